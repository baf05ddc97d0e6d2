// What linking can say about names: of things, types, files and headings.

import Diagnostics
import Model
import SourceText

extension Diagnostic {
  /// A fix for a wrong text whose likeliest meaning is known.
  static func fixes(_ range: SourceRange, _ suggestions: [String]) -> [Fix] {
    suggestions.prefix(1).map { .replacing(range, by: $0) }
  }

  static func unresolvedReference(
    _ text: Located<String>,
    targets: [String],
    schema: Schema,
    suggestions: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unresolved-reference",
      .error,
      LocalizedText(
        nl: "er is geen \(alternatives(targets, schema, "nl")) met de sleutel `\(text.value)`",
        en: "no \(alternatives(targets, schema, "en")) is called `\(text.value)`"
      ),
      at: text.range,
      help: suggestions.isEmpty ? newFile(for: text.value, targets, schema) : nil,
      suggestions: suggestions,
      fixes: fixes(text.range, suggestions)
    )
  }

  /// What to do where nothing is like the name: make the file, where its folder is known.
  private static func newFile(
    for key: String,
    _ targets: [String],
    _ schema: Schema
  ) -> LocalizedText? {
    guard targets.count == 1, isKey(key),
      let folder = schema.type(named: targets[0])?.folder?.value
    else { return nil }
    return LocalizedText(
      nl: "verbeter de sleutel, of maak het bestand `\(folder)/\(key).md`",
      en: "correct the key, or make the file `\(folder)/\(key).md`"
    )
  }

  static func ambiguousReference(
    _ text: Located<String>,
    _ declarations: [Declaration]
  ) -> Diagnostic {
    Diagnostic(
      "ambiguous-reference",
      .error,
      LocalizedText(
        nl: "`\(text.value)` is de sleutel van \(declarations.count) onderdelen",
        en: "`\(text.value)` is the key of \(declarations.count) things"
      ),
      at: text.range,
      help: LocalizedText(
        nl: "zet het type ervoor: `type:sleutel`",
        en: "put the type before it: `type:key`"
      ),
      suggestions: declarations.map(\.fullName),
      labels: declarations.prefix(3).map { declared($0) }
    )
  }

  static func wrongReferenceType(
    _ text: Located<String>,
    _ declarations: [Declaration],
    targets: [String],
    schema: Schema,
    suggestions: [String]
  ) -> Diagnostic {
    let type = declarations.first?.type
    let dutch = type?.label.text(in: "nl")?.lowercased() ?? "gewone pagina"
    let english = type?.label.text(in: "en")?.lowercased() ?? "plain page"
    return Diagnostic(
      "wrong-reference-type",
      .error,
      LocalizedText(
        nl:
          "`\(text.value)` is een \(dutch); hier hoort een \(alternatives(targets, schema, "nl"))",
        en: "`\(text.value)` is \(withArticle(english)); "
          + "\(withArticle(alternatives(targets, schema, "en"))) belongs here"
      ),
      at: text.range,
      suggestions: suggestions,
      labels: declarations.prefix(1).map { declared($0) },
      fixes: fixes(text.range, suggestions)
    )
  }

  private static func withArticle(_ name: String) -> String {
    name.first.map { "aeiou".contains($0) } == true ? "an \(name)" : "a \(name)"
  }

  private static func declared(_ declaration: Declaration) -> Label {
    Label(
      range: SourceRange(path: declaration.path, bytes: 0..<0),
      message: LocalizedText(
        nl: "`\(declaration.fullName)` staat hier",
        en: "`\(declaration.fullName)` is declared here"
      )
    )
  }

  /// The names of types as a reader knows them: `missie of lab`.
  private static func alternatives(
    _ targets: [String],
    _ schema: Schema,
    _ language: String
  ) -> String {
    let names = targets.map { target in
      schema.type(named: target)?.label.text(in: language)?.lowercased() ?? target
    }
    let or = language == "nl" ? " of " : " or "
    guard let last = names.last else { return language == "nl" ? "onderdeel" : "thing" }
    let first = names.dropLast().joined(separator: ", ")
    return first.isEmpty ? last : first + or + last
  }

  static func unknownType(_ name: Located<String>, schema: Schema) -> Diagnostic {
    let names = schema.types.filter { !$0.isAbstract }.map(\.name.value)
    let near = nearestNames(to: name.value, among: names)
    return .unknownType(name, suggestions: near, fixes: fixes(name.range, near))
  }

  static func abstractType(_ name: Located<String>, schema: Schema) -> Diagnostic {
    let heirs = schema.types.filter { $0.ancestors.contains(name.value) && !$0.isAbstract }
    return Diagnostic(
      "abstract-type",
      .error,
      LocalizedText(
        nl: "`\(name.value)` is alleen een basis voor andere typen; niets is zelf van dit type",
        en: "`\(name.value)` is only a base for other types; nothing is of this type itself"
      ),
      at: name.range,
      suggestions: heirs.prefix(3).map(\.name.value)
    )
  }

  static func folderWithoutFiles(_ folder: Located<String>, near: String) -> Diagnostic {
    Diagnostic(
      "folder-without-files",
      .error,
      LocalizedText(
        nl: "de map `\(folder.value)` bestaat niet; de bestanden in `\(near)` zijn meegeteld",
        en: "there is no folder `\(folder.value)`; the files in `\(near)` were counted instead"
      ),
      at: folder.range,
      suggestions: [near],
      fixes: fixes(folder.range, [near])
    )
  }

  static func addressCollision(
    _ address: String,
    at range: SourceRange,
    first: SourcePath
  ) -> Diagnostic {
    Diagnostic(
      "address-collision",
      .error,
      LocalizedText(
        nl: "dit bestand krijgt hetzelfde adres als een ander: `/\(address)`",
        en: "this file gets the same address as another: `/\(address)`"
      ),
      at: range,
      help: LocalizedText(
        nl: "geef een van de twee een andere naam; hoofdletters en accenten tellen niet mee",
        en: "rename one of the two; capitals and accents do not count"
      ),
      labels: [otherFile(first)]
    )
  }

  static func wholeAddressTaken(
    _ address: String,
    at range: SourceRange,
    whole: SourcePath
  ) -> Diagnostic {
    Diagnostic(
      "address-collision",
      .error,
      LocalizedText(
        nl: "op `/\(address)` hoort een rapport met al zijn delen te staan",
        en: "`/\(address)` is where a report with all its parts belongs"
      ),
      at: range,
      help: LocalizedText(
        nl: "geef dit bestand een andere naam; zolang is het rapport niet op één pagina te lezen",
        en: "rename this file; until then the report cannot be read on one page"
      ),
      labels: [otherFile(whole)]
    )
  }

  static func duplicateThing(
    _ name: String,
    at range: SourceRange,
    first: SourcePath
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-thing",
      .error,
      LocalizedText(
        nl: "twee bestanden hebben de sleutel `\(name)`",
        en: "two files have the key `\(name)`"
      ),
      at: range,
      help: LocalizedText(
        nl: "de sleutel is de bestandsnaam: geef een van de twee een andere naam",
        en: "the key is the name of the file: rename one of the two"
      ),
      labels: [otherFile(first)]
    )
  }

  private static func otherFile(_ path: SourcePath) -> Label {
    Label(
      range: SourceRange(path: path, bytes: 0..<0),
      message: LocalizedText(nl: "het andere bestand", en: "the other file")
    )
  }

  static func unpublishableName(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unpublishable-name",
      .error,
      LocalizedText(
        nl: "dit bestand kan onder deze naam niet op het web staan",
        en: "this file cannot be published under this name"
      ),
      at: range,
      help: LocalizedText(
        nl: "gebruik letters, cijfers, `-`, `_` en `.`",
        en: "use letters, digits, `-`, `_` and `.`"
      )
    )
  }

  static func missingFile(_ target: Located<String>, suggestions: [String]) -> Diagnostic {
    Diagnostic(
      "missing-file",
      .error,
      LocalizedText(
        nl: "deze link leidt naar een bestand dat er niet is: `\(target.value)`",
        en: "this link leads to a file that is not there: `\(target.value)`"
      ),
      at: target.range,
      suggestions: suggestions,
      fixes: fixes(target.range, suggestions)
    )
  }

  static func missingPicture(_ target: Located<String>, suggestions: [String]) -> Diagnostic {
    Diagnostic(
      "missing-picture",
      .error,
      LocalizedText(
        nl: "de afbeelding `\(target.value)` is er niet",
        en: "the picture `\(target.value)` is not there"
      ),
      at: target.range,
      suggestions: suggestions,
      fixes: fixes(target.range, suggestions)
    )
  }

  static func missingHeading(
    _ fragment: Located<String>,
    in path: SourcePath,
    suggestions: [String]
  ) -> Diagnostic {
    Diagnostic(
      "missing-heading",
      .error,
      LocalizedText(
        nl: "`\(path)` heeft geen kop met het kenmerk `\(fragment.value)`",
        en: "`\(path)` has no heading with the id `\(fragment.value)`"
      ),
      at: fragment.range,
      suggestions: suggestions,
      fixes: fixes(fragment.range, suggestions)
    )
  }

  static func emptyLink(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-link",
      .error,
      LocalizedText(nl: "deze link heeft geen doel", en: "this link has no target"),
      at: range
    )
  }

  static func linkOutsideProject(_ target: Located<String>) -> Diagnostic {
    Diagnostic(
      "link-outside-project",
      .error,
      LocalizedText(
        nl: "deze link leidt uit het project: `\(target.value)`",
        en: "this link leads out of the project: `\(target.value)`"
      ),
      at: target.range
    )
  }

  static func unsafeAddress(_ target: Located<String>, scheme: String) -> Diagnostic {
    Diagnostic(
      "unsafe-address",
      .error,
      LocalizedText(
        nl: "een link mag niet naar een adres met `\(scheme):` leiden",
        en: "a link may not lead to an address with `\(scheme):`"
      ),
      at: target.range,
      help: LocalizedText(
        nl: "gebruik `https:`, `http:`, `mailto:` of `tel:`",
        en: "use `https:`, `http:`, `mailto:` or `tel:`"
      )
    )
  }

  static func addressExpected(_ target: Located<String>, suggestions: [String]) -> Diagnostic {
    Diagnostic(
      "wrong-link-form",
      .error,
      LocalizedText(
        nl: "`\(target.value)` is een afbeelding of bestand; dubbele haken leiden naar onderdelen",
        en: "`\(target.value)` is a picture or file; double brackets lead to things"
      ),
      at: target.range,
      help: LocalizedText(
        nl: "schrijf `![beschrijving](\(suggestions[0]))`, of zonder `!` voor een link",
        en: "write `![description](\(suggestions[0]))`, or without `!` for a link"
      )
    )
  }

  static func wikiLinkExpected(_ target: Located<String>) -> Diagnostic {
    Diagnostic(
      "unsafe-address",
      .error,
      LocalizedText(
        nl: "een link naar een onderdeel staat tussen dubbele haken",
        en: "a link to a thing stands in double brackets"
      ),
      at: target.range,
      suggestions: ["[[\(target.value)]]"]
    )
  }
}
