#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Where the command speaks, and what it knows of its surroundings.
enum Terminal {
  /// One of the two streams.
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Writes a text, whatever the stream takes at a time.
  static func write(_ text: String, to stream: Stream) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = systemWrite(stream.rawValue, UnsafeBufferPointer(rebasing: rest))
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Whether a stream goes to a terminal.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// A variable of the environment; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The seconds since 1970 that the machine's clock says.
  static var secondsSince1970: Int { Int(time(nil)) }

  /// Whether a stream is sent colours: a terminal that knows them, unless `NO_COLOR` says no.
  static func hasColor(_ stream: Stream) -> Bool {
    isTerminal(stream) && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// Ends the process.
  static func exit(_ code: Int32) -> Never {
    systemExit(code)
  }
}

// Inside the type its own members hide the functions of the system.

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemExit(_ code: Int32) -> Never { exit(code) }
