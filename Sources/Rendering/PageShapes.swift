import Diagnostics
import Model
import SourceText
import Templates

/// Every name that a template can see, with what it means.
///
/// The names below `fields` and `related` are the schema's, so each type has a shape of its own.
public func pageShapes(
  for type: TypeDefinition?,
  schema: Schema,
  questions: [Configuration.Question]
) -> TemplateShapes {
  let fields = (type?.fields ?? []).map { field in
    TemplateMember(
      TemplateName(field.name.value),
      .record("field"),
      LocalizedText(
        nl: field.label.text(in: "nl") ?? field.name.value,
        en: field.label.text(in: "en") ?? field.name.value
      )
    )
  }
  let related = relationNames(of: type, schema: schema).map { name, label in
    TemplateMember(
      TemplateName(name),
      .record("group"),
      LocalizedText(nl: label.text(in: "nl") ?? name, en: label.text(in: "en") ?? name)
    )
  }
  return TemplateShapes(
    fixedShapes + [
      TemplateShape(
        "fields",
        LocalizedText(nl: "De velden van het type, bij naam.", en: "The type's fields, by name."),
        members: fields
      ),
      TemplateShape(
        "answers",
        LocalizedText(
          nl: "De antwoorden op de vragen in de instellingen, bij naam.",
          en: "The answers to the questions in the settings, by name."
        ),
        members: questions.filter { $0.isAsked(of: type) }.map { question in
          let text = String(decoding: question.query.text, as: UTF8.self)
          return TemplateMember(
            TemplateName(question.name.value),
            .html,
            LocalizedText(nl: text, en: text)
          )
        }
      ),
      TemplateShape(
        "related",
        LocalizedText(
          nl: "De verbanden van het type in beide richtingen, bij naam.",
          en: "The type's relations in both directions, by name."
        ),
        members: related
      ),
    ]
  )
}

/// The relations of a type and the inverse names it has, each once.
private func relationNames(
  of type: TypeDefinition?,
  schema: Schema
) -> [(name: String, label: Labels)] {
  guard let type else { return [] }
  var found: [(name: String, label: Labels)] = type.relations.map { ($0.name.value, $0.label) }
  func add(_ inverse: InverseDefinition?, _ targets: [String]) {
    let isHere = targets.isEmpty || targets.contains { type.isKind(of: $0) }
    guard isHere, let inverse, !found.contains(where: { $0.name == inverse.name.value }) else {
      return
    }
    found.append((inverse.name.value, inverse.label))
  }
  func add(_ fields: [FieldDefinition]) {
    for field in fields {
      add(field.inverse, field.targets.map(\.value))
      add(field.fields)
    }
  }
  for other in schema.types {
    for relation in other.relations {
      add(relation.inverse, relation.targets.map(\.value))
      add(relation.fields)
    }
    add(other.fields)
  }
  add(schema.edgeFields)
  return found
}

func text(_ name: TemplateName, _ dutch: String, _ english: String) -> TemplateMember {
  TemplateMember(name, .text, LocalizedText(nl: dutch, en: english))
}

func member(
  _ name: TemplateName,
  _ kind: TemplateMember.Kind,
  _ dutch: String,
  _ english: String
) -> TemplateMember {
  TemplateMember(name, kind, LocalizedText(nl: dutch, en: english))
}

private let fixedShapes: [TemplateShape] =
  [pageShape, siteShape, wordsShape] + linkShapes + fieldShapes + searchShapes

