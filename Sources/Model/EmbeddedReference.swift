import SourceText

/// A citation or cross-reference of a body as it was written: `[@key, p. 3; @other]`, `@fig-x`.
public struct EmbeddedReference: Hashable, Sendable {
  /// The node of the body that what it says takes the place of.
  public let node: Int

  /// Whether it stands in the sentence, `@key`, and not between brackets.
  public let isInSentence: Bool

  /// What it names, in the order it is written; at least one.
  public let items: [ReferenceItem]

  /// Where it is written, brackets included.
  public let range: SourceRange

  /// Makes a reference.
  public init(node: Int, isInSentence: Bool, items: [ReferenceItem], range: SourceRange) {
    self.node = node
    self.isInSentence = isInSentence
    self.items = items
    self.range = range
  }
}

/// One thing that a reference names, with what is said around it.
public struct ReferenceItem: Hashable, Sendable {
  /// A part of what is cited: `p. 3`.
  public struct Locator: Hashable, Sendable {
    /// What the part is, as CSL calls it: `page`, `chapter` (CSL 1.0.2, locators).
    public let label: String

    /// Which one, as it is written.
    public let value: String

    /// Makes a locator.
    public init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The key, perhaps with a type or an intent before it, without `@`.
  public let key: Located<String>

  /// What stands before it, as `zie ook`; empty where nothing does.
  public let prefix: Located<String>

  /// Which part is meant.
  public let locator: Locator?

  /// What stands behind it, with the comma it begins with; empty where nothing does.
  public let suffix: String

  /// All that stands behind the key, as it is written.
  public let written: String

  /// Whether a `-` before it leaves the author, or the word, out.
  public let isShort: Bool

  /// Makes an item.
  public init(
    key: Located<String>,
    prefix: Located<String>,
    locator: Locator? = nil,
    suffix: String = "",
    written: String = "",
    isShort: Bool = false
  ) {
    self.key = key
    self.prefix = prefix
    self.locator = locator
    self.suffix = suffix
    self.written = written
    self.isShort = isShort
  }
}
