/// The addresses in a text that are links without a mark (GFM 6.9), in order.
///
/// `www.`, `http://`, `https://` and e-mail addresses. Linear in the text.
struct WrittenAddresses {
  /// One address.
  struct Address {
    /// Where it stands in the text.
    let range: Range<Int>

    /// What stands before it in the link.
    let prefix: StaticString
  }

  private(set) var addresses: [Address] = []
  private let text: [UInt8]

  /// Up to where the text is part of an address.
  private var done = 0

  /// `before` is what stands before the text, a line feed where nothing does.
  init(in text: ArraySlice<UInt8>, before: UInt8) {
    self.text = Array(text)
    for index in self.text.indices where index >= done {
      let last = index > 0 ? self.text[index - 1] : before
      let found: Address? =
        switch self.text[index] {
        case UInt8(ascii: "w"), UInt8(ascii: "W"): www(at: index, after: last)
        case UInt8(ascii: "h"), UInt8(ascii: "H"): web(at: index, after: last)
        case UInt8(ascii: "@"): mail(around: index, after: before)
        default: nil
        }
      guard let found else { continue }
      addresses.append(found)
      done = found.range.upperBound
    }
  }

  private func www(at start: Int, after last: UInt8) -> Address? {
    guard begins(with: "www.", at: start) else { return nil }
    switch last {
    case 0...0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): break
    default: return nil
    }
    guard let domain = domainEnd(from: start), domain.periods > 0 else { return nil }
    let end = trimmedEnd(start..<addressEnd(from: domain.end))
    return end > start + 4 ? Address(range: start..<end, prefix: "http://") : nil
  }

  private func web(at start: Int, after last: UInt8) -> Address? {
    guard !isLetter(last) else { return nil }
    for scheme in ["http://", "https://"] where begins(with: scheme, at: start) {
      let host = start + scheme.utf8.count
      guard let domain = domainEnd(from: host) else { return nil }
      let end = trimmedEnd(start..<addressEnd(from: domain.end))
      return end > host ? Address(range: start..<end, prefix: "") : nil
    }
    return nil
  }

  private func mail(around at: Int, after before: UInt8) -> Address? {
    var start = at
    while start > done, isMailByte(text[start - 1]) { start -= 1 }
    guard start < at, start > 0 || before != UInt8(ascii: "/") else { return nil }
    guard start == 0 || text[start - 1] != UInt8(ascii: "/") else { return nil }
    var end = at + 1
    var hasPeriod = false
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "."), end + 1 < text.count, isAlphanumeric(text[end + 1]) {
        hasPeriod = true
      } else if !isAlphanumeric(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    guard hasPeriod, end - at >= 2, isLetter(text[end - 1]),
      end == text.count || text[end] != UInt8(ascii: "@")
    else { return nil }
    return Address(range: start..<end, prefix: "mailto:")
  }

  /// Where a domain ends, and how many periods it has; nil where none begins.
  ///
  /// The last two parts may not hold an underscore.
  private func domainEnd(from start: Int) -> (end: Int, periods: Int)? {
    var end = start
    var periods = 0
    var underscores = (before: 0, last: 0)
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "_") {
        underscores.last += 1
      } else if byte == UInt8(ascii: ".") {
        underscores = (underscores.last, 0)
        periods += 1
      } else if !isAlphanumeric(byte), byte < 0x80, byte != UInt8(ascii: "-") {
        break
      }
      end += 1
    }
    guard end > start, isAlphanumeric(text[start]) || text[start] >= 0x80,
      underscores.before == 0, underscores.last == 0
    else { return nil }
    return (end, periods)
  }

  /// Where the address ends at white space, a bracket or `<`.
  private func addressEnd(from start: Int) -> Int {
    text[start...].firstIndex {
      $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
    } ?? text.count
  }

  /// The end of an address without punctuation, entities and brackets that do not belong to it.
  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    var surplus = text[range].reduce(0) {
      $0 + ($1 == UInt8(ascii: ")") ? 1 : $1 == UInt8(ascii: "(") ? -1 : 0)
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")") where surplus > 0:
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var start = end - 1
        while start > range.lowerBound, isLetter(text[start - 1]) { start -= 1 }
        let isEntity = start < end - 1 && text[start - 1] == UInt8(ascii: "&")
        end = isEntity ? start - 1 : end - 1
      default:
        return end
      }
    }
    return end
  }

  private func begins(with word: String, at start: Int) -> Bool {
    let bytes = text[start...].prefix(word.utf8.count)
    return bytes.lazy.map { isLetter($0) ? $0 | 0x20 : $0 }.elementsEqual(word.utf8)
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  isLetter(byte) || (0x30...0x39).contains(byte)
}

private func isMailByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
  default: isAlphanumeric(byte)
  }
}
