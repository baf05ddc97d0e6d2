import Diagnostics
import Model

extension RecordBuilder {
  /// All things by kind with links, and above them what a script needs to filter them.
  ///
  /// Without a script the questions stay hidden and the list is whole.
  func index(of explorer: Explorer) -> [UInt8] {
    let words = ExplorerWords(language: page.language)
    var writer = HTMLWriter(capacity: explorer.things.count * 160)
    writer.markup("<div class=\"explorer\" data-source=\"")
    writer.address(addresses.relative(explorer.dataAddress).utf8)
    for (name, text) in words.scriptWords {
      writer.markup("\" data-")
      writer.text(name)
      writer.markup("=\"")
      writer.text(text)
    }
    writer.markup("\">\n")
    writeForm(explorer, words, to: &writer)
    writer.markup("<p class=\"explorer-status\" role=\"status\"></p>\n")
    writer.markup("<p class=\"explorer-around\" tabindex=\"-1\" hidden></p>\n")
    var place = 0
    for (index, kind) in explorer.kinds.enumerated() {
      let count = explorer.things[place...].prefix { $0.kind == index }.count
      writer.markup("<section>\n<h2>")
      writer.text(kind.label)
      writer.markup(" <span class=\"count\">")
      writer.number(count)
      writer.markup("</span></h2>\n<ul>\n")
      for thing in explorer.things[place..<(place + count)] { write(thing, explorer, to: &writer) }
      writer.markup("</ul>\n</section>\n")
      place += count
    }
    writer.markup("</div>\n")
    return writer.bytes
  }

  private func write(
    _ thing: Explorer.Thing,
    _ explorer: Explorer,
    to writer: inout HTMLWriter
  ) {
    writer.markup("<li><a href=\"")
    writer.address(addresses.relative(thing.address).utf8)
    writer.markup("\">")
    writer.text(thing.title)
    writer.markup("</a>")
    // What a thing is itself is not told of it.
    let facts =
      zip(explorer.facets, thing.facets).flatMap { facet, values in
        values.map { facet.values[$0].title }.filter { $0 != thing.title }
      } + thing.years.map(String.init)
    if !facts.isEmpty {
      writer.markup(" <span class=\"explorer-facts\">")
      writer.text(facts.joined(separator: " · "))
      writer.markup("</span>")
    }
    writer.markup("</li>\n")
  }

  private func writeForm(
    _ explorer: Explorer,
    _ words: ExplorerWords,
    to writer: inout HTMLWriter
  ) {
    writer.markup("<form class=\"explorer-form\" role=\"search\" aria-label=\"")
    writer.text(words.search)
    writer.markup("\" hidden>\n")
    writer.markup("<p><label for=\"verken_zoek\">")
    writer.text(words.search)
    writer.markup("</label> <input type=\"search\" id=\"verken_zoek\" name=\"zoek\"")
    writer.markup(" autocomplete=\"off\"></p>\n")
    writeSelect("type", words.kind, explorer.kinds.map { ($0.name, $0.label) }, words, to: &writer)
    for facet in explorer.facets {
      let values = facet.values.map { ($0.name, $0.title) }
      writeSelect(facet.name, facet.label, values, words, to: &writer)
    }
    let years = Set(explorer.things.flatMap(\.years)).sorted().map(String.init)
    if !years.isEmpty {
      writeSelect("jaar", words.year, years.map { ($0, $0) }, words, to: &writer)
    }
    writer.markup("<p><button type=\"reset\">")
    writer.text(words.reset)
    writer.markup("</button></p>\n</form>\n")
  }

  private func writeSelect(
    _ name: String,
    _ label: String,
    _ options: [(name: String, title: String)],
    _ words: ExplorerWords,
    to writer: inout HTMLWriter
  ) {
    writer.markup("<p><label for=\"verken_")
    writer.text(name)
    writer.markup("\">")
    writer.text(label)
    writer.markup("</label> <select id=\"verken_")
    writer.text(name)
    writer.markup("\" name=\"")
    writer.text(name)
    writer.markup("\">\n<option value=\"\">")
    writer.text(words.any)
    writer.markup("</option>\n")
    for option in options {
      writer.markup("<option value=\"")
      writer.text(option.name)
      writer.markup("\">")
      writer.text(option.title)
      writer.markup("</option>\n")
    }
    writer.markup("</select></p>\n")
  }
}

/// The words of the page to wander from, in Dutch or else in English.
private struct ExplorerWords {
  private let isDutch: Bool

  init(language: String) { isDutch = Language(tag: language) == .dutch }

  var search: String { isDutch ? "Zoek in titels" : "Search titles" }
  var kind: String { isDutch ? "Soort" : "Kind" }
  var year: String { isDutch ? "Jaar" : "Year" }
  var any: String { isDutch ? "alle" : "all" }
  var reset: String { isDutch ? "Toon alles" : "Show everything" }

  /// What the script says; `{}` stands for a number or a title.
  var scriptWords: [(name: String, text: String)] {
    isDutch
      ? [
        ("none", "Niets gevonden."), ("one", "Eén onderdeel."), ("many", "{} onderdelen."),
        ("around", "Wat samenhangt met {}"), ("follow", "verbanden van {}"),
      ]
      : [
        ("none", "Nothing found."), ("one", "One item."), ("many", "{} items."),
        ("around", "What hangs together with {}"), ("follow", "relations of {}"),
      ]
  }
}
