import Diagnostics
import Model
import SourceText

/// What the labels of figures, tables, boxes and sections name, in all files.
struct LabelIndex {
  /// A label and where it is written.
  struct Entry {
    let part: ReferencedPart
    let label: Located<String>
  }

  private var entries: [String: [Entry]] = [:]

  private let known = KnownSuggestions()

  /// The labels in the order of the files.
  private(set) var all: [Located<String>] = []

  /// Gathers the labels of the documents of things, in the order of the things.
  ///
  /// Those of translations are left out: they are the labels of what they translate.
  init(
    _ declarations: [Declaration],
    documents: [Document],
    where isCounted: (Declaration) -> Bool
  ) {
    for (index, declaration) in declarations.enumerated() where isCounted(declaration) {
      let document = documents[declaration.document]
      for (place, block) in document.blocks.enumerated() {
        guard let label = block.label else { continue }
        add(.block(EntityID(index), place), label)
      }
      for (place, heading) in document.headings.enumerated() {
        guard let label = heading.label else { continue }
        add(.section(EntityID(index), place), label)
      }
    }
  }

  private mutating func add(_ part: ReferencedPart, _ label: Located<String>) {
    entries[label.value, default: []].append(Entry(part: part, label: label))
    all.append(label)
  }

  /// What a label names: in the thing itself, else wherever it is first.
  func part(labelled name: String, from thing: EntityID) -> ReferencedPart? {
    let found = entries[name] ?? []
    return (found.first { $0.part.thing == thing } ?? found.first)?.part
  }

  /// One message for each label that several files have, and that references name by its kind.
  var duplicates: [Diagnostic] {
    all.compactMap { label in
      guard let first = entries[label.value]?.first, first.label.range != label.range,
        isReferenceable(label.value)
      else { return nil }
      return .duplicateLabel(label, first: first.label.range)
    }
  }

  /// The labels of figures, tables and boxes that nothing names.
  func uncited(_ named: Set<ReferencedPart>) -> [Diagnostic] {
    entries.values.joined().compactMap { entry in
      if named.contains(entry.part) || !isReferenceable(entry.label.value) { return nil }
      return .uncitedLabel(entry.label)
    }
  }

  /// The labels like one that is not there.
  func nearest(to name: String) -> [String] {
    known.index(for: ["label"]) {
      SuggestionIndex(all.map { SuggestionCandidate($0.value) })
    }.nearestNames(to: name)
  }

  /// Whether a label is made to be named: it begins with what it is.
  private func isReferenceable(_ label: String) -> Bool {
    ["fig-", "tbl-", "sec-", "box-"].contains { label.utf8.starts(with: $0.utf8) }
  }
}
