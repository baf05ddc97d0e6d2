import Diagnostics

/// What `bericht explain` says about definitions, captions and abbreviations.
let definitionExplanations: [Explanation] = [
  Explanation(
    "stray-colon",
    nl: .init(
      what: "Een alinea begint met een dubbele punt, en staat bij geen tabel, plaatje of term.",
      why: "De lezer ziet de dubbele punt, en geen bijschrift of definitie.",
      example: "# Labs\n\n: Alle labs van 2023",
      instead: "# Labs\n\n: Alle labs van 2023\n\n| lab | stad |\n| --- | --- |\n| Proef | Delft |"
    ),
    en: .init(
      what: "A paragraph begins with a colon, and stands beside no table, picture or term.",
      why: "The reader sees the colon, and no caption or definition.",
      example: "# Labs\n\n: All labs of 2023",
      instead: "# Labs\n\n: All labs of 2023\n\n| lab | city |\n| --- | --- |\n| Test | Delft |"
    )
  ),
  Explanation(
    "duplicate-abbreviation",
    nl: .init(
      what: "Een afkorting wordt in een bestand twee keer uitgelegd.",
      why: "Een afkorting betekent in een tekst één ding; de tweede uitleg telt niet.",
      example: "*[PPS]: publiek-private samenwerking\n*[PPS]: pensioenstelsel",
      instead: "*[PPS]: publiek-private samenwerking"
    ),
    en: .init(
      what: "An abbreviation is explained twice in one file.",
      why: "In one text an abbreviation means one thing; the second explanation does not count.",
      example: "*[PPP]: public-private partnership\n*[PPP]: purchasing power parity",
      instead: "*[PPP]: public-private partnership"
    )
  ),
  Explanation(
    "unused-abbreviation",
    nl: .init(
      what: "Een afkorting wordt uitgelegd, en de tekst gebruikt haar niet.",
      why: "Vaak staat ze in de tekst anders geschreven, en krijgt ze daar geen uitleg.",
      example: "De pps loopt af.\n\n*[PPS]: publiek-private samenwerking",
      instead: "De PPS loopt af.\n\n*[PPS]: publiek-private samenwerking"
    ),
    en: .init(
      what: "An abbreviation is explained, and the text does not use it.",
      why: "Often the text writes it otherwise, and it gets no explanation there.",
      example: "The ppp ends.\n\n*[PPP]: public-private partnership",
      instead: "The PPP ends.\n\n*[PPP]: public-private partnership"
    )
  ),
]
