/// How the headings of a body fit under the title of the page.
public struct HeadingPlan: Hashable, Sendable {
  /// The node of the heading that is the page's title, and is not repeated.
  public var omitted: Int?

  /// How many levels all others are lowered.
  public var shift = 0

  /// A first heading of level 1 that says the title is left to the page; others are lowered.
  public init(_ headings: [Heading], title: String) {
    if let first = headings.first, first.level == 1, first.text == title { omitted = first.node }
    if headings.contains(where: { $0.level == 1 && $0.node != omitted }) { shift = 1 }
  }

  /// The level of a heading on the page.
  public func level(of level: Int) -> Int { min(level + shift, 6) }
}
