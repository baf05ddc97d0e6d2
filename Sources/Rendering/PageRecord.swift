import Diagnostics
import Model
import SourceText
import Templates

/// What a template sees of a page; `PageShapes.swift` says what each name means.
func record(
  of page: Page,
  site: Site,
  drawings: [[UInt8]] = [],
  edition: Edition = .site
) -> TemplateRecord {
  let builder = RecordBuilder(page: page, site: site, drawings: drawings, edition: edition)
  return builder.root
}

/// Turns a page into values for its template.
struct RecordBuilder {
  let page: Page
  let site: Site
  let drawings: [[UInt8]]
  let addresses: PageAddresses

  /// Addresses as they are written in the body.
  let bodyAddresses: PageAddresses

  init(page: Page, site: Site, drawings: [[UInt8]] = [], edition: Edition = .site) {
    self.page = page
    self.site = site
    self.drawings = drawings
    self.addresses = PageAddresses(
      page: page.address,
      siteURL: edition == .site ? nil : site.baseURL,
      root: page.role == .missing ? site.basePath : nil
    )
    self.bodyAddresses = addresses.linking(to: page.parts, of: page.original)
  }

  /// The record that the template is filled with.
  var root: TemplateRecord {
    let plan = HeadingPlan(page.headings, title: page.title)
    var rest = drawings.dropFirst(page.pictures.count)
    let answers = Dictionary(
      page.answers.map { ($0.node, html($0.result, file: $0.fileName, drawings: &rest)) },
      uniquingKeysWith: { first, _ in first }
    )
    let named = page.namedAnswers.map { answer in
      (
        TemplateName(answer.name),
        TemplateValue.html(html(answer.result, file: answer.fileName, drawings: &rest))
      )
    }
    let body = page.body.html(
      links: page.links,
      references: page.references,
      numbers: page.numbers,
      answers: answers,
      addresses: bodyAddresses,
      headings: plan,
      parts: page.parts,
      anchors: ParagraphAnchors(page.anchors, showsNumbers: site.paragraphNumbers),
      language: page.language,
      typography: Typography(isOn: site.typography, language: page.language),
      fetchesLate: addresses.siteURL == nil
    )
    let contents = contents(plan)
    let shown = page.fields.filter { !$0.isShownElsewhere }
    let parts = shown.map { (field: $0, isFact: isFact($0.value)) }
    let relations = page.relations.map { TemplateValue.record(group($0)) }
    let backlinks = page.backlinks.map { TemplateValue.record(group($0)) }
    let names = (page.relations + page.backlinks).map { TemplateName($0.name) }
    return TemplateRecord([
      ("site", .record(siteRecord)),
      ("words", .record(words(in: page.language))),
      ("language", .text(page.language)),
      ("title", .text(page.title)),
      ("summary", .text(page.summary)),
      ("kind", .text(page.kind)),
      ("type", .text(page.type)),
      ("isHome", .flag(page.role == .home)),
      ("isWhole", .flag(page.role == .document)),
      ("isOnSite", .flag(addresses.siteURL == nil)),
      ("canonical", .text(canonical)),
      ("social", .html(isDelivered ? social : [])),
      ("structuredData", .html(isDelivered ? structuredData : [])),
      ("feeds", .list(feeds.map { .record($0) })),
      ("feed", feed.map { .record($0) } ?? .absent),
      ("updated", .html(time(page.delivery.updated, page.delivery.readable.updated))),
      ("published", .html(time(page.delivery.published, page.delivery.readable.published))),
      ("root", .text(addresses.root.isEmpty ? "./" : addresses.root)),
      ("explorer", .html(page.explorer.map { index(of: $0) } ?? [])),
      ("search", page.search.map { .record(form($0)) } ?? .absent),
      ("breadcrumbs", .list(page.breadcrumbs.map { .record(link($0)) })),
      ("body", .html(body)),
      ("hasBlocks", .flag(!page.blocks.isEmpty)),
      ("blocks", .list(page.blocks.map { .record(blocks($0)) })),
      ("hasReferences", .flag(!page.bibliography.isEmpty)),
      ("allReferences", page.allReferences.map { .record(link($0)) } ?? .absent),
      ("references", .list(page.bibliography.map { .record(entry($0)) })),
      ("citation", .html(page.citation.map { html($0) } ?? [])),
      ("hasCitationFiles", .flag(!page.citationFiles.isEmpty)),
      ("citationFiles", .list(page.citationFiles.map { .record(file($0)) })),
      ("hasCitations", .flag(!page.citedIn.isEmpty)),
      ("citedIn", .list(page.citedIn.map { .record(mention($0)) })),
      ("hasContents", .flag(contents.count > 1)),
      ("contents", .list(contents)),
      ("hasFacts", .flag(parts.contains(where: \.isFact))),
      ("facts", .list(parts.filter(\.isFact).map { .record(fact($0.field)) })),
      ("sections", .list(parts.filter { !$0.isFact }.map { .record(section($0.field)) })),
      ("hasRelations", .flag(!page.relations.isEmpty || !page.backlinks.isEmpty)),
      ("relations", .list(relations)),
      ("backlinks", .list(backlinks)),
      ("hasBanners", .flag(!page.banners.isEmpty)),
      ("banners", .list(page.banners.map { .record(fact($0)) })),
      ("hasMentions", .flag(!page.mentions.isEmpty)),
      ("mentions", .list(page.mentions.map { .record(mention($0)) })),
      ("hasListing", .flag(page.listing.contains { $0.count > 0 })),
      ("listing", .list(page.listing.map { .record(listing($0)) })),
      ("hasNeighbours", .flag(page.previous != nil || page.next != nil)),
      ("picture", .html(pictures)),
      ("readingTime", .text(readingTime)),
      ("hasTranslations", .flag(!page.translations.isEmpty)),
      ("translations", .list(translations)),
      ("changedSource", page.changedSource.map { .record(link($0)) } ?? .absent),
      ("dataFiles", .list(page.table.map { listFiles($0) } ?? [])),
      ("hasDataFiles", .flag(page.table != nil)),
      ("statement", .html(page.statement.map { html($0) } ?? [])),
      ("previous", page.previous.map { .record(link($0)) } ?? .absent),
      ("next", page.next.map { .record(link($0)) } ?? .absent),
      ("whole", page.wholePage.map { .record(link($0)) } ?? .absent),
      ("original", page.original.map { .record(link($0)) } ?? .absent),
      ("answers", .record(TemplateRecord(named))),
      ("fields", .record(fieldsByName)),
      ("related", .record(TemplateRecord(Array(zip(names, relations + backlinks))))),
    ])
  }

