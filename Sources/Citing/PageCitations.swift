import Bibliographies
import Citations
import Model
import SourceText

extension CitationPress {
  /// Adds how each page is cited, and the files that say so to programs.
  ///
  /// A page stands alone: no letter behind its year sets it apart from others. Files go with works
  /// and with what is read as a report; three files for each of ten thousand things would make four
  /// times as many files of a site, for pages that a browser's own button can cite.
  func addPages(by processor: CitationProcessor, to texts: inout CitedTexts) {
    let citable = citableTypes
    let reports = Set(graph.reports)
    for index in graph.entities.indices {
      let id = EntityID(index)
      let entity = graph[id]
      if entity.address.isEmpty || entity.indexedType != nil { continue }
      if let work = item(of: .thing(id)) {
        texts.files[id] = files(with: work)
        continue
      }
      let item = pageItem(of: id, in: graph)
      texts.entries[.thing(id)] = StyledText(runs(of: processor.entry(of: item), []))
      if entity.type.map(citable.contains) ?? false || reports.contains(id) {
        texts.files[id] = files(with: item)
      }
    }
  }

  /// The types of which the schema says when or by whom their things were published.
  private var citableTypes: Set<String> {
    let types = graph.schema.types.filter { type in
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
