import Testing

@testable import Archives

/// What `ZipArchive` writes.
struct ZipArchiveTests {
  /// The check value that every description of CRC-32 gives.
  @Test
  func theChecksumIsThatOfTheStandard() {
    #expect(checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(checksum(of: []) == 0)
  }

  @Test
  func theFirstFileIsFoundByItsPlace() {
    var archive = ZipArchive()
    archive.append(Array("application/epub+zip".utf8), named: "mimetype")
    archive.append(Array("é".utf8), named: "één.txt")
    let bytes = archive.bytes
    #expect(bytes.prefix(4) == [0x50, 0x4B, 3, 4])
    #expect(Array(bytes[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
    #expect(bytes.suffix(22).prefix(4) == [0x50, 0x4B, 5, 6])
  }

  @Test
  func equalFilesGiveEqualBytes() {
    func made() -> [UInt8] {
      var archive = ZipArchive()
      archive.append([1, 2, 3], named: "a/b")
      return archive.bytes
    }
    #expect(made() == made())
  }
}
