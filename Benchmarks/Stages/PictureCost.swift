import Building
import Diagnostics
import Files
import Model
import Picturing
import Querying
import SyntheticSite

/// Prints what the pictures of a site cost: what they show is part of the pages, drawing is apart.
func measurePictures(of site: SyntheticSite) throws {
  let clock = ContinuousClock()
  let texts = Dictionary(site.files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 })
  let sources = try readProject(from: MemoryFileSystem(texts))
  let graph = build(sources.value, goal: .diagnostics).graph
  let start = clock.now
  let pages = pages(of: graph).pages
  let made = clock.now
  var count = 0
  var bytes = 0
  for page in pages {
    for (index, picture) in page.pictures.enumerated() {
      bytes += drawing(of: picture, identifier: "picture_\(index + 1)").count
      count += 1
    }
  }
  let end = clock.now
  print("")
  print("pictures of \(site.things) things, in seconds on one core")
  print("  pages with what their pictures show  \(fixed(seconds(start, made), 3))")
  print("  \(count) drawings, \(bytes / 1_000) kB  \(fixed(seconds(made, end), 3))")
}
