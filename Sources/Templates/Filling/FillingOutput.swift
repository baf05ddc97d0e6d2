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
  @inline(__always)
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
  @inline(__always)
  mutating func insert(_ value: TemplateValue, escapes: Bool) -> Bool {
    switch value {
    case .text(let text):
      text.utf8.withContiguousStorageIfAvailable { insert($0, escapes: escapes) }
        ?? Array(text.utf8).withUnsafeBufferPointer { insert($0, escapes: escapes) }
    case .html(let bytes): bytes.withUnsafeBufferPointer { insert($0, escapes: false) }
    case .flag, .list, .record, .absent: true
    }
  }

  private mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, escapes: Bool) -> Bool {
    guard escapes else { return copy(bytes, from: 0, count: bytes.count) }
    if end - next < bytes.count * HTMLEscaping.growth + HTMLEscaping.slack {
      let length = HTMLEscaping.length(of: bytes) + HTMLEscaping.slack
      guard end - next >= length else {
        needed = length
        return false
      }
    }
    next = HTMLEscaping.escape(bytes, to: next)
    return true
  }
}
