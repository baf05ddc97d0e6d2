// What citing can say about works.

import Diagnostics
import SourceText

extension Diagnostic {
  static func workWithoutAuthor(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "work-without-author",
      .warning,
      LocalizedText(
        nl: "dit werk wordt aangehaald en heeft geen auteur, redacteur of uitgever",
        en: "this work is cited and has no author, editor or publisher"
      ),
      at: range,
      help: LocalizedText(
        nl: "noem wie het schreef of uitgaf; anders begint de verwijzing met de titel",
        en: "name who wrote or published it; else the citation begins with the title"
      )
    )
  }

  static func workWithoutYear(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "work-without-year",
      .warning,
      LocalizedText(
        nl: "dit werk wordt aangehaald en heeft geen jaar; er komt \"z.j.\" te staan",
        en: "this work is cited and has no year; readers will see “n.d.”"
      ),
      at: range,
      help: LocalizedText(
        nl: "geef het jaar van uitgave, of zeg dat het in voorbereiding is",
        en: "give the year of publication, or say that it is in preparation"
      )
    )
  }

  static func preparationInPast(
    _ range: SourceRange,
    year: Int,
    _ citingYear: Int,
    _ place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "preparation-in-past",
      .warning,
      LocalizedText(
        nl:
          "dit werk uit \(year) heet in voorbereiding, en een pagina uit \(citingYear) haalt het aan",
        en:
          "this work of \(year) is said to be in preparation, and a page of \(citingYear) cites it"
      ),
      at: range,
      help: LocalizedText(
        nl: "verbeter de status of het jaar",
        en: "correct the status or the year"
      ),
      labels: [
        Label(
          range: place,
          message: LocalizedText(nl: "hier wordt het aangehaald", en: "it is cited here")
        )
      ]
    )
  }

  static func sameWorkTwice(
    _ title: String,
    at range: SourceRange,
    first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "same-work-twice",
      .warning,
      LocalizedText(
        nl: "`\(title)` staat er twee keer, onder twee sleutels",
        en: "`\(title)` is there twice, under two keys"
      ),
      at: range,
      help: LocalizedText(
        nl: "houd er een over, en laat alle verwijzingen daarheen leiden",
        en: "keep one of them, and let all citations lead there"
      ),
      labels: [
        Label(
          range: first,
          message: LocalizedText(nl: "hier staat het eerst", en: "here it stands first")
        )
      ]
    )
  }

  static func uncitedReferences(_ keys: [String], at range: SourceRange) -> Diagnostic {
    let shown = keys.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    let more = keys.count - 8
    return Diagnostic(
      "uncited-references",
      .info,
      LocalizedText(
        nl: keys.count == 1
          ? "een vermelding in dit bestand wordt nergens aangehaald"
          : "\(keys.count) vermeldingen in dit bestand worden nergens aangehaald",
        en: keys.count == 1
          ? "one entry of this file is cited nowhere"
          : "\(keys.count) entries of this file are cited nowhere"
      ),
      at: range,
      help: LocalizedText(
        nl: more > 0 ? "\(shown) en nog \(more)" : shown,
        en: more > 0 ? "\(shown) and \(more) more" : shown
      )
    )
  }
}
