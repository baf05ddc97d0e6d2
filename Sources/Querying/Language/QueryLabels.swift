import Model
import Selection
import SourceText

extension QueryParser {
  /// What the last name of a path is called for readers.
  func pathLabel(_ path: SelectionPath) -> String {
    guard let step = path.steps.last else { return path.text }
    let name = step.name.value
    let words: [String: (String, String)] = [
      "titel": ("Titel", "Title"), "title": ("Titel", "Title"),
      "samenvatting": ("Samenvatting", "Summary"), "summary": ("Samenvatting", "Summary"),
      "sleutel": ("Sleutel", "Key"), "key": ("Sleutel", "Key"), "type": ("Soort", "Kind"),
    ]
    if step.kind != .field, step.kind != .relation, let word = words[name] {
      return language.hasPrefix("nl") ? word.0 : word.1
    }
    for type in graph.schema.types {
      if let label = type.fields.first(where: { $0.name.value == name })?.label.text(in: language)
        ?? type.relations.first(where: { $0.name.value == name })?.label.text(in: language)
      {
        return label.capitalizedFirst
      }
    }
    let inverse = graph.schema.types.flatMap(\.relations).compactMap(\.inverse)
      .first { $0.name.value == name }
    let words2 = name.split(separator: "-").joined(separator: " ").capitalizedFirst
    return inverse == nil ? words2 : words2
  }
}
