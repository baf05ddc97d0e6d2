import Citations
import Diagnostics
import Model
import SourceText

/// A style of citations and the words of languages that go with it, read once for a build.
public struct HouseStyle: Sendable {
  /// What there is to say of the files.
  public let diagnostics: [Diagnostic]

  let style: CitationStyle
  let locales: [CitationLocale]

  /// The name in the settings.
  let name: Located<String>

  /// Reads the style with a name among files, and the files with the words of languages.
  ///
  /// Where it is not there or cannot be used, the last style takes its place, so that the pages still
  /// read; what is wrong is told.
  public init(
    named name: Located<String>,
    among files: [SourceFile],
    otherwise fallback: SourceFile?
  ) {
    let styles = files.filter { $0.path.fileExtension == "csl" }
    let words = files.filter { $0.path.name.utf8.starts(with: "locales-".utf8) }
    var said: [Diagnostic] = []
    let locales = words.map { file in
      let locale = CitationLocale(file.text)
      said += locale.problems.map { .citationProblem($0, in: file) }
      return locale
    }
    var chosen: CitationStyle?
    if let file = styles.first(where: { $0.path.name == name.value + ".csl" }) {
      let style = CitationStyle(file.text)
      said += style.problems.map { .citationProblem($0, in: file, macros: style.macroNames) }
      chosen = style.isUsable ? style : nil
    } else {
      said.append(.unknownStyle(name, among: styles.map { String($0.path.stem) }))
    }
    self.name = name
    self.locales = locales.filter { $0.problems.isEmpty }
    self.style = chosen ?? CitationStyle(fallback?.text ?? "")
    diagnostics = said
  }

  /// Whether there are words for a language.
  func knows(_ language: String) -> Bool {
    locales.contains { $0.language.prefix(2) == language.prefix(2) }
  }

  /// A processor for items, which are set apart from each other.
  func processor(of items: [CitationItem], language: String) -> CitationProcessor {
    CitationProcessor(style: style, locales: locales, items: items, language: language)
  }
}

extension CitationStyle {
  /// Whether citations can be written in it: a part that is unknown or missing is only left out.
  fileprivate var isUsable: Bool {
    problems.allSatisfy { problem in
      switch problem.kind {
      case .unknownVersion, .unknownElement, .missingMacro: true
      default: false
      }
    }
  }
}
