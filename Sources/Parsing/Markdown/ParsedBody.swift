import CCmark
import SourceText

/// What libcmark makes of a body, in which the blocks of the dialect are items of lists.
struct ParsedBody {
  /// The tree; to be freed.
  private(set) var root: OpaquePointer

  /// The blocks of the dialect, by their line.
  private(set) var blocks: [Int: WrittenBlocks.Block] = [:]

  /// The lines that libcmark's lines and columns are counted in.
  private(set) var lines: BodyLines

  /// Parses a body; once, where no line of it may begin a block of the dialect.
  ///
  /// Else what is code to libcmark is read as code, and what does not become an item stays text.
  init?(_ lines: BodyLines, of file: SourceFile) {
    var written = WrittenBlocks(lines)
    guard let plain = parsed(lines.bytes[lines.start...]) else { return nil }
    (root, self.lines) = (plain, lines)
    guard !written.blocks.isEmpty else { return }
    let code = codeLines(of: plain)
    written.keep { !code.contains($0.line) }
    let candidates = written.blocks.filter { $0.kind == .definition }.map(\.line)
    if !candidates.isEmpty {
      let tables = WrittenTables(plain, of: file, lines: lines)
      let found = definitionLines(of: plain, among: candidates, tables: tables)
      written.keep { $0.kind != .definition || found.contains($0.line) }
    }
    for _ in 0..<2 where !written.blocks.isEmpty {
      var moved = lines
      moved.moves = written.moves(in: lines)
      guard let tree = parsed(written.text(of: lines)[...]) else { return }
      let items = itemStarts(of: tree, in: moved)
      if written.blocks.allSatisfy({ !$0.isItem || items.contains($0.mark.lowerBound) }) {
        cmark_node_free(plain)
        (root, self.lines) = (tree, moved)
        for block in written.blocks { blocks[block.line] = block }
        return
      }
      cmark_node_free(tree)
      written.keep { !$0.isItem || items.contains($0.mark.lowerBound) }
    }
  }
}

private func parsed(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
  bytes.withUnsafeBytes { bytes in
    let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let base else { return nil }
    return cmark_parse_document(base, bytes.count, CMARK_OPT_DEFAULT)
  }
}

/// The lines of code and raw HTML.
private func codeLines(of root: OpaquePointer) -> Set<Int> {
  var lines: Set<Int> = []
  forEachBlock(of: root) { node, type in
    guard type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK else { return }
    let first = Int(cmark_node_get_start_line(node))
    lines.formUnion(first...max(first, Int(cmark_node_get_end_line(node))))
  }
  return lines
}

/// The bytes of the file at which items of lists begin.
private func itemStarts(of root: OpaquePointer, in lines: BodyLines) -> Set<Int> {
  var starts: Set<Int> = []
  forEachBlock(of: root) { node, type in
    guard type == CMARK_NODE_ITEM else { return }
    starts.insert(
      lines.offset(
        line: Int(cmark_node_get_start_line(node)),
        column: Int(cmark_node_get_start_column(node))
      )
    )
  }
  return starts
}

/// Calls for each block of a tree, parents before their children.
func forEachBlock(
  of root: OpaquePointer,
  _ act: (OpaquePointer, cmark_node_type) -> Void
) {
  guard let iterator = cmark_iter_new(root) else { return }
  defer { cmark_iter_free(iterator) }
  while true {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
    let type = cmark_node_get_type(node)
    if event == CMARK_EVENT_ENTER, type.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue {
      act(node, type)
    }
  }
}
