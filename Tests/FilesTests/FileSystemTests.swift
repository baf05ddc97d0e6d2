import Files
import Foundation
import SourceText
import TestSupport
import Testing

/// What both disks promise; every test runs on the real one and on the one in memory.
@Suite("Both disks")
struct FileSystemTests {
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case disk
    case memory

    var testDescription: String { rawValue }
  }

  private func withFileSystem(_ kind: Kind, _ body: (any FileSystem) throws -> Void) throws {
    switch kind {
    case .memory: try body(MemoryFileSystem())
    case .disk:
      try withTemporaryFolder { try body(DiskFileSystem(root: $0.path)) }
    }
  }

  @Test("What is written can be read", arguments: Kind.allCases)
  func writeAndRead(kind: Kind) throws {
    try withFileSystem(kind) { files in
      let path = SourcePath("a/b/één.md")
      try files.makeFolder(path.folder)
      try files.write([1, 2, 3], to: path)
      #expect(try files.bytes(of: path) == [1, 2, 3])
      #expect(try files.bytes(of: path, in: 1..<9) == [2, 3])
      #expect(try files.bytes(of: path, in: 7..<9) == [])
      try files.write([], to: path)
      #expect(try files.bytes(of: path) == [])
      #expect(try files.entry(at: path)?.kind == .file)
      #expect(try files.entry(at: SourcePath("a"))?.kind == .folder)
      #expect(try files.entry(at: SourcePath(""))?.kind == .folder)
      #expect(try files.entry(at: SourcePath("a/x")) == nil)
      #expect(try files.entry(at: SourcePath("x/y/z")) == nil)
    }
  }

  @Test("A folder is listed in the order of the bytes", arguments: Kind.allCases)
  func order(kind: Kind) throws {
    try withFileSystem(kind) { files in
      for name in ["b", "a", "Z", "é", "a.md"] { try files.write([0], to: SourcePath(name)) }
      try files.makeFolder(SourcePath("c"))
      let entries = try files.entries(of: SourcePath(""))
      #expect(entries.map(\.name) == ["Z", "a", "a.md", "b", "c", "é"])
      #expect(entries.map(\.size) == [1, 1, 1, 1, 0, 1])
      #expect(Set(entries.map(\.identity)).count == 6)
    }
  }

  @Test("Many files are read at once, each with its own outcome", arguments: Kind.allCases)
  func readMany(kind: Kind) throws {
    try withFileSystem(kind) { files in
      try files.makeFolder(SourcePath("a"))
      try files.write([1], to: SourcePath("a/x"))
      try files.write([2], to: SourcePath("y"))
      let paths = ["a/x", "a/none", "none/x", "y", "a"].map { SourcePath($0) }
      let outcomes = files.read(paths)
      #expect(outcomes.map { (try? $0.get()) ?? [] } == [[1], [], [], [2], []])
      for (path, outcome) in zip(paths, outcomes) {
        if case .failure(let error) = outcome {
          #expect(error.path == files.shownPath(of: path))
          #expect(error.isAbsence == (path.text != "a"))
        }
      }
    }
  }

  @Test("Many files are written at once, with the folders they lie in", arguments: Kind.allCases)
  func writeMany(kind: Kind) throws {
    try withFileSystem(kind) { files in
      try files.makeFolder(SourcePath("a/b"))
      let paths = ["a/b/x", "a/b/y", "a/c/d/x", "a/x", "x", "c/d/x", "a/b/x"]
      try files.write(paths.enumerated().map { (SourcePath($1), [UInt8($0)]) })
      let found = try paths.map { try files.bytes(of: SourcePath($0)) }
      #expect(found == [[6], [1], [2], [3], [4], [5], [6]])
      let error = #expect(throws: FileError.self) {
        try files.write([
          (SourcePath("new/x"), [1]), (SourcePath("x/y"), [1]), (SourcePath("z"), [1]),
        ])
      }
      #expect(error?.path == files.shownPath(of: SourcePath("x")))
      #expect(try files.entry(at: SourcePath("new/x")) != nil)
      #expect(try files.entry(at: SourcePath("z")) == nil)
    }
  }

  @Test("A path cannot lead out of the folder", arguments: Kind.allCases)
  func noWayOut(kind: Kind) throws {
    try withFileSystem(kind) { files in
      try files.makeFolder(SourcePath("a"))
      for text in ["../x", "a/../../x", "a/../x", "..\u{2F}\u{301}x", "a/.."] {
        let path = SourcePath(text)
        #expect(throws: FileError.self) { try files.write([1], to: path) }
        #expect(throws: FileError.self) { try files.makeFolder(path) }
      }
      #expect(throws: FileError.self) { try files.bytes(of: SourcePath("../x")) }
      #expect(throws: FileError.self) { try files.entries(of: SourcePath("..")) }
      #expect(throws: FileError.self) { try files.rename(SourcePath("a"), to: SourcePath("../b")) }
    }
  }

  @Test("Files, and folders that are empty, can be removed", arguments: Kind.allCases)
  func removal(kind: Kind) throws {
    try withFileSystem(kind) { files in
      try files.makeFolder(SourcePath("a/b"))
      try files.write([1], to: SourcePath("a/x"))
      #expect(throws: FileError.self) { try files.remove(SourcePath("a")) }
      try files.remove(SourcePath("a/x"))
      try files.remove(SourcePath("a/b"))
      try files.remove(SourcePath("a"))
      try files.remove(SourcePath("never/there"))
      #expect(try files.entries(of: SourcePath("")) == [])
    }
  }

  @Test("A file and a folder can get another path", arguments: Kind.allCases)
  func renaming(kind: Kind) throws {
    try withFileSystem(kind) { files in
      try files.makeFolder(SourcePath("a/b"))
      try files.write([1], to: SourcePath("a/b/x"))
      try files.rename(SourcePath("a"), to: SourcePath("c"))
      #expect(try files.bytes(of: SourcePath("c/b/x")) == [1])
      try files.write([2], to: SourcePath("y"))
      try files.rename(SourcePath("y"), to: SourcePath("c/b/x"))
      #expect(try files.bytes(of: SourcePath("c/b/x")) == [2])
      #expect(try files.entries(of: SourcePath("")).map(\.name) == ["c"])
      #expect(throws: FileError.self) { try files.rename(SourcePath("no"), to: SourcePath("n")) }
    }
  }

  @Test("A folder in the way of a file is a failure, and stays", arguments: Kind.allCases)
  func folderInTheWay(kind: Kind) throws {
    try withFileSystem(kind) { files in
      try files.makeFolder(SourcePath("a/b"))
      try files.write([1], to: SourcePath("f"))
      #expect(throws: FileError.self) { try files.write([1], to: SourcePath("a")) }
      #expect(throws: FileError.self) { try files.makeFolder(SourcePath("f/x")) }
      #expect(throws: FileError.self) { try files.write([1], to: SourcePath("none/x")) }
      #expect(try files.entries(of: SourcePath("")).map(\.name) == ["a", "f"])
    }
  }

  @Test("A file is copied whole, also one of more than a megabyte", arguments: Kind.allCases)
  func copying(kind: Kind) throws {
    let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let source = MemoryFileSystem()
    source.add(bytes, at: SourcePath("in/film.mp4"))
    try withFileSystem(kind) { files in
      try files.copy(SourcePath("in/film.mp4"), from: source, to: SourcePath("film.mp4"))
      #expect(try files.bytes(of: SourcePath("film.mp4")) == bytes)
      let error = #expect(throws: FileError.self) {
        try files.copy(SourcePath("in/none"), from: source, to: SourcePath("none"))
      }
      #expect(error?.path == "in/none")
      #expect(try files.entries(of: SourcePath("")).map(\.name) == ["film.mp4"])
    }
  }

  @Test("Errors say in two languages what could not be done, and why")
  func sentences() {
    let error = FileError(.write, "public/a\u{1B}.html", code: 28)
    #expect(error.english == "`public/a\\u{1B}.html` cannot be written: the disk is full")
    #expect(error.dutch == "`public/a\\u{1B}.html` kan niet geschreven worden: de schijf is vol")
    for operation in FileError.Operation.allCases {
      #expect(FileError(operation, "x", code: 99).english.hasSuffix("operating system error 99"))
    }
  }
}
