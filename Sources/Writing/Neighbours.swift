import Compression
import Concurrency
import Files
import Model
import SourceText

/// The compressed files beside the others: `index.html.br` beside `index.html`.
///
/// A server that knows of them sends them as they are. One is there only where it is smaller, and is
/// made again only where its original changed; it goes before its original changes, so that the two
/// never differ.
struct Neighbours {
  /// The forms, in the order of the settings.
  let forms: [Configuration.Compression]

  /// The smallest file that is worth it, in bytes.
  private static let minimum = 256

  private static let extensions: Set<String> = [
    "bib", "css", "csv", "html", "js", "json", "jsonld", "mjs", "nt", "ris", "svg", "ttl", "txt",
    "webmanifest", "xml",
  ]

  /// The places beside a file where a neighbour may be.
  func paths(of file: OutputFile) -> [SourcePath] {
    guard !forms.isEmpty, Self.extensions.contains(SourcePath(file.path.text).fileExtension) else {
      return []
    }
    return forms.map { SourcePath(file.path.text + Self.suffix(of: $0)) }
  }

  private static func suffix(of form: Configuration.Compression) -> String {
    switch form {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// The neighbours of files that are there; `own` are the finished files.
  func present(
    beside files: some Sequence<OutputFile>,
    in survey: Survey,
    own: Set<SourcePath>
  ) -> [SourcePath] {
    if forms.isEmpty { return [] }
    return files.flatMap { paths(of: $0) }.filter { survey.sizes[$0] != nil && !own.contains($0) }
  }

  /// Makes the neighbours that are not there; `own` are the finished files.
  func made(
    for files: some Sequence<OutputFile>,
    present: Set<SourcePath>,
    own: Set<SourcePath>,
    copyingFrom project: some FileSystem
  ) throws(FileError) -> [(path: SourcePath, bytes: [UInt8])] {
    if forms.isEmpty { return [] }
    var jobs: [(path: SourcePath, form: Configuration.Compression, bytes: [UInt8])] = []
    for file in files {
      let places = paths(of: file)
      let wanted = zip(places, forms).filter { !present.contains($0.0) && !own.contains($0.0) }
      if wanted.isEmpty { continue }
      let bytes: [UInt8]
      switch file.contents {
      case .bytes(let own): bytes = own
      case .copy(of: let source, size: _): bytes = try project.bytes(of: source)
      case .smaller: continue
      }
      guard bytes.count >= Self.minimum else { continue }
      for (place, form) in wanted { jobs.append((place, form, bytes)) }
    }
    return jobs.concurrentMap { job -> (path: SourcePath, bytes: [UInt8])? in
      let packed = job.form == .gzip ? gzipFile(of: job.bytes) : brotliStream(of: job.bytes)
      return packed.flatMap { $0.count < job.bytes.count ? (job.path, $0) : nil }
    }
    .compactMap(\.self)
  }
}
