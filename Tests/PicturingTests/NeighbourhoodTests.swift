import Model
import Picturing
import Querying
import SourceText
import Testing

/// A mission that `count` labs name, and its picture.
private func picture(neighbours count: Int) throws -> NeighbourhoodPicture? {
  var sample = SampleGraph()
  let mission = sample.add("missie", "Schone lucht")
  for index in 0..<count { sample.state(sample.add("lab", "Lab \(index)"), .missions, mission) }
  return try neighbourhood(of: mission, in: sample)
}

/// The picture of the neighbourhood on a thing's page.
private func neighbourhood(of place: Int, in sample: SampleGraph) throws -> NeighbourhoodPicture? {
  let graph = sample.graph
  let address = graph.entities[place].address
  let page = try #require(pages(of: graph).pages.first { $0.address == address })
  for case .neighbourhood(let picture) in page.pictures { return picture }
  return nil
}

@Test
func aThingAloneHasNoPicture() throws {
  #expect(try picture(neighbours: 0) == nil)
}

@Test
func aThingAloneCanBeDrawn() {
  let picture = NeighbourhoodPicture(
    caption: PictureCaption(title: "Alleen", sentence: "Niets."),
    centre: PictureNode(title: "Alleen", address: "alleen/"),
    incoming: NeighbourhoodPicture.Column(label: "", groups: []),
    outgoing: NeighbourhoodPicture.Column(label: "", groups: [])
  )
  #expect(isWellFormed(drawing(of: .neighbourhood(picture), identifier: "picture_1")))
}

@Test(arguments: [
  (1, 1, "", "Eén verband met één onderdeel."),
  (40, 40, "", "40 verbanden met 40 onderdelen."),
  (
    41, 40, "en 1 meer", "41 verbanden met 41 onderdelen. De figuur toont er 40, de tabel alle 41."
  ),
  (
    10_000, 40, "en 9960 meer",
    "10000 verbanden met 10000 onderdelen. De figuur toont er 40, de tabel alle 10000."
  ),
])
func atMostFortyAreDrawn(count: Int, drawn: Int, remainder: String, sentence: String) throws {
  let picture = try #require(try picture(neighbours: count))
  let group = try #require(picture.incoming.groups.first)
  #expect(picture.incoming.groups.count == 1)
  #expect(picture.outgoing.groups.isEmpty)
  #expect(group.entries.count == count)
  #expect(group.drawn == drawn)
  #expect(group.remainder == remainder)
  #expect(picture.caption.sentence == sentence)
  #expect(Picture.neighbourhood(picture).rows.count == count)
  let bytes = drawing(of: .neighbourhood(picture), identifier: "picture_1")
  #expect(isWellFormed(bytes))
  #expect(occurrences(of: "<rect", in: bytes) == drawn + 1)
}

@Test
func smallGroupsAreDrawnWholeBesideALargeOne() throws {
  var sample = SampleGraph()
  let mission = sample.add("missie", "Schone lucht")
  for index in 0..<100 { sample.state(sample.add("lab", "Lab \(index)"), .missions, mission) }
  for index in 0..<3 { sample.state(mission, .theme, sample.add("thema", "Thema \(index)")) }
  let picture = try #require(try neighbourhood(of: mission, in: sample))
  #expect(picture.incoming.groups.map(\.drawn) == [37])
  #expect(picture.incoming.groups.map(\.remainder) == ["en 63 meer"])
  #expect(picture.outgoing.groups.map(\.drawn) == [3])
  #expect(picture.outgoing.groups.map(\.remainder) == [""])
}

@Test
func relationsThatEveryTypeHasAndMentionsStandBack() throws {
  var sample = SampleGraph()
  let mission = sample.add("missie", "Schone lucht")
  let theme = sample.add("thema", "Lucht")
  let other = sample.add("thema", "Water")
  sample.state(mission, .source, other)
  sample.state(mission, .mention, other)
  let only = try #require(try neighbourhood(of: mission, in: sample))
  #expect(only.outgoing.groups.map(\.label) == ["Noemt", "Bronnen"])
  sample.state(mission, .theme, theme)
  let picture = try #require(try neighbourhood(of: mission, in: sample))
  #expect(picture.outgoing.groups.map(\.label) == ["Thema"])
}

@Test
func aSymmetricRelationIsShownOnceWithoutAnArrow() throws {
  var sample = SampleGraph()
  let one = sample.add("missie", "Eén")
  let other = sample.add("missie", "Ander")
  sample.state(one, .related, other)
  sample.state(other, .related, one)
  let picture = try #require(try neighbourhood(of: one, in: sample))
  #expect(picture.incoming.groups.isEmpty)
  #expect(picture.outgoing.groups.map { $0.entries.map(\.title) } == [["Ander"]])
  let bytes = drawing(of: .neighbourhood(picture), identifier: "picture_1")
  #expect(occurrences(of: "picture-arrow", in: bytes) == 0)
}

@Test
func circlesOfRelationsAreDrawn() throws {
  var sample = SampleGraph()
  let missions = (0..<3).map { sample.add("missie", "Missie \($0)") }
  for index in 0..<3 { sample.state(missions[index], .replaces, missions[(index + 1) % 3]) }
  sample.state(missions[0], .replaces, missions[0])
  for mission in missions {
    let picture = try #require(try neighbourhood(of: mission, in: sample))
    #expect(isWellFormed(drawing(of: .neighbourhood(picture), identifier: "picture_1")))
  }
  let layers = try #require(layeredPicture(of: ["missie", "missie", "missie"], in: sample.graph))
  #expect(layers.layers.map(\.nodes.count) == [3, 3, 3])
  #expect(isWellFormed(drawing(of: .layers(layers), identifier: "picture_1")))
}
