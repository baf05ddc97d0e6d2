import Diagnostics
import SourceText

/// Parses one template; what is broken is reported and left out.
func template(
  of file: SourceFile,
  called name: String,
  mode: TemplateMode
) -> Diagnosed<Template> {
  var faults = TemplateFaults()
  let tokens = templateTokens(of: file, faults: &faults)
  let nesting = TemplateNesting(of: tokens, in: file, faults: &faults)
  if mode == .strict {
    reportLostText(tokens, nesting: nesting, in: file, faults: &faults)
  }
  var builder = TemplateBuilder(
    tokens: tokens,
    nesting: nesting,
    lines: TemplateLines(of: tokens, nesting: nesting, in: file.bytes),
    template: Template(file: file, name: name)
  )
  return Diagnosed(builder.build(), faults.diagnostics)
}

/// What stands in a parent outside its blocks never reaches the page.
private func reportLostText(
  _ tokens: [TemplateToken],
  nesting: TemplateNesting,
  in file: SourceFile,
  faults: inout TemplateFaults
) {
  for (index, token) in tokens.enumerated() where nesting.isIgnored[index] {
    if token.kind == .comment || token.kind == .delimiters || token.kind == .close { continue }
    let range = token.kind == .text ? file.bytes.trimmed(token.range) : token.range
    if !range.isEmpty { faults.report(.templateLostText(at: file.place(range))) }
  }
}

/// Turns tokens into nodes: pairs, white space and indentation are settled here.
private struct TemplateBuilder {
  let tokens: [TemplateToken]
  let nesting: TemplateNesting
  let lines: TemplateLines
  var template: Template

  private var open: [(token: Int, node: Int)] = []

  /// The indentation that the lines of the innermost given block lose.
  private var removed: [Range<Int>] = []

  init(tokens: [TemplateToken], nesting: TemplateNesting, lines: TemplateLines, template: Template)
  {
    self.tokens = tokens
    self.nesting = nesting
    self.lines = lines
    self.template = template
  }

  mutating func build() -> Template {
    for (index, token) in tokens.enumerated() where !nesting.isIgnored[index] {
      if index == 0, token.kind != .text, !lines.standsAlone[0] { beginLine(at: 0) }
      switch token.kind {
      case .text: addText(index)
      case .insert: add(.insert, index)
      case .unescaped: add(.unescaped, index)
      case .section: open(.section, index)
      case .inverted: open(.inverted, index)
      case .parent: open(.parent, index)
      case .block: open(.block, index)
      case .partial: add(.partial, index)
      case .close: close(index)
      case .comment, .delimiters, .broken: break
      }
    }
    while !open.isEmpty { closeLast(at: template.file.bytes.count..<template.file.bytes.count) }
    return template
  }

  private mutating func addText(_ index: Int) {
    let bytes = template.file.bytes
    let text = lines.kept[index]
    var beginsLine = lines.beginsLine[index]
    for line in bytes.lines(in: text) {
      let isEmpty = bytes[line.lowerBound].isLineEnd
      let start = beginsLine && !isEmpty ? dedented(line) : line.lowerBound
      append(.text, start..<line.upperBound, isAtLine: beginsLine && !isEmpty)
      beginsLine = true
    }
    let endsLine = text.isEmpty ? beginsLine : bytes[text.upperBound - 1] == .lineFeed
    let isFollowed = index + 1 < tokens.count && !lines.standsAlone[index + 1]
    if endsLine, isFollowed { beginLine(at: text.upperBound) }
  }

  /// Marks the start of a line that begins with a tag.
  private mutating func beginLine(at offset: Int) {
    append(.text, offset..<offset, isAtLine: true)
  }

  private func dedented(_ line: Range<Int>) -> Int {
    guard let removed = removed.last else { return line.lowerBound }
    let blanks = template.file.bytes.leadingBlanks(of: line)
    return template.file.bytes.dropping(removed, from: blanks).lowerBound
  }

  private mutating func add(_ kind: Template.Node.Kind, _ index: Int) {
    append(
      kind,
      tokens[index].range,
      name: tokens[index].name,
      isAtLine: lines.standsAlone[index],
      indentation: indentation(of: index)
    )
  }

  private mutating func open(_ kind: Template.Node.Kind, _ index: Int) {
    open.append((index, template.nodes.count))
    add(kind, index)
    guard nesting.isArgument[index] else { return }
    let end = tokens[index].range.upperBound
    removed.append(lines.standsAlone[index] ? lines.inner(of: index) : end..<end)
  }

  /// What comes before each line of what a tag brings in, seen from the block it stands in.
  private func indentation(of index: Int) -> Range<Int> {
    let isBlock = tokens[index].kind == .block
    let standsAlone = lines.standsAlone[index]
    if !isBlock, !standsAlone {
      return tokens[index].range.lowerBound..<tokens[index].range.lowerBound
    }
    let own = isBlock && standsAlone ? lines.inner(of: index) : lines.indentation[index]
    guard let removed = removed.last else { return own }
    return template.file.bytes.dropping(removed, from: own)
  }

  private mutating func close(_ index: Int) {
    guard let opening = nesting.partners[index] else { return }
    while let last = open.last {
      closeLast(at: tokens[index].range)
      if last.token == opening { return }
    }
  }

  private mutating func closeLast(at range: Range<Int>) {
    let (token, node) = open.removeLast()
    append(.end, range)
    template.nodes[node].end = template.nodes.count
    if nesting.isArgument[token] { removed.removeLast() }
  }

  private mutating func append(
    _ kind: Template.Node.Kind,
    _ range: Range<Int>,
    name: Range<Int>? = nil,
    isAtLine: Bool = false,
    indentation: Range<Int>? = nil
  ) {
    let empty = range.lowerBound..<range.lowerBound
    template.nodes.append(
      Template.Node(
        kind: kind,
        range: range,
        name: name ?? empty,
        isAtLine: isAtLine,
        indentation: indentation ?? empty,
        end: template.nodes.count + 1
      )
    )
  }
}
