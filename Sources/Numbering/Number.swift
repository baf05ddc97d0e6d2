import Model
import SourceText

/// The numbers of the parts of reports, and of figures, tables, boxes and sections.
///
/// They follow the structure: a report, then its parts by type and order, each with its own parts
/// behind it. What is in no report is counted by page. Linear in the graph, but for sorting parts.
public func number(_ graph: KnowledgeGraph) -> BlockNumbers {
  var numbering = Numbering(graph)
  let parts = numbering.isPart
  for root in graph.entities.indices where !parts[root] {
    let members = numbering.members(of: EntityID(root))
    if members.count > 1 { numbering.numbers.add(members, of: EntityID(root)) }
    numbering.count(members)
  }
  numbering.count(numbering.rest)
  return numbering.numbers
}

extension BlockNumbers {
  fileprivate mutating func add(_ members: [EntityID], of root: EntityID) {
    reports[root] = members
    for member in members { roots[member] = root }
  }
}

private struct Numbering {
  let graph: KnowledgeGraph
  var numbers: BlockNumbers

  /// Which things are parts of another.
  private(set) var isPart: [Bool]

  /// The parts of things, in the order of their types and by their own.
  private var parts: [EntityID: [EntityID]] = [:]
  private var isCounted: [Bool]

  init(_ graph: KnowledgeGraph) {
    self.graph = graph
    numbers = BlockNumbers(documents: graph.documents.count)
    isPart = [Bool](repeating: false, count: graph.entities.count)
    isCounted = isPart
    guard graph.schema.types.contains(where: { $0.relations.contains(where: \.isPartOf) }) else {
      return
    }
    for relation in graph.relations where isPartOf(relation) && relation.subject != relation.object
    {
      guard !isPart[relation.subject.index] else { continue }
      isPart[relation.subject.index] = true
      parts[relation.object, default: []].append(relation.subject)
    }
    parts = parts.mapValues { members in members.sorted { place(of: $0) < place(of: $1) } }
    for part in parts.values.joined() { numbers.things[part] = number(of: part) }
  }

  private func isPartOf(_ relation: Relation) -> Bool {
    let predicate = graph.predicate(of: relation)
    guard predicate.origin == .relation, let type = definition(of: relation.subject) else {
      return false
    }
    return type.relations.contains { $0.isPartOf && $0.name.value == predicate.name }
  }

  private func definition(of id: EntityID) -> TypeDefinition? {
    graph[id].type.flatMap { graph.schema.type(named: $0) }
  }

  /// By type, then by the thing's own order, then as they stand in the graph.
  private func place(of id: EntityID) -> (Int, Int, Int) {
    (definition(of: id)?.order ?? Int.max, graph[id].order ?? Int.max, id.index)
  }

  private func number(of part: EntityID) -> String? {
    guard let order = graph[part].order, let numbering = definition(of: part)?.numbering else {
      return nil
    }
    switch numbering {
    case .none: return nil
    case .digits: return String(order)
    case .letters: return letters(order)
    }
  }

  /// A thing and all its parts, each before its own parts; a circle is left where it closes.
  func members(of root: EntityID) -> [EntityID] {
    var found: [EntityID] = []
    var seen: Set<EntityID> = []
    var pending = [root]
    while let id = pending.popLast() {
      guard seen.insert(id).inserted else { continue }
      found.append(id)
      pending += (parts[id] ?? []).reversed()
    }
    return found
  }

  /// The things that were not counted: those in circles.
  var rest: [EntityID] {
    isCounted.indices.filter { !isCounted[$0] }.map { EntityID($0) }
  }

  // MARK: Counting

  /// Counts what stands in the documents of a report, one after another.
  mutating func count(_ members: [EntityID]) {
    var running = Counter(prefix: "")
    for id in members where !isCounted[id.index] {
      isCounted[id.index] = true
      let document = graph.documents[graph[id].document]
      let prefix = prefix(of: id)
      if !document.blocks.isEmpty {
        if let prefix {
          var own = Counter(prefix: prefix)
          numbers.blocks[graph[id].document] = document.blocks.map { own.next($0.kind) }
        } else {
          numbers.blocks[graph[id].document] = document.blocks.map { running.next($0.kind) }
        }
      }
      if graph.configuration.numbersSections, !document.headings.isEmpty {
        numbers.headings[graph[id].document] = sections(of: document, id)
      }
    }
  }

  /// What stands before each number in a part that counts for itself; nil for one that does not.
  private func prefix(of id: EntityID) -> String? {
    guard let number = numbers.things[id] else { return nil }
    let isLettered = definition(of: id)?.numbering == .letters
    return isLettered || graph.configuration.numbering == .part ? number + "." : nil
  }

  /// The numbers of headings by their levels, as `2.1`; the title of the page has none.
  private func sections(of document: Document, _ id: EntityID) -> [String] {
    let title = graph[id].title
    let isTitled = document.headings.first.map { $0.level == 1 && $0.text == title } ?? false
    let counted = isTitled ? document.headings.dropFirst() : document.headings[...]
    guard let top = counted.map(\.level).min() else { return document.headings.map { _ in "" } }
    let isLettered = definition(of: id)?.numbering == .letters
    let prefix = isLettered ? numbers.things[id].map { $0 + "." } ?? "" : ""
    var counts: [Int] = []
    let found = counted.map { heading -> String in
      let depth = heading.level - top
      while counts.count <= depth { counts.append(0) }
      counts.removeLast(counts.count - depth - 1)
      counts[depth] += 1
      return prefix + counts.map(String.init).joined(separator: ".")
    }
    return (isTitled ? [""] : []) + found
  }
}

/// Counts blocks of each kind by itself.
private struct Counter {
  let prefix: String
  private var counts: [NumberedBlock.Kind: Int] = [:]

  init(prefix: String) { self.prefix = prefix }

  mutating func next(_ kind: NumberedBlock.Kind) -> String {
    counts[kind, default: 0] += 1
    return prefix + String(counts[kind, default: 0])
  }
}

/// A number in letters: A to Z, then AA.
private func letters(_ number: Int) -> String {
  guard number > 0 else { return String(number) }
  var rest = number
  var letters = ""
  while rest > 0 {
    let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    letters = String(letter) + letters
    rest = (rest - 1) / 26
  }
  return letters
}
