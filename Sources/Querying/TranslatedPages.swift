import Diagnostics
import Model
import SourceText

extension PageBuilder {
  /// Whether its language is not that of the site.
  var isForeign: Bool { language != graph.configuration.language }

  /// The address of the first page in its language; that of the site where it has none.
  var homeAddress: String {
    routes.home.flatMap { translated[$0] }.map { graph[$0].address } ?? ""
  }

  /// The address of the list of a type in its language; nil where there is none.
  func indexAddress(of type: String) -> String? {
    guard let address = routes.index(of: type) else { return nil }
    return isForeign ? language + "/" + address : address
  }

  /// The pages above an address but the first of all, the outermost first; in another language than the
  /// site's also the lists of types.
  func pagesAbove(_ address: String) -> [PageLink] {
    var found = routes.above(address).filter { $0.address != homeAddress }
    if isForeign {
      let own = language + "/"
      for type in listedTypes {
        guard let list = indexAddress(of: type.name.value),
          !found.contains(where: { $0.address == list })
        else { continue }
        if list != address, address.utf8.starts(with: list.utf8), list.utf8.count > own.utf8.count {
          found.append((type.plural(in: language), list))
        }
      }
      found.sort { $0.address.utf8.count < $1.address.utf8.count }
    }
    return found.map { PageLink(title: $0.title, target: .page($0.address, fragment: "")) }
  }

  /// The pages in a language that is not the site's: its translations, and the lists of all types.
  ///
  /// Each comes with the address of the page that it is in another language.
  func translatedPages() -> [(page: Page, source: String)] {
    let pictures = PictureBuilder(self)
    let questions = TemplateQuestions(self)
    var pages: [(page: Page, source: String)] = []
    for translation in graph.translations where translation.language == language {
      guard routes.isPublished(translation.page), routes.isPublished(translation.source) else {
        continue
      }
      var page = page(of: translation)
      page.pictures = pictures.pictures(of: translation.source)
      page.namedAnswers = questions.answers(of: translation.source)
      nameFiles(of: &page)
      pages.append((page, graph[translation.source].address))
    }
    for type in listedTypes {
      guard let source = routes.index(of: type.name.value) else { continue }
      let page = indexPage(of: type)
      if !routes.isTaken(page.address) { pages.append((page, source)) }
    }
    return pages
  }

  /// The page of a translation: what its source has, in words of its language, with the translation's
  /// own title, summary and text.
  private func page(of translation: Translation) -> Page {
    let entity = graph[translation.page]
    var page = page(of: translation.source)
    page.address = entity.address
    page.title = entity.title
    page.summary = entity.summary
    page.breadcrumbs = breadcrumbs(of: entity.address)
    page.blocks = []
    page.citationFiles = []
    page.mentions = []
    page.citedIn = []
    page.table = nil
    page.wholePage = nil
    addBody(of: graph.documents[entity.document], thing: translation.page, to: &page)
    finishBody(of: &page)
    page.anchors = []
    page.readingMinutes = Self.readingMinutes(of: page.body)
    if translation.state == .behind {
      let source = graph[translation.source]
      page.changedSource = PageLink(
        title: source.title,
        target: .page(source.address, fragment: ""),
        language: graph.configuration.language
      )
    }
    return page
  }
}

/// What pages in one language share that others do not.
public struct SiteLanguage: Hashable, Sendable {
  /// The tag of the language.
  public var language: String

  /// The main menu.
  public var navigation: [PageLink]

  /// The address of its first page.
  public var home: String
}

/// Tells pages of their other languages: those whose sources have one address.
func addTranslations(
  to pages: inout [Page],
  _ sources: [String: String],
  in language: String
) {
  guard !sources.isEmpty else { return }
  var groups: [String: [PageTranslation]] = [:]
  for page in pages {
    guard let source = sources[page.address] else { continue }
    groups[source, default: []].append(
      PageTranslation(language: page.language, address: page.address, isSource: false)
    )
  }
  for index in pages.indices {
    let address = pages[index].address
    let source = sources[address] ?? address
    guard let others = groups[source], pages[index].role != .document else { continue }
    pages[index].translations =
      [PageTranslation(language: language, address: source, isSource: true)] + others
  }
}
