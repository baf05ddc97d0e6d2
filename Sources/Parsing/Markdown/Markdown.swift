// With `TextPieces.swift` the only file that calls libcmark (CommonMark 0.30; libcmark 0.30.2).

import CCmark
import Diagnostics
import Model
import SourceText

/// Parses the Markdown behind an offset of a file into flat markup.
///
/// Linear in the text and, thanks to libcmark's iterator, without recursion at any depth.
func parseMarkdown(_ file: SourceFile, from start: Int) -> Diagnosed<Markup> {
  var builder = MarkupBuilder(file: file, start: start)
  if let body = ParsedBody(builder.lines, of: file) {
    defer { cmark_node_free(body.root) }
    builder.read(body)
  }
  if builder.markup.nodes.isEmpty {
    builder.markup.nodes = [MarkupNode(kind: .document, end: 1)]
  }
  builder.finish()
  return Diagnosed(builder.markup, builder.diagnostics)
}

/// Copies libcmark's tree into flat markup and places every node in the file.
struct MarkupBuilder {
  let file: SourceFile
  private(set) var lines: BodyLines
  var markup = Markup()
  var diagnostics: [Diagnostic] = []

  /// The tables of the body; nil where it has none.
  var tables: WrittenTables?

  /// The lines of the cells.
  var cellLines = BodyLines(bytes: [], start: 0)

  /// The next cell of a table, parsed by itself.
  var nextCell: OpaquePointer?

  /// The nodes that are still open, outermost first.
  var open: [Int] = []

  /// The block whose inline content is being read.
  var leaf: InlinePlaces?

  /// How many nodes are open.
  var depth: Int { open.count }

  /// The last table or picture, for which a caption may follow, and the last caption that waits for
  /// its table, each with how deep it stands.
  var captionOwner: (index: Int, depth: Int)?
  var waitingCaption: (index: Int, depth: Int)?

  /// The marks of the dialect that the leaf holds.
  private var marks: InlineMarks = []

  /// The blocks of the dialect, by their line.
  var blocks: [Int: WrittenBlocks.Block] = [:]

  /// The labels of the footnotes that the body defines.
  var labels = FootnoteLabels([])

  init(file: SourceFile, start: Int) {
    self.file = file
    self.lines = BodyLines(bytes: file.bytes, start: start)
    if let bounded = lines.bounded() {
      lines = bounded.lines
      if let at = bounded.container { diagnostics.append(.deepMarkdown(at: file.range(of: at))) }
      if let at = bounded.bracket { diagnostics.append(.openBrackets(at: file.range(of: at))) }
    }
    markup.text.reserveCapacity(file.bytes.count - start)
    markup.nodes.reserveCapacity((file.bytes.count - start) / 24 + 4)
  }

  /// Copies the tree of a body.
  mutating func read(_ body: ParsedBody) {
    lines = body.lines
    blocks = body.blocks
    labels = FootnoteLabels(
      blocks.values.filter { $0.kind == .footnote }
        .map { String(decoding: file.bytes[$0.label], as: UTF8.self) }
    )
    tables = WrittenTables(body.root, of: file, lines: lines)
    cellLines = BodyLines(bytes: tables?.cells ?? [], start: 0)
    let cells = tables.flatMap { parsedCells($0) }
    defer { if let cells { cmark_node_free(cells) } }
    nextCell = cells.flatMap { cmark_node_first_child($0) }
    guard let iterator = cmark_iter_new(body.root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER, let table = table(at: node) {
        append(table)
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
      } else if event == CMARK_EVENT_ENTER {
        enter(node)
      } else {
        exit(node)
      }
    }
  }

