import SourceText

extension Schema {
  /// Whether things of any type are parts of others.
  public var hasParts: Bool {
    types.contains { $0.relations.contains(where: \.isPartOf) }
  }

  /// The relation by which the things of each type are parts of others, by the name of the type.
  public var partRelations: [String: RelationDefinition] {
    var found: [String: RelationDefinition] = [:]
    for type in types {
      found[type.name.value] = type.relations.first { $0.isPartOf && !$0.targets.isEmpty }
    }
    return found
  }

  /// Whether things of a type are wholes that others are parts of.
  public func isWhole(_ type: TypeDefinition) -> Bool {
    types.contains { part in
      part.relations.contains { relation in
        relation.isPartOf && relation.targets.contains { type.isKind(of: $0.value) }
      }
    }
  }

  /// The address of the page that has all of a whole: below the address of the whole itself.
  public static func wholeAddress(of address: String, language: String) -> String {
    address + (language.utf8.starts(with: "nl".utf8) ? "alles/" : "all/")
  }
}
