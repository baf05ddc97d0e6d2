import Diagnostics
import Model
import SourceText

/// The pages of a site, ordered by address, and what they share.
public struct SitePages: Hashable, Sendable {
  /// What all pages share, but for the theme's own files.
  public var navigation: [PageLink]

  /// The address of the page to wander from; nil where there is none.
  public var explorer: String?

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
/// `texts` say how its citations read, `numbers` what its parts are called by, `dates` when its
/// sources were last changed.
public func pages(
  of graph: KnowledgeGraph,
  texts: CitedTexts = CitedTexts(),
  numbers: BlockNumbers = BlockNumbers(),
  dates: [SourcePath: String] = [:]
) -> SitePages {
  let routes = Routes(graph)
  let builder = PageBuilder(
    graph: graph,
    routes: routes,
    texts: texts,
    numbers: numbers,
    dates: dates
  )
  let pictures = PictureBuilder(builder)
  let questions = TemplateQuestions(builder)
  var pages: [Page] = []
  pages.reserveCapacity(graph.entities.count + graph.schema.types.count + 1)
  for index in graph.entities.indices where routes.isPublished(EntityID(index)) {
    var page = builder.page(of: EntityID(index))
    page.pictures = pictures.pictures(of: EntityID(index))
    page.namedAnswers = questions.answers(of: EntityID(index))
    pages.append(page)
  }
  pages += builder.wholePages()
  for type in routes.generatedIndexes {
    var page = builder.indexPage(of: type)
    page.pictures = pictures.pictures(ofListOf: type.name.value)
    page.namedAnswers = questions.answers(of: nil)
    pages.append(page)
  }
  if routes.home == nil {
    var page = builder.homePage()
    page.pictures = pictures.homePictures
    page.namedAnswers = questions.answers(of: nil)
    pages.append(page)
  }
  if let references = builder.referencesPage() { pages.append(references) }
  let explorer = pictures.explorerPage()
  if let explorer { pages.append(explorer) }
  for index in pages.indices { builder.addDelivery(to: &pages[index]) }
  pages.sort { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  return SitePages(
    navigation: builder.navigation,
    explorer: explorer?.address,
    pages: pages,
    others: [builder.missingPage()] + builder.redirects.map { builder.movedPage($0) },
    redirects: builder.redirects
  )
}
