import Model
import SourceText

/// What a site has beside its pages: its sitemap and feeds, and what servers are told.
///
/// Where the public address is not known there are only those that need none. Linear in the pages,
/// but for sorting the dates of feeds.
public func exports(
  of pages: [Page],
  redirects: [PageRedirect],
  site: Site
) -> [OutputFile] {
  var files = serverFiles(site: site, redirects: redirects)
  if !site.baseURL.isEmpty {
    let addresses = PublicAddresses(site)
    files += sitemaps(of: pages, addresses: addresses) + feeds(of: pages, site: site, addresses)
  }
  return files.compactMap { file in
    OutputPath(file.path).map { OutputFile(path: $0, contents: .bytes(file.bytes)) }
  }
}

/// Whole addresses of what a site publishes.
struct PublicAddresses {
  /// The public address of the site, ending in `/`.
  let base: String

  init(_ site: Site) { base = percentEncoded(site.baseURL, isWhole: true) }

  /// The whole address of a page or file.
  func address(_ path: String) -> String { base + percentEncoded(path) }
}

/// A file that is made, by its path below the site.
typealias ExportedFile = (path: String, bytes: [UInt8])
