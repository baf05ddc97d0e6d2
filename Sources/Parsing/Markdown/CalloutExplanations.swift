import Diagnostics

/// What `bericht explain` says about callouts.
let calloutExplanations: [Explanation] = [
  Explanation(
    "unknown-callout",
    nl: .init(
      what: "Een citaat begint met `[!…]`, met een woord dat geen soort kader is.",
      why: "De lezer ziet het woord tussen haken, en een citaat in plaats van een kader.",
      example: "> [!NOTICE]\n> De cijfers zijn voorlopig.",
      instead: "> [!NOTE]\n> De cijfers zijn voorlopig."
    ),
    en: .init(
      what: "A quotation begins with `[!…]`, with a word that is no kind of callout.",
      why: "The reader sees the word in brackets, and a quotation instead of a callout.",
      example: "> [!NOTICE]\n> The figures are preliminary.",
      instead: "> [!NOTE]\n> The figures are preliminary."
    )
  )
]
