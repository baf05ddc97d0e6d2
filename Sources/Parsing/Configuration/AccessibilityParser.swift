import Diagnostics
import Model
import SourceText

/// Reads how accessible a site is, `accessibility:` in `site.yaml`.
struct AccessibilityParser {
  private(set) var diagnostics: [Diagnostic] = []

  private static let settings = [
    "status", "organisation", "stated", "reviewed", "researched", "researcher", "method",
    "standard",
    "register", "approved-by", "note", "contact", "response", "enforcement", "shortcomings",
  ]
  private static let parts = [
    "what", "criterion", "cause", "consequence", "alternative", "measure", "planned", "exception",
  ]

  /// The words that name a status besides its letter.
  private static let statuses: [String: AccessibilityStatement.Status] = [
    "voldoet volledig": .full, "voldoet": .full, "complies fully": .full,
    "voldoet gedeeltelijk": .partial, "voldoet deels": .partial, "complies in part": .partial,
    "eerste maatregelen genomen": .started, "first measures taken": .started,
    "voldoet niet": .none, "does not comply": .none,
    "geen verklaring": .unstated, "geen toegankelijkheidsverklaring": .unstated,
    "no statement": .unstated,
  ]

  /// The statement; nil where it has no status, which is reported.
  mutating func statement(_ field: Field) -> AccessibilityStatement? {
    let fields = field.value.fields
    guard !fields.isEmpty else {
      if !field.value.isEmpty {
        diagnostics.append(.invalidSetting(field.key, at: field.value.range))
      }
      return nil
    }
    var statement = AccessibilityStatement(status: .unstated)
    for field in fields { read(field, into: &statement) }
    guard let status = fields["status"] else {
      diagnostics.append(.incompleteStatement("status", at: field.key.range))
      return nil
    }
    check(statement, fields, status: status)
    return statement
  }

  private mutating func read(_ field: Field, into statement: inout AccessibilityStatement) {
    switch field.key.value {
    case "status": statement.status = status(field) ?? statement.status
    case "organisation": statement.organisation = text(field)
    case "stated": statement.stated = date(field)
    case "reviewed": statement.reviewed = date(field)
    case "researched": statement.researched = date(field)
    case "researcher": statement.researcher = namedLink(field)
    case "method": statement.method = text(field)
    case "standard": statement.standard = text(field)
    case "register": statement.register = register(field)
    case "approved-by": statement.approvedBy = text(field)
    case "note": statement.note = text(field)
    case "contact": statement.contact = text(field)
    case "response": statement.response = text(field)
    case "enforcement": statement.enforcement = namedLink(field)
    case "shortcomings":
      statement.shortcomings = field.value.items.compactMap { shortcoming($0, of: field) }
    default: diagnostics.append(.unknownSetting(field.key, among: Self.settings))
    }
  }

  private mutating func text(_ field: Field) -> String {
    if field.value.isEmpty { return "" }
    if let text = field.value.scalar { return text.value }
    diagnostics.append(.invalidSetting(field.key, at: field.value.range))
    return ""
  }

  /// A letter from A to E, alone or with its words behind it, or the words.
  private mutating func status(_ field: Field) -> AccessibilityStatement.Status? {
    let written = text(field)
    if written.isEmpty { return nil }
    let letter = String(written.prefix { $0.isLetter || $0.isNumber }).uppercased()
    if let status = AccessibilityStatement.Status(rawValue: letter) { return status }
    if let status = Self.statuses[written.lowercased()] { return status }
    diagnostics.append(.unknownAccessibilityStatus(Located(written, at: field.value.range)))
    return nil
  }

  private mutating func date(_ field: Field) -> String {
    let written = text(field)
    if written.isEmpty || isDate(written) { return written }
    diagnostics.append(.invalidStatementDate(Located(written, at: field.value.range)))
    return ""
  }

  private mutating func address(_ field: Field) -> String {
    let written = text(field)
    if written.isEmpty || Configuration.normalizedBaseURL(written) != nil { return written }
    diagnostics.append(.invalidBaseURL(Located(written, at: field.value.range)))
    return ""
  }