private var pageShape: TemplateShape {
  TemplateShape(
    "page",
    LocalizedText(nl: "Een pagina.", en: "A page."),
    members: [
      member("site", .record("site"), "Wat alle pagina's delen.", "What all pages share."),
      member("words", .record("words"), "De woorden van de site zelf.", "The interface's words."),
      text("language", "De taal van de pagina.", "The language of the page."),
      text("title", "De titel.", "The title."),
      text("summary", "De samenvatting.", "The summary."),
      text("kind", "Hoe één van dit type heet.", "What one of its type is called."),
      text("type", "De naam van het type in het schema.", "The type's name in the schema."),
      member("isHome", .flag, "Of dit de voorpagina is.", "Whether this is the home page."),
      member("isWhole", .flag, "Of dit alles op één pagina is.", "Whether it has all of a whole."),
      member("isOnSite", .flag, "Of dit op de site staat.", "Whether it is no file of its own."),
      text("canonical", "Het openbare adres.", "The public address."),
      member("social", .html, "Voor wie de pagina deelt.", "For those who share the page."),
      member("structuredData", .html, "De pagina als JSON-LD.", "The page as JSON-LD."),
      member("feeds", .list("feed"), "De feeds van de pagina.", "The page's feeds."),
      member("feed", .record("feed"), "De feed om te volgen.", "The feed to follow."),
      member("updated", .html, "Wanneer ze is bijgewerkt.", "When it was last changed."),
      member("published", .html, "Wanneer ze verscheen.", "When it was first published."),
      text("root", "Van hier naar de voorpagina: `../../`.", "From here to the home page."),
      member("breadcrumbs", .list("link"), "De pagina's erboven.", "The pages above it."),
      member("body", .html, "De tekst van het bestand.", "The file's text."),
      member("hasBlocks", .flag, "Of er figuren of tabellen zijn.", "Whether figures are listed."),
      member("blocks", .list("blocks"), "Lijsten van figuren en tabellen.", "Lists of figures."),
      member("hasReferences", .flag, "Of er iets wordt aangehaald.", "Whether it cites anything."),
      member("allReferences", .record("link"), "Alle referenties van de site.", "All references."),
      member("references", .list("reference"), "Wat de tekst aanhaalt.", "What the text cites."),
      member("citation", .html, "Hoe deze pagina wordt aangehaald.", "How this page is cited."),
      member("hasCitationFiles", .flag, "Of er zulke bestanden zijn.", "Whether there are such."),
      member(
        "citationFiles",
        .list("citationFile"),
        "Bestanden voor wie dit aanhaalt.",
        "Files for those who cite this."
      ),
      member("hasCitations", .flag, "Of het ergens aangehaald wordt.", "Whether it is cited."),
      member("citedIn", .list("mention"), "Zinnen die dit aanhalen.", "Sentences that cite this."),
      member("hasContents", .flag, "Of er meer dan één kop is.", "Whether there are headings."),
      member("hasFacts", .flag, "Of er gegevens zijn.", "Whether there are facts."),
      member("hasRelations", .flag, "Of er verbanden zijn.", "Whether there are relations."),
      member("hasMentions", .flag, "Of het ergens genoemd wordt.", "Whether it is mentioned."),
      member("hasBanners", .flag, "Of er iets mee is.", "Whether readers must be warned."),
      member("banners", .list("fact"), "Concept, vervallen, vervangen.", "Draft, withdrawn."),
      member("hasListing", .flag, "Of er iets opgesomd wordt.", "Whether it lists anything."),
      member("hasNeighbours", .flag, "Of het in een reeks staat.", "Whether it is in a series."),
      member("contents", .list("entry"), "De koppen van de tekst.", "The headings of the text."),
      member("facts", .list("fact"), "Velden met een korte waarde.", "Fields with short values."),
      member("sections", .list("section"), "Velden die ruimte vragen.", "Fields that need room."),
      member("relations", .list("group"), "Waarheen dit verwijst.", "What this relates to."),
      member("backlinks", .list("group"), "Wat hiernaar verwijst.", "What relates to this."),
      member("mentions", .list("mention"), "Zinnen die dit noemen.", "Sentences that name this."),
      member("listing", .list("listing"), "Wat de pagina opsomt.", "What the page lists."),
      member("explorer", .html, "Alles, om in te zoeken.", "Everything, to search in."),
      member("search", .record("search"), "Zoeken in de hele site.", "Searching the whole site."),
      member("picture", .html, "De figuren van de pagina.", "The page's pictures."),
      member("hasTranslations", .flag, "Of er vertalingen zijn.", "Whether it has translations."),
      member("translations", .list("translation"), "De pagina in elke taal.", "Its languages."),
      member("changedSource", .record("link"), "Wat sindsdien veranderde.", "What changed since."),
      text("readingTime", "Hoelang het lezen duurt.", "How long reading takes."),
      member("hasDataFiles", .flag, "Of de lijst te downloaden is.", "Whether there are files."),
      member("dataFiles", .list("dataFile"), "De lijst als bestand.", "The list as files."),
      member("statement", .html, "Hoe toegankelijk de site is.", "How accessible the site is."),
      member("previous", .record("link"), "De vorige in de reeks.", "The one before it."),
      member("next", .record("link"), "De volgende in de reeks.", "The one behind it."),
      member("whole", .record("link"), "De pagina met alles.", "All of it on one page."),
      member("original", .record("link"), "Het rapport zelf.", "The report itself."),
      member("answers", .record("answers"), "Antwoorden bij naam.", "Answers by name."),
      member("fields", .record("fields"), "De velden bij naam.", "The fields by name."),
      member("related", .record("related"), "De verbanden bij naam.", "The relations by name."),
    ]
  )
}

