/// What all pages of a site share.
public struct Site: Hashable, Sendable {
  /// The title of the publication.
  public var title: String

  /// A second line to the title.
  public var subtitle: String

  /// The language tag of the publication.
  public var language: String

  /// Its public address, ending in `/`; empty where it is not known.
  public var baseURL: String

  /// Who publishes.
  public var publisher: Configuration.NamedLink

  /// What readers may do with it.
  public var licence: Configuration.NamedLink

  /// An e-mail address or web address for questions.
  public var contact: String

  /// Whether quotation marks, dashes and spaces are set as printers do.
  public var typography: Bool

  /// Whether paragraphs that can be linked to show their numbers.
  public var paragraphNumbers: Bool

  /// The main menu.
  public var navigation: [PageLink]

  /// The address of the page to wander from; nil where there is none.
  public var explorer: String?

  /// Makes what pages share of the settings and the menu.
  public init(
    _ configuration: Configuration,
    navigation: [PageLink],
    explorer: String? = nil
  ) {
    self.title = configuration.title
    self.subtitle = configuration.subtitle
    self.language = configuration.language
    self.baseURL = configuration.baseURL
    self.publisher = configuration.publisher
    self.licence = configuration.licence
    self.contact = configuration.contact
    self.typography = configuration.typography
    self.paragraphNumbers = configuration.paragraphNumbers
    self.navigation = navigation
    self.explorer = explorer
  }
}

extension Site {
  /// The path of the public address, beginning and ending in `/`: `/` where it is not known.
  public var basePath: String {
    let bytes = Array(baseURL.utf8)
    guard let scheme = baseURL.firstRange(of: "://") else { return "/" }
    let start = baseURL.utf8.distance(from: baseURL.startIndex, to: scheme.upperBound)
    guard let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) else { return "/" }
    return String(decoding: bytes[slash...], as: UTF8.self)
  }
}
