extension MarkupNode {
  /// What a callout is for; the names are those of Git hosts.
  public enum Callout: Int32, Hashable, Sendable, CaseIterable {
    case note = 1
    case tip, important, warning, caution

    /// The word that editors write, `NOTE`.
    public var name: String {
      switch self {
      case .note: "NOTE"
      case .tip: "TIP"
      case .important: "IMPORTANT"
      case .warning: "WARNING"
      case .caution: "CAUTION"
      }
    }

    /// The kind with a name, in capitals or small letters; nil where there is none.
    public init?(name: String) {
      let name = name.uppercased()
      guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
      self = found
    }
  }
}
