import Diagnostics
import Exporting
import Files
import Measuring
import Model
import Parsing
import Querying
import Reading
import SourceText
import Writing

/// Reads a project: its settings, then the files they name.
public func readProject(
  from project: some FileSystem
) throws(FileError) -> Diagnosed<SourceTree> {
  let file = try readConfigurationFile(from: project)
  let configuration = parseConfiguration(file.value)
  var sources = try read(from: project, configuration: configuration.value)
  sources.value.configurationFile = file.value
  sources.diagnostics += file.diagnostics + configuration.diagnostics
  return sources
}

/// The file that says when sources were last changed.
public let datesFile = datesPath

/// What writing a site did.
public struct PublishingReport: Hashable, Sendable {
  /// How many files are new or differ from what was there.
  public let written: Int

  /// How many files were as they should be.
  public let unchanged: Int

  /// How many files no longer belonged.
  public let removed: Int
}

/// Why a site could not be written.
public enum PublishingError: Error, Hashable, Sendable {
  /// The folder is not one that may be written to.
  case refused(LocalizedText)

  /// The machine failed.
  case failed(LocalizedText)
}

/// Publishes a finished site in a folder, all at once; `waiting` is told if another build is there.
///
/// `resizing` makes smaller pictures by the recipe that the sources of the site give.
public func publishSite(
  _ snapshot: Snapshot,
  as name: SourcePath,
  in parent: some FileSystem,
  copyingFrom project: some FileSystem,
  resizing: PictureResizing? = nil,
  waiting: () -> Void = {}
) throws(PublishingError) -> PublishingReport {
  try reporting { () throws(WritingError) in
    try publish(
      snapshot.output,
      as: name,
      in: parent,
      copyingFrom: project,
      compressing: snapshot.sources.configuration.compressions,
      resizing: resizing,
      waiting: waiting
    )
  }
}

/// Writes a finished site into a folder, file by file, and touches only what differs.
public func writeSite(
  _ snapshot: Snapshot,
  to output: some FileSystem,
  copyingFrom project: some FileSystem,
  resizing: PictureResizing? = nil
) throws(PublishingError) -> PublishingReport {
  try reporting { () throws(WritingError) in
    try write(
      snapshot.output,
      to: output,
      copyingFrom: project,
      compressing: snapshot.sources.configuration.compressions,
      resizing: resizing
    )
  }
}

private func reporting(
  _ writing: () throws(WritingError) -> WritingReport
) throws(PublishingError) -> PublishingReport {
  do throws(WritingError) {
    let report = try writing()
    return PublishingReport(
      written: report.written,
      unchanged: report.unchanged,
      removed: report.removed
    )
  } catch {
    let message = LocalizedText(nl: error.dutch, en: error.english)
    switch error {
    case .file, .noRoomBeside, .pictureNotMade: throw .failed(message)
    case .foreignFolder, .reservedPath: throw .refused(message)
    }
  }
}

/// The settings for an nginx that serves the site of a build.
public func nginxSettings(of snapshot: Snapshot) -> String {
  nginxSettings(
    site: Site(snapshot.sources.configuration, navigation: []),
    redirects: snapshot.redirects
  )
}

/// The answer to a question to the data of a build, and what is wrong with it.
public func answer(to question: String, in snapshot: Snapshot) -> Diagnosed<QueryResult?> {
  let isAsked = namesMeasure(Array(question.utf8)) && snapshot.graph.measures == nil
  return answer(to: question, of: measured(snapshot.graph, isAsked: isAsked))
}

/// The reports of a build: the one with a name, or those of the settings; near names where it has
/// none.
public func reports(
  named name: String?,
  in snapshot: Snapshot
) -> (reports: [Report], suggestions: [String]) {
  guard let name else { return (reports(of: snapshot.graph), []) }
  let found = report(named: name, in: snapshot.graph)
  return (found.report.map { [$0] } ?? [], found.suggestions)
}
