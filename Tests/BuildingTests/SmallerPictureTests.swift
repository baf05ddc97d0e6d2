import Building
import Diagnostics
import Files
import Foundation
import Model
import PictureSizes
import Raster
import SourceText
import TestSupport
import Testing

/// Pictures in several widths, from settings to files.
struct SmallerPictureTests {
  private let settings = """
    title: Proef
    base-url: https://bericht.example.nl/
    pictures: {widths: [40, 80, 200]}

    """
  private let page = "# Welkom\n\n![Een vlak](vlak.png)\n"

  /// A picture of 100 by 60 pixels with a line.
  private func picture(line: UInt32) -> [UInt8] {
    var pixels = Pixels(
      width: 100,
      height: 60,
      ground: Pixels.Color(0xFFFFFF),
      colors: [Pixels.Color(line)]
    )
    pixels.fill(x: 10..<90, y: 20..<40, color: 0)
    return pixels.png
  }

  /// A build on a machine that has a program of some version.
  private func snapshot(
    of project: some FileSystem,
    version: String? = "1.0",
    after previous: Snapshot? = nil
  ) throws -> Snapshot {
    var sources = try readProject(from: project).value
    sources.pictureRecipe = version.map {
      PictureRecipe(name: "proef \($0)", fileExtension: "webp", turns: false)
    }
    return build(sources, after: previous)
  }

  private func smaller(_ snapshot: Snapshot) -> [String] {
    snapshot.output.files.map(\.path.text).filter { $0.hasSuffix(".webp") }
  }

  @Test
  func namesChangeWithTheBytesAndTheProgramAndWithNothingElse() throws {
    let project = MemoryFileSystem(["site/site.yaml": settings, "site/index.md": page])
    project.add(picture(line: 0x14604F), at: SourcePath("site/vlak.png"))
    let first = try snapshot(of: project)
    #expect(smaller(first).map { $0.prefix(8) } == ["vlak.40.", "vlak.80."])
    #expect(try smaller(snapshot(of: project)) == smaller(first))
    let newer = try snapshot(of: project, version: "1.1", after: first)
    #expect(Set(smaller(newer)).isDisjoint(with: smaller(first)))
    #expect(newer.output == (try snapshot(of: project, version: "1.1").output))
    project.add(Array((page + "\nTekst.\n").utf8), at: SourcePath("site/index.md"))
    #expect(try smaller(snapshot(of: project)) == smaller(first))
    project.add(picture(line: 0x000000), at: SourcePath("site/vlak.png"))
    #expect(Set(try smaller(snapshot(of: project))).isDisjoint(with: smaller(first)))
    #expect(try smaller(snapshot(of: project, version: nil)) == [])
  }

  @Test
  func aPictureThatNoPageShowsIsNotMadeSmaller() throws {
    let project = MemoryFileSystem([
      "site/site.yaml": settings, "site/index.md": "[Het bestand](vlak.png)\n",
    ])
    project.add(picture(line: 0), at: SourcePath("site/vlak.png"))
    #expect(try smaller(snapshot(of: project)) == [])
  }

  @Test
  func filesToPrintAndBooksHoldTheOriginalAlone() throws {
    let project = MemoryFileSystem([
      "site/site.yaml": settings,
      "missions/schema.yaml": """
      types:
        rapport: {folder: rapporten, fields: {titel: {role: title}}}
        les:
          folder: lessen
          fields: {titel: {role: title}}
          relations: {rapport: {to: rapport, count: 1..1, part-of: true, inverse: lessen}}
      """,
      "missions/rapporten/plan.md": "---\ntitel: Plan\n---\n\nTekst.\n",
      "missions/lessen/een.md":
        "---\ntitel: Eén\nrapport: plan\n---\n\n![Een vlak](vlak.png)\n",
    ])
    project.add(picture(line: 0), at: SourcePath("missions/lessen/vlak.png"))
    let snapshot = try snapshot(of: project)
    let report = try #require(wholeReport(named: "plan", in: snapshot).report)
    let site = snapshot.output.files.first { $0.path.text == "rapporten/plan/alles/index.html" }
    guard case .bytes(let bytes) = try #require(site).contents else { return }
    #expect(String(decoding: bytes, as: UTF8.self).contains(" srcset=\""))
    let printed = try printedFiles(of: report, copyingFrom: project).files
    #expect(printed.map(\.path.text).contains("lessen/vlak.png"))
    #expect(!printed.contains { $0.path.text.hasSuffix(".webp") })
    for file in printed where file.path.fileExtension == "html" {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("srcset"))
    }
    let book = try book(of: report, modified: nil, copyingFrom: project)
    let text = String(decoding: book, as: UTF8.self)
    #expect(text.contains("href=\"lessen/vlak.png\" media-type=\"image/png\""))
    #expect(!text.contains("srcset"))
    #expect(!text.contains(".webp"))
  }

  /// The command with the program itself.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: command.path), "no command"),
    .enabled(if: hasProgram, "cwebp is not installed: apt install webp")
  )
  func theCommandMakesThem() throws {
    try withTemporaryFolder { folder in
      let project = folder.appending(path: "project")
      let site = project.appending(path: "site")
      try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
      try Data(settings.utf8).write(to: site.appending(path: "site.yaml"))
      try Data(page.utf8).write(to: site.appending(path: "index.md"))
      try Data(picture(line: 0x14604F)).write(to: site.appending(path: "vlak.png"))
      let output = folder.appending(path: "output")
      #expect(try run(on: project, to: output) == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: output.path).sorted()
        .filter { $0.hasSuffix(".webp") }
      #expect(names.map { $0.prefix(8) } == ["vlak.40.", "vlak.80."])
      var bytes: [Data] = []
      for (name, size) in zip(names, [(40, 24), (80, 48)]) {
        let data = try Data(contentsOf: output.appending(path: name))
        let found = try #require(pictureSize(ofHead: Array(data)))
        #expect(found == size)
        bytes.append(data)
      }
      let other = folder.appending(path: "other")
      #expect(try run(on: project, to: other) == 0)
      #expect(try names.map { try Data(contentsOf: other.appending(path: $0)) } == bytes)
      // A head without a body: what the program cannot read stops the publishing.
      try Data(picture(line: 0).prefix(60)).write(to: site.appending(path: "vlak.png"))
      #expect(try run(on: project, to: output) == 3)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: output.path).sorted()
          .filter { $0.hasSuffix(".webp") } == names
      )
    }
  }

  private func run(on project: URL, to output: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = command
    process.arguments = ["build", project.path, "--output", output.path]
    process.standardOutput = Pipe()
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// The command, where it was built beside the tests.
private let command = TestFolder.package.appending(path: ".build/debug/bericht")

/// Whether the search path has cwebp.
private let hasProgram =
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: $0 + "/cwebp") }
