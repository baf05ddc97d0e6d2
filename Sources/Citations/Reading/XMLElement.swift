/// An element of an XML file: its name, attributes and children.
struct XMLElement: Hashable, Sendable {
  /// The name without a prefix.
  var name: String

  /// The attributes by name, with `xml:lang` under that name.
  var attributes: [String: String] = [:]

  /// The elements below it in their order.
  var children: [XMLElement] = []

  /// The text directly in it.
  var text = ""

  /// The place of its first byte.
  var offset = 0

  /// The value of an attribute; nil where it does not stand.
  subscript(attribute: String) -> String? { attributes[attribute] }

  /// Whether an attribute says yes.
  func says(_ attribute: String) -> Bool { attributes[attribute] == "true" }

  /// The first child of a name.
  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}
