import Model
import SourceText

/// Where everything is: the addresses of things and lists.
struct Routes {
  /// The thing whose page is the home page; nil where the tool makes one.
  private(set) var home: EntityID?

  /// The types whose lists the tool makes.
  private(set) var generatedIndexes: [TypeDefinition] = []

  /// The addresses of lists, by type.
  private var indexes: [String: String] = [:]

  /// The titles of the pages that stand above others, by address.
  private var titles: [String: String] = [:]

  /// The addresses that files have.
  private var taken: Set<String> = []

  /// Things whose address another file had first: reported, and without a page.
  private var hidden: Set<Int> = []

  init(_ graph: KnowledgeGraph) {
    var counts: [String: Int] = [:]
    var taken: [String: Int] = [:]
    let order = graph.entities.indices.sorted {
      graph.documents[graph.entities[$0].document].path
        < graph.documents[graph.entities[$1].document].path
    }
    for index in order {
      let entity = graph.entities[index]
      if taken[entity.address] != nil { hidden.insert(index) }
      taken[entity.address] = taken[entity.address] ?? index
      if let type = entity.type { counts[type, default: 0] += 1 }
      if entity.address.isEmpty { home = home ?? EntityID(index) }
      if let type = entity.indexedType { indexes[type] = entity.address }
      titles[entity.address] = titles[entity.address] ?? entity.title
    }
    self.taken = Set(taken.keys)
    let wanted = Self.linkedTypes(graph)
    let language = graph.configuration.language
    for type in graph.schema.types where !type.isAbstract && indexes[type.name.value] == nil {
      let name = type.name.value
      guard counts[name, default: 0] > 0 || wanted.contains(name) else { continue }
      let address = Self.address(of: type)
      indexes[name] = address
      guard taken[address] == nil else { continue }
      generatedIndexes.append(type)
      titles[address] = type.plural(in: language)
    }
  }

  /// The types whose lists something links to.
  private static func linkedTypes(_ graph: KnowledgeGraph) -> Set<String> {
    var found: Set<String> = []
    for link in graph.links.lazy.joined() {
      if case .typeIndex(let type) = link { found.insert(type) }
    }
    for item in graph.navigation {
      if case .typeIndex(let type) = item.target { found.insert(type) }
    }
    return found
  }

  /// The address of a type's list: its folder, else its name.
  private static func address(of type: TypeDefinition) -> String {
    let names = (type.folder?.value ?? type.name.value).split(separator: "/")
    return names.map { foldedKey(String($0)) + "/" }.joined()
  }

  /// Whether a thing has a page of its own.
  func isPublished(_ id: EntityID) -> Bool { !hidden.contains(id.index) }

  /// Whether a file has an address.
  func isTaken(_ address: String) -> Bool { taken.contains(address) }

  /// The address of the list of a type; nil where there is none.
  func index(of type: String) -> String? { indexes[type] }

  /// The pages above an address, the outermost first, the home page not included.
  func above(_ address: String) -> [(title: String, address: String)] {
    var found: [(title: String, address: String)] = []
    var end = address.startIndex
    while let slash = address[end...].utf8.firstIndex(of: UInt8(ascii: "/")) {
      end = address.utf8.index(after: slash)
      let prefix = String(address[..<end])
      if prefix.utf8.count < address.utf8.count, let title = titles[prefix] {
        found.append((title, prefix))
      }
    }
    return found
  }
}
