import SourceText

/// A file that says in another language what a thing's own file says: `over.en.md` beside `over.md`.
public struct Translation: Hashable, Sendable {
  /// What is known of the text that it was made from.
  public enum State: Hashable, Sendable {
    /// Nobody says which text that was.
    case unmarked

    /// The text as it is now.
    case current

    /// A text that has changed since.
    case behind
  }

  /// The translation.
  public let page: EntityID

  /// What it translates.
  public let source: EntityID

  /// The tag of its language.
  public let language: String

  /// What is known of the text that it was made from.
  public let state: State

  /// Makes a translation.
  public init(page: EntityID, source: EntityID, language: String, state: State) {
    self.page = page
    self.source = source
    self.language = language
    self.state = state
  }

  /// The names of the field that says from which version a translation was made.
  public static let versionFields = ["translated-from", "vertaald-van"]
}

/// The same page in one of its languages.
public struct PageTranslation: Hashable, Sendable {
  /// The tag of the language.
  public var language: String

  /// The address of the page below the site.
  public var address: String

  /// Whether it is what the others translate.
  public var isSource: Bool

  /// Makes a page in a language.
  public init(language: String, address: String, isSource: Bool) {
    self.language = language
    self.address = address
    self.isSource = isSource
  }
}
