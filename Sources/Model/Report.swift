/// The questions of a page and their answers, for a terminal or another program.
public struct Report: Hashable, Sendable {
  /// A question under its heading.
  public struct Section: Hashable, Sendable {
    /// The heading above the question; empty where there is none.
    public let heading: String

    /// The question as it is written.
    public let question: String

    /// The answer.
    public let answer: QueryResult

    /// Makes a section.
    public init(heading: String, question: String, answer: QueryResult) {
      self.heading = heading
      self.question = question
      self.answer = answer
    }
  }

  /// The title of the page.
  public let title: String

  /// The questions in blocks, in the order of the page.
  public let sections: [Section]

  /// Makes a report.
  public init(title: String, sections: [Section]) {
    self.title = title
    self.sections = sections
  }
}
