/// A date or range of dates, as items have it (appendix "Date Variables" of the specification).
public struct ItemDate: Hashable, Sendable {
  /// Year, month and day; zero where a part is not known.
  public struct Day: Hashable, Sendable {
    /// The year; negative before our era.
    public internal(set) var year = 0

    /// The month from 1; 13 to 16 are the seasons from spring.
    public internal(set) var month = 0

    /// The day of the month from 1.
    public internal(set) var day = 0

    /// Makes a day, or a month or year where the rest is zero; years have five digits at most.
    public init(year: Int = 0, month: Int = 0, day: Int = 0) {
      self.year = -99_999...99_999 ~= year ? year : 0
      self.month = month
      self.day = day
    }
  }

  /// The day, or the first of a range.
  public internal(set) var start = Day()

  /// The last day of a range; its year is zero in a range without end.
  public internal(set) var end: Day?

  /// The words for a date that is no day.
  public internal(set) var literal = ""

  /// Whether the date is about right.
  public internal(set) var isApproximate = false

  /// Makes a date or a range of dates.
  public init(_ start: Day, to end: Day? = nil, isApproximate: Bool = false) {
    self.start = start
    self.end = end
    self.isApproximate = isApproximate
  }

  /// Makes a date of words.
  public init(literal: String) { self.literal = literal }

  init?(_ value: JSONValue) {
    let parts = value["date-parts"]?.values ?? []
    isApproximate = value["circa"]?.isTrue ?? false
    literal = value["literal"]?.string ?? ""
    if let first = parts.first {
      start = Self.day(first.values.map { $0.string ?? "" })
      if parts.count > 1 { end = Self.day(parts[1].values.map { $0.string ?? "" }) }
    } else if let raw = value["raw"]?.string {
      let days = raw.split(separator: "/").map { text in
        Self.day(text.split(separator: "-").map { String($0) })
      }
      if days.isEmpty || days[0].year == 0 { literal = raw } else { start = days[0] }
      if days.count > 1 { end = days[1] }
    }
    if let season = value["season"]?.string, start.month == 0 {
      if let number = Int(season) {
        start.month = 1...4 ~= number ? number + 12 : 0
      } else {
        literal = season
      }
    }
    if start.year == 0, literal.isEmpty { return nil }
  }

  private static func day(_ parts: [String]) -> Day {
    let numbers = parts.map { Int($0) ?? 0 }
    return Day(
      year: numbers.first ?? 0,
      month: numbers.count > 1 ? month(numbers[1]) : 0,
      day: numbers.count > 2 ? numbers[2] : 0
    )
  }

  private static func month(_ number: Int) -> Int {
    switch number {
    case 1...16: number
    case 17...20: number - 4
    case 21...24: number - 8
    default: 0
    }
  }
}
