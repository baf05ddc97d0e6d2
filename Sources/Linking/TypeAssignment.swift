import Diagnostics
import Model
import SourceText

/// Gives every file its type: the one it names in `type:`, else that of the nearest folder.
struct TypeAssignment {
  /// The type of each file; nil for a page without one.
  private(set) var types: [TypeDefinition?] = []

  /// The type whose list each file introduces.
  private(set) var indexedTypes: [String?] = []

  /// What there is to say.
  private(set) var diagnostics: [Diagnostic] = []

  private let schema: Schema
  private var folders: [(names: [Substring], type: TypeDefinition)] = []

  init(documents: [Document], schema: Schema, sources: SourceFolders) {
    self.schema = schema
    folders = schema.types.compactMap { type in
      type.folder.map { ($0.value.split(separator: "/"), type) }
    }
    mendFolders(documents, sources: sources)
    types.reserveCapacity(documents.count)
    for document in documents {
      let names = document.path.components.dropLast()
      let near = nearest(names)
      let named = namedType(of: document, folder: near?.type)
      let isList = near?.isWhole == true && document.isIndex && named == nil
      indexedTypes.append(isList ? near?.type.name.value : nil)
      types.append(isList ? nil : named ?? near?.type)
    }
    let lists = Dictionary(
      schema.types.compactMap { type in type.folder.map { ($0.value, type.name.value) } },
      uniquingKeysWith: { first, _ in first }
    )
    for (index, document) in documents.enumerated() where types[index] == nil {
      let names = sources.components(of: document.path)
      guard !document.isIndex, names.count == 1, let type = lists[document.key] else { continue }
      indexedTypes[index] = type
    }
  }

  /// The type of the deepest folder that has one, and whether the path ends there.
  private func nearest(
    _ names: ArraySlice<Substring>
  ) -> (type: TypeDefinition, isWhole: Bool)? {
    for end in stride(from: names.endIndex, to: names.startIndex, by: -1) {
      let path = names[..<end]
      let match = folders.filter { path.suffix($0.names.count).elementsEqual($0.names) }
        .max { $0.names.count < $1.names.count }
      if let match { return (match.type, end == names.endIndex) }
    }
    return nil
  }

  /// The type that a file names, unless `type` is a field of its folder's type.
  private mutating func namedType(
    of document: Document,
    folder: TypeDefinition?
  ) -> TypeDefinition? {
    guard !schema.types.isEmpty, let name = document.frontMatter.fields["type"]?.value.scalar,
      folder?.fields.contains(where: { $0.name.value == "type" }) != true
    else { return nil }
    guard let type = schema.type(named: schema.spellings[name.value] ?? name.value) else {
      let unknown = Diagnostic.unknownType(name, schema: schema)
      if !schema.isBroken { diagnostics.append(unknown) }
      return unknown.suggestions.first.flatMap { schema.type(named: $0) }
    }
    guard !type.isAbstract else {
      diagnostics.append(.abstractType(name, schema: schema))
      return nil
    }
    return type
  }

  /// A type whose folder holds nothing gets the files of a folder with nearly its name.
  ///
  /// One message at the schema says so, instead of one at every file of the folder.
  private mutating func mendFolders(_ documents: [Document], sources: SourceFolders) {
    var present: Set<String> = []
    for document in documents {
      for name in sources.components(of: document.path).dropLast() { present.insert(String(name)) }
    }
    let claimed = Set(schema.types.compactMap(\.folder?.value))
    for (index, entry) in folders.enumerated() where entry.names.count == 1 {
      let name = String(entry.names[0])
      guard !present.contains(name) else { continue }
      let free = present.subtracting(claimed).sorted()
      guard let near = nearestNames(to: name, among: free).first else { continue }
      folders[index].names = [Substring(near)]
      if let folder = entry.type.folder {
        diagnostics.append(.folderWithoutFiles(folder, near: near))
      }
    }
  }
}
