extension StringProtocol {
  /// The text with its first letter a capital.
  public var capitalizedFirst: String {
    // A plain first letter with a plain one behind it is a character by itself.
    var bytes = utf8.makeIterator()
    if let first = bytes.next(), first < 0x80, bytes.next().map({ $0 < 0x80 }) ?? true {
      if !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { return String(self) }
      let rest = Substring(self).utf8.dropFirst()
      return String(Unicode.Scalar(first - 0x20)) + Substring(rest)
    }
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
