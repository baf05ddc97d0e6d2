import Files
import Model
import SourceText

/// The files that the output folder does not have as they should be; sizes are compared first, and
/// pages are read together because that is quicker.
func changed(
  _ files: ArraySlice<OutputFile>,
  sizes: [SourcePath: Int],
  in output: some FileSystem,
  from project: some FileSystem
) throws(FileError) -> [OutputFile] {
  var stale: [OutputFile] = []
  var likely: [(file: OutputFile, path: SourcePath, bytes: [UInt8])] = []
  for file in files {
    let path = SourcePath(file.path.text)
    switch file.contents {
    case .smaller:
      if sizes[path, default: 0] == 0 { stale.append(file) }
    case .bytes(let bytes):
      if sizes[path] == bytes.count {
        likely.append((file, path, bytes))
      } else {
        stale.append(file)
      }
    case .copy(of: let source, let size):
      guard sizes[path] == size, try isCopy(path, in: output, of: source, in: project, size: size)
      else {
        stale.append(file)
        continue
      }
    }
  }
  for (page, outcome) in zip(likely, output.read(likely.map(\.path))) {
    switch outcome {
    case .success(let bytes): if bytes != page.bytes { stale.append(page.file) }
    case .failure(let error): throw error
    }
  }
  return stale
}

/// Whether two files of one size have the same bytes; compared a megabyte at a time.
private func isCopy(
  _ path: SourcePath,
  in output: some FileSystem,
  of source: SourcePath,
  in project: some FileSystem,
  size: Int
) throws(FileError) -> Bool {
  let chunk = 1 << 20
  for start in stride(from: 0, through: size, by: chunk) {
    let range = start..<start + chunk
    let same = try project.bytes(of: source, in: range) == output.bytes(of: path, in: range)
    guard same else { return false }
  }
  return true
}
