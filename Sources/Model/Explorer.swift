/// Everything there is, to wander through: an index of all things with what they can be told apart
/// by, and the relations between them.
public struct Explorer: Hashable, Sendable {
  /// A kind of things.
  public struct Kind: Hashable, Sendable {
    /// Its name in the schema.
    public var name: String

    /// What its things are called.
    public var label: String

    /// Makes a kind.
    public init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  /// Something that things can be told apart by: a theme, a province.
  public struct Facet: Hashable, Sendable {
    /// Its name in addresses.
    public var name: String

    /// What it is called.
    public var label: String

    /// Its values: a name for addresses and a title.
    public var values: [Value]

    /// Makes a facet.
    public init(name: String, label: String, values: [Value]) {
      self.name = name
      self.label = label
      self.values = values
    }
  }

  /// A value of a facet.
  public struct Value: Hashable, Sendable {
    /// Its name in addresses.
    public var name: String

    /// What it is called.
    public var title: String

    /// Makes a value.
    public init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }

  /// A thing.
  public struct Thing: Hashable, Sendable {
    /// What it is called.
    public var title: String

    /// The address of its page below the site.
    public var address: String

    /// The place of its kind.
    public var kind: Int

    /// For each facet, the places of its values.
    public var facets: [[Int]]

    /// The years it belongs to, in order.
    public var years: [Int]

    /// Makes a thing.
    public init(title: String, address: String, kind: Int, facets: [[Int]], years: [Int]) {
      self.title = title
      self.address = address
      self.kind = kind
      self.facets = facets
      self.years = years
    }
  }

  /// What a relation is called from both ends.
  public struct Predicate: Hashable, Sendable {
    /// What it is called where it is stated.
    public var label: String

    /// What it is called at its other end.
    public var inverse: String

    /// Makes a kind of relation.
    public init(label: String, inverse: String) {
      self.label = label
      self.inverse = inverse
    }
  }

  /// A relation between two things, each named by its place.
  public struct Relation: Hashable, Sendable {
    /// The place of the thing that states it.
    public var from: Int

    /// The place of its kind.
    public var predicate: Int

    /// The place of the thing it names.
    public var to: Int

    /// Makes a relation.
    public init(from: Int, predicate: Int, to: Int) {
      self.from = from
      self.predicate = predicate
      self.to = to
    }
  }

  /// The address of the data below the site.
  public var dataAddress: String

  /// The kinds, in the order of the site.
  public var kinds: [Kind] = []

  /// What things can be told apart by, years aside.
  public var facets: [Facet] = []

  /// The things: those of a kind stand together, in the order of its list.
  public var things: [Thing] = []

  /// The kinds of relation.
  public var predicates: [Predicate] = []

  /// The relations, each once.
  public var relations: [Relation] = []

  /// Makes an explorer of nothing.
  public init(dataAddress: String) { self.dataAddress = dataAddress }
}
