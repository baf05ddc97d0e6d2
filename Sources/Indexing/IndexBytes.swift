/// Whole numbers in as few bytes as they need: seven bits in each, the low ones first, the high bit
/// set in all but the last (LEB128).
func append(_ number: Int, to bytes: inout [UInt8]) {
  var rest = UInt(number)
  while rest >= 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
    rest >>= 7
  }
  bytes.append(UInt8(truncatingIfNeeded: rest))
}

/// A set of pages, given in order: the number of runs, then for each run how many pages are passed
/// over before it, doubled, and one more where it is longer than one page; its length less two
/// follows then.
func append(pages: [Int], to bytes: inout [UInt8]) {
  var runs: [(start: Int, count: Int)] = []
  for page in pages {
    if let last = runs.last, last.start + last.count == page {
      runs[runs.count - 1].count += 1
    } else {
      runs.append((page, 1))
    }
  }
  append(runs.count, to: &bytes)
  var end = 0
  for run in runs {
    append((run.start - end) << 1 | (run.count > 1 ? 1 : 0), to: &bytes)
    if run.count > 1 { append(run.count - 2, to: &bytes) }
    end = run.start + run.count
  }
}

/// The most pages that one word, or the compounds of one stem, are told of.
private let mostPages = 900

/// The pages that say a word: their number doubled, one more where some are left out (the whole
/// number follows then); for each how many are passed over before it, its weight in three bits, and
/// a bit where its sentence stands in another piece of text than the first, whose number follows.
///
/// Of more than nine hundred pages those are kept that say most of the word, the first of equals.
func append(_ occurrences: [Vocabulary.Occurrence], to bytes: inout [UInt8]) {
  var kept = occurrences
  if kept.count > mostPages {
    let best = kept.indices.sorted { left, right in
      kept[left].weight == kept[right].weight
        ? left < right : kept[left].weight > kept[right].weight
    }
    kept = best.prefix(mostPages).sorted().map { kept[$0] }
  }
  append(kept.count << 1 | (kept.count < occurrences.count ? 1 : 0), to: &bytes)
  if kept.count < occurrences.count { append(occurrences.count, to: &bytes) }
  var next = 0
  for one in kept {
    let gap = Int(one.page) - next
    append(gap << 4 | Int(one.weight) << 1 | (one.passage > 0 ? 1 : 0), to: &bytes)
    if one.passage > 0 { append(Int(one.passage), to: &bytes) }
    next = Int(one.page) + 1
  }
}
