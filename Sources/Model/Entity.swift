/// A thing that a file declares.
///
/// Its contents lie in one place that all copies share: stages look at things by the hundred thousand,
/// and a copy of every field each time would cost more than the looking.
public struct Entity: Hashable, Sendable {
  private struct Values: Hashable, Sendable {
    let type: String?
    let key: String
    let title: String
    let summary: String
    let aliases: [String]
    let order: Int?
    let fields: [EntityField]
    let document: Int
    let address: String
    let indexedType: String?
  }

  private final class Contents: Sendable {
    let values: Values

    init(_ values: Values) { self.values = values }
  }

  private let contents: Contents

  /// Its type; nil for a page that has none.
  public var type: String? { contents.values.type }

  /// Its name within its type.
  public var key: String { contents.values.key }

  /// What it is called.
  public var title: String { contents.values.title }

  /// What it is, in a sentence or two; empty where nobody says.
  public var summary: String { contents.values.summary }

  /// Other names for it.
  public var aliases: [String] { contents.values.aliases }

  /// Its place among things of its type, where it has one.
  public var order: Int? { contents.values.order }

  /// Its fields, in the order of the schema, then what an open type adds.
  public var fields: [EntityField] { contents.values.fields }

  /// The index of its file.
  public var document: Int { contents.values.document }

  /// The address of its page below the site: empty for the home page, else ending in `/`.
  public var address: String { contents.values.address }

  /// The type whose list this page introduces, for the `index.md` of a type's folder.
  public var indexedType: String? { contents.values.indexedType }

  /// Makes a thing.
  public init(
    type: String?,
    key: String,
    title: String,
    summary: String,
    aliases: [String],
    order: Int?,
    fields: [EntityField],
    document: Int,
    address: String,
    indexedType: String?
  ) {
    contents = Contents(
      Values(
        type: type,
        key: key,
        title: title,
        summary: summary,
        aliases: aliases,
        order: order,
        fields: fields,
        document: document,
        address: address,
        indexedType: indexedType
      )
    )
  }

  /// Whether two things say the same.
  public static func == (left: Entity, right: Entity) -> Bool {
    left.contents === right.contents || left.contents.values == right.contents.values
  }

  /// Adds what the thing says.
  public func hash(into hasher: inout Hasher) { hasher.combine(contents.values) }
}

/// A thing in one graph; means nothing in another.
public struct EntityID: Hashable, Sendable {
  /// Its place among the things.
  public let index: Int

  /// Makes an id of a place.
  public init(_ index: Int) { self.index = index }
}

/// A field of a thing with what its text means.
public struct EntityField: Hashable, Sendable {
  /// Its name.
  public let name: String

  /// How it is called on a page; empty for a field that no schema declares.
  public let label: Labels

  /// What it means to the tool.
  public let role: FieldRole?

  /// What it says.
  public let value: EntityValue

  /// Whether nobody wrote it: the schema gives it.
  public let isDefault: Bool

  /// Makes a field.
  public init(
    name: String,
    label: Labels,
    role: FieldRole? = nil,
    value: EntityValue,
    isDefault: Bool = false
  ) {
    self.name = name
    self.label = label
    self.role = role
    self.value = value
    self.isDefault = isDefault
  }
}

/// What the value of a field means.
public enum EntityValue: Hashable, Sendable {
  /// Words.
  case text(String)

  /// Words in several languages.
  case localized(Labels)

  /// A number as it is written.
  case number(String)

  /// A date `2019-04-26`, or its first parts.
  case date(String)

  /// Yes or no.
  case flag(Bool)

  /// A value of an enumeration: how it is written and how it is shown.
  case enumerated(String, label: Labels)

  /// An address on the web.
  case url(String)

  /// Another thing.
  case reference(EntityID)

  /// Several values.
  case list([EntityValue])

  /// An object.
  case record([EntityField])
}