  private mutating func register(_ field: Field) -> String {
    let written = address(field)
    let host = "https://www.toegankelijkheidsverklaring.nl/register/"
    if !written.isEmpty, !written.utf8.starts(with: host.utf8) {
      diagnostics.append(.otherRegister(at: field.value.range))
    }
    return written
  }

  private mutating func namedLink(_ field: Field) -> Configuration.NamedLink {
    guard case .map(let fields) = field.value.content else {
      return Configuration.NamedLink(name: text(field))
    }
    var link = Configuration.NamedLink()
    for field in fields {
      switch field.key.value {
      case "name": link.name = text(field)
      case "url": link.url = address(field)
      default: diagnostics.append(.unknownSetting(field.key, among: ["name", "url"]))
      }
    }
    return link
  }

  private mutating func shortcoming(
    _ value: FieldValue,
    of field: Field
  ) -> AccessibilityStatement.Shortcoming? {
    var found = AccessibilityStatement.Shortcoming()
    if let text = value.scalar, !value.isEmpty {
      found.what = text.value
      return found
    }
    guard !value.fields.isEmpty else {
      diagnostics.append(.invalidSetting(field.key, at: value.range))
      return nil
    }
    for field in value.fields {
      switch field.key.value {
      case "what": found.what = text(field)
      case "criterion": found.criterion = text(field)
      case "cause": found.cause = text(field)
      case "consequence": found.consequence = text(field)
      case "alternative": found.alternative = text(field)
      case "measure": found.measure = text(field)
      case "planned": found.planned = date(field)
      case "exception":
        found.exception = AccessibilityStatement.Exception(rawValue: text(field))
        if found.exception == nil, !field.value.isEmpty {
          diagnostics.append(.unknownException(at: field.value.range))
        }
      default: diagnostics.append(.unknownSetting(field.key, among: Self.parts))
      }
    }
    if found.what.isEmpty { diagnostics.append(.incompleteStatement("what", at: value.range)) }
    return found
  }

  /// What the status asks for and nobody gives, or forbids and somebody does.
  private mutating func check(
    _ statement: AccessibilityStatement,
    _ fields: [Field],
    status: Field
  ) {
    let place = status.value.range
    var wanted: [(name: String, isGiven: Bool)] = []
    if statement.status != .unstated {
      wanted = [("stated", !statement.stated.isEmpty), ("register", !statement.register.isEmpty)]
    }
    if statement.status == .full || statement.status == .partial {
      wanted += [
        ("researched", !statement.researched.isEmpty),
        ("researcher", !statement.researcher.name.isEmpty),
      ]
    }
    if statement.status == .partial {
      wanted.append(("shortcomings", !statement.shortcomings.isEmpty))
    }
    for (name, isGiven) in wanted where !isGiven && fields[name]?.value.isEmpty != false {
      diagnostics.append(.incompleteStatement(name, at: place))
    }
    let mustMend = statement.shortcomings.contains { $0.exception == nil }
    if statement.status == .full, mustMend, let list = fields["shortcomings"] {
      diagnostics.append(.contradictoryStatement(at: list.key.range, status: place))
    }
    guard statement.status == .partial, let list = fields["shortcomings"] else { return }
    for (value, shortcoming) in zip(list.value.items, statement.shortcomings)
    where shortcoming.exception == nil {
      let missing = [
        ("cause", shortcoming.cause), ("consequence", shortcoming.consequence),
        ("measure", shortcoming.measure), ("planned", shortcoming.planned),
      ].filter(\.1.isEmpty).map(\.0).filter { value.fields[$0]?.value.isEmpty != false }
      for name in missing { diagnostics.append(.incompleteStatement(name, at: value.range)) }
    }
  }
}

/// Whether a text is a date `2026-11-24` of a month that has such a day at most.
private func isDate(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
  guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy({ (0x30...0x39).contains($0) }),
    let month = Int(String(decoding: Array(parts[1]), as: UTF8.self)),
    let day = Int(String(decoding: Array(parts[2]), as: UTF8.self))
  else { return false }
  let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...12).contains(month) && (1...days[month - 1]).contains(day)
}