  /// `leestijd 10 minuten`; empty for a short text.
  private var readingTime: String {
    let minutes = page.readingMinutes
    guard minutes > 0 else { return "" }
    let isDutch = Language(tag: page.language) == .dutch
    if minutes == 1 { return isDutch ? "leestijd 1 minuut" : "1 minute read" }
    return isDutch ? "leestijd \(minutes) minuten" : "\(minutes) minutes read"
  }

  /// The files beside the page with all that it lists.
  private func listFiles(_ table: DataTable) -> [TemplateValue] {
    ["CSV", "JSON"].map { format in
      .record([
        "href": .text(percentEncoded("\(table.name).\(format.lowercased())")),
        "label": .text(format),
        "title": .text(table.title),
        "mediaType": .text(format == "CSV" ? "text/csv" : "application/json"),
      ])
    }
  }

  /// The public address of the page, or of the thing that it has all of.
  var canonical: String {
    if site.baseURL.isEmpty || page.role == .missing { return "" }
    let target = page.role == .moved ? page.next?.target : page.original?.target
    switch target {
    case .page(let address, _): return publicAddress(address)
    case .external(let address): return percentEncoded(address, isWhole: true)
    case nil: return publicAddress(page.address)
    }
  }

  /// The whole address of a page or file of the site.
  func publicAddress(_ address: String) -> String {
    percentEncoded(site.baseURL, isWhole: true) + percentEncoded(address)
  }

  /// Whether what other programs read belongs to the page: on the site, and at an address of its own.
  private var isDelivered: Bool {
    addresses.siteURL == nil && !site.baseURL.isEmpty && page.role != .missing
      && page.role != .moved
  }

  /// The pictures, below each other.
  private var pictures: [UInt8] {
    zip(page.pictures, drawings).flatMap { picture, drawing in
      figure(of: picture, drawing: drawing, addresses: addresses, language: page.language)
    }
  }

