import Model
import SourceText

extension Markup {
  /// The links and pictures of a body, each with the place where its target is written.
  func findLinks(of file: SourceFile, from start: Int) -> [Link] {
    var found: [Link] = []
    var definitions: LinkDefinitions?
    for index in nodes.indices {
      let node = nodes[index]
      switch node.kind {
      case .wikiLink:
        found.append(wikiLink(index, file: file))
      case .link, .image:
        var place = writtenTarget(of: index, file: file)
        if place == nil {
          let known = definitions ?? LinkDefinitions(file: file, from: start)
          definitions = known
          place = known.place(of: string(node.text))
        }
        let range = place ?? Int(node.source.lowerBound)..<Int(node.source.upperBound)
        found.append(
          link(
            node.kind == .image ? .image : .link,
            index,
            target: string(node.text),
            place: range,
            file: file
          )
        )
      default:
        break
      }
    }
    return found
  }

  private func wikiLink(_ index: Int, file: SourceFile) -> Link {
    let node = nodes[index]
    let target = string(node.text)
    let start = Int(node.source.lowerBound) + 2
    return link(
      nodes[index - 1].kind == .include ? .include : .wiki,
      index,
      target: target,
      place: start..<start + target.utf8.count,
      file: file
    )
  }

  /// Parts a target at its first `#` and trims white space, keeping the places.
  private func link(
    _ form: Link.Form,
    _ node: Int,
    target: String,
    place: Range<Int>,
    file: SourceFile
  ) -> Link {
    let isWiki = form == .wiki || form == .include
    func located(_ part: Substring.UTF8View, from offset: Int) -> Located<String> {
      var part = part
      var lower = place.lowerBound + offset
      while let first = part.first, first == 0x20, isWiki {
        part = part.dropFirst()
        lower += 1
      }
      while let last = part.last, last == 0x20, isWiki { part = part.dropLast() }
      let isExact = place.count == target.utf8.count
      let bytes = isExact ? lower..<lower + part.count : place
      return Located(
        String(Substring(part)),
        at: SourceRange(path: file.path, bytes: bytes)
      )
    }
    let bytes = Substring(target).utf8
    guard let hash = bytes.firstIndex(of: UInt8(ascii: "#")) else {
      return Link(form: form, node: node, target: located(bytes, from: 0))
    }
    let offset = bytes.distance(from: bytes.startIndex, to: hash)
    return Link(
      form: form,
      node: node,
      target: located(bytes[..<hash], from: 0),
      fragment: located(bytes[bytes.index(after: hash)...], from: offset + 1)
    )
  }

  /// Where an inline link or autolink writes its address; nil for a reference to a definition.
  private func writtenTarget(of index: Int, file: SourceFile) -> Range<Int>? {
    let node = nodes[index]
    let bytes = file.bytes
    let end = Int(node.source.upperBound)
    let start = Int(node.source.lowerBound)
    guard start < end, end <= bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "<") { return start + 1..<end - 1 }
    if bytes[start] != UInt8(ascii: "["), bytes[start] != UInt8(ascii: "!") { return start..<end }
    guard bytes[end - 1] == UInt8(ascii: ")") else { return nil }
    let children = descendants(of: index)
    var offset = children.reduce(start + 1) { max($0, Int(nodes[$1].source.upperBound)) }
    while offset + 1 < end,
      bytes[offset] != UInt8(ascii: "]") || bytes[offset + 1] != UInt8(ascii: "(")
    {
      offset += 1
    }
    guard offset + 1 < end else { return nil }
    return destination(in: bytes, at: offset + 2, end: end - 1)
  }
}

/// The address that begins at an offset, white space before it skipped (CommonMark 6.3).
private func destination(in bytes: [UInt8], at offset: Int, end: Int) -> Range<Int> {
  var start = offset
  while start < end, bytes[start] == 0x20 || (0x09...0x0D).contains(bytes[start]) { start += 1 }
  if start < end, bytes[start] == UInt8(ascii: "<") {
    var stop = start + 1
    while stop < end, bytes[stop] != UInt8(ascii: ">") { stop += 1 }
    return start + 1..<stop
  }
  var stop = start
  while stop < end, bytes[stop] > 0x20 { stop += 1 }
  return start..<stop
}

/// The link reference definitions of a body: where each address is written.
private struct LinkDefinitions {
  private var places: [String: Range<Int>] = [:]

  /// Finds lines of the form `[label]: address`, whatever quote or list they stand in.
  init(file: SourceFile, from start: Int) {
    let lines = BodyLines(bytes: file.bytes, start: start)
    for line in 1...lines.starts.count {
      let end = lines.end(ofLine: line)
      var index = lines.starts[line - 1]
      while index < end, [0x20, 0x09, UInt8(ascii: ">")].contains(file.bytes[index]) { index += 1 }
      guard index + 1 < end, file.bytes[index] == UInt8(ascii: "["),
        file.bytes[index + 1] != UInt8(ascii: "^")
      else { continue }
      while index < end, file.bytes[index] != UInt8(ascii: "]") { index += 1 }
      guard index + 1 < end, file.bytes[index + 1] == UInt8(ascii: ":") else { continue }
      let place = destination(in: file.bytes, at: index + 2, end: end)
      let text = String(decoding: file.bytes[place], as: UTF8.self)
      if places[text] == nil { places[text] = place }
    }
  }

  func place(of address: String) -> Range<Int>? { places[address] }
}
