import Diagnostics
import Model
import SourceText

/// The names that the fields and relations of a type give of each other, and that it does not have.
///
/// Where the label of a field that is nearly the same speaks for the name that is given, the field
/// is the slip.
func dependenceFaults(in type: TypeDefinition, of schema: Schema) -> [Diagnostic] {
  let fields = type.fields.map(\.name.value)
  let relations = type.relations.map(\.name.value)
  func unknown(_ name: Located<String>, among names: [String]) -> Diagnostic? {
    if names.contains(name.value) { return nil }
    let near = nearestNames(to: name.value, among: names).first
    let declared =
      type.fields.first { $0.name.value == near }.map { ($0.name, $0.label) }
      ?? type.relations.first { $0.name.value == near }.map { ($0.name, $0.label) }
    if let (field, label) = declared, isSlip(field.value, label, for: name.value) {
      return .fieldNotNamed(field, instead: name)
    }
    return .unknownFieldInSchema(name, type: type.name.value, among: names)
  }
  var found: [Diagnostic?] = []
  for field in type.fields {
    found += field.requiredIf.map { unknown($0.field, among: fields) }
    found.append(field.notBefore.flatMap { unknown($0, among: fields) })
    found.append(field.uniqueWithin.flatMap { unknown($0, among: relations) })
    found.append(field.defaultFrom.flatMap { unknown($0.field, among: fields) })
  }
  for relation in type.relations {
    if let first = relation.derivation.first, first.value != "from-links",
      first.value != "from-citations"
    {
      let inverses = schema.types.flatMap(\.relations).compactMap(\.inverse?.name.value)
      found.append(unknown(first, among: relations + inverses))
    }
  }
  return found.compactMap { $0 }
}

/// Whether the label of a field speaks for another name than the one it is declared by.
private func isSlip(_ declared: String, _ label: Labels, for name: String) -> Bool {
  var evidence = SpellingEvidence()
  for entry in label.entries { evidence.add(entry.text) }
  return evidence.favours(name, uses: 0, over: declared, declarations: 0)
}
