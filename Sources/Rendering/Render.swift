import Model
import SourceText
import Templates

/// The finished file of a page: equal pages, sites and templates give equal bytes.
///
/// `drawings` are the page's pictures as SVG, one for each.
public func render(
  _ page: Page,
  of site: Site,
  with templates: TemplateSet,
  drawings: [[UInt8]] = []
) -> OutputFile? {
  guard let path = OutputPath(page.address + "index.html") else { return nil }
  let name = page.templates.first { templates.contains($0) } ?? "page"
  var bytes: [UInt8] = []
  bytes.reserveCapacity(page.body.text.count * 2 + 8192)
  templates.fill(name, with: record(of: page, site: site, drawings: drawings), into: &bytes)
  return OutputFile(path: path, contents: .bytes(bytes))
}
