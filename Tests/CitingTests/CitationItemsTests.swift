import Building
import Citations
import Diagnostics
import Files
import Foundation
import Model
import SourceText
import TestSupport
import Testing

@testable import Citing

/// Works are what the schema says, and nothing else.
struct CitationItemsTests {
  private static let schema = """
    enums:
      aard: {values: {boek: {label: Boek, csl: book}, los: {label: Los blad}}}
      stand: {values: {af: {label: af, csl: none}, bezig: {label: {nl: in voorbereiding, en: forthcoming}}}}
    types:
      werk:
        folder: werken
        fields:
          titel: {type: text, role: title}
          onder: {type: text, csl: subtitle}
          aard: {enum: aard, csl: type}
          stand: {enum: stand, csl: status}
          jaar: {type: year, csl: issued}
          dag: {type: date, csl: issued}
          huis: {type: text, csl: publisher}
        relations:
          makers: {to: [mens, club], count: 0..*, inverse: {name: maakte}, csl: author}
          uitgever: {to: club, count: 0..1, inverse: {name: gaf}, csl: publisher}
      mens:
        folder: mensen
        fields:
          titel: {type: text, role: title}
          naam: {type: text, csl: family}
          tussen: {type: text, csl: non-dropping-particle}
      club:
        folder: clubs
        fields:
          titel: {type: text, role: title}
    """

  private static func thing(_ fields: String) -> String { "---\n\(fields)\n---\n" }

  private static let files = [
    "site/site.yaml": "title: Proef\nlanguage: nl\nschema: missions/schema.yaml\n",
    "missions/schema.yaml": schema,
    "missions/werken/een.md": thing(
      """
      titel: Een
      onder: Twee
      aard: boek
      stand: af
      jaar: 2019
      dag: 2019-10-17
      huis: Niet dit
      makers: [jos, raad]
      uitgever: raad
      """
    ),
    "missions/werken/twee.md": thing("titel: Wat nu?\nonder: Dit\nstand: bezig\nhuis: Boom"),
    "missions/mensen/jos.md": thing("titel: J.P. van den Broek\nnaam: Broek\ntussen: van den"),
    "missions/clubs/raad.md": thing("titel: De Raad"),
  ]

  @Test
  func worksAreWhatTheSchemaSays() throws {
    let sources = try readProject(from: MemoryFileSystem(Self.files))
    let items = Self.items(of: build(sources.value).graph)
    #expect(
      items.map(\.json) == [
        """
        {"author": [{"family": "Broek", "given": "J.P.", "non-dropping-particle": "van den"}, \
        {"literal": "De Raad"}], "id": "een", "issued": {"date-parts": [[2019, 10, 17]]}, \
        "publisher": "De Raad", "title": "Een. Twee", "type": "book"}
        """,
        """
        {"id": "twee", "publisher": "Boom", "status": "in voorbereiding", \
        "title": "Wat nu? Dit", "type": "document"}
        """,
      ]
    )
  }

  /// Every publication of the example site is a work with a type and a title.
  @Test
  func publicationsOfTheSiteAreWorks() throws {
    let site = try DiskFileSystem(root: TestFolder.package.path)
    let graph = build(try readProject(from: site).value).graph
    let items = Self.items(of: graph)
    let publications = graph.entities.filter { $0.type == "publicatie" }
    #expect(!publications.isEmpty)
    #expect(items.map(\.id) == publications.map(\.key))
    #expect(items.allSatisfy { $0.fields["title"] != nil && !$0.type.isEmpty })
  }

  /// The works among the things of a graph, in its order.
  private static func items(of graph: KnowledgeGraph) -> [CitationItem] {
    graph.entities.indices.compactMap {
      citationItem(of: EntityID($0), in: graph, language: "nl")
    }
  }
}
