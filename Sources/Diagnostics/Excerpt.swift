import SourceText

/// A few lines of one file with marks under them.
struct Excerpt {
  /// A stretch of the file and what is said about it.
  struct Mark {
    let bytes: Range<Int>
    let isPrimary: Bool
    let message: String
  }

  let path: SourcePath
  let position: TextPosition
  let lines: SourceLines?
  var marks: [Mark]

  /// How many digits the line numbers need.
  var gutterWidth: Int {
    guard let lines else { return 1 }
    let last = marks.map { lines.map.lineIndex(at: $0.bytes.lowerBound) }.max() ?? 0
    return String(last + 1).utf8.count
  }

  /// Whether another mark stands close enough to the first one to be drawn with it.
  func canHold(_ mark: Mark) -> Bool {
    guard let lines, let first = marks.first else { return false }
    let line = lines.map.lineIndex(at: mark.bytes.lowerBound)
    let firstLine = lines.map.lineIndex(at: first.bytes.lowerBound)
    let isCut = lines.map.lineRange(line).count > LineWindow.limit
    return abs(line - firstLine) <= 5 && !(line == firstLine && isCut)
      && !marks.contains { isCut && lines.map.lineIndex(at: $0.bytes.lowerBound) == line }
  }

  /// The excerpt as text, with line numbers of `gutter` digits.
  func drawn(gutter: Int, ink: Ink) -> String {
    let indent = String(repeating: " ", count: gutter)
    let shownPath = visibleText(path.text)
    guard let lines else {
      let notes = marks.filter { !$0.message.isEmpty }
      return indent + ink.gutter("-->") + " \(shownPath)\n"
        + notes.map { indent + "  " + ink.gutter("=") + " \($0.message)\n" }.joined()
    }
    let bar = indent + " " + ink.gutter("|")
    let arrow = ink.gutter("-->")
    var text = "\(indent)\(arrow) \(shownPath):\(position.line):\(position.column)\n\(bar)\n"
    var previous: Int?
    for line in Set(marks.map { lines.map.lineIndex(at: $0.bytes.lowerBound) }).sorted() {
      if let previous, line == previous + 2 {
        text += numbered(line - 1, window(of: line - 1, focus: nil, in: lines), gutter, ink)
      } else if let previous, line > previous + 2 {
        text += ink.gutter("...") + "\n"
      }
      let here = marks.filter { lines.map.lineIndex(at: $0.bytes.lowerBound) == line }
      let window = window(of: line, focus: here.first?.bytes, in: lines)
      text += numbered(line, window, gutter, ink)
      for mark in here { text += bar + " " + underline(of: mark, in: window, ink) + "\n" }
      previous = line
    }
    return text
  }

  private func window(of line: Int, focus: Range<Int>?, in lines: SourceLines) -> LineWindow {
    let range = lines.map.lineRange(line)
    return LineWindow(lines.bytes[range], focus: focus ?? range.lowerBound..<range.lowerBound)
  }

  private func numbered(_ line: Int, _ window: LineWindow, _ gutter: Int, _ ink: Ink) -> String {
    let number = String(line + 1)
    let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
    return padding + ink.gutter(number + " |") + (window.text.isEmpty ? "" : " " + window.text)
      + "\n"
  }

  private func underline(of mark: Mark, in window: LineWindow, _ ink: Ink) -> String {
    let start = window.column(of: mark.bytes.lowerBound)
    let end = window.column(of: mark.bytes.upperBound)
    let stroke = String(repeating: mark.isPrimary ? "^" : "-", count: max(1, end - start))
    let more = window.isPast(mark.bytes.upperBound) ? "…" : ""
    let line = stroke + more + (mark.message.isEmpty ? "" : " " + mark.message)
    let indent = String(repeating: " ", count: start)
    return indent + (mark.isPrimary ? ink.primary(line) : ink.gutter(line))
  }
}
