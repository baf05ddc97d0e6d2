import Diagnostics
import Model
import SourceText
import Templates

/// What is wrong with the names in a theme, for the pages that a schema can make.
///
/// A template is checked for every type that uses it; templates that nothing uses are checked as
/// for a page without a type. A place that several templates use is told of once.
public func check(_ templates: TemplateSet, for schema: Schema) -> [Diagnostic] {
  var found: Set<Diagnostic> = []
  let plain = pageShapes(for: nil, schema: schema)
  for name in ["explore", "home", "index", "page", "thing"] where templates.contains(name) {
    found.formUnion(templates.check(template: name, root: "page", shapes: plain))
  }
  for type in schema.types where !type.isAbstract {
    let own = type.template.map { ["types/\($0)", $0] } ?? []
    let names = own + ([type.name.value] + type.ancestors).map { "types/\($0)" }
    let lists = ["types/\(type.name.value)-index"]
    let shapes = pageShapes(for: type, schema: schema)
    for name in (names.first { templates.contains($0) }.map { [$0] } ?? []) + lists
    where templates.contains(name) {
      found.formUnion(templates.check(template: name, root: "page", shapes: shapes))
    }
  }
  var places: Set<SourceRange> = []
  return found.sorted().filter { places.insert($0.range).inserted }
}
