// What checking can say of tables, capitals and how hard texts are.

import Diagnostics
import SourceText

extension Diagnostic {
  static func emptyTableHeading(_ column: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-table-heading",
      .warning,
      LocalizedText(
        nl: "kolom \(column) van deze tabel heeft geen kop",
        en: "column \(column) of this table has no heading"
      ),
      at: range,
      help: LocalizedText(
        nl:
          "geef de kolom een naam; staan in de eerste kolom rijkoppen, zet dan `{.row-headers}` achter het bijschrift",
        en:
          "give the column a name; if the first column names the rows, put `{.row-headers}` behind the caption"
      )
    )
  }

  static func tableOfOneColumn(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "table-of-one-column",
      .warning,
      LocalizedText(
        nl: "deze tabel heeft maar één kolom, en is dus geen tabel",
        en: "this table has only one column, and so is no table"
      ),
      at: range,
      help: LocalizedText(
        nl: "maak er een lijst, een alinea of een kader (`> [!NOTE]`) van",
        en: "make it a list, a paragraph or a box (`> [!NOTE]`)"
      )
    )
  }

  static func tableWithoutCaption(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "table-without-caption",
      .info,
      LocalizedText(
        nl: "deze tabel heeft geen bijschrift",
        en: "this table has no caption"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet onder de tabel een regel `: Wat de tabel toont`",
        en: "put a line `: What the table shows` below the table"
      )
    )
  }

  static func wordsInCapitals(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "words-in-capitals",
      .warning,
      LocalizedText(
        nl: "deze woorden staan in hoofdletters",
        en: "these words are in capitals"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf gewone letters; maak de woorden vet als zij nadruk moeten krijgen",
        en: "write them in normal letters; make them bold if they need stress"
      )
    )
  }

  static func longSentence(_ words: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "long-sentence",
      .info,
      LocalizedText(
        nl: "deze zin telt \(words) woorden",
        en: "this sentence has \(words) words"
      ),
      at: range,
      help: LocalizedText(
        nl: "kijk of er twee zinnen van te maken zijn",
        en: "see whether it can be made two"
      )
    )
  }

  static func hardText(_ score: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "hard-text",
      .info,
      LocalizedText(
        nl: "deze tekst is zeer moeilijk te lezen: \(score) op de schaal van Flesch-Douma",
        en: "this text is very hard to read: \(score) by Flesch-Douma or Flesch"
      ),
      at: range,
      help: LocalizedText(
        nl: "kortere zinnen en gewonere woorden helpen; `bericht readability` toont alle teksten",
        en: "shorter sentences and plainer words help; `bericht readability` shows all texts"
      )
    )
  }
}
