import Diagnostics
import Model
import Templates

extension RecordBuilder {
  /// What readers can ask of the whole site.
  func form(_ form: SearchForm) -> TemplateRecord {
    let facets = form.facets.map { facet in
      let values = facet.values.map { value -> TemplateValue in
        .record([
          "facet": .text(facet.name), "name": .text(value.name), "title": .text(value.title),
        ])
      }
      return TemplateValue.record([
        "label": .text(facet.label), "values": .list(values),
      ])
    }
    return [
      "index": .text(addresses.relative(form.index)), "root": .text(addresses.relative("")),
      "hasFacets": .flag(!facets.isEmpty), "facets": .list(facets),
    ]
  }
}

/// What templates see of a form to search with.
var searchShapes: [TemplateShape] {
  [
    TemplateShape(
      "search",
      LocalizedText(nl: "Zoeken in de hele site.", en: "Searching the whole site."),
      members: [
        text("index", "De map van de index.", "The folder of the index."),
        text("root", "De voorpagina, vanaf hier.", "The home page, from here."),
        member("hasFacets", .flag, "Of er filters zijn.", "Whether there are filters."),
        member("facets", .list("facet"), "De filters.", "The filters."),
      ]
    ),
    TemplateShape(
      "facet",
      LocalizedText(nl: "Een filter.", en: "A filter."),
      members: [
        text("label", "Hoe het heet.", "What it is called."),
        member("values", .list("facetValue"), "De keuzes.", "The choices."),
      ]
    ),
    TemplateShape(
      "facetValue",
      LocalizedText(nl: "Een keuze van een filter.", en: "A choice of a filter."),
      members: [
        text("facet", "Van welk filter.", "Of which filter."),
        text("name", "De naam in het adres.", "Its name in addresses."),
        text("title", "Hoe het heet.", "What it is called."),
      ]
    ),
  ]
}
