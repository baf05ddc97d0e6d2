import Diagnostics

/// A page for each code that templates can be met with.
public let templatesExplanations: [Explanation] =
  tagExplanations + callExplanations + nameExplanations

private let tagExplanations: [Explanation] = [
  Explanation(
    "template-unknown-file",
    nl: .init(
      what: "Een sjabloon of stijlblad noemt een bestand dat het thema niet heeft.",
      why: "De pagina zou om een bestand vragen dat er niet is, en er anders uitzien dan bedoeld.",
      example: "<link rel=\"stylesheet\" href=\"{{site.theme}}them.css\">",
      instead: "<link rel=\"stylesheet\" href=\"{{site.theme}}theme.css\">"
    ),
    en: .init(
      what: "A template or style sheet names a file that the theme does not have.",
      why: "The page would ask for a file that is not there, and look other than was meant.",
      example: "<link rel=\"stylesheet\" href=\"{{site.theme}}them.css\">",
      instead: "<link rel=\"stylesheet\" href=\"{{site.theme}}theme.css\">"
    )
  ),
  Explanation(
    "template-unclosed-tag",
    nl: .init(
      what: "Een tag begint met `{{` maar eindigt niet met `}}`.",
      why: "Zonder einde is niet te zeggen wat de naam is en waar de tekst weer verdergaat.",
      example: "<h1>{{titel}</h1>",
      instead: "<h1>{{titel}}</h1>"
    ),
    en: .init(
      what: "A tag begins with `{{` and does not end with `}}`.",
      why: "Without an end nobody can say what the name is and where the text goes on.",
      example: "<h1>{{title}</h1>",
      instead: "<h1>{{title}}</h1>"
    )
  ),
  Explanation(
    "template-bad-name",
    nl: .init(
      what: "Een tag heeft geen naam, of een naam met spaties, accolades of losse punten.",
      why: "Een naam wijst één gegeven aan; Mustache kent geen voorwaarden of berekeningen.",
      example: "{{#if titel}}…{{/if titel}}",
      instead: "{{#titel}}…{{/titel}}"
    ),
    en: .init(
      what: "A tag has no name, or one with spaces, braces or loose dots.",
      why: "A name points at one value; Mustache knows no conditions or sums.",
      example: "{{#if title}}…{{/if title}}",
      instead: "{{#title}}…{{/title}}"
    )
  ),
  Explanation(
    "template-bad-delimiters",
    nl: .init(
      what: "Een tag die andere scheidingstekens kiest, noemt er geen twee.",
      why: "Alles wat volgt wordt met die tekens gelezen, dus ze moeten duidelijk zijn.",
      example: "{{=<%=}}",
      instead: "{{=<% %>=}}"
    ),
    en: .init(
      what: "A tag that chooses other delimiters does not name two.",
      why: "All that follows is read with them, so they must be clear.",
      example: "{{=<%=}}",
      instead: "{{=<% %>=}}"
    )
  ),
  Explanation(
    "template-unclosed-section",
    nl: .init(
      what: "Een sectie, blok of opmaak wordt geopend en niet gesloten.",
      why: "Het is dan niet duidelijk welk deel van de pagina erbij hoort.",
      example: "{{#leden}}<li>{{naam}}</li>",
      instead: "{{#leden}}<li>{{naam}}</li>{{/leden}}"
    ),
    en: .init(
      what: "A section, block or layout is opened and not closed.",
      why: "It is not clear then which part of the page belongs to it.",
      example: "{{#members}}<li>{{name}}</li>",
      instead: "{{#members}}<li>{{name}}</li>{{/members}}"
    )
  ),
  Explanation(
    "template-unmatched-closing",
    nl: .init(
      what: "Een tag sluit iets wat niet open staat.",
      why: "Secties staan in elkaar: wat het laatst is geopend, wordt het eerst gesloten.",
      example: "{{#lab}}{{naam}}{{/labs}}",
      instead: "{{#lab}}{{naam}}{{/lab}}"
    ),
    en: .init(
      what: "A tag closes what is not open.",
      why: "Sections stand inside each other: what was opened last is closed first.",
      example: "{{#lab}}{{name}}{{/labs}}",
      instead: "{{#lab}}{{name}}{{/lab}}"
    )
  ),
  Explanation(
    "template-lost-text",
    nl: .init(
      what: "Tussen `{{<opmaak}}` en `{{/opmaak}}` staat iets buiten de blokken.",
      why: "Alleen de blokken gaan naar de opmaak; de rest verdwijnt zonder bericht.",
      example: "{{<layout}}<p>Kwijt</p>{{$main}}…{{/main}}{{/layout}}",
      instead: "{{<layout}}{{$main}}<p>Terug</p>…{{/main}}{{/layout}}"
    ),
    en: .init(
      what: "Between `{{<layout}}` and `{{/layout}}` something stands outside the blocks.",
      why: "Only the blocks go to the layout; the rest disappears without a word.",
      example: "{{<layout}}<p>Lost</p>{{$main}}…{{/main}}{{/layout}}",
      instead: "{{<layout}}{{$main}}<p>Found</p>…{{/main}}{{/layout}}"
    )
  ),
  Explanation(
    "template-more-faults",
    nl: .init(
      what: "Er is meer mis met een sjabloon dan er wordt getoond.",
      why: "Honderd fouten komen meestal van één vergissing aan het begin.",
      example: "{{{{{{{{{{{{",
      instead: "{{titel}}"
    ),
    en: .init(
      what: "More is wrong with a template than is shown.",
      why: "A hundred faults mostly come from one mistake at the start.",
      example: "{{{{{{{{{{{{",
      instead: "{{title}}"
    )
  ),
]

