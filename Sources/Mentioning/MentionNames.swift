import Model
import SourceText

/// The names of all things, each of one thing alone.
struct MentionNames {
  /// The names.
  private(set) var texts: [String] = []

  /// What each is the name of.
  private(set) var things: [EntityID] = []

  /// How many things have each key.
  private var keys: [String: Int] = [:]

  init(_ graph: KnowledgeGraph) {
    var owners: [String: Set<EntityID>] = [:]
    var all: [(text: String, key: String, thing: EntityID)] = []
    for (index, entity) in graph.entities.enumerated() {
      keys[entity.key, default: 0] += 1
      guard entity.type != nil else { continue }
      let short = entity.fields.filter { ["afkorting", "abbreviation"].contains($0.name) }
        .compactMap { field -> String? in
          if case .text(let text) = field.value { return text }
          return nil
        }
      for text in Set([entity.title] + entity.aliases + short) where Self.isName(text) {
        let key = foldedKey(text)
        owners[key, default: []].insert(EntityID(index))
        all.append((text, key, EntityID(index)))
      }
    }
    all.sort { left, right in
      left.thing != right.thing
        ? left.thing.index < right.thing.index
        : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
    for (text, key, thing) in all where owners[key]?.count == 1 {
      texts.append(text)
      things.append(thing)
    }
  }

  /// How a link names a thing: by its key, behind its type where another thing has the same key.
  func reference(to thing: EntityID, in graph: KnowledgeGraph) -> String {
    let entity = graph[thing]
    return keys[entity.key] == 1 ? entity.key : "\(entity.type ?? ""):\(entity.key)"
  }

  /// Whether a name is written as names are: abbreviations in their own capitals, `KIC` and not
  /// `kic`; proper names with their capital, `Leiden` and not `leiden`.
  func isWritten(_ name: Int, _ found: ArraySlice<UInt8>) -> Bool {
    let name = texts[name]
    let isAbbreviation = name.unicodeScalars.allSatisfy {
      !$0.properties.isAlphabetic || $0.properties.isUppercase
    }
    if isAbbreviation { return name.utf8.elementsEqual(found) }
    guard let first = name.unicodeScalars.first, first.properties.isUppercase else { return true }
    return String(decoding: found, as: UTF8.self).unicodeScalars.first == first
  }

  /// Short words are too common to be names, unless they are abbreviations.
  private static func isName(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    if letters.count >= 4 { return true }
    return letters.count >= 2 && letters.allSatisfy { $0.properties.isUppercase }
  }
}
