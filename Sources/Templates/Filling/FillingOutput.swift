/// The free part of the output: bytes are put down as long as there is room.
struct FillingOutput {
  private(set) var next: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>

  /// The room that the last step did not find.
  private(set) var needed = 0

  init(next: UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>) {
    self.next = next
    self.end = end
  }

  /// Copies bytes; false, with nothing copied, where they do not fit.
  mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, count: Int) -> Bool {
    guard end - next >= count else {
      needed = count
      return false
    }
    guard let base = bytes.baseAddress else { return true }
    next.update(from: base + start, count: count)
    next += count
    return true
  }

  /// Inserts a text or HTML; any other value inserts nothing.
  mutating func insert(_ value: TemplateValue, escapes: Bool) -> Bool {
    switch value {
    case .text(let text):
      var text = text
      return text.withUTF8 { buffer in
        escapes ? escape(buffer) : copy(buffer, from: 0, count: buffer.count)
      }
    case .html(let bytes):
      return
        bytes.withUnsafeBufferPointer { copy($0, from: 0, count: $0.count) }
    case .flag, .list, .record, .absent: return true
    }
  }

  /// Copies text as HTML shows it.
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if end - next < bytes.count * HTMLEscaping.growth {
      let length = HTMLEscaping.length(of: bytes)
      guard end - next >= length else {
        needed = length
        return false
      }
    }
    next = HTMLEscaping.escape(bytes, to: next)
    return true
  }
}
