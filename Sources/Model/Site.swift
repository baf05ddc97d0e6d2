/// What all pages of a site share.
public struct Site: Hashable, Sendable {
  /// The title of the publication.
  public var title: String

  /// What stands above every page.
  public var shortTitle: String

  /// The address of the picture beside it; nil where there is none.
  public var logo: String?

  /// What the picture says to those who do not see it.
  public var logoAlternative: String

  /// A second line to the title.
  public var subtitle: String

  /// The language tag of the publication.
  public var language: String

  /// The address of its first page in the language: empty, or `en/`.
  public var home = ""

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

  /// The address of the page to search from; nil where there is none.
  public var search: String?

  /// The address of the page that says how accessible the site is; nil where there is none.
  public var accessibility: String?

  /// The language of that page; empty where it is that of the site.
  public var accessibilityLanguage = ""

  /// Makes what pages share of the settings and the menu.
  public init(
    _ configuration: Configuration,
    navigation: [PageLink],
    explorer: String? = nil,
    search: String? = nil,
    logo: String? = nil,
    accessibility: String? = nil
  ) {
    self.title = configuration.title
    self.shortTitle = ""
    self.logo = logo
    self.logoAlternative = configuration.theme.logo?.alternative ?? ""
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
    self.search = search
    self.accessibility = accessibility
    speak(configuration.language, of: configuration)
  }

  /// Takes the names that the settings give in a language.
  private mutating func speak(_ language: String, of configuration: Configuration) {
    title = configuration.titles[language] ?? configuration.title
    shortTitle = configuration.shortTitles.text(in: language) ?? title
    subtitle = configuration.subtitles[language] ?? configuration.subtitle
    self.language = language
    accessibilityLanguage = language == configuration.language ? "" : configuration.language
  }

  /// The same for pages in another language, with the menu and the first page that they have.
  public func speaking(
    _ language: String,
    of configuration: Configuration,
    navigation: [PageLink],
    home: String
  ) -> Site {
    var site = self
    site.speak(language, of: configuration)
    site.navigation = navigation
    site.home = home
    return site
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
