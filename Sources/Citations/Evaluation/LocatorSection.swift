/// A part of a number or locator: the kind of place that it begins with, and the text after that.
struct LocatorSection: Hashable {
  /// The kind of place, as `page`; nil at the start of a text that does not begin with one.
  var label: String?

  /// The figures, with the mark that separates them from the next part.
  var text: String

  /// The parts of a text, as `7, p. 3-8` has two; `labels` has the kinds by their short words.
  ///
  /// A short word counts where a figure follows it.
  static func sections(of text: String, labels: [String: String]) -> [LocatorSection] {
    guard text.contains(where: { $0 == "." || $0 == "§" || $0 == "¶" }) else {
      return text.isEmpty ? [] : [LocatorSection(text: text)]
    }
    var sections = [LocatorSection(text: "")]
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      let isFollowed = index + 1 < words.count && words[index + 1].first?.isNumber ?? false
      if isFollowed, let label = labels[String(word)] {
        sections.append(LocatorSection(label: label, text: ""))
      } else if let stop = word.firstIndex(of: "."), let label = labels[String(word[...stop])],
        word[word.index(after: stop)...].first?.isNumber ?? false
      {
        let rest = word[word.index(after: stop)...]
        sections.append(LocatorSection(label: label, text: String(rest) + " "))
      } else {
        sections[sections.count - 1].text += word + " "
      }
    }
    sections[sections.count - 1].text.removeLast()
    return sections.filter { $0.label != nil || $0.text.contains { $0 != " " } }
  }
}
