import Diagnostics

/// What `bericht explain` says about addresses of before.
let redirectExplanations: [Explanation] = [
  Explanation(
    "invalid-former-address",
    nl: .init(
      what: "Bij `redirects` staat een adres dat geen pagina van deze site kan zijn geweest.",
      why: "Wie het oude adres opent, komt dan nergens.",
      example: "redirects:\n  https://bericht.example.nl/oud-lab: nieuw-lab",
      instead: "redirects:\n  labs/oud-lab/: nieuw-lab"
    ),
    en: .init(
      what: "An address in `redirects` cannot have been a page of this site.",
      why: "Whoever opens the old address would get nowhere.",
      example: "redirects:\n  https://bericht.example.nl/old-lab: new-lab",
      instead: "redirects:\n  labs/old-lab/: new-lab"
    )
  ),
  Explanation(
    "former-address-in-use",
    nl: .init(
      what: "Een adres bij `redirects` staat er twee keer, of er staat nu een pagina of bestand.",
      why: "Een adres kan maar naar één plek leiden; de pagina die er staat gaat voor.",
      example: "redirects:\n  over/: colofon",
      instead: "redirects:\n  over-ons/: over"
    ),
    en: .init(
      what: "An address in `redirects` is given twice, or a page or file stands there now.",
      why: "An address can lead to one place only; the page that stands there comes first.",
      example: "redirects:\n  about/: colophon",
      instead: "redirects:\n  about-us/: about"
    )
  ),
]
