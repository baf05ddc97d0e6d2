import Diagnostics
import Model
import SourceText
import Templates

/// Every name that templates can see, with its kind, its meaning and an example, as Markdown.
///
/// The examples are the first that the pages of a site give, in the order of the pages.
public func templateDocumentation(
  pages: [Page],
  site: Site,
  schema: Schema,
  questions: [Configuration.Question]
) -> String {
  var examples = TemplateExamples()
  var text = introduction
  let plain = pageShapes(for: nil, schema: schema, questions: questions)
  for page in pages { examples.add(record(of: page, site: site), as: "page", among: plain) }
  text += "## Templates\n\n| file | what it makes |\n|---|---|\n"
  for entry in templateFiles { text += "| `\(entry.name)` | \(entry.english) |\n" }
  for shape in plain.shapes where !shape.members.isEmpty {
    text += "\n## `\(shape.id)`\n\n\(shape.documentation.english)\n\n" + header
    for member in shape.members { text += row(member, examples.example(of: member, in: shape.id)) }
  }
  for type in schema.types where !type.isAbstract {
    let shapes = pageShapes(for: type, schema: schema, questions: questions)
    text += "\n## Names of `\(type.name.value)`\n\n" + header
    for id in ["fields", "related", "answers"] {
      for member in shapes[ShapeID(id)].members { text += row(member, "", below: id + ".") }
    }
  }
  return text
}

private let header = "| name | kind | what it is | example |\n|---|---|---|---|\n"

private func row(_ member: TemplateMember, _ example: String, below: String = "") -> String {
  let meaning = escaped(member.documentation.english)
  return "| `\(below)\(member.name)` | \(kind(member.kind)) | \(meaning) | \(example) |\n"
}

/// What a name can stand for, with a link to what is in it.
private func kind(_ kind: TemplateMember.Kind) -> String {
  switch kind {
  case .text: "text"
  case .html: "HTML"
  case .flag: "yes or no"
  case .texts: "texts"
  case .htmls: "pieces of HTML"
  case .record(let id): "[\(id)](#\(id))"
  case .list(let id): "list of [\(id)](#\(id))"
  }
}

/// A text on one line of a table.
private func escaped(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
    .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}

/// The first values that records of each shape give to their names.
private struct TemplateExamples {
  private var found: [ShapeID: [TemplateName: String]] = [:]

  func example(of member: TemplateMember, in shape: ShapeID) -> String {
    found[shape]?[member.name] ?? ""
  }

  /// Adds what a record says, and the records in it; a shape is as deep as the templates go.
  mutating func add(_ record: TemplateRecord, as shape: ShapeID, among shapes: TemplateShapes) {
    var waiting = [(record, shape)]
    while let (record, id) = waiting.popLast() {
      for member in shapes[id].members {
        guard let value = record[member.name] else { continue }
        if found[id]?[member.name] == nil, let text = shown(value) {
          found[id, default: [:]][member.name] = text
        }
        switch (member.kind, value) {
        case (.record(let inner), .record(let record)): waiting.append((record, inner))
        case (.list(let inner), .list(let values)):
          for case .record(let record) in values.reversed() { waiting.append((record, inner)) }
        default: break
        }
      }
    }
  }

  /// A short value as code; nil for what is empty, and for records, whose names say more.
  private func shown(_ value: TemplateValue) -> String? {
    switch value {
    case .text(let text): text.isEmpty ? nil : code(text)
    case .html(let bytes): bytes.isEmpty ? nil : code(String(decoding: bytes, as: UTF8.self))
    case .flag(let isSet): isSet ? "yes" : nil
    case .list(let values):
      switch values.first {
      case .html?, .text?: values.first.flatMap { shown($0) }
      case nil: nil
      default: String(values.count)
      }
    case .record, .absent: nil
    }
  }

  private func code(_ text: String) -> String {
    let line = escaped(text)
    let start = line.prefix(60)
    return "`` \(start)\(start.endIndex == line.endIndex ? "" : " …") ``"
  }
}

