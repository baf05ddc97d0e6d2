extension StringProtocol {
  /// The text with its first letter a capital.
  public var capitalizedFirst: String {
    guard let first else { return String(self) }
    return first.uppercased() + dropFirst()
  }

  /// The text with a small first letter, as within a sentence; a name in capitals stays as it is.
  public var lowercasedFirst: String {
    let scalars = String(self).unicodeScalars
    guard let first = scalars.first else { return String(self) }
    if let second = scalars.dropFirst().first, second.properties.isUppercase { return String(self) }
    return first.properties.lowercaseMapping + String(scalars.dropFirst())
  }
}
