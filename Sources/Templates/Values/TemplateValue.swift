/// What a name in a template can stand for.
public enum TemplateValue: Hashable, Sendable {
  /// Plain text: escaped where it is inserted.
  case text(String)

  /// HTML in UTF-8 that is safe already: inserted as it is.
  case html([UInt8])

  /// Yes or no: opens a section or keeps it shut.
  case flag(Bool)

  /// Values in order: a section repeats for each.
  case list([TemplateValue])

  /// Named values: a section looks its names up here first.
  case record(TemplateRecord)

  /// Nothing, and it ends the search: a name further out does not take its place.
  case absent
}

extension TemplateValue {
  /// A text, or nothing where there is none.
  public static func optional(_ text: String?) -> TemplateValue {
    text.map { .text($0) } ?? .absent
  }

  /// Whether a section of this value is filled: nothing, no, and what is empty keep it shut.
  var isPresent: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let isSet): isSet
    case .list(let values): !values.isEmpty
    case .record: true
    case .absent: false
    }
  }
}
