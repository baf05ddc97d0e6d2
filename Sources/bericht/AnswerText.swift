import Diagnostics
import Model
import SourceText

/// The longest line under the name of a column: what is longer runs on below it.
private let longestRule = 60

/// An answer as rows of plain text, for a terminal or another program.
struct AnswerText {
  private let header: [String]
  private let rows: [[String]]
  private let result: QueryResult

  init(_ result: QueryResult) {
    self.result = result
    header = result.plainHeader
    rows = result.plainRows
  }

  /// The answer in one of the formats; ends in a line feed.
  func text(as format: QueryCommand.Format) -> String {
    switch format {
    case .table: result.display == .count ? "\(result.total)\n" : table
    case .csv: csvText([header] + rows)
    case .json: json
    }
  }

  /// Columns side by side; control characters never reach the terminal raw.
  private var table: String {
    let lines =
      switch result.display {
      case .matrix: marked
      case .crosstab: crossed
      default: [header] + rows
      }
    let cells = lines.map { $0.map { visibleText($0) } }
    let widths = cells[0].indices.map { column in
      cells.map { $0[column].count }.max() ?? 0
    }
    var text = ""
    for (index, row) in cells.enumerated() {
      var line = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      text += line + "\n"
      if index == 0 {
        let rules = widths.map { String(repeating: "─", count: min($0, longestRule)) }
        text += rules.joined(separator: "  ") + "\n"
      }
    }
    for note in result.notes {
      let names = note.links.map(\.title).joined(separator: ", ")
      let rest = note.total > note.links.count ? " … (\(note.total))" : ""
      text += visibleText("\(note.label): \(names)\(rest)") + "\n"
    }
    if result.shown < result.total { text += "\(result.shown) / \(result.total)\n" }
    return text
  }

  /// A matrix as few columns: the total of each row, and the names of the columns that it marks.
  private var marked: [[String]] {
    let fixed = header.count - result.columns.count + 2
    let names = header.dropFirst(fixed)
    let lines = rows.map { row in
      let marks = zip(names, row.dropFirst(fixed)).filter { !$1.isEmpty }.map(\.0)
      return Array(row.prefix(fixed)) + [marks.joined(separator: ", ")]
    }
    return [Array(header.prefix(fixed)) + [""]] + lines
  }

  /// A crosstab with a line for each of its cells: how many there are, and which.
  private var crossed: [[String]] {
    let lines = result.groups.flatMap(\.rows).flatMap { row in
      zip(header.dropFirst(), row.cells).map { column, cell -> [String] in
        guard case .list(let things) = cell else { return [] }
        let names = things.map(\.plainText).joined(separator: ", ")
        return [row.heading.plainText, column, String(things.count), names]
      }
    }
    return [[header[0], "", "", ""]] + lines
  }

  private var json: String {
    var text = JSONText()
    text.object { json in members(of: &json) }
    return text.text + "\n"
  }

  /// What an answer says, as members of an object.
  func members(of json: inout JSONText) {
    json.member("total", result.total)
    json.member("shown", result.shown)
    json.name("columns")
    json.strings(header)
    json.name("rows")
    json.array(rows) { json, row in json.strings(row) }
  }
}
