import Diagnostics
import Model
import Readability
import SourceText

/// The most words of a sentence that most people take in at once.
private let longestSentence = 35

/// The fewest words of which a score says anything.
private let shortestText = 100

/// Sentences of more than 35 words.
func longSentences(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document -> [Diagnostic] in
    let body = document.body
    return body.nodes.indices.flatMap { index -> [Diagnostic] in
      guard body.nodes[index].kind == .paragraph else { return [] }
      let text = BlockText(of: index, in: body)
      guard text.bytes.count > longestSentence * 2 else { return [] }
      return Sentences(text.bytes).ranges.compactMap { range in
        let count = words(in: text.bytes[range]).count
        guard count > longestSentence else { return nil }
        let source = SourceRange(path: document.path, bytes: text.source(of: range))
        return .longSentence(count, at: source)
      }
    }
  }
}

/// Texts of some length that are very hard to read by Flesch-Douma.
func hardTexts(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.entities.compactMap { entity in
    let document = graph.documents[entity.document]
    let isEnglish = Language(tag: graph.configuration.language) == .english
    let measures = textMeasures(of: document, isEnglish: isEnglish)
    guard measures.words >= shortestText, let score = measures.score(isEnglish: isEnglish),
      ReadingLevel(score: score) == .veryHard
    else { return nil }
    return .hardText(Int(max(score, 0)), at: document.frontMatter.opening)
  }
}

/// What can be counted in the paragraphs of a file, its lists, notes and boxes included.
public func textMeasures(of document: Document, isEnglish: Bool) -> TextMeasures {
  var measures = TextMeasures()
  for index in document.body.nodes.indices where document.body.nodes[index].kind == .paragraph {
    measures.add(BlockText(of: index, in: document.body).bytes, isEnglish: isEnglish)
  }
  return measures
}
