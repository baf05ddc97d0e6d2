import Diagnostics
import Model
import SourceText

extension RecordBuilder {
  /// The answer to a question as HTML; for one that cannot be answered nothing.
  ///
  /// `drawings` begins with that of its picture, if it has one, which is taken off.
  func html(_ result: QueryResult?, file: String, drawings: inout ArraySlice<[UInt8]>) -> [UInt8] {
    guard let result else { return [] }
    var writer = HTMLWriter()
    if let shown = result.picture { picture(shown, drawing: drawings.popFirst(), to: &writer) }
    switch result.display {
    case .count: writer.number(result.total)
    case .table, .matrix, .crosstab: table(result, to: &writer)
    case .picture: if result.picture == nil { nothing(to: &writer) }
    case .map: lists(result, as: "list", to: &writer)
    case .list: lists(result, as: "list", to: &writer)
    case .cards: lists(result, as: "cards", to: &writer)
    case .timeline: lists(result, as: "timeline", to: &writer)
    }
    if !file.isEmpty, addresses.siteURL == nil { dataLinks(file, result, to: &writer) }
    return writer.bytes
  }

  /// Links to the files beside the page with the same rows; each says of which answer it is.
  private func dataLinks(_ file: String, _ result: QueryResult, to writer: inout HTMLWriter) {
    writer.markup("<p class=\"data-files\">")
    writer.text(isDutch ? "Deze lijst als " : "This list as ")
    for format in ["CSV", "JSON"] {
      if format == "JSON" { writer.text(isDutch ? " of " : " or ") }
      writer.markup("<a href=\"")
      writer.address(percentEncoded("\(file).\(format.lowercased())").utf8)
      writer.markup("\" download aria-label=\"")
      writer.text("\(format): \(result.caption)")
      writer.markup("\">")
      writer.text(format)
      writer.markup("</a>")
    }
    writer.markup("</p>\n")
  }

  private var isDutch: Bool { Language(tag: page.language) == .dutch }

  /// `25 missies`, or with a cut `10 van 25`.
  private func caption(_ result: QueryResult) -> String {
    let of = isDutch ? "van" : "of"
    return result.shown < result.total
      ? "\(result.caption): \(result.shown) \(of) \(result.total)"
      : "\(result.caption): \(result.total)"
  }

  /// Tables scroll by themselves, so they can be reached by keyboard, and are named for it.
  private func table(_ result: QueryResult, to writer: inout HTMLWriter) {
    let isMatrix = result.display == .matrix
    notes(result, to: &writer)
    writer.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    writer.text(caption(result))
    writer.markup("\">\n<table")
    if isMatrix { writer.markup(" class=\"matrix\"") }
    writer.markup(">\n<caption>")
    writer.text(caption(result))
    writer.markup("</caption>\n<thead>\n<tr>")
    for column in result.columns {
      writer.markup("<th scope=\"col\">")
      writer.text(column)
      writer.markup("</th>")
    }
    writer.markup("</tr>\n</thead>\n")
    for group in result.groups { body(group, result, to: &writer) }
    if isMatrix { totals(result, to: &writer) }
    writer.markup("</table>\n</div>\n")
  }

