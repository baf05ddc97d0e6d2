import Diagnostics
import Model
import SourceText

extension RecordBuilder {
  /// How accessible the site is, in the parts of the European model (EU 2018/1523): what it applies
  /// to, the status, what does not work, how it was found out, where to report, who sees to it.
  func html(_ statement: AccessibilityStatement) -> [UInt8] {
    var page = StatementWriter(statement, site: site, language: page.language)
    page.write()
    return page.writer.bytes
  }
}

private struct StatementWriter {
  let statement: AccessibilityStatement
  let site: Site
  let language: String
  var writer = HTMLWriter()

  init(_ statement: AccessibilityStatement, site: Site, language: String) {
    self.statement = statement
    self.site = site
    self.language = language
  }

  private func say(_ dutch: String, _ english: String) -> String {
    Language(tag: language) == .dutch ? dutch : english
  }

  private var organisation: String {
    statement.organisation.isEmpty ? site.publisher.name : statement.organisation
  }

  mutating func write() {
    scope()
    status()
    shortcomings()
    preparation()
    feedback()
    enforcement()
  }

  private mutating func scope() {
    let who = organisation.isEmpty ? say("De redactie", "The editors") : organisation
    paragraph(
      say(
        "\(who) wil dat iedereen deze site kan gebruiken, ook wie laat voorlezen, vergroot of alleen "
          + "een toetsenbord gebruikt. De verklaring op deze pagina gaat over de site \(site.title).",
        "\(who) wants everybody to be able to use this site, also those who have it read aloud, "
          + "enlarge it or only use a keyboard. The statement on this page is about the site "
          + "\(site.title)."
      )
    )
    if !statement.note.isEmpty { paragraph(statement.note) }
  }

  private mutating func status() {
    heading(say("Hoe toegankelijk is de site?", "How accessible is the site?"), id: "status")
    writer.markup("<p><strong>")
    writer.text("Status: \(statement.status.rawValue) – \(statusWords)")
    writer.markup("</strong></p>\n")
    paragraph(statusMeaning)
    if !statement.standard.isEmpty {
      paragraph(
        say("De maatstaf is \(statement.standard).", "The measure is \(statement.standard).")
      )
    }
    if statement.register.isEmpty {
      paragraph(
        say(
          "Deze site staat niet in het register van toegankelijkheidsverklaringen.",
          "This site is not in the Dutch register of accessibility statements."
        )
      )
    } else {
      writer.markup("<p>")
      link(
        statement.register,
        say("De verklaring in het register", "The statement in the register")
      )
      writer.markup("</p>\n")
    }
  }

  private var statusWords: String {
    switch statement.status {
    case .full: say("voldoet volledig", "complies fully")
    case .partial: say("voldoet gedeeltelijk", "complies in part")
    case .started: say("eerste maatregelen genomen", "first measures taken")
    case .none: say("voldoet niet", "does not comply")
    case .unstated: say("geen toegankelijkheidsverklaring", "no accessibility statement")
    }
  }

  private var statusMeaning: String {
    switch statement.status {
    case .full:
      say(
        "Uit volledig onderzoek blijkt dat de site aan alle eisen voldoet.",
        "A full investigation shows that the site meets all requirements."
      )
    case .partial:
      say(
        "De site voldoet nog niet aan alle eisen. Wat niet goed gaat, is bekend; hieronder staat wanneer "
          + "het is opgelost.",
        "The site does not meet all requirements yet. What does not work is known; below it says when "
          + "it will be mended."
      )
    case .started:
      say(
        "De eerste maatregelen zijn genomen. Hoe toegankelijk de site is, wordt nog onderzocht.",
        "The first measures are taken. How accessible the site is has yet to be investigated."
      )
    case .none:
      say(
        "De site voldoet niet aan de eisen.",
        "The site does not meet the requirements."
      )
    case .unstated:
      say(
        "Er is voor deze site geen geldige verklaring afgelegd.",
        "No valid statement has been made for this site."
      )
    }
  }

  private mutating func shortcomings() {
    let groups: [(AccessibilityStatement.Exception?, String, StaticString)] = [
      (nil, say("Wat nog niet goed gaat", "What does not work yet"), "tekortkomingen"),
      (
        .burden,
        say("Wat onevenredig veel zou vragen", "What would be a disproportionate burden"), "last"
      ),
      (
        .outOfScope, say("Waar de wet niet over gaat", "What the law does not ask"), "buiten-de-wet"
      ),
    ]
    for (exception, title, id) in groups {
      let items = statement.shortcomings.filter { $0.exception == exception }
      if items.isEmpty { continue }
      heading(title, id: id)
      writer.markup("<ul>\n")
      for item in items { shortcoming(item) }
      writer.markup("</ul>\n")
    }
  }

