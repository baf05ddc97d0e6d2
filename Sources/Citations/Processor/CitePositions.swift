/// Where a cite stands among those of the same item.
enum CitePosition {
  case first
  case subsequent
  case ibid
  case ibidWithLocator
}

/// Finds the positions of cites, one citation of a document after another, as section "Choose" of
/// the specification says.
struct CitePositions {
  /// What a cite can be compared with.
  struct Place {
    var position = CitePosition.first
    var isNear = false

    /// The note in which the item is first cited; nil where that is here.
    var firstNote: Int?
  }

  private let nearDistance: Int
  private var firstNotes: [String: Int] = [:]
  private var lastNotes: [String: Int] = [:]

  /// The last citations in the text and in notes, which do not interrupt each other.
  private var lastInText: Citation?
  private var lastInNotes: Citation?

  /// How many citations the last note has.
  private var count = 0

  init(nearDistance: Int) { self.nearDistance = nearDistance }

  /// The places of the cites of the next citation.
  mutating func places(of citation: Citation) -> [Place] {
    let before = cite(before: citation)
    let places = citation.cites.enumerated().map { index, cite in
      place(of: cite, after: index > 0 ? citation.cites[index - 1] : before, in: citation)
    }
    if citation.note == 0 {
      lastInText = citation
    } else {
      count = lastInNotes?.note == citation.note ? count + 1 : 1
      lastInNotes = citation
    }
    return places
  }

  /// The only cite that the one before consists of; in notes, the only citation of its note.
  private func cite(before citation: Citation) -> Cite? {
    let previous = citation.note == 0 ? lastInText : lastInNotes
    guard let previous, previous.cites.count == 1 else { return nil }
    if citation.note > 0, previous.note != citation.note, count > 1 { return nil }
    return previous.cites[0]
  }

  private mutating func place(
    of cite: Cite,
    after before: Cite?,
    in citation: Citation
  ) -> Place {
    var place = Place()
    if let first = firstNotes[cite.item] {
      place.firstNote = first
      place.position = Self.position(of: cite, after: before)
      let last = lastNotes[cite.item] ?? first
      place.isNear = citation.note > 0 && citation.note - last <= nearDistance
    } else {
      firstNotes[cite.item] = citation.note
    }
    lastNotes[cite.item] = citation.note
    return place
  }

  private static func position(of cite: Cite, after before: Cite?) -> CitePosition {
    guard let before, before.item == cite.item else { return .subsequent }
    if cite.locator == before.locator, cite.label == before.label || cite.locator.isEmpty {
      return .ibid
    }
    return cite.locator.isEmpty ? .subsequent : .ibidWithLocator
  }
}
