import Model
import SourceText

/// A graph of missions, labs, themes and notes, made of who names whom.
struct SampleGraph {
  private static let path = SourcePath("missions/schema.yaml")

  private var entities: [Entity] = []
  private var statements: [(from: Int, predicate: Int, to: Int)] = []

  /// What a relation of the sample is.
  enum Kind: Int {
    case mention, theme, missions, replaces, related, source
  }

  /// Adds a thing and gives its place.
  mutating func add(_ type: String, _ title: String) -> Int {
    let key = "\(type)-\(entities.count)"
    entities.append(
      Entity(
        type: type,
        key: key,
        title: title,
        summary: "",
        aliases: [],
        order: nil,
        fields: [],
        document: entities.count,
        address: "\(type)/\(key)/",
        indexedType: nil
      )
    )
    return entities.count - 1
  }

  /// States a relation between two things.
  mutating func state(_ from: Int, _ kind: Kind, _ to: Int) {
    statements.append((from, kind.rawValue, to))
  }

  /// The graph of what was added.
  var graph: KnowledgeGraph {
    let documents = entities.map { entity in
      let path = SourcePath("missions/\(entity.type ?? "")/\(entity.key).md")
      return Document(
        path: path,
        key: entity.key,
        frontMatter: FrontMatter(opening: SourceRange(path: path, bytes: 0..<0))
      )
    }
    return KnowledgeGraph(
      schema: Self.schema,
      configuration: Configuration(),
      documents: documents,
      entities: entities,
      relations: statements.enumerated().sorted { ($0.1.from, $0.0) < ($1.1.from, $1.0) }.map {
        Relation(
          subject: EntityID($1.from),
          predicate: $1.predicate,
          object: EntityID($1.to),
          origin: SourceRange(path: documents[$1.from].path, bytes: 0..<0),
          mention: $1.predicate == 0
            ? Mention(before: "", name: "", after: "", heading: "") : nil
        )
      },
      predicates: [
        predicate("noemt", "genoemd-in", origin: .mention),
        predicate("thema", "missies", origin: .relation),
        predicate("missies", "labs", origin: .relation),
        predicate("vervangt", "vervangen-door", origin: .relation),
        predicate("verwant", "verwant", origin: .relation, isSymmetric: true),
        predicate("bronnen", "bron-van", origin: .relation),
      ],
      links: documents.map { _ in [] },
      navigation: [],
      reports: [],
      assets: []
    )
  }

  private func predicate(
    _ name: String,
    _ inverse: String,
    origin: Predicate.Origin,
    isSymmetric: Bool = false
  ) -> Predicate {
    Predicate(
      name: name,
      label: Labels([("nl", name)]),
      inverseName: inverse,
      inverseLabel: Labels([("nl", inverse)]),
      origin: origin,
      isSymmetric: isSymmetric
    )
  }

  private static func located(_ name: String) -> Located<String> {
    Located(name, at: SourceRange(path: path, bytes: 0..<0))
  }

  private static var schema: Schema {
    var types = ["thema", "missie", "lab"].map { name in
      var type = TypeDefinition(name: located(name))
      type.label = Labels([("nl", name)])
      type.plural = Labels([("nl", name + "s")])
      var source = RelationDefinition(name: located("bronnen"))
      source.targets = []
      type.relations = [source]
      return type
    }
    func relation(_ name: String, to target: String, minimum: Int = 0) -> RelationDefinition {
      var relation = RelationDefinition(name: located(name))
      relation.targets = [located(target)]
      relation.minimum = minimum
      return relation
    }
    types[1].relations += [
      relation("thema", to: "thema", minimum: 1), relation("vervangt", to: "missie"),
      relation("verwant", to: "missie"),
    ]
    types[2].relations += [relation("missies", to: "missie")]
    return Schema(types: types)
  }
}
