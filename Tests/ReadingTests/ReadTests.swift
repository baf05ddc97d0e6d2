import Diagnostics
import Files
import Foundation
import Model
import Reading
import SourceText
import TestSupport
import Testing

@Suite("Reading a project")
struct ReadTests {
  private func configuration(sources: [String]? = nil) -> Configuration {
    var configuration = Configuration()
    guard let sources else { return configuration }
    configuration.path = SourcePath("site/site.yaml")
    configuration.sources = sources.map { SourcePath($0) }
    return configuration
  }

  private func documents(_ tree: Diagnosed<SourceTree>) -> [String] {
    tree.value.documents.map(\.path.text)
  }

  private func codes(_ tree: Diagnosed<SourceTree>) -> [String] {
    tree.diagnostics.map { "\($0.range.path): \($0.code)" }
  }

  @Test("Documents, schema, theme and assets are told apart, each list in order")
  func kinds() throws {
    let files = MemoryFileSystem([
      "site/site.yaml": "title: t", "site/index.md": "# t", "site/assets/a.png": "xyz",
      "missions/schema.yaml": "types:", "missions/b.MD": "b", "missions/a.markdown": "a",
      "missions/c.yml": "c", "missions/labs/d.yaml": "d", "missions/data.csv": "1,2",
      "missions/.hidden.md": "", "missions/.git/x.md": "", "missions/b.md~": "",
      "missions/#b.md#": "",
      "templates/layout.html": "<p>", "templates/parts/head.mustache": "h", "templates/.x": "",
      "README.md": "no source",
    ])
    files.add([0xFF, 0, 1], at: SourcePath("templates/fonts/a.woff2"))
    let tree = try read(from: files, configuration: Configuration())
    #expect(codes(tree) == [])
    #expect(tree.value.schema?.text == "types:")
    #expect(
      documents(tree) == [
        "missions/a.markdown", "missions/b.MD", "missions/c.yml", "missions/labs/d.yaml",
        "site/index.md",
      ]
    )
    #expect(
      tree.value.templates.map(\.path.text) == [
        "templates/fonts/a.woff2", "templates/layout.html", "templates/parts/head.mustache",
      ]
    )
    #expect(tree.value.templates[0].bytes == [0xFF, 0, 1])
    #expect(
      tree.value.assets == [
        Asset(path: SourcePath("missions/data.csv"), size: 3),
        Asset(path: SourcePath("site/assets/a.png"), size: 3),
      ]
    )
  }

  @Test("The project itself as a source: the theme, other projects and outputs are left out")
  func projectAsSource() throws {
    let files = MemoryFileSystem([
      "a.md": "a", "docs/b.md": "b", "templates/layout.html": "t", "templates/x.md": "t",
      "public/c.md": "c", "node_modules/d.md": "d", "docs/node_modules/d.md": "d",
      ".build/e.md": "e", "example/site/site.yaml": "t", "example/f.md": "f",
      "out/.bericht": "", "out/g.md": "g", "site/site.yaml": "t", "docs/public/h.md": "h",
    ])
    let tree = try read(from: files, configuration: configuration(sources: ["./."]))
    #expect(documents(tree) == ["a.md", "docs/b.md", "docs/public/h.md"])
    #expect(codes(tree) == [])
  }

  @Test("A folder that is named twice or lies in another is read once")
  func nestedSources() throws {
    let files = MemoryFileSystem(["a/x.md": "", "a/b/y.md": "", "ab/z.md": ""])
    let tree = try read(
      from: files,
      configuration: configuration(sources: ["a/b", "a", "./a/", "ab"])
    )
    #expect(documents(tree) == ["a/b/y.md", "a/x.md", "ab/z.md"])
  }

  @Test("A source folder that is not there is reported in site.yaml, with the name that was meant")
  func missingFolder() throws {
    let files = MemoryFileSystem(["site/a.md": "", "missions/b.md": "", ".git/c": ""])
    let tree = try read(
      from: files,
      configuration: configuration(sources: ["site", "mission", "../elders", "site/a.md"])
    )
    #expect(
      codes(tree) == [
        "site/site.yaml: missing-source-folder", "site/site.yaml: missing-source-folder",
        "site/site.yaml: source-folder-outside",
      ]
    )
    #expect(tree.diagnostics[0].message.dutch == "de map `mission` bij `sources` bestaat niet")
    #expect(tree.diagnostics[0].suggestions == ["missions"])
    #expect(
      try read(from: files, configuration: configuration(sources: ["site"])).diagnostics == []
    )
  }

  @Test("The default folders may be absent, but not everything")
  func empty() throws {
    #expect(
      codes(try read(from: MemoryFileSystem(["site/a.md": ""]), configuration: Configuration()))
        == []
    )
    let nothing = try read(from: MemoryFileSystem(), configuration: Configuration())
    #expect(codes(nothing) == ["site/site.yaml: empty-project"])
    let onlySettings = MemoryFileSystem(["site/site.yaml": "", "missions/schema.yaml": ""])
    #expect(codes(try read(from: onlySettings, configuration: Configuration())).count == 1)
  }

  @Test("A schema that is named and not there is reported; the default one may be absent")
  func missingSchema() throws {
    var configuration = Configuration()
    configuration.schema = SourcePath("shema.yaml")
    let tree = try read(from: MemoryFileSystem(["site/a.md": ""]), configuration: configuration)
    #expect(codes(tree) == ["site/site.yaml: missing-schema"])
  }

  @Test("Bytes that are no UTF-8 are replaced, and the first is reported where it stands")
  func notUTF8() throws {
    let files = MemoryFileSystem(["site/b.md": "goed"])
    files.add(
      Array("a\nCo".utf8) + [0xF6] + Array("rdinatie ".utf8) + [0x92, 0x92],
      at: SourcePath("site/a.md")
    )
    let tree = try read(from: files, configuration: Configuration())
    #expect(codes(tree) == ["site/a.md: file-not-utf8"])
    #expect(tree.value.documents.map(\.text) == ["a\nCo\u{FFFD}rdinatie \u{FFFD}\u{FFFD}", "goed"])
    let shown = render(
      tree.diagnostics,
      as: .text,
      in: DiagnosticPresentation(language: .english) { path in
        tree.value.documents.first { $0.path == path }
      }
    )
    #expect(
      shown == """
        error[file-not-utf8]: this file is not UTF-8: the byte 0xF6 does not belong here
         --> site/a.md:2:3
          |
        2 | Co\u{FFFD}rdinatie \u{FFFD}\u{FFFD}
          |   ^
           = help: it is probably in Windows-1252 (`ö`); save it as UTF-8; there are 2 more such places

        """
    )
  }

  @Test("UTF-16, null bytes and byte order marks")
  func encodings() throws {
    let files = MemoryFileSystem(["site/zero.md": "a\u{0}b\u{0}", "site/crlf.md": "a\r\nb"])
    files.add([0xFF, 0xFE, 0x61, 0], at: SourcePath("site/wide.md"))
    files.add([0xEF, 0xBB, 0xBF, 0x61], at: SourcePath("site/mark.md"))
    let tree = try read(from: files, configuration: Configuration())
    #expect(codes(tree) == ["site/wide.md: file-not-utf8", "site/zero.md: null-byte"])
    #expect(tree.diagnostics[0].message.english.contains("UTF-16"))
    #expect(tree.diagnostics[1].range.bytes == 1..<2)
    #expect(tree.value.documents.map(\.text) == ["a\r\nb", "a", "a", "a\u{0}b\u{0}"])
  }

  @Test("What may not be read is reported and named; what has just gone is not")
  func unreadable() throws {
    let files = MemoryFileSystem([
      "site/a.md": "", "site/gone.md": "", "site/x/b.md": "", "site/c.md": "",
    ])
    files.fail(.read, at: SourcePath("site/a.md"), with: EACCES)
    files.fail(.read, at: SourcePath("site/gone.md"), with: ENOENT)
    files.fail(.list, at: SourcePath("site/x"), with: EACCES)
    files.addSpecialFile(at: SourcePath("site/pipe"))
    let tree = try read(from: files, configuration: Configuration())
    #expect(
      codes(tree) == [
        "site/a.md: unreadable-file", "site/pipe: not-a-file", "site/x: unreadable-file",
      ]
    )
    #expect(documents(tree) == ["site/c.md"])
    #expect(tree.value.unreadable == [SourcePath("site/a.md")])

    files.fail(.read, at: SourcePath("site/c.md"), with: EIO)
    let error = #expect(throws: FileError.self) {
      try read(from: files, configuration: Configuration())
    }
    #expect(error?.code == EIO)
  }

  @Test("Links: followed inside, once; circles, ways out and dead ends are reported")
  func links() throws {
    let files = MemoryFileSystem(["site/a/x.md": "", "elsewhere/y.md": "", "site/b.md": ""])
    files.addLink(at: SourcePath("site/again"), to: "a")
    files.addLink(at: SourcePath("site/in"), to: "../elsewhere")
    files.addLink(at: SourcePath("site/a/up"), to: "..")
    files.addLink(at: SourcePath("site/a/top"), to: "../..")
    files.addLink(at: SourcePath("site/self"), to: "self")
    files.addLink(at: SourcePath("site/out.md"), to: "/etc/passwd")
    files.addLink(at: SourcePath("site/dead.md"), to: "gone.md")
    files.addLink(at: SourcePath("site/c.md"), to: "b.md")
    files.addLink(at: SourcePath("elsewhere/back"), to: "../site/in")
    let tree = try read(from: files, configuration: Configuration())
    #expect(documents(tree) == ["site/a/x.md", "site/b.md", "site/c.md", "site/in/y.md"])
    #expect(
      codes(tree) == [
        "site/a/top: link-circle", "site/a/up: link-circle", "site/again: linked-twice",
        "site/dead.md: broken-link", "site/in/back: link-circle", "site/out.md: link-outside",
        "site/self: link-circle",
      ]
    )
  }

  @Test("A source folder or theme that is a way out or a dead end is reported")
  func linkedFolders() throws {
    let files = MemoryFileSystem(["x/a.md": ""])
    files.addLink(at: SourcePath("site"), to: "../other")
    files.addLink(at: SourcePath("missions"), to: "gone")
    files.addLink(at: SourcePath("templates"), to: "/usr/share/theme")
    let tree = try read(from: files, configuration: Configuration())
    #expect(
      codes(tree).filter { !$0.hasSuffix("empty-project") } == [
        "missions: broken-link", "site: link-outside", "templates: link-outside",
      ]
    )
    let settings = try readConfigurationFile(from: files)
    #expect(settings.diagnostics.map(\.code.text) == ["link-outside"])
  }

  @Test("A web of links is walked in a moment", .timeLimit(.minutes(1)))
  func webOfLinks() throws {
    let files = MemoryFileSystem(["site/a.md": ""])
    for level in 0..<40 {
      files.add([], at: SourcePath("web/\(level)/x.md"))
      for link in ["l", "r"] {
        files.addLink(at: SourcePath("web/\(level)/\(link)"), to: "../\(level + 1)")
      }
    }
    files.addLink(at: SourcePath("site/web"), to: "../web/0")
    let tree = try read(from: files, configuration: Configuration())
    #expect(tree.value.documents.count == 41)
  }

  @Test("The settings are read on their own")
  func settings() throws {
    #expect(try readConfigurationFile(from: MemoryFileSystem()).value == nil)
    let files = MemoryFileSystem(["site/site.yaml": "\u{FEFF}title: t"])
    #expect(try readConfigurationFile(from: files).value?.text == "title: t")
    files.fail(.read, at: SourcePath("site/site.yaml"), with: EACCES)
    let refused = try readConfigurationFile(from: files)
    #expect(refused.value == nil)
    #expect(refused.diagnostics.map(\.code.text) == ["unreadable-file"])
  }

  @Test("Every code is explained, and every explanation has a code")
  func explanations() throws {
    let codes = readingExplanations.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let catalogue = root.appending(path: "Sources/Reading/ReadingDiagnostics.swift")
    let source = try String(contentsOf: catalogue, encoding: .utf8)
    for code in codes { #expect(source.contains("\"\(code)\",")) }
    #expect(
      Set(source.matches(of: /Diagnostic\(\s+"([a-z0-9-]+)"/).map { String($0.1) }).count
        == codes.count
    )
  }

  @Test("A project on the disk, with a name that is not UTF-8 and a large file")
  func disk() throws {
    try withTemporaryFolder { folder in
      let site = folder.appending(path: "site")
      try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
      try Data("# a".utf8).write(to: site.appending(path: "a.md"))
      try Data([1, 2, 3]).write(to: site.appending(path: "b.png"))
      let raw = (site.path.utf8 + Array("/caf".utf8) + [0xE9, 0]).map { CChar(bitPattern: $0) }
      close(open(raw, O_CREAT | O_WRONLY, 0o600))
      let large = open(site.path + "/large.md", O_CREAT | O_WRONLY, 0o600)
      try #require(ftruncate(large, 240_000_000) == 0)
      close(large)
      let tree = try read(
        from: try DiskFileSystem(root: folder.path),
        configuration: Configuration()
      )
      #expect(codes(tree) == ["site/caf\\xE9: name-not-utf8", "site/large.md: file-too-large"])
      #expect(tree.diagnostics[1].message.english.contains("240 MB"))
      #expect(tree.value.documents.map(\.text) == ["# a"])
      #expect(tree.value.assets == [Asset(path: SourcePath("site/b.png"), size: 3)])
      #expect(tree.value.unreadable == [SourcePath("site/large.md")])
    }
  }
}
