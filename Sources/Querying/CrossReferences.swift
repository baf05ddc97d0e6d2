import Model
import SourceText

extension PageBuilder {
  /// How a cross-reference reads: `figuur 2`, `figuren 2 en 3`, `les 3`, or the title of what has no
  /// number; each part a link.
  ///
  /// Parts of one kind that stand side by side share their word. What is written before and behind a
  /// key stays.
  func text(
    of reference: EmbeddedReference,
    to parts: [ReferencedPart],
    on page: EntityID
  ) -> PageText {
    let items = zip(reference.items, parts).map { item, part in
      CrossReference(item: item, name: name(of: part, on: page))
    }
    let isCapital = beginsBlock(reference, on: page) || isWrittenLarge(reference)
    var runs: [PageText.Run] = []
    for (index, group) in groups(of: items).enumerated() {
      let isLast = group.endIndex == items.endIndex
      if index > 0 { runs.append(.init(isLast ? and : ", ")) }
      runs += text(of: group, isCapital: isCapital && index == 0)
    }
    return PageText(runs)
  }

  private var and: String { isDutch ? " en " : " and " }

  /// Whether a reference is the first of its paragraph.
  private func beginsBlock(_ reference: EmbeddedReference, on page: EntityID) -> Bool {
    let nodes = graph.documents[graph[page].document].body.nodes
    return reference.node > 0 && nodes.indices.contains(reference.node)
      && nodes[reference.node - 1].isLeafBlock && reference.items[0].prefix.value.isEmpty
  }

  /// Whether an editor asks for a capital: `@Fig-kaart`.
  private func isWrittenLarge(_ reference: EmbeddedReference) -> Bool {
    reference.items[0].key.value.unicodeScalars.first?.properties.isUppercase ?? false
  }

  // MARK: Names

  private func name(of part: ReferencedPart, on page: EntityID) -> PartName {
    let entity = graph[part.thing]
    let document = graph.documents[entity.document]
    switch part {
    case .thing(let id): return nameOfThing(id)
    case .block(let id, let index):
      let block = document.blocks[index]
      let target = PageLink.Target.page(
        address(of: id, on: page),
        fragment: block.label?.value ?? ""
      )
      var name = PartName(
        words: words(for: block.kind),
        number: numbers.block(index, of: entity.document),
        title: block.title,
        target: target
      )
      if !numbers.areCountedTogether(id, page) { name.owner = owner(id, "in") }
      return name
    case .section(let id, let index):
      let heading = document.headings[index]
      var name = PartName(
        words: isDutch ? ("paragraaf", "paragrafen") : ("section", "sections"),
        number: numbers.heading(index, of: entity.document),
        title: heading.text,
        target: isTitle(heading.id, of: id)
          ? link(to: id).target : .page(address(of: id, on: page), fragment: heading.id)
      )
      if id != page { name.owner = owner(id, isDutch ? "van" : "of") }
      return name
    }
  }

  /// The thing that a part is in, with the word before it.
  private func owner(_ id: EntityID, _ word: String) -> ThingName {
    let thing = nameOfThing(id)
    let text = thing.number.map { "\(thing.words.one)\u{A0}\($0)" } ?? thing.title
    return ThingName(word: word, text: text, target: thing.target)
  }

  private func nameOfThing(_ id: EntityID) -> PartName {
    let type = graph[id].type.flatMap { graph.schema.type(named: $0) }
    let one = type?.label(in: language) ?? ""
    let many = type?.plural(in: language) ?? ""
    return PartName(
      words: isDutch ? (one.lowercasedFirst, many.lowercasedFirst) : (one, many),
      number: numbers.things[id],
      title: graph[id].title,
      target: routes.isPublished(id) ? .page(graph[id].address, fragment: "") : nil
    )
  }

  private func address(of id: EntityID, on page: EntityID) -> String {
    id == page ? "#" : graph[id].address
  }

