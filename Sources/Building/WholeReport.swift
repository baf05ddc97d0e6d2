import Diagnostics
import Files
import Model
import Picturing
import Rendering
import SourceText

/// A report with all its parts, ready to be printed or bound.
public struct WholeReport: Sendable {
  let entity: Entity
  let page: Page
  let site: Site
  let theme: Theme
  let output: OutputTree

  /// Its name among things.
  public var key: String { entity.key }

  /// The date it gives itself, as machines read it; empty where it gives none.
  public var date: String {
    for field in page.fields {
      if case .date(_, let machine) = field.value { return machine }
    }
    return ""
  }
}

/// The report with a key or address; nil, with near names, where no whole has it.
public func wholeReport(
  named name: String,
  in snapshot: Snapshot
) -> (report: WholeReport?, suggestions: [String]) {
  let reports = snapshot.wholeReports
  let found = reports.first { report in
    let address = report.entity.address
    return report.key == name || address == name || address == name + "/"
  }
  if let found { return (found, []) }
  let candidates = reports.map { SuggestionCandidate($0.key, spellings: [$0.entity.title]) }
  let near = nearestNames(to: name, among: candidates)
  return (nil, near.isEmpty && reports.count == 1 ? [reports[0].key] : near)
}

extension Snapshot {
  /// All reports with their parts.
  fileprivate var wholeReports: [WholeReport] {
    graph.entities.compactMap { entity in
      let language = sources.configuration.language
      let address = Schema.wholeAddress(of: entity.address, language: language)
      guard let input = rendered.input(for: address), input.page.role == .document,
        case .page(entity.address, _) = input.page.original?.target
      else { return nil }
      return WholeReport(
        entity: entity,
        page: input.page,
        site: input.site,
        theme: theme,
        output: output
      )
    }
  }
}

extension WholeReport {
  /// The page as an edition has it.
  func file(_ edition: Edition) -> OutputFile? {
    let drawings = page.allPictures.enumerated().map { index, picture in
      drawing(of: picture, identifier: "picture_\(index + 1)")
    }
    return render(page, of: site, with: theme.templates, drawings: drawings, edition: edition)
  }

  /// The pictures that the body shows, as files of the site.
  var images: [OutputFile] {
    let addresses = page.links.compactMap { link -> String? in
      guard page.body.nodes[link.node].kind == .image, case .page(let address, _) = link.target
      else { return nil }
      return address
    }
    let wanted = Set(addresses)
    return output.files.filter { wanted.contains($0.path.text) }
  }

  /// Files of letters, which style sheets can name.
  var fonts: [OutputFile] {
    output.files.filter { file in
      [".woff2", ".woff", ".ttf", ".otf"].contains { file.path.text.hasSuffix($0) }
    }
  }

  /// A style sheet of the theme.
  func styleSheet(_ name: String) -> [OutputFile] {
    let path = theme.publishedPath(of: name)
    return output.files.filter { $0.path.text == path }
  }
}

/// The files of a report on paper, and the page among them: what a printing program reads.
public func printedFiles(
  of report: WholeReport,
  copyingFrom project: some FileSystem
) throws(FileError) -> (page: SourcePath, files: [(path: SourcePath, bytes: [UInt8])]) {
  guard let page = report.file(.print) else { return (SourcePath("index.html"), []) }
  let files = try bytes(
    of: [page] + report.styleSheet("theme.css") + report.styleSheet("print.css")
      + report.images + report.fonts,
    copyingFrom: project
  )
  return (SourcePath(page.path.text), files.map { (SourcePath($0.path.text), $0.bytes) })
}

/// Files with their bytes, ordered by path; a file of its own has no use for smaller pictures.
func bytes(
  of files: [OutputFile],
  copyingFrom project: some FileSystem
) throws(FileError) -> [(path: OutputPath, bytes: [UInt8])] {
  var found: [(path: OutputPath, bytes: [UInt8])] = []
  for file in OutputTree(files).files {
    switch file.contents {
    case .bytes(let bytes): found.append((file.path, bytes))
    case .copy(of: let source, size: _): found.append((file.path, try project.bytes(of: source)))
    case .smaller: continue
    }
  }
  return found
}
