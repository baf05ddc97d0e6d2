import Building
import Diagnostics
import Model
import SourceText
import TestSupport
import Testing

/// The previous build may make a build faster and can never make it different.
struct RebuildTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func aRebuildIsACleanBuild(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var project = EditedProject(things: 30)
    var snapshot = build(try project.sources())
    for _ in 0..<6 {
      let edit = project.edit(&random)
      let sources = try project.sources()
      snapshot = build(sources, after: snapshot)
      let clean = build(sources)
      #expect(snapshot.output == clean.output, "after \(edit), seed \(seed)")
      #expect(snapshot.diagnostics == clean.diagnostics, "after \(edit), seed \(seed)")
    }
  }

  @Test
  func nothingIsRenderedWhereNothingChanged() throws {
    let sources = try EditedProject(things: 30).sources()
    #expect(build(sources, after: build(sources)).pages.rendered == 0)
  }

  @Test
  func anEditOfABodyRendersOnePage() throws {
    var project = EditedProject(things: 30)
    let first = build(try project.sources())
    let path = try #require(project.paths(endingIn: ".md").first { $0.contains("/labs/") })
    project.files[path, default: ""] += "\nEen zin erbij.\n"
    let second = build(try project.sources(), after: first)
    #expect(second.pages.rendered == 1)
    #expect(changed(from: first, to: second).count == 1)
  }

  @Test
  func anEditOfATitleRendersThePagesThatShowIt() throws {
    var project = EditedProject(things: 30)
    let first = build(try project.sources())
    let path = try #require(project.paths(endingIn: ".md").first { $0.contains("/missies/") })
    let title = "titel: Een heel andere titel"
    let text = project.files[path, default: ""]
    project.files[path] = project.replacingLine("titel:", by: title, in: text)
    let second = build(try project.sources(), after: first)
    let changed = changed(from: first, to: second)
    let pages = changed.filter { $0.path.text.hasSuffix(".html") }
    #expect(second.pages.rendered == pages.count)
    #expect((2..<second.pages.all).contains(changed.count))
    for file in changed {
      guard case .bytes(let bytes) = file.contents else { continue }
      #expect(String(decoding: bytes, as: UTF8.self).contains("Een heel andere titel"))
    }
  }

  @Test
  func anEditOfATemplateRendersEverything() throws {
    var project = EditedProject(things: 30)
    let first = build(try project.sources())
    project.files["templates/layout.html", default: ""] += "<!-- anders -->"
    let second = build(try project.sources(), after: first)
    #expect(second.pages.rendered == second.pages.all)
    // And the page for addresses that lead to nothing, which is no page of the site.
    #expect(changed(from: first, to: second).count == second.pages.all + 1)
  }

  /// The files of a build that are new or other than before; words of the search index lie anywhere.
  private func changed(from first: Snapshot, to second: Snapshot) -> [OutputFile] {
    let before = Set(first.output.files)
    return second.output.files.filter {
      !before.contains($0) && !$0.path.text.hasPrefix("zoeken/index/")
    }
  }
}
