import Diagnostics
import SourceText

/// The tags of a template and the text between them, in order and without gaps.
func templateTokens(of file: SourceFile, faults: inout TemplateFaults) -> [TemplateToken] {
  var scanner = TemplateScanner(file: file)
  return scanner.tokens(faults: &faults)
}

/// Reads a template from front to back; every byte is looked at a constant number of times.
private struct TemplateScanner {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var open: [UInt8] = [.braceOpen, .braceOpen]
  private var close: [UInt8] = [.braceClose, .braceClose]
  private var position = 0

  init(file: SourceFile) {
    self.file = file
    self.bytes = file.bytes
  }

  mutating func tokens(faults: inout TemplateFaults) -> [TemplateToken] {
    var tokens: [TemplateToken] = []
    while position < bytes.count {
      let start = position
      while position < bytes.count, !bytes.matches(open, at: position) { position += 1 }
      if position > start { tokens.append(.text(start..<position)) }
      if position < bytes.count { tokens.append(tag(faults: &faults)) }
    }
    return tokens
  }

  /// The tag that opens at the current position; moves past it.
  private mutating func tag(faults: inout TemplateFaults) -> TemplateToken {
    var content = position + open.count
    while content < bytes.count, bytes[content].isSpace { content += 1 }
    guard content < bytes.count else { return unclosed(faults: &faults) }
    let kind: TemplateToken.Kind
    switch bytes[content] {
    case UInt8(ascii: "!"): return comment(faults: &faults)
    case UInt8(ascii: "="): return delimiters(from: content + 1, faults: &faults)
    case .braceOpen where open == [.braceOpen, .braceOpen]: return triple(content, faults: &faults)
    case UInt8(ascii: "&"): kind = .unescaped
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    default: return named(.insert, from: content, until: close, faults: &faults)
    }
    return named(kind, from: content + 1, until: close, faults: &faults)
  }

  private mutating func triple(_ content: Int, faults: inout TemplateFaults) -> TemplateToken {
    let end = [UInt8](repeating: .braceClose, count: 3)
    return named(.unescaped, from: content + 1, until: end, faults: &faults)
  }

  private mutating func named(
    _ kind: TemplateToken.Kind,
    from content: Int,
    until end: [UInt8],
    faults: inout TemplateFaults
  ) -> TemplateToken {
    var index = content
    while index < bytes.count, !bytes.matches(end, at: index) {
      if open != close, bytes.matches(open, at: index) {
        return unclosed(before: index, faults: &faults)
      }
      index += 1
    }
    guard index < bytes.count else { return unclosed(faults: &faults) }
    let name = bytes.trimmed(content..<index)
    let range = position..<(index + end.count)
    position = range.upperBound
    let token = TemplateToken(kind: kind, range: range, name: name)
    // The name of a closing tag is compared with what is open, which says all there is to say.
    if kind == .close || isName(name, of: kind) { return token }
    let text = file[name]
    faults.report(.templateBadName(text, at: place(name.isEmpty ? range : name)))
    // A section whose name is bad still opens and closes, so that only the name is reported.
    return token.isOpening
      ? token : TemplateToken(kind: .broken, range: range, name: name)
  }

  private func isName(_ range: Range<Int>, of kind: TemplateToken.Kind) -> Bool {
    let name = bytes[range]
    if name.isEmpty { return false }
    let hasBadByte = name.contains { $0.isSpace || $0 == .braceOpen || $0 == .braceClose }
    if hasBadByte { return false }
    switch kind {
    case .partial, .parent, .block: return true
    default: break
    }
    if name.elementsEqual([.dot]) { return true }
    return !name.split(separator: .dot, omittingEmptySubsequences: false).contains { $0.isEmpty }
  }

  private mutating func comment(faults: inout TemplateFaults) -> TemplateToken {
    var index = position + open.count
    while index < bytes.count, !bytes.matches(close, at: index) { index += 1 }
    guard index < bytes.count else { return unclosed(faults: &faults) }
    let range = position..<(index + close.count)
    position = range.upperBound
    return TemplateToken(kind: .comment, range: range, name: range.upperBound..<range.upperBound)
  }

  private mutating func delimiters(
    from content: Int,
    faults: inout TemplateFaults
  ) -> TemplateToken {
    let end = [UInt8(ascii: "=")] + close
    var index = content
    while index < bytes.count, !bytes.matches(end, at: index) { index += 1 }
    guard index < bytes.count else { return unclosed(faults: &faults) }
    let range = position..<(index + end.count)
    position = range.upperBound
    let parts = bytes[content..<index].split { $0.isSpace }
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      faults.report(.templateBadDelimiters(at: place(range)))
      return TemplateToken(kind: .broken, range: range, name: content..<index)
    }
    open = Array(parts[0])
    close = Array(parts[1])
    return TemplateToken(kind: .delimiters, range: range, name: content..<index)
  }

  /// A tag that runs into the next one: reported up to where its line or its text ends.
  private mutating func unclosed(
    before next: Int,
    faults: inout TemplateFaults
  ) -> TemplateToken {
    let range = position..<next
    position = next
    reportUnclosed(range, faults: &faults)
    return TemplateToken(kind: .broken, range: range, name: next..<next)
  }

  /// A tag that no closing delimiter follows: nothing more of the file can be read.
  private mutating func unclosed(faults: inout TemplateFaults) -> TemplateToken {
    unclosed(before: bytes.count, faults: &faults)
  }

  private func reportUnclosed(_ range: Range<Int>, faults: inout TemplateFaults) {
    var end = range.lowerBound
    while end < range.upperBound, !bytes[end].isLineEnd { end += 1 }
    let shown = bytes.trimmed(range.lowerBound..<end)
    let isTriple =
      open == [.braceOpen, .braceOpen] && bytes.matches([.braceOpen], at: shown.lowerBound + 2)
    let closing = isTriple ? "}}}" : String(decoding: close, as: UTF8.self)
    faults.report(.templateUnclosedTag(closing: closing, at: place(shown)))
  }

  private func place(_ range: Range<Int>) -> SourceRange {
    SourceRange(path: file.path, bytes: range)
  }
}

extension TemplateToken {
  fileprivate static func text(_ range: Range<Int>) -> TemplateToken {
    TemplateToken(kind: .text, range: range, name: range.upperBound..<range.upperBound)
  }
}
