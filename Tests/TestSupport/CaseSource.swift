import Files
import SourceText

/// Something that lies in the project of a case.
struct CaseSource: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    case link(to: String)
    case pipe
    case locked
  }

  let path: SourcePath
  let content: Content

  /// The words of a fence: a language or one of the special forms, then a path.
  init?(_ words: [Substring], text: String) throws {
    guard let form = words.first, words.count > 1 else { return nil }
    path = SourcePath(words.dropFirst().joined(separator: " "))
    switch form {
    case "escaped": content = .bytes(try unescaped(Array(text.utf8)))
    case "link": content = .link(to: text.split(separator: "\n").first.map(String.init) ?? "")
    case "pipe": content = .pipe
    case "locked": content = .locked
    default: content = .bytes(Array(text.utf8))
    }
  }
}

extension Case {
  /// The project, in memory.
  func project() -> MemoryFileSystem {
    let project = MemoryFileSystem()
    for source in sources {
      switch source.content {
      case .bytes(let bytes): project.add(bytes, at: source.path)
      case .link(let target): project.addLink(at: source.path, to: target)
      case .pipe: project.addSpecialFile(at: source.path)
      case .locked:
        project.add([], at: source.path)
        project.fail(.read, at: source.path, with: permissionDenied)
      }
    }
    return project
  }
}

/// The number of the error that a system gives for a file that may not be read.
private let permissionDenied: Int32 = 13

/// Bytes in which `\xE9`, `\r`, `\t`, `\0` and `\\` stand for one byte each.
private func unescaped(_ text: [UInt8]) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var index = 0
  while index < text.count {
    guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
      bytes.append(text[index])
      index += 1
      continue
    }
    let next = text[index + 1]
    index += 2
    switch next {
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "0"): bytes.append(0)
    case UInt8(ascii: "\\"): bytes.append(next)
    case UInt8(ascii: "x"):
      let digits = String(decoding: text[index..<min(index + 2, text.count)], as: UTF8.self)
      guard let byte = UInt8(digits, radix: 16) else {
        throw CaseError(description: "`\\x\(digits)` is no byte")
      }
      bytes.append(byte)
      index += 2
    default: throw CaseError(description: "`\\\(Unicode.Scalar(next))` is no escape")
    }
  }
  return bytes
}
