import Building
import Diagnostics
import Model
import Testing

/// Questions about places in the network, and answers as pictures and crosstabs.
@Suite("Pictures, crosstabs and the network")
struct NetworkAnswerTests {
  @Test("A picture has a column for each name of its path, and the same in rows")
  func picture() throws {
    let snapshot = try SampleProject.snapshot()
    let result = try #require(
      SampleProject.answer("labs als figuur op missies.thema", in: snapshot).value
    )
    guard case .layers(let picture) = result.picture else {
      Issue.record("no picture")
      return
    }
    #expect(picture.layers.map(\.label) == ["Living labs", "Missies", "Thema"])
    #expect(picture.edges.count == 5)
    #expect(result.groups.flatMap(\.rows).count == 5)
    let none = SampleProject.answer("plaatsen als figuur op verhaal.betreft", in: snapshot).value
    #expect(none?.picture != nil)
    #expect(
      try SampleProject.faults("labs als figuur op begin") == ["impossible-comparison: figuur"]
    )
    #expect(try SampleProject.faults("labs als figuur") == ["invalid-query: figuur"])
  }

  @Test("An empty answer has no picture and no rows")
  func empty() throws {
    let snapshot = try SampleProject.snapshot()
    let result = SampleProject.answer("labs waar titel = niets als figuur op missies", in: snapshot)
    #expect(result.value?.picture == nil)
    #expect(result.value?.groups.flatMap(\.rows).isEmpty == true)
  }

  @Test("Each thing stands in the cell of its two values")
  func crosstab() throws {
    let snapshot = try SampleProject.snapshot()
    let result = try #require(
      SampleProject.answer("labs als kruistabel op soort en open", in: snapshot).value
    )
    #expect(result.columns.count == 3)
    let filled = result.groups.flatMap(\.rows).map { row in
      row.cells.map { cell -> Int in
        if case .list(let things) = cell { return things.count }
        return -1
      }
    }
    #expect(filled == [[0, 1], [1, 0]])
    #expect(
      try SampleProject.faults("labs als kruistabel op soort") == ["invalid-query: kruistabel"]
    )
  }

  @Test("The network is that of the schema's relations; what hangs loose has another part")
  func network() throws {
    let snapshot = try SampleProject.snapshot()
    let loose = SampleProject.answer("missies waar netwerkdeel is leeg", in: snapshot).value
    #expect(loose?.total == 1)
    let joints = SampleProject.answer("labs waar scharnier", in: snapshot).value
    #expect(joints?.total == 1)
    #expect(try SampleProject.faults("missies waar tussenpositi > 1").count == 1)
  }

  @Test("`dit` is the thing of the page, and nothing elsewhere")
  func this() throws {
    let text = "---\ntitel: Zorg\n---\n{{ aantal: missies waar thema = dit }}\n"
    let snapshot = try SampleProject.snapshot(["missions/themas/een.md": text])
    #expect(snapshot.diagnostics.isEmpty)
    #expect(try SampleProject.faults("missies waar thema = dit") == ["invalid-query: dit"])
    let wrong = "---\ntitel: Delft\nsoort: stad\n---\n{{ aantal: missies waar thema = dit }}\n"
    let other = try SampleProject.snapshot(["missions/plaatsen/delft.md": wrong])
    #expect(other.diagnostics.map(\.code.text) == ["invalid-query"])
  }

  @Test(
    "A question of the settings is answered on the pages of its type, and told where it is wrong"
  )
  func settings() throws {
    let settings = """
      title: Proef
      reports: [vragen]
      questions:
        labs-hier: {for: thema, ask: labs waar missies.thema = dit}
      """
    let theme = "{{<layout}}{{$main}}[{{answers.labs-hier}}]{{/main}}{{/layout}}"
    let more = [
      "site/site.yaml": settings,
      "site/vragen.md": "# Vragen\n\n## Labs\n\n```query\nlabs toon soort\n```\n",
      "templates/types/thema.html": theme,
    ]
    let snapshot = try SampleProject.snapshot(more, goal: .site)
    #expect(snapshot.diagnostics.isEmpty)
    let page = try #require(snapshot.output.files.first { $0.path.text == "themas/een/index.html" })
    guard case .bytes(let bytes) = page.contents else { return }
    #expect(String(decoding: bytes, as: UTF8.self).contains("Kwartier"))
    let report = try #require(reports(named: nil, in: snapshot).reports.first)
    #expect(report.sections.map(\.heading) == ["Labs"])
    #expect(reports(named: "vraggen", in: snapshot).suggestions == ["vragen"])
    let wrong = settings.replacing("missies.thema", with: "missies.thama")
      .replacing("reports: [vragen]", with: "reports: [vraggen]")
    let broken = try SampleProject.snapshot(more.merging(["site/site.yaml": wrong]) { $1 })
    #expect(
      broken.diagnostics.map { "\($0.code.text): \($0.suggestions.first ?? "")" }
        == ["unresolved-reference: vragen", "unknown-name-in-condition: thema"]
    )
  }

  @Test("Areas with a place on the map of tiles stand there, empty ones too")
  func tiles() throws {
    let schema = SampleProject.schema.replacing(
      "soort: {type: enum, enum: vorm}",
      with: "vak: {role: tile}\n      soort: {type: enum, enum: vorm}"
    )
    let snapshot = try SampleProject.snapshot([
      "missions/schema.yaml": schema,
      "missions/plaatsen/delft.md": "---\ntitel: Delft\nsoort: stad\nvak: 1-2\n---\n",
      "missions/plaatsen/gouda.md": "---\ntitel: Gouda\nsoort: stad\nvak: 1-1\n---\n",
    ])
    let result = SampleProject.answer("labs als kaart op plaats", in: snapshot).value
    guard case .tiles(let picture) = result?.picture else {
      Issue.record("no map")
      return
    }
    #expect(picture.tiles.map(\.node.title) == ["Gouda", "Delft"])
    #expect(picture.tiles.map(\.entries.count) == [0, 2])
    let plain = SampleProject.answer("labs als kaart op plaats", in: try SampleProject.snapshot())
    #expect(plain.value?.picture == nil)
  }

  @Test("Reports stay where the schema derives relations, and templates can ask for places")
  func derived() throws {
    let schema = SampleProject.schema.replacing(
      "missies: {to: missie,",
      with:
        "themas: {to: thema, derived: missies/thema, inverse: {name: labs, label: {nl: Labs}}}\n"
        + "      missies: {to: missie,"
    )
    let snapshot = try SampleProject.snapshot(
      [
        "missions/schema.yaml": schema,
        "site/site.yaml":
          "title: Proef\nreports: [een]\nquestions: {naden: labs waar scharnier}\n",
        "site/een.md": "# Een\n\n```query\nlabs\n```\n",
        "site/twee.md": "# Twee\n\n```query\nmissies\n```\n",
        "templates/types/thema.html": "{{answers.naden}}",
      ],
      goal: .site
    )
    #expect(snapshot.diagnostics.isEmpty)
    #expect(snapshot.graph.predicates.contains { $0.origin == .derived })
    #expect(reports(named: nil, in: snapshot).reports.map(\.title) == ["Een"])
    let page = snapshot.output.files.first { $0.path.text == "themas/een/index.html" }
    guard case .bytes(let bytes) = page?.contents else {
      Issue.record("no page")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("Kwartier"))
  }

  @Test("A misspelt measure is asked after; a crosstab names it in the site's language")
  func measureNames() throws {
    let source = SampleProject.answer("labs waar scharnir", in: try SampleProject.snapshot())
    #expect(source.diagnostics.first?.suggestions.first == "scharnier")
    let english = try SampleProject.snapshot(["site/site.yaml": "title: Test\nlanguage: en\n"])
    let table = SampleProject.answer("labs as crosstab by soort and cut-point", in: english).value
    #expect(table?.columns.last?.hasPrefix("Cut point") == true)
  }
}
