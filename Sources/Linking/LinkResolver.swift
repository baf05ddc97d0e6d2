import Diagnostics
import Model
import SourceText

/// Finds out what the links and pictures of one file lead to.
struct LinkResolver {
  let document: Document
  let subject: EntityID
  let names: NameIndex

  /// One entry for each link of the document.
  var links: [ResolvedLink] = []

  /// What there is to say.
  var diagnostics: [Diagnostic] = []

  /// Places that were reported: a definition that several links share is one fault.
  private var reported: Set<SourceRange> = []

  init(document: Document, subject: EntityID, names: NameIndex) {
    self.document = document
    self.subject = subject
    self.names = names
  }

  /// Resolves all links.
  mutating func run() {
    links.reserveCapacity(document.links.count)
    for link in document.links {
      let isWiki = link.form == .wiki || link.form == .include
      links.append(isWiki ? wiki(link) : address(link))
    }
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    if reported.insert(diagnostic.range).inserted { diagnostics.append(diagnostic) }
  }

  /// `[[key]]`, `[[type:key#heading]]`, `[[#heading]]`.
  private mutating func wiki(_ link: Link) -> ResolvedLink {
    let target = link.target
    if target.value.isEmpty {
      guard let fragment = link.fragment, !fragment.value.isEmpty else {
        report(.emptyLink(at: document.body.nodes[link.node].range(in: document.path)))
        return .broken
      }
      return heading(fragment, of: subject).map { .heading($0) } ?? .broken
    }
    switch names.lookUp(target.value, targets: []) {
    case .found(let id):
      return entity(id, fragment: link.fragment)
    case .former(let id):
      report(.formerKey(target, now: names[id].key))
      return entity(id, fragment: link.fragment)
    case .ambiguous(let ids):
      report(.ambiguousReference(target, ids.map { names[$0] }))
    case .wrongType, .missing:
      if target.value.utf8.contains(0x2F), let id = names.entity(atWritten: target.value) {
        return entity(id, fragment: link.fragment)
      }
      let files = names.assets(named: target.value, from: document.path.folder)
      if !files.isEmpty {
        report(.addressExpected(target, suggestions: files))
        return .broken
      }
      report(
        .unresolvedReference(
          target,
          targets: [],
          schema: names.schema,
          suggestions: names.nearest(to: target.value, targets: [])
        )
      )
    }
    return .broken
  }

  private mutating func entity(_ id: EntityID, fragment: Located<String>?) -> ResolvedLink {
    guard let fragment, !fragment.value.isEmpty else { return .entity(id, fragment: nil) }
    return .entity(id, fragment: heading(fragment, of: id))
  }

  /// The id of a heading that is named by its id or its text.
  private mutating func heading(_ fragment: Located<String>, of id: EntityID) -> String? {
    let headings = names.document(of: id).headings
    let wanted = percentDecoded(fragment.value)
    if names.document(of: id).blocks.contains(where: { $0.label?.value == wanted }) {
      return wanted
    }
    let folded = foldedKey(wanted)
    if let found = headings.first(where: { $0.id == wanted })
      ?? headings.first(where: { $0.id == folded })
      ?? headings.first(where: { foldedKey($0.text) == folded })
    {
      return found.id
    }
    let candidates = headings.map { SuggestionCandidate($0.id, spellings: [$0.text]) }
    report(
      .missingHeading(
        fragment,
        in: names[id].path,
        suggestions: nearestNames(to: wanted, among: candidates)
      )
    )
    return nil
  }

  /// `[text](target)` and `![text](target)`.
  private mutating func address(_ link: Link) -> ResolvedLink {
    let target = link.target
    if target.value.isEmpty {
      guard let fragment = link.fragment, !fragment.value.isEmpty, link.form == .link else {
        report(.emptyLink(at: document.body.nodes[link.node].range(in: document.path)))
        return .broken
      }
      return heading(fragment, of: subject).map { .heading($0) } ?? .broken
    }
    if let scheme = scheme(of: target.value) { return external(link, scheme: scheme) }
    if target.value.utf8.starts(with: "//".utf8) {
      return .external("https:" + target.value + fragment(of: link))
    }
    return file(link)
  }

  private func fragment(of link: Link) -> String { link.fragment.map { "#" + $0.value } ?? "" }

  private mutating func external(_ link: Link, scheme: String) -> ResolvedLink {
    let address = link.target.value + fragment(of: link)
    let isWeb = scheme == "https" || scheme == "http"
    if isWeb || (link.form == .link && (scheme == "mailto" || scheme == "tel")) {
      return .external(address)
    }
    if names.schema.type(named: scheme) != nil {
      report(.wikiLinkExpected(link.target))
    } else {
      report(.unsafeAddress(link.target, scheme: scheme))
    }
    return .broken
  }

  /// A path, relative to the file or, with a slash before it, to the project or a source folder.
  private mutating func file(_ link: Link) -> ResolvedLink {
    let written = percentDecoded(
      String(link.target.value.split(separator: "?", omittingEmptySubsequences: false)[0])
    )
    var paths: [SourcePath] = []
    if written.utf8.first == 0x2F {
      paths = ([SourcePath("")] + names.sources.folders).compactMap { $0.resolving(written) }
    } else if let path = document.path.folder.resolving(written) {
      paths = [path]
    } else {
      report(.linkOutsideProject(link.target))
      return .broken
    }
    for path in paths {
      if link.form == .link, let found = page(at: path, link.fragment) { return found }
      if let asset = names.asset(at: path) {
        return .asset(address: asset.address, size: asset.asset.size)
      }
    }
    if paths.contains(where: { names.unreadable.contains($0) }) { return .broken }
    let near = names.nearestPaths(
      to: written,
      from: document.path.folder,
      picturesOnly: link.form == .image
    )
    report(
      link.form == .image
        ? .missingPicture(link.target, suggestions: near)
        : .missingFile(link.target, suggestions: near)
    )
    return .broken
  }

  /// The page of a source file or folder.
  private mutating func page(at path: SourcePath, _ fragment: Located<String>?) -> ResolvedLink? {
    if let id = names.entity(at: path) ?? names.entity(at: path.appending("index.md")) {
      return entity(id, fragment: fragment)
    }
    return names.type(ofFolder: path).map { .typeIndex($0.name.value) }
  }
}

/// The scheme of an address in lower case; nil for a path.
private func scheme(of address: String) -> String? {
  guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let scheme = address.utf8[..<colon]
  let isScheme = scheme.allSatisfy { byte in
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte <= 0x20
  }
  guard isScheme, !scheme.isEmpty else { return nil }
  return String(decoding: scheme.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
}

/// A text with `%41` read as `A`; what is not valid stays as it is written.
func percentDecoded(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(UInt8(ascii: "%")) else { return text }
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      decoded.append(value)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? text
}
