import Diagnostics
import Model
import Selection
import SourceText

extension KnowledgeGraph {
  /// What the last name of a path is called for readers.
  func label(of path: SelectionPath) -> String {
    guard let step = path.steps.last else { return path.text }
    let isDutch = Language(tag: configuration.language) == .dutch
    if case .measure(let measure) = step.kind {
      let isEstimate = measure == .betweenness && measures?.isEstimate == true
      let estimate = isDutch ? " (geschat)" : " (estimated)"
      return (isDutch ? measure.label.dutch : measure.label.english) + (isEstimate ? estimate : "")
    }
    let name = step.name.value
    if step.kind != .field, step.kind != .relation, let word = builtInLabels[name] {
      return isDutch ? word.dutch : word.english
    }
    let words = name.split(separator: "-").joined(separator: " ")
    return (step.label.text(in: configuration.language) ?? words).capitalizedFirst
  }
}

/// What readers see for what every thing has.
private let builtInLabels: [String: (dutch: String, english: String)] = [
  "titel": ("Titel", "Title"), "title": ("Titel", "Title"),
  "samenvatting": ("Samenvatting", "Summary"), "summary": ("Samenvatting", "Summary"),
  "sleutel": ("Sleutel", "Key"), "key": ("Sleutel", "Key"), "type": ("Soort", "Kind"),
]
