import Building
import Diagnostics
import Files
import SourceText

extension LoadedProject {
  /// Makes the edits of findings, from the end of each file to its beginning so that places stay right.
  ///
  /// Gives how many findings there were.
  func apply(_ found: [Diagnostic], in snapshot: Snapshot) throws -> Int {
    let edits = found.flatMap(\.fixes).flatMap(\.edits)
    for (path, edits) in Dictionary(grouping: edits, by: \.range.path).sorted(by: {
      $0.key < $1.key
    }) {
      guard let file = snapshot.source(at: path) else { continue }
      var bytes = file.bytes
      for edit in edits.sorted(by: { $0.range > $1.range }) {
        bytes.replaceSubrange(edit.range.bytes, with: Array(edit.text.utf8))
      }
      do throws(FileError) {
        try folder.write(bytes, to: path)
      } catch {
        throw Failure(error, in: language)
      }
    }
    return found.count
  }
}
