import Diagnostics
import Files
import Model
import SourceText

/// All that reading can say about a project.
extension Diagnostic {
  static func fileNotUTF8(
    _ path: SourcePath,
    at offset: Int,
    byte: UInt8,
    count: Int
  ) -> Diagnostic {
    let digits = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    let letter = windowsLetter(byte).map { " (`\($0)`)" } ?? ""
    let (dutchMore, englishMore) =
      switch count {
      case 1: ("", "")
      case 2: ("; er is nog 1 zo'n plaats", "; there is 1 more such place")
      default:
        ("; er zijn nog \(count - 1) zulke plaatsen", "; there are \(count - 1) more such places")
      }
    return Diagnostic(
      "file-not-utf8",
      .error,
      LocalizedText(
        nl: "dit bestand is geen UTF-8: de byte \(digits) hoort hier niet",
        en: "this file is not UTF-8: the byte \(digits) does not belong here"
      ),
      at: SourceRange(path: path, bytes: offset..<offset + 3),
      help: LocalizedText(
        nl: "het is waarschijnlijk in Windows-1252\(letter); sla het op als UTF-8\(dutchMore)",
        en: "it is probably in Windows-1252\(letter); save it as UTF-8\(englishMore)"
      )
    )
  }

  static func fileInUTF16(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "file-not-utf8",
      .error,
      LocalizedText(
        nl: "dit bestand is opgeslagen als UTF-16, niet als UTF-8",
        en: "this file is saved as UTF-16, not as UTF-8"
      ),
      at: SourceRange(path: file.path, bytes: 0..<0),
      help: LocalizedText(
        nl: "sla het op als UTF-8; in Kladblok staat die keuze bij Opslaan als, Codering",
        en: "save it as UTF-8; in Notepad that choice is under Save as, Encoding"
      )
    )
  }

  static func nullByte(_ path: SourcePath, at offset: Int, count: Int) -> Diagnostic {
    let (dutchMore, englishMore) =
      count == 1 ? ("", "") : ("; er zijn er \(count)", "; there are \(count) of them")
    return Diagnostic(
      "null-byte",
      .error,
      LocalizedText(
        nl: "hier staat een nulbyte, een teken dat in geen tekst hoort",
        en: "here is a null byte, a character that belongs in no text"
      ),
      at: SourceRange(path: path, bytes: offset..<offset + 1),
      help: LocalizedText(
        nl: "haal het weg, of geef het bestand de extensie die bij zijn soort hoort\(dutchMore)",
        en: "remove it, or give the file the extension of its kind\(englishMore)"
      )
    )
  }

  static func fileTooLarge(_ path: SourcePath, size: Int) -> Diagnostic {
    Diagnostic(
      "file-too-large",
      .error,
      LocalizedText(
        nl: "dit tekstbestand is met \(size / 1_000_000) MB te groot; 100 MB is de grens",
        en: "this text file is too large at \(size / 1_000_000) MB; the limit is 100 MB"
      ),
      at: start(of: path),
      help: LocalizedText(
        nl: "verdeel de tekst over meer bestanden; dit bestand is niet gelezen",
        en: "divide the text over more files; this file was not read"
      )
    )
  }

  static func unreadableFile(_ path: SourcePath, _ error: FileError) -> Diagnostic {
    Diagnostic(
      "unreadable-file",
      .error,
      LocalizedText(nl: error.dutch, en: error.english),
      at: start(of: path),
      help: LocalizedText(
        nl: "geef uzelf leesrechten op dit bestand of deze map",
        en: "give yourself permission to read this file or folder"
      )
    )
  }

  static func specialFile(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      "not-a-file",
      .warning,
      LocalizedText(
        nl: "`\(path)` is geen gewoon bestand en wordt overgeslagen",
        en: "`\(path)` is not an ordinary file and is skipped"
      ),
      at: start(of: path),
      help: LocalizedText(
        nl: "haal het uit de map met bronnen, of zet er een gewoon bestand neer",
        en: "remove it from the source folder, or put an ordinary file in its place"
      )
    )
  }

  static func nameNotUTF8(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      "name-not-utf8",
      .error,
      LocalizedText(
        nl: "de naam `\(path)` is geen UTF-8; het bestand is niet gelezen",
        en: "the name `\(path)` is not UTF-8; the file was not read"
      ),
      at: start(of: path),
      help: LocalizedText(
        nl: "geef het een naam van gewone letters, cijfers en streepjes",
        en: "give it a name of plain letters, digits and hyphens"
      )
    )
  }

  static func linkCircle(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      "link-circle",
      .warning,
      LocalizedText(
        nl: "de symbolische koppeling `\(path)` leidt terug naar een map waar ze zelf in ligt",
        en: "the symbolic link `\(path)` leads back to a folder that it lies in itself"
      ),
      at: start(of: path),
      help: LocalizedText(
        nl: "verwijder de koppeling; ze is niet gevolgd",
        en: "remove the link; it was not followed"
      )
    )
  }

  static func linkOutside(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      "link-outside",
      .warning,
      LocalizedText(
        nl: "de symbolische koppeling `\(path)` leidt buiten het project en is niet gevolgd",
        en: "the symbolic link `\(path)` leads outside the project and was not followed"
      ),
      at: start(of: path),
      help: LocalizedText(
        nl: "zet een kopie van het bestand of de map in het project",
        en: "put a copy of the file or folder in the project"
      )
    )
  }

  static func brokenLink(_ path: SourcePath, _ error: FileError) -> Diagnostic {
    if error.isLinkFault { return linkCircle(path) }
    return Diagnostic(
      "broken-link",
      .warning,
      LocalizedText(
        nl: "de symbolische koppeling `\(path)` leidt nergens heen",
        en: "the symbolic link `\(path)` leads nowhere"
      ),
      at: start(of: path),
      help: LocalizedText(
        nl: "verwijder de koppeling, of zet terug waar ze heen leidde",
        en: "remove the link, or put back what it led to"
      )
    )
  }

  /// What an entry says that can be neither read nor entered; nil where it can.
  static func obstacle(_ kind: FolderEntry.Kind, isLink: Bool, at path: SourcePath) -> Diagnostic? {
    switch kind {
    case .file, .folder: return nil
    case .other: return specialFile(path)
    case .outside: return linkOutside(path)
    case .unreadable(let code):
      let error = FileError(.read, path.text, code: code)
      return isLink ? brokenLink(path, error) : unreadableFile(path, error)
    }
  }

  /// What an editor can mend about a failure; nil where the machine fails.
  static func mendable(_ error: FileError, at path: SourcePath) -> Diagnostic? {
    if error.isRefusal { return unreadableFile(path, error) }
    if error.isOutside { return linkOutside(path) }
    return error.isLinkFault ? linkCircle(path) : nil
  }

  static func linkReadTwice(_ path: SourcePath, at other: SourcePath) -> Diagnostic {
    Diagnostic(
      "linked-twice",
      .warning,
      LocalizedText(
        nl: "de symbolische koppeling `\(path)` leidt naar `\(other)`, dat al gelezen is",
        en: "the symbolic link `\(path)` leads to `\(other)`, which was read already"
      ),
      at: start(of: path),
      help: LocalizedText(
        nl: "verwijder de koppeling; elke map wordt één keer gelezen",
        en: "remove the link; each folder is read once"
      )
    )
  }

  static func missingSourceFolder(
    _ folder: SourcePath,
    likely: [String],
    _ configuration: Configuration
  ) -> Diagnostic {
    Diagnostic(
      "missing-source-folder",
      .error,
      LocalizedText(
        nl: "de map `\(folder)` bij `sources` bestaat niet",
        en: "the folder `\(folder)` under `sources` does not exist"
      ),
      at: place(of: folder, in: configuration),
      help: LocalizedText(
        nl: "maak de map, of verbeter of verwijder haar naam in `sources`",
        en: "make the folder, or correct or remove its name in `sources`"
      ),
      suggestions: likely
    )
  }

  static func sourceFolderOutside(
    _ folder: SourcePath,
    _ configuration: Configuration
  ) -> Diagnostic {
    Diagnostic(
      "source-folder-outside",
      .error,
      LocalizedText(
        nl: "de map `\(folder)` bij `sources` ligt buiten het project",
        en: "the folder `\(folder)` under `sources` lies outside the project"
      ),
      at: place(of: folder, in: configuration),
      help: LocalizedText(
        nl: "noem alleen mappen binnen het project, zonder `..`",
        en: "name only folders inside the project, without `..`"
      )
    )
  }

  static func missingTheme(
    _ path: SourcePath,
    likely: [String],
    _ configuration: Configuration
  ) -> Diagnostic {
    Diagnostic(
      "missing-theme",
      .error,
      LocalizedText(
        nl: "de map `\(path)` bij `templates` bestaat niet",
        en: "the folder `\(path)` under `templates` does not exist"
      ),
      at: place(of: path, in: configuration),
      help: LocalizedText(
        nl: "verbeter de naam, of laat `templates` weg voor het ingebouwde thema",
        en: "correct the name, or leave `templates` out for the built-in theme"
      ),
      suggestions: likely
    )
  }

  static func missingSchema(
    _ path: SourcePath,
    likely: [String],
    _ configuration: Configuration
  ) -> Diagnostic {
    Diagnostic(
      "missing-schema",
      .error,
      LocalizedText(
        nl: "het bestand `\(path)` bij `schema` bestaat niet in dit project",
        en: "the file `\(path)` under `schema` does not exist in this project"
      ),
      at: place(of: path, in: configuration),
      help: LocalizedText(
        nl: "verbeter het pad; het wordt gerekend vanaf de map van het project",
        en: "correct the path; it counts from the project's folder"
      ),
      suggestions: likely
    )
  }

  static func missingBibliography(
    _ path: SourcePath,
    likely: [String],
    _ configuration: Configuration
  ) -> Diagnostic {
    Diagnostic(
      "missing-bibliography",
      .error,
      LocalizedText(
        nl: "het bestand `\(path)` bij `bibliography` bestaat niet in dit project",
        en: "the file `\(path)` under `bibliography` does not exist in this project"
      ),
      at: place(of: path, in: configuration),
      help: LocalizedText(
        nl: "verbeter het pad; het wordt gerekend vanaf de map van het project",
        en: "correct the path; it counts from the project's folder"
      ),
      suggestions: likely
    )
  }

  static func emptyProject(_ configuration: Configuration) -> Diagnostic {
    let folders = configuration.sources.map { "`\($0)`" }
    return Diagnostic(
      "empty-project",
      .error,
      LocalizedText(
        nl: "er is niets om te publiceren: er staan geen bestanden in \(folders.joined(by: "of"))",
        en: "there is nothing to publish: no files are in \(folders.joined(by: "or"))"
      ),
      at: start(of: configuration.path ?? configurationPath),
      help: LocalizedText(
        nl: "start in de map van het project, of zet een eerste pagina in `site/index.md`",
        en: "start in the project's folder, or write a first page in `site/index.md`"
      )
    )
  }

  private static func place(
    of path: SourcePath,
    in configuration: Configuration
  ) -> SourceRange {
    configuration.places[path] ?? start(of: configuration.path ?? configurationPath)
  }

  private static func start(of path: SourcePath) -> SourceRange {
    SourceRange(path: path, bytes: 0..<0)
  }
}

extension [String] {
  /// The texts with commas between them and a word before the last.
  fileprivate func joined(by word: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

/// The letter that a byte is in Windows-1252; nil for bytes that are no letter there.
private func windowsLetter(_ byte: UInt8) -> Unicode.Scalar? {
  switch byte {
  case 0x80: "€"
  case 0x85: "…"
  case 0x8A: "Š"
  case 0x91: "‘"
  case 0x92: "’"
  case 0x93: "“"
  case 0x94: "”"
  case 0x96: "–"
  case 0x97: "—"
  case 0x9A: "š"
  case 0xA1...0xFF where byte != 0xAD: Unicode.Scalar(byte)
  default: nil
  }
}