private let callExplanations: [Explanation] = [
  Explanation(
    "template-missing-part",
    nl: .init(
      what: "Een sjabloon gebruikt een onderdeel of opmaak die er niet is.",
      why: "Op de plaats ervan zou niets staan.",
      example: "{{> parts/fact}}",
      instead: "{{> parts/facts}}"
    ),
    en: .init(
      what: "A template uses a part or layout that is not there.",
      why: "Nothing would be in its place.",
      example: "{{> parts/fact}}",
      instead: "{{> parts/facts}}"
    )
  ),
  Explanation(
    "template-endless-part",
    nl: .init(
      what: "Een sjabloon roept zichzelf aan zonder dat de gegevens een stap verder gaan.",
      why: "De pagina zou nooit klaar zijn.",
      example: "{{titel}}{{> parts/boom}}",
      instead: "{{titel}}{{#kinderen}}{{> parts/boom}}{{/kinderen}}"
    ),
    en: .init(
      what: "A template calls itself without a step further into the data.",
      why: "The page would never be finished.",
      example: "{{title}}{{> parts/tree}}",
      instead: "{{title}}{{#children}}{{> parts/tree}}{{/children}}"
    )
  ),
  Explanation(
    "template-unknown-block",
    nl: .init(
      what: "Een sjabloon vult een blok dat de opmaak niet heeft.",
      why: "Wat erin staat, komt niet op de pagina.",
      example: "{{<layout}}{{$mian}}…{{/mian}}{{/layout}}",
      instead: "{{<layout}}{{$main}}…{{/main}}{{/layout}}"
    ),
    en: .init(
      what: "A template fills a block that the layout does not have.",
      why: "What is in it does not reach the page.",
      example: "{{<layout}}{{$mian}}…{{/mian}}{{/layout}}",
      instead: "{{<layout}}{{$main}}…{{/main}}{{/layout}}"
    )
  ),
  Explanation(
    "template-too-large",
    nl: .init(
      what: "Sjablonen roepen elkaar zo vaak aan dat hun aantal stappen uit de hand loopt.",
      why: "Twee keer twee keer twee keer: na dertig stappen is het een miljard.",
      example: "{{> b}}{{> b}}  in elk van dertig onderdelen",
      instead: "{{#regels}}{{> b}}{{/regels}}"
    ),
    en: .init(
      what: "Templates call each other so often that their steps get out of hand.",
      why: "Twice twice twice: after thirty steps that is a billion.",
      example: "{{> b}}{{> b}}  in each of thirty parts",
      instead: "{{#lines}}{{> b}}{{/lines}}"
    )
  ),
  Explanation(
    "template-missing",
    nl: .init(
      what: "Voor een soort pagina heeft het thema geen sjabloon.",
      why: "Zonder sjabloon kan die pagina niet worden gemaakt.",
      example: "templates/labb.html",
      instead: "templates/lab.html"
    ),
    en: .init(
      what: "The theme has no template for a kind of page.",
      why: "Without a template that page cannot be made.",
      example: "templates/labb.html",
      instead: "templates/lab.html"
    )
  ),
]

private let nameExplanations: [Explanation] = [
  Explanation(
    "template-unknown-name",
    nl: .init(
      what: "Een sjabloon noemt een gegeven dat er op die plaats niet is.",
      why: "Op de pagina zou een gat vallen dat niemand opmerkt.",
      example: "<h1>{{titl}}</h1>",
      instead: "<h1>{{title}}</h1>"
    ),
    en: .init(
      what: "A template names a value that is not there in that place.",
      why: "The page would have a gap that nobody notices.",
      example: "<h1>{{titl}}</h1>",
      instead: "<h1>{{title}}</h1>"
    )
  ),
  Explanation(
    "template-wrong-kind",
    nl: .init(
      what: "Een gegeven wordt gebruikt op een manier die er niet bij past.",
      why: "Een lijst of een ja of nee is geen tekst; er zou niets op de pagina komen.",
      example: "{{members}}",
      instead: "{{#members}}<li>{{name}}</li>{{/members}}"
    ),
    en: .init(
      what: "A value is used in a way that does not suit it.",
      why: "A list or a yes or no is no text; nothing would reach the page.",
      example: "{{members}}",
      instead: "{{#members}}<li>{{name}}</li>{{/members}}"
    )
  ),
  Explanation(
    "template-unescaped-text",
    nl: .init(
      what: "Gewone tekst wordt met drie accolades of `&` ingevoegd.",
      why: "Tekst kan tekens hebben die in HTML iets anders betekenen, of een script zijn.",
      example: "{{{title}}}",
      instead: "{{title}}"
    ),
    en: .init(
      what: "Plain text is inserted with three braces or `&`.",
      why: "Text can hold characters that mean something else in HTML, or be a script.",
      example: "{{{title}}}",
      instead: "{{title}}"
    )
  ),
]
