// What parsing can say about tables.

import Diagnostics
import SourceText

extension Diagnostic {
  static func extraCells(at range: SourceRange, columns: Int) -> Diagnostic {
    Diagnostic(
      "extra-cells",
      .warning,
      LocalizedText(
        nl: "deze rij heeft meer cellen dan de kop, die er \(columns) heeft",
        en: "this row has more cells than the header, which has \(columns)"
      ),
      at: range,
      help: LocalizedText(
        nl: "haal de cel weg, geef de kop een kolom, of schrijf `\\|` voor een streep",
        en: "remove the cell, give the header a column, or write `\\|` for a bar"
      )
    )
  }

  static func missingCells(at range: SourceRange, cells: Int, columns: Int) -> Diagnostic {
    Diagnostic(
      "missing-cells",
      .warning,
      LocalizedText(
        nl: "het aantal cellen van deze rij is \(cells), dat van de kop \(columns)",
        en: "the number of cells in this row is \(cells), in the header \(columns)"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet voor elke lege cel een streep: `| tekst | |`",
        en: "put a bar for each empty cell: `| text | |`"
      )
    )
  }
}
