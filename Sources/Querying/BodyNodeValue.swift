import Model

/// What is said of a node of a body.
protocol BodyNodeValue {
  /// The node.
  var node: Int { get set }
}

extension BodyNodeValue {
  /// The same of another node.
  func at(_ node: Int) -> Self {
    var value = self
    value.node = node
    return value
  }
}

extension Heading {
  /// The same of another node.
  func at(_ node: Int) -> Heading {
    Heading(node: node, level: level, text: text, id: id, label: label, range: range)
  }
}

extension BodyLink: BodyNodeValue {}
extension BodyReference: BodyNodeValue {}
extension NodeNumber: BodyNodeValue {}
extension QueryAnswer: BodyNodeValue {}
extension ParagraphAnchor: BodyNodeValue {}
extension PagePart: BodyNodeValue {}
