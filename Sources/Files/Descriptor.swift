#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The system's error number, before it is known which path the user asked for.
struct SystemFault: Error {
  let code: Int32

  /// The error number of the call that has just failed.
  static var last: SystemFault { SystemFault(code: errno) }
}

/// An open file or folder, closed when its owner lets go of it.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  deinit { _ = close(number) }

  /// Opens a path that the user gave, from the working folder.
  static func open(_ path: String, _ flags: Int32) throws(SystemFault) -> Descriptor {
    Descriptor(number: try retrying { openat(AT_FDCWD, path, flags | O_CLOEXEC) })
  }

  /// Opens a name in this folder; a symbolic link is refused.
  func open(
    _ name: some StringProtocol,
    _ flags: Int32,
    mode: mode_t = 0
  ) throws(SystemFault) -> Descriptor {
    let name = String(name)
    let flags = flags | O_CLOEXEC | O_NOFOLLOW
    return Descriptor(number: try retrying { openat(number, name, flags, mode) })
  }

  /// Opens a folder in this folder; a symbolic link is refused.
  func openFolder(_ name: some StringProtocol) throws(SystemFault) -> Descriptor {
    do throws(SystemFault) {
      return try open(name, O_RDONLY | O_DIRECTORY)
    } catch  where error.code == ENOTDIR {
      let status = try status(of: Array(name.utf8), following: false)
      throw status.st_mode & S_IFMT == S_IFLNK ? SystemFault(code: ELOOP) : error
    }
  }

  /// What the descriptor stands for.
  func status() throws(SystemFault) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return status
  }

  /// What a name in this folder stands for, the link itself or what it leads to.
  func status(of name: [UInt8], following isFollowed: Bool) throws(SystemFault) -> stat {
    var status = stat()
    let flags = isFollowed ? 0 : AT_SYMLINK_NOFOLLOW
    let outcome = withName(name) { fstatat(number, $0, &status, flags) }
    guard outcome == 0 else { throw .last }
    return status
  }

  /// Reads to the end of the file; `size` is a guess that saves a second call.
  func readAll(size: Int) throws(SystemFault) -> [UInt8] {
    var bytes = try read(count: size + 1, from: nil)
    guard bytes.count > size else { return bytes }
    while true {
      let more = try read(count: max(bytes.count, 1 << 16), from: nil)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Reads up to `count` bytes, from an offset or from where the last read ended.
  func read(count: Int, from offset: Int?) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got =
          if let offset {
            pread(number, base + filled, count - filled, off_t(offset + filled))
          } else {
            systemRead(number, base + filled, count - filled)
          }
        if got < 0, errno == EINTR { continue }
        if got < 0 { fault = .last }
        guard got > 0 else { break }
        filled += got
        if offset == nil { break }
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Writes all bytes at the descriptor's place.
  func write(_ bytes: [UInt8]) throws(SystemFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return systemWrite(number, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      written += count
    }
  }

  /// Closes the file and says so if the system could not keep what was written.
  consuming func finish() throws(SystemFault) {
    let outcome = close(number)
    discard self
    guard outcome == 0 || errno == EINTR else { throw .last }
  }
}

// Inside the type its own members hide the functions of the system.

private func systemRead(
  _ descriptor: Int32,
  _ buffer: UnsafeMutablePointer<UInt8>,
  _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

/// Gives a name as C has it: its bytes and a zero.
func withName<Result>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  (name + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { characters in
      guard let start = characters.baseAddress else { preconditionFailure("a zero is there") }
      return body(start)
    }
  }
}

/// Calls again for as long as a signal comes between.
private func retrying(_ call: () -> Int32) throws(SystemFault) -> Int32 {
  while true {
    let outcome = call()
    if outcome >= 0 { return outcome }
    guard errno == EINTR else { throw .last }
  }
}
