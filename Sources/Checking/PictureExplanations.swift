import Diagnostics

/// What is explained of alternative texts.
let pictureExplanations: [Explanation] = [
  Explanation(
    "decorative-picture-with-text",
    nl: .init(
      what: """
        Een afbeelding is met `{.decorative}` decoratief genoemd, en heeft toch een \
        beschrijving.
        """,
      why: """
        Wie laat voorlezen, hoort van een decoratieve afbeelding niets: de beschrijving gaat \
        dan verloren (WCAG 2.2, 1.1.1; NL Design System, decoratieve afbeeldingen).
        """,
      example: "![Grafiek: het aantal labs groeit](groei.svg){.decorative}",
      instead: "![Grafiek: het aantal labs groeit](groei.svg)"
    ),
    en: .init(
      what: """
        A picture is called decorative with `{.decorative}`, and has a description all the \
        same.
        """,
      why: """
        Who has the page read aloud hears nothing of a decorative picture: the description \
        is lost (WCAG 2.2, 1.1.1; NL Design System, decorative images).
        """,
      example: "![Chart: the number of labs grows](growth.svg){.decorative}",
      instead: "![Chart: the number of labs grows](growth.svg)"
    )
  ),
  Explanation(
    "picture-text-announces",
    nl: .init(
      what: """
        De beschrijving van een afbeelding begint met woorden als "afbeelding van".
        """,
      why: """
        Een voorleesprogramma zegt zelf al dat het een afbeelding is; de lezer hoort het dan \
        twee keer (WCAG 2.2, 1.1.1; NL Design System, informatieve afbeeldingen).
        """,
      example: "![Afbeelding van het marktplein in Delft](plein.jpg)",
      instead: "![Het marktplein in Delft](plein.jpg)"
    ),
    en: .init(
      what: "The description of a picture begins with words such as \"image of\".",
      why: """
        A screen reader says itself that it is a picture; the reader then hears it twice \
        (WCAG 2.2, 1.1.1; NL Design System, informative images).
        """,
      example: "![Image of the market square in Delft](square.jpg)",
      instead: "![The market square in Delft](square.jpg)"
    )
  ),
  Explanation(
    "picture-text-is-file-name",
    nl: .init(
      what: "De beschrijving van een afbeelding is de naam van een bestand.",
      why: """
        Wie de afbeelding niet kan zien, hoort dan een naam die niets vertelt (WCAG 2.2, \
        1.1.1; NL Design System, alternatieve teksten).
        """,
      example: "![IMG_2041.jpg](IMG_2041.jpg)",
      instead: "![Bewoners planten een boom in de proeftuin](IMG_2041.jpg)"
    ),
    en: .init(
      what: "The description of a picture is the name of a file.",
      why: """
        Who cannot see the picture then hears a name that tells nothing (WCAG 2.2, 1.1.1; NL \
        Design System, alternative texts).
        """,
      example: "![IMG_2041.jpg](IMG_2041.jpg)",
      instead: "![Residents plant a tree in the test garden](IMG_2041.jpg)"
    )
  ),
  Explanation(
    "picture-text-repeats-caption",
    nl: .init(
      what: "De beschrijving van een afbeelding en haar bijschrift zijn gelijk.",
      why: """
        Een voorleesprogramma leest beide voor. De beschrijving zegt wat er te zien is, het \
        bijschrift wat dat betekent (WCAG 2.2, 1.1.1).
        """,
      example: "![De proef in Delft](kaart.png \"De proef in Delft\")",
      instead: "![Kaart van Delft met vijf locaties](kaart.png \"De proef in Delft\")"
    ),
    en: .init(
      what: "The description of a picture and its caption are the same.",
      why: """
        A screen reader reads both. The description says what can be seen, the caption what \
        it means (WCAG 2.2, 1.1.1).
        """,
      example: "![The trial in Delft](map.png \"The trial in Delft\")",
      instead: "![Map of Delft with five sites](map.png \"The trial in Delft\")"
    )
  ),
  Explanation(
    "picture-text-too-long",
    nl: .init(
      what: "De beschrijving van een afbeelding telt meer dan 250 tekens.",
      why: """
        Een beschrijving wordt in één keer voorgelezen, zonder koppen of pauzes. Wat meer \
        ruimte vraagt, hoort in de tekst, waar iedereen het leest (WCAG 2.2, 1.1.1; NL \
        Design System, grafieken).
        """,
      example: """
        ![Grafiek. In 2014 waren er drie labs, in 2015 vier, in 2016 … (en zo \
        verder)](groei.svg)
        """,
      instead: """
        ![Grafiek: het aantal labs groeit van 3 naar 25](groei.svg)

        In 2014 waren er drie labs. Elk jaar kwamen er meer bij.
        """
    ),
    en: .init(
      what: "The description of a picture has more than 250 characters.",
      why: """
        A description is read aloud in one go, without headings or pauses. What needs more \
        room belongs in the text, where everybody reads it (WCAG 2.2, 1.1.1; NL Design \
        System, charts).
        """,
      example: """
        ![Chart. In 2014 there were three labs, in 2015 four, in 2016 … (and so \
        on)](growth.svg)
        """,
      instead: """
        ![Chart: the number of labs grows from 3 to 25](growth.svg)

        In 2014 there were three labs. Each year more came.
        """
    )
  ),
]
