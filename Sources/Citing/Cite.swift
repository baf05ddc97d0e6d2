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

/// A citation as it is written, for a processor.
struct WrittenCitation {
  let citation: Citation

  /// The works of its cites.
  let works: [WorkID]

  /// Whether the sentence says who is cited.
  let isInSentence: Bool
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
  ///
  /// A note is written as the first of its work, so that it can be read by itself.
  func texts(ofReferencesAt index: Int, by processor: CitationProcessor) -> [StyledText?] {
    let written = graph.references[index].indices.map { place in
      self.citation(at: ReferenceOrigin(document: index, reference: place))
    }
    let citations = written.compactMap { $0?.citation }
    let formatted =
      style.style.isNoteStyle
      ? citations.flatMap { processor.citations([$0]) } : processor.citations(citations)
    var texts = formatted.makeIterator()
    return written.map { written in
      guard let written, let text = texts.next() else { return nil }
      var runs = self.runs(of: text, written.works)
      if style.style.isNoteStyle { runs = bracketed(runs) }
      return StyledText(written.isInSentence ? inSentence(runs, written.works, processor) : runs)
    }
  }

  /// The citation that a reference is, as the processor takes it; nil for another reference.
  func citation(at origin: ReferenceOrigin, note: Int = 0) -> WrittenCitation? {
    guard case .citation(let works) = graph.references[origin.document][origin.reference] else {
      return nil
    }
    let reference = graph.documents[origin.document].references[origin.reference]
    let cites = zip(reference.items, works).map { item, work in
      cite(item, work, withoutAuthor: item.isShort || reference.isInSentence)
    }
    return WrittenCitation(
      citation: Citation(cites, note: note),
      works: works.map(\.id),
      isInSentence: reference.isInSentence
    )
  }

  /// A citation with the names before it that make it part of a sentence.
  func inSentence(
    _ runs: [StyledText.Run],
    _ works: [WorkID],
    _ processor: CitationProcessor
  ) -> [StyledText.Run] {
    guard let work = works.first else { return runs }
    let names = processor.names(of: Cite(item: itemName(work)))
    if isSaid(names, in: runs) { return runs }
    let written = self.runs(of: names, [], work: work) + [.init(" ")] + runs
    return works.count == 1 ? written.map { $0.leading(to: work) } : written
  }

  /// Who is cited, as a sentence says it.
  func names(of work: WorkID, _ processor: CitationProcessor) -> [StyledText.Run] {
    runs(of: processor.names(of: Cite(item: itemName(work))), [], work: work)
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
      if style.style.isNoteStyle {
        let note = processor.citations([Citation([cite])]).flatMap { runs(of: $0, []) }
        texts.names[work] = StyledText(withoutFullStop(note))
        return work
      }
      cite.form = .withoutAuthor
      let year = processor.citations([Citation([cite])]).flatMap { runs(of: $0, []) }
      if isSaid(processor.names(of: Cite(item: entry.item)), in: year) {
        texts.names[work] = StyledText(names)
        return work
      }
      texts.names[work] = StyledText(names + (year.isEmpty ? [] : [.init(" ")]) + year)
      return work
    }
  }

  /// Whether a text says names already, as that of a work without authors does with its title.
  private func isSaid(_ names: FormattedText, in runs: [StyledText.Run]) -> Bool {
    let name = names.runs.map(\.text).joined()
    return !name.isEmpty && runs.map(\.text).joined().contains(name)
  }

  /// A note as it stands in a sentence: in brackets, without its full stop.
  private func bracketed(_ runs: [StyledText.Run]) -> [StyledText.Run] {
    [.init("(")] + withoutFullStop(runs) + [.init(")")]
  }

  private func withoutFullStop(_ runs: [StyledText.Run]) -> [StyledText.Run] {
    var runs = runs
    if let last = runs.indices.last, runs[last].text.utf8.last == UInt8(ascii: ".") {
      runs[last].text.removeLast()
    }
    return runs
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
