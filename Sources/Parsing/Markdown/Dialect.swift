import CCmark
import Diagnostics
import Model
import SourceText

/// What the dialect makes of blocks that libcmark has read, in the order in which it is looked for.
extension MarkupBuilder {
  /// Finds what only a whole body shows.
  mutating func finish() {
    if blocks.values.contains(where: { $0.kind == .definition }) { markup.gatherDefinitions() }
    if !labels.isEmpty { diagnostics += markup.placeFootnotes(of: file) }
    let abbreviations = blocks.values.filter { $0.kind == .abbreviation }
      .sorted { $0.line < $1.line }
      .map { block in
        WrittenAbbreviation(
          label: Located(
            String(decoding: file.bytes[block.label], as: UTF8.self),
            at: SourceRange(path: file.path, bytes: block.label)
          ),
          meaning: String(decoding: file.bytes[block.meaning], as: UTF8.self)
        )
      }
    if !abbreviations.isEmpty {
      diagnostics += markup.findAbbreviations(abbreviations, in: file)
    }
    if waitingCaption != nil { diagnostics += markup.strayColons(in: file) }
  }

  /// Finds in the last leaf block what CommonMark has no word for.
  mutating func finishLeaf(at index: Int, marks: InlineMarks) {
    diagnostics += markup.nearMarkup(inLeafAt: index, of: file, from: lines.start)
    if marks.contains(.wikiLink) {
      diagnostics += markup.findWikiLinks(inLeafAt: index, of: file)
    }
    if marks.contains(.footnote) {
      diagnostics += markup.findFootnoteReferences(inLeafAt: index, of: file, labels: &labels)
    }
    if marks.contains(.attributes) {
      diagnostics += markup.findAttributes(inLeafAt: index, of: file)
    }
    if marks.contains(.address) { markup.findAutolinks(inLeafAt: index, of: file) }
    if marks.contains(.tilde) { markup.findStrikethrough(inLeafAt: index, of: file) }
    if marks.contains(.wikiLink) { diagnostics += markup.findInclude(inLeafAt: index, of: file) }
    leaf = nil
  }

  /// Finds what a whole paragraph is in the dialect.
  mutating func finishParagraph(at index: Int) {
    guard index + 1 < markup.nodes.count, markup.nodes[index].kind == .paragraph else { return }
    if markup.nodes[index + 1].kind == .image {
      diagnostics += markup.findFigure(inParagraphAt: index, of: file)
      let isAlone = Int(markup.nodes[index + 1].end) == markup.nodes.count
      if isAlone || markup.nodes[index].kind == .figure { remember(index) }
    } else if markup.nodes[index + 1].kind == .text, !attachCaption(index) {
      findCallout(at: index)
    }
  }

  /// The spaces before a paragraph right behind a footnote, where they are too few for it to belong
  /// to the footnote; nil for any other.
  func indentation(of paragraph: OpaquePointer) -> SourceRange? {
    guard let list = cmark_node_previous(paragraph), cmark_node_get_type(list) == CMARK_NODE_LIST,
      let item = cmark_node_last_child(list),
      let block = blocks[Int(cmark_node_get_start_line(item))], block.kind == .footnote
    else { return nil }
    let line = Int(cmark_node_get_start_line(paragraph))
    let start = lines.offset(line: line, column: Int(cmark_node_get_start_column(paragraph)))
    let column = block.mark.lowerBound - lines.starts[block.line - 1]
    let indentation = start - lines.starts[line - 1] - column
    guard (1...3).contains(indentation),
      file.bytes[start - indentation..<start].allSatisfy({ $0 == 0x20 })
    else { return nil }
    return SourceRange(path: file.path, bytes: start - indentation..<start)
  }

  /// Finds the mark of a task in the paragraph that begins an item.
  mutating func findTask(at index: Int) {
    guard let item = open.last, item + 1 == index, markup.nodes[item].kind == .item,
      file.bytes[Int(markup.nodes[index].source.lowerBound)] == UInt8(ascii: "["),
      let diagnostic = markup.findTask(inParagraphAt: index, ofItem: item, in: file)
    else { return }
    diagnostics.append(diagnostic)
  }

  /// Finds the mark of a callout in the paragraph that begins a quote.
  mutating func findCallout(at index: Int) {
    guard let quote = open.last, quote + 1 == index, markup.nodes[quote].kind == .blockQuote,
      file.bytes[Int(markup.nodes[index].source.lowerBound)] == UInt8(ascii: "[")
    else { return }
    diagnostics += markup.findCallout(inParagraphAt: index, ofQuote: quote, in: file)
  }
}
