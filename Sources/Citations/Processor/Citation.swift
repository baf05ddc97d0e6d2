/// One reference to an item in a citation (section "Citation" of the specification).
public struct Cite: Hashable, Sendable {
  /// What of a cite is shown.
  public enum Form: Hashable, Sendable {
    /// Everything.
    case full

    /// Everything but the author.
    case withoutAuthor

    /// The author alone.
    case authorOnly
  }

  /// The key of the item.
  public var item: String

  /// Which place in the item is meant, as `23`; empty where none is.
  public var locator = ""

  /// What the locator counts, as `page`: a term of section "Locators".
  ///
  /// A locator that begins with a short word of the language, as `vol. 2`, says so itself.
  public var label = "page"

  /// The text before it, with a space after it if it ends without; a mark at its start takes the place
  /// of the delimiter.
  public var prefix = ""

  /// The text after it.
  public var suffix = ""

  /// What of it is shown.
  public var form = Form.full

  /// Makes a cite of a whole item.
  public init(item: String) { self.item = item }
}

/// Cites that stand together in one place of a document (section "Citation" of the specification).
public struct Citation: Hashable, Sendable {
  /// The cites in their order.
  public var cites: [Cite]

  /// The number of the note it stands in, from 1; 0 in the text.
  public var note = 0

  /// Makes a citation.
  public init(_ cites: [Cite], note: Int = 0) {
    self.cites = cites
    self.note = note
  }
}
