import Colours
import Model
import SourceText

/// The colours and letters of a theme as custom properties, to stand before its style sheet.
///
/// `addresses` are those of published files below the site; a style sheet is one folder deep.
public func themeTokens(
  of settings: ThemeSettings,
  addresses: [SourcePath: String] = [:]
) -> [UInt8] {
  var text = ""
  for font in settings.fonts {
    for entry in font.files {
      guard let address = addresses[entry.file.value] else { continue }
      text += fontFace(font.role, entry.face, address)
    }
  }
  text += ":root {\n  color-scheme: light dark;\n" + colours(of: .light, settings)
  for role in FontRole.allCases {
    let font = settings.fonts.last { $0.role == role }
    let stack = font?.stack ?? (role == .interface ? .sans : .serif)
    let own = font.map { !$0.files.isEmpty } == true ? "bericht-\(role.rawValue), " : ""
    text += "  --font-\(role.rawValue): \(own)\(stack.families);\n"
  }
  text += "}\n\n@media (prefers-color-scheme: dark) {\n  :root {\n"
  text += colours(of: .dark, settings) + "  }\n}\n\n"
  return Array(text.utf8)
}

/// The colours of paper as custom properties, to stand before the style sheet for it.
public let paperTokens: [UInt8] = Array(
  ("@media print {\n  :root {\n    color-scheme: light;\n" + properties(of: .paper) + "  }\n}\n\n")
    .utf8
)

private func colours(of scheme: ColourScheme, _ settings: ThemeSettings) -> String {
  var palette = Palette(scheme)
  for choice in settings.colours where choice.scheme == scheme.rawValue {
    guard let token = ColourToken(rawValue: choice.token), let colour = Colour(choice.value.value)
    else { continue }
    palette[token] = colour
  }
  return properties(of: palette)
}

private func properties(of palette: Palette) -> String {
  ColourToken.allCases.map { "  --\($0.rawValue): \(palette[$0].text);\n" }.joined()
}

/// A face of letters; text shows in other letters until the file has come.
private func fontFace(_ role: FontRole, _ face: FontFace, _ address: String) -> String {
  let address = address.utf8.map {
    isPlain($0) ? String(Unicode.Scalar($0)) : "%" + hexadecimal($0)
  }
  let style = face == .italic ? "italic" : "normal"
  let weight = face == .bold ? "600 700" : "400"
  return """
    @font-face {
      font-family: bericht-\(role.rawValue);
      font-style: \(style);
      font-weight: \(weight);
      font-display: swap;
      src: url("../\(address.joined())");
    }


    """
}

/// Whether a byte of an address stands for itself in a style sheet.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
  default: false
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

extension FontStack {
  /// The families, the best first.
  fileprivate var families: String {
    switch self {
    case .serif:
      """
      Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Liberation Serif", serif
      """
    case .sans:
      """
      -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Liberation Sans", system-ui, sans-serif
      """
    case .humanist: "Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, \"DejaVu Sans\", sans-serif"
    case .slab: "Rockwell, \"Rockwell Nova\", \"Roboto Slab\", \"DejaVu Serif\", serif"
    case .mono: "ui-monospace, \"Cascadia Code\", Menlo, Consolas, \"Liberation Mono\", monospace"
    }
  }
}
