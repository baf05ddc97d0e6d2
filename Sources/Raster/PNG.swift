import Compression

extension Pixels {
  /// The picture as a PNG file with a palette (PNG, Third Edition): equal pictures, equal bytes.
  public var png: [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    append("IHDR", bigEndian(width) + bigEndian(height) + [8, 3, 0, 0, 0], to: &file)
    append("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] }, to: &file)
    var rows: [UInt8] = []
    rows.reserveCapacity((width + 1) * height)
    for row in 0..<height {
      rows.append(0)
      rows += indices[row * width..<(row + 1) * width]
    }
    append("IDAT", zlibStream(of: rows), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private func append(_ type: StaticString, _ data: [UInt8], to file: inout [UInt8]) {
    let chunk = type.withUTF8Buffer { Array($0) } + data
    file += bigEndian(data.count) + chunk
    file += bigEndian(Int(cyclicRedundancyCheck(of: chunk)))
  }

  private func bigEndian(_ number: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
