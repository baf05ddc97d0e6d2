import Building
import Diagnostics
import Files
import Foundation
import SourceText

/// A whole site below `Tests/Golden`: `sources`, and `expected`, what is to come out of them.
public struct Golden: Sendable, CustomStringConvertible {
  /// The name of its folder.
  public let name: String

  /// Names a golden site.
  public init(_ name: String) { self.name = name }

  /// The name of its folder.
  public var description: String { name }

  private var folder: URL { TestFolder.tests.appending(path: "Golden/\(name)") }

  /// The sources as a project in memory.
  public func project() throws -> MemoryFileSystem {
    let project = MemoryFileSystem()
    for (path, bytes) in try files(in: folder.appending(path: "sources")) {
      project.add(bytes, at: path)
    }
    return project
  }

  /// What the sources give, by path; files of the built-in theme that the site has no own for aside.
  public func output() throws -> [SourcePath: [UInt8]] {
    let project = try project()
    let snapshot = build(try readProject(from: project).value)
    let output = MemoryFileSystem()
    _ = try writeSite(snapshot, to: output, copyingFrom: project)
    let own = Set(project.files.map(\.path))
    return Dictionary(
      uniqueKeysWithValues: output.files.filter { path, _ in
        guard path.components.first == "theme" else { return path.name != ".bericht" }
        return own.contains(
          SourcePath(
            "templates/"
              + SourcePath(withoutDigests(path.text)).components.dropFirst()
              .joined(separator: "/")
          )
        )
      }
      .map { path, bytes in (SourcePath(withoutDigests(path.text)), masked(bytes, at: path)) }
    )
  }

  /// What a build of it makes.
  public func snapshot() throws -> Snapshot {
    build(try readProject(from: try project()).value)
  }

  /// A file of text without the digests in the names it has.
  private func masked(_ bytes: [UInt8], at path: SourcePath) -> [UInt8] {
    guard path.fileExtension == "html" else { return bytes }
    return Array(withoutDigests(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// Everything that there is to say about the sources.
  public func diagnostics() throws -> [Diagnostic] {
    let sources = try readProject(from: try project())
    return build(sources.value).findings(with: sources.diagnostics)
  }

  /// What differs from what is expected, for people; empty where nothing does.
  public func difference() throws -> String {
    let actual = try output()
    let expected = Dictionary(
      uniqueKeysWithValues: try files(in: folder.appending(path: "expected"))
    )
    var text = ""
    for path in Set(actual.keys).union(expected.keys).sorted() where actual[path] != expected[path]
    {
      switch (actual[path], expected[path]) {
      case (nil, _): text += "\(path) is missing\n"
      case (_, nil): text += "\(path) is not expected\n"
      case (let bytes?, let wanted?):
        let old = String(decoding: wanted, as: UTF8.self)
        text += "\(path)\n" + lineDifference(from: old, to: String(decoding: bytes, as: UTF8.self))
      }
    }
    return text
  }

  /// Writes what comes out as what is expected.
  public func update() throws {
    guard try !difference().isEmpty else { return }
    let target = folder.appending(path: "expected")
    if FileManager.default.fileExists(atPath: target.path) {
      try FileManager.default.removeItem(at: target)
    }
    for (path, bytes) in try output() {
      let url = target.appending(path: path.text)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url)
    }
    print("rewritten: \(name)")
  }

  private func files(in folder: URL) throws -> [(SourcePath, [UInt8])] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let disk = try DiskFileSystem(root: folder.path)
    var found: [(SourcePath, [UInt8])] = []
    var pending = [SourcePath("")]
    while let folder = pending.popLast() {
      for entry in try disk.entries(of: folder) {
        let path = folder.appending(entry.name)
        if entry.kind == .folder {
          pending.append(path)
        } else {
          found.append((path, try disk.bytes(of: path)))
        }
      }
    }
    return found.sorted { $0.0 < $1.0 }
  }
}
