/// What a colour of a theme is for.
public enum ColourToken: String, Hashable, Sendable, CaseIterable {
  case background, surface, text, muted, border, link, visited, accent
  /// Text on the accent.
  case onAccent = "on-accent"
  case warning
  /// What stands behind a warning.
  case warningSurface = "warning-surface"
  case highlight
}

/// Where colours are seen.
public enum ColourScheme: String, Hashable, Sendable, CaseIterable {
  case light, dark

  /// The other one.
  public var other: ColourScheme { self == .light ? .dark : .light }
}

/// Which colour stands on which, and the contrast that it needs there.
public struct ColourPair: Hashable, Sendable {
  /// The colour in front.
  public let front: ColourToken

  /// The colour behind it.
  public let back: ColourToken

  /// The least contrast, from 1 to 21.
  public let ratio: Double

  /// Every pair that the theme uses; its style sheet makes no other.
  ///
  /// Text takes the place of all other colours where readers ask for more contrast, so that it
  /// needs 7 (WCAG 2.2, 1.4.6); other text needs 4.5 (1.4.3). Edges are told by no colour alone.
  public static let all: [ColourPair] =
    pairs([.text], on: [.background, .surface, .highlight, .warningSurface], 7)
    + pairs(
      [.muted, .link, .visited],
      on: [.background, .surface, .highlight, .warningSurface],
      4.5
    )
    + pairs([.accent], on: [.background, .surface], 4.5)
    + pairs([.warning], on: [.background, .warningSurface], 4.5)
    + pairs([.onAccent], on: [.accent], 4.5)

  private static func pairs(
    _ fronts: [ColourToken],
    on backs: [ColourToken],
    _ ratio: Double
  ) -> [ColourPair] {
    fronts.flatMap { front in backs.map { ColourPair(front: front, back: $0, ratio: ratio) } }
  }
}

/// The colours of a theme in one scheme.
public struct Palette: Hashable, Sendable {
  private var colours: [Colour]

  /// The colours of the built-in theme.
  public init(_ scheme: ColourScheme) {
    self.init(scheme == .light ? Self.light : Self.dark)
  }

  private init(_ numbers: [UInt32]) { colours = numbers.map { Colour($0) } }

  /// The colours on paper.
  public static let paper = Palette([
    0xffffff, 0xffffff, 0x000000, 0x333333, 0x999999, 0x000000, 0x000000, 0x000000, 0xffffff,
    0x000000, 0xffffff, 0xeeeeee,
  ])

  private static let light: [UInt32] = [
    0xfcfcfa, 0xf1f2ed, 0x1b2020, 0x555d5c, 0xd5d9d2, 0x0f5647, 0x5b3f72, 0x14604f, 0xffffff,
    0x8a4b08, 0xfbf1df, 0xdfece6,
  ]

  private static let dark: [UInt32] = [
    0x131816, 0x1c2320, 0xe6e6df, 0xa6b0ab, 0x35403b, 0x8fd3bb, 0xccb3e3, 0x8fd3bb, 0x0e1a16,
    0xf0c071, 0x2b2415, 0x22392f,
  ]

  /// The colour of a token.
  public subscript(token: ColourToken) -> Colour {
    get { colours[token.place] }
    set { colours[token.place] = newValue }
  }

  /// The contrast of a pair.
  public func contrast(of pair: ColourPair) -> Double {
    self[pair.front].contrast(with: self[pair.back])
  }
}

extension ColourToken {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
