import Citations
import Testing

/// The literate cases of reading, writing and citing.
@Suite(.disabled(if: ReferenceCase.isUpdating))
struct ReferenceCaseTests {
  @Test(arguments: try ReferenceCase.all(in: "bibliographies"))
  func reading(_ example: ReferenceCase) {
    #expect(example.difference() == nil)
  }

  @Test(arguments: try ReferenceCase.all(in: "citations"))
  func citing(_ example: ReferenceCase) {
    #expect(example.difference() == nil)
  }
}

/// Rewrites what the cases expect.
@Suite(.enabled(if: ReferenceCase.isUpdating))
struct ReferenceCaseUpdates {
  @Test(arguments: ["bibliographies", "citations"])
  func update(_ folder: String) throws { try ReferenceCase.update(folder) }
}

/// The style and the languages that the command carries.
struct BuiltInStyleTests {
  @Test
  func styleAndLocalesAreFaultless() throws {
    let texts = HouseStyle.texts
    #expect(CitationStyle(try #require(texts["bericht.csl"])).problems.isEmpty)
    for language in ["nl-NL", "en-GB", "en-US"] {
      let locale = CitationLocale(try #require(texts["locales-\(language).xml"]))
      #expect(locale.problems.isEmpty)
      #expect(locale.language == language)
    }
  }

  /// Every language has the same terms in the same forms, ordinals aside.
  @Test
  func localesHaveTheSameTerms() throws {
    func terms(_ language: String) throws -> [String] {
      let text = try #require(HouseStyle.texts["locales-\(language).xml"])
      return text.split(separator: "\n").filter { $0.contains("<term ") }
        .map { $0.drop { $0 != "<" }.prefix { $0 != ">" } }
        .filter { !$0.contains("\"ordinal-") }.map { String($0) }
    }
    #expect(try terms("nl-NL") == terms("en-GB"))
    #expect(try terms("en-US") == terms("en-GB"))
    #expect(try Set(terms("nl-NL")).count == terms("nl-NL").count)
  }
}
