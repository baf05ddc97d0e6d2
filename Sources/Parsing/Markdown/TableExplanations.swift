import Diagnostics

/// What `bericht explain` says about tables.
let tableExplanations: [Explanation] = [
  Explanation(
    "extra-cells",
    nl: .init(
      what: "Een rij van een tabel heeft meer cellen dan de kop.",
      why: "Wat in de cellen te veel staat, ziet de lezer niet.",
      example: "| lab | stad |\n| --- | --- |\n| Proef | Delft | 2019 |",
      instead: "| lab | stad | sinds |\n| --- | --- | --- |\n| Proef | Delft | 2019 |"
    ),
    en: .init(
      what: "A row of a table has more cells than its header.",
      why: "The reader does not see what stands in the cells too many.",
      example: "| lab | city |\n| --- | --- |\n| Test | Delft | 2019 |",
      instead: "| lab | city | since |\n| --- | --- | --- |\n| Test | Delft | 2019 |"
    )
  ),
  Explanation(
    "missing-cells",
    nl: .init(
      what: "Een rij van een tabel heeft minder cellen dan de kop.",
      why: "De laatste kolommen blijven leeg, ook als er een streep vergeten is.",
      example: "| lab | stad |\n| --- | --- |\n| Proef |",
      instead: "| lab | stad |\n| --- | --- |\n| Proef | |"
    ),
    en: .init(
      what: "A row of a table has fewer cells than its header.",
      why: "The last columns stay empty, also where a bar was forgotten.",
      example: "| lab | city |\n| --- | --- |\n| Test |",
      instead: "| lab | city |\n| --- | --- |\n| Test | |"
    )
  ),
]
