import SourceText
import Testing

@Suite("Texts for a terminal")
struct VisibleTextTests {
  @Test(
    arguments: [
      ("gewone tekst, één", "gewone tekst, één"), ("\u{1B}[31m", "\\u{1B}[31m"),
      ("a\u{202E}b", "a\\u{202E}b"), ("a\u{2066}b", "a\\u{2066}b"), ("\u{9B}x", "\\u{9B}x"),
      ("a\r\nb\tc", "a\\r\\nb\\tc"), ("\u{0}", "\\u{0}"), ("\u{200B}", "\\u{200B}"),
      ("\u{7F}", "\\u{7F}"), ("e\u{301}", "e\u{301}"),
    ]
  )
  func spelledOut(text: String, shown: String) {
    #expect(visibleText(text) == shown)
  }
}
