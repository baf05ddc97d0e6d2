import Citations
import Model

/// Reads the citations of a page in their order, where the style counts them: numbers and notes.
public struct CitationRows: CitationReader {
  /// Whether citations are notes.
  public let makesNotes: Bool

  private let press: CitationPress

  /// The processor of all that the site cites, which notes share, so that works are set apart
  /// everywhere in the same way; nil in a style of numbers.
  private let shared: CitationProcessor?

  /// Makes a reader; nil for a style in which citations read the same wherever they stand.
  public init?(of graph: KnowledgeGraph, in style: HouseStyle) {
    makesNotes = style.style.isNoteStyle
    guard makesNotes || style.style.isNumeric else { return nil }
    press = CitationPress(graph: graph, style: style)
    shared = makesNotes ? press.processor(of: citedWorks(of: graph)) : nil
  }

  /// How the citations of one page read, in the order in which it is read.
  ///
  /// In a style of numbers the works are numbered in this order, or as the style sorts them. Linear
  /// in the citations, but for sorting the works.
  public func row(of citations: [PlacedCitation]) -> CitedRow {
    let written = citations.compactMap { press.citation(at: $0.origin, note: $0.note) }
    let processor = shared ?? press.processor(of: written.flatMap(\.works).withoutRepetitions)
    let formatted = processor.citations(written.map(\.citation))
    var row = CitedRow(texts: [], names: [], list: shared == nil ? press.list(of: processor) : nil)
    for (written, text) in zip(written, formatted) {
      let runs = press.runs(of: text, written.works)
      guard written.isInSentence, let work = written.works.first else {
        row.texts.append(StyledText(runs))
        row.names.append(nil)
        continue
      }
      row.names.append(StyledText(press.names(of: work, processor)))
      row.texts.append(
        StyledText(makesNotes ? runs : press.inSentence(runs, written.works, processor))
      )
    }
    return row
  }
}

extension [WorkID] {
  /// The same works, each where it comes first.
  fileprivate var withoutRepetitions: [WorkID] {
    var seen: Set<WorkID> = []
    return filter { seen.insert($0).inserted }
  }
}
