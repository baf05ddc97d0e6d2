import CBrotli
import CZlib
import Compression
import Testing

struct CompressionTests {
  private let text = Array(String(repeating: "Missies & labs in samenhang. ", count: 200).utf8)

  @Test
  func gzipFilesUnpackAndHaveNoTime() throws {
    let file = gzipFile(of: text)
    #expect(file.count < text.count / 10)
    #expect(file[4..<8].allSatisfy { $0 == 0 })
    #expect(file[9] == 255)
    #expect(file == gzipFile(of: text))
    #expect(unpacked(file) == text)
    #expect(unpacked(gzipFile(of: [])) == [])
  }

  @Test
  func brotliStreamsUnpack() throws {
    let stream = try #require(brotliStream(of: text))
    var size = text.count + 1
    var output = [UInt8](repeating: 0, count: size)
    let result = BrotliDecoderDecompress(stream.count, stream, &size, &output)
    #expect(result == BROTLI_DECODER_RESULT_SUCCESS)
    #expect(Array(output.prefix(size)) == text)
    #expect(brotliStream(of: []) != nil)
  }

  @Test
  func theChecksumIsThatOfTheStandard() {
    #expect(cyclicRedundancyCheck(of: "123456789".utf8) == 0xCBF4_3926)
  }

  private func unpacked(_ file: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return [] }
    defer { inflateEnd(&stream) }
    var input = file
    var output = [UInt8](repeating: 0, count: 1 << 16)
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        #expect(inflate(&stream, Z_FINISH) == Z_STREAM_END)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output.prefix(count))
  }
}
