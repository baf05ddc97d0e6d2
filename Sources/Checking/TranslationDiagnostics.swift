// What checking can say of translations.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  static func translationBehind(_ version: Located<String>, of source: Document) -> Diagnostic {
    let now = source.version
    return Diagnostic(
      "translation-behind",
      .warning,
      LocalizedText(
        nl: "deze vertaling loopt achter: `\(source.path)` is sindsdien veranderd",
        en: "this translation is behind: `\(source.path)` has changed since"
      ),
      at: version.range,
      help: LocalizedText(
        nl: "werk de vertaling bij en schrijf dan `\(now)`",
        en: "bring the translation up to date, then write `\(now)`"
      ),
      fixes: [.replacing(version.range, by: now)]
    )
  }

  static func translationWithoutVersion(in document: Document, of source: Document) -> Diagnostic {
    let opening = document.frontMatter.opening
    let line = "translated-from: \(source.version)"
    let end = opening.bytes.upperBound
    let text = opening.bytes.isEmpty ? "---\n\(line)\n---\n\n" : "\n\(line)"
    return Diagnostic(
      "translation-without-version",
      .warning,
      LocalizedText(
        nl: "deze vertaling zegt niet welke versie van `\(source.path)` zij vertaalt",
        en: "this translation does not say which version of `\(source.path)` it translates"
      ),
      at: opening,
      help: LocalizedText(
        nl: "schrijf boven in het bestand `\(line)`",
        en: "write `\(line)` at the top of the file"
      ),
      fixes: [
        Fix(
          title: LocalizedText(nl: "Schrijf de versie op", en: "Write the version down"),
          edits: [TextEdit(range: SourceRange(path: document.path, bytes: end..<end), text: text)]
        )
      ]
    )
  }
}
