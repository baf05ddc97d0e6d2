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
    let isGrouped = result.groups.contains { !$0.title.isEmpty }
    header = (isGrouped ? [""] : []) + (result.columns.isEmpty ? [""] : result.columns)
    rows = result.groups.flatMap { group in
      group.rows.map { row in
        (isGrouped ? [group.title] : []) + [AnswerText.plain(row.heading)]
          + row.cells.map { AnswerText.plain($0) }
      }
    }
  }

  /// The answer in one of the formats; ends in a line feed.
  func text(as format: QueryCommand.Format) -> String {
    switch format {
    case .table: result.display == .count ? "\(result.total)\n" : table
    case .csv: ([header] + rows).map { Self.csv($0) }.joined()
    case .json: json
    }
  }

  /// A value as words.
  private static func plain(_ value: PageValue) -> String {
    switch value {
    case .text(let text, _), .term(let text), .date(let text, _), .url(let text): text
    case .link(let link): link.title
    case .list(let items): items.map { plain($0) }.joined(separator: ", ")
    case .record(let fields):
      fields.map { "\($0.label): \(plain($0.value))" }.joined(separator: "; ")
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
        let names = things.map { Self.plain($0) }.joined(separator: ", ")
        return [Self.plain(row.heading), column, String(things.count), names]
      }
    }
    return [[header[0], "", "", ""]] + lines
  }

  /// A line of CSV (RFC 4180); what a spreadsheet would take for a formula gets an apostrophe.
  static func csv(_ row: [String]) -> String {
    row.map { cell in
      let isFormula = cell.utf8.first.map { Array("=+-@\t\r".utf8).contains($0) } ?? false
      let safe = isFormula ? "'" + cell : cell
      var quoted = "\""
      for scalar in safe.unicodeScalars {
        if scalar == "\"" { quoted += "\"" }
        quoted.unicodeScalars.append(scalar)
      }
      return quoted + "\""
    }.joined(separator: ",") + "\r\n"
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
