import Building
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Every finding has a page of explanation and a case that shows it.
struct CodeTests {
  @Test
  func everyCodeIsExplainedOnce() throws {
    let codes = explanations.map(\.code.text)
    #expect(Set(codes).count == codes.count)
    #expect(try declaredCodes().subtracting(codes).sorted() == [])
    #expect(try Set(codes).subtracting(declaredCodes()).sorted() == [])
  }

  @Test
  func everyCodeIsShownByACase() throws {
    let shown = try Set(caseFolders.flatMap { try Case.all(in: $0) }.flatMap(\.shownCodes))
    let declared = try declaredCodes()
    let ownRules = shown.filter { $0.hasPrefix("regel-") }
    #expect(shown.subtracting(declared).subtracting(ownRules).sorted() == [])
    #expect(declared.subtracting(shown).sorted() == shownElsewhere.keys.sorted())
  }

  @Test(arguments: explanations)
  func anExplanationIsCompleteInBothLanguages(_ explanation: Explanation) {
    for language in Language.allCases {
      let page = explanation.page.text(in: language)
      let empty = page.split(separator: "\n\n").filter { $0.hasPrefix("```\n\n") }
      #expect(empty.isEmpty)
      #expect(explanation.summary.text(in: language).hasSuffix("."))
      #expect(page.hasPrefix("# \(explanation.code)\n"))
    }
    #expect(explanation.summary.dutch != explanation.summary.english)
  }

  /// Codes that no project in memory can show, and why.
  private let shownElsewhere = [
    "file-too-large": "takes a file of 100 MB",
    "name-not-utf8": "takes a disk whose names are no text",
    "source-folder-outside": "settings of `site.yaml` are stopped earlier, with their place",
    "too-much-repetition": "takes megabytes that macros repeat",
    "unlinked-mention": "told by its own command; shown in MentioningTests",
    "template-missing": "the built-in theme has every template that is asked for",
    "template-more-faults": "takes a hundred faults in one template",
    "template-too-large": "takes ten thousand calls of parts",
  ]

  /// The codes in the catalogues, as they stand in the sources of the package.
  private func declaredCodes() throws -> Set<String> {
    let folder = TestFolder.package.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var codes: Set<String> = []
    for path in paths where path.hasSuffix(".swift") {
      let url = folder.appending(path: path)
      let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      for match in text.matches(of: #/\bDiagnostic\(\s*"([a-z0-9-]+)"/#) {
        codes.insert(String(match.output.1))
      }
    }
    return codes
  }
}
