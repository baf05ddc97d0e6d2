import Indexing
import Model
import Querying

/// Prints what the search index of a site costs on one core, and how large it is.
func measureSearch(of graph: KnowledgeGraph) {
  let clock = ContinuousClock()
  let site = pages(of: graph)
  let start = clock.now
  let read = site.pages.filter { $0.role != .document && $0.search == nil }.map(searchablePage)
  let gathered = clock.now
  let files = searchIndex(of: read, facets: site.facets, in: "index/")
  let end = clock.now
  print("")
  print("search index of \(read.count) pages, in seconds on one core")
  print("  words and sentences of each page  \(fixed(seconds(start, gathered), 3))")
  print("  index of all of them              \(fixed(seconds(gathered, end), 3))")
  for (name, label) in [
    ("index/w/", "words"), ("index/p/", "pages of words"), ("index/t/", "texts"),
    ("index/s", "rest"),
  ] {
    let sizes = files.filter { $0.path.text.hasPrefix(name) }.map(size)
    let all = fixed(Double(sizes.reduce(0, +)) / 1_000, 0)
    print("  \(label): \(sizes.count) files, \(all) kB, largest \(sizes.max() ?? 0) bytes")
  }
}

private func size(of file: OutputFile) -> Int {
  switch file.contents {
  case .bytes(let bytes): bytes.count
  case .copy(_, let size): size
  case .smaller: 0
  }
}
