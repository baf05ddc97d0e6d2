/// Named values in one small array, searched from the front.
///
/// A dictionary would cost an allocation and a hash of the text for each look-up; a record of the
/// theme has ten to thirty names, whose hashes are known.
public struct TemplateRecord: Hashable, Sendable {
  /// The names with their values; a name that is there twice has its first value.
  let fields: [TemplateField]

  /// Makes a record of names and their values; of a name given twice the first counts.
  public init(_ fields: [(name: TemplateName, value: TemplateValue)]) {
    self.fields = fields.map { TemplateField(name: $0.name, value: $0.value) }
  }

  /// The value of a name; nil where the record does not have it.
  public subscript(name: TemplateName) -> TemplateValue? {
    fields.first { $0.name == name }?.value
  }

  /// The names in their order.
  public var names: [TemplateName] { fields.map(\.name) }
}

extension TemplateRecord: ExpressibleByDictionaryLiteral {
  /// Makes a record of a literal.
  public init(dictionaryLiteral fields: (TemplateName, TemplateValue)...) {
    self.fields = fields.map { TemplateField(name: $0.0, value: $0.1) }
  }
}

/// One name of a record with its value.
struct TemplateField: Hashable, Sendable {
  let name: TemplateName
  let value: TemplateValue
}
