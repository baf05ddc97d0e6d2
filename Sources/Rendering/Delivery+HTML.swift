import Diagnostics
import Model
import SourceText
import Templates

/// What a page says to programs that show a link to it, and the feeds of it.
///
/// The properties are those of the Open Graph protocol (ogp.me), and `twitter:card`, which has no
/// other form.
extension RecordBuilder {
  /// The `meta` elements for a page that is shared.
  var social: [UInt8] {
    var writer = HTMLWriter(capacity: 1_024)
    let isThing = page.role == .thing || page.role == .document
    property("og:title", page.title, in: &writer)
    property("og:type", isThing ? "article" : "website", in: &writer)
    property("og:url", canonical, in: &writer)
    property("og:site_name", site.title, in: &writer)
    if !page.summary.isEmpty { property("og:description", page.summary, in: &writer) }
    if let locale { property("og:locale", locale, in: &writer) }
    if let card = page.delivery.card {
      property("og:image", publicAddress(card.address), in: &writer)
      property("og:image:alt", card.text, in: &writer)
      if let pixels = card.pixels {
        property("og:image:width", String(pixels.width), in: &writer)
        property("og:image:height", String(pixels.height), in: &writer)
      }
      writer.markup("<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
    }
    return Array(writer.bytes.dropLast())
  }

  private func property(_ name: StaticString, _ value: String, in writer: inout HTMLWriter) {
    writer.markup("<meta property=\"")
    writer.markup(name)
    writer.markup("\" content=\"")
    writer.text(value)
    writer.markup("\">\n")
  }

  /// The language as the protocol writes it: `nl_NL`; nil for one whose country is not known.
  private var locale: String? {
    let parts = page.language.split(separator: "-")
    if parts.count > 1, let region = parts.last, region.utf8.count == 2 {
      return parts[0].lowercased() + "_" + region.uppercased()
    }
    switch Language(tag: page.language) {
    case .dutch: return "nl_NL"
    case .english: return "en_GB"
    case nil: return nil
    }
  }

  /// The feeds that a reader of feeds finds on the page: its own, and that of the site.
  var feeds: [TemplateRecord] {
    guard addresses.siteURL == nil, page.role != .moved, let feed = page.delivery.feed else {
      return []
    }
    let name = "feed.xml"
    var found = [
      feedRecord(feed.address, feed.address == name ? site.title : page.title + " – " + site.title)
    ]
    if feed.address != name { found.append(feedRecord(name, site.title)) }
    return found
  }

  private func feedRecord(_ address: String, _ title: String) -> TemplateRecord {
    ["href": .text(addresses.relative(address)), "title": .text(title)]
  }

  /// The feed that readers of the page can follow, with what its link says.
  var feed: TemplateRecord? {
    guard addresses.siteURL == nil else { return nil }
    return page.delivery.feed.map { feedRecord($0.address, $0.label) }
  }

  /// A date as people and machines read it; nothing where there is none.
  func time(_ machine: String, _ text: String) -> [UInt8] {
    if machine.isEmpty { return [] }
    var writer = HTMLWriter()
    writer.markup("<time datetime=\"")
    writer.text(machine)
    writer.markup("\">")
    writer.text(text)
    writer.markup("</time>")
    return writer.bytes
  }
}
