import Diagnostics

/// What `bericht explain` says about the settings of a theme.
let themeExplanations: [Explanation] = [
  Explanation(
    "invalid-colour",
    nl: .init(
      what: "Een waarde onder `theme: colours:` is geen kleur.",
      why: """
        De kleur van het ingebouwde thema blijft staan. Zonder aanhalingstekens begint `#` een \
        opmerking, en dan blijft er niets over.
        """,
      example: "theme:\n  colours:\n    light: {accent: donkergroen}",
      instead: "theme:\n  colours:\n    light: {accent: '#14604f'}"
    ),
    en: .init(
      what: "A value below `theme: colours:` is not a colour.",
      why: """
        The colour of the built-in theme stays. Without quotes `#` begins a comment, and nothing \
        is left.
        """,
      example: "theme:\n  colours:\n    light: {accent: dark green}",
      instead: "theme:\n  colours:\n    light: {accent: '#14604f'}"
    )
  ),
  Explanation(
    "logo-without-alternative",
    nl: .init(
      what: "Het logo van de site heeft geen tekst voor wie het niet kan zien.",
      why: "Een voorleesprogramma leest dan de naam van het bestand, boven elke pagina.",
      example: "theme:\n  logo: {file: site/assets/logo.svg}",
      instead: "theme:\n  logo: {file: site/assets/logo.svg, alt: Instituut Voorbeeld}"
    ),
    en: .init(
      what: "The logo of the site has no text for those who cannot see it.",
      why: "A screen reader then reads the name of the file, above every page.",
      example: "theme:\n  logo: {file: site/assets/logo.svg}",
      instead: "theme:\n  logo: {file: site/assets/logo.svg, alt: Example Institute}"
    )
  ),
  Explanation(
    "unknown-in-lists",
    nl: .init(
      what: "Een lijst toont een veld of relatie die het type niet heeft.",
      why: "In de lijst staat dan niets bij de onderdelen, en er is niet op te filteren.",
      example: "lab: {in-lists: [fasen], fields: {fase: {enum: fase}}}",
      instead: "lab: {in-lists: [fase], fields: {fase: {enum: fase}}}"
    ),
    en: .init(
      what: "A list shows a field or relation that its type does not have.",
      why: "Nothing then stands beside the things of the list, and it cannot be filtered by it.",
      example: "lab: {in-lists: [phases], fields: {phase: {enum: phase}}}",
      instead: "lab: {in-lists: [phase], fields: {phase: {enum: phase}}}"
    )
  ),
  Explanation(
    "unknown-font",
    nl: .init(
      what: "Onder `theme: fonts:` staat een lettertype dat niet bekend is.",
      why: """
        De site gebruikt letters die een computer al heeft, of bestanden die u zelf meegeeft; \
        nooit letters van een andere site.
        """,
      example: "theme:\n  fonts: {text: serrif}",
      instead: "theme:\n  fonts: {text: serif}"
    ),
    en: .init(
      what: "There is a kind of letters below `theme: fonts:` that is not known.",
      why: """
        The site uses letters that a computer has, or files that you give; never letters of \
        another site.
        """,
      example: "theme:\n  fonts: {text: serrif}",
      instead: "theme:\n  fonts: {text: serif}"
    )
  ),
]
