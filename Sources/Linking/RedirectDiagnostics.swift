// What can be said about addresses of before.

import Diagnostics
import SourceText

extension Diagnostic {
  static func invalidFormerAddress(_ address: Located<String>) -> Diagnostic {
    Diagnostic(
      "invalid-former-address",
      .error,
      LocalizedText(
        nl: "`\(address.value)` kan geen adres van deze site zijn geweest",
        en: "`\(address.value)` cannot have been an address of this site"
      ),
      at: address.range,
      help: LocalizedText(
        nl: "schrijf het adres zonder domein, zoals `labs/oud-lab/`",
        en: "write the address without the domain, like `labs/old-lab/`"
      )
    )
  }

  static func formerAddressInUse(_ address: Located<String>) -> Diagnostic {
    Diagnostic(
      "former-address-in-use",
      .error,
      LocalizedText(
        nl: "op `\(address.value)` staat nu een pagina of bestand",
        en: "a page or file stands at `\(address.value)` now"
      ),
      at: address.range,
      help: LocalizedText(
        nl: "haal deze regel weg, of geef de pagina een ander adres",
        en: "remove this line, or give the page another address"
      )
    )
  }

  static func formerAddressTwice(_ address: Located<String>) -> Diagnostic {
    Diagnostic(
      "former-address-in-use",
      .error,
      LocalizedText(
        nl: "`\(address.value)` staat al bij `redirects`",
        en: "`\(address.value)` is in `redirects` already"
      ),
      at: address.range,
      help: LocalizedText(
        nl: "laat één regel per adres staan; met en zonder `/` is hetzelfde adres",
        en: "keep one line for each address; with and without `/` is the same address"
      )
    )
  }
}
