import SourceText

/// An entry of a `.bib` file as it was written, with macros in place of their names.
struct BibTeXEntry {
  /// The type in small letters, at its place.
  let type: Located<String>

  /// The key; empty where there is none.
  let key: Located<String>

  /// The fields in their order, each name once.
  var fields: [BibTeXField] = []

  /// From the `@` to the closing brace.
  var range: SourceRange

  /// The value of a field; nil where it does not stand.
  subscript(name: String) -> BibTeXField? { fields.first { $0.name.value == name } }
}

/// A field of a `.bib` file.
struct BibTeXField {
  /// The name in small letters.
  var name: Located<String>

  /// The LaTeX of the value, without the marks around it.
  let value: [UInt8]

  /// The value with the marks around it.
  let range: SourceRange
}

/// How many bytes may be repeated in reading a file.
///
/// Macros and inherited fields say a text many times: without a bound a small file could fill the
/// memory.
struct RepetitionBudget {
  private var rest: Int

  init(fileSize: Int) { rest = 1_000_000 + 8 * fileSize }

  /// Takes a number of bytes; false where they are not left.
  mutating func take(_ count: Int) -> Bool {
    guard count <= rest else { return false }
    rest -= count
    return true
  }
}
