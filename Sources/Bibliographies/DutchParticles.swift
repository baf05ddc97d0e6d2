/// The particles of Dutch names where they follow the given name: `Broek, Jos van den`.
///
/// Catalogues write them there, and yet they belong to the family name: he is Van den Broek. In
/// other languages such a particle goes where the family name stands alone: `von` is not one.
enum DutchParticles {
  private static let words: Set<String> = [
    "van", "de", "den", "der", "het", "'t", "’t", "'s", "’s", "te", "ten", "ter", "in", "op", "aan",
    "bij", "onder", "over", "uit", "voor", "tot", "van't", "d'",
  ]

  /// Given names without the particles that follow them, and the particles.
  static func parted(_ given: String) -> (given: String, particle: String) {
    let names = given.split(separator: " ")
    let count = names.reversed().prefix { words.contains(String($0)) }.count
    guard count > 0, count < names.count, count < 5 else { return (given, "") }
    return (
      names.dropLast(count).joined(separator: " "), names.suffix(count).joined(separator: " ")
    )
  }
}
