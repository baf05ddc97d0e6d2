/// A person or body, in the parts that a style can order (appendix "Name Variables" of the
/// specification).
public struct PersonName: Hashable, Sendable {
  /// The name of the family, without particles.
  public internal(set) var family = ""

  /// The given names.
  public internal(set) var given = ""

  /// A particle that goes where the family name stands alone, as `von` in German.
  public internal(set) var dropping = ""

  /// A particle that stays with the family name, as `van den` in Dutch.
  public internal(set) var nonDropping = ""

  /// What follows the name, as `Jr`.
  public internal(set) var suffix = ""

  /// The whole name where it has no parts, as that of an institution.
  public internal(set) var literal = ""

  /// Whether a comma stands before the suffix.
  public internal(set) var hasCommaSuffix = false

  /// Whether the dropping particle stands after a comma, as in "François Hédelin, abbé d'".
  var hasCommaDropping = false

  /// Whether all of it is in letters that are written without spaces, the family name first.
  var isEastern: Bool {
    (family + given).unicodeScalars.allSatisfy { 0x2E80...0xD7FF ~= $0.value }
  }

  /// Makes the name of a body, which has no parts.
  public init(literal: String) { self.literal = literal }

  /// Makes the name of a person; particles are found in the names where none is given.
  public init(family: String, given: String = "", nonDropping: String = "", suffix: String = "") {
    self.family = family
    self.given = given
    self.nonDropping = nonDropping
    self.suffix = suffix
    parseSuffix()
    parseParticles()
  }

  var isEmpty: Bool { family.isEmpty && given.isEmpty && literal.isEmpty }

  init(_ value: JSONValue) {
    family = value["family"]?.string ?? ""
    given = value["given"]?.string ?? ""
    dropping = value["dropping-particle"]?.string ?? ""
    nonDropping = value["non-dropping-particle"]?.string ?? ""
    suffix = value["suffix"]?.string ?? ""
    literal = value["literal"]?.string ?? value["name"]?.string ?? ""
    hasCommaSuffix = value["comma-suffix"]?.isTrue ?? false
    if value["isInstitution"]?.isTrue ?? false, literal.isEmpty {
      literal = family
      family = ""
    }
    if family.isEmpty, literal.isEmpty {
      literal = given
      given = ""
    }
    if !literal.isEmpty { return }
    parseSuffix()
    parseParticles()
  }

  private mutating func parseSuffix() {
    guard suffix.isEmpty, let comma = given.firstIndex(of: ",") else { return }
    let rest = given[given.index(after: comma)...]
    hasCommaSuffix = rest.hasPrefix("!")
    let text = rest.drop { $0 == "!" || $0 == " " }
    if text.first?.isLowercase ?? false {
      dropping = String(text)
      hasCommaDropping = true
    } else {
      suffix = String(text)
    }
    given = String(given[..<comma])
  }

  private mutating func parseParticles() {
    if family.hasPrefix("\""), family.hasSuffix("\""), family.count > 2 {
      family = String(family.dropFirst().dropLast())
      return
    }
    if nonDropping.isEmpty {
      var words = family.split(separator: " ")
      var particles: [Substring] = []
      while words.count > 1,
        words[0].first?.isLowercase ?? false || "'’".contains(words[0].prefix(1))
      {
        particles.append(words.removeFirst())
      }
      nonDropping = particles.joined(separator: " ")
      family = words.joined(separator: " ")
      for mark in ["d'", "d’", "l'", "l’", "al-"]
      where particles.isEmpty && family.hasPrefix(mark) && family.count > mark.count {
        nonDropping = String(mark)
        family = String(family.dropFirst(mark.count))
      }
    }
    if dropping.isEmpty {
      var words = given.split(separator: " ")
      var particles: [Substring] = []
      while words.count > 1, let last = words.last, last.first?.isLowercase ?? false {
        particles.insert(words.removeLast(), at: 0)
      }
      dropping = particles.joined(separator: " ")
      if !particles.isEmpty { given = words.joined(separator: " ") }
    }
  }
}
