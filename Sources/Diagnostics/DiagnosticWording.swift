import SourceText

/// How many errors and warnings there are, for example `2 errors, 1 warning`; notes do not count.
public func summary(of diagnostics: some Sequence<Diagnostic>) -> LocalizedText {
  var (errors, warnings) = (0, 0)
  for diagnostic in diagnostics {
    switch diagnostic.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: break
    }
  }
  let counts = [(Diagnostic.Severity.error, errors), (.warning, warnings)].filter { $0.1 > 0 }
  guard !counts.isEmpty else {
    return LocalizedText(nl: "geen fouten of waarschuwingen", en: "no errors or warnings")
  }
  let texts = counts.map { $0.0.counted($0.1) }
  return LocalizedText(
    nl: texts.map(\.dutch).joined(separator: ", "),
    en: texts.map(\.english).joined(separator: ", ")
  )
}

extension Diagnostic.Severity {
  /// The word for people.
  var word: LocalizedText {
    switch self {
    case .error: LocalizedText(nl: "fout", en: "error")
    case .warning: LocalizedText(nl: "waarschuwing", en: "warning")
    case .info: LocalizedText(nl: "info", en: "info")
    }
  }

  /// The word with a number before it.
  public func counted(_ count: Int) -> LocalizedText {
    let isOne = count == 1
    return switch self {
    case .error:
      LocalizedText(
        nl: isOne ? "1 fout" : "\(count) fouten",
        en: isOne ? "1 error" : "\(count) errors"
      )
    case .warning:
      LocalizedText(
        nl: isOne ? "1 waarschuwing" : "\(count) waarschuwingen",
        en: isOne ? "1 warning" : "\(count) warnings"
      )
    case .info:
      LocalizedText(
        nl: isOne ? "1 melding" : "\(count) meldingen",
        en: isOne ? "1 note" : "\(count) notes"
      )
    }
  }
}

extension Diagnostic {
  /// The question whether one of the suggestions was meant, then the help: what to do, in sentences.
  func advice(in language: Language) -> [String] {
    var advice: [String] = []
    if let question = LocalizedText.didYouMean(suggestions) {
      advice.append(question.text(in: language))
    }
    if let help { advice.append(help.text(in: language)) }
    return advice
  }
}

extension LocalizedText {
  /// The question whether one of some names was meant; nil where there are none.
  public static func didYouMean(_ names: [String]) -> LocalizedText? {
    let quoted = names.map { "`\(visibleText($0))`" }
    guard let last = quoted.last else { return nil }
    let others = quoted.dropLast().joined(separator: ", ")
    return LocalizedText(
      nl: "bedoelde u \(others.isEmpty ? last : "\(others) of \(last)")?",
      en: "did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
    )
  }

  /// The text, and behind it the question whether the first of some names was meant.
  public func asking(for names: [String]) -> LocalizedText {
    guard let question = Self.didYouMean(Array(names.prefix(1))) else { return self }
    return LocalizedText(nl: dutch + "; " + question.dutch, en: english + "; " + question.english)
  }

  /// The word before what to do.
  static let helpWord = LocalizedText(nl: "hulp", en: "help")

  /// What follows the tenth message of a severity on GitHub.
  static func more(_ count: Int, of severity: Diagnostic.Severity) -> LocalizedText {
    let counted = severity.counted(count)
    return LocalizedText(
      nl: "en nog \(counted.dutch), te lezen in het logboek van deze stap",
      en: "and \(counted.english) more, to be read in the log of this step"
    )
  }
}
