import Diagnostics
import Model
import SourceText

/// The settings that `site.yaml` gives; what it leaves out keeps its default.
public func parseConfiguration(_ file: SourceFile?) -> Diagnosed<Configuration> {
  var configuration = Configuration()
  guard let file else { return Diagnosed(configuration) }
  let yaml = parseYAML(file, in: file.bytes.indices)
  var reader = ConfigurationReader(file: file)
  configuration.path = file.path
  for field in yaml.fields { reader.read(field, into: &configuration) }
  let language = configuration.language
  configuration.title = configuration.titles.text(in: language) ?? configuration.title
  configuration.subtitle = configuration.subtitles.text(in: language) ?? configuration.subtitle
  return Diagnosed(configuration, yaml.diagnostics + reader.diagnostics)
}

/// The names of the settings, in the order that the documentation lists them.
private let settings = [
  "title", "short-title", "subtitle", "language", "base-url", "publisher", "licence", "contact",
  "typography", "search", "paragraph-numbers", "numbering", "citation-style", "bibliography",
  "navigation", "reports", "questions", "theme", "redirects", "compress", "pictures", "sources",
  "schema", "templates", "accessibility",
]

private struct ConfigurationReader {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []

  init(file: SourceFile) { self.file = file }

  mutating func read(_ field: Field, into configuration: inout Configuration) {
    switch field.key.value {
    case "title":
      configuration.titles = labels(field)
      configuration.title = configuration.titles.entries.first?.text ?? ""
    case "short-title": configuration.shortTitles = labels(field)
    case "subtitle":
      configuration.subtitles = labels(field)
      configuration.subtitle = configuration.subtitles.entries.first?.text ?? ""
    case "language": language(field, into: &configuration)
    case "base-url": baseURL(field, into: &configuration)
    case "publisher": configuration.publisher = namedLink(field)
    case "licence", "license": configuration.licence = namedLink(field)
    case "contact": configuration.contact = text(field) ?? ""
    case "typography": configuration.typography = isOn(field) ?? true
    case "search": configuration.search = isOn(field) ?? true
    case "citation-style": citationStyle(field, into: &configuration)
    case "bibliography": configuration.bibliographies = bibliographies(field, &configuration)
    case "paragraph-numbers": configuration.paragraphNumbers = isOn(field) ?? false
    case "navigation": configuration.navigation = field.value.items.compactMap { item($0) }
    case "numbering": numbering(field, into: &configuration)
    case "reports": configuration.reports = field.value.items.compactMap { name($0, of: field) }
    case "questions": configuration.questions = questions(field)
    case "theme":
      var reader = ThemeSettingsReader()
      reader.read(field)
      configuration.theme = reader.settings
      diagnostics += reader.diagnostics
    case "accessibility":
      var parser = AccessibilityParser()
      configuration.accessibility = parser.statement(field)
      diagnostics += parser.diagnostics
    case "redirects": configuration.redirects = redirects(field)
    case "compress": configuration.compressions = compressions(field)
    case "pictures":
      var reader = PictureSettingsReader()
      configuration.pictureWidths = reader.widths(field)
      diagnostics += reader.diagnostics
    case "sources":
      let folders = field.value.items.compactMap { folder($0, &configuration) }
      if !folders.isEmpty { configuration.sources = folders }
    case "schema":
      configuration.schema = folder(field.value, &configuration) ?? configuration.schema
    case "templates":
      configuration.templates = folder(field.value, &configuration) ?? configuration.templates
    default: diagnostics.append(.unknownSetting(field.key, among: settings))
    }
  }

  /// A text, or one for each language: `{nl: …, en: …}`, that of the site first.
  private mutating func labels(_ field: Field) -> Labels {
    guard case .map(let fields) = field.value.content else {
      return Labels(text(field).map { [(language: "", text: $0)] } ?? [])
    }
    return Labels(
      fields.compactMap { inner in
        guard Language(tag: inner.key.value) != nil else {
          diagnostics.append(
            .unknownSetting(inner.key, among: Language.allCases.map(\.rawValue))
          )
          return nil
        }
        return text(inner).map { (language: inner.key.value, text: $0) }
      }
    )
  }

