import Diagnostics
import SourceText

/// How the tags of a template stand inside each other; one entry for each token.
struct TemplateNesting {
  /// For an opening tag its closing tag, for a closing tag its opening tag; nil where there is none.
  private(set) var partners: [Int?]

  /// Whether a token is dropped: what stands in a parent but in none of its blocks.
  private(set) var isIgnored: [Bool]

  /// Whether a token is a block that a parent is given, or the end of one.
  private(set) var isArgument: [Bool]

  private let file: SourceFile
  private let tokens: [TemplateToken]
  private var open: [Int] = []
  private var openNames: [String: Int] = [:]

  /// Pairs the tags; every fault leaves a nesting that can be filled.
  init(of tokens: [TemplateToken], in file: SourceFile, faults: inout TemplateFaults) {
    self.file = file
    self.tokens = tokens
    partners = Array(repeating: nil, count: tokens.count)
    isIgnored = Array(repeating: false, count: tokens.count)
    isArgument = isIgnored
    for (index, token) in tokens.enumerated() {
      if token.kind == .close { close(at: index, faults: &faults) } else { place(index) }
    }
    for opening in open { reportUnclosed(opening, before: nil, faults: &faults) }
  }

  private mutating func place(_ index: Int) {
    let token = tokens[index]
    if let outer = open.last {
      let isInParent = tokens[outer].kind == .parent
      isArgument[index] = isInParent && token.kind == .block && !isIgnored[outer]
      isIgnored[index] = isIgnored[outer] || (isInParent && !isArgument[index])
    }
    guard token.isOpening else { return }
    open.append(index)
    openNames[file.name(of: token), default: 0] += 1
  }

  private mutating func close(at index: Int, faults: inout TemplateFaults) {
    let name = file.name(of: tokens[index])
    let range = file.place(name.isEmpty ? tokens[index].range : tokens[index].name)
    guard let last = open.last else {
      isIgnored[index] = true
      return faults.report(.templateUnmatchedClosing(name, at: range))
    }
    if openNames[name, default: 0] > 0 {
      while file.name(of: tokens[innermost]) != name {
        reportUnclosed(innermost, before: index, faults: &faults)
        closeLast(by: index)
      }
      return pair(index)
    }
    let openName = file.name(of: tokens[last])
    faults.report(
      .templateUnmatchedClosing(
        name,
        open: openName,
        opening: file.place(tokens[last].range),
        at: range
      )
    )
    // A slip of the pen closes what is open; any other name is passed over.
    if isLikely(name, meantFor: openName) { pair(index) } else { isIgnored[index] = true }
  }

  private var innermost: Int {
    guard let last = open.last else { preconditionFailure("a closing tag found something open") }
    return last
  }

  private mutating func pair(_ index: Int) {
    let opening = innermost
    closeLast(by: index)
    partners[index] = opening
    isIgnored[index] = isIgnored[opening]
    isArgument[index] = isArgument[opening]
  }

  private mutating func closeLast(by index: Int) {
    let opening = open.removeLast()
    openNames[file.name(of: tokens[opening]), default: 1] -= 1
    partners[opening] = index
  }

  private func reportUnclosed(_ opening: Int, before end: Int?, faults: inout TemplateFaults) {
    faults.report(
      .templateUnclosedSection(
        file.name(of: tokens[opening]),
        at: file.place(tokens[opening].range),
        end: end.map { file.place(tokens[$0].range) }
      )
    )
  }
}

extension SourceFile {
  func name(of token: TemplateToken) -> String { self[token.name] }

  func place(_ range: Range<Int>) -> SourceRange { SourceRange(path: path, bytes: range) }
}
