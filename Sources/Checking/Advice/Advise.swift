import Diagnostics
import Model

/// What could make the texts of a graph easier to read and use: no faults, and told only to those who
/// ask, since a sentence of forty words can be right.
public func advice(on graph: KnowledgeGraph) -> [Diagnostic] {
  [addressesAsTexts, downloadsWithoutType, tablesWithoutCaption, longSentences, hardTexts]
    .flatMap { $0(graph) }
}
