import Model
import SourceText

/// The types that a picture of the whole goes through, read off the schema and the relations.
///
/// It begins at a type that things of another type must name (a mission has a theme), goes on
/// with that other type, and from there to the type with the most relations, four types in all. Of
/// all such chains the one with the most relations is taken, the first declared where they tie.
struct TypeChain {
  /// The names of the types; none where no type relates to another.
  let types: [String]

  init(
    _ schema: Schema,
    _ table: [[Int]],
    members: [String: [EntityID]]
  ) {
    var best: (names: [Int], count: Int) = ([], 0)
    for start in Self.starts(schema, table, members: members) {
      var names = [start.target, start.type]
      var count = table[start.target][start.type]
      while names.count < 4, let next = Self.strongest(from: names, in: table) {
        count += table[names[names.count - 1]][next]
        names.append(next)
      }
      if count > best.count { best = (names, count) }
    }
    types = best.names.map { schema.types[$0].name.value }
  }

  /// How many relations there are between any two types, in either direction.
  static func relationCounts(_ graph: KnowledgeGraph, _ weights: PredicateWeights) -> [[Int]] {
    let types = graph.schema.types
    let indices = Dictionary(
      types.enumerated().map { ($0.element.name.value, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let typeOf = graph.entities.map { entity in entity.type.flatMap { indices[$0] } }
    var table = [[Int]](repeating: [Int](repeating: 0, count: types.count), count: types.count)
    for relation in graph.relations where weights.isTelling[relation.predicate] {
      guard let one = typeOf[relation.subject.index], let other = typeOf[relation.object.index],
        one != other
      else { continue }
      table[one][other] += 1
      table[other][one] += 1
    }
    return table
  }

  /// Types with the type they must name, where there are things of both; any they may name where
  /// no relation is required.
  private static func starts(
    _ schema: Schema,
    _ table: [[Int]],
    members: [String: [EntityID]]
  ) -> [(type: Int, target: Int)] {
    var required: [(type: Int, target: Int)] = []
    var others: [(type: Int, target: Int)] = []
    for (index, type) in schema.types.enumerated() where !type.isAbstract {
      for relation in type.relations {
        for (place, target) in schema.types.enumerated() where place != index {
          let name = target.name.value
          guard relation.targets.contains(where: { schema.isType(name, $0.value) }),
            table[index][place] > 0, members[name, default: []].count > 1
          else { continue }
          if relation.minimum > 0 {
            required.append((index, place))
          } else {
            others.append((index, place))
          }
        }
      }
    }
    return required.isEmpty ? others : required
  }

  private static func strongest(from names: [Int], in table: [[Int]]) -> Int? {
    guard let last = names.last else { return nil }
    var best: Int?
    for (index, count) in table[last].enumerated() where count > 0 && !names.contains(index) {
      if count > best.map({ table[last][$0] }) ?? 0 { best = index }
    }
    return best
  }
}
