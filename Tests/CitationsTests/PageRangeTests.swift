import Testing

@testable import Citations

/// Ranges of pages in the forms of appendix "Page Range Formats" of the specification.
struct PageRangeTests {
  @Test(arguments: [
    ("expanded", "42-5", "42–45"), ("expanded", "N110-5", "N110–N115"),
    ("minimal", "321-328", "321–8"), ("minimal", "2787-2816", "2787–816"),
    ("minimal-two", "321-328", "321–28"), ("minimal-two", "42-45", "42–45"),
    ("chicago", "71-72", "71–72"), ("chicago", "100-104", "100–104"),
    ("chicago", "107-108", "107–8"), ("chicago", "1002-1006", "1002–6"),
    ("chicago", "321-325", "321–25"), ("chicago", "1536-1538", "1536–38"),
    ("chicago", "1496-1504", "1496–1504"), ("chicago", "13792-13803", "13792–803"),
    ("chicago-16", "1496-1504", "1496–504"), ("chicago-16", "12991-13001", "12991–3001"),
    ("chicago", "71 - 72, 321-325 & 9", "71–72, 321–25 & 9"), ("chicago", "3\\-B", "3-B"),
    ("chicago", "Michaelson-Morely", "Michaelson-Morely"), ("minimal", "i-ix", "i–ix"),
  ])
  func ranges(format: String, text: String, expected: String) {
    let range = PageRange(format: format, delimiter: "–", and: "&")
    #expect(range.formatted(text) == expected)
  }

  @Test(arguments: [
    ("12", false), ("12-14", true), ("i-ix", true), ("3\\-4", false), ("12, 14", true),
    ("12 & 14", true), ("186, 8 April", false), ("12 – 14", true),
  ])
  func plurals(text: String, expected: Bool) {
    #expect(Numbers.isPlural(text, variable: "page") == expected)
  }
}
