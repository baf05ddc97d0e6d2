/// A name as templates look it up: its text, and a hash that is computed once.
public struct TemplateName: Sendable {
  /// The name itself.
  public let text: String

  /// FNV-1a over the bytes of the text: two names that differ nearly always differ here.
  let hash: UInt64

  /// Makes a name of its text.
  public init(_ text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.text = text
    self.hash = hash
  }
}

extension TemplateName: Hashable {
  /// Two names are equal if their bytes are.
  public static func == (left: TemplateName, right: TemplateName) -> Bool {
    left.hash == right.hash && left.text == right.text
  }

  /// Hashes the hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension TemplateName: ExpressibleByStringLiteral {
  /// Makes a name of a literal.
  public init(stringLiteral text: String) { self.init(text) }
}

extension TemplateName: CustomStringConvertible {
  /// The name itself.
  public var description: String { text }
}
