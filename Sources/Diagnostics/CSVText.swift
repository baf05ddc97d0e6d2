/// A table as CSV (RFC 4180): commas, lines that end in CR LF, quotes where a cell needs them.
///
/// What a spreadsheet would take for a formula, a cell that begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return, gets an apostrophe before it; numbers stay numbers. Works on bytes. There is no
/// byte order mark: a file for spreadsheets puts one before it.
public struct CSVText: Sendable {
  /// The lines so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var isAtStart = true

  /// Makes a table without lines.
  public init() {}

  /// Writes a cell.
  public mutating func cell(_ text: String) {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Writes a line of cells.
  public mutating func line(_ cells: some Sequence<String>) {
    for text in cells { cell(text) }
    endLine()
  }

  /// Ends a line.
  public mutating func endLine() {
    bytes += [0x0D, 0x0A]
    isAtStart = true
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    let isFormula = text.first.map(isDangerous) == true && !isNumber(text)
    let needsQuotes = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: text)
    }
  }

  /// Whether a spreadsheet may take a cell that begins so for a formula.
  private func isDangerous(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// Whether a text is a number with a sign: digits, and one mark between them at most.
  private func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = text.dropFirst().split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    return isSigned && (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

/// Lines of cells as CSV.
public func csvText(_ lines: [[String]]) -> String {
  var text = CSVText()
  for line in lines { text.line(line) }
  return String(decoding: text.bytes, as: UTF8.self)
}
