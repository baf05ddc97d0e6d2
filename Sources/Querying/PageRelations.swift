import Model
import SourceText

/// What stands around a thing.
struct ThingRelations {
  var outgoing: [RelationGroup] = []
  var incoming: [RelationGroup] = []
  var mentions: [PageMention] = []

  /// The sentences that cite it.
  var citations: [PageMention] = []
}

extension PageBuilder {
  /// The relations of a thing in both directions, each under its label, and where it is named.
  func relationGroups(of id: EntityID) -> ThingRelations {
    var found = ThingRelations()
    var outgoing = GroupCollector()
    var incoming = GroupCollector()
    for relation in graph.outgoing(of: id) {
      let predicate = graph.predicate(of: relation)
      guard predicate.origin == .relation || predicate.origin == .derived else { continue }
      outgoing.add(
        relation.object,
        RelationItem(link: link(to: relation.object), details: details(relation)),
        to: relation.predicate
      )
    }
    for relation in graph.incoming(of: id) {
      let predicate = graph.predicate(of: relation)
      if let mention = relation.mention {
        let told = PageMention(
          link: link(to: relation.subject, fragment: mention.heading),
          sentence: complete(mention, of: relation.subject),
          reason: reason(of: relation)
        )
        if predicate.origin == .citation {
          found.citations.append(told)
        } else {
          found.mentions.append(told)
        }
      } else {
        let isOwn = predicate.isSymmetric && predicate.origin == .relation
        let item = RelationItem(link: link(to: relation.subject), details: details(relation))
        if isOwn {
          outgoing.add(relation.subject, item, to: relation.predicate)
        } else {
          incoming.add(relation.subject, item, to: relation.predicate)
        }
      }
    }
    found.outgoing = outgoing.groups.map { group in
      let predicate = graph.predicates[group.predicate]
      return RelationGroup(
        name: predicate.name,
        label: label(predicate.label, name: predicate.name),
        items: group.items.map(\.item)
      )
    }
    let ordered = incoming.groups.sorted { left, right in
      let first = graph.predicates[left.predicate].origin == .field ? 1 : 0
      let second = graph.predicates[right.predicate].origin == .field ? 1 : 0
      return (first, left.predicate) < (second, right.predicate)
    }
    found.incoming = ordered.map { group in
      let predicate = graph.predicates[group.predicate]
      let items = group.items.map {
        (order: orderValue(of: $0.id, by: predicate.inverseOrder), id: $0.id, item: $0.item)
      }.sorted { left, right in
        left.order != right.order ? left.order < right.order : precedes(left.id, right.id)
      }
      return RelationGroup(
        name: predicate.inverseName ?? predicate.name,
        label: inverseLabel(predicate),
        items: items.map(\.item)
      )
    }
    return found
  }

  /// The number or date of a field as a number to sort by; things without one come last.
  private func orderValue(of id: EntityID, by name: String?) -> Double {
    guard let name, let value = graph[id].fields.first(where: { $0.name == name })?.value else {
      return .infinity
    }
    switch value {
    case .number(let text): return Double(text) ?? .infinity
    case .date(let text):
      let digits = text.split(separator: "-").joined()
      return Double(digits + String(repeating: "0", count: max(0, 8 - digits.utf8.count)))
        ?? .infinity
    default: return .infinity
    }
  }

  /// What a relation is called at its other end.
  func inverseLabel(_ predicate: Predicate) -> String {
    predicate.inverseLabel.text(in: language)
      ?? label(predicate.label, name: predicate.inverseName ?? predicate.name)
  }

  /// A label in the page's language, else the name as words.
  func label(_ labels: Labels, name: String) -> String {
    labels.text(in: language) ?? name.split(separator: "-").joined(separator: " ")
  }

  /// Why a citation is made; empty where it does not say.
  private func reason(of relation: Relation) -> String {
    guard case .term(let reason) = details(relation).first?.value else { return "" }
    return reason
  }

  private func details(_ relation: Relation) -> [PageField] {
    relation.qualifiers.isEmpty ? [] : fields(relation.qualifiers)
  }
}

/// Collects things under their kind of relation; a thing stands in a group once.
private struct GroupCollector {
  struct Group {
    var predicate: Int
    var items: [(id: EntityID, item: RelationItem)] = []
    var places: [EntityID: Int] = [:]
  }

  private(set) var groups: [Group] = []

  mutating func add(_ id: EntityID, _ item: RelationItem, to predicate: Int) {
    let index: Int
    if let found = groups.firstIndex(where: { $0.predicate == predicate }) {
      index = found
    } else {
      groups.append(Group(predicate: predicate))
      index = groups.count - 1
    }
    guard let place = groups[index].places[id] else {
      groups[index].places[id] = groups[index].items.count
      groups[index].items.append((id, item))
      return
    }
    let known = groups[index].items[place].item.details
    groups[index].items[place].item.details += item.details.filter { !known.contains($0) }
  }
}