  private func body(_ group: QueryResult.Group, _ result: QueryResult, to writer: inout HTMLWriter)
  {
    writer.markup("<tbody>\n")
    if !group.title.isEmpty {
      writer.markup("<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"")
      writer.number(result.columns.count)
      writer.markup("\">")
      writer.text(group.title)
      writer.markup("</th></tr>\n")
    }
    for row in group.rows {
      writer.markup("<tr><th scope=\"row\">")
      writer.html(html(row.heading))
      writer.markup("</th>")
      for cell in row.cells {
        writer.markup("<td>")
        switch result.display {
        case .crosstab: many(cell, to: &writer)
        case .matrix: mark(cell, to: &writer)
        default: writer.html(html(cell))
        }
        writer.markup("</td>")
      }
      writer.markup("</tr>\n")
    }
    writer.markup("</tbody>\n")
  }

  /// How many marks each column of a matrix has; a row that stands in several groups counts once.
  private func totals(_ result: QueryResult, to writer: inout HTMLWriter) {
    var seen: Set<PageValue> = []
    let rows = result.groups.flatMap(\.rows).filter { seen.insert($0.heading).inserted }
    let counts = (1..<max(result.columns.count - 1, 1)).map { column in
      rows.count { $0.cells[column] == QueryResult.mark }
    }
    writer.markup("<tfoot>\n<tr><th scope=\"row\">")
    writer.text(result.columns[1])
    writer.markup("</th>")
    for count in [counts.reduce(0, +)] + counts {
      writer.markup("<td>")
      writer.number(count)
      writer.markup("</td>")
    }
    writer.markup("</tr>\n</tfoot>\n")
  }

  /// Sentences that name the rows and columns of a matrix without a mark.
  private func notes(_ result: QueryResult, to writer: inout HTMLWriter) {
    for note in result.notes {
      writer.markup("<p>")
      writer.text(note.label)
      writer.markup(": ")
      for (index, link) in note.links.enumerated() {
        if index > 0 { writer.markup(", ") }
        anchor(link, to: &writer)
      }
      if note.total > note.links.count {
        let rest = note.total - note.links.count
        writer.text(isDutch ? " en \(rest) meer" : " and \(rest) more")
      }
      writer.markup(".</p>\n")
    }
  }

  /// A mark that is also heard: a dot alone is read as its shape, or not at all.
  private func mark(_ cell: PageValue, to writer: inout HTMLWriter) {
    guard cell == QueryResult.mark else { return writer.html(html(cell)) }
    writer.markup("<span role=\"img\" aria-label=\"")
    writer.text(isDutch ? "ja" : "yes")
    writer.markup("\">")
    writer.html(html(cell))
    writer.markup("</span>")
  }

  /// The things of a cell as a list, with how many there are before it.
  private func many(_ cell: PageValue, to writer: inout HTMLWriter) {
    guard case .list(let items) = cell, !items.isEmpty else { return writer.number(0) }
    writer.markup("<strong>")
    writer.number(items.count)
    writer.markup("</strong>\n<ul>\n")
    for item in items {
      writer.markup("<li>")
      writer.html(html(item))
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n")
  }

  private func picture(_ picture: Picture, drawing: [UInt8]?, to writer: inout HTMLWriter) {
    guard let drawing else { return }
    writer.html(
      figure(of: picture, drawing: drawing, addresses: addresses, language: page.language)
    )
  }

  private func nothing(to writer: inout HTMLWriter) {
    writer.markup("<p>")
    writer.text(isDutch ? "Er is er geen." : "There is none.")
    writer.markup("</p>\n")
  }

  private func lists(
    _ result: QueryResult,
    as name: StaticString,
    to writer: inout HTMLWriter
  ) {
    writer.markup("<div class=\"answer ")
    writer.markup(name)
    writer.markup("\">\n")
    if result.shown < result.total {
      writer.markup("<p class=\"count\">")
      writer.text(caption(result))
      writer.markup("</p>\n")
    }
    if result.total == 0 { nothing(to: &writer) }
    let isTimeline = result.display == .timeline && !result.groups.isEmpty
    if isTimeline { writer.markup("<ol>\n") }
    for group in result.groups where !group.rows.isEmpty {
      if isTimeline { writer.markup("<li>") }
      list(group, result, to: &writer)
      if isTimeline { writer.markup("</li>\n") }
    }
    if isTimeline { writer.markup("</ol>\n") }
    writer.markup("</div>\n")
  }

  private func title(_ group: QueryResult.Group, to writer: inout HTMLWriter) {
    guard !group.machineDate.isEmpty else { return writer.text(group.title) }
    writer.html(html(.date(group.title, machine: group.machineDate)))
  }

  private func list(_ group: QueryResult.Group, _ result: QueryResult, to writer: inout HTMLWriter)
  {
    if !group.title.isEmpty {
      writer.markup("<p class=\"group\">")
      title(group, to: &writer)
      writer.markup(" <span class=\"count\">")
      writer.number(group.rows.count)
      writer.markup("</span></p>\n")
    }
    writer.markup("<ul>\n")
    for row in group.rows {
      writer.markup("<li>")
      writer.html(html(row.heading))
      let cells = zip(result.columns.dropFirst(), row.cells).filter { !html($0.1).isEmpty }
      if !cells.isEmpty {
        writer.markup("\n<dl class=\"details\">\n")
        for (label, cell) in cells {
          writer.markup("<div><dt>")
          writer.text(label)
          writer.markup("</dt><dd>")
          writer.html(html(cell))
          writer.markup("</dd></div>\n")
        }
        writer.markup("</dl>\n")
      }
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n")
  }

  private func anchor(_ link: PageLink, to writer: inout HTMLWriter) {
    writer.html(html(.link(link)))
  }
}
