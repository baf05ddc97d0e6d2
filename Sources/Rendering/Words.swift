import Diagnostics
import Templates

/// The words of the interface, in Dutch and English; other languages get the English ones.
private let texts: [(name: TemplateName, dutch: String, english: String)] = [
  ("skip", "Naar de inhoud", "Skip to content"),
  ("menu", "Hoofdmenu", "Main menu"),
  ("breadcrumbs", "Kruimelpad", "Breadcrumbs"),
  ("contents", "Op deze pagina", "On this page"),
  ("facts", "Gegevens", "Facts"),
  ("relations", "Verbanden", "Relations"),
  ("backlinks", "Wat hiernaar verwijst", "What refers to this"),
  ("mentions", "Genoemd in", "Mentioned in"),
  ("references", "Referenties", "References"),
  ("allReferences", "Alle referenties van deze site", "All references of this site"),
  ("figures", "Figuren", "Figures"),
  ("tables", "Tabellen", "Tables"),
  ("boxes", "Kaders", "Boxes"),
  ("citation", "Citeer dit", "Cite this"),
  ("citedIn", "Aangehaald in", "Cited in"),
  ("backTo", "Terug naar de tekst", "Back to the text"),
  ("onThisSite", "Op deze site", "On this site"),
  ("previous", "Vorige", "Previous"),
  ("next", "Volgende", "Next"),
  ("underlying", "Onderliggende publicaties", "Underlying publications"),
  ("series", "Verder lezen", "Read on"),
  ("publisher", "Uitgever", "Publisher"),
  ("licence", "Licentie", "Licence"),
  ("contact", "Contact", "Contact"),
  ("accessibility", "Toegankelijkheid", "Accessibility"),
  ("otherLanguages", "Andere talen", "Other languages"),
  (
    "translationBehind", "Deze vertaling loopt achter. Sindsdien is veranderd:",
    "This translation is behind. This has changed since:"
  ),
  ("thisListAs", "Deze lijst als bestand:", "This list as a file:"),
  ("noItems", "Hier staat nog niets.", "There is nothing here yet."),
  ("onePage", "Alles op één pagina", "Everything on one page"),
  ("tableOfContents", "Inhoud", "Contents"),
  ("colophon", "Colofon", "Colophon"),
  ("preferredCitation", "Bij voorkeur citeren als", "Please cite as"),
  ("onTheSite", "Dit rapport op de site", "This report on the site"),
  ("search", "Zoeken", "Search"),
  ("searchSite", "Zoek op deze site", "Search this site"),
  ("searchFor", "Zoek naar", "Search for"),
  ("searchFilters", "Filters", "Filters"),
  ("searchResults", "Gevonden", "Found"),
  ("searchMore", "Toon meer", "Show more"),
  ("searchNone", "Niets gevonden.", "Nothing found."),
  ("searchOne", "Eén pagina gevonden.", "One page found."),
  ("searchMany", "{} pagina’s gevonden.", "{} pages found."),
  ("searchAbout", "Ruim {} pagina’s gevonden.", "Over {} pages found."),
  (
    "searchSome", "Geen pagina heeft al deze woorden. Hier staan pagina’s met een deel ervan: {}.",
    "No page has all of these words. These pages have some of them: {}."
  ),
  (
    "searchFiltered", "Geen van de gevonden pagina’s past bij deze filters.",
    "None of the pages found fits these filters."
  ),
  ("searchMeant", "Bedoelde u", "Did you mean"),
  (
    "searchFailed", "Zoeken lukt hier niet. Hieronder staan alle titels van A tot Z.",
    "Searching does not work here. All titles from A to Z stand below."
  ),
  (
    "searchScript",
    "Zoeken in de teksten kan alleen met JavaScript. Hieronder staan alle titels van A tot Z.",
    "Searching the texts needs JavaScript. All titles from A to Z stand below."
  ),
  ("allTitles", "Alle titels van A tot Z", "All titles from A to Z"),
  (
    "articles", "Een lidwoord aan het begin telt niet mee: ‘De …’ staat bij de letter erna.",
    "An article at the beginning does not count: ‘The …’ stands under the letter behind it."
  ),
  ("letters", "Letters", "Letters"),
  ("explore", "Verken de publicatie", "Explore the publication"),
  ("copyAddress", "Adres kopiëren", "Copy address"),
  ("addressCopied", "Adres gekopieerd", "Address copied"),
  ("searchList", "Zoek in deze lijst", "Search this list"),
  ("allOfThese", "alle", "all"),
  ("shownOf", "{} van {}", "{} of {}"),
  ("readFirst", "Let op", "Please note"),
  ("updated", "Bijgewerkt op", "Last changed on"),
  (
    "missing",
    "Op dit adres staat geen pagina. Misschien is zij verplaatst, of is er een tikfout gemaakt.",
    "There is no page at this address. It may have moved, or the address may be misspelt."
  ),
  ("toHome", "Naar de voorpagina", "To the home page"),
  ("moved", "Deze pagina staat nu op een ander adres:", "This page has moved to another address:"),
  ("wander", "Verken alle onderdelen, met filters", "Explore everything, with filters"),
]

/// The names of the words, with their Dutch text, for the documentation of templates.
var wordNames: [(name: TemplateName, dutch: String, english: String)] { texts }

private let dutchWords = TemplateRecord(texts.map { ($0.name, .text($0.dutch)) })
private let englishWords = TemplateRecord(texts.map { ($0.name, .text($0.english)) })

/// The words of the interface in a language.
func words(in language: String) -> TemplateRecord {
  Language(tag: language) == .dutch ? dutchWords : englishWords
}

/// One of the words of the interface in a language; empty where there is none of that name.
func word(_ name: TemplateName, in language: String) -> String {
  guard let found = texts.first(where: { $0.name == name }) else { return "" }
  return Language(tag: language) == .dutch ? found.dutch : found.english
}
