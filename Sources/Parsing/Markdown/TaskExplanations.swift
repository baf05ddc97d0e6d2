import Diagnostics

/// What `bericht explain` says about lists of tasks.
let taskExplanations: [Explanation] = [
  Explanation(
    "almost-task",
    nl: .init(
      what: "Een punt van een lijst begint met `[]` in plaats van `[ ]`.",
      why: "De lezer ziet twee haken en geen vakje.",
      example: "- [] Evaluatie vaststellen",
      instead: "- [ ] Evaluatie vaststellen"
    ),
    en: .init(
      what: "An item of a list begins with `[]` instead of `[ ]`.",
      why: "The reader sees two brackets and no box.",
      example: "- [] Adopt the evaluation",
      instead: "- [ ] Adopt the evaluation"
    )
  )
]
