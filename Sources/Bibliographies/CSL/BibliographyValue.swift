import Citations
import SourceText

/// A value of a file of references in CSL's own form, with its place.
///
/// CSL-JSON is read into it here. CSL-YAML has the same shape, so a reader of YAML makes such
/// values of its own tree: no second parser of YAML, and no library of C in this target.
public struct BibliographyValue: Hashable, Sendable {
  /// What a value can be.
  public enum Content: Hashable, Sendable {
    /// A text, a number or a word, as it was written.
    case text(String)

    /// Values in their order.
    case list([BibliographyValue])

    /// Named values in their order.
    case record([Member])
  }

  /// A named value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: Located<String>

    /// The value.
    public let value: BibliographyValue

    /// Names a value.
    public init(name: Located<String>, value: BibliographyValue) {
      self.name = name
      self.value = value
    }
  }

  /// What it is.
  public let content: Content

  /// Where it stands.
  public let range: SourceRange

  /// Puts a value at its place.
  ///
  /// It is at most 64 levels deep.
  public init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// The value without places.
  var json: JSONValue {
    switch content {
    case .text(let text): return .text(text)
    case .list(let values): return .list(values.map(\.json))
    case .record(let members):
      return .record(
        Dictionary(members.map { ($0.name.value, $0.value.json) }) { first, _ in first }
      )
    }
  }

  /// The value of a name; nil where it does not stand.
  subscript(name: String) -> BibliographyValue? {
    guard case .record(let members) = content else { return nil }
    return members.first { $0.name.value == name }?.value
  }
}
