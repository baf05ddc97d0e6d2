import Diagnostics
import Model
import SourceText

extension PageBuilder {
  /// The page that lists all that the site cites; nil where nothing is cited, and where a file has
  /// its address.
  func referencesPage() -> Page? {
    guard let link = allReferences else { return nil }
    var page = madePage(
      at: address,
      title: link.title,
      summary: isDutch
        ? "Alles wat de teksten van deze site aanhalen, in één lijst."
        : "Everything that the texts of this site cite, in one list.",
      template: "references"
    )
    page.bibliography = texts.order.map { work in
      BibliographyEntry(
        id: Self.entryID(of: work, in: graph),
        text: pageText(texts.entries[work] ?? StyledText()),
        title: texts.names[work]?.plainText ?? "",
        link: work.thing.map { self.link(to: $0) },
        citations: []
      )
    }
    return page
  }

  /// The way to the list of all that the site cites; nil where there is none.
  var allReferences: PageLink? {
    guard !texts.order.isEmpty, !routes.isTaken(address) else { return nil }
    return PageLink(
      title: isDutch ? "Referenties" : "References",
      target: .page(address, fragment: ""),
      language: isForeign ? graph.configuration.language : ""
    )
  }

  /// Its address, in the language of the site: there is one such page.
  private var address: String {
    Language(tag: graph.configuration.language) == .dutch ? "referenties/" : "references/"
  }
}
