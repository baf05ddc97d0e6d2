import Citations
import SourceText

/// Reads entries in CSL's own form: a list of them, or a record whose `references` is the list.
public func bibliography(of value: BibliographyValue) -> Bibliography {
  var reader = CSLReader()
  reader.read(value)
  return reader.bibliography
}

func jsonBibliography(of file: SourceFile) -> Bibliography {
  var json = LocatedJSONReader(file)
  let value = json.read()
  var reader = CSLReader()
  if let value { reader.read(value) }
  reader.problems += json.problems
  return reader.bibliography
}

/// Makes entries of values, with what is wrong with them.
private struct CSLReader {
  private var entries: [BibliographyEntry] = []
  private var suggestions = Suggestions(CSLVariables.types)
  var problems: [BibliographyProblem] = []

  var bibliography: Bibliography {
    Bibliography(
      entries: entries,
      problems: (problems + duplicateKeys(of: entries)).inOrder()
    )
  }

  mutating func read(_ root: BibliographyValue) {
    guard case .list(let values) = (root["references"] ?? root["items"] ?? root).content else {
      problems.append(BibliographyProblem(.unexpectedRoot, at: root.range))
      return
    }
    for value in values { entry(value) }
  }

  private mutating func entry(_ value: BibliographyValue) {
    guard case .record(let members) = value.content else {
      problems.append(BibliographyProblem(.unexpectedText, at: value.range))
      return
    }
    var seen: [String: SourceRange] = [:]
    for member in members {
      let name = member.name
      if let first = seen[name.value] {
        problems.append(
          BibliographyProblem(.duplicateField(name.value), at: name.range, related: first)
        )
      } else {
        seen[name.value] = name.range
      }
    }
    guard case .record(var record) = value.json else { return }
    readDates(&record, members)
    let item = CitationItem(.record(record))
    checkType(item, value)
    let key = value["id"]
    if item.id.isEmpty { problems.append(BibliographyProblem(.missingKey, at: value.range)) }
    entries.append(
      BibliographyEntry(
        item: item,
        key: Located(item.id, at: key?.range ?? value.range),
        range: value.range,
        fields: members.map { BibliographyField(name: $0.name, value: $0.value.range) }
      )
    )
  }

  private mutating func checkType(_ item: CitationItem, _ value: BibliographyValue) {
    guard !CSLVariables.allTypes.contains(item.type) else { return }
    problems.append(
      BibliographyProblem(
        item.type.isEmpty ? .missingValue("type") : .unknownEntryType(item.type),
        at: (value["type"] ?? value).range,
        suggestions: suggestions.names(near: item.type)
      )
    )
  }

  /// Puts dates that are one text, or parts with names, into the form that items have.
  private mutating func readDates(
    _ record: inout [String: JSONValue],
    _ members: [BibliographyValue.Member]
  ) {
    for member in members where CSLVariables.dates.contains(member.name.value) {
      let name = member.name.value
      switch member.value.content {
      case .text(let text): record[name] = dateRecord(text, at: member.value.range)
      case .list(let days): record[name] = .record(["date-parts": .list(days.map(\.dayParts))])
      case .record where member.value["year"] != nil:
        record[name] = .record(["date-parts": .list([member.value.dayParts])])
      case .record: break
      }
    }
  }

  private mutating func dateRecord(_ text: String, at range: SourceRange) -> JSONValue {
    guard !text.isEmpty else { return .null }
    guard let date = DateText.date(of: text) else {
      problems.append(BibliographyProblem(.badDate(text), at: range))
      return .record(["literal": .text(text)])
    }
    let days = [date.start] + (date.end.map { [$0] } ?? [])
    let parts = days.map { day in
      JSONValue.list([day.year, day.month, day.day].map { .number(String($0)) })
    }
    return .record(["date-parts": .list(parts), "circa": .flag(date.isApproximate)])
  }
}

extension BibliographyValue {
  /// Year, month and day of a record that names them.
  fileprivate var dayParts: JSONValue {
    .list(["year", "month", "day"].compactMap { self[$0]?.json })
  }
}
