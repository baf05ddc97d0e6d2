import Files
import Foundation
import SourceText
import Testing

@Suite("The disk in memory")
struct MemoryFileSystemTests {
  @Test("Links are followed to read, and refused to write")
  func links() throws {
    let files = MemoryFileSystem(["real/x": "7", "top": "t"])
    files.addLink(at: SourcePath("a/folder"), to: "../real")
    files.addLink(at: SourcePath("a/out"), to: "../../x")
    files.addLink(at: SourcePath("loop"), to: "loop")
    files.addLink(at: SourcePath("nothing"), to: "nowhere")
    #expect(try files.bytes(of: SourcePath("a/folder/x")) == Array("7".utf8))
    #expect(try files.entries(of: SourcePath("a")).map(\.kind) == [.folder, .outside])
    #expect(try files.entry(at: SourcePath("loop"))?.kind == .unreadable(code: ELOOP))
    #expect(try files.entry(at: SourcePath("nothing"))?.kind == .unreadable(code: ENOENT))
    let error = #expect(throws: FileError.self) {
      try files.write([1], to: SourcePath("a/folder/x"))
    }
    #expect(error?.isLinkFault == true)
  }

  @Test("A file fails in the way that a test asks for")
  func failures() throws {
    let files = MemoryFileSystem(["a/x": "1"], name: "project")
    files.fail(.read, at: SourcePath("a/x"), with: EACCES)
    files.fail(.write, at: SourcePath("a/y"), with: ENOSPC)
    let error = #expect(throws: FileError.self) { try files.bytes(of: SourcePath("a/x")) }
    #expect(error?.isRefusal == true)
    #expect(error?.path == "project/a/x")
    #expect(throws: FileError.self) { try files.write([1], to: SourcePath("a/y")) }
    #expect(files.paths.map(\.text) == ["a", "a/x"])
  }
}
