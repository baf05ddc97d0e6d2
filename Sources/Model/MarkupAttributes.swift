import SourceText

/// What `{#id .class lang=en width=50%}` says about the heading, picture, table or span before it.
public struct MarkupAttributes: Hashable, Sendable {
  /// The id it can be linked to.
  public var id: Located<String>?

  /// Its classes, each a word.
  public var classes: [String]

  /// The language tag of its text; nil for that of the page.
  public var language: String?

  /// How wide it is shown: a number of pixels, or a number with `%`, `px`, `cm` or `mm`.
  public var width: String?

  /// How high it is shown, in the same form but for `%`.
  public var height: String?

  /// Joins attributes.
  public init(
    id: Located<String>? = nil,
    classes: [String] = [],
    language: String? = nil,
    width: String? = nil,
    height: String? = nil
  ) {
    self.id = id
    self.classes = classes
    self.language = language
    self.width = width
    self.height = height
  }
}

extension Markup {
  /// What is said about a node in `{…}`; nil where nothing is.
  public func attributes(of node: MarkupNode) -> MarkupAttributes? {
    node.attributes > 0 ? attributes[Int(node.attributes) - 1] : nil
  }

  /// Keeps attributes; gives what a node refers to them by.
  public mutating func append(_ attributes: MarkupAttributes) -> Int32 {
    self.attributes.append(attributes)
    return Int32(self.attributes.count)
  }
}
