import Diagnostics
import Files
import Model
import SourceText

/// Reads files as text, and reports what is not.
struct TextReader<Project: FileSystem> {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var unreadable: [SourcePath] = []
  private let project: Project

  init(in project: Project) { self.project = project }

  /// The texts of files that were found, in their order; those that cannot be read are left out.
  mutating func texts(of files: [FoundFile]) throws(FileError) -> [SourceFile] {
    try contents(of: files) { _ in true }
  }

  /// The text of one file; nil where it is absent or cannot be read.
  mutating func text(of path: SourcePath) throws(FileError) -> SourceFile? {
    do throws(FileError) {
      guard let entry = try project.entry(at: path) else { return nil }
      if entry.kind == .file {
        return try texts(of: [FoundFile(path: path, size: entry.size)]).first
      }
      let obstacle = Diagnostic.obstacle(entry.kind, isLink: entry.isLink, at: path)
      diagnostics.append(obstacle ?? .specialFile(path))
    } catch {
      guard let diagnostic = Diagnostic.mendable(error, at: path) else { throw error }
      diagnostics.append(diagnostic)
    }
    return nil
  }

  /// The file that declares the types; that it is absent counts only where the settings name it.
  mutating func schema(of configuration: Configuration) throws(FileError) -> SourceFile? {
    let written = configuration.schema
    guard let path = normalized(written) else {
      diagnostics.append(.missingSchema(written, likely: [], configuration))
      return nil
    }
    let known = diagnostics.count
    let file = try text(of: path)
    guard file == nil, diagnostics.count == known, written != Configuration().schema else {
      return file
    }
    let likely = try yamlFiles(near: path)
    diagnostics.append(.missingSchema(written, likely: likely.map(\.text), configuration))
    return try likely.first.flatMap { path throws(FileError) in try text(of: path) }
  }

  /// The files of references that the settings name, in their order.
  mutating func bibliographies(of configuration: Configuration) throws(FileError) -> [SourceFile] {
    var found: [SourceFile] = []
    for path in configuration.bibliographies {
      let known = diagnostics.count
      if let file = try text(of: path) {
        found.append(file)
      } else if diagnostics.count == known {
        let likely = try files(near: path, endingIn: [path.fileExtension])
        diagnostics.append(.missingBibliography(path, likely: likely.map(\.text), configuration))
      }
    }
    return found
  }

  /// The YAML files whose names are like that of one that is not there.
  private func yamlFiles(near path: SourcePath) throws(FileError) -> [SourcePath] {
    try files(near: path, endingIn: ["yaml", "yml"])
  }

  /// The files of a kind whose names are like that of one that is not there.
  private func files(
    near path: SourcePath,
    endingIn extensions: [String]
  ) throws(FileError) -> [SourcePath] {
    guard try project.entry(at: path.folder)?.kind == .folder else { return [] }
    let paths = try project.entries(of: path.folder).map { path.folder.appending($0.name) }
    let files = paths.filter { extensions.contains($0.fileExtension) }
    return nearestNames(to: path.text, among: files.map(\.text)).map { SourcePath($0) }
  }

  /// The files of the theme: texts are checked as such, pictures and fonts are taken as they are.
  mutating func theme(_ files: [FoundFile]) throws(FileError) -> [SourceFile] {
    try contents(of: files) { textExtensions.contains($0.fileExtension) }
  }

  /// What stands in files, in their order; those that cannot be read are left out.
  private mutating func contents(
    of files: [FoundFile],
    isText: (SourcePath) -> Bool
  ) throws(FileError) -> [SourceFile] {
    let files = smallEnough(files)
    var found: [SourceFile] = []
    found.reserveCapacity(files.count)
    for (file, outcome) in zip(files, project.read(files.map(\.path))) {
      guard let bytes = try readable(outcome, file.path) else { continue }
      found.append(
        isText(file.path) ? text(file.path, bytes) : SourceFile(path: file.path, bytes: bytes)
      )
    }
    return found
  }

  private mutating func smallEnough(_ files: [FoundFile]) -> [FoundFile] {
    for file in files where file.size > largestText {
      diagnostics.append(.fileTooLarge(file.path, size: file.size))
      unreadable.append(file.path)
    }
    return files.filter { $0.size <= largestText }
  }

  /// The bytes of a file; nil where it has gone in the meantime, or may not be read.
  private mutating func readable(
    _ outcome: Result<[UInt8], FileError>,
    _ path: SourcePath
  ) throws(FileError) -> [UInt8]? {
    switch outcome {
    case .success(let bytes): return bytes
    case .failure(let error):
      if error.isAbsence { return nil }
      guard let diagnostic = Diagnostic.mendable(error, at: path) else { throw error }
      diagnostics.append(diagnostic)
      unreadable.append(path)
      return nil
    }
  }

  private mutating func text(_ path: SourcePath, _ bytes: [UInt8]) -> SourceFile {
    let decoded = decodedText(bytes)
    let file = SourceFile(path: path, bytes: decoded.bytes)
    switch decoded.fault {
    case .badBytes(let first, let byte, let count):
      diagnostics.append(.fileNotUTF8(path, at: first, byte: byte, count: count))
    case .utf16: diagnostics.append(.fileInUTF16(file))
    case nil: break
    }
    if let first = file.bytes.firstIndex(of: 0) {
      let count = file.bytes.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
      diagnostics.append(.nullByte(path, at: first, count: count))
    }
    return file
  }
}

private let largestText = 100_000_000

private let textExtensions: Set<String> = [
  "html", "htm", "mustache", "css", "js", "mjs", "json", "webmanifest", "svg", "xml", "txt", "md",
  "markdown", "yaml", "yml", "csl",
]
