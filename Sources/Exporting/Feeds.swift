import Model

/// The most entries of a feed: the newest.
private let limit = 30

/// The feeds of a site, in Atom (RFC 4287): of all that has a date, of each type, and of each thing
/// whose page has a feed of its own.
///
/// An entry is a page; its id is its address, which stays. The feed of a thing holds the thing and
/// what relates to it, names it or cites it. What nobody gives a date is in no feed.
func feeds(of pages: [Page], site: Site, _ addresses: PublicAddresses) -> [ExportedFile] {
  let writer = FeedWriter(pages: pages, site: site, addresses: addresses)
  var files: [ExportedFile] = []
  var all: [Int] = []
  var types: [String: [Int]] = [:]
  for (index, page) in pages.enumerated() where !writer.dates[index].isEmpty {
    guard page.role == .thing || page.role == .page else { continue }
    all.append(index)
    if page.role == .thing { types[page.type, default: []].append(index) }
  }
  if !all.isEmpty {
    files.append(writer.feed("feed.xml", of: site.title, page: "", entries: all))
  }
  var places: [String: Int] = [:]
  for page in pages {
    guard let feed = page.delivery.feed, feed.address != "feed.xml" else { continue }
    if page.role == .index {
      let entries = types[feed.type] ?? []
      guard !entries.isEmpty else { continue }
      files.append(
        writer.feed(
          feed.address,
          of: page.title + " – " + site.title,
          page: page.address,
          entries: entries
        )
      )
    } else if page.role == .thing {
      if places.isEmpty {
        for (index, page) in pages.enumerated() { places[page.address] = index }
      }
      files.append(
        writer.feed(
          feed.address,
          of: page.title + " – " + site.title,
          page: page.address,
          entries: entries(of: page, places: places).filter { !writer.dates[$0].isEmpty }
        )
      )
    }
  }
  return files
}

/// A thing and what refers to it, by their places; each once.
private func entries(of page: Page, places: [String: Int]) -> [Int] {
  let links =
    page.backlinks.flatMap { $0.items.map(\.link) } + page.mentions.map(\.link)
    + page.citedIn.map(\.link)
  let addresses =
    [page.address]
    + links.compactMap { if case .page(let address, _) = $0.target { address } else { nil } }
  var seen: Set<Int> = []
  return addresses.compactMap { places[$0] }.filter { seen.insert($0).inserted }
}

/// Writes feeds of pages.
private struct FeedWriter {
  let pages: [Page]
  let site: Site
  let addresses: PublicAddresses

  /// The moment at which each page last changed; empty where nobody says.
  let dates: [String]

  init(pages: [Page], site: Site, addresses: PublicAddresses) {
    self.pages = pages
    self.site = site
    self.addresses = addresses
    dates = pages.map { page in
      let delivery = page.delivery
      return moment(delivery.updated.isEmpty ? delivery.published : delivery.updated)
    }
  }

  /// A feed of the newest of some pages.
  func feed(_ path: String, of title: String, page: String, entries: [Int]) -> ExportedFile {
    let newest = entries.sorted { left, right in
      if dates[left] != dates[right] { return dates[left] > dates[right] }
      return pages[left].address.utf8.lexicographicallyPrecedes(pages[right].address.utf8)
    }
    .prefix(limit)
    var xml = XMLText()
    xml.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(site.language)
    xml.markup("\">\n")
    xml.element("id", addresses.address(path))
    xml.element("title", title)
    xml.element("updated", newest.first.map { dates[$0] } ?? "")
    link("self", addresses.address(path), to: &xml)
    link("alternate", addresses.address(page), to: &xml)
    xml.markup("<author>")
    xml.element("name", site.publisher.name.isEmpty ? site.title : site.publisher.name)
    xml.markup("</author>\n")
    if !site.licence.name.isEmpty { xml.element("rights", site.licence.name) }
    for index in newest { entry(index, to: &xml) }
    xml.markup("</feed>\n")
    return (path, xml.bytes)
  }

  private func link(_ relation: StaticString, _ address: String, to xml: inout XMLText) {
    xml.markup("<link rel=\"")
    xml.markup(relation)
    xml.markup("\" href=\"")
    xml.text(address)
    xml.markup("\"/>\n")
  }

  private func entry(_ index: Int, to xml: inout XMLText) {
    let page = pages[index]
    let address = addresses.address(page.address)
    xml.markup("<entry>\n")
    xml.element("id", address)
    xml.element("title", page.title)
    link("alternate", address, to: &xml)
    xml.element("updated", dates[index])
    let published = moment(page.delivery.published)
    if !published.isEmpty { xml.element("published", published) }
    if !page.kind.isEmpty {
      xml.markup("<category term=\"")
      xml.text(page.type)
      xml.markup("\" label=\"")
      xml.text(page.kind)
      xml.markup("\"/>\n")
    }
    if !page.summary.isEmpty { xml.element("summary", page.summary) }
    xml.markup("</entry>\n")
  }
}

/// The first moment of a date (RFC 3339), its missing parts as ones; empty for no date.
private func moment(_ date: String) -> String {
  if date.isEmpty { return "" }
  var parts = date.split(separator: "-").map(String.init)
  while parts.count < 3 { parts.append("01") }
  return parts.prefix(3).joined(separator: "-") + "T00:00:00Z"
}
