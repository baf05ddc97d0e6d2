/// How smaller pictures are made on a machine.
public struct PictureRecipe: Hashable, Sendable {
  /// The program, its version and what it is told: pictures made by equal recipes have equal bytes.
  public let name: String

  /// The extension of the files that are made, without a dot.
  public let fileExtension: String

  /// Whether a photograph that its camera says to turn comes out upright.
  public let turns: Bool

  /// Makes a recipe.
  public init(name: String, fileExtension: String, turns: Bool) {
    self.name = name
    self.fileExtension = fileExtension
    self.turns = turns
  }
}

/// What must be known of a picture of pixels before smaller ones are made of it.
public struct PictureOriginal: Hashable, Sendable {
  /// The SHA-256 digest of its bytes, in hexadecimal digits.
  public let digest: String

  /// Whether its camera says to turn or mirror it.
  public let isTurned: Bool

  /// Joins what is known.
  public init(digest: String, isTurned: Bool) {
    self.digest = digest
    self.isTurned = isTurned
  }
}

/// A picture of the site, made smaller.
public struct SmallerPicture: Hashable, Sendable {
  /// Its address below the site: `assets/foto.480.3f9a0c1d2e4b5a68.webp`.
  public let address: String

  /// How wide it is, in pixels.
  public let width: Int

  /// Joins an address and a width.
  public init(address: String, width: Int) {
    self.address = address
    self.width = width
  }
}
