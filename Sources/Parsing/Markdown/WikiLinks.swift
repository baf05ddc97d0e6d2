import Diagnostics
import Model
import SourceText

extension Markup {
  /// Makes `[[target]]` and `[[target|text]]` in a paragraph or heading one node each.
  ///
  /// Both brackets must be text to CommonMark, so code, escapes and real links keep their meaning.
  /// Linear in the inline content.
  mutating func findWikiLinks(inLeafAt leaf: Int, of file: SourceFile) -> [Diagnostic] {
    partTexts(inLeafAt: leaf, of: file)
    let found = wikiLinks(inLeafAt: leaf, of: file)
    if let output = found.value {
      nodes.replaceSubrange((leaf + 1)..., with: output)
      nodes[leaf].end = Int32(nodes.count)
    }
    return found.diagnostics
  }

  /// The nodes of a block with its links joined; nil where it has none.
  ///
  /// Apart, so that the finder's hold on the markup has ended when its nodes are replaced.
  private func wikiLinks(inLeafAt leaf: Int, of file: SourceFile) -> Diagnosed<[MarkupNode]?> {
    var finder = WikiLinkFinder(markup: self, file: file)
    finder.run(leaf)
    return Diagnosed(finder.hasFound ? finder.output : nil, finder.diagnostics)
  }
}

/// Copies the inline nodes of one block and joins the brackets of wiki links on the way.
private struct WikiLinkFinder {
  /// An opening `[[` whose closing has not been met.
  struct Opening {
    /// Where in the output the first bracket stands.
    var output: Int
    /// The end, in the input, of the node it stands in.
    var parentEnd: Int
    /// How many output nodes were open.
    var depth: Int
  }

  let markup: Markup
  let file: SourceFile
  var output: [MarkupNode] = []
  var diagnostics: [Diagnostic] = []
  var hasFound = false

  /// Containers that are being copied: their output index and their end in the input.
  private var containers: [(output: Int, end: Int)] = []
  private var opening: Opening?
  private var base = 0

  init(markup: Markup, file: SourceFile) {
    self.markup = markup
    self.file = file
  }

  mutating func run(_ leaf: Int) {
    base = leaf + 1
    let end = Int(markup.nodes[leaf].end)
    var index = leaf + 1
    while index < end {
      closeContainers(before: index)
      if isPair(UInt8(ascii: "["), at: index), !isInsideLink {
        if let opening, opening.output + 2 < output.count { report(opening) }
        opening = Opening(
          output: output.count,
          parentEnd: containers.last?.end ?? end,
          depth: containers.count
        )
        copy(index)
        copy(index + 1)
        index += 2
      } else if let open = opening, open.depth == containers.count,
        isPair(UInt8(ascii: "]"), at: index)
      {
        let closing = markup.nodes[index + 1].source.upperBound
        join(open, closing: closing)
        opening = nil
        index += 2
      } else {
        copy(index)
        if Int(markup.nodes[index].end) > index + 1 {
          containers.append((output.count - 1, Int(markup.nodes[index].end)))
        }
        index += 1
      }
    }
    closeContainers(before: end)
    if let opening { report(opening) }
  }

  private var isInsideLink: Bool {
    containers.contains { output[$0.output].kind == .link || output[$0.output].kind == .image }
  }

  private mutating func copy(_ index: Int) {
    var node = markup.nodes[index]
    node.end = Int32(base + output.count + 1)
    output.append(node)
  }

  private mutating func closeContainers(before index: Int) {
    while let last = containers.last, last.end <= index {
      output[last.output].end = Int32(base + output.count)
      containers.removeLast()
      if let open = opening, open.depth > containers.count {
        report(open)
        opening = nil
      }
    }
  }

  /// Whether two text nodes, each one bracket, stand side by side.
  private func isPair(_ byte: UInt8, at index: Int) -> Bool {
    index + 1 < markup.nodes.count && isBracket(byte, index) && isBracket(byte, index + 1)
      && markup.nodes[index].source.upperBound == markup.nodes[index + 1].source.lowerBound
  }

  private func isBracket(_ byte: UInt8, _ index: Int) -> Bool {
    let node = markup.nodes[index]
    return node.kind == .text && node.text.count == 1 && node.source.count == 1
      && markup.text[Int(node.text.lowerBound)] == byte
  }

  /// Replaces what was copied since the opening by one node.
  private mutating func join(_ open: Opening, closing: Int32) {
    let first = output[open.output]
    let inner = Array(output[(open.output + 2)...])
    guard let parts = WikiLinkParts(inner, text: markup.text) else {
      return report(open)
    }
    hasFound = true
    output.removeSubrange(open.output...)
    let link = output.count
    output.append(
      MarkupNode(
        kind: .wikiLink,
        text: parts.target,
        source: first.source.lowerBound..<closing
      )
    )
    for var node in parts.shown {
      node.end -= Int32(parts.dropped + 1)
      output.append(node)
    }
    output[link].end = Int32(base + output.count)
  }

  private mutating func report(_ open: Opening) {
    guard open.output + 1 < output.count else { return }
    let start = Int(output[open.output].source.lowerBound)
    diagnostics.append(
      .unclosedWikiLink(at: SourceRange(path: file.path, bytes: start..<start + 2))
    )
  }
}

/// What stands between `[[` and `]]`: the target, and what is shown behind `|`.
private struct WikiLinkParts {
  /// The target, in the arena.
  var target: Range<Int32>

  /// The nodes that are shown; none where the target's title is.
  var shown: [MarkupNode] = []

  /// How many of the inner nodes were dropped before those that are shown.
  var dropped: Int

  /// Nil where the target is not plain text.
  init?(_ inner: [MarkupNode], text: [UInt8]) {
    guard let first = inner.first else {
      (target, dropped) = (0..<0, 0)
      return
    }
    guard first.kind == .text else { return nil }
    var end = first.text.lowerBound
    for (index, node) in inner.enumerated() {
      guard node.kind == .text, node.text.lowerBound == end else { return nil }
      let literal = text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
      if let bar = literal.firstIndex(of: UInt8(ascii: "|")) {
        target = first.text.lowerBound..<Int32(bar)
        dropped = index
        var rest = node
        let cut = Int32(bar + 1) - node.text.lowerBound
        rest.text = Int32(bar + 1)..<node.text.upperBound
        // A bar in a table has a backslash before it.
        let escapes = Int32(node.source.count - node.text.count)
        rest.source = node.source.lowerBound + cut + escapes..<node.source.upperBound
        if rest.text.isEmpty {
          dropped += 1
          shown = Array(inner[(index + 1)...])
        } else {
          shown = [rest] + inner[(index + 1)...]
        }
        return
      }
      end = node.text.upperBound
    }
    target = first.text.lowerBound..<end
    dropped = inner.count
  }
}
