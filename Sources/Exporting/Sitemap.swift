import Model

/// The most addresses that one sitemap may hold (sitemaps.org, protocol 0.9).
private let limit = 50_000

/// The sitemap of a site: `sitemap.xml`, or an index of that name where one file cannot hold all.
///
/// A page that has all of a report is left out: its canonical address is that of the report.
func sitemaps(of pages: [Page], addresses: PublicAddresses) -> [ExportedFile] {
  let listed = pages.filter { $0.role != .document }
  if listed.count <= limit {
    return [("sitemap.xml", sitemap(of: listed[...], addresses: addresses))]
  }
  var files: [ExportedFile] = []
  var index = XMLText()
  index.markup("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  for (number, start) in stride(from: 0, to: listed.count, by: limit).enumerated() {
    let part = listed[start..<min(start + limit, listed.count)]
    let name = "sitemap-\(number + 1).xml"
    files.append((name, sitemap(of: part, addresses: addresses)))
    index.markup("<sitemap>")
    index.element("loc", addresses.address(name))
    let newest = part.reduce("") { PageDelivery.later($0, lastModified($1)) }
    if !newest.isEmpty { index.element("lastmod", newest) }
    index.markup("</sitemap>\n")
  }
  index.markup("</sitemapindex>\n")
  return files + [("sitemap.xml", index.bytes)]
}

private func sitemap(of pages: ArraySlice<Page>, addresses: PublicAddresses) -> [UInt8] {
  var xml = XMLText()
  xml.markup("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  for page in pages {
    xml.markup("<url><loc>")
    xml.text(addresses.address(page.address))
    xml.markup("</loc>")
    let date = lastModified(page)
    if !date.isEmpty {
      xml.markup("<lastmod>")
      xml.text(date)
      xml.markup("</lastmod>")
    }
    xml.markup("</url>\n")
  }
  xml.markup("</urlset>\n")
  return xml.bytes
}

/// When a page last changed, as far as anybody says (W3C Date and Time Formats).
private func lastModified(_ page: Page) -> String {
  page.delivery.updated.isEmpty ? page.delivery.published : page.delivery.updated
}
