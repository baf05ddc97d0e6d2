import Diagnostics
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
      "tussenpositie": ("Tussenpositie", "Betweenness"),
      "betweenness": ("Tussenpositie", "Betweenness"),
      "scharnier": ("Scharnier", "Cut point"), "cut-point": ("Scharnier", "Cut point"),
      "netwerkdeel": ("Deel van het netwerk", "Part of the network"),
      "network-part": ("Deel van het netwerk", "Part of the network"),
      "sleutel": ("Sleutel", "Key"), "key": ("Sleutel", "Key"), "type": ("Soort", "Kind"),
    ]
    if step.kind != .field, step.kind != .relation, let word = words[name] {
      let isDutch = Language(tag: language) == .dutch
      let isEstimate = step.kind == .betweenness && graph.measures?.isEstimate == true
      let estimate = isDutch ? " (geschat)" : " (estimated)"
      return (isDutch ? word.0 : word.1) + (isEstimate ? estimate : "")
    }
    return label(step.label, name: name)
  }

  private func label(_ labels: Labels, name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return (labels.text(in: language) ?? words).capitalizedFirst
  }
}
