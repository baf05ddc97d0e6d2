/// Whether a date lies before another (negative), after it (positive) or, as far as both say, on it.
///
/// A date is `2019-04-26` or its first parts; what is no number counts as 0.
public func dateOrder(_ left: String, _ right: String) -> Int {
  let first = left.split(separator: "-").map { Int($0) ?? 0 }
  let second = right.split(separator: "-").map { Int($0) ?? 0 }
  let shared = min(first.count, second.count)
  let (one, other) = (first.prefix(shared), second.prefix(shared))
  return one.lexicographicallyPrecedes(other) ? -1 : one.elementsEqual(other) ? 0 : 1
}

private let dutchMonths = [
  "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
  "oktober", "november", "december",
]

private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

/// `2019-04-26` as `26 april 2019`, and a date without a day or month accordingly; in English for any
/// language but Dutch.
public func readableDate(_ text: String, language: String) -> String {
  let parts = text.split(separator: "-")
  let isDutch = language.lowercased().split(separator: "-").first == "nl"
  let months = isDutch ? dutchMonths : englishMonths
  guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else { return text }
  let name = "\(months[month - 1]) \(parts[0])"
  guard parts.count > 2, let day = Int(parts[2]) else { return name }
  return "\(day) \(name)"
}
