import SourceText

/// The types, fields, relations and enumerations that a project declares.
public struct Schema: Hashable, Sendable {
  /// The languages that every label should be given in; the first is that of plain texts.
  public var languages: [String]

  /// The types in the order they are declared, inherited fields and relations included.
  public var types: [TypeDefinition]

  /// The enumerations in the order they are declared.
  public var enumerations: [Enumeration]

  /// The fields that every relation may carry.
  public var edgeFields: [FieldDefinition]

  /// The relations that make the network whose measures questions can ask for; all where none.
  public var network: [Located<String>] = []

  /// The rules over the graph, in the order they are declared.
  public var rules: [RuleDefinition] = []

  /// Names of types that files use and the schema misspells, with the names it declares.
  ///
  /// The schema parser reported each once; everyone else takes the two for one.
  public var spellings: [String: String] = [:]

  /// Names of enumerations that fields use and the schema misspells, with the names it declares.
  public var enumerationSpellings: [String: String] = [:]

  /// Where fields are declared that the schema misspells, with the name that was meant.
  public var fieldSpellings: [SourceRange: String] = [:]

  /// Whether the file could not be read to its end, so that a name it lacks means nothing.
  public var isBroken = false

  /// The file; nil for a project without a schema.
  public var path: SourcePath?

  /// Makes a schema.
  public init(
    languages: [String] = ["nl", "en"],
    types: [TypeDefinition] = [],
    enumerations: [Enumeration] = [],
    edgeFields: [FieldDefinition] = [],
    path: SourcePath? = nil
  ) {
    self.languages = languages
    self.types = types
    self.enumerations = enumerations
    self.edgeFields = edgeFields
    self.path = path
  }

  /// The type with a name; linear in the number of types.
  ///
  /// Names are looked at where they stand: a type is large, and is copied only once it is found.
  public func type(named name: String) -> TypeDefinition? {
    for index in types.indices where types[index].name.value == name { return types[index] }
    return nil
  }

  /// The enumeration with a name.
  public func enumeration(named name: String) -> Enumeration? {
    let name = enumerationSpellings[name] ?? name
    return enumerations.first { $0.name.value == name }
  }

  /// Whether a type is another or inherits from it.
  public func isType(_ name: String, _ ancestor: String) -> Bool {
    name == ancestor || (type(named: name)?.isKind(of: ancestor) ?? false)
  }
}

/// A kind of thing.
public struct TypeDefinition: Hashable, Sendable {
  /// Its name, as editors write it.
  public var name: Located<String>

  /// The types it inherits from, the nearest first.
  public var ancestors: [String]

  /// Whether nothing can be of this type itself.
  public var isAbstract: Bool

  /// Whether fields that are not declared are kept without a word.
  public var isOpen: Bool

  /// What one of it is called.
  public var label: Labels

  /// What several are called.
  public var plural: Labels

  /// What it is, in a sentence.
  public var description: Labels

  /// The folder whose files are of this type: one name or several joined by `/`.
  public var folder: Located<String>?

  /// The template of its pages, where it is not the one named after the type.
  public var template: String?

  /// Its place among the types in lists; declared order breaks ties.
  public var order: Int?

  /// The field or relation that parts the list of its things into groups.
  public var groupBy: Located<String>?

  /// The fields and relations that its things show in lists, in their order.
  public var inLists: [Located<String>] = []

  /// How things that are parts of others are counted.
  public enum Numbering: String, Hashable, Sendable, CaseIterable {
    case digits, letters, none
  }

  /// How its things are counted where they are parts of others and have an order.
  public var numbering: Numbering

  /// What the link to the feed of one of its things says; nil where they have no feed of their own.
  public var follow: Labels?

  /// The classes that other vocabularies have for it, as `schema:Report`.
  public var classes: [String] = []

  /// The parts that its body has, by their headings.
  public var sections: [SectionDefinition]

  /// Its fields.
  public var fields: [FieldDefinition]

  /// Its relations.
  public var relations: [RelationDefinition]

  /// Makes a type with a name and nothing else.
  public init(name: Located<String>) {
    self.name = name
    self.ancestors = []
    self.isAbstract = false
    self.isOpen = false
    self.label = Labels()
    self.plural = Labels()
    self.description = Labels()
    self.folder = nil
    self.template = nil
    self.order = nil
    self.groupBy = nil
    self.numbering = .digits
    self.follow = nil
    self.sections = []
    self.fields = []
    self.relations = []
  }
}

extension TypeDefinition {
  /// Whether it is the type of a name or inherits from it.
  public func isKind(of name: String) -> Bool {
    self.name.value == name || ancestors.contains(name)
  }

  /// Whether its things are works that can be cited: a field says `csl: type`.
  public var isWork: Bool { fields.contains { $0.citationVariable == .type } }

  /// What one of it is called in a language, else its name.
  public func label(in language: String) -> String { label.text(in: language) ?? name.value }

  /// What several are called in a language, else what one is.
  public func plural(in language: String) -> String {
    plural.text(in: language) ?? label(in: language)
  }

  /// The templates that its pages can have, the most particular first.
  public var templates: [String] {
    (template.map { ["types/\($0)", $0] } ?? [])
      + ([name.value] + ancestors).map { "types/\($0)" }
  }

  /// The template that the page with all of one of its things can have.
  public var documentTemplate: String { "types/\(name.value)-document" }

  /// The template that an e-book of one of the things of a type can have.
  public static func bookTemplate(of type: String) -> String { "types/\(type)-book" }

  /// The template that its list can have.
  public var listTemplate: String { "types/\(name.value)-index" }
}

/// A part of a body that a type asks for.
public struct SectionDefinition: Hashable, Sendable {
  /// Its name.
  public var name: Located<String>

  /// The heading above it.
  public var heading: Labels

  /// Whether it must be there.
  public var isRequired: Bool

  /// Makes a part.
  public init(name: Located<String>, heading: Labels, isRequired: Bool) {
    self.name = name
    self.heading = heading
    self.isRequired = isRequired
  }
}

/// The named values that a field can have.
public struct Enumeration: Hashable, Sendable {
  /// One of the values.
  public struct Value: Hashable, Sendable {
    /// How it is written.
    public var name: Located<String>

    /// How it is shown.
    public var label: Labels

    /// What else is said of it, by name: fields can take their default from here.
    public var attributes: [Field]

    /// Makes a value.
    public init(name: Located<String>, label: Labels, attributes: [Field] = []) {
      self.name = name
      self.label = label
      self.attributes = attributes
    }
  }

  /// Its name.
  public var name: Located<String>

  /// The values in order.
  public var values: [Value]

  /// Makes an enumeration.
  public init(name: Located<String>, values: [Value]) {
    self.name = name
    self.values = values
  }

  /// The value with a name.
  public func value(named name: String) -> Value? {
    values.first { $0.name.value == name }
  }
}
