/// A ZIP archive of files as they are, uncompressed: equal files give equal bytes.
///
/// All dates are the first that the format knows. After APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.7
/// to 4.3.16; no file and no archive of 4 GB or more.
public struct ZipArchive: Sendable {
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: UInt32
    let offset: UInt32
  }

  private var entries: [Entry] = []
  private var contents: [UInt8] = []

  /// Makes an empty archive.
  public init() {}

  /// Adds a file; its name is a path of names joined by `/`.
  public mutating func append(_ bytes: [UInt8], named name: String) {
    let entry = Entry(
      name: Array(name.utf8),
      checksum: checksum(of: bytes),
      size: UInt32(bytes.count),
      offset: UInt32(contents.count)
    )
    contents.append(littleEndian: UInt32(0x0403_4B50))
    appendCommon(entry, to: &contents)
    contents += entry.name
    contents += bytes
    entries.append(entry)
  }

  /// The archive as the bytes of a file.
  public var bytes: [UInt8] {
    var directory: [UInt8] = []
    for entry in entries {
      directory.append(littleEndian: UInt32(0x0201_4B50))
      directory += [version, 0]
      appendCommon(entry, to: &directory)
      directory += [UInt8](repeating: 0, count: 10)
      directory.append(littleEndian: entry.offset)
      directory += entry.name
    }
    let count = UInt16(entries.count)
    var bytes = contents + directory
    bytes.append(littleEndian: UInt32(0x0605_4B50))
    bytes += [0, 0, 0, 0]
    bytes.append(littleEndian: count)
    bytes.append(littleEndian: count)
    bytes.append(littleEndian: UInt32(directory.count))
    bytes.append(littleEndian: UInt32(contents.count))
    bytes += [0, 0]
    return bytes
  }

  /// What an entry says before its contents and in the directory: from the version it needs to the
  /// length of what is extra.
  private func appendCommon(_ entry: Entry, to bytes: inout [UInt8]) {
    bytes += [version, 0]
    bytes.append(littleEndian: namesAreUTF8)
    bytes += [0, 0, 0, 0]
    bytes.append(littleEndian: firstDate)
    bytes.append(littleEndian: entry.checksum)
    bytes.append(littleEndian: entry.size)
    bytes.append(littleEndian: entry.size)
    bytes.append(littleEndian: UInt16(entry.name.count))
    bytes += [0, 0]
  }
}

/// Version 1.0 of the format: files that are stored.
private let version: UInt8 = 10

/// Bit 11 of the flags.
private let namesAreUTF8: UInt16 = 0x0800

/// 1 January 1980.
private let firstDate: UInt16 = 0x0021

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
    for place in 0..<number.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }
}

/// The cyclic redundancy check of ZIP (ISO 3309, polynomial 0xEDB88320).
func checksum(of bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  return sum ^ 0xFFFF_FFFF
}

private let table: [UInt32] = (0..<256).map { start in
  (0..<8).reduce(UInt32(start)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
}
