import Foundation

/// The examples of the CommonMark specification, from the folder of shared test material.
public enum CommonMark {
  /// One example.
  public struct Example: Decodable, Sendable, CustomStringConvertible {
    /// Its number in the specification.
    public let example: Int

    /// The part of the specification it belongs to.
    public let section: String

    /// What is written.
    public let markdown: String

    /// The HTML that it should give.
    public let html: String

    /// Its number and the part it belongs to.
    public var description: String { "example \(example), \(section)" }
  }

  /// Whether the examples are there.
  public static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// All examples of version 0.30, the one that libcmark follows.
  public static func examples() throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  /// The examples of GitHub's Markdown that are about tables, and about nothing else of its own.
  public static func tableExamples() throws -> [Example] {
    let folder = TestFolder.shared.appending(path: "conformance/gfm")
    let specification = try decoded(folder.appending(path: "spec.json"))
    let extensions = try decoded(folder.appending(path: "extensions.json"))
    let regressions = try decoded(folder.appending(path: "regression.json"))
    return specification.filter { (198...205).contains($0.example) }
      + extensions.filter { $0.example <= 16 } + regressions.filter { $0.example == 19 }
  }

  private static func decoded(_ file: URL) throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  private static var file: URL {
    TestFolder.shared.appending(path: "conformance/commonmark/tests-0.30.json")
  }
}
