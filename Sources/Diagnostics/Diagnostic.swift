import SourceText

/// The stable name of a kind of finding, in lower case with hyphens: `unresolved-reference`.
public struct DiagnosticCode: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name itself.
  public let text: String

  /// Makes a code of its name.
  public init(stringLiteral text: String) { self.text = text }

  /// Makes a code of its name.
  public init(_ text: String) { self.text = text }

  /// The text itself.
  public var description: String { text }

  /// By name, in byte order.
  public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// One thing the tool has to say about the sources.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// What would be published is broken.
    case error

    /// Something is likely wrong, or a truth about the world that staff should see.
    case warning

    /// Worth knowing; never counts.
    case info
  }

  /// Another place, with the sentence that says why it is shown.
  public struct Label: Hashable, Sendable {
    /// The place.
    public let range: SourceRange

    /// The sentence.
    public let message: LocalizedText

    /// Makes a label.
    public init(range: SourceRange, message: LocalizedText) {
      self.range = range
      self.message = message
    }
  }

  /// Edits that mend what is wrong.
  public struct Fix: Hashable, Sendable {
    /// What the edits do, in one phrase.
    public let title: LocalizedText

    /// The edits; they do not overlap.
    public let edits: [TextEdit]

    /// Makes a fix.
    public init(title: LocalizedText, edits: [TextEdit]) {
      self.title = title
      self.edits = edits
    }
  }

  /// The kind of finding.
  public let code: DiagnosticCode

  /// How much it matters.
  public let severity: Severity

  /// One sentence without a full stop that says what is wrong, in the editor's words.
  public let message: LocalizedText

  /// Exactly what is wrong.
  public let range: SourceRange

  /// What to do about it.
  public let help: LocalizedText?

  /// What was probably meant, the likeliest first.
  public let suggestions: [String]

  /// Other places that explain it.
  public let labels: [Label]

  /// Ways to mend it.
  public let fixes: [Fix]

  /// Makes a finding.
  public init(
    _ code: DiagnosticCode,
    _ severity: Severity,
    _ message: LocalizedText,
    at range: SourceRange,
    help: LocalizedText? = nil,
    suggestions: [String] = [],
    labels: [Label] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.suggestions = suggestions
    self.labels = labels
    self.fixes = fixes
  }
}

extension Diagnostic: Comparable {
  /// By place, then code, then message: the same order in any run.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.range != right.range { return left.range < right.range }
    if left.code != right.code { return left.code < right.code }
    return left.message.english.utf8.lexicographicallyPrecedes(right.message.english.utf8)
  }
}

extension Diagnostic.Fix {
  /// Replaces what stands at a place by what was probably meant.
  public static func replacing(_ range: SourceRange, by text: String) -> Diagnostic.Fix {
    Diagnostic.Fix(
      title: LocalizedText(nl: "Vervang door `\(text)`", en: "Replace by `\(text)`"),
      edits: [TextEdit(range: range, text: text)]
    )
  }
}

/// A result and what there is to say about it, however broken the input was.
public struct Diagnosed<Value: Sendable>: Sendable {
  /// The result.
  public var value: Value

  /// What there is to say.
  public var diagnostics: [Diagnostic]

  /// Joins a result with what there is to say.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Equatable where Value: Equatable {}

/// What `bericht explain` says about a code.
public struct Explanation: Hashable, Sendable {
  /// The code it explains.
  public let code: DiagnosticCode

  /// The page in Markdown: what it says, why it matters, an example, what to write instead.
  public let page: LocalizedText

  /// What it says, in one or two sentences.
  public let summary: LocalizedText

  /// Makes an explanation of its four parts in both languages.
  public init(_ code: DiagnosticCode, nl dutch: Parts, en english: Parts) {
    self.code = code
    self.summary = LocalizedText(nl: dutch.what, en: english.what)
    self.page = LocalizedText(
      nl: dutch.page(code, headings: ("Waarom", "Voorbeeld", "Beter")),
      en: english.page(code, headings: ("Why it matters", "Example", "Instead"))
    )
  }

  /// The four parts of a page in one language.
  public struct Parts: Hashable, Sendable {
    let what: String
    let why: String
    let example: String
    let instead: String

    /// Joins the parts: two sentences and two pieces of source text.
    public init(what: String, why: String, example: String, instead: String) {
      self.what = what
      self.why = why
      self.example = example
      self.instead = instead
    }

    func page(_ code: DiagnosticCode, headings: (String, String, String)) -> String {
      """
      # \(code)

      \(what)

      ## \(headings.0)

      \(why)

      ## \(headings.1)

      \(fenced(example))

      ## \(headings.2)

      \(fenced(instead))

      """
    }

    private func fenced(_ text: String) -> String { "```\n\(text)\n```" }
  }
}