  private var siteRecord: TemplateRecord {
    TemplateRecord([
      ("title", .text(site.title)),
      ("shortTitle", .text(site.shortTitle)),
      ("logo", site.logo.map { .record(logo($0)) } ?? .absent),
      ("subtitle", .text(site.subtitle)),
      ("language", .text(site.language)),
      ("home", .text(addresses.relative(site.home))),
      ("publisher", .record(namedLink(site.publisher))),
      ("licence", .record(namedLink(site.licence))),
      ("contact", .text(site.contact)),
      ("contactHref", .text(contactAddress)),
      ("hasNavigation", .flag(!site.navigation.isEmpty)),
      ("navigation", .list(site.navigation.map { .record(link($0)) })),
      ("explorer", .text(site.explorer.map { addresses.relative($0) } ?? "")),
      ("search", .text(site.search.map { addresses.relative($0) } ?? "")),
      (
        "accessibility",
        .text(site.accessibility.map { addresses.href(.page($0, fragment: "")) } ?? "")
      ),
      ("accessibilityLanguage", .text(site.accessibilityLanguage)),
      ("theme", .text(addresses.root + "theme/")),
    ])
  }

  private func logo(_ address: String) -> TemplateRecord {
    [
      "href": .text(addresses.href(.page(address, fragment: ""))),
      "alternative": .text(site.logoAlternative),
    ]
  }

  private var contactAddress: String {
    let isWeb = site.contact.utf8.starts(with: "http".utf8)
    return site.contact.isEmpty || isWeb ? site.contact : "mailto:" + site.contact
  }

  private func namedLink(_ link: Configuration.NamedLink) -> TemplateRecord {
    let isWeb =
      link.url.utf8.starts(with: "https://".utf8) || link.url.utf8.starts(with: "http://".utf8)
    return ["name": .text(link.name), "url": .text(isWeb ? link.url : "")]
  }

  /// A link with what its target is.
  func link(_ link: PageLink) -> TemplateRecord {
    var isCurrent = false
    if case .page(let address, _) = link.target {
      isCurrent = address == page.address
    }
    return TemplateRecord(
      [
        ("title", .text(link.title)),
        ("href", .text(addresses.href(link.target))),
        ("kind", .text(link.kind)),
        ("summary", .text(link.summary)),
        ("isCurrent", .flag(isCurrent)),
      ] + language(of: link)
    )
  }

  private func group(_ group: RelationGroup) -> TemplateRecord {
    TemplateRecord([
      ("name", .text(group.name)),
      ("label", .text(group.label.capitalizedFirst)),
      ("count", .text(String(group.items.count))),
      ("items", .list(group.items.map { .record(item($0)) })),
    ])
  }

  private func item(_ item: RelationItem) -> TemplateRecord {
    TemplateRecord(
      [
        ("title", .text(item.link.title)),
        ("href", .text(addresses.href(item.link.target))),
        ("kind", .text(item.link.kind)),
        ("summary", .text(item.link.summary)),
        ("hasDetails", .flag(!item.details.isEmpty)),
        ("details", .list(item.details.map { .record(fact($0)) })),
      ] + language(of: item.link)
    )
  }

  /// The language of a link, and in words that there is no other; mostly there is nothing to say.
  private func language(of link: PageLink) -> [(TemplateName, TemplateValue)] {
    if link.language.isEmpty { return [] }
    let isDutch = Language(tag: page.language) == .dutch
    let name =
      switch Language(tag: link.language) {
      case .dutch: isDutch ? "het Nederlands" : "Dutch"
      case .english: isDutch ? "het Engels" : "English"
      case nil: link.language
      }
    return [
      ("targetLanguage", .text(link.language)),
      ("fallback", .text((isDutch ? "alleen in " : "only in ") + name)),
    ]
  }

  /// The page in its languages, with their own names.
  private var translations: [TemplateValue] {
    page.translations.map { translation in
      let name =
        switch Language(tag: translation.language) {
        case .dutch: "Nederlands"
        case .english: "English"
        case nil: translation.language
        }
      return .record([
        "language": .text(translation.language),
        "name": .text(name),
        "href": .text(addresses.href(.page(translation.address, fragment: ""))),
        "url": .text(
          site.baseURL.isEmpty ? "" : site.baseURL + percentEncoded(translation.address)
        ),
        "isCurrent": .flag(translation.address == page.address),
        "isSource": .flag(translation.isSource),
      ])
    }
  }

