import Model
import SourceText

/// The kinds of relation met so far, each once; the first are the mention and the citation in prose.
struct PredicateTable {
  /// The index of the mention.
  static let mention = 0

  /// The index of the citation.
  static let citation = 1

  private(set) var list: [Predicate]
  private var indices: [SourceRange: Int] = [:]

  /// Begins with the mention and the citation, named by the schema or by custom.
  init(mention: RelationDefinition?, citation: RelationDefinition?) {
    list = [
      Predicate(
        name: mention?.name.value ?? "noemt",
        label: mention?.label ?? Labels([("nl", "noemt"), ("en", "mentions")]),
        inverseName: mention?.inverse?.name.value ?? "genoemd-in",
        inverseLabel: mention?.inverse?.label
          ?? Labels([("nl", "genoemd in"), ("en", "mentioned in")]),
        origin: .mention
      ),
      Predicate(
        name: citation?.name.value ?? "citeert",
        label: citation?.label ?? Labels([("nl", "citeert"), ("en", "cites")]),
        inverseName: citation?.inverse?.name.value ?? "geciteerd-door",
        inverseLabel: citation?.inverse?.label
          ?? Labels([("nl", "geciteerd door"), ("en", "cited by")]),
        origin: .citation
      ),
    ]
  }

  /// The index of the kind that a relation declares; inherited ones are the same kind.
  mutating func index(of relation: RelationDefinition) -> Int {
    index(declaredAt: relation.name.range) {
      Predicate(
        name: relation.name.value,
        label: relation.label,
        inverseName: relation.isSymmetric ? relation.name.value : relation.inverse?.name.value,
        inverseLabel: relation.isSymmetric ? relation.label : relation.inverse?.label ?? Labels(),
        origin: .relation,
        inverseOrder: relation.inverse?.orderedBy,
        isSymmetric: relation.isSymmetric,
        isAcyclic: relation.isAcyclic
      )
    }
  }

  /// The index of the kind that a reference in a field declares.
  mutating func index(of field: FieldDefinition) -> Int {
    index(declaredAt: field.name.range) {
      Predicate(
        name: field.name.value,
        label: field.label,
        inverseName: field.inverse?.name.value,
        inverseLabel: field.inverse?.label ?? Labels(),
        origin: .field
      )
    }
  }

  private mutating func index(declaredAt range: SourceRange, make: () -> Predicate) -> Int {
    if let index = indices[range] { return index }
    list.append(make())
    indices[range] = list.count - 1
    return list.count - 1
  }
}
