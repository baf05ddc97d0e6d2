import Model

@testable import Indexing

/// An index read back from its files, as the script of the search page reads it.
struct ReadIndex {
  /// A page that a word is told of.
  struct Hit: Hashable {
    let page: Int
    let weight: Int
    let passage: Int
  }

  /// The pages of a list, and how many there are in all.
  struct List {
    var hits: [Hit] = []
    var count = 0
  }

  let files: [String: [UInt8]]
  let pageCount: Int
  private(set) var stems: [(forms: [String], lists: [List])] = []

  init(_ output: [OutputFile]) {
    var files: [String: [UInt8]] = [:]
    for file in output {
      if case .bytes(let bytes) = file.contents { files[file.path.text] = bytes }
    }
    self.files = files
    let start = String(decoding: files["i/start.txt"] ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    pageCount = start.count > 1 ? Int(start[1]) ?? 0 : 0
    let shards = start.count > 2 ? start[2].split(separator: " ").count : 0
    for shard in 0..<shards { read(shard) }
  }

  private mutating func read(_ shard: Int) {
    let text = String(decoding: files["i/w/\(shard).txt"] ?? [], as: UTF8.self)
    var first = ""
    var file = 0
    var pages = Numbers(files["i/p/\(shard)-0.bin"] ?? [])
    for line in text.split(separator: "\n") {
      var line = line
      if line.first == "+" {
        file += 1
        pages = Numbers(files["i/p/\(shard)-\(file).bin"] ?? [])
        line = line.dropFirst()
      }
      var forms: [String] = []
      for word in line.split(separator: ",") {
        let shared = Int(word.prefix(1), radix: 36) ?? 0
        forms.append((forms.first ?? first).prefix(shared) + String(word.dropFirst()))
      }
      first = forms[0]
      stems.append((forms, (0...forms.count).map { _ in pages.list() }))
    }
  }

  /// The words with one stem, a given word among them; none where it is not there.
  func forms(of word: String) -> [String] {
    stems.first { $0.forms.contains(word) }?.forms ?? []
  }

  /// The pages that say a word itself.
  func pages(of word: String) -> List {
    for stem in stems {
      if let place = stem.forms.firstIndex(of: word) { return stem.lists[place] }
    }
    return List()
  }

  /// The pages that say a compound with the stem of a word.
  func compounds(of word: String) -> [Int] {
    stems.first { $0.forms.contains(word) }?.lists.last?.hits.map(\.page) ?? []
  }

  /// The sets of `sets.bin`.
  func sets(_ count: Int) -> [[Int]] {
    var numbers = Numbers(files["i/sets.bin"] ?? [])
    return (0..<count).map { _ in numbers.set() }
  }

  /// The text of a page that holds the sentences of a piece.
  func text(of page: Int, passage: Int) -> String {
    if passage > 0 {
      return String(decoding: files["i/t/\(page)-\(passage).txt"] ?? [], as: UTF8.self)
    }
    let starts = sets(1)[0]
    let file = starts.lastIndex { $0 <= page } ?? 0
    let texts = String(decoding: files["i/t/\(file).txt"] ?? [], as: UTF8.self).split("\n\n")
    return texts[page - starts[file]]
  }
}

extension String {
  fileprivate func split(_ separator: String) -> [String] {
    var parts = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        parts.append("")
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : "\n") + line
      }
    }
    return parts
  }
}

/// Numbers in LEB128.
private struct Numbers {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Int {
    var number = 0
    var shift = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      number |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return number
  }

  mutating func list() -> ReadIndex.List {
    let head = next()
    var list = ReadIndex.List()
    list.count = head & 1 == 1 ? next() : head >> 1
    var page = 0
    for _ in 0..<(head >> 1) {
      let step = next()
      page += step >> 4
      list.hits.append(
        .init(page: page, weight: step >> 1 & 7, passage: step & 1 == 1 ? next() : 0)
      )
      page += 1
    }
    return list
  }

  mutating func set() -> [Int] {
    var pages: [Int] = []
    var place = 0
    for _ in 0..<next() {
      let step = next()
      place += step >> 1
      let count = step & 1 == 1 ? next() + 2 : 1
      pages += place..<place + count
      place += count
    }
    return pages
  }
}
