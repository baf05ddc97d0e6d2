import Diagnostics

/// What `bericht explain` says about the colours and files of a theme.
let themeExplanations: [Explanation] = [
  Explanation(
    "low-contrast",
    nl: .init(
      what: "Twee kleuren van het thema verschillen te weinig van elkaar.",
      why: """
        Wie slecht ziet, of in de zon leest, kan de tekst dan niet lezen. De wet vraagt een \
        contrast van 4,5; gewone tekst heeft hier 7 nodig, omdat zij alle andere kleuren vervangt \
        bij lezers die om meer contrast vragen.
        """,
      example: "theme:\n  colours:\n    light: {link: '#5fb49c'}",
      instead: "theme:\n  colours:\n    light: {link: '#0f5647'}"
    ),
    en: .init(
      what: "Two colours of the theme differ too little.",
      why: """
        Those who see badly, or read in the sun, cannot read the text. The law asks for a \
        contrast of 4.5; plain text needs 7 here, because it takes the place of all other colours \
        for readers who ask for more contrast.
        """,
      example: "theme:\n  colours:\n    light: {link: '#5fb49c'}",
      instead: "theme:\n  colours:\n    light: {link: '#0f5647'}"
    )
  ),
  Explanation(
    "missing-theme-file",
    nl: .init(
      what: "De instellingen noemen een lettertype of logo dat er niet is.",
      why: "De site toont dan een leeg vak, of valt terug op andere letters.",
      example: "theme:\n  logo: {file: logo.svg, alt: Instituut Voorbeeld}",
      instead: "theme:\n  logo: {file: site/assets/logo.svg, alt: Instituut Voorbeeld}"
    ),
    en: .init(
      what: "The settings name letters or a logo that are not there.",
      why: "The site then shows an empty box, or falls back on other letters.",
      example: "theme:\n  logo: {file: logo.svg, alt: Example Institute}",
      instead: "theme:\n  logo: {file: site/assets/logo.svg, alt: Example Institute}"
    )
  ),
]
