import Building
import Foundation
import Model
import Rendering
import SourceText
import TestSupport
import Testing

/// What the built-in theme keeps to.
struct ThemeTests {
  private let css: String = {
    let files = builtInThemeFiles.filter {
      $0.path.text.hasSuffix(".css") && $0.path.text != "book.css"
    }
    return files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
  }()

  /// Colours are tokens, so that a publication can change each and contrast can be computed.
  @Test
  func theStyleSheetHasNoColourOfItsOwn() {
    let lines = css.split(separator: "\n")
    #expect(lines.count > 500)
    for line in lines {
      #expect(
        line.firstMatch(of: /#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab|lch)a?\(/) == nil,
        "\(line)"
      )
    }
  }

  /// A custom property that is used is a token, one of the theme's own, or has another to fall to.
  @Test
  func everyTokenThatIsUsedExists() {
    let tokens = String(decoding: themeTokens(of: .init()), as: UTF8.self)
    let known = Set((tokens + css).matches(of: /(--[a-z0-9-]+):/).map { String($0.output.1) })
    let used = Set(css.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.output.1) })
    #expect(used.count > 15)
    #expect(used.subtracting(known).sorted() == [])
  }

  @Test
  func everyTemplateIsDocumented() {
    let files = builtInThemeFiles.map(\.path.text).filter { $0.hasSuffix(".html") }
    #expect(files.filter { !$0.hasPrefix("types/") } == templateFiles.map(\.name).sorted())
  }

  /// `Documentation/templates.md` is what the code says; `UPDATE_CASES=1` rewrites it.
  @Test
  func theDocumentationIsThatOfTheCode() throws {
    let made = templateDocumentation(of: try Golden("bericht").snapshot())
    let url = TestFolder.package.appending(path: "Documentation/templates.md")
    if CaseFile.isUpdating { try Data(made.utf8).write(to: url) }
    #expect(try String(contentsOf: url, encoding: .utf8) == made)
  }
}
