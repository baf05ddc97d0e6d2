/// Texts that are in the order in which entries are.
enum SortKey {
  /// A text without case, accents and marks.
  static func text(of text: String) -> [String.UTF8View.Element] {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: result.append(UInt8(scalar.value) + 32)
      case 0x30...0x39, 0x61...0x7A: result.append(UInt8(scalar.value))
      case 0x20, 0x2D, 0xA0: if result.last != 0x20 { result.append(0x20) }
      case ..<0x80, 0x300...0x36F, 0x2010...0x203A, 0xAB, 0xBB: break
      default: result += Array(base(of: scalar).utf8)
      }
    }
    return result
  }

  /// The letter below an accent.
  private static func base(of scalar: Unicode.Scalar) -> String {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    if words.count > 3, words[0] == "LATIN", words[2] == "LETTER" {
      let letter = words[3].lowercased()
      return named[letter] ?? letter
    }
    return scalar.properties.lowercaseMapping
  }

  /// Letters whose names are words.
  private static let named = [
    "sharp": "ss", "dotless": "i", "thorn": "th", "eth": "d", "eng": "n", "schwa": "e",
  ]

  /// A date as digits in the order of time.
  static func text(of date: ItemDate, parts: [String]) -> String {
    func day(_ day: ItemDate.Day) -> String {
      let year = parts.isEmpty || parts.contains("year") ? String(day.year + 500_000) : ""
      let month = parts.isEmpty || parts.contains("month") ? Numbers.padded(day.month) : ""
      return year + month + (parts.isEmpty || parts.contains("day") ? Numbers.padded(day.day) : "")
    }
    if date.start.year == 0 { return date.literal }
    return day(date.start) + (date.end.map { day($0) } ?? "")
  }

  /// Whether a list of keys comes before another; an empty key comes last.
  static func precedes(_ left: [[UInt8]], _ right: [[UInt8]], descending: [Bool]) -> Bool? {
    for (index, (one, other)) in zip(left, right).enumerated() where one != other {
      if one.isEmpty || other.isEmpty { return other.isEmpty }
      let isBefore = one.lexicographicallyPrecedes(other)
      return descending[index] ? !isBefore : isBefore
    }
    return nil
  }
}
