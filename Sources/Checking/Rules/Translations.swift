import Diagnostics
import Model
import SourceText

/// Translations that are behind what they translate, or do not say from which text they were made.
func translations(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.translations.compactMap { translation in
    let document = graph.documents[graph[translation.page].document]
    let source = graph.documents[graph[translation.source].document]
    switch translation.state {
    case .current: return nil
    case .unmarked: return .translationWithoutVersion(in: document, of: source)
    case .behind:
      let written = Translation.versionFields.lazy
        .compactMap { document.frontMatter.fields[$0]?.value.scalar }.first
      return written.map { .translationBehind($0, of: source) }
    }
  }
}
