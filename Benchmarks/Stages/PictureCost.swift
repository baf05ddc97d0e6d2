import Model
import Picturing
import Querying

/// Prints what the pictures of a site cost: what they show is part of the pages, drawing is apart.
func measurePictures(of graph: KnowledgeGraph, things: Int) {
  let clock = ContinuousClock()
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
  print("pictures of \(things) things, in seconds on one core")
  print("  pages with what their pictures show  \(fixed(seconds(start, made), 3))")
  print("  \(count) drawings, \(bytes / 1_000) kB  \(fixed(seconds(made, end), 3))")
}
