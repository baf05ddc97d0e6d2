import SourceText

/// Diagnostics as SARIF 2.1.0, for code scanning.
func renderSARIF(
  _ diagnostics: [Diagnostic],
  in presentation: DiagnosticPresentation,
  at places: inout SourcePlaces
) -> String {
  let rules = SARIFRules(presentation.explanations, and: diagnostics)
  let language = presentation.language
  var fingerprints = Fingerprints()
  var json = JSONText()
  json.object { json in
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.name("runs")
    json.array(CollectionOfOne(diagnostics)) { json, diagnostics in
      json.object { json in
        json.name("tool")
        json.object { json in
          json.name("driver")
          json.object { $0.driver(rules, presentation) }
        }
        json.member("language", language.rawValue)
        json.member("columnKind", "unicodeCodePoints")
        json.name("originalUriBaseIds")
        json.object { json in
          json.name(projectBase)
          json.object { json in
            json.message("description", "The folder of the project.")
          }
        }
        json.name("results")
        json.array(diagnostics) { json, diagnostic in
          let fingerprint = fingerprints.next(of: diagnostic, at: &places)
          json.object { json in
            json.member("ruleId", diagnostic.code.text)
            json.member("ruleIndex", rules.index(of: diagnostic.code))
            json.result(diagnostic, in: language, at: &places)
            json.name("partialFingerprints")
            json.object { $0.member("berichtFingerprint/v1", fingerprint) }
          }
        }
      }
    }
  }
  return json.text + "\n"
}

/// The rules of a run, in a fixed order: those that are explained, then others as they occur.
private struct SARIFRules {
  private(set) var codes: [DiagnosticCode] = []
  private(set) var explanations: [DiagnosticCode: Explanation] = [:]
  private var indices: [DiagnosticCode: Int] = [:]

  init(_ explanations: [Explanation], and diagnostics: [Diagnostic]) {
    for explanation in explanations {
      add(explanation.code)
      self.explanations[explanation.code] = explanation
    }
    for diagnostic in diagnostics { add(diagnostic.code) }
  }

  func index(of code: DiagnosticCode) -> Int { indices[code] ?? -1 }

  private mutating func add(_ code: DiagnosticCode) {
    guard indices[code] == nil else { return }
    indices[code] = codes.count
    codes.append(code)
  }
}

private let projectBase = "%SRCROOT%"

extension JSONText {
  fileprivate mutating func driver(_ rules: SARIFRules, _ presentation: DiagnosticPresentation) {
    member("name", "Bericht")
    if !presentation.version.isEmpty { member("version", presentation.version) }
    name("rules")
    array(rules.codes) { json, code in
      json.object { json in
        json.member("id", code.text)
        guard let explanation = rules.explanations[code] else { return }
        json.message("shortDescription", explanation.summary.text(in: presentation.language))
        let page = explanation.page.text(in: presentation.language)
        json.name("help")
        json.object { json in
          json.member("text", page)
          json.member("markdown", page)
        }
      }
    }
  }

  fileprivate mutating func message(_ name: String, _ text: String) {
    self.name(name)
    object { $0.member("text", text) }
  }

  fileprivate mutating func result(
    _ diagnostic: Diagnostic,
    in language: Language,
    at places: inout SourcePlaces
  ) {
    let sentences = [diagnostic.message.text(in: language)] + diagnostic.advice(in: language)
    member("level", diagnostic.severity == .info ? "note" : diagnostic.severity.rawValue)
    message("message", sentences.joined(separator: "\n"))
    name("locations")
    array(CollectionOfOne(diagnostic.range)) { json, range in
      json.object { $0.physicalLocation(range, at: &places) }
    }
    if !diagnostic.labels.isEmpty {
      name("relatedLocations")
      array(diagnostic.labels.enumerated()) { json, label in
        json.object { json in
          json.member("id", label.offset + 1)
          json.physicalLocation(label.element.range, at: &places)
          json.message("message", label.element.message.text(in: language))
        }
      }
    }
    let fixes = diagnostic.fixes.filter { !$0.edits.isEmpty }
    guard !fixes.isEmpty else { return }
    name("fixes")
    array(fixes) { json, fix in
      json.object { json in
        json.message("description", fix.title.text(in: language))
        json.name("artifactChanges")
        json.changes(fix.edits, at: &places)
      }
    }
  }

  private mutating func changes(_ edits: [TextEdit], at places: inout SourcePlaces) {
    var paths: [SourcePath] = []
    for edit in edits where !paths.contains(edit.range.path) { paths.append(edit.range.path) }
    array(paths) { json, path in
      json.object { json in
        json.artifactLocation(path)
        json.name("replacements")
        json.array(edits.filter { $0.range.path == path }) { json, edit in
          json.object { json in
            json.region("deletedRegion", edit.range, at: &places)
            json.message("insertedContent", edit.text)
          }
        }
      }
    }
  }

  private mutating func physicalLocation(_ range: SourceRange, at places: inout SourcePlaces) {
    name("physicalLocation")
    object { json in
      json.artifactLocation(range.path)
      json.region("region", range, at: &places)
    }
  }

  private mutating func artifactLocation(_ path: SourcePath) {
    name("artifactLocation")
    object { json in
      json.member("uri", relativeAddress(of: path))
      json.member("uriBaseId", projectBase)
    }
  }

  private mutating func region(
    _ name: String,
    _ range: SourceRange,
    at places: inout SourcePlaces
  ) {
    let (start, end) = places.positions(of: range)
    self.name(name)
    object { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.column)
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
  }
}

/// A path as a relative address: all but plain letters, digits, `-._~` and `/` percent-encoded.
func relativeAddress(of path: SourcePath) -> String {
  guard !path.text.isEmpty else { return "." }
  var address: [UInt8] = []
  for byte in path.text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      address.append(byte)
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      address += ("%" + (byte < 16 ? "0" : "") + digits).utf8
    }
  }
  return String(decoding: address, as: UTF8.self)
}
