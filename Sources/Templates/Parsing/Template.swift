import SourceText

/// One template as it was written: a flat list of nodes with their places.
struct Template: Sendable {
  struct Node: Sendable {
    enum Kind: Sendable {
      case text
      case insert
      case unescaped
      case section
      case inverted
      case partial
      case parent
      case block
      case end
    }

    let kind: Kind

    /// What a text copies; the bytes of a tag.
    let range: Range<Int>

    /// The bytes of the name.
    let name: Range<Int>

    /// Whether a text begins a line, whether a tag stands alone.
    let isAtLine: Bool

    /// What is put before each line of what the tag brings in.
    let indentation: Range<Int>

    /// The index behind the node and everything inside it.
    var end: Int
  }

  let file: SourceFile

  /// The name by which others call it.
  let name: String

  var nodes: [Node] = []

  /// What takes the place of texts that name files of the theme, by their nodes.
  var replacements: [Int: [UInt8]] = [:]

  func name(of node: Int) -> String { file[nodes[node].name] }

  func place(of node: Int) -> SourceRange { file.place(nodes[node].name) }

  /// The blocks that the parent at an index is given.
  func arguments(of parent: Int) -> [Int] {
    var arguments: [Int] = []
    var index = parent + 1
    while index < nodes[parent].end - 1 {
      arguments.append(index)
      index = nodes[index].end
    }
    return arguments
  }
}
