import Files
import SourceText

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A folder of our own for files that another program reads, below `TMPDIR` or `/tmp`.
struct TemporaryFolder {
  /// Where it is.
  let path: String

  /// The folder that it lies in.
  static var parent: String { Terminal.environment("TMPDIR") ?? "/tmp" }

  /// Why the last one could not be made: the number of the system's error.
  static var lastError: Int32 { errno }

  /// Makes the folder, which nobody else can read; nil where that cannot be.
  init?() {
    var template = Array((Self.parent + "/bericht-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder with everything in it, as far as that can be.
  func remove() {
    guard let disk = try? DiskFileSystem(root: path) else { return }
    var folders = [SourcePath("")]
    var next = 0
    while next < folders.count {
      let folder = folders[next]
      next += 1
      for entry in (try? disk.entries(of: folder)) ?? [] {
        if entry.kind == .folder, !entry.isLink {
          folders.append(folder.appending(entry.name))
        } else {
          try? disk.remove(entry, from: folder)
        }
      }
    }
    for folder in folders.dropFirst().reversed() { try? disk.remove(folder) }
    rmdir(path)
  }
}
