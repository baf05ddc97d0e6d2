/// Named values in two small arrays, searched from the front.
///
/// A dictionary would cost a hash of the text for each look-up; a record of the theme has ten to
/// thirty names, whose hashes are known. Records of one shape can share their names.
public struct TemplateRecord: Hashable, Sendable {
  /// The names in their order.
  public let names: [TemplateName]

  /// The values, each at the place of its name.
  public let values: [TemplateValue]

  /// Makes a record of names and as many values; of a name given twice the first counts.
  public init(names: [TemplateName], values: [TemplateValue]) {
    precondition(names.count == values.count, "every name has one value")
    self.names = names
    self.values = values
  }

  /// Makes a record of names with their values; of a name given twice the first counts.
  public init(_ fields: [(TemplateName, TemplateValue)]) {
    self.init(names: fields.map(\.0), values: fields.map(\.1))
  }

  /// The value of a name; nil where the record does not have it.
  public subscript(name: TemplateName) -> TemplateValue? {
    names.firstIndex(of: name).map { values[$0] }
  }
}

extension TemplateRecord: ExpressibleByDictionaryLiteral {
  /// Makes a record of a literal.
  public init(dictionaryLiteral fields: (TemplateName, TemplateValue)...) {
    self.init(names: fields.map(\.0), values: fields.map(\.1))
  }
}