  private mutating func text(_ field: Field) -> String? {
    if field.value.isEmpty { return nil }
    if let text = field.value.scalar { return text.value }
    diagnostics.append(.invalidSetting(field.key, at: field.value.range))
    return nil
  }

  /// Whether something is done: `true` or `false`, `ja` or `nee`.
  private mutating func isOn(_ field: Field) -> Bool? {
    guard let text = text(field) else { return nil }
    switch text {
    case "true", "yes", "ja": return true
    case "false", "no", "nee": return false
    default:
      diagnostics.append(.invalidSetting(field.key, at: field.value.range))
      return nil
    }
  }

  private mutating func language(_ field: Field, into configuration: inout Configuration) {
    guard let text = text(field) else { return }
    let isTag = text.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == 0x2D
    }
    if isTag, (2...35).contains(text.utf8.count) {
      configuration.language = text
      configuration.languagePlace = field.value.range
    } else {
      diagnostics.append(.invalidSetting(field.key, at: field.value.range))
    }
  }

  /// The name of a style; `.csl` behind it is left out.
  private mutating func citationStyle(_ field: Field, into configuration: inout Configuration) {
    guard let text = text(field) else { return }
    let name = text.hasSuffix(".csl") ? String(text.dropLast(4)) : text
    configuration.citationStyle = Located(name, at: field.value.range)
  }

  /// The files of references, each once; one that no format is known of is left out.
  private mutating func bibliographies(
    _ field: Field,
    _ configuration: inout Configuration
  ) -> [SourcePath] {
    var paths: [SourcePath] = []
    for value in field.value.items {
      guard let text = name(value, of: field) else { continue }
      guard isBibliography(SourcePath(text.value)) else {
        diagnostics.append(.unknownBibliographyFormat(text))
        continue
      }
      guard let path = folder(value, &configuration), !paths.contains(path) else { continue }
      paths.append(path)
    }
    return paths
  }

  private mutating func baseURL(_ field: Field, into configuration: inout Configuration) {
    guard let text = text(field) else { return }
    if let url = Configuration.normalizedBaseURL(text) {
      configuration.baseURL = url
    } else {
      diagnostics.append(.invalidBaseURL(Located(text, at: field.value.range)))
    }
  }

  private mutating func address(_ field: Field) -> String? {
    guard let text = text(field) else { return nil }
    if Configuration.normalizedBaseURL(text) != nil { return text }
    diagnostics.append(.invalidBaseURL(Located(text, at: field.value.range)))
    return nil
  }

  private mutating func namedLink(_ field: Field) -> Configuration.NamedLink {
    guard case .map(let fields) = field.value.content else {
      return Configuration.NamedLink(name: text(field) ?? "")
    }
    var link = Configuration.NamedLink()
    for field in fields {
      switch field.key.value {
      case "name": link.name = text(field) ?? ""
      case "url": link.url = address(field) ?? ""
      default: diagnostics.append(.unknownSetting(field.key, among: ["name", "url"]))
      }
    }
    return link
  }

  /// `{figures: part, sections: true}`.
  private mutating func numbering(_ field: Field, into configuration: inout Configuration) {
    for field in field.value.fields {
      switch field.key.value {
      case "figures":
        guard let word = text(field) else { continue }
        if let numbering = Configuration.Numbering(rawValue: word) {
          configuration.numbering = numbering
        } else {
          diagnostics.append(.invalidSetting(field.key, at: field.value.range))
        }
      case "sections":
        configuration.numbersSections = isOn(field) ?? configuration.numbersSections
      default: diagnostics.append(.unknownSetting(field.key, among: ["figures", "sections"]))
      }
    }
    if field.value.fields.isEmpty, !field.value.isEmpty {
      diagnostics.append(.invalidSetting(field.key, at: field.value.range))
    }
  }

  private mutating func item(_ value: FieldValue) -> Configuration.NavigationItem? {
    if let target = value.scalar { return Configuration.NavigationItem(target: target) }
    guard let target = value.fields["target"]?.value.scalar else {
      diagnostics.append(.invalidNavigationItem(at: value.range))
      return nil
    }
    return Configuration.NavigationItem(
      target: target,
      label: value.fields["label"]?.value.scalar?.value
    )
  }

  private mutating func questions(_ field: Field) -> [Configuration.Question] {
    guard case .map(let fields) = field.value.content else {
      if !field.value.isEmpty {
        diagnostics.append(.invalidSetting(field.key, at: field.value.range))
      }
      return []
    }
    return fields.compactMap { question($0) }
  }

  /// `oud/adres: doel`.
  private mutating func redirects(_ field: Field) -> [Configuration.Redirect] {
    guard case .map(let fields) = field.value.content else {
      if !field.value.isEmpty {
        diagnostics.append(.invalidSetting(field.key, at: field.value.range))
      }
      return []
    }
    return fields.compactMap { field in
      name(field.value, of: field).map {
        Configuration.Redirect(address: field.key, target: $0)
      }
    }
  }

  /// `[gzip, brotli]`.
  private mutating func compressions(_ field: Field) -> [Configuration.Compression] {
    field.value.items.compactMap { value in
      guard let word = name(value, of: field) else { return nil }
      if let found = Configuration.Compression(rawValue: word.value) { return found }
      let names = Configuration.Compression.allCases.map(\.rawValue)
      diagnostics.append(.unknownSetting(word, among: names))
      return nil
    }
  }

  /// The one text that a value is; nil, and a diagnostic, where it is none.
  private mutating func name(_ value: FieldValue, of field: Field) -> Located<String>? {
    if let text = value.scalar, !value.isEmpty { return text }
    diagnostics.append(.invalidSetting(field.key, at: value.range))
    return nil
  }

  /// `naam: vraag`, or a map of `for`, the type whose pages ask it, and `ask`.
  private mutating func question(_ field: Field) -> Configuration.Question? {
    if let text = field.value.scalar {
      return Configuration.Question(name: field.key, type: nil, query: query(text))
    }
    var type: Located<String>?
    var text: Located<String>?
    for field in field.value.fields {
      switch field.key.value {
      case "for": type = name(field.value, of: field)
      case "ask": text = name(field.value, of: field)
      default: diagnostics.append(.unknownSetting(field.key, among: ["for", "ask"]))
      }
    }
    guard let text else {
      if field.value.fields["ask"] == nil {
        diagnostics.append(.invalidSetting(field.key, at: field.value.range))
      }
      return nil
    }
    return Configuration.Question(name: field.key, type: type, query: query(text))
  }

  /// A question with the places of its lines in the file.
  private func query(_ text: Located<String>) -> EmbeddedQuery {
    let bytes = Array(text.value.utf8)
    let source = text.range.bytes.clamped(to: file.bytes.indices)
    var lines: [QueryLine] = []
    var place = source.lowerBound
    var start = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      while place < source.upperBound, !file.bytes[place..<source.upperBound].starts(with: line) {
        place += 1
      }
      let isFound = place < source.upperBound || line.isEmpty
      lines.append(QueryLine(text: start, file: isFound ? place : source.lowerBound))
      place = isFound ? place + line.count : source.lowerBound
      start += line.count + 1
    }
    return EmbeddedQuery(node: 0, isInline: false, text: bytes, lines: lines, path: file.path)
  }

  private mutating func folder(
    _ value: FieldValue,
    _ configuration: inout Configuration
  ) -> SourcePath? {
    guard let text = value.scalar else { return nil }
    guard !text.value.utf8.starts(with: "/".utf8),
      let path = SourcePath("").resolving(text.value)
    else {
      diagnostics.append(.folderOutsideProject(text))
      return nil
    }
    configuration.places[path] = text.range
    return path
  }
}
