import Diagnostics
import Model
import SourceText

/// What is wrong with the sources although every name is right: one rule a file, in `Rules`.
///
/// The schema's own rules speak of the whole graph, so they are asked only where it `isComplete`:
/// a name that leads nowhere would make them complain of what it was meant to be.
public func check(_ graph: KnowledgeGraph, isComplete: Bool) -> [Diagnostic] {
  rules.flatMap { $0(graph) } + (isComplete ? graphRules(in: graph) : [])
}

/// A rule looks at the whole graph and says what it finds.
typealias Rule = @Sendable (KnowledgeGraph) -> [Diagnostic]

/// The rules, in the order of their names.
private let rules: [Rule] = [
  capitals, circles, duplicateValues, emptyHeadings, headingsInDisguise, includes, linkTexts,
  lowContrasts, missingSections, missingThemeFiles, pictureTexts, picturesWithoutText, rawHTML,
  sameTextOtherTarget, skippedHeadingLevels, tableCells, translations,
]
