import Model
import SourceText

/// A chain of names that leads from a thing to values: `missies.thema.titel`.
///
/// Each name is a field, a relation, or the inverse of one, of the types that are reached so far.
public struct SelectionPath: Hashable, Sendable {
  /// One name of the chain.
  public struct Step: Hashable, Sendable {
    /// What a name turned out to be.
    public enum Kind: Hashable, Sendable {
      /// The title, in any schema.
      case title

      /// The summary, in any schema.
      case summary

      /// The key.
      case key

      /// The name of the type.
      case type

      /// A place in the network.
      case measure(NetworkMeasure)

      /// A field of a thing or of an object.
      case field

      /// Relations, in either direction.
      case relation

      /// A field of some of the types that are reached, relations of others.
      case fieldOrRelation
    }

    /// The name as it is written.
    public let name: Located<String>

    /// What it is.
    public let kind: Kind

    /// What readers see for it; none for what every thing has.
    public let label: Labels
  }

  /// The names in order; at least one.
  public let steps: [Step]

  /// What the values are.
  public let result: SelectionType

  /// The path as it is written.
  public var text: String { steps.map(\.name.value).joined(separator: ".") }
}

/// What the values of a path are.
public enum SelectionType: Hashable, Sendable {
  /// Words.
  case text

  /// Numbers and years.
  case number

  /// Dates, perhaps without day or month.
  case date

  /// Yes or no.
  case flag

  /// Values of enumerations, by their names.
  case enumeration([String])

  /// The names of types.
  case type

  /// Things of types, by their names; any where there are none.
  case things([String])

  /// Objects, whose fields are these.
  case objects([FieldDefinition])

  /// Several of these, where a name means something else to one type than to another.
  case mixed([SelectionType])
}

extension SelectionType {
  /// What values of several types are together.
  static func joining(_ types: [SelectionType]) -> SelectionType {
    var enumerations: [String] = []
    var things: Set<String>?
    var isOpen = false
    var fields: [FieldDefinition]?
    var others: [SelectionType] = []
    for type in types.flatMap(\.parts) {
      switch type {
      case .enumeration(let names): enumerations += names.filter { !enumerations.contains($0) }
      case .things(let names):
        isOpen = isOpen || names.isEmpty
        things = (things ?? []).union(names)
      case .objects(let more):
        fields = (fields ?? []) + more.filter { !(fields ?? []).contains($0) }
      default: if !others.contains(type) { others.append(type) }
      }
    }
    if !enumerations.isEmpty { others.append(.enumeration(enumerations)) }
    if let things { others.append(.things(isOpen ? [] : things.sorted())) }
    if let fields { others.append(.objects(fields)) }
    return others.count == 1 ? others[0] : .mixed(others)
  }

  /// The types that it joins; itself where it joins none.
  public var parts: [SelectionType] {
    if case .mixed(let types) = self { return types }
    return [self]
  }

  /// The types of the things among the values; nil where no value is a thing.
  public var things: [String]? {
    for case .things(let names) in parts { return names }
    return nil
  }
}

/// A value that a path leads to.
public enum SelectionValue: Hashable, Sendable {
  /// Words.
  case text(String)

  /// A number, and how it is written.
  case number(Double, String)

  /// A date as it is written.
  case date(String)

  /// Yes or no.
  case flag(Bool)

  /// A value of an enumeration, and its labels.
  case named(String, Labels)

  /// A thing.
  case thing(EntityID)

  /// An object.
  case object([EntityField])
}
