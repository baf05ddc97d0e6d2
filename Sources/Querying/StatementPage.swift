import Model
import SourceText

extension PageBuilder {
  /// The page that says how accessible the site is; nil where the settings do not say it, and where a
  /// file has its address.
  func statementPage() -> Page? {
    guard let statement = graph.configuration.accessibility, !routes.isTaken(ownAddress) else {
      return nil
    }
    var page = madePage(
      at: ownAddress,
      title: isDutch ? "Toegankelijkheid" : "Accessibility",
      summary: isDutch
        ? "Hoe toegankelijk deze site is, wat nog niet goed gaat en wat u kunt doen."
        : "How accessible this site is, what does not work well yet and what you can do.",
      template: "accessibility"
    )
    page.statement = statement
    return page
  }

  /// The address of that page, or of the file that has it; nil where there is neither.
  var statementAddress: String? {
    graph.configuration.accessibility != nil || routes.isTaken(ownAddress) ? ownAddress : nil
  }

  private var ownAddress: String { isDutch ? "toegankelijkheid/" : "accessibility/" }
}
