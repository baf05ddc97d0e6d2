import Diagnostics
import Model
import SourceText

extension SchemaReader {
  /// A field: a word for its type, or a map; `base` is what is inherited under the same name.
  mutating func field(
    _ field: Field,
    owner: String,
    base: FieldDefinition?
  ) -> FieldDefinition {
    var made = base ?? FieldDefinition(name: field.key)
    made.name = field.key
    if let word = field.value.scalar {
      if let type = type(word) { made.type = type }
      return made
    }
    let fields = map(field)
    if let word = text(fields["type"]) {
      made.type = type(word) ?? made.type
    } else if base == nil {
      made.type = impliedType(fields)
    }
    if fields["label"] != nil { made.label = labels(fields["label"]) }
    made.isRequired = flag(fields["required"], default: made.isRequired)
    made.isRecommended = flag(fields["recommended"], default: made.isRecommended)
    made.isMany = flag(fields["many"], default: made.isMany)
    made.isLocalized = flag(fields["localized"], default: made.isLocalized)
    readUnique(fields["unique"], into: &made)
    made.enumeration = text(fields["enum"]) ?? made.enumeration
    if let values = fields["values"] {
      let name = Located("\(owner).\(field.key.value)", at: field.key.range)
      inlineEnumerations.append(
        Enumeration(name: name, values: self.values(values))
      )
      made.enumeration = name
    }
    if fields["to"] != nil { made.targets = targets(fields["to"]) }
    if fields["inverse"] != nil {
      made.inverse = inverse(fields["inverse"])
      if made.inverse == nil { diagnostics.append(.relationWithoutInverse(field.key)) }
    }
    readLimits(fields, into: &made)
    readDependence(fields, into: &made)
    if let role = text(fields["role"]) { made.role = self.role(role) ?? made.role }
    readCitation(fields["csl"], into: &made.citationVariable)
    if let terms = fields["rdf"] { made.terms = texts(terms).map(\.value) }
    if fields["fields"] != nil {
      made.fields = map(fields["fields"]).map {
        self.field(
          $0,
          owner: "\(owner).\(field.key.value)",
          base: nil
        )
      }
    }
    return made
  }

  /// A relation; `base` is what is inherited under the same name.
  mutating func relation(
    _ field: Field,
    base: RelationDefinition?
  ) -> RelationDefinition {
    var made = base ?? RelationDefinition(name: field.key)
    made.name = field.key
    if let target = field.value.scalar {
      made.targets = [target]
      return made
    }
    let fields = map(field)
    if let to = fields["to"] {
      made.isExternal = to.value.scalar?.value == "external"
      made.targets = made.isExternal ? [] : targets(to)
    }
    if let count = text(fields["count"]) { readCount(count, into: &made) }
    if flag(fields["required"]) { made.minimum = max(made.minimum, 1) }
    made.isRecommended = flag(fields["recommended"], default: made.isRecommended)
    if fields["label"] != nil { made.label = labels(fields["label"]) }
    if fields["inverse"] != nil { made.inverse = inverse(fields["inverse"]) }
    made.isSymmetric = flag(fields["symmetric"], default: made.isSymmetric)
    made.isIrreflexive = flag(fields["irreflexive"], default: made.isIrreflexive)
    made.isAcyclic = flag(fields["acyclic"], default: made.isAcyclic)
    made.isBanner = flag(fields["banner"], default: made.isBanner)
    made.isPartOf = flag(fields["part-of"], default: made.isPartOf)
    readDerivation(fields["derived"], into: &made)
    readCitation(fields["csl"], into: &made.citationVariable)
    if let terms = fields["rdf"] { made.terms = texts(terms).map(\.value) }
    if let word = text(fields["source"]) {
      made.sourceNeed = choice(word, of: RelationDefinition.Need.self) ?? made.sourceNeed
    }
    for entry in map(fields["fields"]) {
      made.fields.append(
        self.field(entry, owner: field.key.value, base: nil)
      )
    }
    if let qualifier = text(fields["qualifier"]) {
      made.fields.append(self.qualifier(qualifier))
    }
    return made
  }

