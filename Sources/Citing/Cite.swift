import Citations
import Model
import SourceText

/// How the citations of a graph read, and the lists of what they cite.
///
/// All pages of a site share one list, so that `2019a` means the same on each of them. Linear in the
/// citations, but for sorting the works.
public func cite(_ graph: KnowledgeGraph, in style: HouseStyle) -> CitedTexts {
  var texts = CitedTexts(documents: graph.documents.count)
  let press = CitationPress(graph: graph, style: style)
  let cited = citedWorks(of: graph)
  let processor = press.processor(of: cited)
  let isNumeric = style.style.isNumeric
  for index in graph.documents.indices where !graph.references[index].isEmpty {
    let own = isNumeric ? press.processor(of: press.works(citedAt: index)) : processor
    texts.references[index] = press.texts(ofReferencesAt: index, by: own)
    if isNumeric { texts.lists[index] = press.list(of: own) }
  }
  texts.order = press.addEntries(of: processor, to: &texts)
  let known = Set(cited)
  let others = works(of: graph).filter { !known.contains($0) }
  if !others.isEmpty { _ = press.addEntries(of: press.processor(of: others), to: &texts) }
  return texts
}

/// The works that are cited, things in the order of the graph first.
func citedWorks(of graph: KnowledgeGraph) -> [WorkID] {
  var found: Set<WorkID> = []
  for references in graph.references {
    for case .citation(let works) in references { found.formUnion(works.map(\.id)) }
  }
  return found.sorted()
}

/// The things that are works.
func works(of graph: KnowledgeGraph) -> [WorkID] {
  let types = Set(graph.schema.types.filter(\.isWork).map(\.name.value))
  return graph.entities.indices.filter { graph.entities[$0].type.map(types.contains) ?? false }
    .map { .thing(EntityID($0)) }
}

/// Turns the works and citations of a graph into what a citation processor knows, and back.
struct CitationPress {
  let graph: KnowledgeGraph
  let style: HouseStyle

  private var language: String { graph.configuration.language }

  func processor(of works: [WorkID]) -> CitationProcessor {
    style.processor(
      of: works.compactMap { item(of: $0, named: itemName($0)) },
      language: language
    )
  }

  /// The works that a document cites, in the order of their first citations.
  func works(citedAt index: Int) -> [WorkID] {
    var seen: Set<WorkID> = []
    return graph.references[index].flatMap { target -> [WorkID] in
      guard case .citation(let works) = target else { return [] }
      return works.map(\.id).filter { seen.insert($0).inserted }
    }
  }

  /// The list of all items of a processor.
  func list(of processor: CitationProcessor) -> ReferenceList {
    let entries = processor.entries().compactMap { entry in
      work(named: entry.item).map { ($0, StyledText(runs(of: entry.text, []))) }
    }
    return ReferenceList(
      order: entries.map(\.0),
      entries: Dictionary(entries) { first, _ in first }
    )
  }

  /// A work as the library for citations takes it.
  func item(of work: WorkID, named name: String? = nil) -> CitationItem? {
    switch work {
    case .thing(let id): citationItem(of: id, in: graph, language: language, named: name)
    case .listed(let index): citationItem(of: graph.library[index], named: name)
    }
  }

  /// A text for each reference of a document; nil for what is no citation.
  func texts(ofReferencesAt index: Int, by processor: CitationProcessor) -> [StyledText?] {
    let references = graph.documents[index].references
    let resolved = graph.references[index]
    var citations: [Citation] = []
    for (reference, target) in zip(references, resolved) {
      guard case .citation(let works) = target else { continue }
      citations.append(
        Citation(
          zip(reference.items, works).map { item, work in
            cite(item, work, withoutAuthor: item.isShort || reference.isInSentence)
          }
        )
      )
    }
    var formatted = processor.citations(citations).makeIterator()
    return zip(references, resolved).map { reference, target in
      guard case .citation(let works) = target, let text = formatted.next() else { return nil }
      var runs = self.runs(of: text, works.map(\.id))
      if style.style.isNoteStyle { runs = bracketed(runs) }
      if reference.isInSentence, let work = works.first?.id {
        let names = processor.names(of: Cite(item: itemName(work)))
        let written = self.runs(of: names, [], work: work) + [.init(" ")] + runs
        runs = works.count == 1 ? written.map { $0.leading(to: work) } : written
      }
      return StyledText(runs)
    }
  }

  private func cite(_ item: ReferenceItem, _ work: CitedWork, withoutAuthor: Bool) -> Cite {
    var cite = Cite(item: itemName(work.id))
    if let locator = item.locator {
      cite.locator = locator.value
      cite.label = locator.label
    }
    let isIntent = work.intent.map { $0 + ":" == item.prefix.value } ?? false
    cite.prefix = isIntent || item.prefix.value.isEmpty ? "" : item.prefix.value + " "
    cite.suffix = item.suffix
    if withoutAuthor { cite.form = .withoutAuthor }
    return cite
  }

  /// Adds how the items of a processor stand in a list and in a sentence; gives their order.
  func addEntries(of processor: CitationProcessor, to texts: inout CitedTexts) -> [WorkID] {
    processor.entries().compactMap { entry in
      guard let work = work(named: entry.item) else { return nil }
      texts.entries[work] = StyledText(runs(of: entry.text, []))
      var cite = Cite(item: entry.item)
      let names = runs(of: processor.names(of: cite), [])
      if style.style.isNumeric {
        texts.names[work] = StyledText(names)
        return work
      }
      cite.form = .withoutAuthor
      let year = processor.citations([Citation([cite])]).flatMap { runs(of: $0, []) }
      texts.names[work] = StyledText(names + (year.isEmpty ? [] : [.init(" ")]) + year)
      return work
    }
  }

  /// A note as it stands in a sentence: in brackets, without its full stop.
  private func bracketed(_ runs: [StyledText.Run]) -> [StyledText.Run] {
    var runs = runs
    if let last = runs.indices.last, runs[last].text.utf8.last == UInt8(ascii: ".") {
      runs[last].text.removeLast()
    }
    return [.init("(")] + runs + [.init(")")]
  }

  /// The runs of a text of the processor; a cite of it is the work of the same place.
  func runs(
    of text: FormattedText,
    _ works: [WorkID],
    work: WorkID? = nil
  ) -> [StyledText.Run] {
    text.runs.map { run in
      var style: StyledText.Style = []
      if run.isItalic { style.insert(.italic) }
      if run.isBold { style.insert(.bold) }
      if run.isSmallCapitals { style.insert(.smallCapitals) }
      if run.isUnderlined { style.insert(.underlined) }
      if run.position == .raised { style.insert(.superscript) }
      if run.position == .lowered { style.insert(.subscript) }
      let cited = run.cite.flatMap { works.indices.contains($0) ? works[$0] : nil }
      return StyledText.Run(run.text, style: style, work: cited ?? work)
    }
  }
}

extension StyledText.Run {
  /// The same as part of what stands for a work.
  fileprivate func leading(to work: WorkID) -> StyledText.Run {
    StyledText.Run(text, style: style, work: work)
  }
}

/// What the processor calls a work of a graph.
private func itemName(_ work: WorkID) -> String {
  switch work {
  case .thing(let id): String(id.index)
  case .listed(let index): "b" + String(index)
  }
}

/// The work that the processor calls by a name.
private func work(named name: String) -> WorkID? {
  guard name.utf8.first == UInt8(ascii: "b") else {
    return Int(name).map { .thing(EntityID($0)) }
  }
  return Int(name.dropFirst()).map { .listed($0) }
}
