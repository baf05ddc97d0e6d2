import Diagnostics
import Model
import SourceText
import Templates

/// A page in the words of schema.org, as JSON-LD 1.1: what it is, and where it stands in the site.
///
/// The context lies in the page, since nothing is fetched from elsewhere; names that other pages
/// have are not repeated as things of their own.
extension RecordBuilder {
  /// The `script` element that holds the data; it is a data block, which no policy runs.
  var structuredData: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.name("@context")
      json.object { $0.member("@vocab", "https://schema.org/") }
      json.name("@graph")
      json.array(nodes) { json, node in
        switch node {
        case .page: writePage(to: &json)
        case .breadcrumbs: writeBreadcrumbs(to: &json)
        }
      }
    }
    var writer = HTMLWriter(capacity: json.bytes.count + 80)
    writer.markup("<script type=\"application/ld+json\">")
    writer.html(escapedForScript(json.bytes))
    writer.markup("</script>")
    return writer.bytes
  }

  private enum Node { case page, breadcrumbs }

  private var nodes: [Node] { page.breadcrumbs.isEmpty ? [.page] : [.page, .breadcrumbs] }

  private func writePage(to json: inout JSONText) {
    let description = page.delivery.description
    let standard =
      switch page.role {
      case .home: "WebSite"
      case .index: "CollectionPage"
      default: "WebPage"
      }
    json.object { json in
      json.member("@type", description.type.isEmpty ? standard : description.type)
      json.member("name", page.title)
      json.member("url", canonical)
      if !page.summary.isEmpty { json.member("description", page.summary) }
      if page.role == .home { json.member("inLanguage", page.language) }
      if !page.delivery.updated.isEmpty { json.member("dateModified", page.delivery.updated) }
      if page.role == .home, !site.publisher.name.isEmpty { writePublisher(to: &json) }
      for property in description.properties { write(property, to: &json) }
    }
  }

  private func writePublisher(to json: inout JSONText) {
    json.name("publisher")
    json.object { json in
      json.member("@type", "Organization")
      json.member("name", site.publisher.name)
      if !site.publisher.url.isEmpty { json.member("url", site.publisher.url) }
    }
  }

  private func write(_ property: LinkedDescription.Property, to json: inout JSONText) {
    json.name(property.name)
    switch property.value {
    case .texts(let texts):
      if texts.count == 1 { json.string(texts[0]) } else { json.strings(texts) }
    case .addresses(let addresses):
      json.array(addresses) { json, address in json.object { $0.member("@id", address) } }
    case .things(let things):
      json.array(things) { json, thing in
        json.object { json in
          if !thing.type.isEmpty { json.member("@type", thing.type) }
          json.member("name", thing.name)
          json.member("url", publicAddress(thing.address))
        }
      }
    }
  }

  private func writeBreadcrumbs(to json: inout JSONText) {
    let own = PageLink(title: page.title, target: .page(page.address, fragment: ""))
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.name("itemListElement")
      json.array((page.breadcrumbs + [own]).enumerated()) { json, item in
        json.object { json in
          json.member("@type", "ListItem")
          json.member("position", item.offset + 1)
          json.member("name", item.element.title)
          if case .page(let address, _) = item.element.target {
            json.member("item", publicAddress(address))
          }
        }
      }
    }
  }
}

/// JSON in which nothing can end the element that it stands in: outside of strings JSON has none of
/// these characters.
func escapedForScript(_ json: [UInt8]) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(json.count + 16)
  for byte in json {
    switch byte {
    case UInt8(ascii: "<"): bytes += "\\u003C".utf8
    case UInt8(ascii: ">"): bytes += "\\u003E".utf8
    case UInt8(ascii: "&"): bytes += "\\u0026".utf8
    default: bytes.append(byte)
    }
  }
  return bytes
}
