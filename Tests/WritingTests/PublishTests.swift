import Files
import Foundation
import Model
import SourceText
import TestSupport
import Testing
import Writing

@Suite("Publishing a site all at once")
struct PublishTests: TreeWriting {
  let project = MemoryFileSystem(["site/a.png": "picture"])
  private let name = SourcePath("public")

  /// What lies in the published folder.
  private func site(_ files: MemoryFileSystem) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: texts(files).filter { $0.key.hasPrefix("public/") }
        .map { (String($0.key.dropFirst(7)), $0.value) }
    )
  }

  @Test("The folder holds the finished files and nothing else, and nothing is left beside it")
  func builds() throws {
    let disk = MemoryFileSystem()
    let first = try tree(
      ["index.html": "i", "old/deep/c.html": "c", "same/d.html": "d"],
      copies: ["a.png": "site/a.png"]
    )
    let report = try publish(first, as: name, in: disk, copyingFrom: project)
    #expect(report == WritingReport(written: 4, unchanged: 0, removed: 0))
    #expect(disk.paths.map(\.text).filter { !$0.hasPrefix("public") } == [])
    disk.addLink(at: SourcePath("public/link"), to: "old")
    let second = try tree(
      ["index.html": "I", "new/e.html": "e", "same/d.html": "d"],
      copies: ["a.png": "site/a.png"]
    )
    let next = try publish(second, as: name, in: disk, copyingFrom: project)
    #expect(next == WritingReport(written: 2, unchanged: 2, removed: 4))
    #expect(
      site(disk)
        == marker.merging([
          "index.html": "I", "new/e.html": "e", "same/d.html": "d", "a.png": "picture",
        ]) { $1 }
    )
    #expect(disk.paths.map(\.text).filter { !$0.hasPrefix("public") } == [])
    let third = try publish(second, as: name, in: disk, copyingFrom: project)
    #expect(third == WritingReport(written: 0, unchanged: 4, removed: 0))
  }

  @Test("A folder that Bericht did not make is refused, and so is a link")
  func foreign() throws {
    let disk = MemoryFileSystem(["public/thesis.doc": "x", "elsewhere/x": "x"])
    #expect(throws: WritingError.foreignFolder("public")) {
      try publish(try tree(["index.html": "i"]), as: name, in: disk, copyingFrom: project)
    }
    disk.addLink(at: SourcePath("linked"), to: "elsewhere")
    let error = #expect(throws: WritingError.self) {
      try publish(
        try tree(["index.html": "i"]),
        as: SourcePath("linked"),
        in: disk,
        copyingFrom: project
      )
    }
    #expect(
      error?.english == "`linked` cannot be written: a symbolic link stands in the way"
    )
    #expect(disk.paths.map(\.text).contains("public/thesis.doc"))
    #expect(!disk.paths.contains { $0.text.contains("bericht-work") })
  }

  @Test("The history of a published branch goes along")
  func history() throws {
    let disk = MemoryFileSystem(["public/.git/HEAD": "ref"])
    _ = try publish(try tree(["a": "1"]), as: name, in: disk, copyingFrom: project)
    _ = try publish(try tree(["a": "2"]), as: name, in: disk, copyingFrom: project)
    #expect(site(disk) == marker.merging([".git/HEAD": "ref", "a": "2"]) { $1 })
  }

  @Test(
    "Wherever the disk fails, the folder is as it was or as it will be; the next build mends all"
  )
  func everyFault() throws {
    let before = ["a/index.html": "a", "b/index.html": "b", "old/index.html": "old", "s": "same"]
    let after = ["a/index.html": "A", "c/index.html": "c", "d/e/index.html": "e", "s": "same"]
    let (old, new) = (try tree(before), try tree(after, copies: ["a.png": "site/a.png"]))
    let history = [".git/HEAD": "ref"]
    let (was, willBe) = (
      marker.merging(before) { $1 },
      marker.merging(after) { $1 }.merging(["a.png": "picture"]) { $1 }
    )
    var limit = 0
    var outcomes: Set<String> = []
    while true {
      let disk = MemoryFileSystem(["public/.git/HEAD": "ref"])
      _ = try publish(old, as: name, in: disk, copyingFrom: project)
      let faulty = FaultyFileSystem(disk, failingAfter: limit, code: ENOSPC)
      var hasFailed = false
      do {
        _ = try publish(new, as: name, in: faulty, copyingFrom: project)
      } catch {
        hasFailed = true
        #expect(error.english.hasSuffix("the disk is full"))
      }
      let found = site(disk).filter { $0.key != ".git/HEAD" }
      #expect(found == was || found == willBe, "after \(limit) operations")
      if !hasFailed { #expect(found == willBe) }
      outcomes.insert("\(hasFailed) \(found == was)")
      _ = try publish(new, as: name, in: disk, copyingFrom: project)
      #expect(site(disk) == willBe.merging(history) { $1 }, "after \(limit) operations")
      #expect(!disk.paths.contains { $0.text.contains("bericht-work") })
      guard faulty.operations > limit else { break }
      limit += 1
    }
    #expect(outcomes.isSuperset(of: ["true true", "false false"]))
    #expect(limit > 30)
  }

  @Test(
    "Where folders cannot change places, two steps do it; one that was broken off between is undone"
  )
  func withoutExchange() throws {
    let disk = MemoryFileSystem()
    _ = try publish(try tree(["a": "1"]), as: name, in: disk, copyingFrom: project)
    disk.refuseExchanges()
    _ = try publish(try tree(["b": "2"]), as: name, in: disk, copyingFrom: project)
    #expect(texts(disk) == ["public/b": "2", "public/.bericht": marker[".bericht"]])
    let interrupted = MemoryFileSystem([
      ".public.bericht-work/last/.bericht": OutputMarker.sentence + "\n",
      ".public.bericht-work/last/a": "1", ".public.bericht-work/next/a": "half",
      ".public.bericht-work/lock": "",
    ])
    let report = try publish(
      try tree(["a": "1"]),
      as: name,
      in: interrupted,
      copyingFrom: project
    )
    #expect(report == WritingReport(written: 0, unchanged: 1, removed: 0))
    #expect(texts(interrupted) == ["public/a": "1", "public/.bericht": marker[".bericht"]])
  }

  @Test("On a disk: unchanged files are the same files, and a reader of a page keeps it")
  func untouched() throws {
    try withTemporaryFolder { folder in
      let disk = try DiskFileSystem(root: folder.path)
      let texts = ["a/index.html": "a", "b/index.html": "b"]
      _ = try publish(try tree(texts), as: name, in: disk, copyingFrom: project)
      let place = SourcePath("public/a/index.html")
      let before = try disk.entry(at: place)?.identity
      let reader = try FileHandle(forReadingFrom: folder.appending(path: "public/b/index.html"))
      let changed = try tree(["a/index.html": "a", "b/index.html": "B"])
      let report = try publish(changed, as: name, in: disk, copyingFrom: project)
      #expect(report == WritingReport(written: 1, unchanged: 1, removed: 0))
      #expect(try disk.entry(at: place)?.identity == before)
      #expect(try reader.readToEnd() == Data("b".utf8))
      #expect(try disk.entries(of: SourcePath("")).map(\.name) == ["public"])
    }
  }

  @Test("Compressed files stand beside those that stay, and are made anew beside those that change")
  func neighbours() throws {
    let disk = MemoryFileSystem()
    func publish(_ text: String, _ forms: [Configuration.Compression]) throws -> WritingReport {
      let long = String(repeating: text, count: 200)
      return try Writing.publish(
        try tree(["index.html": long, "same.html": String(repeating: "same ", count: 200)]),
        as: name,
        in: disk,
        copyingFrom: project,
        compressing: forms
      )
    }
    #expect(
      try publish("een ", [.gzip, .brotli])
        == WritingReport(written: 6, unchanged: 0, removed: 0)
    )
    #expect(
      try publish("een ", [.gzip, .brotli])
        == WritingReport(written: 0, unchanged: 2, removed: 0)
    )
    let before = try disk.bytes(of: SourcePath("public/index.html.gz"))
    #expect(try publish("twee ", [.gzip]) == WritingReport(written: 2, unchanged: 1, removed: 2))
    #expect(try disk.bytes(of: SourcePath("public/index.html.gz")) != before)
    #expect(
      site(disk).keys.sorted() == [
        ".bericht", "index.html", "index.html.gz", "same.html", "same.html.gz",
      ]
    )
  }

  @Test("Two builds of one folder wait for each other")
  func twoAtOnce() throws {
    try withTemporaryFolder { folder in
      let disk = try DiskFileSystem(root: folder.path)
      let sites = try (0..<2).map { number in
        try tree(
          Dictionary(uniqueKeysWithValues: (0..<40).map { ("\($0)/index.html", "\(number)") })
        )
      }
      DispatchQueue.concurrentPerform(iterations: 60) { index in
        do {
          _ = try publish(sites[index % 2], as: name, in: disk, copyingFrom: project)
        } catch {
          Issue.record(error)
        }
      }
      let texts = try (0..<40).map { try disk.bytes(of: SourcePath("public/\($0)/index.html")) }
      #expect(Set(texts).count == 1)
      #expect(try disk.entries(of: SourcePath("")).map(\.name) == ["public"])
    }
  }
}