  func words(for kind: NumberedBlock.Kind) -> (one: String, many: String) {
    switch kind {
    case .figure: isDutch ? ("figuur", "figuren") : ("figure", "figures")
    case .table: isDutch ? ("tabel", "tabellen") : ("table", "tables")
    case .box: isDutch ? ("kader", "kaders") : ("box", "boxes")
    }
  }

  // MARK: Groups

  /// Neighbours of one kind with nothing written between them.
  private func groups(of items: [CrossReference]) -> [ArraySlice<CrossReference>] {
    var groups: [ArraySlice<CrossReference>] = []
    var start = 0
    for index in items.indices.dropFirst() where !items[index].joins(items[index - 1]) {
      groups.append(items[start..<index])
      start = index
    }
    groups.append(items[start...])
    return groups
  }

  private func text(of group: ArraySlice<CrossReference>, isCapital: Bool) -> [PageText.Run] {
    guard let first = group.first else { return [] }
    if group.count == 1 { return text(of: first, isCapital: isCapital) }
    let sorted = group.map(\.name).sorted { $0.order.lexicographicallyPrecedes($1.order) }
    var runs: [PageText.Run] = []
    if !first.item.isShort {
      runs.append(
        .init((isCapital ? first.name.words.many.capitalizedFirst : first.name.words.many) + " ")
      )
    }
    if sorted.count > 2, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.isBefore($1) }),
      let last = sorted.last
    {
      return runs + [
        .init(sorted[0].number ?? "", target: sorted[0].target),
        .init(isDutch ? " tot en met " : " to "),
        .init(last.number ?? "", target: last.target),
      ]
    }
    for (index, name) in sorted.enumerated() {
      if index > 0 { runs.append(.init(index == sorted.count - 1 ? and : ", ")) }
      runs.append(.init(name.number ?? "", target: name.target))
    }
    return runs
  }

  private func text(of reference: CrossReference, isCapital: Bool) -> [PageText.Run] {
    let (item, name) = (reference.item, reference.name)
    var shown = name.title
    if let number = name.number {
      let word = isCapital ? name.words.one.capitalizedFirst : name.words.one
      shown = item.isShort || word.isEmpty ? number : "\(word)\u{A0}\(number)"
    } else if shown.isEmpty {
      shown = name.words.one
    }
    let prefix = item.prefix.value.isEmpty ? "" : item.prefix.value + " "
    var runs = [PageText.Run(prefix), .init(shown, target: name.target), .init(item.written)]
    if let owner = name.owner, name.number != nil, !item.isShort {
      runs += [.init(" \(owner.word) "), .init(owner.text, target: owner.target)]
    }
    return runs.filter { !$0.text.isEmpty }
  }
}

/// One part that a reference names, and what is written around its key.
private struct CrossReference {
  let item: ReferenceItem
  let name: PartName

  /// Whether it shares a word with the one before it.
  func joins(_ other: CrossReference) -> Bool {
    name.number != nil && other.name.number != nil && name.owner == nil && other.name.owner == nil
      && name.words.one == other.name.words.one && item.isShort == other.item.isShort
      && item.prefix.value.isEmpty && other.item.written.isEmpty
  }
}

/// The thing that a part is in.
private struct ThingName {
  let word: String
  let text: String
  let target: PageLink.Target?
}

/// What a part is called.
private struct PartName {
  /// What one, and several, of its kind are called.
  var words: (one: String, many: String)

  /// Its number; nil where it has none.
  var number: String?

  /// What it is called where it has no number.
  var title: String

  /// Where it is.
  var target: PageLink.Target?

  /// The thing it is in, where that is another one.
  var owner: ThingName?

  /// The number in parts that can be ordered: letters before the point, then the count.
  var order: [Int] {
    (number ?? "").split(separator: ".").map { part in
      Int(part) ?? part.utf8.reduce(0) { $0 * 27 + Int($1 & 31) } - 1_000_000
    }
  }

  /// Whether a number follows this one with nothing between them.
  func isBefore(_ next: PartName) -> Bool {
    let (one, other) = (order, next.order)
    return one.count == other.count && one.dropLast().elementsEqual(other.dropLast())
      && one.last.map { $0 + 1 } == other.last
  }
}
