import Model
import Querying
import SourceText
import TestSupport
import Testing

@testable import Picturing

/// Themes, missions and labs in a repeatable tangle.
private func sample(themes: Int, missions: Int, labs: Int) -> SampleGraph {
  var random = SplitMix64(seed: 7)
  var sample = SampleGraph()
  let first = (0..<themes).map { sample.add("thema", "Thema \($0)") }
  let second = (0..<missions).map { sample.add("missie", "Missie \($0)") }
  let third = (0..<labs).map { sample.add("lab", "Lab \($0)") }
  for mission in second {
    sample.state(mission, .theme, first[Int.random(in: 0..<themes, using: &random)])
  }
  for lab in third {
    for _ in 0..<2 {
      sample.state(lab, .missions, second[Int.random(in: 0..<missions, using: &random)])
    }
  }
  return sample
}

@Test(arguments: [(4, 26, 270, 300), (4, 100, 1_000, 300), (2, 3, 4, 9)])
func atMostThreeHundredThingsAreDrawn(
  themes: Int,
  missions: Int,
  labs: Int,
  drawn: Int
) throws {
  let graph = sample(themes: themes, missions: missions, labs: labs).graph
  let picture = try #require(layeredPicture(of: ["thema", "missie", "lab"], in: graph))
  let count = picture.layers.reduce(0) { $0 + $1.nodes.count }
  #expect(count <= drawn && count > drawn * 9 / 10)
  let isCut = themes + missions + labs > 300
  #expect(picture.layers.contains { !$0.remainder.isEmpty } == isCut)
  let bytes = drawing(of: .layers(picture), identifier: "picture_1")
  #expect(isWellFormed(bytes))
  #expect(occurrences(of: "<rect", in: bytes) == count)
  #expect(bytes == drawing(of: .layers(picture), identifier: "picture_1"))
}

@Test
func everythingInColumnsHasALine() throws {
  let graph = sample(themes: 4, missions: 100, labs: 1_000).graph
  let picture = try #require(layeredPicture(of: ["thema", "missie", "lab"], in: graph))
  var isJoined = picture.layers.map { [Bool](repeating: false, count: $0.nodes.count) }
  for edge in picture.edges {
    isJoined[edge.layer][edge.left] = true
    isJoined[edge.layer + 1][edge.right] = true
  }
  #expect(isJoined.allSatisfy { $0.allSatisfy(\.self) })
  #expect(Picture.layers(picture).rows.count == picture.edges.count)
}

@Test
func thingsWithoutLinesAreToldAndNotDrawn() throws {
  var sample = sample(themes: 2, missions: 3, labs: 4)
  _ = sample.add("lab", "Los lab")
  let picture = try #require(layeredPicture(of: ["thema", "missie", "lab"], in: sample.graph))
  #expect(picture.layers[2].nodes.count == 4)
  #expect(picture.caption.sentence.contains("niet getekend: 1 lab."))
}

@Test
func typesThatDoNotRelateHaveNoPicture() {
  let graph = sample(themes: 2, missions: 2, labs: 2).graph
  #expect(layeredPicture(of: ["thema", "lab"], in: graph) == nil)
  #expect(layeredPicture(of: ["thema"], in: graph) == nil)
  #expect(layeredPicture(of: [], in: graph) == nil)
  #expect(layeredPicture(of: ["onbekend", "niets"], in: graph) == nil)
}

@Test
func crossingsThatCanGoAreGone() {
  let node = PictureNode(title: "x", address: nil)
  let count = 20
  let picture = LayeredPicture(
    caption: PictureCaption(title: "", sentence: ""),
    layers: (0..<3).map { _ in
      LayeredPicture.Layer(
        label: "",
        relation: "",
        nodes: [PictureNode](repeating: node, count: count)
      )
    },
    edges: (0..<2).flatMap { layer in
      (0..<count).map { index in
        LayeredPicture.Edge(
          layer: layer,
          left: index,
          right: (index * 7 + 3) % count,
          relation: "",
          isStatedByRight: false
        )
      }
    }
  )
  let lines = LayerLines(picture)
  #expect(lines.crossings(lines.counts.map { Array(0..<$0) }) > 100)
  #expect(lines.crossings(orderWithFewCrossings(lines)) == 0)
}

@Test
func crossingsAreCountedAsPairs() {
  var random = SplitMix64(seed: 3)
  let node = PictureNode(title: "x", address: nil)
  let edges = Set((0..<60).map { _ in Int.random(in: 0..<100, using: &random) })
    .map { (left: $0 / 10, right: $0 % 10) }
  let layer = LayeredPicture.Layer(
    label: "",
    relation: "",
    nodes: [PictureNode](repeating: node, count: 10)
  )
  let picture = LayeredPicture(
    caption: PictureCaption(title: "", sentence: ""),
    layers: [layer, layer],
    edges: edges.map {
      LayeredPicture.Edge(
        layer: 0,
        left: $0.left,
        right: $0.right,
        relation: "",
        isStatedByRight: false
      )
    }
  )
  var expected = 0
  for one in edges {
    for other in edges where one.left < other.left && one.right > other.right { expected += 1 }
  }
  #expect(LayerLines(picture).crossings([Array(0..<10), Array(0..<10)]) == expected)
}

@Test
func placesNeverOverlap() {
  var random = SplitMix64(seed: 5)
  for _ in 0..<200 {
    let count = Int.random(in: 0..<30, using: &random)
    let sizes = (0..<count).map { _ in Int.random(in: 1..<60, using: &random) }
    let wanted = (0..<count).map { _ in Int.random(in: -200..<900, using: &random) }
    let found = places(wanted: wanted, sizes: sizes, gap: 8)
    #expect(found.count == count)
    #expect(found.allSatisfy { $0 >= 0 })
    for index in found.indices.dropFirst() {
      #expect(found[index] >= found[index - 1] + sizes[index - 1] + 8)
    }
  }
  #expect(places(wanted: [10, 100, 300], sizes: [20, 20, 20], gap: 8) == [10, 100, 300])
}
