import Model

/// The numbers of a body's notes once its citations are notes too: in the order they are met, those of
/// a block before those that its notes refer to.
struct NotePlan {
  /// The new number of each footnote, by its old one.
  private(set) var footnotes: [Int32: Int32] = [:]

  /// The number of the note that each citation makes, by its node.
  private(set) var made: [Int: Int32] = [:]

  /// The numbers of the footnotes that citations stand in, by their nodes.
  private(set) var holding: [Int: Int32] = [:]

  /// Numbers the notes of a body; `citations` are the nodes of its citations.
  init(_ markup: Markup, citations: Set<Int>) {
    var count: Int32 = 0
    /// The footnote that is open, and where it ends.
    var note: (number: Int32, end: Int) = (0, 0)
    var image = 0
    func number(_ old: Int32) -> Int32 {
      if let known = footnotes[old] { return known }
      count += 1
      footnotes[old] = count
      return count
    }
    for (index, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .footnote: note = (number(node.number), Int(node.end))
      case .footnoteReference: _ = number(node.number)
      case .image: image = Int(node.end)
      case .reference where citations.contains(index) && index >= image:
        if index < note.end {
          holding[index] = note.number
        } else {
          count += 1
          made[index] = count
        }
      default: break
      }
    }
  }

  /// The note that a citation stands in; 0 for one that stands in no note.
  func note(of node: Int) -> Int { Int(made[node] ?? holding[node] ?? 0) }
}
