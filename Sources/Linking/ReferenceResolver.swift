import Diagnostics
import Model
import SourceText

/// Finds out what the citations and cross-references of one file lead to.
struct ReferenceResolver {
  let document: Document
  let subject: EntityID
  let names: NameIndex
  let labels: LabelIndex
  let citing: CitingRelation
  let library: Library

  /// One entry for each reference of the document.
  private(set) var references: [ResolvedReference] = []

  /// What there is to say.
  private(set) var diagnostics: [Diagnostic] = []

  init(
    document: Document,
    subject: EntityID,
    names: NameIndex,
    labels: LabelIndex,
    citing: CitingRelation,
    library: Library
  ) {
    self.document = document
    self.subject = subject
    self.names = names
    self.labels = labels
    self.citing = citing
    self.library = library
  }

  /// Resolves all references.
  mutating func run() {
    references = document.references.map { resolve($0) }
  }

  private mutating func resolve(_ reference: EmbeddedReference) -> ResolvedReference {
    var works: [CitedWork] = []
    var parts: [ReferencedPart] = []
    var isBroken = false
    for item in reference.items {
      let label = item.key.value
      if let part = labels.part(labelled: label, from: subject)
        ?? labels.part(labelled: label.lowercasedFirst, from: subject)
      {
        parts.append(part)
        continue
      }
      guard let (id, intent) = resolve(item, isInSentence: reference.isInSentence) else {
        isBroken = true
        continue
      }
      if let thing = id.thing, !citing.isWork(names[thing]) {
        parts.append(.thing(thing))
      } else {
        works.append(CitedWork(id: id, intent: intent))
      }
    }
    if isBroken { return .broken }
    if works.isEmpty { return .parts(parts) }
    if parts.isEmpty { return .citation(works) }
    let strange = reference.items.first { item in
      labels.part(labelled: item.key.value, from: subject) != nil
        || parts.contains { part in
          let name = names[part.thing]
          return name.key == item.key.value || name.fullName == item.key.value
        }
    }
    diagnostics.append(.mixedReference(strange?.key.range ?? reference.range))
    return .broken
  }

  /// The work or other thing that an item names, and the reason that stands before its key.
  private mutating func resolve(
    _ item: ReferenceItem,
    isInSentence: Bool
  ) -> (id: WorkID, intent: String?)? {
    let before = intent(ofPrefix: item.prefix)
    guard let (key, word) = parted(item.key, isInSentence: isInSentence) else { return nil }
    let intent = word ?? before
    switch names.lookUp(key.value, targets: []) {
    case .found(let id):
      return (.thing(id), intent)
    case .former(let id):
      diagnostics.append(.formerKey(key, now: names[id].key))
      return (.thing(id), intent)
    case .ambiguous(let ids):
      let works = ids.filter { citing.isWork(names[$0]) }
      if works.count == 1 { return (.thing(works[0]), intent) }
      diagnostics.append(.ambiguousReference(key, ids.map { names[$0] }))
    case .wrongType, .missing:
      if let work = library[key.value] { return (work, intent) }
      diagnostics.append(
        .unknownCitation(key, isInSentence: isInSentence, suggestions: near(key.value))
      )
    }
    return nil
  }

  /// A key without the reason that stands before its colon; nil where neither reason, type nor entry
  /// is called that.
  private mutating func parted(
    _ key: Located<String>,
    isInSentence: Bool
  ) -> (key: Located<String>, intent: String?)? {
    guard let colon = key.value.utf8.firstIndex(of: UInt8(ascii: ":")),
      names.isMissing(key.value), library[key.value] == nil
    else { return (key, nil) }
    let (word, rest) = key.parted(at: colon)
    if citing.intents.contains(word.value) { return (rest, word.value) }
    guard names.schema.type(named: word.value) == nil else { return (key, nil) }
    if let near = nearEntries(key.value) {
      diagnostics.append(.unknownCitation(key, isInSentence: isInSentence, suggestions: near))
      return nil
    }
    let near = nearestNames(
      to: word.value,
      among: citing.intents + names.schema.types.map(\.name.value)
    )
    diagnostics.append(.unknownIntent(word, suggestions: near, intents: citing.intents))
    return nil
  }

  /// Entries whose keys, with a colon in them, are like one that is not there; nil where none is.
  private func nearEntries(_ key: String) -> [String]? {
    let near = library.nearest(to: key, havingColon: true)
    return near.isEmpty ? nil : near
  }

  /// The names like one that is not there: of works before others.
  private func near(_ key: String) -> [String] {
    let labelled = labels.nearest(to: key)
    if !labelled.isEmpty { return labelled }
    let things = citing.works.isEmpty ? [] : names.nearest(to: key, targets: citing.works)
    let entries = library.nearest(to: key)
    let works = entries.isEmpty ? things : nearestNames(to: key, among: things + entries)
    return works.isEmpty ? names.nearest(to: key, targets: []) : works
  }

  /// `onderbouwing:` before a key; other words are words of the text.
  private mutating func intent(ofPrefix prefix: Located<String>) -> String? {
    guard prefix.value.utf8.last == UInt8(ascii: ":") else { return nil }
    let word = String(prefix.value.dropLast())
    if citing.intents.contains(word) { return word }
    let near = nearestNames(to: word, among: citing.intents)
    if !near.isEmpty {
      let bytes = prefix.range.bytes.lowerBound..<prefix.range.bytes.upperBound - 1
      let place = SourceRange(path: prefix.range.path, bytes: bytes)
      diagnostics.append(
        .unknownIntent(Located(word, at: place), suggestions: near, intents: citing.intents)
      )
    }
    return nil
  }
}

/// What the schema says of citing: which things are works, and which reasons can be given.
struct CitingRelation {
  /// The relation that citations make; nil where the schema has none.
  let definition: RelationDefinition?

  /// The names of the types whose things are works: those that give a list of references its parts.
  let works: [String]

  /// The values that can stand before a key.
  let intents: [String]

  /// The field that keeps such a value.
  private let intent: FieldDefinition?

  /// How each value is shown.
  private let labels: [String: Labels]

  init(_ schema: Schema) {
    let definition = schema.types.lazy.flatMap(\.relations)
      .first { $0.derivation.first?.value == "from-citations" }
    self.definition = definition
    works = schema.types.filter(\.isWork).map(\.name.value)
    intent = definition?.fields.first { $0.type == .enumeration }
    let values = intent?.enumeration.flatMap { schema.enumeration(named: $0.value) }?.values
    intents = values?.map(\.name.value) ?? []
    labels = Dictionary(
      values?.map { ($0.name.value, $0.label) } ?? [],
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// A reason for citing as a field of the relation.
  func qualifier(_ value: String) -> EntityField? {
    guard let intent else { return nil }
    return EntityField(
      name: intent.name.value,
      label: intent.label,
      value: .enumerated(value, label: labels[value] ?? Labels())
    )
  }

  func isWork(_ declaration: Declaration) -> Bool { declaration.type?.isWork ?? false }
}

extension Located<String> {
  /// The parts before and behind a byte, which is left out.
  fileprivate func parted(at index: String.Index) -> (Located<String>, Located<String>) {
    let first = String(value[..<index])
    let second = String(value[value.utf8.index(after: index)...])
    let start = range.bytes.lowerBound
    let end = min(start + first.utf8.count, range.bytes.upperBound)
    let rest = min(end + 1, range.bytes.upperBound)
    return (
      Located(first, at: SourceRange(path: range.path, bytes: start..<end)),
      Located(second, at: SourceRange(path: range.path, bytes: rest..<range.bytes.upperBound))
    )
  }
}
