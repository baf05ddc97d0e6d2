import Files
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("The disk")
struct DiskFileSystemTests {
  private let manager = FileManager.default

  private func link(_ path: URL, to target: String) throws {
    try manager.createSymbolicLink(atPath: path.path, withDestinationPath: target)
  }

  @Test("Links inside are followed to read; links that leave are seen as such and not followed")
  func links() throws {
    try withTemporaryFolder { outer in
      let root = outer.appending(path: "project")
      try manager.createDirectory(
        at: root.appending(path: "real"),
        withIntermediateDirectories: true
      )
      try Data([7]).write(to: root.appending(path: "real/x"))
      try Data([9]).write(to: outer.appending(path: "secret"))
      try link(root.appending(path: "folder"), to: "real")
      try link(root.appending(path: "absolute"), to: root.appending(path: "real").path)
      try link(root.appending(path: "file"), to: "folder/x")
      try link(root.appending(path: "out"), to: "../secret")
      try link(root.appending(path: "out-folder"), to: "..")
      try link(root.appending(path: "loop"), to: "loop")
      try link(root.appending(path: "nothing"), to: "nowhere")
      let files = try DiskFileSystem(root: root.path)
      let entries = try files.entries(of: SourcePath(""))
      let kinds = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.kind) })
      #expect(
        kinds == [
          "absolute": .folder, "file": .file, "folder": .folder, "real": .folder, "out": .outside,
          "out-folder": .outside, "loop": .unreadable(code: ELOOP),
          "nothing": .unreadable(code: ENOENT),
        ]
      )
      #expect(entries.filter { !$0.isLink }.map(\.name) == ["real"])
      let real = try files.entry(at: SourcePath("real"))
      #expect(try files.entry(at: SourcePath("folder"))?.identity == real?.identity)
      for path in ["file", "folder/x", "absolute/x"] {
        #expect(try files.bytes(of: SourcePath(path)) == [7])
        #expect(try files.read([SourcePath(path)]).map { try $0.get() } == [[7]])
      }
      for path in ["out", "out-folder/secret", "loop", "nothing"] {
        #expect(throws: FileError.self) { try files.bytes(of: SourcePath(path)) }
        #expect(throws: FileError.self) { try files.read([SourcePath(path)])[0].get() }
      }
      #expect(throws: FileError.self) { try files.entries(of: SourcePath("out-folder")) }
    }
  }

  @Test("Nothing is written through a symbolic link")
  func linksWhenWriting() throws {
    try withTemporaryFolder { outer in
      let root = outer.appending(path: "public")
      let victim = outer.appending(path: "victim")
      try manager.createDirectory(at: root, withIntermediateDirectories: true)
      try manager.createDirectory(at: victim, withIntermediateDirectories: true)
      try Data([9]).write(to: victim.appending(path: "x"))
      try link(root.appending(path: "sub"), to: "../victim")
      try link(root.appending(path: "x"), to: "../victim/x")
      let files = try DiskFileSystem(root: root.path)
      let error = #expect(throws: FileError.self) { try files.write([1], to: SourcePath("sub/x")) }
      #expect(error?.isLinkFault == true)
      #expect(throws: FileError.self) { try files.makeFolder(SourcePath("sub/y")) }
      #expect(throws: FileError.self) {
        try files.write([(SourcePath("a/x"), [1]), (SourcePath("sub/x"), [1])])
      }
      #expect(throws: FileError.self) {
        try files.rename(SourcePath("x"), to: SourcePath("sub/z"))
      }
      try files.write([1], to: SourcePath("x"))
      #expect(try Data(contentsOf: victim.appending(path: "x")) == Data([9]))
      #expect(try manager.contentsOfDirectory(atPath: victim.path) == ["x"])
      #expect(try files.entry(at: SourcePath("x"))?.isLink == false)
    }
  }

  @Test("An output folder is made with the folders around it; a link in its place is refused")
  func creating() throws {
    try withTemporaryFolder { outer in
      let inside = try DiskFileSystem(creating: outer.path + "/a/b/")
      #expect(inside.name == outer.path + "/a/b")
      try inside.write([1], to: SourcePath("x"))
      #expect(try Data(contentsOf: outer.appending(path: "a/b/x")) == Data([1]))
      let again = try DiskFileSystem(creating: outer.path + "/a/b")
      #expect(try again.bytes(of: SourcePath("x")) == [1])

      try link(outer.appending(path: "public"), to: "a")
      let error = #expect(throws: FileError.self) {
        try DiskFileSystem(creating: outer.path + "/public")
      }
      #expect(error?.isLinkFault == true)

      let project = try DiskFileSystem(root: outer.path)
      let output = try DiskFileSystem(creating: SourcePath("build/site"), in: project)
      #expect(output.name == outer.path + "/build/site")
      try output.write([2], to: SourcePath("y"))
      #expect(try project.bytes(of: SourcePath("build/site/y")) == [2])
      #expect(throws: FileError.self) {
        try DiskFileSystem(creating: SourcePath("public/site"), in: project)
      }
    }
  }

  @Test("A name that is not UTF-8 is listed, shown and removed")
  func badName() throws {
    try withTemporaryFolder { root in
      let raw = (root.path.utf8 + Array("/caf".utf8) + [0xE9, 0]).map { CChar(bitPattern: $0) }
      let descriptor = open(raw, O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      close(descriptor)
      let files = try DiskFileSystem(root: root.path)
      let entry = try #require(try files.entries(of: SourcePath("")).first)
      #expect(entry.name == "caf\\xE9")
      #expect(!entry.hasValidName)
      try files.remove(entry, from: SourcePath(""))
      #expect(try files.entries(of: SourcePath("")).isEmpty)
    }
  }

  @Test("A pipe is seen as such, and is not waited for", .timeLimit(.minutes(1)))
  func pipe() throws {
    try withTemporaryFolder { root in
      try #require(mkfifo(root.path + "/pipe", 0o600) == 0)
      let files = try DiskFileSystem(root: root.path)
      #expect(try files.entry(at: SourcePath("pipe"))?.kind == .other)
      #expect(throws: FileError.self) { try files.bytes(of: SourcePath("pipe")) }
    }
  }

  @Test("A folder that does not exist cannot be opened")
  func absentRoot() {
    let error = #expect(throws: FileError.self) { try DiskFileSystem(root: "/no/such/folder") }
    #expect(error?.isAbsence == true)
    #expect(error?.operation == .open)
  }

  @Test("A write that fails leaves the old file, and nothing beside it")
  func failedWrite() throws {
    try withTemporaryFolder { root in
      let files = try DiskFileSystem(root: root.path)
      let source = MemoryFileSystem(["big": "x"])
      source.fail(.read, at: SourcePath("big"), with: EIO)
      try files.write([1], to: SourcePath("x"))
      #expect(throws: FileError.self) {
        try files.copy(SourcePath("big"), from: source, to: SourcePath("x"))
      }
      #expect(try files.entries(of: SourcePath("")).map(\.name) == ["x"])
      #expect(try files.bytes(of: SourcePath("x")) == [1])
    }
  }

  @Test("Descriptors are given back")
  func descriptors() throws {
    try withTemporaryFolder { root in
      let files = try DiskFileSystem(root: root.path)
      try files.makeFolder(SourcePath("a/b"))
      for number in 0..<3000 {
        try files.write([1], to: SourcePath("a/b/x"))
        _ = try files.entries(of: SourcePath("a"))
        _ = files.read([SourcePath("a/b/x"), SourcePath("a/none"), SourcePath("no/x")])
        #expect(throws: FileError.self) { try files.bytes(of: SourcePath("a/none\(number)")) }
      }
    }
  }
}