  private mutating func shortcoming(_ item: AccessibilityStatement.Shortcoming) {
    writer.markup("<li><p>")
    writer.text(item.what)
    writer.markup("</p>\n")
    let facts = [
      (say("Eis van WCAG", "Criterion of WCAG"), item.criterion),
      (say("Oorzaak", "Cause"), item.cause),
      (say("Gevolg", "Consequence"), item.consequence),
      (say("Alternatief", "Alternative"), item.alternative),
      (say("Maatregel", "Measure"), item.measure),
    ].filter { !$0.1.isEmpty }
    if !facts.isEmpty || !item.planned.isEmpty {
      writer.markup("<dl class=\"details\">\n")
      for (label, text) in facts { fact(label, html { $0.text(text) }) }
      if !item.planned.isEmpty {
        fact(say("Klaar op", "Done by"), html { time(item.planned, to: &$0) })
      }
      writer.markup("</dl>\n")
    }
    writer.markup("</li>\n")
  }

  private mutating func preparation() {
    heading(say("Hoe is dat vastgesteld?", "How was this found out?"), id: "onderzoek")
    if statement.researched.isEmpty, statement.researcher.name.isEmpty {
      paragraph(
        say(
          "Er is geen onderzoek gedaan door een onderzoeker van toegankelijkheid.",
          "No investigation was done by an auditor of accessibility."
        )
      )
    }
    if !statement.method.isEmpty { paragraph(statement.method) }
    let dates = [
      (say("Onderzocht op", "Investigated on"), statement.researched),
      (say("Verklaring van", "Statement of"), statement.stated),
      (say("Laatst bekeken op", "Last reviewed on"), statement.reviewed),
    ].filter { !$0.1.isEmpty }
    guard !dates.isEmpty || !statement.researcher.name.isEmpty || !statement.approvedBy.isEmpty
    else { return }
    writer.markup("<dl class=\"details\">\n")
    if !statement.researcher.name.isEmpty {
      let name = html { named(statement.researcher, to: &$0) }
      fact(say("Onderzocht door", "Investigated by"), name)
    }
    for (label, date) in dates { fact(label, html { time(date, to: &$0) }) }
    if !statement.approvedBy.isEmpty {
      fact(say("Akkoord gegeven door", "Approved by"), html { $0.text(statement.approvedBy) })
    }
    writer.markup("</dl>\n")
  }

  private mutating func feedback() {
    heading(say("Werkt er iets niet?", "Does something not work?"), id: "melden")
    let contact = statement.contact.isEmpty ? site.contact : statement.contact
    guard !contact.isEmpty else {
      return paragraph(say("Er is geen adres voor meldingen.", "There is no address for reports."))
    }
    writer.markup("<p>")
    writer.text(
      say(
        "Loopt u ergens tegenaan, of hebt u de inhoud in een andere vorm nodig? Meld het bij ",
        "Does something stand in your way, or do you need the content in another form? Tell "
      )
    )
    let isWeb = contact.utf8.starts(with: "http".utf8)
    let isMail = !isWeb && contact.utf8.contains(UInt8(ascii: "@"))
    if isWeb || isMail {
      link(isWeb ? contact : "mailto:" + contact, contact)
    } else {
      writer.text(contact)
    }
    writer.text(".")
    if !statement.response.isEmpty {
      writer.text(
        say(
          " U krijgt antwoord \(statement.response).",
          " You get an answer \(statement.response)."
        )
      )
    }
    writer.markup("</p>\n")
  }

  private mutating func enforcement() {
    guard !statement.enforcement.name.isEmpty else { return }
    heading(say("Komt u er niet uit?", "Does that not help?"), id: "toezicht")
    writer.markup("<p>")
    writer.text(
      say(
        "Bent u niet tevreden over het antwoord, of krijgt u er geen? Dan kunt u terecht bij ",
        "Are you not satisfied with the answer, or do you get none? Then you can turn to "
      )
    )
    writer.html(html { named(statement.enforcement, to: &$0) })
    writer.markup(".</p>\n")
  }

  private mutating func heading(_ text: String, id: StaticString) {
    writer.markup("<h2 id=\"")
    writer.markup(id)
    writer.markup("\">")
    writer.text(text)
    writer.markup("</h2>\n")
  }

  private mutating func paragraph(_ text: String) {
    writer.markup("<p>")
    writer.text(text)
    writer.markup("</p>\n")
  }

  private mutating func fact(_ label: String, _ value: [UInt8]) {
    writer.markup("<div><dt>")
    writer.text(label)
    writer.markup("</dt><dd>")
    writer.html(value)
    writer.markup("</dd></div>\n")
  }

  private func html(_ write: (inout HTMLWriter) -> Void) -> [UInt8] {
    var writer = HTMLWriter()
    write(&writer)
    return writer.bytes
  }

  private mutating func link(_ address: String, _ text: String) {
    writer.html(html { named(Configuration.NamedLink(name: text, url: address), to: &$0) })
  }

  private func named(_ link: Configuration.NamedLink, to writer: inout HTMLWriter) {
    if link.url.isEmpty { return writer.text(link.name) }
    writer.markup("<a href=\"")
    writer.address(percentEncoded(link.url, isWhole: true).utf8)
    writer.markup("\">")
    writer.text(link.name)
    writer.markup("</a>")
  }

  /// A date as it is read, and as machines read it.
  private func time(_ date: String, to writer: inout HTMLWriter) {
    writer.markup("<time datetime=\"")
    writer.text(date)
    writer.markup("\">")
    writer.text(readableDate(date, language: language))
    writer.markup("</time>")
  }
}
