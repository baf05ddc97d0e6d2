import SourceText

/// The settings of a publication, from `site/site.yaml`.
public struct Configuration: Hashable, Sendable {
  /// An organisation or licence: its name and, where it has one, its address.
  public struct NamedLink: Hashable, Sendable {
    /// What it is called.
    public var name: String

    /// Its address on the web; empty where there is none.
    public var url: String

    /// Makes a named link.
    public init(name: String = "", url: String = "") {
      self.name = name
      self.url = url
    }
  }

  /// An item of the main menu.
  public struct NavigationItem: Hashable, Sendable {
    /// What it leads to: a key, `type:key`, the path of a source file, or the name of a type.
    public var target: Located<String>

    /// What it is called, where the title of its target does not do.
    public var label: String?

    /// Makes an item.
    public init(target: Located<String>, label: String? = nil) {
      self.target = target
      self.label = label
    }
  }

  /// A question that templates show the answer to.
  public struct Question: Hashable, Sendable {
    /// What templates call it.
    public var name: Located<String>

    /// The type on whose pages it is asked; nil for every page.
    public var type: Located<String>?

    /// The question.
    public var query: EmbeddedQuery

    /// Makes a question.
    public init(name: Located<String>, type: Located<String>?, query: EmbeddedQuery) {
      self.name = name
      self.type = type
      self.query = query
    }

    /// Whether it is asked on the pages of a type, or on those without one.
    public func isAsked(of type: TypeDefinition?) -> Bool {
      self.type.map { type?.isKind(of: $0.value) ?? false } ?? true
    }
  }

  /// An address of before, and the thing, list or web address that it leads to now.
  public struct Redirect: Hashable, Sendable {
    /// The address of before, below the site.
    public var address: Located<String>

    /// A target as in the menu.
    public var target: Located<String>

    /// Makes a redirect.
    public init(address: Located<String>, target: Located<String>) {
      self.address = address
      self.target = target
    }
  }

  /// A form in which browsers take files compressed.
  public enum Compression: String, Hashable, Sendable, CaseIterable {
    case gzip, brotli
  }

  /// The file the settings come from; nil for a project without one.
  public var path: SourcePath?

  /// The title of the publication.
  public var title: String

  /// What stands above every page, by language; the title itself where there is none.
  public var shortTitles = Labels()

  /// A second line to the title.
  public var subtitle: String

  /// The title in several languages, where it is given in more than one.
  public var titles = Labels()

  /// The second line in several languages, where it is given in more than one.
  public var subtitles = Labels()

  /// The language tag of the publication, for example `nl`.
  public var language: String

  /// The public address of the site, ending in `/`; empty where it is not known.
  public var baseURL: String

  /// Who publishes.
  public var publisher: NamedLink

  /// What readers may do with it.
  public var licence: NamedLink

  /// An e-mail address or web address for questions.
  public var contact: String

  /// Whether quotation marks, dashes and spaces are set as printers do.
  public var typography: Bool = true

  /// Whether the paragraphs of reports show their numbers.
  public var paragraphNumbers: Bool = false

  /// Whether readers can search the site.
  public var search: Bool = true

  /// How accessible the site is; nil where the settings do not say it.
  public var accessibility: AccessibilityStatement?

  /// The main menu.
  public var navigation: [NavigationItem]

  /// The pages that `bericht report` prints: targets as in the menu.
  public var reports: [Located<String>] = []

  /// The questions that templates can show.
  public var questions: [Question] = []

  /// What the publication changes of its theme.
  public var theme = ThemeSettings()

  /// How figures, tables and boxes are counted.
  public enum Numbering: String, Hashable, Sendable, CaseIterable {
    /// Through a whole report: figure 1, 2, 3.
    case document

    /// Anew in each part that has a number: figure 3.1.
    case part
  }

  /// How figures, tables and boxes are counted; in parts with letters always `B.1`.
  public var numbering = Numbering.document

  /// Whether sections have numbers.
  public var numbersSections = false

  /// The style of citations: a file of the theme, `citations/<name>.csl`.
  public var citationStyle = Located("bericht", at: SourceRange(path: SourcePath(""), bytes: 0..<0))

  /// The files of references that can be cited, beside the things of the project.
  public var bibliographies: [SourcePath] = []

  /// Addresses of before, and where they lead now.
  public var redirects: [Redirect] = []

  /// The forms in which files stand compressed beside themselves.
  public var compressions: [Compression] = []

  /// How wide pictures are made beside themselves, in pixels, narrowest first and each once; nil where
  /// the settings do not ask for it.
  public var pictureWidths: Located<[Int]>?

  /// Where the settings name the language; nil where they do not.
  public var languagePlace: SourceRange?

  /// The folders that hold the sources; a file's address is its path below its folder.
  public var sources: [SourcePath]

  /// The file that declares the types.
  public var schema: SourcePath

  /// The folder of the theme.
  public var templates: SourcePath

  /// Where the settings name a folder or file, for what must be said of it.
  public var places: [SourcePath: SourceRange] = [:]

  /// Settings for a project that gives none.
  public init() {
    self.path = nil
    self.title = ""
    self.subtitle = ""
    self.language = "nl"
    self.baseURL = ""
    self.publisher = NamedLink()
    self.licence = NamedLink()
    self.contact = ""
    self.navigation = []
    self.sources = [SourcePath("site"), SourcePath("missions")]
    self.schema = SourcePath("missions/schema.yaml")
    self.templates = SourcePath("templates")
  }
}

extension Configuration {
  /// A public address with its closing slash; nil where it is not one of the web.
  public static func normalizedBaseURL(_ text: String) -> String? {
    guard text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8),
      text.utf8.count > 10, !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x22 || $0 == 0x3C })
    else { return nil }
    return text.utf8.last == UInt8(ascii: "/") ? text : text + "/"
  }
}
