import Model

/// The bytes after which the texts of pages go on in another file.
private let textFileSize = 1_200

/// The files of a search index: words, the pages that say them, texts to show, and what pages can
/// be told apart by.
///
/// `pages` are in the order of their addresses, `folder` is the address that the files lie below.
/// Linear in the pages and in the words of each, but for sorting the words.
///
/// A search fetches `start.txt` (a line that changes with the index, the number of pages, and the
/// first word of each file of words), `sets.bin` (as sets of pages: those that begin a file of
/// texts, then those of each value of each facet), for each word a file of `w` and mostly one of
/// `p`, and for each result one of `t`; what they hold is said at `WordShards`, `PassageWriter` and
/// in `IndexBytes.swift`.
public func searchIndex(
  of pages: [SearchablePage],
  facets: [PageFacet],
  in folder: String
) -> [OutputFile] {
  var vocabulary = Vocabulary(pages)
  for part in unsaidParts(in: vocabulary) { vocabulary.addPart(part) }
  let shards = WordShards(Lexemes(vocabulary), vocabulary)
  let texts = TextFiles(pages)
  var files = shards.files + texts.files
  files.append(("sets.bin", sets(of: pages, facets, textStarts: texts.starts)))
  let version = files.reduce(UInt64(0)) { version, file in
    version &* 31 &+ hash(of: file.bytes[...])
  }
  var start = Array("\(String(version, radix: 36))\n\(pages.count)\n".utf8)
  for (index, word) in shards.firstWords.enumerated() {
    if index > 0 { start.append(0x20) }
    start += word
  }
  files.append(("start.txt", start))
  return files.compactMap { file in
    OutputPath(folder + file.name).map {
      OutputFile(path: $0, contents: .bytes(file.bytes))
    }
  }
}

/// The pages that begin a file of texts, and those of each value of each facet.
private func sets(
  of pages: [SearchablePage],
  _ facets: [PageFacet],
  textStarts: [Int]
) -> [UInt8] {
  var bytes: [UInt8] = []
  append(pages: textStarts, to: &bytes)
  for facet in facets {
    var members = [[Int]](repeating: [], count: facet.facet.values.count)
    for (index, page) in pages.enumerated() {
      for value in facet.valuesOf[page.address] ?? [] { members[value].append(index) }
    }
    for pages in members { append(pages: pages, to: &bytes) }
  }
  return bytes
}

/// The texts of pages: the first pieces of several in one file, parted by an empty line, each
/// further piece in a file of its own.
private struct TextFiles {
  /// The pages that begin a file.
  private(set) var starts: [Int] = []

  /// The files, by their names.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  init(_ pages: [SearchablePage]) {
    var text: [UInt8] = []
    for (index, page) in pages.enumerated() {
      let first = page.passages.first ?? []
      if index == 0 || text.count + first.count > textFileSize {
        if index > 0 { files.append(("t/\(starts.count - 1).txt", text)) }
        starts.append(index)
        text = []
      } else {
        text += [0x0A, 0x0A]
      }
      text += first
      for (number, passage) in page.passages.enumerated().dropFirst() {
        files.append(("t/\(index)-\(number).txt", passage))
      }
    }
    if !starts.isEmpty { files.append(("t/\(starts.count - 1).txt", text)) }
  }
}