private var siteShape: TemplateShape {
  TemplateShape(
    "site",
    LocalizedText(nl: "De publicatie.", en: "The publication."),
    members: [
      text("title", "De titel van de publicatie.", "The publication's title."),
      text("shortTitle", "Wat boven elke pagina staat.", "What stands above every page."),
      member("logo", .record("logo"), "Het logo, als er een is.", "The logo, if there is one."),
      text("subtitle", "De ondertitel.", "Its second line."),
      text("language", "De taal van de publicatie.", "Its language."),
      text("home", "Het adres van de voorpagina.", "The home page's address."),
      member("publisher", .record("named"), "Wie uitgeeft.", "Who publishes."),
      member("licence", .record("named"), "Wat lezers ermee mogen.", "What readers may do."),
      text("contact", "Voor vragen.", "For questions."),
      text("contactHref", "Hetzelfde als adres.", "The same as an address."),
      member("hasNavigation", .flag, "Of er een menu is.", "Whether there is a menu."),
      member("navigation", .list("link"), "Het hoofdmenu.", "The main menu."),
      text("explorer", "De pagina om te verkennen.", "The page to wander from."),
      text("search", "De pagina om te zoeken.", "The page to search from."),
      text("accessibility", "De toegankelijkheidsverklaring.", "The accessibility statement."),
      text("accessibilityLanguage", "De taal daarvan, als die anders is.", "Its other language."),
      text("theme", "De map met de bestanden van het thema.", "The folder of the theme's files."),
    ]
  )
}

private var wordsShape: TemplateShape {
  TemplateShape(
    "words",
    LocalizedText(nl: "De woorden van de site zelf.", en: "The interface's words."),
    members: wordNames.map { text($0.name, $0.dutch, $0.english) }
  )
}

