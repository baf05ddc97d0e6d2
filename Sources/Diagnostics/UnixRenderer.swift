import SourceText

/// Diagnostics one a line: `path:line:column: severity: message [code]`.
func renderUnix(
  _ diagnostics: [Diagnostic],
  in presentation: DiagnosticPresentation,
  at places: inout SourcePlaces
) -> String {
  var text = ""
  for diagnostic in diagnostics {
    let start = places.start(of: diagnostic.range)
    let path = visibleText(diagnostic.range.path.text)
    let message = visibleText(diagnostic.message.text(in: presentation.language))
    let code = visibleText(diagnostic.code.text)
    text += "\(path):\(start.line):\(start.column): \(diagnostic.severity.rawValue): "
    text += "\(message) [\(code)]\n"
  }
  return text
}
