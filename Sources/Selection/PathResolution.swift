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
    switch reached {
    case .things(let types):
      let family = family(of: types)
      var found = ["titel", "samenvatting", "sleutel", "type", "title", "summary", "key"]
      for type in family {
        found += type.fields.map(\.name.value) + type.relations.map(\.name.value)
      }
      found += inverses(at: family).map(\.inverse.name.value)
      return Array(Set(found)).sorted()
    case .objects(let fields): return fields.map(\.name.value)
    default: return []
    }
  }

  /// What a name is, what it leads to, and what readers see for it.
  private typealias Meaning = (SelectionPath.Step.Kind, SelectionType, Labels)

  private func meaning(
    of name: String,
    at reached: SelectionType
  ) -> Meaning? {
    switch reached {
    case .objects(let fields):
      return fields.first { $0.name.value == name }.map { (.field, result(of: $0), $0.label) }
    case .things(let types):
      return meaning(of: name, in: family(of: types))
    default:
      return nil
    }
  }

  private func meaning(
    of name: String,
    in family: [TypeDefinition]
  ) -> Meaning? {
    for type in family {
      if let field = type.fields.first(where: { $0.name.value == name }) {
        return (.field, result(of: field), field.label)
      }
    }
    var targets: [String] = []
    var label: Labels?
    var isOpen = false
    for type in family {
      for relation in type.relations where relation.name.value == name {
        label = label ?? relation.label
        isOpen = isOpen || relation.targets.isEmpty
        targets += relation.targets.map(\.value)
      }
    }
    for (source, inverse) in inverses(at: family) where inverse.name.value == name {
      label = label ?? inverse.label
      targets.append(source)
    }
    if let label {
      return (.relation, .things(isOpen ? [] : Array(Set(targets)).sorted()), label)
    }
    switch name {
    case "titel", "title": return (.title, .text, Labels())
    case "samenvatting", "summary": return (.summary, .text, Labels())
    case "sleutel", "key": return (.key, .text, Labels())
    case "type": return (.type, .text, Labels())
    case "genoemd-in", "noemt": return (.relation, .things([]), Labels())
    default: return nil
    }
  }

  /// The inverses that things of a family have, with the type at the other end.
  private func inverses(
    at family: [TypeDefinition]
  ) -> [(source: String, inverse: InverseDefinition)] {
    func isHere(_ targets: [Located<String>]) -> Bool {
      targets.isEmpty
        || targets.contains { target in family.contains { $0.isKind(of: target.value) } }
    }
    var found: [(source: String, inverse: InverseDefinition)] = []
    for source in schema.types {
      for relation in source.relations where isHere(relation.targets) {
        if let inverse = relation.inverse { found.append((source.name.value, inverse)) }
      }
      for field in references(in: source.fields) where isHere(field.targets) {
        if let inverse = field.inverse { found.append((source.name.value, inverse)) }
      }
      for field in references(in: schema.edgeFields) where isHere(field.targets) {
        if let inverse = field.inverse { found.append((source.name.value, inverse)) }
      }
    }
    return found
  }

  /// The references among fields and in their objects, which nest as deep as the schema's YAML.
  private func references(in fields: [FieldDefinition]) -> [FieldDefinition] {
    fields.flatMap { $0.type == .reference ? [$0] : references(in: $0.fields) }
  }

  private func result(of field: FieldDefinition) -> SelectionType {
    switch field.type {
    case .integer, .decimal, .year: .number
    case .date: .date
    case .boolean: .flag
    case .enumeration: field.enumeration.map { .enumeration($0.value) } ?? .text
    case .reference: .things(field.targets.map(\.value))
    case .object: .objects(field.fields)
    default: .text
    }
  }
}