private var linkShapes: [TemplateShape] {
  let target = [
    text("title", "Hoe het doel heet.", "What the target is called."),
    text("href", "Het adres, vanaf deze pagina.", "The address, from this page."),
    text("kind", "Hoe één van het type van het doel heet.", "What one of its type is called."),
    text("summary", "De samenvatting van het doel.", "The target's summary."),
    text(
      "targetLanguage",
      "De taal van het doel, als die anders is.",
      "The target's other language."
    ),
    text("fallback", "Dat het doel alleen in die taal is.", "That it is in that language only."),
  ]
  return [
    TemplateShape(
      "link",
      LocalizedText(nl: "Een verwijzing naar een pagina.", en: "A link to a page."),
      members: target + [
        member("isCurrent", .flag, "Of het deze pagina is.", "Whether it is this page.")
      ]
    ),
    TemplateShape(
      "feed",
      LocalizedText(nl: "Een feed van Atom.", en: "A feed of Atom."),
      members: [
        text("href", "Het adres, vanaf deze pagina.", "The address, from this page."),
        text("title", "Wat de verwijzing zegt.", "What the link says."),
      ]
    ),
    TemplateShape(
      "item",
      LocalizedText(nl: "Een onderdeel in een verband.", en: "A thing in a relation."),
      members: target + [
        member("hasDetails", .flag, "Of er iets bij staat.", "Whether more is said."),
        member("details", .list("fact"), "Rol, bron, zekerheid.", "Role, source, certainty."),
      ]
    ),
    TemplateShape(
      "group",
      LocalizedText(nl: "Een soort verband.", en: "A kind of relation."),
      members: [
        text("name", "De naam in het schema.", "Its name in the schema."),
        text("label", "Hoe het heet.", "What it is called."),
        text("count", "Hoeveel onderdelen.", "How many things."),
        member("items", .list("item"), "De onderdelen.", "The things."),
      ]
    ),
    TemplateShape(
      "mention",
      LocalizedText(nl: "Een zin die dit noemt.", en: "A sentence that names this."),
      members: [
        text("title", "De pagina waar de zin staat.", "The page with the sentence."),
        text("href", "Het adres, bij de kop erboven.", "Its address, at the heading above."),
        text("kind", "Wat voor pagina het is.", "What kind of page it is."),
        text("before", "De woorden ervoor.", "The words before the name."),
        text("name", "De naam.", "The name."),
        text("after", "De woorden erachter.", "The words behind the name."),
        text("reason", "Waarom het wordt aangehaald.", "Why it is cited."),
      ]
    ),
    TemplateShape(
      "blocks",
      LocalizedText(nl: "De figuren of tabellen van een rapport.", en: "A report's figures."),
      members: [
        text("name", "`figures`, `tables` of `boxes`.", "`figures`, `tables` or `boxes`."),
        text("title", "Wat erboven staat.", "What stands above them."),
        member("items", .list("link"), "De figuren of tabellen.", "The figures or tables."),
      ]
    ),
    TemplateShape(
      "reference",
      LocalizedText(nl: "Een werk in de lijst met referenties.", en: "A work in the references."),
      members: [
        text("id", "De naam van de plek op de pagina.", "The id on the page."),
        member("text", .html, "De beschrijving van het werk.", "The description of the work."),
        text("title", "Hoe een zin het werk noemt.", "What a sentence calls the work."),
        text("href", "De pagina van het werk, als het die heeft.", "The work's page, if any."),
        member("citations", .list("return"), "De plekken in de tekst.", "The places in the text."),
      ]
    ),
    TemplateShape(
      "citationFile",
      LocalizedText(nl: "Een bestand om dit aan te halen.", en: "A file to cite this by."),
      members: [
        text("href", "Het bestand naast de pagina.", "The file beside the page."),
        text("label", "Hoe de vorm heet.", "What the format is called."),
        text("mediaType", "De vorm, voor programma's.", "The format, for programs."),
      ]
    ),
    TemplateShape(
      "translation",
      LocalizedText(nl: "De pagina in een taal.", en: "The page in a language."),
      members: [
        text("language", "De taal.", "The language."),
        text("name", "Hoe de taal zichzelf noemt.", "What the language calls itself."),
        text("href", "Het adres, vanaf deze pagina.", "The address, from this page."),
        text("url", "Het openbare adres.", "The public address."),
        member("isCurrent", .flag, "Of het deze pagina is.", "Whether it is this page."),
        member("isSource", .flag, "Of dit is vertaald.", "Whether the others translate it."),
      ]
    ),
    TemplateShape(
      "dataFile",
      LocalizedText(nl: "Een lijst als bestand.", en: "A list as a file."),
      members: [
        text("href", "Het bestand naast de pagina.", "The file beside the page."),
        text("label", "Hoe de vorm heet.", "What the format is called."),
        text("title", "Wat het opsomt.", "What it lists."),
        text("mediaType", "De vorm, voor programma's.", "The format, for programs."),
      ]
    ),
    TemplateShape(
      "return",
      LocalizedText(nl: "Een weg terug naar de tekst.", en: "A way back to the text."),
      members: [
        text("href", "De plek in de tekst.", "The place in the text."),
        text("number", "De hoeveelste plek het is.", "Which of the places it is."),
      ]
    ),
    TemplateShape(
      "listing",
      LocalizedText(nl: "Een groep in een lijst.", en: "A group of a list."),
      members: [
        text("title", "Wat erboven staat.", "What stands above it."),
        text("href", "Waar alles staat.", "Where all of it is."),
        text("description", "Wat erin staat.", "What it holds."),
        text("count", "Hoeveel er zijn.", "How many there are."),
        member("hasItems", .flag, "Of er iets getoond wordt.", "Whether anything is shown."),
        member("items", .list("item"), "Wat getoond wordt.", "What is shown."),
      ]
    ),
  ]
}

