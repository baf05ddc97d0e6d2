import Foundation
import Model

/// One literate test: a small project and what is expected of it, written in Markdown.
///
/// In a file below `Tests/Cases` each heading of level 2 begins a case. Its fenced blocks are files
/// of a project in memory, or what is expected; those before the first heading belong to every case
/// of the file. `Tests/README.md` lists the forms.
public struct Case: Sendable, CustomStringConvertible {
  /// A fenced block, and the lines of the file between its fences.
  struct Block: Sendable {
    let info: String
    let text: String
    let fences: ClosedRange<Int>

    var words: [Substring] { info.split(separator: " ") }
  }

  /// Something expected of the project, and the text that is expected.
  struct Expected: Sendable {
    let kind: CaseResult
    let block: Block
  }

  /// The heading.
  public let name: String

  /// The case file, below `Tests/Cases`.
  public let file: String

  /// The files of the project.
  let sources: [CaseSource]

  /// How smaller pictures are made; nil for a machine without a program for it.
  let pictureRecipe: PictureRecipe?

  /// What is expected, in the order of the file.
  let expected: [Expected]

  /// The file and the heading.
  public var description: String { "\(file): \(name)" }

  /// The cases of a folder below `Tests/Cases`, in the order of the files and headings.
  public static func all(in folder: String) throws -> [Case] {
    try CaseFile.all(in: folder).flatMap(\.cases)
  }
}

/// A mistake in the way a case is written.
struct CaseError: Error, CustomStringConvertible {
  let description: String
}
