import Colours
import Diagnostics
import Model
import SourceText

/// Reads `theme:` of the settings; what is wrong there changes nothing.
struct ThemeSettingsReader {
  var settings = ThemeSettings()
  var diagnostics: [Diagnostic] = []

  /// `{colours: …, fonts: …, logo: …}`.
  mutating func read(_ field: Field) {
    for field in map(field) {
      switch field.key.value {
      case "colours", "colors": colours(field)
      case "fonts": fonts(field)
      case "logo": logo(field)
      default: unknown(field.key, among: ["colours", "fonts", "logo"])
      }
    }
  }

  /// `{light: {accent: '#14604f'}, dark: …}`.
  private mutating func colours(_ field: Field) {
    for scheme in map(field) {
      guard ColourScheme(rawValue: scheme.key.value) != nil else {
        unknown(scheme.key, among: ColourScheme.allCases.map(\.rawValue))
        continue
      }
      for choice in map(scheme) {
        guard ColourToken(rawValue: choice.key.value) != nil else {
          unknown(choice.key, among: ColourToken.allCases.map(\.rawValue))
          continue
        }
        guard let text = choice.value.scalar, let colour = Colours.Colour(text.value) else {
          diagnostics.append(.invalidColour(at: choice.value.range))
          continue
        }
        settings.colours.append(
          ThemeSettings.Colour(
            scheme: scheme.key.value,
            token: choice.key.value,
            value: Located(colour.text, at: text.range)
          )
        )
      }
    }
  }

  /// `{text: serif, headings: {regular: site/assets/kop.woff2, otherwise: serif}}`.
  private mutating func fonts(_ field: Field) {
    for choice in map(field) {
      guard let role = FontRole(rawValue: choice.key.value) else {
        unknown(choice.key, among: FontRole.allCases.map(\.rawValue))
        continue
      }
      if let name = choice.value.scalar {
        if let stack = stack(name) {
          settings.fonts.append(ThemeSettings.Font(role: role, stack: stack))
        }
        continue
      }
      var font = ThemeSettings.Font(role: role, stack: role == .interface ? .sans : .serif)
      for entry in map(choice) {
        if let face = FontFace(rawValue: entry.key.value) {
          if let file = file(entry) { font.files.append(.init(face: face, file: file)) }
        } else if entry.key.value == "otherwise" {
          font.stack = entry.value.scalar.flatMap { stack($0) } ?? font.stack
        } else {
          unknown(entry.key, among: FontFace.allCases.map(\.rawValue) + ["otherwise"])
        }
      }
      settings.fonts.append(font)
    }
  }

  private mutating func stack(_ name: Located<String>) -> FontStack? {
    if let stack = FontStack(rawValue: name.value) { return stack }
    diagnostics.append(.unknownFont(name, among: FontStack.allCases.map(\.rawValue)))
    return nil
  }

  /// `{file: site/assets/logo.svg, alt: Naam van het instituut}`.
  private mutating func logo(_ field: Field) {
    var file: Located<SourcePath>?
    var alternative = ""
    for entry in map(field) {
      switch entry.key.value {
      case "file": file = self.file(entry)
      case "alt": alternative = entry.value.scalar?.value ?? ""
      default: unknown(entry.key, among: ["file", "alt"])
      }
    }
    guard let file else { return }
    if alternative.isEmpty {
      diagnostics.append(.logoWithoutAlternative(at: field.value.range))
    }
    settings.logo = ThemeSettings.Logo(file: file, alternative: alternative)
  }

  /// A file of the project.
  private mutating func file(_ field: Field) -> Located<SourcePath>? {
    guard let text = field.value.scalar, !field.value.isEmpty else {
      diagnostics.append(.invalidSetting(field.key, at: field.value.range))
      return nil
    }
    guard !text.value.utf8.starts(with: "/".utf8),
      let path = SourcePath("").resolving(text.value)
    else {
      diagnostics.append(.folderOutsideProject(text))
      return nil
    }
    return Located(path, at: text.range)
  }

  /// The fields of a map; a value that is none is told of.
  private mutating func map(_ field: Field) -> [Field] {
    if field.value.fields.isEmpty, !field.value.isEmpty {
      diagnostics.append(.invalidSetting(field.key, at: field.value.range))
    }
    return field.value.fields
  }

  private mutating func unknown(_ key: Located<String>, among names: [String]) {
    diagnostics.append(.unknownSetting(key, among: names))
  }
}
