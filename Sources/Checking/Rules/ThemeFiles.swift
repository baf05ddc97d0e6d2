import Diagnostics
import Model
import SourceText

/// A file of letters or a logo that the settings name and that is not published.
func missingThemeFiles(in graph: KnowledgeGraph) -> [Diagnostic] {
  let files = graph.configuration.theme.files
  if files.isEmpty { return [] }
  let names = graph.assets.map(\.asset.path.text)
  return files.filter { !names.contains($0.value.text) }
    .map { .missingThemeFile($0, among: names) }
}
