import Diagnostics
import Model
import SourceText

/// The pages of a site, ordered by address, and what they share.
public struct SitePages: Hashable, Sendable {
  /// What all pages share, but for the theme's own files.
  public var navigation: [PageLink]

  /// The address of the page to wander from; nil where there is none.
  public var explorer: String?

  /// The address of the page to search from; nil where there is none.
  public var search: String?

  /// What pages can be told apart by in a search; none where there is no page to search from.
  public var facets: [PageFacet]

  /// The address of the page that says how accessible the site is; nil where there is none.
  public var accessibility: String?

  /// What pages in other languages than the site's share, by language.
  public var languages: [SiteLanguage] = []

  /// The pages.
  public var pages: [Page]

  /// What is shown where there is no page, and what stands at addresses of before.
  public var others: [Page]

  /// The addresses of before, ordered.
  public var redirects: [PageRedirect]
}

/// The pages of a graph: one for every thing, one for every list of things, one with all of each
/// whole, and the home page.
///
/// Each knows all that its rendering needs. Linear in the graph but for sorting the lists.
///
/// `texts` say how its citations read, `reader` how they do in the order of a page where that matters,
/// `numbers` what its parts are called by, `dates` when its sources were last changed.
public func pages(
  of graph: KnowledgeGraph,
  texts: CitedTexts = CitedTexts(),
  reader: (any CitationReader)? = nil,
  numbers: BlockNumbers = BlockNumbers(),
  dates: [SourcePath: String] = [:]
) -> SitePages {
  let routes = Routes(graph)
  let builder = PageBuilder(
    graph: graph,
    routes: routes,
    texts: texts,
    reader: reader,
    numbers: numbers,
    dates: dates
  )
  let pictures = PictureBuilder(builder)
  let questions = TemplateQuestions(builder)
  var pages: [Page] = []
  pages.reserveCapacity(graph.entities.count + graph.schema.types.count + 1)
  for index in graph.entities.indices
  where routes.isPublished(EntityID(index)) && graph.translation(at: EntityID(index)) == nil {
    var page = builder.page(of: EntityID(index))
    page.pictures = pictures.pictures(of: EntityID(index))
    page.namedAnswers = questions.answers(of: EntityID(index))
    builder.nameFiles(of: &page)
    pages.append(page)
  }
  pages += builder.wholePages()
  for type in routes.generatedIndexes {
    var page = builder.indexPage(of: type)
    page.pictures = pictures.pictures(ofListOf: type.name.value)
    page.namedAnswers = questions.answers(of: nil)
    builder.nameFiles(of: &page)
    pages.append(page)
  }
  if routes.home == nil {
    var page = builder.homePage()
    page.pictures = pictures.homePictures
    page.namedAnswers = questions.answers(of: nil)
    builder.nameFiles(of: &page)
    pages.append(page)
  }
  if let references = builder.referencesPage() { pages.append(references) }
  if let statement = builder.statementPage() { pages.append(statement) }
  let things = pictures.explorer()
  let explorer = things.flatMap { pictures.explorerPage(of: $0) }
  if let explorer { pages.append(explorer) }
  let translations = translatedPages(of: builder, dates: dates)
  pages += translations.pages
  let search = builder.searchPages(among: pages, things: things)
  pages += search?.pages ?? []
  for index in pages.indices { builder.addDelivery(to: &pages[index]) }
  pages.sort { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  addTranslations(to: &pages, translations.sources, in: graph.configuration.language)
  return SitePages(
    navigation: builder.navigation,
    explorer: explorer?.address,
    search: search?.address,
    facets: search?.facets ?? [],
    accessibility: builder.statementAddress,
    languages: translations.languages,
    pages: pages,
    others: [builder.missingPage()] + builder.redirects.map { builder.movedPage($0) },
    redirects: builder.redirects
  )
}

/// The pages in other languages than the site's.
private struct TranslatedPages {
  var pages: [Page] = []

  /// The addresses of what each translates, by their own.
  var sources: [String: String] = [:]

  /// What the pages of each language share.
  var languages: [SiteLanguage] = []
}

/// The pages in each language that something is translated to.
private func translatedPages(
  of site: PageBuilder,
  dates: [SourcePath: String]
) -> TranslatedPages {
  var made = TranslatedPages()
  for language in Set(site.graph.translations.map(\.language)).sorted() {
    let builder = PageBuilder(
      graph: site.graph,
      routes: site.routes,
      texts: site.texts,
      reader: site.reader,
      numbers: site.numbers,
      dates: dates,
      language: language
    )
    for (page, source) in builder.translatedPages() {
      made.sources[page.address] = source
      made.pages.append(page)
    }
    made.languages.append(
      SiteLanguage(
        language: language,
        navigation: builder.navigation,
        home: builder.homeAddress
      )
    )
  }
  return made
}
