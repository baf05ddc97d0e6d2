import Diagnostics
import Files

/// Why the command cannot do what it was asked, in one line.
struct Failure: Error {
  /// What the process ends with: 2 for wrong usage, 3 for a machine that failed.
  enum Kind: Int32 {
    case usage = 2
    case machine = 3
  }

  let kind: Kind
  let message: LocalizedText
  let language: Language

  init(_ kind: Kind, _ message: LocalizedText, in language: Language) {
    self.kind = kind
    self.message = message
    self.language = language
  }

  init(_ error: FileError, as kind: Kind = .machine, in language: Language) {
    self.init(kind, LocalizedText(nl: error.dutch, en: error.english), in: language)
  }

  /// Says the line and ends the process.
  func exit() -> Never {
    Terminal.write("bericht: " + message.text(in: language) + "\n", to: .error)
    Terminal.exit(kind.rawValue)
  }
}
