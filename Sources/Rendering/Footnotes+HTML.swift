import Diagnostics
import Model

/// Footnotes are parts of the page beside or below the block that refers to them, so that they need
/// no script and no second copy; their number leads back.
extension MarkupRenderer {
  /// Keeps a block of the document and the footnotes behind it together.
  mutating func enterBlock(_ node: MarkupNode) {
    if isNoted, node.kind != .footnote { endNoted() }
    guard !isNoted, Int(node.end) < markup.nodes.count,
      markup.nodes[Int(node.end)].kind == .footnote
    else { return }
    writer.line()
    writer.markup("<div class=\"noted\">\n")
    isNoted = true
  }

  /// Ends a block that has footnotes, if it has.
  mutating func endNoted() {
    guard isNoted else { return }
    writer.line()
    writer.markup("</div>\n")
    isNoted = false
  }

  mutating func enterFootnote(_ index: Int, _ node: MarkupNode) {
    let number = Int(node.number)
    writer.line()
    writer.markup("<aside class=\"note\" id=\"noot_")
    writer.number(number)
    writer.markup("\" role=\"doc-footnote\" aria-label=\"")
    writer.text(word(dutch: "Noot ", english: "Note "))
    writer.number(number)
    writer.markup("\">\n<p class=\"note-number\">")
    noteNumber(number)
    writer.markup("</p>\n<div>\n")
    open.append(index)
  }

  /// The number of a note, which leads back where the first reference is shown: a title is not.
  private mutating func noteNumber(_ number: Int) {
    guard written[number] != nil else { return writer.number(number) }
    backLink(to: number, ordinal: 1)
    writer.text(word(dutch: "Noot ", english: "Note "))
    writer.number(number)
    writer.text(word(dutch: ", terug naar de tekst", english: ", back to the text"))
    writer.markup("\">")
    writer.number(number)
    writer.markup("</a>")
  }

  mutating func closeFootnote(_ node: MarkupNode) {
    let number = Int(node.number)
    writer.line()
    let count = references[number, default: 0]
    if count > 1 {
      writer.markup("<p class=\"note-back\">")
      writer.text(word(dutch: "Ook hier:", english: "Also here:"))
      for ordinal in 2...count {
        writer.markup(" ")
        backLink(to: number, ordinal: ordinal)
        writer.text(word(dutch: "Terug naar verwijzing ", english: "Back to reference "))
        writer.number(ordinal)
        writer.markup("\">")
        writer.number(ordinal)
        writer.markup("</a>")
      }
      writer.markup("</p>\n")
    }
    writer.markup("</div>\n</aside>\n")
  }

  mutating func footnoteReference(_ node: MarkupNode) {
    let number = Int(node.number)
    written[number, default: 0] += 1
    writer.markup("<sup class=\"note-mark\"><a id=\"")
    reference(number, ordinal: written[number, default: 1])
    writer.markup("\" href=\"#noot_")
    writer.number(number)
    writer.markup("\" role=\"doc-noteref\" aria-label=\"")
    writer.text(word(dutch: "Noot ", english: "Note "))
    writer.number(number)
    writer.markup("\">")
    writer.number(number)
    writer.markup("</a></sup>")
  }

  private mutating func backLink(to number: Int, ordinal: Int) {
    writer.markup("<a href=\"#")
    reference(number, ordinal: ordinal)
    writer.markup("\" role=\"doc-backlink\" aria-label=\"")
  }

  /// The id of a reference to a footnote: an underscore keeps it apart from the ids of headings.
  private mutating func reference(_ number: Int, ordinal: Int) {
    writer.markup("verwijzing_")
    writer.number(number)
    guard ordinal > 1 else { return }
    writer.markup("_")
    writer.number(ordinal)
  }

  /// A word of the page's language.
  func word(dutch: String, english: String) -> String {
    Language(tag: language) == .dutch ? dutch : english
  }
}

extension Markup {
  /// How often each footnote is referred to, by its number.
  var footnoteReferences: [Int: Int] {
    var counts: [Int: Int] = [:]
    for node in nodes where node.kind == .footnoteReference {
      counts[Int(node.number), default: 0] += 1
    }
    return counts
  }
}
