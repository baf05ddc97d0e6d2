/// One page of the site with everything its rendering needs.
///
/// Equal pages and equal templates give equal bytes: nothing here is an index into a graph.
public struct Page: Hashable, Sendable {
  /// What a page is for; decides its template where no type does.
  public enum Role: String, Hashable, Sendable {
    /// The first page of the site.
    case home

    /// The list of the things of a type.
    case index

    /// A thing of a type.
    case thing

    /// A file without a type.
    case page

    /// A thing with its parts, as one page to print.
    case document

    /// What is shown where there is no page.
    case missing

    /// What stands at an address of before.
    case moved
  }

  /// What it is for.
  public var role: Role

  /// Its address below the site: empty for the home page, else ending in `/`.
  public var address: String

  /// The templates that would do, the best first.
  public var templates: [String]

  /// The language tag of its text.
  public var language: String

  /// What it is called.
  public var title: String

  /// What it is, in a sentence or two.
  public var summary: String

  /// The name of its type in the schema; empty where it has none.
  public var type: String

  /// What one of its type is called; empty where it has none.
  public var kind: String

  /// The pages above it, the home page first.
  public var breadcrumbs: [PageLink]

  /// Its Markdown.
  public var body: Markup

  /// The headings of the body.
  public var headings: [Heading]

  /// The paragraphs of the body that can be linked to, in their order.
  public var anchors: [ParagraphAnchor]

  /// The things whose bodies the body holds behind its own, in their order.
  public var parts: [PagePart]

  /// What each link of the body leads to, with the node it belongs to.
  public var links: [BodyLink]

  /// How the citations and cross-references of the body read, in their order.
  public var references: [BodyReference]

  /// The numbers of figures, tables, boxes and sections of the body, in the order of their nodes.
  public var numbers: [NodeNumber]

  /// The figures, tables and boxes of the report that begins with this page, with their numbers.
  public var blocks: [BlockListing]

  /// What the body cites, in the order of a list of references.
  public var bibliography: [BibliographyEntry]

  /// The list of all that the site cites; nil where there is none, and where nothing is cited here.
  public var allReferences: PageLink?

  /// How the page itself is cited; nil where nobody would.
  public var citation: PageText?

  /// The files beside the page with what it is as a work.
  public var citationFiles: [CitationFile] = []

  /// The sentences elsewhere that cite it.
  public var citedIn: [PageMention]

  /// The answers to the questions of the body.
  public var answers: [QueryAnswer]

  /// The answers that its template shows.
  public var namedAnswers: [NamedAnswer]

  /// Its fields, in the order of the schema.
  public var fields: [PageField]

  /// What readers must know before they read: that it is a draft, or withdrawn, or replaced.
  public var banners: [PageField] = []

  /// What it relates to, grouped, under the labels of the relations.
  public var relations: [RelationGroup]

  /// What relates to it, grouped, under the labels of the inverses.
  public var backlinks: [RelationGroup]

  /// The sentences elsewhere that name it.
  public var mentions: [PageMention]

  /// What it lists, in groups: the things of a type, or the types of the site.
  public var listing: [ListingGroup]

  /// What it shows in pictures.
  public var pictures: [Picture]

  /// What it leads readers through, for the page to wander from.
  public var explorer: Explorer?

  /// What readers can ask of the whole site here, for the page to search from.
  public var search: SearchForm?

  /// What it says to feeds, search engines and other readers than people.
  public var delivery = PageDelivery()

  /// The page before it in its series.
  public var previous: PageLink?

  /// The page behind it in its series.
  public var next: PageLink?

  /// The page that has all of the whole, at the place of this thing; nil for what is in no whole.
  public var wholePage: PageLink?

  /// The thing as a page of its own, for a page that has all of it.
  public var original: PageLink?

  /// How long reading its text takes, in minutes; 0 for a short one, where nobody asks.
  public var readingMinutes = 0

  /// All that it lists, as a table for programs.
  public var table: DataTable?

  /// How accessible the site is, for the page that says it.
  public var statement: AccessibilityStatement?

