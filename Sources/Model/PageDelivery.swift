/// What a page says to feeds, search engines and other readers than people.
public struct PageDelivery: Hashable, Sendable {
  /// When the page was last changed, `2020-01-24` or its first parts; empty where nobody says.
  public var updated = ""

  /// When it was first published, in the same form; empty where nobody says.
  public var published = ""

  /// Both as people read them.
  public var readable = ReadableDates()

  /// The feed that readers of the page can follow.
  public var feed: PageFeed?

  /// What it is in the words of schema.org.
  public var description = LinkedDescription()

  /// The picture that stands for the page where it is shared.
  public var card: PageCard?

  /// Makes a delivery that says nothing yet.
  public init() {}

  /// The later of two dates; the first where neither is later.
  public static func later(_ left: String, _ right: String) -> String {
    left.utf8.lexicographicallyPrecedes(right.utf8) ? right : left
  }
}

/// Dates in the words of a language.
public struct ReadableDates: Hashable, Sendable {
  /// `24 januari 2020`; empty where nobody says.
  public var updated = ""

  /// The same; empty where nobody says.
  public var published = ""

  /// Makes dates that nobody says.
  public init() {}
}

/// A feed of Atom, and what the link to it says.
public struct PageFeed: Hashable, Sendable {
  /// Its address below the site.
  public var address: String

  /// What the link says: `Volg deze missie`.
  public var label: String

  /// The type whose things it holds; empty for the feed of one thing or of the site.
  public var type: String

  /// Makes a feed.
  public init(address: String, label: String, type: String = "") {
    self.address = address
    self.label = label
    self.type = type
  }
}

/// A thing in the words of schema.org, as far as its page says more than a title.
public struct LinkedDescription: Hashable, Sendable {
  /// What a property says.
  public enum Value: Hashable, Sendable {
    case texts([String])
    case addresses([String])
    case things([Thing])
  }

  /// A thing that a property names.
  public struct Thing: Hashable, Sendable {
    /// Its class, without a prefix; empty where it has none.
    public var type: String

    /// What it is called.
    public var name: String

    /// The address of its page below the site.
    public var address: String

    /// Makes a thing.
    public init(type: String, name: String, address: String) {
      self.type = type
      self.name = name
      self.address = address
    }
  }

  /// A property and what it says.
  public struct Property: Hashable, Sendable {
    /// The name in schema.org, without a prefix.
    public var name: String

    /// What it says.
    public var value: Value

    /// Makes a property.
    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The class, without a prefix; empty where there is none.
  public var type = ""

  /// The properties, in the order of the schema.
  public var properties: [Property] = []

  /// Makes a description that says nothing.
  public init() {}
}

/// A picture that stands for a page.
public struct PageCard: Hashable, Sendable {
  /// Its address below the site.
  public var address: String

  /// What it shows, in words.
  public var text: String

  /// Its size; nil where it does not say.
  public var pixels: PixelSize?

  /// Makes a card.
  public init(address: String, text: String, pixels: PixelSize?) {
    self.address = address
    self.text = text
    self.pixels = pixels
  }
}

extension PageCard {
  /// What the pictures that the tool draws are called, in the folders of their pages.
  public static let name = "card.png"

  /// How large they are.
  public static let size = PixelSize(width: 1200, height: 630)
}
