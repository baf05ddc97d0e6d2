import Diagnostics
import Model
import SourceText

/// Links whose text does not say where they lead: none at all, or `klik hier` (WCAG 2.2, 2.4.4).
func linkTexts(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.links.compactMap { link -> Diagnostic? in
      guard let text = ownText(of: link, in: document.body) else { return nil }
      let place = document.body.nodes[link.node].range(in: document.path)
      if text.utf8.allSatisfy({ $0 <= 0x20 }) { return .linkWithoutText(at: place) }
      return vagueTexts.contains(foldedKey(text)) ? .vagueLinkText(text, at: place) : nil
    }
  }
}

/// The text that an editor gave a link; nil for a picture, a part that is shown, a link to a thing that
/// shows its title, and a text with an answer or a citation in it.
func ownText(of link: Link, in body: Markup) -> String? {
  guard link.form == .link || link.form == .wiki else { return nil }
  let inside = body.descendants(of: link.node)
  if link.form == .wiki, inside.isEmpty { return nil }
  let isMade = inside.contains { [.inlineQuery, .reference].contains(body.nodes[$0].kind) }
  return isMade ? nil : body.plainText(of: inside)
}

/// Texts that mean nothing outside their sentence, as keys, Dutch and English.
private let vagueTexts: Set<String> = [
  "hier", "klik", "klik-hier", "klik-dan-hier", "klikt-u-hier", "klik-op-deze-link", "deze-link",
  "de-link", "link", "via-deze-link", "lees-meer", "lees-verder", "lees-hier", "lees-hier-meer",
  "meer-lezen", "meer", "verder", "verder-lezen", "meer-informatie", "meer-info", "info",
  "deze-pagina", "pagina", "deze-website", "deze-site", "website", "site", "download",
  "downloaden", "download-hier", "bekijk", "bekijk-hier", "bekijk-meer", "dit", "deze", "document",
  "here", "click", "click-here", "click-this-link", "this-link", "read-more", "read-on", "more",
  "more-info", "more-information", "learn-more", "find-out-more", "continue", "continue-reading",
  "this-page", "page", "this-site", "this-website", "this", "download-here", "view", "see-here",
]
