import SourceText

/// A rule over the graph that the schema declares: what must be true of every thing of a type.
///
/// Conditions stay as they are written here: they name fields and relations in both directions,
/// which only the whole schema can tell apart.
public struct RuleDefinition: Hashable, Sendable {
  /// How much a violation matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, info
  }

  /// A thing that may break the rule, and why.
  public struct Exception: Hashable, Sendable {
    /// The key of the thing.
    public let key: Located<String>

    /// Why it may.
    public let reason: String

    /// Makes an exception.
    public init(key: Located<String>, reason: String) {
      self.key = key
      self.reason = reason
    }
  }

  /// Its name, which is the code of its violations.
  public var name: Located<String>

  /// The type whose things it is about.
  public var type: Located<String>

  /// The conditions under which it holds; none for all things of the type.
  public var condition: [Field]

  /// What must be true.
  public var expectation: [Field]

  /// How much a violation matters.
  public var severity: Severity

  /// What a violation says, with fields of the thing in braces: `{code}`.
  public var message: Labels

  /// The things that may break it.
  public var exceptions: [Exception]

  /// The share of things, from 0 to 1, that must satisfy it; nil for every one.
  public var coverage: Double?

  /// Makes a rule that asks for nothing yet.
  public init(name: Located<String>, type: Located<String>) {
    self.name = name
    self.type = type
    self.condition = []
    self.expectation = []
    self.severity = .warning
    self.message = Labels()
    self.exceptions = []
    self.coverage = nil
  }
}
