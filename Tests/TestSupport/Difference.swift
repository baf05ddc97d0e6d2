/// What differs between two texts, line by line: `-` was expected, `+` came out, ` ` is in both.
///
/// Long stretches without a difference are left out. What does not print is spelled out.
public func lineDifference(from expected: String, to actual: String) -> String {
  let old = expected.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  let new = actual.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  let oldLines = old.map { String(Substring($0)) }
  let newLines = new.map { String(Substring($0)) }
  let changes = newLines.utf8Lines.difference(from: oldLines.utf8Lines)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in changes {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var lines: [(mark: String, text: String)] = []
  var (oldIndex, newIndex) = (0, 0)
  while oldIndex < oldLines.count || newIndex < newLines.count {
    if removed.contains(oldIndex) {
      lines.append(("-", oldLines[oldIndex]))
      oldIndex += 1
    } else if inserted.contains(newIndex) {
      lines.append(("+", newLines[newIndex]))
      newIndex += 1
    } else {
      lines.append((" ", oldLines[oldIndex]))
      oldIndex += 1
      newIndex += 1
    }
  }
  return shortened(lines)
}

private func shortened(_ lines: [(mark: String, text: String)]) -> String {
  let changed = lines.indices.filter { lines[$0].mark != " " }
  var shown = ""
  var last = -1
  for index in lines.indices where changed.contains(where: { abs($0 - index) <= 3 }) {
    if index > last + 1 { shown += "  …\n" }
    shown += lines[index].mark + " " + visible(lines[index].text) + "\n"
    last = index
  }
  return shown
}

private func visible(_ line: String) -> String {
  line.unicodeScalars.map { scalar in
    scalar == "\r" ? "\\r" : scalar == "\u{1B}" ? "\\u{1B}" : String(scalar)
  }.joined()
}

extension [String] {
  /// Lines that are equal only if their bytes are.
  fileprivate var utf8Lines: [[UInt8]] { map { [UInt8]($0.utf8) } }
}