  /// The page in all its languages, itself among them; none for a page in one.
  public var translations: [PageTranslation] = []

  /// What it translates, where that has changed since.
  public var changedSource: PageLink?

  /// Makes a page that says nothing yet.
  public init(role: Role, address: String, language: String, title: String) {
    self.role = role
    self.address = address
    self.templates = []
    self.language = language
    self.title = title
    self.summary = ""
    self.type = ""
    self.kind = ""
    self.breadcrumbs = []
    self.body = Markup()
    self.headings = []
    self.anchors = []
    self.parts = []
    self.links = []
    self.references = []
    self.numbers = []
    self.blocks = []
    self.bibliography = []
    self.allReferences = nil
    self.citation = nil
    self.citedIn = []
    self.answers = []
    self.namedAnswers = []
    self.fields = []
    self.relations = []
    self.backlinks = []
    self.mentions = []
    self.listing = []
    self.pictures = []
    self.explorer = nil
    self.search = nil
    self.previous = nil
    self.next = nil
    self.wholePage = nil
    self.original = nil
  }
}

extension Page {
  /// Every picture of the page in one row: its own, those of its answers, those of its template's.
  public var allPictures: [Picture] {
    pictures + answers.compactMap { $0.result?.picture }
      + namedAnswers.compactMap(\.result.picture)
  }
}

/// A link to a page of the site, or out of it.
public struct PageLink: Hashable, Sendable {
  /// Where it leads.
  public enum Target: Hashable, Sendable {
    /// An address below the site, and the id of a heading; empty ids are none.
    case page(String, fragment: String)

    /// An address outside the site.
    case external(String)
  }

  /// What it is called.
  public var title: String

  /// Where it leads.
  public var target: Target

  /// What its target is called as one of its type; empty where it has none.
  public var kind: String

  /// What its target is, in a sentence or two.
  public var summary: String

  /// The language tag of its title and its target; empty for that of the page.
  public var language: String

  /// Makes a link.
  public init(
    title: String,
    target: Target,
    kind: String = "",
    summary: String = "",
    language: String = ""
  ) {
    self.title = title
    self.target = target
    self.kind = kind
    self.summary = summary
    self.language = language
  }
}

/// The things on the other end of one kind of relation.
public struct RelationGroup: Hashable, Sendable {
  /// The name of the relation, or its inverse, in the schema.
  public var name: String

  /// What readers see above the things.
  public var label: String

  /// The things.
  public var items: [RelationItem]

  /// Makes a group.
  public init(name: String, label: String, items: [RelationItem]) {
    self.name = name
    self.label = label
    self.items = items
  }
}

/// A thing on the other end of a relation, and what is said of the relation.
public struct RelationItem: Hashable, Sendable {
  /// The thing.
  public var link: PageLink

  /// Role, source, certainty and the like.
  public var details: [PageField]

  /// Makes an item.
  public init(link: PageLink, details: [PageField] = []) {
    self.link = link
    self.details = details
  }
}

/// A sentence elsewhere that names the page's thing.
public struct PageMention: Hashable, Sendable {
  /// The page, at the heading above the sentence.
  public var link: PageLink

  /// The sentence, parted at the name.
  public var sentence: Mention

  /// The reason for citing it; empty where none is given.
  public var reason: String

  /// Makes a mention.
  public init(link: PageLink, sentence: Mention, reason: String = "") {
    self.link = link
    self.sentence = sentence
    self.reason = reason
  }
}

/// A group of a list, and where the whole is.
public struct ListingGroup: Hashable, Sendable {
  /// What stands above it; empty for a list without groups.
  public var title: String

  /// Where all of it is, where this shows a part.
  public var link: PageLink?

  /// What it holds, in a sentence.
  public var description: String

  /// How many there are in all.
  public var count: Int

  /// What is shown.
  public var items: [RelationItem]

  /// Makes a group.
  public init(
    title: String,
    link: PageLink? = nil,
    description: String = "",
    count: Int,
    items: [RelationItem]
  ) {
    self.title = title
    self.link = link
    self.description = description
    self.count = count
    self.items = items
  }
}
