import SourceText

/// Diagnostics as commands of GitHub Actions, which shows ten of each level beside the change.
///
/// What comes after the tenth is written as plain lines of the log, and a notice says how many.
func renderGitHub(
  _ diagnostics: [Diagnostic],
  in presentation: DiagnosticPresentation,
  at places: inout SourcePlaces
) -> String {
  let counts = Dictionary(grouping: diagnostics, by: \.severity).mapValues(\.count)
  let limits = shownCounts(counts)
  var shown: [Diagnostic.Severity: Int] = [:]
  var text = ""
  for diagnostic in diagnostics {
    let severity = diagnostic.severity
    let number = shown[severity, default: 0] + 1
    shown[severity] = number
    guard number <= limits[severity, default: 0] else {
      text += logLine(of: diagnostic, in: presentation.language, at: &places)
      continue
    }
    text += command(of: diagnostic, in: presentation.language, at: &places)
    let more = counts[severity, default: 0] - number
    if number == limits[severity], more > 0 {
      let message = LocalizedText.more(more, of: severity).text(in: presentation.language)
      text += "::notice::\(escapedData(message))\n"
    }
  }
  return text
}

/// How many of each severity are shown; notices make room for those that say how many more.
private func shownCounts(_ counts: [Diagnostic.Severity: Int]) -> [Diagnostic.Severity: Int] {
  let shown = 10
  var notices = 0
  for severity in [Diagnostic.Severity.error, .warning] where counts[severity, default: 0] > shown {
    notices += 1
  }
  if counts[.info, default: 0] + notices > shown { notices += 1 }
  return [.error: shown, .warning: shown, .info: shown - notices]
}

private func command(
  of diagnostic: Diagnostic,
  in language: Language,
  at places: inout SourcePlaces
) -> String {
  let start = places.start(of: diagnostic.range)
  let end = places.lastCharacter(of: diagnostic.range)
  let sentences = [diagnostic.message.text(in: language)] + diagnostic.advice(in: language)
  let message = sentences.joined(separator: "\n")
  let properties = [
    "file=" + escapedProperty(diagnostic.range.path.text),
    "line=\(start.line)", "endLine=\(end.line)", "col=\(start.column)", "endColumn=\(end.column)",
    "title=" + escapedProperty(diagnostic.code.text),
  ]
  let level = diagnostic.severity == .info ? "notice" : diagnostic.severity.rawValue
  return "::\(level) \(properties.joined(separator: ","))::\(escapedData(message))\n"
}

/// A line that GitHub does not take for a command, whatever the path and message are.
private func logLine(
  of diagnostic: Diagnostic,
  in language: Language,
  at places: inout SourcePlaces
) -> String {
  let start = places.start(of: diagnostic.range)
  let message = diagnostic.message.text(in: language)
  let place = "\(diagnostic.range.path):\(start.line):\(start.column)"
  let line = visibleText("\(diagnostic.severity): \(place): \(message) [\(diagnostic.code)]")
  var text = String.UnicodeScalarView()
  for scalar in line.unicodeScalars {
    if scalar == "[", text.suffix(2).elementsEqual("##".unicodeScalars) { text.append(" ") }
    text.append(scalar)
  }
  return String(text) + "\n"
}

/// A message with `%` and the ends of lines escaped, and nothing in it that steers a terminal.
private func escapedData(_ text: String) -> String {
  escaped(text) { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    default: isInvisible(scalar) ? spelledOut(scalar) : nil
    }
  }
}

/// A property, in which `:` and `,` are escaped as well.
private func escapedProperty(_ text: String) -> String {
  escaped(text) { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    case ":": "%3A"
    case ",": "%2C"
    default: isInvisible(scalar) ? spelledOut(scalar) : nil
    }
  }
}

private func escaped(_ text: String, by escape: (Unicode.Scalar) -> String?) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let replacement = escape(scalar) {
      result.append(contentsOf: replacement.unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}