  private func mention(_ mention: PageMention) -> TemplateRecord {
    TemplateRecord([
      ("title", .text(mention.link.title)),
      ("href", .text(addresses.href(mention.link.target))),
      ("kind", .text(mention.link.kind)),
      ("before", .text(mention.sentence.before)),
      ("name", .text(mention.sentence.name)),
      ("after", .text(mention.sentence.after)),
      ("reason", .text(mention.reason)),
    ])
  }

  /// The figures, tables or boxes of a report.
  private func blocks(_ listing: BlockListing) -> TemplateRecord {
    let title =
      switch listing.kind {
      case .figure: "figures"
      case .table: "tables"
      case .box: "boxes"
      }
    return TemplateRecord([
      ("name", .text(title)),
      ("title", .text(word(TemplateName(title), in: page.language))),
      ("items", .list(listing.items.map { .record(link($0)) })),
    ])
  }

  private func html(_ text: PageText) -> [UInt8] {
    var writer = HTMLWriter()
    writer.text(text, addresses: addresses)
    return writer.bytes
  }

  private func file(_ file: CitationFile) -> TemplateRecord {
    [
      "href": .text(file.name), "label": .text(file.label), "mediaType": .text(file.mediaType),
    ]
  }

  /// An entry of the list of references with the ways back to where it is cited.
  private func entry(_ entry: BibliographyEntry) -> TemplateRecord {
    TemplateRecord([
      ("id", .text(entry.id)),
      ("text", .html(html(entry.text))),
      ("title", .text(entry.title)),
      ("href", .text(entry.link.map { addresses.href($0.target) } ?? "")),
      (
        "citations",
        .list(
          entry.citations.enumerated().map { index, number in
            .record(["href": .text("#cite_\(number)"), "number": .text(String(index + 1))])
          }
        )
      ),
    ])
  }

  private func listing(_ group: ListingGroup) -> TemplateRecord {
    TemplateRecord([
      ("title", .text(group.title)),
      ("href", .text(group.link.map { addresses.href($0.target) } ?? "")),
      ("description", .text(group.description)),
      ("count", .text(String(group.count))),
      ("hasItems", .flag(!group.items.isEmpty)),
      ("items", .list(group.items.map { .record(item($0)) })),
    ])
  }

  /// The headings as a table of contents of two levels, those that are left to the page aside.
  private func contents(_ plan: HeadingPlan) -> [TemplateValue] {
    let headings = page.headings.filter { $0.node != plan.omitted && !$0.text.isEmpty }
    let top = headings.map(\.level).min() ?? 0
    var entries: [(heading: Heading, children: [Heading])] = []
    for heading in headings {
      if heading.level == top || entries.isEmpty {
        entries.append((heading, []))
      } else if heading.level == top + 1 {
        entries[entries.count - 1].children.append(heading)
      }
    }
    let numbers = Dictionary(
      page.numbers.map { ($0.node, $0.number) },
      uniquingKeysWith: { first, _ in first }
    )
    func title(_ heading: Heading) -> String {
      (numbers[heading.node].map { $0 + " " } ?? "") + set(heading.text)
    }
    return entries.map { entry in
      let children = entry.children.map { child -> TemplateValue in
        .record(["title": .text(title(child)), "href": .text("#" + percentEncoded(child.id))])
      }
      return .record([
        "title": .text(title(entry.heading)),
        "href": .text("#" + percentEncoded(entry.heading.id)),
        "hasChildren": .flag(!children.isEmpty),
        "children": .list(children),
      ])
    }
  }

  /// The text of a heading as the body shows it.
  private func set(_ text: String) -> String {
    var typography = Typography(isOn: site.typography, language: page.language)
    return String(decoding: typography.set(Array(text.utf8)[...]), as: UTF8.self)
  }

  private var fieldsByName: TemplateRecord {
    TemplateRecord(
      page.fields.map { field in
        (TemplateName(field.name), .record(named(field)))
      }
    )
  }
}
