import CBrotli

/// Bytes as a Brotli stream (RFC 7932), at the best rate; nil where no memory is left.
public func brotliStream(of bytes: [UInt8]) -> [UInt8]? {
  let bound = max(BrotliEncoderMaxCompressedSize(bytes.count), 64)
  var isDone = false
  let stream = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
    guard let target = output.baseAddress else { return }
    var size = bound
    isDone =
      BrotliEncoderCompress(11, 22, BROTLI_MODE_TEXT, bytes.count, bytes, &size, target) != 0
    count = isDone ? size : 0
  }
  return isDone ? stream : nil
}
