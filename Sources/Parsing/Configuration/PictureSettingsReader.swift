import Diagnostics
import Model
import SourceText

/// Reads `pictures:` of the settings; what is wrong there changes nothing.
struct PictureSettingsReader {
  var diagnostics: [Diagnostic] = []

  /// The narrowest and the widest that a picture can be made, in pixels.
  static let range = 16...8000

  /// `{widths: [480, 960, 1440]}`: the narrowest first, each once; nil where there are none.
  mutating func widths(_ field: Field) -> Located<[Int]>? {
    guard case .map(let fields) = field.value.content else {
      if !field.value.isEmpty {
        diagnostics.append(.invalidPictureSetting(field.key, at: field.value.range))
      }
      return nil
    }
    var found: Located<[Int]>?
    for field in fields {
      if field.key.value == "widths" {
        found = list(field)
      } else {
        diagnostics.append(.unknownSetting(field.key, among: ["widths"]))
      }
    }
    return found
  }

  private mutating func list(_ field: Field) -> Located<[Int]>? {
    guard case .list(let items) = field.value.content else {
      if !field.value.isEmpty {
        diagnostics.append(.invalidPictureSetting(field.key, at: field.value.range))
      }
      return nil
    }
    var widths: Set<Int> = []
    for item in items {
      if let width = width(item) {
        widths.insert(width)
      } else {
        diagnostics.append(.invalidPictureWidth(at: item.range, in: Self.range))
      }
    }
    return widths.isEmpty ? nil : Located(widths.sorted(), at: field.value.range)
  }

  /// A whole number of pixels; nil where it is none, or too narrow or too wide.
  private func width(_ value: FieldValue) -> Int? {
    guard let text = value.scalar?.value, text.utf8.allSatisfy({ (0x30...0x39) ~= $0 }),
      let width = Int(text), Self.range.contains(width)
    else { return nil }
    return width
  }
}
