import Diagnostics
import Model
import SourceText

/// The mark that tells spreadsheets that a CSV file is UTF-8: without it Excel takes it for something
/// else.
///
/// JSON has none (RFC 8259).
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The lists of a page as files beside it: each as CSV and as JSON.
public func dataFiles(of page: Page) -> [OutputFile] {
  var files: [OutputFile] = []
  func add(_ name: String, _ ending: String, _ bytes: [UInt8]) {
    guard let path = OutputPath(page.address + name + ending) else { return }
    files.append(OutputFile(path: path, contents: .bytes(bytes)))
  }
  if let table = page.table {
    add(table.name, ".csv", csv(table, language: page.language))
    add(table.name, ".json", json(table, language: page.language))
  }
  for (name, result) in page.answersWithFiles {
    add(name, ".csv", csv(result))
    add(name, ".json", json(result))
  }
  return files
}

extension Page {
  /// The answers that can be had as files, with the names of those.
  fileprivate var answersWithFiles: [(name: String, result: QueryResult)] {
    let inBody = answers.compactMap { answer in answer.result.map { (answer.fileName, $0) } }
    return (inBody + namedAnswers.map { ($0.fileName, $0.result) }).filter { !$0.0.isEmpty }
  }
}

private func csv(_ table: DataTable, language: String) -> [UInt8] {
  var text = CSVText()
  text.line(table.columns.map(\.label))
  for row in table.rows {
    for value in row { text.cell(words(value, language: language)) }
    text.endLine()
  }
  return byteOrderMark + text.bytes
}

private func words(_ value: DataTable.Value, language: String) -> String {
  switch value {
  case .empty: ""
  case .text(let text), .number(let text): text
  case .flag(let flag):
    Language(tag: language) == .dutch ? (flag ? "ja" : "nee") : (flag ? "yes" : "no")
  case .list(let items): items.joined(separator: "; ")
  }
}

/// `{"title": …, "language": …, "items": [{…}]}`: an object for each row, without what is empty.
private func json(_ table: DataTable, language: String) -> [UInt8] {
  var text = JSONText()
  text.object { json in
    json.member("title", table.title)
    json.member("language", language)
    json.name("items")
    json.array(table.rows) { json, row in
      json.object { json in
        for (column, value) in zip(table.columns, row) where value != .empty {
          json.name(column.name)
          write(value, to: &json)
        }
      }
    }
  }
  return text.bytes + [0x0A]
}

private func write(_ value: DataTable.Value, to json: inout JSONText) {
  switch value {
  case .empty: json.null()
  case .text(let text): json.string(text)
  case .number(let text):
    if let number = Int(text), String(number) == text {
      json.number(number)
    } else {
      json.string(text)
    }
  case .flag(let flag): json.flag(flag)
  case .list(let items): json.strings(items)
  }
}

private func csv(_ result: QueryResult) -> [UInt8] {
  var text = CSVText()
  text.line(result.plainHeader)
  for row in result.plainRows { text.line(row) }
  return byteOrderMark + text.bytes
}

/// The same members as those of `bericht query --format json`.
private func json(_ result: QueryResult) -> [UInt8] {
  var text = JSONText()
  text.object { json in
    json.member("total", result.total)
    json.member("shown", result.shown)
    json.name("columns")
    json.strings(result.plainHeader)
    json.name("rows")
    json.array(result.plainRows) { json, row in json.strings(row) }
  }
  return text.bytes + [0x0A]
}
