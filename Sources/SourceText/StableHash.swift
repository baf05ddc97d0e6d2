/// FNV-1a with 64 bits: the same on any machine, in any run.
public struct StableHash: Hashable, Sendable {
  /// The hash of what was added.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Makes the hash of nothing.
  public init() {}

  /// Adds the bytes of a part, and a zero so that parts do not run together.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0)
  }

  /// Adds the bytes of a text, whose lines may end in any way, and a zero: as fast as memory allows.
  public mutating func add(text bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte != 0x0D { add(byte) }
    }
    add(0)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
