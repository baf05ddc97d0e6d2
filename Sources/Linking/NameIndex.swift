import Diagnostics
import Model
import SourceText

/// Everything that can be named, and what each name means.
struct NameIndex {
  /// What a name turned out to mean.
  enum Lookup {
    /// One thing.
    case found(EntityID)

    /// One thing, by a key that it had before.
    case former(EntityID)

    /// Several things, of different types.
    case ambiguous([EntityID])

    /// Things of types that may not stand here.
    case wrongType([EntityID])

    /// Nothing, or a key of a type that is not declared.
    case missing
  }

  let declarations: [Declaration]
  let documents: [Document]
  let schema: Schema
  let sources: SourceFolders

  /// Files that are there and could not be read: reported before, so nothing more is said.
  let unreadable: Set<SourcePath>

  /// Published files by their path in the project.
  private let assetsByPath: [SourcePath: PublishedAsset]
  private let byKey: [String: [EntityID]]
  private let known = KnownSuggestions()
  private let byStem: [String: [EntityID]]
  private let byPath: [SourcePath: EntityID]
  private let byFormerKey: [String: [EntityID]]

  init(
    declarations: [Declaration],
    documents: [Document],
    assets: [PublishedAsset],
    schema: Schema,
    sources: SourceFolders,
    unreadable: Set<SourcePath> = []
  ) {
    self.declarations = declarations
    self.documents = documents
    self.schema = schema
    self.sources = sources
    self.unreadable = unreadable
    var byKey: [String: [EntityID]] = [:]
    var byStem: [String: [EntityID]] = [:]
    var byPath: [SourcePath: EntityID] = [:]
    var byFormerKey: [String: [EntityID]] = [:]
    for (index, declaration) in declarations.enumerated() {
      byKey[declaration.key, default: []].append(EntityID(index))
      if declaration.stem != declaration.key {
        byStem[declaration.stem.lowercased(), default: []].append(EntityID(index))
      }
      byPath[declaration.path] = EntityID(index)
      for key in declaration.formerKeys { byFormerKey[key, default: []].append(EntityID(index)) }
    }
    self.byKey = byKey
    self.byStem = byStem
    self.byPath = byPath
    self.byFormerKey = byFormerKey
    self.assetsByPath = Dictionary(
      assets.map { ($0.asset.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The declaration of a thing.
  subscript(_ id: EntityID) -> Declaration { declarations[id.index] }

  /// The document of a thing.
  func document(of id: EntityID) -> Document { documents[self[id].document] }

  /// Whether no thing has a name.
  func isMissing(_ name: String) -> Bool {
    if case .missing = lookUp(name, targets: []) { return true }
    return false
  }

  /// The thing of a file.
  func entity(at path: SourcePath) -> EntityID? { byPath[path] }

  /// The published file of a path.
  func asset(at path: SourcePath) -> PublishedAsset? { assetsByPath[path] }

  /// The type whose list is at the address of a folder.
  func type(ofFolder path: SourcePath) -> TypeDefinition? {
    schema.types.first { type in
      guard let folder = type.folder?.value else { return false }
      return sources.components(of: path).map(String.init).joined(separator: "/") == folder
    }
  }

  /// Whether a thing may stand where types are asked for; no types means any.
  func isAllowed(_ id: EntityID, _ targets: [String]) -> Bool {
    if targets.isEmpty { return true }
    guard let type = self[id].type else { return false }
    return targets.contains { type.isKind(of: $0) }
  }

  /// The types among `targets` that the schema declares; none where one of them is unknown.
  ///
  /// A target that is not declared was reported at the schema; here everything may stand.
  func declaredTargets(_ targets: [Located<String>]) -> [String] {
    let names = targets.map { schema.spellings[$0.value] ?? $0.value }
    return names.allSatisfy { schema.type(named: $0) != nil } ? names : []
  }

  /// What `key` or `type:key` means where things of some types are asked for.
  func lookUp(_ text: String, targets: [String]) -> Lookup {
    if let (prefix, key) = parts(of: text) {
      if schema.isBroken, schema.type(named: prefix) == nil {
        return lookUp(key, targets: targets)
      }
      guard let type = schema.type(named: prefix) else { return .missing }
      let named = things(named: key)
      let ofType = named.filter { isAllowed($0, [type.name.value]) }
      if let id = ofType.first {
        return isAllowed(id, targets) ? .found(id) : .wrongType([id])
      }
      let former = former(key).filter { isAllowed($0, [type.name.value]) }
      return former.first.map { .former($0) } ?? .missing
    }
    let named = things(named: text)
    let allowed = named.filter { isAllowed($0, targets) }
    if let first = allowed.first, allowed.allSatisfy({ self[$0].fullName == self[first].fullName })
    {
      return .found(first)
    }
    if allowed.isEmpty, !named.isEmpty { return .wrongType(named) }
    if allowed.isEmpty {
      let former = former(text).filter { isAllowed($0, targets) }
      return former.count == 1 ? .former(former[0]) : .missing
    }
    return .ambiguous(allowed)
  }

  /// `type:key` in its parts, other spellings of the type mended; nil for a bare key.
  func parts(of text: String) -> (type: String, key: String)? {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let type = String(text[..<colon])
    return (schema.spellings[type] ?? type, String(text[bytes.index(after: colon)...]))
  }

  /// The things whose key is exactly this, or whose file name is, capitals aside.
  func things(named name: String) -> [EntityID] {
    byKey[name] ?? byStem[name.lowercased()] ?? []
  }

  /// The thing whose file is written as a path below a source folder, its extension left out or not.
  func entity(atWritten text: String) -> EntityID? {
    let path = text.utf8.suffix(3).elementsEqual(".md".utf8) ? text : text + ".md"
    return sources.folders.lazy.compactMap { $0.resolving(path) }.compactMap { entity(at: $0) }
      .first
  }

  /// The paths, relative to a folder, of published files with a name.
  func assets(named name: String, from folder: SourcePath) -> [String] {
    let paths = assetsByPath.keys.filter { String($0.name) == name }.sorted()
    return paths.map { relative($0, from: folder) }
  }

  /// The things that had a key before.
  private func former(_ key: String) -> [EntityID] { byFormerKey[key] ?? [] }

  /// What could have been meant by a name that means nothing, as it should be written.
  func nearest(to text: String, targets: [String]) -> [String] {
    guard let (prefix, key) = parts(of: text) else {
      return suggestions(among: targets).nearestNames(to: text)
    }
    if schema.type(named: prefix) != nil {
      let found = suggestions(among: [prefix]).nearestNames(to: key).map { "\(prefix):\($0)" }
      if !found.isEmpty { return found }
      return suggestions(among: targets).nearestNames(to: text)
    }
    let types = nearestNames(to: prefix, among: schema.types.map(\.name.value))
    let known = types.map { "\($0):\(key)" }.filter {
      if case .found = lookUp($0, targets: targets) { return true }
      return false
    }
    if !known.isEmpty { return known }
    return suggestions(among: targets).nearestNames(to: key).map { key in
      types.first.map { "\($0):\(key)" } ?? key
    }
  }

  /// The things of some types, made ready to be compared with wrong names.
  private func suggestions(among targets: [String]) -> SuggestionIndex {
    known.index(for: targets) { SuggestionIndex(candidates(targets)) }
  }

  /// The things of some types as candidates: keys, where needed with their type, titles, aliases.
  private func candidates(_ targets: [String]) -> [SuggestionCandidate] {
    declarations.indices.lazy.map(EntityID.init).filter { isAllowed($0, targets) }.map { id in
      let declaration = self[id]
      let isUnique = things(named: declaration.key).filter { isAllowed($0, targets) }.count == 1
      return SuggestionCandidate(
        isUnique ? declaration.writtenKey : declaration.fullName,
        spellings: [declaration.key, declaration.title] + declaration.aliases
      )
    }
  }

  /// The paths of sources and published files near a path that is not there, relative to a folder.
  func nearestPaths(to written: String, from folder: SourcePath, picturesOnly: Bool) -> [String] {
    let kind = picturesOnly ? "pictures" : "files"
    let whole = known.index(for: ["path", kind, folder.text]) {
      SuggestionIndex(
        paths(picturesOnly: picturesOnly).map {
          SuggestionCandidate(relative($0, from: folder))
        }
      )
    }
    let near = whole.nearestNames(to: written)
    if !near.isEmpty { return near }
    let names = known.index(for: ["name", kind, folder.text]) {
      SuggestionIndex(
        paths(picturesOnly: picturesOnly).map {
          SuggestionCandidate(relative($0, from: folder), spellings: [String($0.name)])
        }
      )
    }
    return names.nearestNames(to: String(SourcePath(written).name))
  }

  private func paths(picturesOnly: Bool) -> [SourcePath] {
    (assetsByPath.keys + (picturesOnly ? [] : declarations.map(\.path))).sorted()
  }

  /// A path as it is written in a file of a folder: `../labs/x.md`.
  private func relative(_ path: SourcePath, from folder: SourcePath) -> String {
    let (from, to) = (folder.components, path.components)
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: from.count - shared)
    return (up + to[shared...]).joined(separator: "/")
  }
}
