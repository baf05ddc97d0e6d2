import Diagnostics
import Model
import SourceText

/// What a file declares: a thing with a type, a key and an address.
struct Declaration: Sendable {
  /// The index of its file.
  let document: Int

  /// Its type; nil for a page without one.
  var type: TypeDefinition?

  /// Its name within its type.
  let key: String

  /// The file's name as it stands on the disk.
  let stem: String

  /// Its address below the site.
  let address: String

  /// The type whose list it introduces.
  var indexedType: String?

  /// What it is called.
  var title: String

  /// Other names for it.
  var aliases: [String]

  /// Keys that it had before.
  var formerKeys: [String]

  /// Its file.
  let path: SourcePath

  /// How it is named everywhere: `type:key`, or the key alone for a page.
  var fullName: String { type.map { "\($0.name.value):\(key)" } ?? key }

  /// The key as an editor who names files otherwise would write it: the file name.
  var writtenKey: String { stem.utf8.contains(0x20) ? stem : key }

  /// The thing, with its fields.
  func entity(fields: [EntityField], language: String) -> Entity {
    func text(_ role: FieldRole) -> String? {
      fields.first { $0.role == role }?.value.plainText(in: language)
    }
    return Entity(
      type: type?.name.value,
      key: key,
      title: title,
      summary: text(.summary) ?? "",
      aliases: aliases,
      order: text(.order).flatMap { orderNumber($0) },
      fields: fields,
      document: document,
      address: address,
      indexedType: indexedType
    )
  }
}

/// A number or a date, its missing parts as zeros, as a number to sort by.
private func orderNumber(_ text: String) -> Int? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count > 1 || text.utf8.count == 4 else { return Int(text) }
  let digits = parts.joined()
  return Int(digits + String(repeating: "0", count: max(0, 8 - digits.utf8.count)))
}

/// The declarations of all files, ordered by type and key; clashes of keys and addresses reported.
func declarations(
  of documents: [Document],
  schema: Schema,
  sources: SourceFolders,
  translations: Translations,
  language: String
) -> Diagnosed<[Declaration]> {
  let typing = TypeAssignment(documents: documents, schema: schema, sources: sources)
  var diagnostics = typing.diagnostics
  var order: [String: Int] = [:]
  for (index, type) in schema.types.enumerated() { order[type.name.value] = index }
  var found: [Declaration] = []
  found.reserveCapacity(documents.count)
  for (index, document) in documents.enumerated() {
    if let translation = translations.entries[index] {
      found.append(
        declaration(of: document, at: index, translation, of: documents, sources: sources)
      )
      continue
    }
    found.append(
      declaration(
        of: document,
        at: index,
        type: typing.types[index],
        indexed: typing.indexedTypes[index],
        sources: sources
      )
    )
  }
  diagnostics += collisions(among: found, documents: documents)
  diagnostics += wholeCollisions(among: found, documents: documents, schema: schema, language)
  let ranks = found.map { declaration in
    declaration.type.map { order[$0.name.value] ?? 0 } ?? schema.types.count
  }
  // Places are sorted, since a declaration is large and each step would move two.
  let sorted = found.indices.sorted { left, right in
    if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
    let (first, second) = (found[left].key, found[right].key)
    if first != second { return first.utf8.lexicographicallyPrecedes(second.utf8) }
    return found[left].path < found[right].path
  }
  return Diagnosed(sorted.map { found[$0] }, diagnostics)
}

/// What a translation declares: a page without a type, below its language.
private func declaration(
  of document: Document,
  at index: Int,
  _ translation: Translations.Entry,
  of documents: [Document],
  sources: SourceFolders
) -> Declaration {
  let own = declaration(of: document, at: index, type: nil, indexed: nil, sources: sources)
  let source = declaration(
    of: documents[translation.source],
    at: translation.source,
    type: nil,
    indexed: nil,
    sources: sources
  )
  return Declaration(
    document: index,
    type: nil,
    key: own.key,
    stem: own.key,
    address: translation.language.rawValue + "/" + source.address,
    indexedType: nil,
    title: own.title,
    aliases: [],
    formerKeys: [],
    path: document.path
  )
}

