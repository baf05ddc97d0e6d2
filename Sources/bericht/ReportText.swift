import Diagnostics
import Model
import SourceText

/// Reports as plain text, as tables for a spreadsheet, or for another program.
struct ReportText {
  private let reports: [Report]

  init(_ reports: [Report]) { self.reports = reports }

  /// The reports in one of the formats; ends in a line feed.
  func text(as format: QueryCommand.Format) -> String {
    switch format {
    case .table: reports.map { plain($0) }.joined(separator: "\n")
    case .csv: reports.flatMap(\.sections).map { csv($0) }.joined(separator: "\r\n")
    case .json: json
    }
  }

  private func plain(_ report: Report) -> String {
    let title = visibleText(report.title)
    let sections = report.sections.map { section in
      "\(visibleText(section.heading)) (\(section.answer.total))\n\n"
        + AnswerText(section.answer).text(as: .table)
    }
    let rule = String(repeating: "=", count: title.count)
    return "\(title)\n\(rule)\n\n" + sections.joined(separator: "\n")
  }

  private func csv(_ section: Report.Section) -> String {
    csvText([[section.heading]]) + AnswerText(section.answer).text(as: .csv)
  }

  private var json: String {
    var text = JSONText()
    text.object { json in
      json.name("reports")
      json.array(reports) { json, report in
        json.object { json in
          json.member("title", report.title)
          json.name("sections")
          json.array(report.sections) { json, section in
            json.object { json in
              json.member("heading", section.heading)
              json.member("question", section.question)
              AnswerText(section.answer).members(of: &json)
            }
          }
        }
      }
    }
    return text.text + "\n"
  }
}
