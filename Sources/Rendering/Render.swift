import Model
import SourceText
import Templates

/// What a page is rendered for.
public enum Edition: Hashable, Sendable {
  /// The site.
  case site

  /// A file of its own, whose links to the site have the site's address.
  case print

  /// The text of an e-book, as XHTML, and its contents.
  case book, bookContents

  /// The templates that would do for a page, the best first.
  fileprivate func templates(for page: Page) -> [String] {
    switch self {
    case .site, .print: page.templates
    case .book: (page.type.isEmpty ? [] : [TypeDefinition.bookTemplate(of: page.type)]) + ["book"]
    case .bookContents: ["book-contents"]
    }
  }

  /// The name of the file in the folder of the page.
  fileprivate var fileName: String {
    switch self {
    case .site, .print: "index.html"
    case .book: "index.xhtml"
    case .bookContents: "nav.xhtml"
    }
  }
}

/// The finished file of a page: equal pages, sites and templates give equal bytes.
///
/// `drawings` are the page's pictures as SVG, one for each.
public func render(
  _ page: Page,
  of site: Site,
  with templates: TemplateSet,
  drawings: [[UInt8]] = [],
  edition: Edition = .site
) -> OutputFile? {
  let isFile = !page.address.isEmpty && page.address.utf8.last != UInt8(ascii: "/")
  let file = isFile ? page.address : page.address + edition.fileName
  guard let path = OutputPath(file) else { return nil }
  let name = edition.templates(for: page).first { templates.contains($0) } ?? "page"
  var bytes: [UInt8] = []
  bytes.reserveCapacity(page.body.text.count * 2 + 8192)
  templates.fill(
    name,
    with: record(of: page, site: site, drawings: drawings, edition: edition),
    into: &bytes
  )
  return OutputFile(path: path, contents: .bytes(bytes))
}
