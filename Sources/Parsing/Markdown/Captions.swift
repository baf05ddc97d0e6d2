import Diagnostics
import Model
import SourceText

extension MarkupBuilder {
  /// Remembers a table, or a paragraph that may be a picture, whose caption may come next.
  mutating func remember(_ owner: Int) { captionOwner = (owner, depth) }

  /// Makes the last paragraph the caption of the table or picture before it, if it begins with a
  /// colon; whether it did.
  mutating func attachCaption(_ paragraph: Int) -> Bool {
    guard paragraph + 1 < markup.nodes.count, markup.beginsCaption(paragraph + 1, in: file) else {
      return false
    }
    guard let owner = captionOwner, owner.depth == depth,
      Int(markup.nodes[owner.index].end) == paragraph, !hasCaption(owner.index)
    else {
      waitingCaption = (paragraph, depth)
      return false
    }
    let end = markup.nodes[paragraph].source.upperBound
    if markup.nodes[owner.index].kind == .table {
      markup.makeCaption(at: paragraph, kind: .tableCaption)
      markup.moveLast(from: paragraph, to: owner.index + 1)
      markup.nodes[owner.index].end = Int32(markup.nodes.count)
      diagnostics += markup.takeCaptionAttributes(at: owner.index + 1, of: owner.index, file)
    } else {
      markup.makeCaption(at: paragraph, kind: .figureCaption)
      markup.nodes[owner.index].kind = .figure
      markup.nodes[owner.index].isTight = false
      markup.nodes[owner.index].end = Int32(markup.nodes.count)
      diagnostics += markup.takeCaptionAttributes(at: paragraph, of: owner.index, file)
    }
    let source = markup.nodes[owner.index].source
    markup.nodes[owner.index].source = source.lowerBound..<max(source.upperBound, end)
    return true
  }

  /// Opens a table around the paragraph before it that begins with a colon; nil where none does.
  mutating func openTable(_ table: MarkupNode) -> Int? {
    guard let caption = waitingCaption, caption.depth == depth,
      Int(markup.nodes[caption.index].end) == markup.nodes.count
    else { return nil }
    waitingCaption = nil
    var table = table
    table.source = markup.nodes[caption.index].source.lowerBound..<table.source.upperBound
    markup.makeCaption(at: caption.index, kind: .tableCaption)
    markup.nodes.insert(table, at: caption.index)
    for index in (caption.index + 1)..<markup.nodes.count { markup.nodes[index].end += 1 }
    return caption.index
  }

  private func hasCaption(_ owner: Int) -> Bool {
    markup.children(of: owner).contains {
      markup.nodes[$0].kind == .tableCaption || markup.nodes[$0].kind == .figureCaption
    }
  }
}

extension Markup {
  /// The paragraphs that begin as captions and are none.
  func strayColons(in file: SourceFile) -> [Diagnostic] {
    nodes.indices.compactMap { index in
      guard nodes[index].kind == .paragraph, index + 1 < nodes.count,
        beginsCaption(index + 1, in: file)
      else { return nil }
      let start = Int(nodes[index + 1].source.lowerBound)
      return .strayColon(at: SourceRange(path: file.path, bytes: start..<start + 1))
    }
  }

  /// Moves the last subtree before a node that comes earlier.
  fileprivate mutating func moveLast(from start: Int, to place: Int) {
    let count = Int32(nodes.count - start)
    var moved = Array(nodes[start...])
    for index in moved.indices { moved[index].end -= Int32(start - place) }
    nodes.removeSubrange(start...)
    for index in place..<nodes.count { nodes[index].end += count }
    nodes.insert(contentsOf: moved, at: place)
  }
}
