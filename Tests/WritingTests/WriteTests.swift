import Files
import Foundation
import Model
import SourceText
import TestSupport
import Testing
import Writing

@Suite("Writing a site")
struct WriteTests: TreeWriting {
  let project = MemoryFileSystem(["site/a.png": "picture"])

  @Test
  func compressedNeighboursFollowTheirOriginals() throws {
    let output = MemoryFileSystem()
    func publish(_ text: String, _ forms: [Configuration.Compression]) throws -> Int {
      let long = String(repeating: text, count: 200)
      let tree = try tree(["index.html": long, "kort.html": text, "a.png": long])
      return try write(
        tree,
        to: output,
        copyingFrom: MemoryFileSystem(),
        compressing: forms
      )
      .written
    }
    #expect(try publish("een ", [.gzip, .brotli]) == 5)
    func names() -> [String] { output.files.map(\.path.text).sorted() }
    #expect(
      names() == [".bericht", "a.png", "index.html", "index.html.br", "index.html.gz", "kort.html"]
    )
    #expect(try publish("een ", [.gzip, .brotli]) == 0)
    let before = try output.bytes(of: SourcePath("index.html.gz"))
    #expect(try publish("twee ", [.gzip]) == 4)
    #expect(try output.bytes(of: SourcePath("index.html.gz")) != before)
    #expect(!names().contains("index.html.br"))
    _ = try publish("twee ", [])
    #expect(!names().contains("index.html.gz"))
  }

  @Test("A first build writes everything, and says whose folder this is")
  func first() throws {
    let output = MemoryFileSystem()
    let tree = try tree(
      ["index.html": "i", "labs/a/index.html": "a"],
      copies: ["a.png": "site/a.png"]
    )
    let report = try write(tree, to: output, copyingFrom: project)
    #expect(report == WritingReport(written: 3, unchanged: 0, removed: 0))
    #expect(
      texts(output)
        == marker.merging([
          "index.html": "i", "labs/a/index.html": "a", "a.png": "picture",
        ]) { $1 }
    )
  }

  @Test("A second build writes what differs and removes what no longer belongs")
  func second() throws {
    let output = MemoryFileSystem()
    let before = try tree(
      ["a.html": "a", "b.html": "b", "old/deep/c.html": "c", "old/d.html": "d", "e.html": "e"],
      copies: ["a.png": "site/a.png", "b.png": "site/a.png"]
    )
    _ = try write(before, to: output, copyingFrom: project)
    output.add(Array("PICTURE".utf8), at: SourcePath("b.png"))
    output.addLink(at: SourcePath("link"), to: "old")
    output.addSpecialFile(at: SourcePath("pipe"))
    try output.makeFolder(SourcePath("empty/folder"))
    let after = try tree(
      ["a.html": "a", "b.html": "B", "new/d.html": "d"],
      copies: ["a.png": "site/a.png", "b.png": "site/a.png"]
    )
    let report = try write(after, to: output, copyingFrom: project)
    #expect(report == WritingReport(written: 3, unchanged: 2, removed: 5))
    #expect(
      output.paths.map(\.text) == [
        ".bericht", "a.html", "a.png", "b.html", "b.png", "new", "new/d.html",
      ]
    )
    #expect(texts(output)["b.png"] == "picture")
    let third = try write(after, to: output, copyingFrom: project)
    #expect(third == WritingReport(written: 0, unchanged: 5, removed: 0))
  }

  @Test("A folder that Bericht did not make is refused, and nothing in it is touched")
  func foreign() throws {
    for texts in [
      ["thesis.doc": "x"], ["x/y": ""], [".bericht": "mine", "a": ""], [".bericht": ""],
      [".bericht": OutputMarker.sentence + " Not."],
    ] {
      let output = MemoryFileSystem(texts, name: "home")
      let before = output.files.map(\.path)
      let error = #expect(throws: WritingError.self) {
        try write(try tree(["index.html": "i"]), to: output, copyingFrom: project)
      }
      #expect(error == .foreignFolder("home"))
      #expect(error?.dutch.contains("`home` is niet leeg") == true)
      #expect(output.files.map(\.path) == before)
    }
    let linked = MemoryFileSystem(["x/real": OutputMarker.sentence])
    linked.addLink(at: SourcePath(".bericht"), to: "x/real")
    #expect(throws: WritingError.self) {
      try write(try tree([:]), to: linked, copyingFrom: project)
    }
  }

  @Test("The history of a published branch stays, and no page can take its place")
  func git() throws {
    let output = MemoryFileSystem([".git/HEAD": "ref"])
    _ = try write(try tree(["index.html": "i"]), to: output, copyingFrom: project)
    _ = try write(try tree([:]), to: output, copyingFrom: project)
    #expect(texts(output) == marker.merging([".git/HEAD": "ref"]) { $1 })
    for path in [".git/hooks/post-checkout", ".GIT/config", ".bericht", ".Bericht/x"] {
      let error = #expect(throws: WritingError.self) {
        try write(try tree([path: "x"]), to: output, copyingFrom: project)
      }
      #expect(error == OutputPath(path).map { .reservedPath($0) })
    }
    let nested = MemoryFileSystem()
    _ = try write(try tree(["a/.git/x": "x", "b": ""]), to: nested, copyingFrom: project)
    _ = try write(try tree(["b": ""]), to: nested, copyingFrom: project)
    #expect(nested.paths.map(\.text) == [".bericht", "b"])
  }

  @Test("A link to a page with the right text is no page")
  func linkedPage() throws {
    let output = MemoryFileSystem()
    let pages = try tree(["a.html": "same", "b.html": "same"])
    _ = try write(pages, to: output, copyingFrom: project)
    output.addLink(at: SourcePath("b.html"), to: "a.html")
    let report = try write(pages, to: output, copyingFrom: project)
    #expect(report == WritingReport(written: 1, unchanged: 1, removed: 1))
    #expect(try output.entry(at: SourcePath("b.html"))?.isLink == false)
  }

  @Test("A file and a folder can take each other's place")
  func inTheWay() throws {
    let output = MemoryFileSystem()
    _ = try write(try tree(["a/b/c": "1", "d": "2"]), to: output, copyingFrom: project)
    _ = try write(try tree(["a": "3", "d/e": "4"]), to: output, copyingFrom: project)
    #expect(texts(output) == marker.merging(["a": "3", "d/e": "4"]) { $1 })
    _ = try write(try tree(["a/b/c": "1", "d": "2"]), to: output, copyingFrom: project)
    #expect(texts(output) == marker.merging(["a/b/c": "1", "d": "2"]) { $1 })
  }

  @Test("A disk that fails says which file")
  func failingDisk() throws {
    let output = MemoryFileSystem([:], name: "public")
    output.fail(.write, at: SourcePath("b.html"), with: ENOSPC)
    let error = #expect(throws: WritingError.self) {
      try write(try tree(["a.html": "a", "b.html": "b"]), to: output, copyingFrom: project)
    }
    #expect(error?.english == "`public/b.html` cannot be written: the disk is full")
    let gone = OutputFile(
      path: try #require(OutputPath("x")),
      contents: .copy(of: SourcePath("site/gone.png"), size: 3)
    )
    let other = #expect(throws: WritingError.self) {
      try write(OutputTree([gone]), to: MemoryFileSystem(), copyingFrom: project)
    }
    #expect(other?.english == "`site/gone.png` cannot be read: it does not exist")
  }

  @Test("On a disk, what is unchanged is not touched, and what changes is replaced in one step")
  func untouched() throws {
    try withTemporaryFolder { folder in
      let output = try DiskFileSystem(creating: folder.path + "/public")
      let texts = ["a/index.html": "a", "b/index.html": "b"]
      _ = try write(
        try tree(texts, copies: ["a.png": "site/a.png"]),
        to: output,
        copyingFrom: project
      )
      let paths = ["a/index.html", "b/index.html", "a.png", ".bericht"]
      let old = Date(timeIntervalSince1970: 1_000_000_000)
      for path in paths {
        let place = folder.path + "/public/" + path
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: place)
      }
      let before = try paths.map { try output.entry(at: SourcePath($0))?.identity }
      let reader = try FileHandle(forReadingFrom: folder.appending(path: "public/b/index.html"))
      let changed = try tree(
        ["a/index.html": "a", "b/index.html": "B"],
        copies: ["a.png": "site/a.png"]
      )
      let report = try write(changed, to: output, copyingFrom: project)
      #expect(report == WritingReport(written: 1, unchanged: 2, removed: 0))
      let after = try paths.map { try output.entry(at: SourcePath($0))?.identity }
      for (index, path) in paths.enumerated() {
        let place = folder.path + "/public/" + path
        let attributes = try FileManager.default.attributesOfItem(atPath: place)
        #expect((attributes[.modificationDate] as? Date == old) == (path != "b/index.html"))
        #expect((before[index] == after[index]) == (path != "b/index.html"))
      }
      #expect(try reader.readToEnd() == Data("b".utf8), "a reader keeps the old page")
    }
  }

  @Test("Links in the output are removed, never followed; nothing outside is touched")
  func symbolicLinks() throws {
    try withTemporaryFolder { folder in
      let manager = FileManager.default
      let victim = folder.appending(path: "victim")
      try manager.createDirectory(
        at: victim.appending(path: "sub"),
        withIntermediateDirectories: true
      )
      for name in ["index.html", "keep", "sub/index.html", "hard"] {
        try Data("v".utf8).write(to: victim.appending(path: name))
      }
      let output = try DiskFileSystem(creating: folder.path + "/public")
      let pages = [
        "index.html": "i", "labs/index.html": "l", "labs/sub/index.html": "s", "hard": "h",
      ]
      _ = try write(try tree(pages), to: output, copyingFrom: project)
      let root = folder.path + "/public/"
      try manager.removeItem(atPath: root + "labs")
      try manager.removeItem(atPath: root + "index.html")
      try manager.removeItem(atPath: root + "hard")
      try manager.createSymbolicLink(atPath: root + "labs", withDestinationPath: "../victim")
      try manager.createSymbolicLink(
        atPath: root + "index.html",
        withDestinationPath: "../victim/index.html"
      )
      try manager.createSymbolicLink(atPath: root + "old", withDestinationPath: "../victim/sub")
      try manager.createSymbolicLink(atPath: root + "dead", withDestinationPath: "nowhere")
      try manager.linkItem(atPath: victim.path + "/hard", toPath: root + "hard")
      let report = try write(try tree(pages), to: output, copyingFrom: project)
      #expect(report == WritingReport(written: 4, unchanged: 0, removed: 4))
      for name in ["index.html", "keep", "sub/index.html", "hard"] {
        #expect(try Data(contentsOf: victim.appending(path: name)) == Data("v".utf8))
      }
      #expect(try manager.subpathsOfDirectory(atPath: victim.path).count == 5)
      #expect(try output.entry(at: SourcePath("labs"))?.isLink == false)
      #expect(try output.bytes(of: SourcePath("labs/sub/index.html")) == Array("s".utf8))
      #expect(
        try output.entries(of: SourcePath("")).map(\.name) == [
          ".bericht", "hard", "index.html", "labs",
        ]
      )
    }
  }

  @Test("Random sites over each other: the folder holds exactly the last", arguments: [1, 2])
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let output = MemoryFileSystem()
    for _ in 0..<100 {
      var pages: [String: String] = [:]
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        let depth = Int.random(in: 1...3, using: &random)
        let names = (0..<depth).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "a" }
        let path = names.joined(separator: "/")
        let isFree = !pages.keys.contains {
          ($0 + "/").hasPrefix(path + "/") || (path + "/").hasPrefix($0 + "/")
        }
        if isFree { pages[path] = String(Int.random(in: 0..<3, using: &random)) }
      }
      let before = texts(output)
      let report = try write(try tree(pages), to: output, copyingFrom: project)
      #expect(texts(output) == marker.merging(pages) { $1 })
      #expect(report.unchanged == pages.filter { before[$0.key] == $0.value }.count)
      #expect(report.written == pages.count - report.unchanged)
    }
  }
}
