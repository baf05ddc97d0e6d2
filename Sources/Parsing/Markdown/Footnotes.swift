import Diagnostics
import Model
import SourceText

extension Markup {
  /// Numbers the footnotes in the order they are referred to, and puts each behind the block of the
  /// document that refers to it first.
  ///
  /// A footnote that nothing refers to is told and left out. Linear in the body.
  mutating func placeFootnotes(of file: SourceFile) -> [Diagnostic] {
    var placing = FootnotePlacing(markup: self, file: file)
    placing.run()
    nodes = placing.placed
    return placing.diagnostics
  }
}

private struct FootnotePlacing {
  let markup: Markup
  let file: SourceFile
  var diagnostics: [Diagnostic] = []
  private var copy: MarkupCopy

  /// The node of the footnote with a label.
  private var definitions: [String: Int] = [:]

  /// The footnotes in order, and what number each has been given, by node.
  private var order: [Int] = []
  private var numbers: [Int: Int32] = [:]

  /// Nodes that are left out: footnotes where they are written, and what holds nothing else.
  private var isLeftOut: [Bool]

  init(markup: Markup, file: SourceFile) {
    self.markup = markup
    self.file = file
    copy = MarkupCopy(from: 0, capacity: markup.nodes.count)
    isLeftOut = emptied(markup.nodes)
  }

  /// The nodes in their new order.
  var placed: [MarkupNode] {
    var nodes = copy.nodes
    nodes[0].end = Int32(nodes.count)
    return nodes
  }

  mutating func run() {
    define()
    copy.append(markup.nodes[0])
    for block in markup.children(of: 0) {
      var index = order.count
      collect(in: block)
      if !isLeftOut[block] { append(block) }
      while index < order.count {
        collect(in: order[index])
        append(order[index])
        index += 1
      }
    }
    for (index, node) in markup.nodes.enumerated() where node.kind == .footnote {
      if numbers[index] == nil, definitions[label(of: index)] == index {
        diagnostics.append(.unusedFootnote(place(of: index)))
      }
    }
  }

  private mutating func define() {
    for (index, node) in markup.nodes.enumerated() where node.kind == .footnote {
      let label = label(of: index)
      if let first = definitions[label] {
        diagnostics.append(.duplicateFootnote(place(of: index), first: place(of: first).range))
      } else {
        definitions[label] = index
      }
    }
  }

  /// Numbers what a block or footnote refers to.
  private mutating func collect(in block: Int) {
    let isNote = markup.nodes[block].kind == .footnote
    var index = isNote ? block + 1 : block
    while index < Int(markup.nodes[block].end) {
      let node = markup.nodes[index]
      guard node.kind != .footnote else {
        index = Int(node.end)
        continue
      }
      if node.kind == .footnoteReference, let note = definitions[label(of: index)] {
        let range = node.range(in: file.path)
        if isNote { diagnostics.append(.nestedFootnote(at: range)) }
        if numbers[note] != nil, !isNote {
          diagnostics.append(.repeatedFootnote(at: range, definition: place(of: note).range))
        }
        number(note)
      }
      index += 1
    }
  }

  private mutating func number(_ note: Int) {
    guard numbers[note] == nil else { return }
    order.append(note)
    numbers[note] = Int32(order.count)
  }

  /// Copies a subtree, the footnotes that are written in it left out.
  private mutating func append(_ block: Int) {
    let end = Int(markup.nodes[block].end)
    var index = block
    while index < end {
      copy.closeContainers(before: index)
      if isLeftOut[index], index != block {
        index = Int(markup.nodes[index].end)
        continue
      }
      copy.append(numbered(index), at: index)
      index += 1
    }
    copy.closeContainers(before: end)
  }

  /// A node with the number of the footnote that it is or refers to.
  private func numbered(_ index: Int) -> MarkupNode {
    var node = markup.nodes[index]
    guard node.kind == .footnote || node.kind == .footnoteReference else { return node }
    node.number = definitions[label(of: index)].flatMap { numbers[$0] } ?? 0
    return node
  }

  private func label(of index: Int) -> String {
    markup.string(markup.nodes[index].text).lowercased()
  }

  /// The label of a footnote, where it is written.
  private func place(of note: Int) -> Located<String> {
    let label = markup.string(markup.nodes[note].text)
    let start = Int(markup.nodes[note].source.lowerBound) + 2
    let range = SourceRange(path: file.path, bytes: start..<start + label.utf8.count)
    return Located(label, at: range)
  }
}

/// Whether each node is a footnote, or a list or quote that holds nothing but footnotes.
private func emptied(_ nodes: [MarkupNode]) -> [Bool] {
  var parents = [Int](repeating: 0, count: nodes.count)
  var open: [Int] = []
  for index in nodes.indices {
    while let last = open.last, Int(nodes[last].end) <= index { open.removeLast() }
    parents[index] = open.last ?? 0
    if Int(nodes[index].end) > index + 1 { open.append(index) }
  }
  var kept = [Int](repeating: 0, count: nodes.count)
  var isEmptied = [Bool](repeating: false, count: nodes.count)
  for index in nodes.indices.reversed() {
    switch nodes[index].kind {
    case .footnote: isEmptied[index] = true
    case .orderedList, .bulletList, .blockQuote:
      isEmptied[index] = kept[index] == 0 && Int(nodes[index].end) > index + 1
    default: break
    }
    if !isEmptied[index] { kept[parents[index]] += 1 }
  }
  return isEmptied
}
