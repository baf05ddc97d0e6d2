/// A script without comments that take whole lines, and without the white space that begins lines.
///
/// A script that has a template literal, a block comment or a string that goes on behind the end of
/// a line is given back as it is: in all others a line begins in code, so that nothing else is
/// touched. Works on bytes; linear.
public func minifiedScript(_ text: [UInt8]) -> [UInt8] {
  let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
  let hasLongToken = lines.contains { line in
    line.contains(UInt8(ascii: "`")) || line.last == UInt8(ascii: "\\")
      || zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "*") }
  }
  if hasLongToken { return text }
  var output: [UInt8] = []
  output.reserveCapacity(text.count)
  for line in lines {
    let code = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if code.isEmpty || code.starts(with: "//".utf8) { continue }
    output += code
    output.append(0x0A)
  }
  return output
}
