import Binding
import Files
import Model
import Rendering
import SourceText

/// A report with all its parts as the bytes of an EPUB file.
///
/// `modified` is the moment of the last change, `2020-01-24T00:00:00Z`; without it the date that the
/// report gives itself.
public func book(
  of report: WholeReport,
  modified: String?,
  copyingFrom project: some FileSystem
) throws(FileError) -> [UInt8] {
  guard let text = report.file(.book), let contents = report.file(.bookContents) else { return [] }
  var made = Book(
    title: report.page.title,
    language: report.page.language,
    identifier: report.site.baseURL + report.entity.address,
    text: text.path,
    contents: contents.path
  )
  made.publisher = report.publisher
  made.summary = report.page.summary
  made.rights = report.site.licence.url.isEmpty ? report.site.licence.name : report.site.licence.url
  made.date = report.date
  made.modified = modified ?? moment(of: report.date)
  let images = report.images.filter { mediaType(of: $0.path) != nil }
  made.files = try bytes(
    of: [text, contents] + report.styleSheet("book.css") + images,
    copyingFrom: project
  )
  return bind(made)
}

extension WholeReport {
  /// Who publishes the site that it is on.
  fileprivate var publisher: String { site.publisher.name }
}

/// The first moment of a date, its missing parts as ones.
private func moment(of date: String) -> String {
  var parts = date.split(separator: "-").map(String.init)
  if parts.isEmpty { parts = ["1980"] }
  while parts.count < 3 { parts.append("01") }
  return parts.joined(separator: "-") + "T00:00:00Z"
}
