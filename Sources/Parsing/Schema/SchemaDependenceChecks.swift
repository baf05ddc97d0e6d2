import Diagnostics
import Model
import SourceText

/// The names that the fields and relations of a type give of each other, and that it does not have.
func dependenceFaults(in type: TypeDefinition, of schema: Schema) -> [Diagnostic] {
  let fields = type.fields.map(\.name.value)
  let relations = type.relations.map(\.name.value)
  func unknown(_ name: Located<String>, among names: [String]) -> Diagnostic? {
    names.contains(name.value)
      ? nil : .unknownFieldInSchema(name, type: type.name.value, among: names)
  }
  var found: [Diagnostic?] = []
  for field in type.fields {
    found += field.requiredIf.map { unknown($0.field, among: fields) }
    found.append(field.notBefore.flatMap { unknown($0, among: fields) })
    found.append(field.uniqueWithin.flatMap { unknown($0, among: relations) })
    found.append(field.defaultFrom.flatMap { unknown($0.field, among: fields) })
  }
  for relation in type.relations {
    if let first = relation.derivation.first, first.value != "from-links" {
      let inverses = schema.types.flatMap(\.relations).compactMap(\.inverse?.name.value)
      found.append(unknown(first, among: relations + inverses))
    }
  }
  return found.compactMap { $0 }
}
