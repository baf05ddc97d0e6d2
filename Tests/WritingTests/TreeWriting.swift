import Files
import Model
import SourceText
import Testing

/// What tests of writing have: a project whose files are copied, trees of files, and what came of them.
protocol TreeWriting {
  var project: MemoryFileSystem { get }
}

extension TreeWriting {
  /// Finished files with texts, and copies of files of the project.
  func tree(_ texts: [String: String], copies: [String: String] = [:]) throws -> OutputTree {
    let files = try texts.map { path, text in
      OutputFile(path: try #require(OutputPath(path)), contents: .bytes(Array(text.utf8)))
    }
    let copied = try copies.map { path, source in
      let size = try project.bytes(of: SourcePath(source)).count
      return OutputFile(
        path: try #require(OutputPath(path)),
        contents: .copy(of: SourcePath(source), size: size)
      )
    }
    return OutputTree(files + copied)
  }

  /// The texts of all files, by path.
  func texts(_ files: MemoryFileSystem) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: files.files.map {
        ($0.path.text, String(decoding: $0.bytes, as: UTF8.self))
      }
    )
  }

  /// What says whose folder it is.
  var marker: [String: String] { [".bericht": OutputMarker.sentence + "\n"] }
}
