/// A label in the languages of the content, in the order they are written.
public struct Labels: Hashable, Sendable {
  /// A language tag and the label in it.
  public struct Entry: Hashable, Sendable {
    /// The language tag, for example `nl`.
    public let language: String

    /// The label.
    public let text: String
  }

  /// The labels.
  public private(set) var entries: [Entry]

  /// Makes labels of pairs of language and text.
  public init(_ entries: [(language: String, text: String)] = []) {
    self.entries = entries.map { Entry(language: $0.language, text: $0.text) }
  }

  /// Whether there is no label at all.
  public var isEmpty: Bool { entries.isEmpty }

  /// The label in a language; nil where there is none.
  public subscript(_ language: String) -> String? {
    entries.first { $0.language == language }?.text
  }

  /// The label in a language, else in the first language there is.
  public func text(in language: String) -> String? {
    self[language] ?? entries.first?.text
  }
}
