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
    gatherParts()
    let ranks = typeRanks
    parts = parts.mapValues { members in
      members.map { PartPlace(of: $0, in: graph, ranks: ranks) }.sorted().map(\.id)
    }
    for part in parts.values.joined() { numbers.things[part] = number(of: part) }
  }

  /// Finds what is part of what: a thing is a part of one whole, the first that it names.
  private mutating func gatherParts() {
    let names = graph.schema.partRelations.mapValues(\.name.value)
    let known = Set(names.values)
    let mayBePart = graph.predicates.map { $0.origin == .relation && known.contains($0.name) }
    guard mayBePart.contains(true) else { return }
    for relation in graph.relations where mayBePart[relation.predicate] {
      let part = relation.subject
      guard part != relation.object, !isPart[part.index], let type = graph[part].type,
        names[type] == graph.predicate(of: relation).name
      else { continue }
      isPart[part.index] = true
      parts[relation.object, default: []].append(part)
    }
  }

  /// The places of the types among those of a whole's parts: by their order, then as declared.
  private var typeRanks: [String: Int] {
    let types = graph.schema.types
    let sorted = types.indices.sorted {
      (types[$0].order ?? Int.max, $0) < (types[$1].order ?? Int.max, $1)
    }
    return Dictionary(
      sorted.enumerated().map { (types[$1].name.value, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func definition(of id: EntityID) -> TypeDefinition? {
    graph[id].type.flatMap { graph.schema.type(named: $0) }
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

/// Where a part stands among those of its whole: by type, by its own order, then by title, as in lists.
private struct PartPlace: Comparable {
  let id: EntityID
  private let rank: Int
  private let order: Int
  private let title: String

  init(of id: EntityID, in graph: KnowledgeGraph, ranks: [String: Int]) {
    self.id = id
    rank = graph[id].type.flatMap { ranks[$0] } ?? Int.max
    order = graph[id].order ?? Int.max
    title = foldedKey(graph[id].title)
  }

  static func < (left: PartPlace, right: PartPlace) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.order != right.order { return left.order < right.order }
    if left.title != right.title {
      return left.title.utf8.lexicographicallyPrecedes(right.title.utf8)
    }
    return left.id.index < right.id.index
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
