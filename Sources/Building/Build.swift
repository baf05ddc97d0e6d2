import Citing
import Concurrency
import Diagnostics
import Exporting
import Indexing
import Linking
import Measuring
import Model
import Numbering
import Parsing
import Picturing
import Querying
import Raster
import Rendering
import SourceText
import Templates

/// The stages of a build, in their order.
public enum BuildStage: String, Sendable {
  case parse, link, check, query, index, render
}

/// How far a build goes.
public enum BuildGoal: Sendable {
  /// Only what there is to say.
  case diagnostics

  /// The finished site.
  case site
}

/// The whole build: from what was read to what is written, a pure function of the sources.
///
/// `previous` may make it faster and never different. `began` is told of each stage as it begins.
public func build(
  _ sources: SourceTree,
  after previous: Snapshot? = nil,
  goal: BuildGoal = .site,
  began: (BuildStage) -> Void = { _ in }
) -> Snapshot {
  began(.parse)
  let documents = sources.documents.concurrentMap { file in
    previous?.documents.output(for: file.path, given: file) ?? parse(file)
  }
  let libraries = sources.bibliographies.concurrentMap { file in
    previous?.libraries.output(for: file.path, given: file) ?? parseBibliography(file)
  }
  let schema = sources.schema.map { parseSchema($0) } ?? Diagnosed(noSchema(sources.configuration))

  began(.link)
  var graph = link(
    documents.map(\.value),
    schema: schema.value,
    configuration: sources.configuration,
    assets: sources.assets,
    library: libraries.flatMap(\.value),
    pictureRecipe: sources.pictureRecipe,
    unreadable: sources.unreadable
  )

  graph.value = measured(graph.value, isAsked: asksForMeasures(sources, documents))

  began(.check)
  let theme = theme(of: sources, tokens: tokens(of: graph.value), after: previous)
  let style = HouseStyle(
    named: sources.configuration.citationStyle,
    among: theme.citationFiles,
    otherwise: Theme.builtInStyle
  )
  let dates = sources.dates.map { parseDates($0) } ?? Diagnosed([:])
  let findings = Findings(
    sources: sources,
    documents: (documents.map(\.diagnostics) + libraries.map(\.diagnostics)) + [dates.diagnostics],
    style: style,
    schema: schema,
    graph: graph,
    theme: theme
  )

  var rendered = RenderedPages()
  if goal == .site {
    began(.query)
    let site = pages(
      of: graph.value,
      texts: citedTexts(of: graph.value, in: style),
      reader: CitationRows(of: graph.value, in: style),
      numbers: number(graph.value),
      dates: dates.value
    )
    began(.index)
    let index = searchFiles(of: site)
    began(.render)
    rendered = render(site, of: graph.value, with: theme, after: previous)
    rendered.data += index + smallerPictures(of: graph.value, shownOn: site.pages)
  }
  return Snapshot(
    sources: sources,
    graph: graph.value,
    output: goal == .site
      ? OutputTree(published(graph.value, theme) + rendered.files) : OutputTree([]),
    diagnostics: findings.all,
    pages: (rendered.outputs.count, rendered.outputs.count { $0.isNew }),
    isThemeBroken: findings.isThemeBroken,
    theme: theme,
    redirects: rendered.redirects,
    cards: Memo(rendered.cards.map { (key: $0.input.path, input: $0.input, output: $0.file) }),
    documents: Memo(
      zip(sources.documents, documents).map { (key: $0.path, input: $0, output: $1) }
    ),
    libraries: Memo(
      zip(sources.bibliographies, libraries).map { (key: $0.path, input: $0, output: $1) }
    ),
    rendered: Memo(
      rendered.outputs.map { (key: $0.input.page.address, input: $0.input, output: $0.files) }
    )
  )
}

/// How the citations of a graph read, and how each of its pages is cited.
func citedTexts(of graph: KnowledgeGraph, in style: HouseStyle) -> CitedTexts {
  var texts = cite(graph, in: style)
  let citations = PageCitations(of: graph, in: style)
  texts.add(graph.entities.indices.concurrentMap { citations.citation(of: EntityID($0)) })
  return texts
}

/// Whether a rule or a question of the sources names a measure of the network.
private func asksForMeasures(
  _ sources: SourceTree,
  _ documents: [Diagnosed<Document>]
) -> Bool {
  documents.contains { $0.value.queries.contains { namesMeasure($0.text) } }
    || sources.configuration.questions.contains { namesMeasure($0.query.text) }
    || sources.schema.map { namesMeasure($0.bytes) } == true
}

/// The files that a search in the site fetches; none where it has no page to search from.
private func searchFiles(of site: SitePages) -> [OutputFile] {
  guard let address = site.search else { return [] }
  let pages = site.pages
  let shown = pages.indices.filter {
    pages[$0].role != .document && !pages[$0].address.utf8.starts(with: address.utf8)
  }
  return searchIndex(
    of: shown.concurrentMap { searchablePage(pages[$0]) },
    facets: site.facets,
    in: address + "index/"
  )
}

/// The pages of a site as finished files, and what each was made of.
private struct RenderedPages {
  var outputs: [(input: RenderingInput, files: [OutputFile], isNew: Bool)] = []

