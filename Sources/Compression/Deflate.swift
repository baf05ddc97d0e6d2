import CZlib

/// Bytes as a zlib stream (RFC 1950), at the best rate: equal bytes give equal streams.
public func zlibStream(of bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: 15) }

/// Bytes as a gzip file without a name and a time (RFC 1952): equal bytes give equal files.
public func gzipFile(of bytes: [UInt8]) -> [UInt8] {
  var file = deflated(bytes, windowBits: 15 + 16)
  // The system that made the file: not told.
  if file.count > 9 { file[9] = 255 }
  return file
}

/// The checksum of ISO 3309 that PNG and gzip use.
public func cyclicRedundancyCheck(of bytes: some Collection<UInt8>) -> UInt32 {
  let bytes = Array(bytes)
  return UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
}

private func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  let begun = deflateInit2_(
    &stream,
    Z_BEST_COMPRESSION,
    Z_DEFLATED,
    windowBits,
    9,
    Z_DEFAULT_STRATEGY,
    ZLIB_VERSION,
    size
  )
  precondition(begun == Z_OK, "zlib has no memory")
  defer { deflateEnd(&stream) }
  let bound = Int(deflateBound(&stream, UInt(bytes.count)))
  var input = bytes
  return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(bound)
      let ended = deflate(&stream, Z_FINISH)
      precondition(ended == Z_STREAM_END, "the bound of zlib holds")
    }
    count = bound - Int(stream.avail_out)
  }
}
