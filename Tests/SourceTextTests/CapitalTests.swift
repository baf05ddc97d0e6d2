import SourceText
import Testing

@Test(
  "The first letter of a text gets large, whatever it is made of",
  arguments: [
    ("", ""), ("a", "A"), ("ijs", "Ijs"), ("Ab", "Ab"), ("1a", "1a"), ("één", "Één"),
    ("e\u{301}n", "E\u{301}n"), ("aé", "Aé"), ("ß", "SS"), ("{a", "{a"), ("`a", "`a"),
    ("z-a", "Z-a"),
  ]
)
func capitals(text: String, expected: String) {
  #expect(text.capitalizedFirst == expected)
  #expect(("·" + text).dropFirst().capitalizedFirst == expected)
}