  /// `qualifier: rol-in-lab` gives a relation a field `rol` of the enumeration `rol-in-lab`.
  private func qualifier(_ enumeration: Located<String>) -> FieldDefinition {
    let word = enumeration.value.split(separator: "-").first.map(String.init) ?? ""
    var made = FieldDefinition(name: Located(word, at: enumeration.range))
    made.type = .enumeration
    made.enumeration = enumeration
    return made
  }

  private mutating func type(_ word: Located<String>) -> FieldType? {
    if let type = FieldType(word: word.value) { return type }
    diagnostics.append(.unknownFieldType(word))
    let near = nearestNames(to: word.value, among: FieldType.allCases.map(\.rawValue))
    return near.first.flatMap { FieldType(word: $0) }
  }

  /// What a field without `type` is, from what else is said of it.
  private func impliedType(_ fields: [Field]) -> FieldType {
    if fields["enum"] != nil || fields["values"] != nil { return .enumeration }
    if fields["to"] != nil { return .reference }
    return fields["fields"] != nil ? .object : .text
  }

  private mutating func role(_ word: Located<String>) -> FieldRole? {
    if let role = choice(word, of: FieldRole.self) { return role }
    let near = nearestNames(to: word.value, among: FieldRole.allCases.map(\.rawValue))
    return near.first.flatMap { FieldRole(rawValue: $0) }
  }

  private mutating func readCitation(_ field: Field?, into made: inout CitationVariable?) {
    if let word = text(field) { made = choice(word, of: CitationVariable.self) ?? made }
  }

  private mutating func readUnique(_ field: Field?, into made: inout FieldDefinition) {
    guard let word = text(field) else { return }
    guard word.value.utf8.starts(with: "per-".utf8) else {
      made.isUnique = flag(field)
      return
    }
    made.isUnique = true
    let relation = String(word.value.dropFirst("per-".count))
    if relation != "scheme" {
      let start = word.range.bytes.lowerBound + "per-".utf8.count
      made.uniqueWithin = Located(
        relation,
        at: SourceRange(path: word.range.path, bytes: start..<word.range.bytes.upperBound)
      )
    }
  }

  private mutating func readLimits(_ fields: [Field], into made: inout FieldDefinition) {
    made.minimum = number(fields["minimum"]) ?? made.minimum
    made.maximum = number(fields["maximum"]) ?? made.maximum
    made.maximumLength = integer(fields["max-length"]) ?? made.maximumLength
    if let pattern = text(fields["pattern"]) {
      made.pattern = pattern
      if !isRegularExpression(pattern.value) {
        diagnostics.append(.invalidPattern(pattern))
      }
    }
    if let word = text(fields["precision"]) {
      made.precision = choice(word, of: FieldDefinition.Precision.self) ?? .year
    }
  }

  /// Whether a text compiles; what the compiler says of it is English and about its own terms.
  private func isRegularExpression(_ text: String) -> Bool {
    (try? Regex(text)) != nil
  }

  private mutating func targets(_ field: Field?) -> [Located<String>] {
    let targets = texts(field)
    return targets.contains { $0.value == "any" } ? [] : targets
  }

  private mutating func inverse(_ field: Field?) -> InverseDefinition? {
    guard let field else { return nil }
    if let name = field.value.scalar { return InverseDefinition(name: name, label: Labels()) }
    let fields = map(field)
    guard let name = text(fields["name"]) else { return nil }
    var made = InverseDefinition(
      name: name,
      label: labels(fields["label"]),
      orderedBy: text(fields["ordered-by"])?.value
    )
    made.isBanner = flag(fields["banner"])
    return made
  }

  /// `0..*`, `1..1`, `2`.
  private mutating func readCount(_ count: Located<String>, into made: inout RelationDefinition) {
    let utf8 = Substring(count.value).utf8
    let dots = count.value.firstRange(of: "..")
    let low = dots.map { String(count.value[..<$0.lowerBound]) } ?? count.value
    let high = dots.map { String(count.value[$0.upperBound...]) } ?? count.value
    guard !utf8.isEmpty, let minimum = Int(low), minimum >= 0,
      high == "*" || (Int(high) ?? -1) >= minimum
    else {
      diagnostics.append(.invalidCount(count))
      return
    }
    made.minimum = minimum
    made.maximum = Int(high)
  }
}
