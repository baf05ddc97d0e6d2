import Building
import Diagnostics
import Files
import Foundation
import SourceText
import TestSupport
import Testing

/// The same sources give the same bytes, wherever and whenever they are built.
struct DeterminismTests {
  @Test
  func twoFoldersOnADiskGiveOneSite() throws {
    let project = EditedProject(things: 60)
    try withTemporaryFolder { folder in
      var sites: [[SourcePath: [UInt8]]] = []
      for (name, paths) in [
        ("een", project.files.keys.sorted()), ("twee/diep", project.files.keys.sorted().reversed()),
      ] {
        let root = folder.appending(path: name)
        try write(project, to: root, inOrder: paths)
        let disk = try DiskFileSystem(root: root.path)
        let output = MemoryFileSystem()
        _ = try writeSite(
          build(try readProject(from: disk).value),
          to: output,
          copyingFrom: disk
        )
        sites.append(
          Dictionary(uniqueKeysWithValues: output.files.map { ($0.path, $0.bytes) })
        )
      }
      #expect(sites[0].count > 60)
      #expect(sites[0] == sites[1])
    }
  }

  /// Hash order differs per process, and so do the time zone and the language.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: command.path), "no command"))
  func processesWithOtherSurroundingsGiveOneSite() throws {
    let project = EditedProject(things: 60)
    try withTemporaryFolder { folder in
      let root = folder.appending(path: "project")
      try write(project, to: root, inOrder: project.files.keys.sorted())
      var sites: [[String: Data]] = []
      for (index, surroundings) in [
        ["TZ": "Europe/Amsterdam", "LC_ALL": "nl_NL.UTF-8"],
        ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"],
      ].enumerated() {
        let output = folder.appending(path: "site-\(index)")
        let process = Process()
        process.executableURL = command
        process.arguments = ["build", root.path, "--output", output.path]
        process.environment = surroundings
        process.standardOutput = Pipe()
        process.standardError = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        sites.append(try files(in: output))
      }
      #expect(sites[0].count > 60)
      #expect(sites[0] == sites[1])
    }
  }

  private func write(_ project: EditedProject, to root: URL, inOrder paths: [String]) throws {
    for path in paths {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data((project.files[path] ?? "").utf8).write(to: url)
    }
  }

  private func files(in folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      if !isFolder.boolValue { found[path] = try Data(contentsOf: url) }
    }
    return found
  }
}

/// The command, where it was built beside the tests.
private let command = TestFolder.package.appending(path: ".build/debug/bericht")
