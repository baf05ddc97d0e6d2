import Diagnostics
import Testing

@Suite("Tables as CSV")
struct CSVTextTests {
  @Test("Lines end in CR LF, cells have quotes where they need them")
  func lines() {
    #expect(
      csvText([["a", "b,c"], ["\"d\"", "e\nf"], ["", "g"]])
        == "a,\"b,c\"\r\n\"\"\"d\"\"\",\"e\nf\"\r\n,g\r\n"
    )
  }

  @Test(
    "What a spreadsheet would run gets an apostrophe",
    arguments: ["=1+1", "+31", "@a", "-a", "\tx", "-1-1", "+1.2.3", "-", "-1."]
  )
  func formulas(_ cell: String) {
    let isNumber = cell == "+31"
    #expect(csvText([[cell]]) == (isNumber ? "" : "'") + cell + "\r\n")
  }

  @Test("A carriage return is quoted behind its apostrophe")
  func carriageReturn() { #expect(csvText([["\rx"]]) == "\"'\rx\"\r\n") }

  @Test("Numbers stay numbers", arguments: ["-5", "+5", "-0.25", "12"])
  func numbers(_ cell: String) { #expect(csvText([[cell]]) == cell + "\r\n") }

  @Test("A number with a comma has quotes and no apostrophe")
  func decimalComma() { #expect(csvText([["-1,5"]]) == "\"-1,5\"\r\n") }
}
