import Citations
import Model
import SourceText

/// How the citations of a graph read, and the lists of what they cite, in a style.
///
/// `style` is the text of a CSL style, `locales` those of CSL locale files. All pages of a site share
/// one list, so that `2019a` means the same on each of them. Linear in the citations, but for sorting
/// the works.
public func cite(_ graph: KnowledgeGraph, style: String, locales: [String]) -> CitedTexts {
  var texts = CitedTexts(documents: graph.documents.count)
  let works = graph.entities.indices.map(EntityID.init).filter { id in
    graph[id].type.flatMap { graph.schema.type(named: $0) }?.isWork ?? false
  }
  guard !works.isEmpty else { return texts }
  let press = CitationPress(
    graph: graph,
    style: CitationStyle(style),
    locales: locales.map { CitationLocale($0) }
  )
  let cited = press.citedWorks
  let processor = press.processor(of: cited)
  for index in graph.documents.indices where !graph.references[index].isEmpty {
    texts.references[index] = press.texts(ofReferencesAt: index, by: processor)
  }
  texts.order = press.addEntries(of: processor, to: &texts)
  let known = Set(cited)
  let others = works.filter { !known.contains($0) }
  if !others.isEmpty { _ = press.addEntries(of: press.processor(of: others), to: &texts) }
  return texts
}

/// Turns the works and citations of a graph into what a citation processor knows, and back.
private struct CitationPress {
  let graph: KnowledgeGraph
  let style: CitationStyle
  let locales: [CitationLocale]

  private var language: String { graph.configuration.language }

  /// The works that are cited, in the order of the graph.
  var citedWorks: [EntityID] {
    var found: Set<EntityID> = []
    for references in graph.references {
      for case .citation(let works) in references { found.formUnion(works.map(\.id)) }
    }
    return found.sorted { $0.index < $1.index }
  }

  func processor(of works: [EntityID]) -> CitationProcessor {
    CitationProcessor(
      style: style,
      locales: locales,
      items: works.compactMap { work in
        citationItem(of: work, in: graph, language: language, named: itemName(work))
      },
      language: language
    )
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
      if reference.isInSentence, let work = works.first?.id {
        let names = processor.names(of: Cite(item: itemName(work)))
        runs = self.runs(of: names, [], work: work) + [.init(" ", work: work)] + runs
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
  func addEntries(of processor: CitationProcessor, to texts: inout CitedTexts) -> [EntityID] {
    processor.entries().compactMap { entry in
      guard let work = Int(entry.item).map(EntityID.init) else { return nil }
      texts.entries[work] = StyledText(runs(of: entry.text, []))
      var cite = Cite(item: entry.item)
      let names = runs(of: processor.names(of: cite), [])
      cite.form = .withoutAuthor
      let year = processor.citations([Citation([cite])]).flatMap { runs(of: $0, []) }
      texts.names[work] = StyledText(names + (year.isEmpty ? [] : [.init(" ")]) + year)
      return work
    }
  }

  /// The runs of a text of the processor; a cite of it is the work of the same place.
  private func runs(
    of text: FormattedText,
    _ works: [EntityID],
    work: EntityID? = nil
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

/// What the processor calls a work of a graph.
private func itemName(_ id: EntityID) -> String { String(id.index) }