private var fieldShapes: [TemplateShape] {
  [
    TemplateShape(
      "entry",
      LocalizedText(nl: "Een kop.", en: "A heading."),
      members: [
        text("title", "De tekst.", "Its text."), text("href", "Het adres.", "Its address."),
        member("hasChildren", .flag, "Of er koppen onder staan.", "Whether it has headings."),
        member("children", .list("subentry"), "De koppen eronder.", "The headings below it."),
      ]
    ),
    TemplateShape(
      "subentry",
      LocalizedText(nl: "Een kop onder een kop.", en: "A heading below a heading."),
      members: [
        text("title", "De tekst.", "Its text."), text("href", "Het adres.", "Its address."),
      ]
    ),
    TemplateShape(
      "fact",
      LocalizedText(nl: "Een veld met zijn waarde.", en: "A field and its value."),
      members: [
        text("name", "De naam in het schema.", "Its name in the schema."),
        text("label", "Hoe het heet.", "What it is called."),
        member("value", .html, "De waarde.", "Its value."),
      ]
    ),
    TemplateShape(
      "section",
      LocalizedText(nl: "Een veld dat ruimte vraagt.", en: "A field that needs room."),
      members: [
        text("name", "De naam in het schema.", "Its name in the schema."),
        text("label", "Hoe het heet.", "What it is called."),
        member("hasTexts", .flag, "Of er teksten zijn.", "Whether there are texts."),
        member("hasRecords", .flag, "Of er groepen velden zijn.", "Whether there are groups."),
        member("texts", .htmls, "De teksten.", "Its texts."),
        member("records", .list("object"), "De groepen velden.", "Its groups of fields."),
      ]
    ),
    TemplateShape(
      "object",
      LocalizedText(nl: "Een groep velden.", en: "A group of fields."),
      members: [
        member("lead", .html, "De eerste tekst.", "The first text."),
        member("hasDetails", .flag, "Of er korte velden zijn.", "Whether there are short fields."),
        member("details", .list("fact"), "De andere korte velden.", "The other short fields."),
        member("parts", .list("section"), "De lijsten erin.", "The lists in it."),
      ]
    ),
    TemplateShape(
      "field",
      LocalizedText(nl: "Een veld in elke vorm.", en: "A field in every form."),
      members: [
        text("label", "Hoe het heet.", "What it is called."),
        member("value", .html, "De waarde.", "Its value."),
        member("texts", .htmls, "De teksten.", "Its texts."),
        member("records", .list("object"), "De groepen velden.", "Its groups of fields."),
      ]
    ),
    TemplateShape(
      "logo",
      LocalizedText(nl: "Het logo van de site.", en: "The logo of the site."),
      members: [
        text("href", "Het adres van het bestand.", "The address of the file."),
        text("alternative", "Wat erop staat.", "What it shows, in words."),
      ]
    ),
    TemplateShape(
      "named",
      LocalizedText(nl: "Een naam met een adres.", en: "A name with an address."),
      members: [text("name", "De naam.", "The name."), text("url", "Het adres.", "The address.")]
    ),
  ]
}
