extension StringProtocol {
  /// The text with its first letter a capital.
  public var capitalizedFirst: String {
    guard let first else { return String(self) }
    return first.uppercased() + dropFirst()
  }
}
