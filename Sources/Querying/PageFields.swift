import Diagnostics
import Model
import SourceText

extension PageBuilder {
  /// Fields as readers see them; values nest only as deep as the parser lets them.
  func fields(_ fields: [EntityField]) -> [PageField] {
    let place = coordinates(fields)
    return (place.map { [$0] } ?? [])
      + fields.compactMap { field in
        if place != nil, field.role == .latitude || field.role == .longitude { return nil }
        guard !field.isDefault, let value = value(field.value) else { return nil }
        let isNumber = if case .number = field.value { true } else { false }
        let isElsewhere =
          field.role == .updated || field.role == .title || field.role == .summary
          || field.role == .tile
          || (field.role == .order && isNumber)
        return PageField(
          name: field.name,
          label: label(field.label, name: field.name),
          value: value,
          isShownElsewhere: isElsewhere
        )
      }
  }

  /// Latitude and longitude as one place: `50,856° N, 6,079° O`; nil where one of them is missing.
  private func coordinates(_ fields: [EntityField]) -> PageField? {
    guard let latitude = degrees(.latitude, fields), let longitude = degrees(.longitude, fields)
    else { return nil }
    let east = isDutch ? "O" : "E"
    let text =
      latitude.text + (latitude.isNegative ? "°\u{A0}S, " : "°\u{A0}N, ")
      + longitude.text + "°\u{A0}" + (longitude.isNegative ? "W" : east)
    return PageField(name: latitude.name, label: "", value: .text(text, language: nil))
  }

  /// The degrees of a field with a role, without their sign and with the decimal mark of the language.
  private func degrees(
    _ role: FieldRole,
    _ fields: [EntityField]
  ) -> (name: String, text: String, isNegative: Bool)? {
    guard let field = fields.first(where: { $0.role == role }), case .number(let text) = field.value
    else { return nil }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let plain = isNegative ? String(text.dropFirst()) : text
    let mark = isDutch ? "," : "."
    return (field.name, plain.split(separator: ".").joined(separator: mark), isNegative)
  }

  private func value(_ value: EntityValue) -> PageValue? {
    switch value {
    case .text(let text):
      return text.isEmpty
        ? nil : .text(text, language: isForeign ? graph.configuration.language : nil)
    case .number(let text):
      return .term(text)
    case .localized(let labels):
      if let text = labels[language] { return .text(text, language: nil) }
      return labels.entries.first.map { .text($0.text, language: $0.language) }
    case .date(let text):
      return .date(readableDate(text, language: language), machine: text)
    case .flag(let flag):
      return .term(word(flag))
    case .enumerated(let name, let labels):
      return .term(label(labels, name: name))
    case .url(let address):
      return .url(address)
    case .reference(let id):
      return .link(link(to: id))
    case .list(let items):
      let values = items.compactMap { self.value($0) }
      return values.isEmpty ? nil : .list(values)
    case .record(let inner):
      let shown = fields(inner)
      return shown.isEmpty ? nil : .record(shown)
    }
  }

  func word(_ flag: Bool) -> String {
    if Language(tag: language) == .dutch { return flag ? "ja" : "nee" }
    return flag ? "yes" : "no"
  }
}
