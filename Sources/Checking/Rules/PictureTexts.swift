import Diagnostics
import Model
import SourceText

/// The longest alternative text that is heard well, in letters: what needs more belongs on the page.
private let longestText = 250

/// What no alternative text begins with, since a screen reader says it already.
private let announcements = [
  "afbeelding van", "afbeelding met", "een afbeelding van", "plaatje van", "image of",
  "an image of", "picture of", "a picture of",
]

/// Alternative texts that tell nothing, or tell it twice: the name of the file, what a screen reader
/// says itself, the caption again; and texts that are too long to listen to (WCAG 2.2, 1.1.1).
func pictureTexts(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.links.compactMap { link -> Diagnostic? in
      guard link.form == .image else { return nil }
      return faultOfText(of: link, in: document)
    }
  }
}

private func faultOfText(of link: Link, in document: Document) -> Diagnostic? {
  let body = document.body
  let picture = body.nodes[link.node]
  let text = body.plainText(of: body.descendants(of: link.node))
  if text.utf8.allSatisfy({ $0 <= 0x20 }) { return nil }
  let place = picture.range(in: document.path)
  if body.isDecorative(picture) { return .decorativePictureWithText(at: place) }
  if isFileName(text, of: link.target.value) { return .pictureTextIsFileName(at: place) }
  if let caption = caption(of: link.node, in: body), foldedKey(caption) == foldedKey(text) {
    return .pictureTextRepeatsCaption(at: place)
  }
  let lower = text.lowercased()
  if let words = announcements.first(where: { lower.utf8.starts(with: ($0 + " ").utf8) }) {
    return .pictureTextAnnounces(words, at: place)
  }
  let length = text.unicodeScalars.count
  return length > longestText ? .pictureTextTooLong(length, most: longestText, at: place) : nil
}

/// Whether a text is the name of a file, or that of the picture's own.
private func isFileName(_ text: String, of address: String) -> Bool {
  let name = SourcePath(address.split(separator: "/").last.map(String.init) ?? address)
  let key = foldedKey(text)
  if key == foldedKey(String(name.stem)) { return text.utf8.contains { $0 == 0x2D || $0 == 0x5F } }
  guard !text.utf8.contains(0x20) else { return false }
  return ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"].contains(
    SourcePath(text).fileExtension
  )
}

/// The caption of the figure that a picture is.
private func caption(of picture: Int, in body: Markup) -> String? {
  guard picture > 0, body.nodes[picture - 1].kind == .figure else { return nil }
  let next = Int(body.nodes[picture].end)
  guard next < Int(body.nodes[picture - 1].end), body.nodes[next].kind == .figureCaption else {
    return nil
  }
  return body.plainText(of: body.descendants(of: next))
}
