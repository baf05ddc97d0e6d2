/// A thing that can be cited: an entry of a bibliography, with the types and variables of the
/// appendices "Types" and "Variables" of the specification.
public struct CitationItem: Hashable, Sendable {
  /// The key that citations name.
  public let id: String

  /// The type, as `article-journal`.
  public let type: String

  /// The text of every variable that is neither names nor a date, `id` and `type` among them.
  public let fields: [String: String]

  /// The people and bodies of every role.
  public let names: [String: [PersonName]]

  /// The dates by variable.
  public let dates: [String: ItemDate]

  /// Reads the items of a text in CSL-JSON, and what is wrong with it.
  public static func items(ofJSON text: String) -> ([CitationItem], [CitationProblem]) {
    do throws(CitationProblem) {
      guard case .list(let values) = try JSONReader.value(of: text) else {
        return ([], [CitationProblem(kind: .unexpectedRoot, offset: 0)])
      }
      return (values.map { CitationItem($0) }, [])
    } catch {
      return ([], [error])
    }
  }

  /// Makes an item of a record in the form of CSL-JSON.
  public init(_ value: JSONValue) {
    var fields: [String: String] = [:]
    var names: [String: [PersonName]] = [:]
    var dates: [String: ItemDate] = [:]
    if case .record(let record) = value {
      for (key, value) in record {
        switch value {
        case .text(let text) where !text.isEmpty: fields[key] = text
        case .number(let text): fields[key] = text
        case .list(let people) where !people.isEmpty:
          if people.contains(where: { $0.string == nil }) {
            names[key] = people.map { PersonName($0) }.filter { !$0.isEmpty }
          }
        case .record: if let date = ItemDate(value) { dates[key] = date }
        default: break
        }
      }
    }
    let (id, type) = (fields["id"] ?? "", fields["type"] ?? "")
    self.init(id: id, type: type, fields: fields, names: names, dates: dates)
  }

  /// Makes an item of its variables; what follows from them, as the first page, is added.
  public init(
    id: String,
    type: String,
    fields: [String: String],
    names: [String: [PersonName]] = [:],
    dates: [String: ItemDate] = [:]
  ) {
    var fields = fields.filter { !$0.value.isEmpty }
    fields["id"] = id.isEmpty ? nil : id
    fields["type"] = type.isEmpty ? nil : type
    if let short = fields["shortTitle"], fields["title-short"] == nil {
      fields["title-short"] = short
    }
    if let short = fields["journalAbbreviation"], fields["container-title-short"] == nil {
      fields["container-title-short"] = short
    }
    if let event = fields["event"] ?? fields["event-title"] {
      fields["event"] = event
      fields["event-title"] = fields["event-title"] ?? event
    }
    if let page = fields["page"], fields["page-first"] == nil {
      fields["page-first"] = String(page.prefix { !"-–&, ".contains($0) })
    }
    self.id = id
    self.type = type
    self.fields = fields
    self.names = names.filter { !$0.value.isEmpty }
    self.dates = dates
  }
}
