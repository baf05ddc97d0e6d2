import Model
import SourceText
import Templates

/// The longest text, in bytes, that still stands beside its label as a fact.
private let longestFact = 160

extension RecordBuilder {
  /// Whether a value fits beside its label; longer ones and objects get a section.
  func isFact(_ value: PageValue) -> Bool {
    switch value {
    case .text(let text, _): text.utf8.count <= longestFact
    case .term, .date, .url, .link: true
    case .list(let items): items.allSatisfy { isShort($0) }
    case .record: false
    }
  }

  private func isShort(_ value: PageValue) -> Bool {
    if case .text(let text, _) = value {
      return text.utf8.count <= 60 && text.utf8.last != UInt8(ascii: ".")
    }
    return isFact(value)
  }

  /// A label and its value.
  func fact(_ field: PageField) -> TemplateRecord {
    TemplateRecord([
      ("name", .text(field.name)),
      ("label", .text(field.label.capitalizedFirst)),
      ("value", .html(html(field.value))),
    ])
  }

  /// A field that needs room: its texts, or its records.
  func section(_ field: PageField) -> TemplateRecord {
    let texts = texts(field.value)
    let records = records(field.value)
    return TemplateRecord([
      ("name", .text(field.name)),
      ("label", .text(field.label.capitalizedFirst)),
      ("hasTexts", .flag(!texts.isEmpty)),
      ("texts", .list(texts)),
      ("hasRecords", .flag(!records.isEmpty)),
      ("records", .list(records)),
    ])
  }

  /// A field in every form, for templates that know its name.
  func named(_ field: PageField) -> TemplateRecord {
    TemplateRecord([
      ("label", .text(field.label.capitalizedFirst)),
      ("value", .html(html(field.value))),
      ("texts", .list(texts(field.value))),
      ("records", .list(records(field.value))),
    ])
  }

  private func items(_ value: PageValue) -> [PageValue] {
    if case .list(let items) = value { return items }
    return [value]
  }

  private func texts(_ value: PageValue) -> [TemplateValue] {
    items(value).compactMap { item in
      if case .record = item { return nil }
      return .html(html(item))
    }
  }

  /// Objects: a text that comes first leads, short values follow, lists of objects are parts.
  private func records(_ value: PageValue) -> [TemplateValue] {
    items(value).compactMap { item in
      guard case .record(let fields) = item else { return nil }
      let lead = fields.first.flatMap { isText($0.value) ? $0 : nil }
      let rest = fields.filter { $0 != lead }
      let parts = rest.filter { isRecords($0.value) }
      let details = rest.filter { !isRecords($0.value) }
      return .record(
        TemplateRecord([
          ("lead", .html(lead.map { html($0.value) } ?? [])),
          ("hasDetails", .flag(!details.isEmpty)),
          ("details", .list(details.map { .record(fact($0)) })),
          ("parts", .list(parts.map { .record(section($0)) })),
        ])
      )
    }
  }

  private func isText(_ value: PageValue) -> Bool {
    if case .text = value { return true }
    return false
  }

  private func isRecords(_ value: PageValue) -> Bool {
    items(value).contains { item in
      if case .record = item { return true }
      return false
    }
  }

  /// A value as HTML.
  func html(_ value: PageValue) -> [UInt8] {
    var writer = HTMLWriter()
    write(value, to: &writer)
    return writer.bytes
  }

  /// Writes a value; values nest only as deep as the parser lets them.
  private func write(_ value: PageValue, to writer: inout HTMLWriter) {
    switch value {
    case .text(let text, let language):
      guard let language else { return writer.text(text) }
      writer.markup("<span lang=\"")
      writer.text(language)
      writer.markup("\">")
      writer.text(text)
      writer.markup("</span>")
    case .term(let text):
      writer.text(text)
    case .date(let text, let machine):
      writer.markup("<time datetime=\"")
      writer.text(machine)
      writer.markup("\">")
      writer.text(text)
      writer.markup("</time>")
    case .url(let address):
      writer.markup("<a href=\"")
      writer.address(percentEncoded(address, isWhole: true).utf8)
      writer.markup("\">")
      writer.text(readable(address))
      writer.markup("</a>")
    case .link(let link):
      writer.markup("<a href=\"")
      writer.address(addresses.href(link.target).utf8)
      writer.markup("\">")
      writer.text(link.title)
      writer.markup("</a>")
    case .list(let items):
      for (index, item) in items.enumerated() {
        if index > 0 { separate(items[index - 1], from: item, in: &writer) }
        write(item, to: &writer)
      }
    case .record(let fields):
      for (index, field) in fields.enumerated() {
        if index > 0 { writer.markup("; ") }
        writer.text(field.label)
        writer.markup(": ")
        write(field.value, to: &writer)
      }
    }
  }

  /// Sentences follow each other; words and names are listed with commas.
  private func separate(
    _ item: PageValue,
    from next: PageValue,
    in writer: inout HTMLWriter
  ) {
    if case .text(let text, _) = item, text.utf8.last == UInt8(ascii: ".") {
      writer.markup(" ")
    } else {
      writer.markup(", ")
    }
  }

  /// A web address without what readers need not see.
  private func readable(_ address: String) -> String {
    var text = Substring(address)
    for start in ["https://", "http://"] where text.utf8.starts(with: start.utf8) {
      text = text.dropFirst(start.count)
    }
    if text.utf8.starts(with: "www.".utf8) { text = text.dropFirst(4) }
    if text.utf8.last == UInt8(ascii: "/") { text = text.dropLast() }
    return text.utf8.count <= 60 ? String(text) : String(text.prefix(58)) + "…"
  }
}
