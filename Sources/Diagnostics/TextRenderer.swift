import SourceText

/// Diagnostics for people, with the lines they are about, as the Rust compiler shows them.
func renderText(
  _ diagnostics: [Diagnostic],
  in presentation: DiagnosticPresentation,
  at places: inout SourcePlaces
) -> String {
  var blocks: [String] = []
  for diagnostic in diagnostics {
    blocks.append(textBlock(of: diagnostic, in: presentation, at: &places))
  }
  return blocks.joined(separator: "\n")
}

private func textBlock(
  of diagnostic: Diagnostic,
  in presentation: DiagnosticPresentation,
  at places: inout SourcePlaces
) -> String {
  let language = presentation.language
  let ink = Ink(style: presentation.style, severity: diagnostic.severity)
  let word = diagnostic.severity.word.text(in: language)
  let head = ink.primary("\(word)[\(visibleText(diagnostic.code.text))]")
  let message = visibleText(diagnostic.message.text(in: language))
  let excerpts = excerpts(of: diagnostic, in: language, at: &places)
  let gutter = excerpts.map(\.gutterWidth).max() ?? 1
  var text = head + ink.strong(": " + message) + "\n"
  for excerpt in excerpts { text += excerpt.drawn(gutter: gutter, ink: ink) }
  let indent = String(repeating: " ", count: gutter + 2)
  let helpWord = LocalizedText.helpWord.text(in: language)
  for advice in diagnostic.advice(in: language) {
    let lines = advice.utf8.split(separator: UInt8(ascii: "\n")).map { visibleText(Substring($0)) }
    let rest = "\n" + indent + String(repeating: " ", count: helpWord.utf8.count + 4)
    text += indent + ink.gutter("=") + " " + ink.strong(helpWord + ":") + " "
    text += lines.joined(separator: rest) + "\n"
  }
  return text
}

/// The excerpts of a diagnostic: its own place with the labels close by, then each other label.
private func excerpts(
  of diagnostic: Diagnostic,
  in language: Language,
  at places: inout SourcePlaces
) -> [Excerpt] {
  let path = diagnostic.range.path
  let primary = Excerpt.Mark(bytes: diagnostic.range.bytes, isPrimary: true, message: "")
  var main = Excerpt(
    path: path,
    position: places.start(of: diagnostic.range),
    lines: places.lines(of: path),
    marks: [primary]
  )
  var others: [Excerpt] = []
  for label in diagnostic.labels {
    let message = visibleText(label.message.text(in: language))
    let mark = Excerpt.Mark(bytes: label.range.bytes, isPrimary: false, message: message)
    if label.range.path == path, main.canHold(mark) {
      main.marks.append(mark)
    } else {
      others.append(
        Excerpt(
          path: label.range.path,
          position: places.start(of: label.range),
          lines: places.lines(of: label.range.path),
          marks: [mark]
        )
      )
    }
  }
  return [main] + others
}

/// The colours of one diagnostic; nothing at all in plain style.
struct Ink {
  let style: DiagnosticPresentation.Style
  let severity: Diagnostic.Severity

  func primary(_ text: String) -> String {
    switch severity {
    case .error: colored(text, "1;31")
    case .warning: colored(text, "1;33")
    case .info: colored(text, "1;36")
    }
  }

  func gutter(_ text: String) -> String { colored(text, "1;34") }

  func strong(_ text: String) -> String { colored(text, "1") }

  private func colored(_ text: String, _ code: String) -> String {
    style == .plain || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
