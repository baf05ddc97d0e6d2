/// A language that the tool speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Dutch, `nl`.
  case dutch = "nl"

  /// English, `en`.
  case english = "en"

  /// The language that a tag such as `nl-NL` or `en_GB.UTF-8` begins with; nil for any other.
  public init?(tag: some StringProtocol) {
    let first = tag.split { !$0.isLetter }.first ?? ""
    self.init(rawValue: first.lowercased())
  }
}

/// One text in every language that the tool speaks.
public struct LocalizedText: Hashable, Sendable {
  /// The Dutch text.
  public let dutch: String

  /// The English text.
  public let english: String

  /// Makes a text of its two versions.
  public init(nl dutch: String, en english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
