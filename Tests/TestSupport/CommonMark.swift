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

    /// Makes an example of which only the text matters.
    public init(example: Int, section: String, markdown: String) {
      self.example = example
      self.section = section
      self.markdown = markdown
      html = ""
    }

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
    try gitHubExamples(
      specification: Set(198...205),
      extensions: Set(1...16),
      regressions: [19]
    )
  }

  /// The examples of GitHub's Markdown about footnotes.
  public static func footnoteExamples() throws -> [Example] {
    try gitHubExamples(extensions: [23], regressions: [13])
  }

  /// All examples of GitHub's Markdown that are about its own constructs.
  public static func gitHubExamples() throws -> [Example] {
    try gitHubExamples(
      specification: Set(198...205).union(621...631).union([491, 492]),
      extensions: Set(1...28),
      regressions: Set(1...19)
    )
  }

  /// Examples of GitHub's Markdown, by their numbers in three files.
  public static func gitHubExamples(
    specification: Set<Int> = [],
    extensions: Set<Int> = [],
    regressions: Set<Int> = []
  ) throws -> [Example] {
    let folder = TestFolder.shared.appending(path: "conformance/gfm")
    return try decoded(folder.appending(path: "spec.json"))
      .filter { specification.contains($0.example) }
      + decoded(folder.appending(path: "extensions.json"))
      .filter { extensions.contains($0.example) }
      + decoded(folder.appending(path: "regression.json"))
      .filter { regressions.contains($0.example) }
  }

  private static func decoded(_ file: URL) throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  private static var file: URL {
    TestFolder.shared.appending(path: "conformance/commonmark/tests-0.30.json")
  }
}
