import Diagnostics
import Model
import SourceText

extension FieldTyping {
  /// The relations that one field states: a key, a list of keys, or maps with `naar:`.
  mutating func relate(
    _ field: Field,
    _ definition: RelationDefinition,
    _ predicates: inout PredicateTable
  ) {
    if definition.isDerived {
      diagnostics.append(.derivedRelation(field.key))
      return
    }
    let items = field.value.items
    if let maximum = definition.maximum, items.count > maximum {
      diagnostics.append(
        .tooMany(
          field.key.value,
          maximum: maximum,
          at: items[maximum].range,
          declared: definition.name.range
        )
      )
    }
    if items.count < definition.minimum {
      diagnostics.append(
        .tooFew(
          field.key.value,
          minimum: definition.minimum,
          at: field.value.range,
          declared: definition.name.range
        )
      )
    }
    if definition.isExternal { return externals(items, field, definition) }
    let predicate = predicates.index(of: definition)
    let targets = names.declaredTargets(definition.targets)
    var seen: [EntityID: Relation] = [:]
    for item in items {
      guard let target = target(of: item, definition) else { continue }
      let made = relations.count
      let qualifiers = qualifiers(of: item, definition, &predicates)
      guard let id = resolve(target, targets: targets) else { continue }
      checkSource(of: target, qualifiers, definition)
      if id == subject, definition.isIrreflexive {
        diagnostics.append(.relationToItself(target))
        continue
      }
      let relation = Relation(
        subject: subject,
        predicate: predicate,
        object: id,
        origin: target.range,
        qualifiers: qualifiers
      )
      if let first = seen[id], first.qualifiers == qualifiers {
        diagnostics.append(.relationTwice(target, first: first.origin))
        continue
      }
      seen[id] = relation
      relations.insert(relation, at: made)
    }
  }

  /// The name that an item gives: the item itself, or what stands at `naar:`.
  private mutating func target(
    of item: FieldValue,
    _ definition: RelationDefinition
  ) -> Located<String>? {
    if let text = item.scalar { return text }
    if item.isEmpty { return nil }
    if case .map(let fields) = item.content {
      if let text = (fields["naar"] ?? fields["to"])?.value.scalar { return text }
      diagnostics.append(.relationWithoutTarget(at: item.range, keys: fields.map(\.key)))
      return nil
    }
    diagnostics.append(.relationExpected(definition.name.value, at: item.range))
    return nil
  }

  private mutating func qualifiers(
    of item: FieldValue,
    _ definition: RelationDefinition,
    _ predicates: inout PredicateTable
  ) -> [EntityField] {
    let written = item.fields.filter { $0.key.value != "naar" && $0.key.value != "to" }
    guard !item.fields.isEmpty else { return [] }
    return fields(written, at: item.range, definition.fields + schema.edgeFields, &predicates)
  }

  /// A statement that should name its source, and does not.
  private mutating func checkSource(
    of target: Located<String>,
    _ qualifiers: [EntityField],
    _ definition: RelationDefinition
  ) {
    guard definition.sourceNeed != .optional else { return }
    let names = schema.edgeFields.filter { $0.type == .reference }.map(\.name.value)
    guard !qualifiers.contains(where: { names.contains($0.name) }) else { return }
    diagnostics.append(
      .missingSource(
        target,
        relation: definition.name.value,
        isRequired: definition.sourceNeed == .required
      )
    )
  }

  /// Relations that lead out of the project are addresses.
  private mutating func externals(
    _ items: [FieldValue],
    _ field: Field,
    _ definition: RelationDefinition
  ) {
    var address = FieldDefinition(name: definition.name)
    address.type = .iri
    var values: [EntityValue] = []
    for item in items {
      guard let text = item.scalar ?? (item.fields["naar"] ?? item.fields["to"])?.value.scalar
      else {
        diagnostics.append(.relationExpected(definition.name.value, at: item.range))
        continue
      }
      switch meaning(of: text.value, address, patterns) {
      case .success(let value): values.append(value)
      case .failure(let fault): diagnostics.append(.invalidValue(text, address, fault))
      }
    }
    fields.append(
      EntityField(name: field.key.value, label: definition.label, value: .list(values))
    )
  }

  /// The thing that a name means where things of some types are asked for.
  mutating func resolve(_ text: Located<String>, targets: [String]) -> EntityID? {
    switch names.lookUp(text.value, targets: targets) {
    case .found(let id):
      return id
    case .former(let id):
      diagnostics.append(.formerKey(text, now: names[id].key))
      return id
    case .ambiguous(let ids):
      diagnostics.append(.ambiguousReference(text, ids.map { names[$0] }))
    case .wrongType(let ids):
      diagnostics.append(
        .wrongReferenceType(
          text,
          ids.map { names[$0] },
          targets: targets,
          schema: schema,
          suggestions: names.nearest(to: text.value, targets: targets)
        )
      )
    case .missing:
      diagnostics.append(
        .unresolvedReference(
          text,
          targets: targets,
          schema: schema,
          suggestions: names.nearest(to: text.value, targets: targets)
        )
      )
    }
    return nil
  }
}
