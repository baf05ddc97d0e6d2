import SourceText

/// Diagnostics as one JSON object; every key is always there.
func renderJSON(
  _ diagnostics: [Diagnostic],
  in presentation: DiagnosticPresentation,
  at places: inout SourcePlaces
) -> String {
  var json = JSONText()
  let language = presentation.language
  json.object { json in
    json.member("version", 1)
    json.name("diagnostics")
    json.array(diagnostics) { json, diagnostic in
      json.object { $0.members(of: diagnostic, in: language, at: &places) }
    }
  }
  return json.text + "\n"
}

extension JSONText {
  fileprivate mutating func members(
    of diagnostic: Diagnostic,
    in language: Language,
    at places: inout SourcePlaces
  ) {
    member("code", diagnostic.code.text)
    member("severity", diagnostic.severity.rawValue)
    member("message", diagnostic.message.text(in: language))
    place(diagnostic.range, at: &places)
    name("help")
    string(diagnostic.help?.text(in: language))
    name("suggestions")
    strings(diagnostic.suggestions)
    name("labels")
    array(diagnostic.labels) { json, label in
      json.object { json in
        json.place(label.range, at: &places)
        json.member("message", label.message.text(in: language))
      }
    }
    name("fixes")
    array(diagnostic.fixes) { json, fix in
      json.object { json in
        json.member("title", fix.title.text(in: language))
        json.name("edits")
        json.array(fix.edits) { json, edit in
          json.object { json in
            json.place(edit.range, at: &places)
            json.member("text", edit.text)
          }
        }
      }
    }
  }

  private mutating func place(_ range: SourceRange, at places: inout SourcePlaces) {
    let (start, end) = places.positions(of: range)
    member("file", range.path.text)
    position("start", start)
    position("end", end)
  }

  private mutating func position(_ name: String, _ position: TextPosition) {
    self.name(name)
    object { json in
      json.member("line", position.line)
      json.member("column", position.column)
    }
  }
}
