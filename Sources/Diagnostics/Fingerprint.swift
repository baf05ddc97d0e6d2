import SourceText

/// Names for findings that stay the same when the lines around them move.
///
/// A name is a hash of code, path, line of text and message, and a number that tells equal ones
/// apart. The English message counts, so that the language of the run does not.
struct Fingerprints {
  private var counts: [UInt64: Int] = [:]
  private var lines: [SourcePath: [Int: UInt64]] = [:]

  /// The name of the next finding.
  mutating func next(of diagnostic: Diagnostic, at places: inout SourcePlaces) -> String {
    var hash = StableHash()
    hash.add(diagnostic.code.text.utf8)
    hash.add(diagnostic.range.path.text.utf8)
    hash.add(bytes(of: lineHash(of: diagnostic.range, at: &places)))
    hash.add(diagnostic.message.english.utf8)
    let count = counts[hash.value, default: 0] + 1
    counts[hash.value] = count
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits + ":\(count)"
  }

  /// The hash of a line, found once: a file may be one long line with thousands of findings.
  private mutating func lineHash(of range: SourceRange, at places: inout SourcePlaces) -> UInt64 {
    let line = places.start(of: range).line
    if let known = lines[range.path]?[line] { return known }
    var hash = StableHash()
    hash.add(places.trimmedLine(of: range))
    lines[range.path, default: [:]][line] = hash.value
    return hash.value
  }

  private func bytes(of number: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
  }
}