  /// Files that pages fetch, and what stands beside the pages.
  var data: [OutputFile] = []

  /// The pictures that stand for pages where they are shared, and what they say.
  var cards: [(input: CardText, file: OutputFile?)] = []

  /// The addresses of before.
  var redirects: [PageRedirect] = []

  var files: [OutputFile] { outputs.flatMap(\.files) + data + cards.compactMap(\.file) }
}

/// Renders what the last build did not render from equal pages with an equal theme.
private func render(
  _ pages: SitePages,
  of graph: KnowledgeGraph,
  with theme: Theme,
  after previous: Snapshot?
) -> RenderedPages {
  let site = site(of: graph, pages)
  let others = Dictionary(
    pages.languages.map { own in
      let other = site.speaking(
        own.language,
        of: graph.configuration,
        navigation: own.navigation,
        home: own.home
      )
      return (own.language, other)
    },
    uniquingKeysWith: { first, _ in first }
  )
  let outputs = pages.pages.concurrentMap { page in
    let site = others.isEmpty ? site : others[page.language] ?? site
    let input = RenderingInput(page: page, site: site, theme: theme)
    if let known = previous?.rendered.output(for: page.address, given: input) {
      return (input: input, files: known, isNew: false)
    }
    let drawings = page.allPictures.enumerated().map { index, picture in
      drawing(of: picture, identifier: "picture_\(index + 1)")
    }
    let file = render(page, of: site, with: theme.templates, drawings: drawings)
    return (input: input, files: (file.map { [$0] } ?? []) + dataFiles(of: page), isNew: true)
  }
  var data = pages.pages.compactMap { $0.explorer.flatMap { explorerData($0) } }
  for page in pages.pages {
    data += page.citationFiles.compactMap { file in
      OutputPath(page.address + file.name).map {
        OutputFile(path: $0, contents: .bytes(Array(file.text.utf8)))
      }
    }
  }
  data += pages.others.compactMap { render($0, of: site, with: theme.templates) }
  data += exports(of: pages.pages, redirects: pages.redirects, site: site)
  let font = StrokeFont()
  let texts = cards(of: pages.pages, site: site, colors: theme.cardColors)
  let drawn = texts.concurrentMap(piece: 1) { text in
    let known = previous?.cards.output(for: text.path, given: text)
    return (input: text, file: known ?? picture(of: text, in: font))
  }
  return RenderedPages(outputs: outputs, data: data, cards: drawn, redirects: pages.redirects)
}

/// What the pages of a site share.
private func site(of graph: KnowledgeGraph, _ pages: SitePages) -> Site {
  let logo = graph.configuration.theme.logo?.file.value
  return Site(
    graph.configuration,
    navigation: pages.navigation,
    explorer: pages.explorer,
    search: pages.search,
    logo: logo.flatMap { file in graph.assets.first { $0.asset.path == file }?.address },
    accessibility: pages.accessibility
  )
}

/// The files that are published as they are: the sources' and the theme's.
private func published(_ graph: KnowledgeGraph, _ theme: Theme) -> [OutputFile] {
  let assets = graph.assets.compactMap { asset in
    OutputPath(asset.address).map { path in
      OutputFile(path: path, contents: .copy(of: asset.asset.path, size: asset.asset.size))
    }
  }
  return assets + theme.published
}

/// The smaller forms of the pictures that bodies of pages show.
private func smallerPictures(of graph: KnowledgeGraph, shownOn pages: [Page]) -> [OutputFile] {
  let assets = graph.assets.filter { !$0.smaller.isEmpty }
  if assets.isEmpty { return [] }
  var shown: Set<String> = []
  for link in pages.lazy.flatMap(\.links) where !link.smaller.isEmpty {
    if case .page(let address, _) = link.target { shown.insert(address) }
  }
  return assets.filter { shown.contains($0.address) }.flatMap { asset in
    asset.smaller.compactMap { picture in
      OutputPath(picture.address).map {
        OutputFile(path: $0, contents: .smaller(of: asset.asset.path, width: picture.width))
      }
    }
  }
}

/// The colours and letters of the settings, as they stand before the style sheet.
private func tokens(of graph: KnowledgeGraph) -> [UInt8] {
  let addresses = Dictionary(
    graph.assets.map { ($0.asset.path, $0.address) },
    uniquingKeysWith: { first, _ in first }
  )
  return themeTokens(of: graph.configuration.theme, addresses: addresses)
}

/// The schema of a project that has none; one that the settings name and that is not there says
/// nothing about names.
private func noSchema(_ configuration: Configuration) -> Schema {
  var schema = Schema()
  schema.isBroken = configuration.places[configuration.schema] != nil
  return schema
}

/// The theme of the sources; the last one where its files and tokens are the same.
private func theme(
  of sources: SourceTree,
  tokens: [UInt8],
  after previous: Snapshot?
) -> Theme {
  let folder = sources.configuration.templates
  if let previous, previous.sources.templates == sources.templates,
    previous.sources.configuration.templates == folder, previous.theme.tokens == tokens
  {
    return previous.theme
  }
  return Theme(sources.templates, folder: folder, tokens: tokens)
}
