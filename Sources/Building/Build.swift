import Checking
import Diagnostics
import Linking
import Model
import Parsing
import Picturing
import Querying
import Rendering
import SourceText
import Templates

/// The stages of a build, in their order.
public enum BuildStage: String, Sendable, CaseIterable {
  case parse, link, check, query, render
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
  let schema = sources.schema.map { parseSchema($0) } ?? Diagnosed(Schema())

  began(.link)
  let graph = link(
    documents.map(\.value),
    schema: schema.value,
    configuration: sources.configuration,
    assets: sources.assets,
    unreadable: sources.unreadable
  )

  began(.check)
  let findings = check(graph.value)
  let theme = theme(of: sources, after: previous)
  let names = theme.diagnostics.isEmpty ? check(theme.templates, for: schema.value) : []
  let themeFaults = theme.diagnostics + names

  var outputs: [(input: RenderingInput, file: OutputFile?, isNew: Bool)] = []
  var data: [OutputFile] = []
  if goal == .site {
    began(.query)
    let pages = pages(of: graph.value)
    let site = Site(
      sources.configuration,
      navigation: pages.navigation,
      explorer: pages.explorer
    )
    data = pages.pages.compactMap { $0.explorer.flatMap { explorerData($0) } }

    began(.render)
    outputs = pages.pages.concurrentMap { page in
      let input = RenderingInput(page: page, site: site, theme: theme)
      if let known = previous?.rendered.output(for: page.address, given: input) {
        return (input, known, false)
      }
      let drawings = page.pictures.enumerated().map { index, picture in
        drawing(of: picture, identifier: "picture_\(index + 1)")
      }
      return (
        input, render(page, of: site, with: theme.templates, drawings: drawings), true
      )
    }
  }
  let assets = graph.value.assets.compactMap { asset in
    OutputPath(asset.address).map { path in
      OutputFile(path: path, contents: .copy(of: asset.asset.path, size: asset.asset.size))
    }
  }
  let files = outputs.compactMap(\.file) + data + assets + theme.published
  let said =
    documents.flatMap(\.diagnostics) + schema.diagnostics + graph.diagnostics + findings
    + themeFaults
  return Snapshot(
    sources: sources,
    graph: graph.value,
    output: goal == .site ? OutputTree(files) : OutputTree([]),
    diagnostics: Set(said).sorted(),
    pages: (outputs.count, outputs.count { $0.isNew }),
    isThemeBroken: themeFaults.contains { $0.severity == .error },
    theme: theme,
    documents: Memo(
      zip(sources.documents, documents).map { (key: $0.path, input: $0, output: $1) }
    ),
    rendered: Memo(outputs.map { (key: $0.input.page.address, input: $0.input, output: $0.file) })
  )
}

/// The theme of the sources; the last one where its files are the same.
private func theme(of sources: SourceTree, after previous: Snapshot?) -> Theme {
  let folder = sources.configuration.templates
  if let previous, previous.sources.templates == sources.templates,
    previous.sources.configuration.templates == folder
  {
    return previous.theme
  }
  return Theme(sources.templates, folder: folder)
}