private func declaration(
  of document: Document,
  at index: Int,
  type: TypeDefinition?,
  indexed: String?,
  sources: SourceFolders
) -> Declaration {
  var names = sources.components(of: document.path).dropLast().map { foldedKey(String($0)) }
  if !document.isIndex { names.append(document.key) }
  let address = names.filter { !$0.isEmpty }.map { $0 + "/" }.joined()
  let fields = document.frontMatter.fields
  let title =
    text(of: .title, in: fields, type: type) ?? document.headings.first { $0.level == 1 }?.text
  let stem = document.isIndex ? String(document.path.folder.name) : String(document.path.stem)
  return Declaration(
    document: index,
    type: type,
    key: document.key,
    stem: stem,
    address: address,
    indexedType: indexed,
    title: title ?? readable(document.key),
    aliases: texts(of: .alias, in: fields, type: type),
    formerKeys: texts(of: .formerKey, in: fields, type: type),
    path: document.path
  )
}

/// A key as words: `the-green-village` becomes `The green village`.
private func readable(_ key: String) -> String {
  let words = key.split(separator: "-").joined(separator: " ")
  return words.isEmpty ? key : words.capitalizedFirst
}

/// The names of fields that have a role where the schema gives it to none.
private let customaryRoles: [String: FieldRole] = [
  "titel": .title, "title": .title, "naam": .title, "name": .title,
  "samenvatting": .summary, "summary": .summary, "omschrijving": .summary,
  "description": .summary,
  "ook-wel": .alias, "aliases": .alias, "alias": .alias, "afkorting": .alias,
  "oude-sleutels": .formerKey, "former-keys": .formerKey,
  "bijgewerkt": .updated, "updated": .updated,
  "nummer": .order, "volgorde": .order, "order": .order, "number": .order, "weight": .order,
]

/// The role of a field: the schema's, or the customary one of its name.
func role(of name: String, definition: FieldDefinition?, type: TypeDefinition?) -> FieldRole? {
  if let role = definition?.role { return role }
  guard let role = customaryRoles[name] else { return nil }
  let isTaken = type?.fields.contains { $0.role == role } ?? false
  return isTaken ? nil : role
}

private func texts(of wanted: FieldRole, in fields: [Field], type: TypeDefinition?) -> [String] {
  var found: [String] = []
  for field in fields {
    let definition = type?.fields.first { $0.name.value == field.key.value }
    guard role(of: field.key.value, definition: definition, type: type) == wanted else { continue }
    for item in field.value.items {
      if let text = item.scalar?.value {
        found.append(text)
      } else {
        found += item.fields.compactMap { $0.value.scalar?.value }
      }
    }
  }
  return found
}

private func text(of wanted: FieldRole, in fields: [Field], type: TypeDefinition?) -> String? {
  texts(of: wanted, in: fields, type: type).first { !$0.isEmpty }
}

/// Two files with one address, or two things of one type with one key.
private func collisions(among found: [Declaration], documents: [Document]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var addresses: [String: Int] = [:]
  var keys: [String: Int] = [:]
  let wellNamed = found.indices.filter { found[$0].stem == found[$0].key }
  let others = found.indices.filter { found[$0].stem != found[$0].key }
  for index in wellNamed + others {
    let declaration = found[index]
    let place = documents[declaration.document].frontMatter.opening
    if let first = addresses[declaration.address] {
      diagnostics.append(
        .addressCollision(declaration.address, at: place, first: found[first].path)
      )
      continue
    }
    addresses[declaration.address] = index
    guard declaration.type != nil else { continue }
    if let first = keys[declaration.fullName] {
      diagnostics.append(
        .duplicateThing(declaration.fullName, at: place, first: found[first].path)
      )
    } else {
      keys[declaration.fullName] = index
    }
  }
  return diagnostics
}

/// A file with the address of the page that has all of a whole: that page gives way.
private func wholeCollisions(
  among found: [Declaration],
  documents: [Document],
  schema: Schema,
  _ language: String
) -> [Diagnostic] {
  let wholes = Set(schema.types.filter { schema.isWhole($0) }.map(\.name.value))
  if wholes.isEmpty { return [] }
  var addresses: [String: SourcePath] = [:]
  for declaration in found {
    guard let type = declaration.type, wholes.contains(type.name.value) else { continue }
    addresses[Schema.wholeAddress(of: declaration.address, language: language)] = declaration.path
  }
  return found.compactMap { declaration in
    addresses[declaration.address].map { whole in
      .wholeAddressTaken(
        declaration.address,
        at: documents[declaration.document].frontMatter.opening,
        whole: whole
      )
    }
  }
}

extension EntityValue {
  /// The value as plain words in a language; nil for lists and objects.
  func plainText(in language: String) -> String? {
    switch self {
    case .text(let text), .number(let text), .date(let text), .url(let text): text
    case .localized(let labels): labels.text(in: language)
    case .enumerated(let name, let label): label.text(in: language) ?? name
    case .flag(let flag): String(flag)
    case .list(let items): items.first?.plainText(in: language)
    case .reference, .record: nil
    }
  }
}