private let introduction = """
  # Templates

  This page is written by `bericht templates`; a test holds it to the code.

  A site is made by templates in the Mustache language. A file in the `templates/` of a project
  takes the place of the built-in file of the same name; every other file stays the built-in one.
  `bericht templates --copy parts/heading.html` puts a built-in file there, to be changed. A type
  of things has a template of its own in `types/<type>.html`, and may have `types/<type>-index.html`
  for its list, `types/<type>-document.html` for all of it on one page and `types/<type>-book.html`
  for its e-book. `{{name}}` inserts a value, `{{#name}}…{{/name}}` shows a part where there is one
  and repeats it for a list, `{{^name}}…{{/name}}` where there is none, `{{>parts/heading}}` inserts
  a part. A name that is not below is an error with the nearest names.

  The style sheet takes colours and letters from custom properties that the build writes before it:
  `--background`, `--surface`, `--text`, `--muted`, `--border`, `--link`, `--visited`, `--accent`,
  `--on-accent`, `--warning`, `--warning-surface`, `--highlight`, `--font-text`, `--font-headings`
  and `--font-interface`. `theme:` in `site.yaml` sets them, and the contrast of every pair that the
  style sheet uses is computed at each build:

  ```yaml
  short-title: Innovatiebeleid
  theme:
    colours:
      light: {accent: '#14604f', link: '#0f5647'}
      dark: {accent: '#8fd3bb'}
    fonts:
      text: serif
      headings: {regular: site/assets/kop.woff2, bold: site/assets/kop-vet.woff2, otherwise: serif}
      interface: sans
    logo: {file: site/assets/logo.svg, alt: Instituut Voorbeeld}
  ```


  """

/// The files of the built-in theme, and what each makes.
public let templateFiles: [(name: String, english: String)] = [
  ("layout.html", "What surrounds every page: head, masthead, breadcrumbs and colophon."),
  ("home.html", "The first page."),
  ("index.html", "The list of the things of a type, with its filter."),
  ("thing.html", "A thing of a type without a template of its own."),
  ("page.html", "A page without a type."),
  ("document.html", "A report with its parts on one page, which is printed too."),
  ("references.html", "All references of the site."),
  ("explore.html", "The page to wander from."),
  ("search.html", "The page to search from, with all titles from A to Z."),
  ("accessibility.html", "The accessibility statement."),
  ("missing.html", "What is shown where there is no page: `404.html`."),
  ("moved.html", "What stands at an address of before."),
  ("book.html", "The text of an e-book."),
  ("book-contents.html", "The contents of an e-book."),
  ("parts/banner.html", "What readers must know first: a draft, withdrawn, replaced."),
  ("parts/blocks.html", "The lists of figures, tables and boxes."),
  ("parts/body.html", "The text of a file."),
  ("parts/cited-in.html", "How to cite the page, and where it is cited."),
  ("parts/colophon.html", "The colophon of a printed report."),
  ("parts/contents.html", "The contents beside the text, folded on narrow screens."),
  ("parts/contents-list.html", "The list of the contents."),
  ("parts/details.html", "Short fields in a row."),
  ("parts/details-if-any.html", "The same, where there are any."),
  ("parts/facts.html", "The facts of a thing."),
  ("parts/filter.html", "The form that filters a list; a script shows it."),
  ("parts/group.html", "One kind of relation."),
  ("parts/heading.html", "Kind, title, banner and lead."),
  ("parts/listing.html", "The things of a list."),
  ("parts/mentions.html", "Sentences elsewhere that name the thing."),
  ("parts/records.html", "Groups of fields: facts, targets."),
  ("parts/reference.html", "One reference."),
  ("parts/references.html", "What the page cites."),
  ("parts/related.html", "A relation as a list with summaries."),
  ("parts/relations.html", "All relations in both directions."),
  ("parts/sections.html", "Fields that need room."),
  ("parts/series.html", "The one before and the one behind it."),
  ("parts/title-details.html", "Publisher and facts on a title page."),
  ("parts/whole-contents.html", "The contents of a whole report."),
  ("parts/whole-link.html", "The link to all of it on one page."),
]
