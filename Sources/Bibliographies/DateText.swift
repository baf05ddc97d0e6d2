import Citations

/// Reads and writes dates in the form of ISO 8601-2 that BibLaTeX uses: `2019-10-17`, `2019/2020`,
/// `2019~` for about 2019, `2019-21` for a season.
enum DateText {
  /// The date of a text; nil where it is none.
  static func date(of text: String) -> ItemDate? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first.flatMap({ day(of: $0) }) else { return nil }
    let isApproximate = text.contains { "~?%".contains($0) }
    if parts.count == 1 { return ItemDate(first, isApproximate: isApproximate) }
    if parts[1].isEmpty || parts[1] == ".." {
      return ItemDate(first, to: ItemDate.Day(), isApproximate: isApproximate)
    }
    guard let last = day(of: parts[1]) else { return nil }
    return ItemDate(first, to: last, isApproximate: isApproximate)
  }

  private static func day(of text: Substring) -> ItemDate.Day? {
    var text = text.prefix { !"~?%T".contains($0) }
    let isNegative = text.hasPrefix("-")
    if isNegative { text = text.dropFirst() }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { part in
      part.utf8.allSatisfy { 0x30...0x39 ~= $0 } && part.utf8.count <= 6 ? Int(part) : nil
    }
    guard 1...3 ~= numbers.count, let year = numbers[0], year > 0 else { return nil }
    var day = [year, 0, 0]
    for index in numbers.indices.dropFirst() {
      guard let number = numbers[index] else { return nil }
      day[index] = number
    }
    if 21...24 ~= day[1] { day[1] -= 8 }
    guard 0...16 ~= day[1], 0...31 ~= day[2] else { return nil }
    return ItemDate.Day(year: isNegative ? -year : year, month: day[1], day: day[2])
  }

  /// The text of a date; empty for one of words alone.
  static func text(of date: ItemDate) -> String {
    guard date.start.year != 0 else { return "" }
    let end = date.end.map { "/" + text(of: $0) } ?? ""
    return text(of: date.start) + end + (date.isApproximate ? "~" : "")
  }

  private static func text(of day: ItemDate.Day) -> String {
    guard day.year != 0 else { return "" }
    let digits = String(abs(day.year))
    let year =
      (day.year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if day.month == 0 { return year }
    let month = day.month > 12 ? day.month + 8 : day.month
    return year + "-" + padded(month) + (day.day == 0 ? "" : "-" + padded(day.day))
  }

  /// A number in two digits.
  static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
