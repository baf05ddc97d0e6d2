/// An element of a style with its attributes read once.
///
/// A class, because every cite passes thousands of elements around, which costs one reference each;
/// nothing changes after it is made.
final class StyleElement: Sendable {
  /// The elements that can give text, and the branches of a choice.
  enum Kind {
    case text
    case number
    case date
    case names
    case label
    case group
    case choose
    case branch
    case otherwise
    case other
  }

  let kind: Kind
  let name: String
  let attributes: [(name: String, value: String)]
  let children: [StyleElement]
  let formatting: ElementFormatting
  let conditions: [Condition]

  /// The names in the attribute `variable`.
  let variables: [String]
  let macro: String?
  let term: String?
  let form: String?
  let delimiter: String

  init(_ element: XMLElement) {
    name = element.name
    attributes = element.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    children = element.children.map { StyleElement($0) }
    kind = Self.kind(of: element.name)
    formatting = ElementFormatting(element)
    conditions = kind == .branch ? Condition.all(of: element) : []
    variables = (element["variable"] ?? "").split(separator: " ").map { String($0) }
    macro = element["macro"]
    term = element["term"]
    form = element["form"]
    delimiter = element["delimiter"] ?? ""
  }

  /// The same element with other children.
  init(_ element: StyleElement, children: [StyleElement]) {
    name = element.name
    attributes = element.attributes
    self.children = children
    kind = element.kind
    formatting = element.formatting
    conditions = element.conditions
    variables = element.variables
    macro = element.macro
    term = element.term
    form = element.form
    delimiter = element.delimiter
  }

  /// The value of an attribute; nil where it does not stand.
  subscript(attribute: String) -> String? {
    for (name, value) in attributes where name == attribute { return value }
    return nil
  }

  /// Whether an attribute says yes.
  func says(_ attribute: String) -> Bool { self[attribute] == "true" }

  /// The first child of a name.
  func child(_ name: String) -> StyleElement? { children.first { $0.name == name } }

  private static func kind(of name: String) -> Kind {
    switch name {
    case "text": .text
    case "number": .number
    case "date": .date
    case "names": .names
    case "label": .label
    case "group": .group
    case "choose": .choose
    case "if", "else-if": .branch
    case "else": .otherwise
    default: .other
    }
  }
}
