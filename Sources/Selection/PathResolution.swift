import Diagnostics
import Model
import SourceText

/// Finds out what the names of a path mean for things of some types.
public struct PathResolver {
  let schema: Schema

  /// Makes a resolver for a schema.
  public init(schema: Schema) { self.schema = schema }

  /// The path that names form; nil, and a diagnostic, where one of them means nothing.
  public func path(_ names: [Located<String>], from types: [String]) -> Diagnosed<SelectionPath?> {
    var steps: [SelectionPath.Step] = []
    var reached = SelectionType.things(types)
    for name in names {
      guard let (kind, next, label) = meaning(of: name.value, at: reached) else {
        return Diagnosed(
          nil,
          [.unknownSelectionName(name, at: reached, among: self.names(at: reached))]
        )
      }
      steps.append(SelectionPath.Step(name: name, kind: kind, label: label))
      reached = next
    }
    return Diagnosed(steps.isEmpty ? nil : SelectionPath(steps: steps, result: reached))
  }

  /// The types that things of some types can have, heirs included; all where there are none.
  public func family(of names: [String]) -> [TypeDefinition] {
    if names.isEmpty { return schema.types }
    return schema.types.filter { type in names.contains { type.isKind(of: $0) } }
  }

  /// The names that mean something where a path has come to.
  func names(at reached: SelectionType) -> [String] {
    var found: Set<String> = []
    for part in reached.parts {
      switch part {
      case .things(let types):
        let family = family(of: types)
        found.formUnion(builtInNames)
        for type in family {
          found.formUnion(type.fields.map(\.name.value) + type.relations.map(\.name.value))
        }
        forEachInverse(at: family) { inverse, _ in found.insert(inverse.name.value) }
      case .objects(let fields): found.formUnion(fields.map(\.name.value))
      default: break
      }
    }
    return found.sorted()
  }

  /// What a name is, what it leads to, and what readers see for it.
  private typealias Meaning = (SelectionPath.Step.Kind, SelectionType, Labels)

  private func meaning(of name: String, at reached: SelectionType) -> Meaning? {
    let found = reached.parts.compactMap { part -> Meaning? in
      switch part {
      case .objects(let fields):
        joined(fields.filter { $0.name.value == name }.map { (.field, result(of: $0), $0.label) })
      case .things(let types): meaning(of: name, in: family(of: types))
      default: nil
      }
    }
    return joined(found)
  }

  /// What a name means to a family: a field of one type, another field or a relation of the next.
  private func meaning(of name: String, in family: [TypeDefinition]) -> Meaning? {
    var found: [Meaning] = []
    for type in family {
      if let field = type.fields.first(where: { $0.name.value == name }) {
        switch field.role {
        case .title: found.append((.title, .text, field.label))
        case .summary: found.append((.summary, .text, field.label))
        default: found.append((.field, result(of: field), field.label))
        }
      } else {
        for relation in type.relations where relation.name.value == name {
          let targets = relation.targets.map(\.value)
          found.append(
            relation.isExternal
              ? (.field, .text, relation.label) : (.relation, .things(targets), relation.label)
          )
        }
      }
    }
    forEachInverse(named: name, at: family) { inverse, source in
      found.append((.relation, .things([source]), inverse.label))
    }
    if let meaning = joined(found) { return meaning }
    if let measure = NetworkMeasure(named: name) {
      return (.measure(measure), measure == .articulation ? .flag : .number, Labels())
    }
    switch name {
    case "titel", "title": return (.title, .text, Labels())
    case "samenvatting", "summary": return (.summary, .text, Labels())
    case "sleutel", "key": return (.key, .text, Labels())
    case "type": return (.type, .type, Labels())
    case "genoemd-in", "noemt": return (.relation, .things([]), Labels())
    default: return nil
    }
  }

  private func joined(_ meanings: [Meaning]) -> Meaning? {
    guard let first = meanings.first else { return nil }
    let isUniform = meanings.allSatisfy { $0.0 == first.0 }
    let label = meanings.lazy.map(\.2).first { !$0.isEmpty } ?? Labels()
    return (
      isUniform ? first.0 : .fieldOrRelation, SelectionType.joining(meanings.map(\.1)), label
    )
  }

  /// Gives the inverses that things of a family have, with the type at the other end.
  private func forEachInverse(
    named name: String? = nil,
    at family: [TypeDefinition],
    _ body: (InverseDefinition, _ source: String) -> Void
  ) {
    let here = Set(family.flatMap { [$0.name.value] + $0.ancestors })
    func visit(_ inverse: InverseDefinition?, _ targets: [Located<String>], _ source: String) {
      guard let inverse, name == nil || inverse.name.value == name else { return }
      if targets.isEmpty || targets.contains(where: { here.contains($0.value) }) {
        body(inverse, source)
      }
    }
    func visit(_ fields: [FieldDefinition], _ source: String) {
      for index in fields.indices {
        if fields[index].type == .reference {
          visit(fields[index].inverse, fields[index].targets, source)
        } else if !fields[index].fields.isEmpty {
          visit(fields[index].fields, source)
        }
      }
    }
    for type in schema.types {
      let source = type.name.value
      for index in type.relations.indices {
        visit(type.relations[index].inverse, type.relations[index].targets, source)
        visit(type.relations[index].fields, source)
      }
      visit(type.fields, source)
      if !type.relations.isEmpty { visit(schema.edgeFields, source) }
    }
  }

  private func result(of field: FieldDefinition) -> SelectionType {
    switch field.type {
    case .integer, .decimal, .year: .number
    case .date: .date
    case .boolean: .flag
    case .enumeration: field.enumeration.map { .enumeration([$0.value]) } ?? .text
    case .reference: .things(field.targets.map(\.value))
    case .object: .objects(field.fields)
    default: .text
    }
  }
}

/// What every thing has, whatever its schema says.
private let builtInNames =
  ["titel", "samenvatting", "sleutel", "type", "title", "summary", "key"]
  + NetworkMeasure.allCases.flatMap(\.names)
