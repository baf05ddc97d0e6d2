import Model
import SourceText

/// Links and pictures; one that leads nowhere is shown as its text.
extension MarkupRenderer {
  /// What the link at a node leads to; links are asked for in order.
  mutating func target(of index: Int) -> BodyLink? {
    while nextLink < links.count, links[nextLink].node < index { nextLink += 1 }
    guard nextLink < links.count, links[nextLink].node == index else { return nil }
    return links[nextLink]
  }

  mutating func link(_ index: Int, _ node: MarkupNode) {
    let found = target(of: index)
    isLinked.append(found?.target != nil)
    fileNotes.append(found?.fileNote ?? "")
    if let target = found?.target {
      writer.markup("<a href=\"")
      writer.address(addresses.href(target).utf8)
      if !node.detail.isEmpty {
        writer.markup("\" title=\"")
        writer.text(detail(node))
      }
      writeTargetLanguage(found?.language ?? "", isOfTitle: false)
      endLink(to: target, from: index)
    }
    open.append(index)
  }

  /// Ends the tag of a link, in a file of its own with whether its address is worth printing.
  ///
  /// It is not where it is that of a page of the site, nor where it is the text of the link.
  private mutating func endLink(to target: PageLink.Target, from index: Int) {
    if addresses.siteURL != nil {
      let child = index + 1 < Int(markup.nodes[index].end) ? markup.nodes[index + 1] : nil
      let isShown = child.map {
        $0.kind == .text && !$0.text.isEmpty
          && text(markup.nodes[index]).suffix($0.text.count).elementsEqual(text($0))
      }
      if case .page = target {
        writer.markup("\" class=\"on-site")
      } else if isShown == true {
        writer.markup("\" class=\"address")
      }
    }
    writer.markup("\">")
  }

  mutating func wikiLink(_ index: Int, _ node: MarkupNode) {
    let link = target(of: index)
    isLinked.append(link?.target != nil)
    fileNotes.append("")
    if let target = link?.target {
      writer.markup("<a href=\"")
      writer.address(addresses.href(target).utf8)
      writeTargetLanguage(link?.language ?? "", isOfTitle: Int(node.end) == index + 1)
      endLink(to: target, from: index)
    }
    if Int(node.end) == index + 1 {
      typography.pass()
      if let title = link?.title, link?.target != nil {
        writer.text(title)
      } else {
        writer.text(text(node))
      }
    }
    open.append(index)
  }

  /// Says in what language a target is, and its title where that is the text; within an open tag.
  private mutating func writeTargetLanguage(_ language: String, isOfTitle: Bool) {
    if language.isEmpty { return }
    if isOfTitle {
      writer.markup("\" lang=\"")
      writer.text(language)
    }
    writer.markup("\" hreflang=\"")
    writer.text(language)
  }

  /// Ends a link, with what is said of the file behind it.
  mutating func closeLink() {
    let note = fileNotes.popLast() ?? ""
    guard isLinked.popLast() == true else { return }
    if !note.isEmpty {
      writer.markup(" (")
      writer.text(note)
      writer.markup(")")
    }
    writer.markup("</a>")
  }

  mutating func image(_ index: Int, _ node: MarkupNode) {
    let link = self.target(of: index)
    guard let target = link?.target else {
      for child in markup.descendants(of: index) where markup.nodes[child].kind == .text {
        writer.text(text(markup.nodes[child]))
      }
      return
    }
    writer.markup("<img src=\"")
    writer.address(addresses.source(target).utf8)
    writer.markup("\" alt=\"")
    if !markup.isDecorative(node) {
      writer.text(markup.plainText(of: markup.descendants(of: index)))
    }
    if !node.detail.isEmpty {
      writer.markup("\" title=\"")
      writer.text(detail(node))
    }
    writer.markup("\"")
    writeSize(of: node, pixels: link?.pixels)
    if let link, !link.smaller.isEmpty { writeSmaller(than: link, at: node) }
    writeLoading()
    if open.last.map({ markup.nodes[$0].kind != .figure }) ?? true {
      if let id = markup.attributes(of: node)?.id { writeID(id.value.utf8) }
      writeAttributes(of: node)
    }
    writer.markup(" />")
  }

  /// Whether a text is the whole of a link that shows its address.
  func isAddress(_ node: MarkupNode) -> Bool {
    guard let link = open.last, markup.nodes[link].kind == .link, !node.text.isEmpty else {
      return false
    }
    return text(markup.nodes[link]).suffix(node.text.count).elementsEqual(text(node))
  }
}
