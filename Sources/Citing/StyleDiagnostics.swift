// What citing can say about the files of a style.

import Citations
import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func unknownStyle(_ name: Located<String>, among names: [String]) -> Diagnostic {
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    let near = nearestNames(to: name.value, among: names)
    return Diagnostic(
      "unknown-citation-style",
      .error,
      LocalizedText(
        nl: "er is geen citatiestijl `\(name.value)`",
        en: "there is no citation style `\(name.value)`"
      ),
      at: name.range,
      help: near.isEmpty
        ? LocalizedText(
          nl: "zet `\(name.value).csl` in `templates/citations/`; er zijn nu: \(list)",
          en: "put `\(name.value).csl` into `templates/citations/`; now there are: \(list)"
        ) : nil,
      suggestions: near
    )
  }

  static func missingCitationLanguage(_ language: String, at range: SourceRange) -> Diagnostic {
    let base = language.prefix(2)
    let file = "locales-\(base)-\(base.uppercased()).xml"
    return Diagnostic(
      "missing-citation-language",
      .warning,
      LocalizedText(
        nl: "er zijn geen woorden voor citaties in de taal `\(language)`; er staan Engelse",
        en: "there are no words for citations in the language `\(language)`; English ones are used"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet `\(file)` van CSL in `templates/citations/`",
        en: "put `\(file)` of CSL into `templates/citations/`"
      )
    )
  }

  /// A problem of the library for citations, at its place in a style or a file of words.
  static func citationProblem(
    _ problem: CitationProblem,
    in file: SourceFile,
    macros: [String] = []
  ) -> Diagnostic {
    let tag = file.range(ofTagAt: problem.offset)
    func place(of text: String) -> SourceRange { file.range(of: text, within: tag) }
    switch problem.kind {
    case .brokenXML, .brokenJSON: return brokenStyle(at: file.range(ofCharacterAt: problem.offset))
    case .tooDeep, .tooLarge: return heavyStyle(at: tag)
    case .macroCycle(let name): return macroCircle(Located(name, at: place(of: name)))
    case .unexpectedRoot: return wrongRoot(at: tag)
    case .missingElement(let name): return missingPart(name, at: tag)
    case .unknownVersion(let version): return styleVersion(version, at: place(of: version))
    case .unknownElement(let name): return unknownElement(Located(name, at: place(of: name)))
    case .missingMacro(let name):
      return missingMacro(Located(name, at: place(of: name)), among: macros)
    case .dependentStyle(let parent): return dependentStyle(parent, at: place(of: parent))
    }
  }

  private static func brokenStyle(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "broken-citation-style",
      .error,
      LocalizedText(
        nl: "hier is dit bestand geen geldige XML meer",
        en: "here this file stops being valid XML"
      ),
      at: range,
      help: LocalizedText(
        nl: "haal het bestand opnieuw op; vaak is het niet helemaal overgekomen",
        en: "fetch the file again; often it was not copied whole"
      )
    )
  }

  private static func wrongRoot(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "broken-citation-style",
      .error,
      LocalizedText(
        nl: "dit is geen stijl of woordenlijst van CSL",
        en: "this is no style or list of words of CSL"
      ),
      at: range
    )
  }

  private static func missingPart(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "broken-citation-style",
      .error,
      LocalizedText(
        nl: "deze stijl heeft geen `<\(name)>` en zegt dus niet hoe een verwijzing eruitziet",
        en: "this style has no `<\(name)>`, and so does not say how a citation looks"
      ),
      at: range
    )
  }

  private static func heavyStyle(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "citation-macro-circle",
      .error,
      LocalizedText(
        nl: "de onderdelen van deze stijl zijn te diep of te vaak in elkaar genest",
        en: "the parts of this style are nested too deeply or too often"
      ),
      at: range
    )
  }

  private static func macroCircle(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      "citation-macro-circle",
      .error,
      LocalizedText(
        nl: "de macro `\(name.value)` roept zichzelf aan, rechtstreeks of via andere",
        en: "the macro `\(name.value)` calls itself, directly or through others"
      ),
      at: name.range
    )
  }

  private static func styleVersion(_ version: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "citation-style-version",
      .warning,
      LocalizedText(
        nl: "deze stijl is van versie `\(version)` van CSL; wat nieuw is wordt overgeslagen",
        en: "this style is of version `\(version)` of CSL; what is new is passed over"
      ),
      at: range,
      help: LocalizedText(
        nl: "neem een stijl van versie 1.0, zoals die op zotero.org/styles",
        en: "take a style of version 1.0, as those at zotero.org/styles"
      )
    )
  }

  private static func unknownElement(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-style-element",
      .warning,
      LocalizedText(
        nl: "CSL kent geen `<\(name.value)>`; het wordt overgeslagen",
        en: "CSL has no `<\(name.value)>`; it is passed over"
      ),
      at: name.range,
      suggestions: nearestNames(to: name.value, among: CitationStyle.elementNames)
    )
  }

  private static func missingMacro(
    _ name: Located<String>,
    among names: [String]
  ) -> Diagnostic {
    let near = nearestNames(to: name.value, among: names)
    return Diagnostic(
      "missing-citation-macro",
      .error,
      LocalizedText(
        nl: "deze stijl heeft geen macro `\(name.value)`; wat zij zou geven ontbreekt",
        en: "this style has no macro `\(name.value)`; what it would give is missing"
      ),
      at: name.range,
      suggestions: near,
      fixes: near.prefix(1).map { .replacing(name.range, by: $0) }
    )
  }

  private static func dependentStyle(_ parent: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "dependent-citation-style",
      .error,
      LocalizedText(
        nl: "deze stijl verwijst alleen naar een andere en zegt zelf niets",
        en: "this style only points to another and says nothing itself"
      ),
      at: range,
      help: LocalizedText(
        nl: "haal `\(parent)` op en zet die stijl in `templates/citations/`",
        en: "fetch `\(parent)` and put that style into `templates/citations/`"
      )
    )
  }
}

extension SourceFile {
  /// The tag that begins at a byte, to its closing bracket or the end of the file.
  fileprivate func range(ofTagAt offset: Int) -> SourceRange {
    let start = min(max(0, offset), bytes.count)
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    return SourceRange(path: path, bytes: start..<end)
  }

  /// The character at a byte; nothing at the end of the file.
  fileprivate func range(ofCharacterAt offset: Int) -> SourceRange {
    let start = min(max(0, offset), bytes.count)
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceRange(path: path, bytes: start..<end)
  }

  /// Where a text stands within a tag: between quotation marks first, else anywhere in it.
  fileprivate func range(of text: String, within tag: SourceRange) -> SourceRange {
    let content = bytes[tag.bytes]
    let wanted = Array(text.utf8)
    for (before, after) in [("\"", "\""), ("'", "'"), ("<", "")] {
      let form = Array(before.utf8) + wanted + Array(after.utf8)
      guard form.count <= content.count else { continue }
      for start in content.startIndex...(content.endIndex - form.count)
      where content[start..<start + form.count].elementsEqual(form) {
        let first = start + before.utf8.count
        return SourceRange(path: path, bytes: first..<first + wanted.count)
      }
    }
    return tag
  }
}
