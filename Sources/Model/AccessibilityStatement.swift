/// How accessible a site is, in the parts that the European model asks for.
///
/// The model is that of Implementing Decision (EU) 2018/1523; the statuses are those of the Dutch
/// register, toegankelijkheidsverklaring.nl.
public struct AccessibilityStatement: Hashable, Sendable {
  /// How far the site meets what the law asks.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// All of it, by a full investigation.
    case full = "A"

    /// In part: each shortcoming is known, and when it will be mended.
    case partial = "B"

    /// First steps are taken: an investigation is planned.
    case started = "C"

    /// Not.
    case none = "D"

    /// Nothing is stated, since nothing was investigated.
    case unstated = "E"
  }

  /// Something that does not work for everybody yet.
  public struct Shortcoming: Hashable, Sendable {
    /// What it is.
    public var what = ""

    /// The number of the criterion of WCAG: `1.1.1`.
    public var criterion = ""

    /// Why it is so.
    public var cause = ""

    /// What it means for readers.
    public var consequence = ""

    /// What readers can use meanwhile.
    public var alternative = ""

    /// What is done about it.
    public var measure = ""

    /// When that is done, `2027-03-01`.
    public var planned = ""

    /// Why it need not be mended; nil where it must.
    public var exception: Exception?

    /// Makes a shortcoming that says nothing yet.
    public init() {}
  }

  /// Why something need not be accessible.
  public enum Exception: String, Hashable, Sendable, CaseIterable {
    /// To mend it would cost more than it brings.
    case burden

    /// The law does not speak of it.
    case outOfScope = "out-of-scope"
  }

  /// How far the site meets what the law asks.
  public var status: Status

  /// Who is responsible; empty for the publisher.
  public var organisation = ""

  /// When it was stated, `2026-11-24`.
  public var stated = ""

  /// When it was last looked at again.
  public var reviewed = ""

  /// When the site was investigated; empty where it was not.
  public var researched = ""

  /// Who investigated it.
  public var researcher = Configuration.NamedLink()

  /// How it was investigated, in a sentence.
  public var method = ""

  /// What it was measured by.
  public var standard = "WCAG 2.2, niveau A en AA (EN 301 549)"

  /// The statement in the national register; empty where there is none.
  public var register = ""

  /// Who approved it, by function.
  public var approvedBy = ""

  /// What else readers must know, in a few sentences.
  public var note = ""

  /// Where readers report what does not work; empty for the contact of the site.
  public var contact = ""

  /// How soon they get an answer: `binnen twee weken`.
  public var response = ""

  /// Whom they can turn to when that does not help.
  public var enforcement = Configuration.NamedLink()

  /// What does not work for everybody yet.
  public var shortcomings: [Shortcoming] = []

  /// Makes a statement of a status.
  public init(status: Status) { self.status = status }
}
