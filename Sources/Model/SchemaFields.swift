import SourceText

/// What the text of a field means.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
  case text, integer, decimal, year, date, boolean, url, iri, doi, isbn, pages, language, key
  case period, object, reference
  /// One of the values of an enumeration.
  case enumeration = "enum"

  /// The type that a word of the schema names; some have a second name.
  public init?(word: String) {
    switch word {
    case "number": self = .decimal
    case "enumeration": self = .enumeration
    default: self.init(rawValue: word)
    }
  }
}

/// What a field means to the tool itself.
public enum FieldRole: String, Hashable, Sendable, CaseIterable {
  case title, summary, alias, order
  /// Row and column on a map of tiles, from the top left: `2-3`.
  case tile
  /// What readers must know before they read: a draft, or withdrawn.
  case status
  /// Keys that the thing had before.
  case formerKey = "former-key"
  /// When the thing was last changed, and when it was first published.
  case updated, published
  /// Where a thing is, in degrees: an object with both says it as one place.
  case latitude, longitude
}

/// A field of a type, of a relation, or of an object.
public struct FieldDefinition: Hashable, Sendable {
  /// How much of a date must be given.
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    case day, month, year
  }

  /// Its name, as editors write it.
  public var name: Located<String>

  /// What its text means.
  public var type: FieldType

  /// How it is called on a page.
  public var label: Labels

  /// Whether it must be given.
  public var isRequired: Bool

  /// Whether its absence is worth a warning.
  public var isRecommended: Bool

  /// Whether it may hold a list.
  public var isMany: Bool

  /// Whether it may be given per language.
  public var isLocalized: Bool

  /// Whether no two things of the type may give the same value.
  public var isUnique: Bool

  /// The relation within which values are unique: no two things that name the same other thing by
  /// it may give the same value.
  public var uniqueWithin: Located<String>?

  /// The values of other fields that make this one required.
  public var requiredIf: [FieldCondition]

  /// The date field that this one may not be earlier than.
  public var notBefore: Located<String>?

  /// The enumeration its value comes from.
  public var enumeration: Located<String>?

  /// The types a reference may name; empty for any.
  public var targets: [Located<String>]

  /// How a reference reads from the other end.
  public var inverse: InverseDefinition?

  /// A regular expression the text must match as a whole.
  public var pattern: Located<String>?

  /// The least number allowed.
  public var minimum: Double?

  /// The greatest number allowed.
  public var maximum: Double?

  /// The most characters allowed.
  public var maximumLength: Int?

  /// How much of a date must be given.
  public var precision: Precision

  /// The value where none is given.
  public var defaultValue: String?

  /// The field, and what is said of its value there, that give the value where none is given.
  public var defaultFrom: DefaultSource?

  /// What the field means to the tool.
  public var role: FieldRole?

  /// What the field says of a work that can be cited.
  public var citationVariable: CitationVariable?

  /// The terms that other vocabularies have for it, as `schema:name`.
  public var terms: [String] = []

  /// The fields of an object.
  public var fields: [FieldDefinition]

  /// Makes a text field with a name and nothing else.
  public init(name: Located<String>) {
    self.name = name
    self.type = .text
    self.label = Labels()
    self.isRequired = false
    self.isRecommended = false
    self.isMany = false
    self.isLocalized = false
    self.isUnique = false
    self.uniqueWithin = nil
    self.requiredIf = []
    self.notBefore = nil
    self.enumeration = nil
    self.targets = []
    self.inverse = nil
    self.pattern = nil
    self.minimum = nil
    self.maximum = nil
    self.maximumLength = nil
    self.precision = .day
    self.defaultValue = nil
    self.defaultFrom = nil
    self.role = nil
    self.citationVariable = nil
    self.fields = []
  }
}

/// Where a field takes its value from when none is given: `soort.intermediair`.
public struct DefaultSource: Hashable, Sendable {
  /// The name of an enumeration field of the same thing.
  public let field: Located<String>

  /// What is said of the value of that field in the enumeration.
  public let attribute: String

  /// Makes a source.
  public init(field: Located<String>, attribute: String) {
    self.field = field
    self.attribute = attribute
  }
}

/// A value that another field has.
public struct FieldCondition: Hashable, Sendable {
  /// The name of the other field.
  public let field: Located<String>

  /// The values that count.
  public let values: [Located<String>]

  /// Makes a condition.
  public init(field: Located<String>, values: [Located<String>]) {
    self.field = field
    self.values = values
  }
}

/// How a relation reads from the other end.
public struct InverseDefinition: Hashable, Sendable {
  /// Its name.
  public var name: Located<String>

  /// How it is called on a page.
  public var label: Labels

  /// Whether readers must know of it before they read: replaced by.
  public var isBanner = false

  /// The field of the things at this end that puts them in order.
  public var orderedBy: String?

  /// Makes an inverse.
  public init(name: Located<String>, label: Labels, orderedBy: String? = nil) {
    self.name = name
    self.label = label
    self.orderedBy = orderedBy
  }
}

/// A relation of a type: what things of other types it can name.
public struct RelationDefinition: Hashable, Sendable {
  /// How much something is wanted.
  public enum Need: String, Hashable, Sendable, CaseIterable {
    case optional, recommended, required
  }

  /// Its name, as editors write it.
  public var name: Located<String>

  /// The types it may lead to; empty for any.
  public var targets: [Located<String>]

  /// Whether it leads out of the project, to web addresses.
  public var isExternal: Bool

  /// The fewest things it must name.
  public var minimum: Int

  /// The most things it may name; nil for any number.
  public var maximum: Int?

  /// Whether its absence is worth a warning.
  public var isRecommended: Bool

  /// How it is called on a page.
  public var label: Labels

  /// How it reads from the other end.
  public var inverse: InverseDefinition?

  /// Whether each of its statements must, or should, name a source.
  public var sourceNeed: Need

  /// The relations, one after another, that it is derived from; empty for one that editors write.
  public var derivation: [Located<String>]

  /// Whether it reads the same from both ends.
  public var isSymmetric: Bool

  /// Whether a thing may not name itself.
  public var isIrreflexive: Bool

  /// Whether no chain of it may lead back to where it began.
  public var isAcyclic: Bool

  /// Whether the tool makes it, so that no editor writes it.
  public var isDerived: Bool

  /// Whether it leads to the whole that its things are parts of, as chapters are of a report.
  public var isPartOf = false

  /// Whether readers must know of it before they read: replaced by.
  public var isBanner = false

  /// What the relation says of a work that can be cited.
  public var citationVariable: CitationVariable?

  /// The terms that other vocabularies have for it, as `schema:author`.
  public var terms: [String] = []

  /// The fields it may carry besides those of every relation.
  public var fields: [FieldDefinition]

  /// Makes a relation with a name and nothing else.
  public init(name: Located<String>) {
    self.name = name
    self.targets = []
    self.isExternal = false
    self.minimum = 0
    self.maximum = nil
    self.isRecommended = false
    self.label = Labels()
    self.inverse = nil
    self.sourceNeed = .optional
    self.derivation = []
    self.isSymmetric = false
    self.isIrreflexive = false
    self.isAcyclic = false
    self.isDerived = false
    self.citationVariable = nil
    self.fields = []
  }
}
