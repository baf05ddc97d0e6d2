import Citations
import SourceText

extension CitationItem {
  /// Whether it says who is behind it, or is of a kind that goes by its title: laws, pages, data.
  var namesSomebody: Bool {
    if !names.isEmpty || fields["publisher"] != nil || fields["authority"] != nil { return true }
    return Self.titled.contains(type)
  }

  /// Whether it says that it is not out yet, in Dutch or English.
  var isInPreparation: Bool {
    fields["status"].map { Self.unfinished.contains($0.lowercased()) } ?? false
  }

  /// Texts that no two works share: the DOI, and title with year and first author.
  var marksOfIdentity: [String] {
    var marks: [String] = []
    if let identifier = fields["DOI"] {
      let bare = identifier.lowercased().split(separator: "doi.org/").last.map(String.init)
      marks.append("doi " + (bare ?? identifier.lowercased()))
    }
    let people = ["author", "editor"].lazy.compactMap { self.names[$0]?.first }.first
    if let title = fields["title"], let person = people, let year = dates["issued"]?.start.year,
      year > 0
    {
      let name = person.literal.isEmpty ? person.family : person.literal
      let part = [fields["number"], fields["chapter-number"], fields["volume"], fields["page"]]
      let rest = part.compactMap(\.self).joined(separator: " ")
      marks.append("\(foldedKey(title)) \(year) \(foldedKey(name)) \(rest)")
    }
    return marks
  }

  private static let titled: Set<String> = [
    "bill", "hearing", "legislation", "regulation", "treaty", "legal_case", "webpage", "dataset",
    "software", "standard", "map", "entry", "entry-dictionary", "entry-encyclopedia", "classic",
    "motion_picture", "broadcast", "song", "periodical", "article-newspaper", "patent", "event",
    "personal_communication",
  ]

  private static let unfinished: Set<String> = [
    "in voorbereiding", "in preparation", "te verschijnen", "nog te verschijnen", "forthcoming",
    "ter perse", "in druk", "in press", "ingediend", "submitted",
  ]
}
