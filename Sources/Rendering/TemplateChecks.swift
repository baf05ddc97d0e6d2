import Diagnostics
import Model
import SourceText
import Templates

/// What is wrong with the names in a theme, for the pages that a schema can make.
///
/// A template is checked for every type that uses it; templates that nothing uses are checked as
/// for a page without a type. A place that several templates use is told of once.
public func check(
  _ templates: TemplateSet,
  for schema: Schema,
  questions: [Configuration.Question]
) -> [Diagnostic] {
  var found: Set<Diagnostic> = []
  let plain = pageShapes(for: nil, schema: schema, questions: questions)
  let names = [
    "book", "book-contents", "document", "explore", "home", "index", "missing", "moved", "page",
    "references", "thing",
  ]
  for name in names where templates.contains(name) {
    found.formUnion(templates.check(template: name, root: "page", shapes: plain))
  }
  for type in schema.types where !type.isAbstract {
    let shapes = pageShapes(for: type, schema: schema, questions: questions)
    let own = type.templates.first { templates.contains($0) }
    let others = [
      type.listTemplate, type.documentTemplate, TypeDefinition.bookTemplate(of: type.name.value),
    ]
    for name in (own.map { [$0] } ?? []) + others where templates.contains(name) {
      found.formUnion(templates.check(template: name, root: "page", shapes: shapes))
    }
  }
  var places: Set<SourceRange> = []
  return found.sorted().filter { places.insert($0.range).inserted }
}
