/// Seconds since 1970 as a moment, `2020-01-24T00:00:00Z`; nil for no number of seconds.
public func moment(ofSeconds text: some StringProtocol) -> String? {
  guard let seconds = Int(text), (0..<253_402_300_800).contains(seconds) else {
    return nil
  }
  let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
  // Days from 1 March of the year 0, in eras of 400 years (Howard Hinnant, "chrono-Compatible
  // Low-Level Date Algorithms").
  let shifted = days + 719_468
  let era = shifted / 146_097
  let dayOfEra = shifted % 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let place = (5 * dayOfYear + 2) / 153
  let month = place < 10 ? place + 3 : place - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  let day = dayOfYear - (153 * place + 2) / 5 + 1
  let time = [rest / 3600, rest / 60 % 60, rest % 60].map { digits($0, 2) }.joined(separator: ":")
  return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T\(time)Z"
}

private func digits(_ number: Int, _ count: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}
