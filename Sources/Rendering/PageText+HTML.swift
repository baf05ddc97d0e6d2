import Model

extension HTMLWriter {
  /// Writes a text in runs; runs with one target are one link.
  ///
  /// `role` says what links within the page are: their role in a publication (DPUB-ARIA 1.1).
  mutating func text(
    _ text: PageText,
    addresses: PageAddresses,
    role: StaticString? = nil,
    isLinking: Bool = true
  ) {
    var open: PageLink.Target?
    for run in text.runs {
      let target = isLinking ? run.target : nil
      if target != open {
        if open != nil { markup("</a>") }
        if let target { link(to: target, addresses: addresses, role: role) }
        open = target
      }
      styled(run)
    }
    if open != nil { markup("</a>") }
  }

  private mutating func link(
    to target: PageLink.Target,
    addresses: PageAddresses,
    role: StaticString?
  ) {
    markup("<a href=\"")
    address(addresses.href(target).utf8)
    if case .page = target, let role {
      markup("\" role=\"")
      markup(role)
    }
    markup("\">")
  }

  private mutating func styled(_ run: PageText.Run) {
    let tags = tags.filter { run.style.contains($0.style) }
    for tag in tags { markup(tag.open) }
    text(run.text)
    for tag in tags.reversed() { markup(tag.close) }
  }
}

private let tags: [(style: StyledText.Style, open: StaticString, close: StaticString)] = [
  (.italic, "<i>", "</i>"),
  (.bold, "<b>", "</b>"),
  (.smallCapitals, "<span class=\"small-capitals\">", "</span>"),
  (.underlined, "<u>", "</u>"),
  (.superscript, "<sup>", "</sup>"),
  (.subscript, "<sub>", "</sub>"),
]
