import Diagnostics
import Model
import SourceText

/// The file of a new thing: its title, and its required fields with what may stand in them.
///
/// Fields that only an editor can fill stay empty, so that `bericht check` asks for them.
public func draftThing(
  of type: TypeDefinition,
  called title: String,
  in folder: SourcePath,
  schema: Schema,
  language: Language
) -> SourceFile {
  var lines = ["---"]
  let titleField = titleName(of: type)
  lines.append("\(titleField): \(yamlScalar(title))")
  for field in type.fields where field.isRequired && field.name.value != titleField {
    lines.append(line(for: field, schema: schema, language: language))
  }
  for relation in type.relations where relation.minimum > 0 && !relation.isDerived {
    lines.append(line(for: relation, schema: schema, language: language))
  }
  lines += ["---", "", ""]
  return SourceFile(
    path: folder.appending(foldedKey(title) + ".md"),
    text: lines.joined(separator: "\n")
  )
}

/// The field that holds the title of a type: the schema's, else a customary name, else `titel`.
private func titleName(of type: TypeDefinition) -> String {
  if let field = type.fields.first(where: { $0.role == .title }) { return field.name.value }
  let names = type.fields.map(\.name.value)
  return ["titel", "title", "naam", "name"].first { names.contains($0) } ?? "titel"
}

private func line(for field: FieldDefinition, schema: Schema, language: Language) -> String {
  let name = field.name.value
  if let value = field.defaultValue { return "\(name): \(yamlScalar(value))" }
  var notes = [field.label.text(in: language.rawValue)].compactMap { $0 }
  if let enumeration = field.enumeration.flatMap({ schema.enumeration(named: $0.value) }) {
    let values = enumeration.values.map(\.name.value).joined(separator: ", ")
    notes = [LocalizedText(nl: "kies uit: \(values)", en: "one of: \(values)").text(in: language)]
  } else if field.type == .date {
    let example = field.precision == .day ? "2019-04-26" : "2019-04"
    notes.append(LocalizedText(nl: "zoals \(example)", en: "like \(example)").text(in: language))
  }
  return "\(name):  # \(notes.joined(separator: ", "))"
}

private func line(for relation: RelationDefinition, schema: Schema, language: Language) -> String {
  let targets = relation.targets.map { target in
    schema.type(named: target.value)?.label.text(in: language.rawValue)?.lowercased()
      ?? target.value
  }
  let or = LocalizedText(nl: " of ", en: " or ").text(in: language)
  let what = targets.isEmpty ? "…" : targets.joined(separator: or)
  let note = LocalizedText(nl: "sleutel van een \(what)", en: "key of a \(what)")
  return "\(relation.name.value):  # \(note.text(in: language))"
}

/// A text as a YAML scalar: as it is where that is safe, else in double quotes.
func yamlScalar(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte >= 0x80 || byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x2C
  }
  let isWord = !["", "true", "false", "null", "yes", "no"].contains(text.lowercased())
  let first = text.utf8.first ?? 0x20
  if isPlain, isWord, first != 0x20, first != 0x2D, text.utf8.last != 0x20 { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n", "\r", "\t": quoted += " "
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
