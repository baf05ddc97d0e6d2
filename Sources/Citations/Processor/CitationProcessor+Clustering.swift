extension CitationProcessor {
  /// The cites of one citation after each other, collapsed as section "Citation-specific Options"
  /// says.
  func cluster(_ parts: [Cited]) -> [Token] {
    guard let area = style.citation, let layout = area.child("layout") else { return [] }
    let cluster = CiteCluster(area: area, isNoteStyle: style.isNoteStyle)
    let tokens = cluster.tokens(of: parts)
    if tokens.isEmpty { return [] }
    if parts.allSatisfy({ $0.cite.form == .authorOnly }) { return tokens }
    return layout.formatting.formatted(layout.formatting.affixed(tokens))
  }
}

/// How the cites of one citation meet.
private struct CiteCluster {
  typealias Cited = CitationProcessor.Cited

  private enum Collapse {
    case none
    case number
    case year
    case yearSuffix
    case yearSuffixRanged
  }

  private let collapse: Collapse
  private let groups: Bool
  private let delimiter: String
  private let groupDelimiter: String
  private let suffixDelimiter: String
  private let afterCollapse: String?

  init(area: StyleElement, isNoteStyle: Bool) {
    switch area["collapse"] {
    case "citation-number": collapse = .number
    case "year": collapse = .year
    case "year-suffix": collapse = .yearSuffix
    case "year-suffix-ranged": collapse = .yearSuffixRanged
    default: collapse = .none
    }
    let group = area["cite-group-delimiter"]
    groups = collapse != .none || group != nil
    delimiter = area.child("layout")?["delimiter"] ?? ""
    groupDelimiter = group ?? (isNoteStyle ? delimiter : ", ")
    suffixDelimiter = area["year-suffix-delimiter"] ?? group ?? delimiter
    afterCollapse = area["after-collapse-delimiter"]
  }

  /// What has been written of a citation.
  private struct Line {
    var tokens: [Token] = []
    var before: Cited?

    /// Whether the cite before was written without its names.
    var hasCollapsed = false
  }

  func tokens(of parts: [Cited]) -> [Token] {
    let parts = groups ? grouped(parts) : parts
    var line = Line()
    var index = 0
    while index < parts.count {
      let end = collapse == .number ? numberRange(parts, from: index) : nil
      if let end {
        let content = parts[index].tokens + [.text("–")] + parts[end].tokens
        append(content, parts[index], mark: delimiter, to: &line)
        index = end
      } else if let before = line.before, before.names == parts[index].names,
        !before.names.isEmpty, collapse != .number
      {
        index = appendSameNames(parts, index, to: &line)
      } else {
        index = appendOtherNames(parts, index, to: &line)
      }
      line.before = parts[index]
      index += 1
    }
    return line.tokens
  }

  /// Writes a cite by those of the cite before it; gives the place of the last cite written.
  private func appendSameNames(_ parts: [Cited], _ index: Int, to line: inout Line) -> Int {
    let part = parts[index]
    let before = parts[index - 1]
    guard collapse != .none else {
      append(part.tokens, part, mark: groupDelimiter, to: &line)
      return index
    }
    if collapse != .year, let letter = part.suffix, before.suffix != nil, before.base == part.base {
      var content: [Token] = [.text(Numbers.letters(letter))]
      var end = index
      if collapse == .yearSuffixRanged, let last = suffixRange(parts, from: index),
        let letter = parts[last].suffix
      {
        content.append(.text("–" + Numbers.letters(letter)))
        end = last
      }
      append(content, part, mark: suffixDelimiter, to: &line)
      line.hasCollapsed = true
      return end
    }
    let mark = before.cite.locator.isEmpty ? groupDelimiter : afterCollapse ?? groupDelimiter
    let end = appendRanged(part.withoutNames, parts, index, mark: mark, to: &line)
    line.hasCollapsed = true
    return end
  }

  private func appendOtherNames(_ parts: [Cited], _ index: Int, to line: inout Line) -> Int {
    let mark = line.hasCollapsed ? afterCollapse ?? delimiter : delimiter
    let end = appendRanged(parts[index].tokens, parts, index, mark: mark, to: &line)
    line.hasCollapsed = end > index
    return end
  }

  /// Writes a cite, with the letters of the years that follow it where three or more do.
  private func appendRanged(
    _ content: [Token],
    _ parts: [Cited],
    _ index: Int,
    mark: String,
    to line: inout Line
  ) -> Int {
    guard collapse == .yearSuffixRanged, let last = suffixRange(parts, from: index),
      last - index >= 2, let letter = parts[last].suffix
    else {
      append(content, parts[index], mark: mark, to: &line)
      return index
    }
    append(content + [.text("–" + Numbers.letters(letter))], parts[index], mark: mark, to: &line)
    return last
  }

  private func append(_ content: [Token], _ part: Cited, mark: String, to line: inout Line) {
    let whole = affixed(content, by: part.cite)
    if whole.isBlank { return }
    let followsMark = part.cite.prefix.first.map { ",.;:!?".contains($0) } ?? false
    if !line.tokens.isEmpty, !followsMark { line.tokens.append(.text(mark)) }
    line.tokens += whole
  }

  private func affixed(_ tokens: [Token], by cite: Cite) -> [Token] {
    var result = tokens
    if !cite.prefix.isEmpty {
      let space = cite.prefix.hasSuffix(" ") || tokens.isBlank ? "" : " "
      let prefix = FieldText.tokens(of: cite.prefix, readsCurlyQuotes: false)
      result = prefix.wrapped(in: .affix) + [.text(space)] + result
    }
    if !cite.suffix.isEmpty {
      let isOpen = cite.suffix.first.map { $0.isLetter || $0.isNumber } ?? false
      let suffix = FieldText.tokens(of: cite.suffix, readsCurlyQuotes: false)
      result += [.text(isOpen ? " " : "")] + suffix.wrapped(in: .affix)
    }
    return result
  }

  /// Cites by the same people together, at the place of the first of them.
  private func grouped(_ parts: [Cited]) -> [Cited] {
    var groups: [[Cited]] = []
    var places: [String: Int] = [:]
    for part in parts {
      if !part.names.isEmpty, let place = places[part.names] {
        groups[place].append(part)
      } else {
        places[part.names] = groups.count
        groups.append([part])
      }
    }
    return Array(groups.joined())
  }

  /// Where the numbers end that follow each other without a gap, if there are three or more.
  private func numberRange(_ parts: [Cited], from start: Int) -> Int? {
    func isPlain(_ index: Int) -> Bool {
      let cite = parts[index].cite
      return cite.locator.isEmpty && cite.prefix.isEmpty && cite.suffix.isEmpty
    }
    guard isPlain(start) else { return nil }
    var end = start
    while end + 1 < parts.count, isPlain(end + 1), parts[end + 1].number == parts[end].number + 1 {
      end += 1
    }
    return end - start >= 2 ? end : nil
  }

  /// Where the letters end that follow each other without a gap, if they began before.
  private func suffixRange(_ parts: [Cited], from start: Int) -> Int? {
    var end = start
    while end + 1 < parts.count, let one = parts[end].suffix, let next = parts[end + 1].suffix,
      next == one + 1, parts[end + 1].base == parts[start].base,
      parts[end + 1].names == parts[start].names
    {
      end += 1
    }
    return end > start ? end : nil
  }
}
