// What checking can say of the texts of links.

import Diagnostics
import SourceText

extension Diagnostic {
  static func linkWithoutText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "link-without-text",
      .error,
      LocalizedText(
        nl: "deze link heeft geen tekst",
        en: "this link has no text"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf tussen de vierkante haken waar de link heen gaat",
        en: "write between the square brackets where the link leads"
      )
    )
  }

  static func vagueLinkText(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "vague-link-text",
      .warning,
      LocalizedText(
        nl: "de linktekst `\(text)` zegt niet waar de link heen gaat",
        en: "the link text `\(text)` does not say where the link leads"
      ),
      at: range,
      help: LocalizedText(
        nl: "maak de naam van de pagina of het bestand de linktekst",
        en: "make the name of the page or file the link text"
      )
    )
  }

  static func sameTextOtherTarget(
    _ text: String,
    at range: SourceRange,
    first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "same-text-other-target",
      .warning,
      LocalizedText(
        nl: "een andere link op deze pagina heet ook `\(text)`, maar gaat ergens anders heen",
        en: "another link on this page is called `\(text)` too, but leads elsewhere"
      ),
      at: range,
      help: LocalizedText(
        nl: "zeg in elke linktekst wat er anders is",
        en: "say in each link text what is different"
      ),
      labels: [
        Label(range: first, message: LocalizedText(nl: "de eerste hier", en: "the first here"))
      ]
    )
  }

  static func linkTextIsAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "link-text-is-address",
      .info,
      LocalizedText(
        nl: "deze linktekst is een webadres",
        en: "this link text is a web address"
      ),
      at: range,
      help: LocalizedText(
        nl: "schrijf de naam van de pagina: `[naam](adres)`",
        en: "write the name of the page: `[name](address)`"
      )
    )
  }

  static func downloadWithoutType(_ type: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "download-without-type",
      .info,
      LocalizedText(
        nl: "deze link gaat naar een bestand (\(type)), en de linktekst zegt dat niet",
        en: "this link leads to a file (\(type)), and the link text does not say so"
      ),
      at: range,
      help: LocalizedText(
        nl: "zet erachter wat voor bestand het is, en hoe groot: `(\(type), 1,2 MB)`",
        en: "add what kind of file it is, and how large: `(\(type), 1.2 MB)`"
      )
    )
  }
}
