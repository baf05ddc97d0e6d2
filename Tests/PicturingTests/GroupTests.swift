import Model
import Picturing
import Querying
import SourceText
import Testing

@Test
func typesAreGroupsWithTheRelationsBetweenThem() throws {
  var sample = SampleGraph()
  let theme = sample.add("thema", "Lucht")
  let mission = sample.add("missie", "Schone lucht")
  let other = sample.add("missie", "Stille lucht")
  let lab = sample.add("lab", "Windlab")
  sample.state(mission, .theme, theme)
  sample.state(other, .theme, theme)
  sample.state(lab, .missions, mission)
  sample.state(mission, .replaces, other)
  sample.state(lab, .source, theme)
  let picture = try #require(groupPicture(of: sample.graph))
  #expect(picture.groups.map(\.size) == [1, 2, 1])
  #expect(picture.links.map(\.weight) == [2, 1])
  #expect(Picture.groups(picture).rows.map(\.relation) == ["2 verbanden", "één verband"])
  #expect(picture.caption.sentence.contains("‘bronnen’"))
}

@Test
func themesShareLabs() throws {
  var sample = SampleGraph()
  let themes = (0..<3).map { sample.add("thema", "Thema \($0)") }
  let missions = themes.map { theme in
    let mission = sample.add("missie", "Missie")
    sample.state(mission, .theme, theme)
    return mission
  }
  for _ in 0..<2 {
    let lab = sample.add("lab", "Lab")
    sample.state(lab, .missions, missions[0])
    sample.state(lab, .missions, missions[1])
  }
  let picture = try #require(groupPicture(along: ["thema", "missie", "lab"], in: sample.graph))
  #expect(picture.groups.map(\.size) == [2, 2, 0])
  #expect(picture.links.map { [$0.first, $0.second, $0.weight] } == [[0, 1, 2]])
  let rows = Picture.groups(picture).rows
  #expect(rows.map(\.from.title) == ["Thema 0 (2)", "Thema 2 (0)"])
  #expect(rows.map { $0.to?.title } == ["Thema 1 (2)", nil])
}

@Test
func ofManyGroupsSixtyAreDrawn() throws {
  var sample = SampleGraph()
  let lab = sample.add("lab", "Lab")
  for index in 0..<75 {
    let theme = sample.add("thema", "Thema \(index)")
    let mission = sample.add("missie", "Missie \(index)")
    sample.state(mission, .theme, theme)
    sample.state(lab, .missions, mission)
  }
  let picture = try #require(groupPicture(along: ["thema", "missie", "lab"], in: sample.graph))
  #expect(picture.groups.count == 60)
  #expect(picture.remainder == "en 15 meer")
  #expect(picture.links.count == 60 * 59 / 2)
  let bytes = drawing(of: .groups(picture), identifier: "picture_1")
  #expect(isWellFormed(bytes))
  #expect(occurrences(of: "<circle", in: bytes) == 60)
}

@Test
func anEmptyGraphHasNoPictures() {
  let graph = SampleGraph().graph
  #expect(groupPicture(of: graph) == nil)
  #expect(groupPicture(along: ["thema", "missie"], in: graph) == nil)
  #expect(pages(of: graph).pages.allSatisfy { $0.pictures.isEmpty })
}
