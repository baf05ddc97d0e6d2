import Foundation
import Synchronization
import TestSupport
import Testing

/// Kills the real command while it publishes, with a reader looking on.
@Suite("Builds that are killed")
struct KilledBuildTests {
  /// How many builds are killed; `BERICHT_KILLS` says another number for a long run by hand.
  private let count = ProcessInfo.processInfo.environment["BERICHT_KILLS"].flatMap { Int($0) } ?? 60
  private let pages = 120

  @Test("Killed at any moment, the site is the old one or the new one, whole, for all who read it")
  func killed() throws {
    let command = try #require(command, "the command is built beside the tests")
    try withTemporaryFolder { folder in
      var random = SplitMix64(seed: 7)
      try write(version: 0, in: folder)
      try run(command, in: folder, killed: nil)
      let duration = try measured { try run(command, in: folder, killed: nil) }
      let reader = Reader(site: folder.appending(path: "public"), pages: pages)
      reader.start()
      var killed = 0
      for version in 1...count {
        try write(version: version, in: folder)
        // Half of them at any moment, half while the new site is built and takes its place.
        let moment: Moment =
          version.isMultiple(of: 2)
          ? .any(Double.random(in: 0...duration, using: &random))
          : .publishing(Double.random(in: 0...0.03, using: &random))
        if try !run(command, in: folder, killed: moment) { killed += 1 }
        let versions = try versions(of: folder.appending(path: "public"))
        #expect(versions.count == 1, "after kill \(version): \(versions)")
        #expect(versions.allSatisfy { $0 <= version })
      }
      reader.stop()
      #expect(reader.rounds > 0)
      #expect(reader.faults == [])
      #expect(killed > count / 4, "builds were killed while they ran")
      try run(command, in: folder, killed: nil)
      #expect(try versions(of: folder.appending(path: "public")) == [count])
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.sorted() == ["missions", "public", "site"])
    }
  }

  /// The command, built beside the tests.
  private var command: URL? {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    return [tests.deletingLastPathComponent(), Bundle.main.bundleURL]
      .map { $0.appending(path: "bericht") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// A project whose every page says a version.
  private func write(version: Int, in folder: URL) throws {
    let site = folder.appending(path: "site")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "missions"),
      withIntermediateDirectories: true
    )
    try "title: Versie \(version).\n".write(
      to: site.appending(path: "site.yaml"),
      atomically: true,
      encoding: .utf8
    )
    try "types: {}\n".write(
      to: folder.appending(path: "missions/schema.yaml"),
      atomically: true,
      encoding: .utf8
    )
    guard version == 0 else { return }
    for page in 0..<pages {
      try "# Pagina \(page)\n\nTekst.\n".write(
        to: site.appending(path: "p\(page).md"),
        atomically: true,
        encoding: .utf8
      )
    }
  }

  /// When a build is killed: seconds after its start, or after it begins to publish.
  private enum Moment {
    case any(Double)
    case publishing(Double)
  }

  /// Runs a build, and kills it at a moment; gives whether it came to its end.
  @discardableResult
  private func run(_ command: URL, in folder: URL, killed moment: Moment?) throws -> Bool {
    let process = Process()
    process.executableURL = command
    process.arguments = ["build", folder.path]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    switch moment {
    case .any(let seconds): Thread.sleep(forTimeInterval: seconds)
    case .publishing(let seconds):
      let workshop = folder.appending(path: ".public.bericht-work/next").path
      while process.isRunning, !FileManager.default.fileExists(atPath: workshop) {}
      Thread.sleep(forTimeInterval: seconds)
    case nil: break
    }
    if moment != nil { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationReason == .exit
  }

  private func measured(_ body: () throws -> Void) throws -> Double {
    let start = Date()
    try body()
    return Date().timeIntervalSince(start)
  }

  /// The versions that the pages of a site say.
  private func versions(of site: URL) throws -> Set<Int> {
    var found: Set<Int> = []
    for page in 0..<pages { found.insert(try #require(version(of: page, in: site))) }
    return found
  }
}

/// The version that a page says; nil where it is not there or not whole.
///
/// Why it cannot be read is not asked: to a reader each reason is a page that is missing.
private func version(of page: Int, in site: URL) -> Int? {
  guard
    let text = try? String(
      contentsOf: site.appending(path: "p\(page)/index.html"),
      encoding: .utf8
    ),
    text.hasSuffix("</html>\n"), let start = text.range(of: "Versie "),
    let end = text.range(of: ".", range: start.upperBound..<text.endIndex)
  else { return nil }
  return Int(text[start.upperBound..<end.lowerBound])
}

/// Reads all pages of a site again and again, as a web server would for its visitors.
private final class Reader: Sendable {
  private struct State {
    var isStopped = false
    var rounds = 0
    var faults: [String] = []
  }

  private let site: URL
  private let pages: Int
  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  init(site: URL, pages: Int) {
    self.site = site
    self.pages = pages
  }

  var rounds: Int { state.withLock { $0.rounds } }
  var faults: [String] { state.withLock { $0.faults } }

  func start() {
    Thread.detachNewThread { [self] in
      var last = 0
      while !state.withLock({ $0.isStopped }) {
        for page in 0..<pages {
          let version = version(of: page, in: site)
          if version == nil || version ?? 0 < last {
            let said = version.map(String.init) ?? "missing"
            state.withLock { $0.faults.append("page \(page): \(said) after \(last)") }
          }
          last = version ?? last
        }
        state.withLock { $0.rounds += 1 }
      }
      done.signal()
    }
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    done.wait()
  }
}
