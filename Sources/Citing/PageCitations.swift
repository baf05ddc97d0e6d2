import Bibliographies
import Citations
import Model
import SourceText

/// How each page of a site is cited, apart from all others.
///
/// No letter behind its year sets a page apart. Files go with works and with what is read as a report;
/// three files for each of ten thousand things would make four times as many files of a site, for
/// pages that a browser's own button can cite.
public struct PageCitations: Sendable {
  private let press: CitationPress
  private let processor: CitationProcessor
  private let citable: Set<String>
  private let reports: Set<EntityID>

  /// Prepares a style for the pages of a graph.
  public init(of graph: KnowledgeGraph, in style: HouseStyle) {
    press = CitationPress(graph: graph, style: style)
    processor = press.processor(of: [])
    citable = Self.citableTypes(of: graph.schema)
    reports = Set(graph.reports)
  }

  /// How the page of a thing is cited; nil for lists and the home page.
  ///
  /// A work has no text here: it stands among the works of the site.
  public func citation(of id: EntityID) -> PageCitation? {
    let entity = press.graph[id]
    if entity.address.isEmpty || entity.indexedType != nil { return nil }
    if let work = press.item(of: .thing(id)) {
      return PageCitation(id: id, text: nil, files: files(with: work))
    }
    let item = pageItem(of: id, in: press.graph)
    let isReport = entity.type.map(citable.contains) ?? false || reports.contains(id)
    return PageCitation(
      id: id,
      text: StyledText(press.runs(of: processor.entry(of: item), [])),
      files: isReport ? files(with: item) : []
    )
  }

  /// The types of which the schema says when or by whom their things were published.
  private static func citableTypes(of schema: Schema) -> Set<String> {
    let types = schema.types.filter { type in
      let variables = type.fields.map(\.citationVariable) + type.relations.map(\.citationVariable)
      return variables.contains(.issued) || variables.contains(.author)
    }
    return Set(types.map(\.name.value))
  }

  private func files(with item: CitationItem) -> [CitationFile] {
    formats.map { format, label in
      CitationFile(
        name: "citeer." + format.fileExtension,
        label: label,
        mediaType: format.mediaType,
        text: text(of: [item], as: format)
      )
    }
  }
}

private let formats: [(format: BibliographyFormat, label: String)] = [
  (.bibTeX, "BibTeX"), (.ris, "RIS"), (.cslJSON, "CSL-JSON"),
]
