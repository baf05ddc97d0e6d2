import Model
import SourceText

/// Addresses as they are written on one page: relative, so that a site works under any path; whole
/// where the page leaves the site.
struct PageAddresses {
  /// From the page to the root of the site: empty for the home page, else `../` and so on.
  let root: String

  /// The address of the page.
  let page: String

  /// What links to pages of the site begin with; nil for the page of a site.
  let siteURL: String?

  /// The things that the page has all of, by the addresses of their own pages.
  private var parts: [String: PagePart] = [:]

  /// The address of the thing that the parts are of.
  private var whole: String?

  /// `root` is what leads to the site from a page that is shown at any address.
  init(page: String, siteURL: String? = nil, root: String? = nil) {
    self.page = page
    self.siteURL = siteURL
    if let root {
      self.root = root
      return
    }
    let depth = page.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
    self.root = String(repeating: "../", count: depth)
  }

  /// The address of a page or file of the site as it is written on this page, in percent form.
  func relative(_ address: String, fragment: String = "") -> String {
    let path: String
    if address == "#" || (address == page && !fragment.isEmpty) {
      path = ""
    } else if address.isEmpty {
      path = root.isEmpty ? "./" : root
    } else {
      path = root + percentEncoded(address)
    }
    return fragment.isEmpty ? path : path + "#" + percentEncoded(fragment)
  }

  /// The same, with links to what the page has itself as links within it.
  func linking(to parts: [PagePart], of whole: PageLink?) -> PageAddresses {
    var addresses = self
    for part in parts { addresses.parts[part.address] = part }
    if case .page(let address, _) = whole?.target { addresses.whole = address }
    return addresses
  }

  /// The address of a target as it is written on this page.
  func href(_ target: PageLink.Target) -> String {
    switch target {
    case .page("#", let fragment): return relative("#", fragment: fragment)
    case .page(let address, let fragment):
      if let part = parts[address] { return relative("#", fragment: part.id(of: fragment)) }
      if address == whole {
        return relative("#", fragment: fragment.isEmpty ? "hoofd_inhoud" : fragment)
      }
      guard let siteURL else { return relative(address, fragment: fragment) }
      let end = fragment.isEmpty ? "" : "#" + percentEncoded(fragment)
      return siteURL + percentEncoded(address) + end
    case .external(let address): return percentEncoded(address, isWhole: true)
    }
  }

  /// The address of a picture: beside the page, wherever that is.
  func source(_ target: PageLink.Target) -> String {
    switch target {
    case .page(let address, let fragment): relative(address, fragment: fragment)
    case .external(let address): percentEncoded(address, isWhole: true)
    }
  }
}
