import Files
import Model
import SourceText
import Synchronization
import TestSupport
import Testing
import Writing

/// Pictures that are made smaller while a site is published.
struct SmallerPictureTests {
  private let project = MemoryFileSystem(["site/a.png": "picture"])
  private let name = SourcePath("public")
  private let small = "assets/a.480.0123456789abcdef.webp"

  /// A page and a picture, whose path says of which bytes it is made.
  private func tree(page: String = "page", picture: String? = nil) throws -> OutputTree {
    OutputTree([
      OutputFile(
        path: try #require(OutputPath("index.html")),
        contents: .bytes(Array(page.utf8))
      ),
      OutputFile(
        path: try #require(OutputPath(picture ?? small)),
        contents: .smaller(of: SourcePath("site/a.png"), width: 480)
      ),
    ])
  }

  /// Stands in for a program: the width and the bytes, and how often it was asked.
  private final class Program: Sendable {
    let count = Atomic<Int>(0)

    var resizing: PictureResizing {
      { _, bytes, width in
        self.count.add(1, ordering: .relaxed)
        return Array("\(width) ".utf8) + bytes
      }
    }

    var calls: Int { count.load(ordering: .relaxed) }
  }

  private func text(of path: String, in disk: MemoryFileSystem) throws -> String {
    String(decoding: try disk.bytes(of: SourcePath(path)), as: UTF8.self)
  }

  @Test("A picture is made once, and again only under another name", arguments: [true, false])
  func madeOnce(canLink: Bool) throws {
    let disk = MemoryFileSystem()
    if !canLink { disk.refuseLinks() }
    let program = Program()
    func publishing(_ tree: OutputTree) throws -> WritingReport {
      try publish(
        tree,
        as: name,
        in: disk,
        copyingFrom: project,
        resizing: program.resizing
      )
    }
    #expect(try publishing(tree()) == WritingReport(written: 2, unchanged: 0, removed: 0))
    #expect(try text(of: "public/" + small, in: disk) == "480 picture")
    #expect(
      try publishing(tree(page: "new")) == WritingReport(written: 1, unchanged: 1, removed: 0)
    )
    #expect(try text(of: "public/" + small, in: disk) == "480 picture")
    #expect(program.calls == 1)
    let other = "assets/a.480.fedcba9876543210.webp"
    let report = try publishing(tree(page: "new", picture: other))
    #expect(report == WritingReport(written: 1, unchanged: 1, removed: 1))
    #expect(program.calls == 2)
    #expect(try disk.entry(at: SourcePath("public/" + small)) == nil)
    #expect(try text(of: "public/" + other, in: disk) == "480 picture")
  }

  @Test("An empty file under the name of a picture is no picture")
  func emptyFile() throws {
    let disk = MemoryFileSystem([
      "public/.bericht": OutputMarker.sentence + "\n", "public/" + small: "",
    ])
    let program = Program()
    _ = try publish(
      tree(),
      as: name,
      in: disk,
      copyingFrom: project,
      resizing: program.resizing
    )
    #expect(try text(of: "public/" + small, in: disk) == "480 picture")
  }

  @Test("In place a picture is made once too")
  func inPlace() throws {
    let disk = MemoryFileSystem()
    let program = Program()
    let first = try write(
      tree(),
      to: disk,
      copyingFrom: project,
      resizing: program.resizing
    )
    #expect(first == WritingReport(written: 2, unchanged: 0, removed: 0))
    let second = try write(
      tree(page: "new"),
      to: disk,
      copyingFrom: project,
      resizing: program.resizing
    )
    #expect(second == WritingReport(written: 1, unchanged: 1, removed: 0))
    #expect(program.calls == 1)
    #expect(try text(of: small, in: disk) == "480 picture")
  }

  @Test("Where the program makes none, the site stays as it was and the picture is named")
  func refused() throws {
    let refusing: PictureResizing = { _, _, _ in nil }
    let error = WritingError.pictureNotMade(SourcePath("site/a.png"), width: 480)
    let disk = MemoryFileSystem([
      "public/.bericht": OutputMarker.sentence + "\n", "public/index.html": "old",
    ])
    #expect(throws: error) {
      try publish(
        tree(),
        as: name,
        in: disk,
        copyingFrom: project,
        resizing: refusing
      )
    }
    #expect(disk.paths.map(\.text).filter { !$0.hasPrefix("public") } == [])
    #expect(try text(of: "public/index.html", in: disk) == "old")
    let folder = MemoryFileSystem([
      ".bericht": OutputMarker.sentence + "\n", "index.html": "old",
    ])
    #expect(throws: error) {
      try write(
        tree(),
        to: folder,
        copyingFrom: project,
        resizing: refusing
      )
    }
    #expect(try text(of: "index.html", in: folder) == "old")
    #expect(error.dutch.contains("`site/a.png`"))
  }

  @Test("Many pictures come each under its own name")
  func many() throws {
    let project = MemoryFileSystem()
    let files = try (0..<50).map { index in
      project.add(Array("\(index)".utf8), at: SourcePath("site/\(index).png"))
      return OutputFile(
        path: try #require(OutputPath("\(index).480.webp")),
        contents: .smaller(of: SourcePath("site/\(index).png"), width: 480)
      )
    }
    let disk = MemoryFileSystem()
    _ = try publish(
      OutputTree(files),
      as: name,
      in: disk,
      copyingFrom: project,
      resizing: Program().resizing
    )
    for index in 0..<50 {
      #expect(try text(of: "public/\(index).480.webp", in: disk) == "480 \(index)")
    }
  }
}