  /// Takes a node whose children come next.
  mutating func enter(_ node: OpaquePointer) {
    let kind = kind(of: node)
    let index = markup.nodes.count
    var made = MarkupNode(kind: kind, end: Int32(index + 1))
    switch kind {
    case .heading:
      made.number = Int32(cmark_node_get_heading_level(node))
    case .bulletList:
      made.isTight = cmark_node_get_list_tight(node) != 0
    case .orderedList:
      made.isTight = cmark_node_get_list_tight(node) != 0
      made.number = Int32(cmark_node_get_list_start(node))
    case .paragraph:
      made.isTight = isInTightList
    case .text, .code, .htmlInline, .htmlBlock:
      made.text = append(cmark_node_get_literal(node))
    case .codeBlock:
      made.text = append(cmark_node_get_literal(node))
      made.detail = append(cmark_node_get_fence_info(node))
    case .footnote:
      if let label = blocks[Int(cmark_node_get_start_line(node))]?.label {
        made.text = append(file.bytes[label])
      }
    case .link, .image:
      made.text = append(cmark_node_get_url(node))
      made.detail = append(cmark_node_get_title(node))
    default:
      break
    }
    if kind == .paragraph, !labels.isEmpty, let range = indentation(of: node) {
      diagnostics.append(.endedFootnote(at: range))
    }
    made.source = isInline(kind) ? place(of: node, made) : place(ofBlock: node, kind: kind)
    markup.nodes.append(made)
    if kind == .codeBlock, let fence = markup.unclosedFence(at: index, of: file) {
      diagnostics.append(.unclosedCode(at: fence))
    }
    if made.isLeafBlock {
      let source = Int(made.source.lowerBound)..<Int(made.source.upperBound)
      marks = InlineMarks(in: file.bytes[source])
    }
    if !isLeaf(kind) { open.append(index) }
  }

  /// Ends the innermost open node.
  mutating func exit(_ node: OpaquePointer) {
    guard let index = open.popLast() else { return }
    let kind = markup.nodes[index].kind
    markup.nodes[index].end = Int32(markup.nodes.count)
    switch kind {
    case .paragraph, .heading:
      findTask(at: index)
      finishLeaf(at: index, marks: marks)
      finishParagraph(at: index)
      marks = []
    case .link, .image, .emphasis, .strong:
      if let range = place(ofContainer: node, at: index) { markup.nodes[index].source = range }
    default:
      break
    }
  }

  private var isInTightList: Bool {
    guard open.count >= 2 else { return false }
    let list = markup.nodes[open[open.count - 2]]
    let kind = markup.nodes[open[open.count - 1]].kind
    return (kind == .item || kind == .definition) && list.isTight
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) -> Range<Int32> {
    let start = Int32(markup.text.count)
    markup.text += bytes
    return start..<Int32(markup.text.count)
  }

  private mutating func append(_ literal: UnsafePointer<CChar>?) -> Range<Int32> {
    let start = Int32(markup.text.count)
    guard let literal, literal.pointee != 0 else { return start..<start }
    var length = 0
    while literal[length] != 0 { length += 1 }
    literal.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      markup.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    }
    return start..<Int32(markup.text.count)
  }

  private func kind(of node: OpaquePointer) -> MarkupNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    case CMARK_NODE_ITEM: kind(ofItem: node)
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .paragraph
    }
  }

  /// What an item stands for.
  private func kind(ofItem item: OpaquePointer) -> MarkupNode.Kind {
    guard !blocks.isEmpty, let block = blocks[Int(cmark_node_get_start_line(item))],
      lines.offset(line: block.line, column: Int(cmark_node_get_start_column(item)))
        == block.mark.lowerBound
    else { return .item }
    return block.kind == .footnote ? .footnote : .definition
  }

  /// Whether libcmark enters a node of this kind without leaving it again.
  private func isLeaf(_ kind: MarkupNode.Kind) -> Bool {
    switch kind {
    case .htmlBlock, .codeBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline:
      true
    default: false
    }
  }

  private func isInline(_ kind: MarkupNode.Kind) -> Bool {
    kind.rawValue >= MarkupNode.Kind.text.rawValue
  }
}

extension SourceFile {
  /// The range of one byte.
  fileprivate func range(of byte: Int) -> SourceRange {
    SourceRange(path: path, bytes: byte..<byte + 1)
  }
}
