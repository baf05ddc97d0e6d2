/// The width and height of a picture, in pixels of CSS.
public struct PixelSize: Hashable, Sendable {
  /// From left to right; at least 1.
  public let width: Int

  /// From top to bottom; at least 1.
  public let height: Int

  /// Makes a size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
