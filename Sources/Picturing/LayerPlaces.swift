/// Places along a line for things of given sizes in a given order: each as near to where it wants to
/// be as the others allow, none overlapping, none before zero.
///
/// The least squares solution by pooling neighbours that are in each other's way (Ayer and others,
/// 1955). Linear.
func places(wanted: [Int], sizes: [Int], gap: Int) -> [Int] {
  struct Block {
    var sum: Int
    var count: Int
  }
  // Without the room that the things before take, the places only have to rise.
  var taken = [0]
  for size in sizes { taken.append(taken[taken.count - 1] + size + gap) }
  var blocks: [Block] = []
  for (index, place) in wanted.enumerated() {
    var block = Block(sum: place - taken[index], count: 1)
    while let last = blocks.last, last.sum * block.count >= block.sum * last.count {
      block.sum += last.sum
      block.count += last.count
      blocks.removeLast()
    }
    blocks.append(block)
  }
  var found: [Int] = []
  found.reserveCapacity(wanted.count)
  for block in blocks {
    let start = max(0, block.sum / block.count)
    for _ in 0..<block.count { found.append(start + taken[found.count]) }
  }
  return found
}
