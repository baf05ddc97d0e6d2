import Diagnostics
import Model
import SourceText

/// Every word that a picture adds to the names of things: in Dutch, or else in English.
struct PictureWords {
  private let isDutch: Bool

  init(_ language: String) { isDutch = Language(tag: language) == .dutch }

  // MARK: Columns and remainders

  /// What stands above what relates to a thing.
  var incoming: String { isDutch ? "Verwijst hiernaar" : "Refers to this" }

  /// What stands above what a thing relates to.
  var outgoing: String { isDutch ? "Waar dit naar verwijst" : "What this refers to" }

  /// What stands in the place of what is not drawn; nothing where all is drawn.
  func remainder(_ count: Int, isAll: Bool) -> String {
    if count <= 0 { return "" }
    if isAll { return items(count) }
    return isDutch ? "en \(count) meer" : "and \(count) more"
  }

  // MARK: A thing and what stands around it

  func neighbourhoodTitle(_ title: String) -> String {
    isDutch ? "Verbanden rond \(title)" : "Relations around \(title)"
  }

  func neighbourhood(
    incoming: [NeighbourhoodPicture.Group],
    outgoing: [NeighbourhoodPicture.Group],
    things: Int,
    drawn: Int
  ) -> String {
    let groups = incoming + outgoing
    let before = incoming.reduce(0) { $0 + $1.entries.count }
    let all = groups.reduce(0) { $0 + $1.entries.count }
    var text =
      isDutch ? "\(relations(all)) met \(items(things))" : "\(relations(all)) with \(items(things))"
    if before > 0, before < all {
      text +=
        isDutch
        ? ": \(before) hiernaartoe en \(all - before) hiervandaan"
        : ": \(before) to here and \(all - before) from here"
    }
    text += "."
    if groups.count > 1 {
      var largest = groups[0]
      for group in groups where group.entries.count > largest.entries.count { largest = group }
      text +=
        isDutch
        ? " De grootste groep is ‘\(largest.label)’ (\(largest.entries.count))."
        : " The largest group is ‘\(largest.label)’ (\(largest.entries.count))."
    }
    if drawn < all {
      text +=
        isDutch
        ? " De figuur toont er \(drawn), de tabel alle \(all)."
        : " The figure shows \(drawn) of them, the table all \(all)."
    }
    // A capital has no accent in “Eén”.
    return isDutch && all == 1 ? "E" + text.dropFirst() : text.capitalizedFirst
  }

  // MARK: Columns of types

  func layersTitle(_ names: [String]) -> String {
    isDutch
      ? "\(phrase(names)) in samenhang".capitalizedFirst
      : "How \(phrase(names)) hang together"
  }

  func rootedTitle(_ title: String, _ names: ArraySlice<String>) -> String {
    isDutch
      ? "\(phrase(Array(names))) bij \(title)".capitalizedFirst
      : "\(phrase(Array(names))) of \(title)".capitalizedFirst
  }

  func layers(
    _ columns: [(name: String, count: Int)],
    edges: Int,
    busiest: (title: String, count: Int)?,
    alone: [(name: String, count: Int)],
    isCut: Bool
  ) -> String {
    func counted(_ columns: [(name: String, count: Int)]) -> String {
      list(columns.map { "\($0.count) \($0.name.lowercasedFirst)" })
    }
    var text =
      isDutch
      ? "\(counted(columns)), met \(relations(edges)) ertussen."
      : "\(counted(columns)), with \(relations(edges)) between them."
    if let busiest {
      text +=
        isDutch
        ? " De meeste lijnen (\(busiest.count)) heeft ‘\(busiest.title)’."
        : " ‘\(busiest.title)’ has the most lines (\(busiest.count))."
    }
    if !alone.isEmpty {
      text +=
        isDutch
        ? " Zonder zulke verbanden, en dus niet getekend: \(counted(alone))."
        : " Without such relations, and so not drawn: \(counted(alone))."
    }
    if isCut {
      text +=
        isDutch
        ? " De figuur toont de \(mostLayered) onderdelen met de meeste verbanden."
        : " The figure shows the \(mostLayered) items with the most relations."
    }
    return text
  }

  // MARK: A map of tiles

  func mapTitle(_ name: String) -> String {
    isDutch ? "\(name) op de kaart" : "\(name) on the map"
  }

  func map(
    placed: Int,
    things: Int,
    name: String,
    areas: Int,
    isShared: Bool,
    without: [String]
  ) -> String {
    let counted = "\(placed) \(isDutch ? "van de" : "of") \(things) \(name.lowercasedFirst)"
    var text =
      isDutch
      ? "Op de kaart: \(counted), in \(areas) vakken, elk ongeveer op zijn plaats."
      : "On the map: \(counted), in \(areas) tiles, each about in its place."
    if isShared {
      text +=
        isDutch
        ? " Wat in twee gebieden ligt, telt in beide." : " What lies in two areas counts in both."
    }
    if !without.isEmpty {
      text += isDutch ? " Leeg: \(list(without))." : " Empty: \(list(without))."
    }
    return text
  }

  // MARK: Groups

  var siteTitle: String { isDutch ? "De publicatie in groepen" : "The publication in groups" }

  func types(
    groups: Int,
    relations count: Int,
    strongest: (first: String, second: String, weight: Int)?,
    general: [String]
  ) -> String {
    var text =
      isDutch
      ? "\(groups) soorten onderdelen, met \(relations(count)) tussen verschillende soorten."
      : "\(groups) kinds of items, with \(relations(count)) between different kinds."
    if let strongest {
      let pair = list([strongest.first, strongest.second].map(\.lowercasedFirst))
      text +=
        isDutch
        ? " De meeste (\(strongest.weight)) liggen tussen \(pair)."
        : " Most of them (\(strongest.weight)) are between \(pair)."
    }
    if !general.isEmpty {
      let names = list(general.map { "‘\($0)’" })
      text +=
        isDutch
        ? " Wat elk soort onderdeel kan noemen (\(names)) telt niet mee."
        : " What every kind of item can name (\(names)) is not counted."
    }
    return text
  }

  func sharingTitle(_ name: String, _ counted: String) -> String {
    isDutch
      ? "\(name) en de \(counted.lowercasedFirst) die zij delen"
      : "\(name) and the \(counted.lowercasedFirst) they share"
  }

  func sharing(
    groups: Int,
    name: String,
    counted: String,
    through: [String],
    strongest: (first: String, second: String, weight: Int)?
  ) -> String {
    let counted = counted.lowercasedFirst
    let steps =
      through.isEmpty ? "" : isDutch ? " via \(phrase(through))" : " by \(phrase(through))"
    var text = "\(groups) \(name.lowercasedFirst)"
    text +=
      isDutch
      ? ", elk met het aantal \(counted) dat er\(steps) mee verbonden is."
      : ", each with the number of \(counted) linked to it\(steps)."
    if let strongest {
      text +=
        isDutch
        ? " Het meest delen ‘\(strongest.first)’ en ‘\(strongest.second)’: \(strongest.weight)."
        : " ‘\(strongest.first)’ and ‘\(strongest.second)’ share the most: \(strongest.weight)."
    } else {
      text += isDutch ? " Zij delen er geen." : " They share none."
    }
    return text
  }

  // MARK: The explorer

  var explorerAddress: String { isDutch ? "verken/" : "explore/" }

  var explorerData: String { isDutch ? "data/verken.json" : "data/explore.json" }

  var explorerTitle: String { isDutch ? "Verkennen" : "Explore" }

  func explorerSummary(things: Int) -> String {
    isDutch
      ? "Alles wat deze publicatie beschrijft, bij elkaar: \(items(things))."
      : "All that this publication describes, together: \(items(things))."
  }

  // MARK: Counting

  func relations(_ count: Int) -> String {
    isDutch
      ? count == 1 ? "één verband" : "\(count) verbanden"
      : count == 1 ? "one relation" : "\(count) relations"
  }

  func shared(_ count: Int, name: String) -> String {
    "\(count) \(name.lowercasedFirst)" + (isDutch ? " gedeeld" : " shared")
  }

  private func items(_ count: Int) -> String {
    isDutch
      ? count == 1 ? "één onderdeel" : "\(count) onderdelen"
      : count == 1 ? "one item" : "\(count) items"
  }

  private func phrase(_ names: [String]) -> String { list(names.map(\.lowercasedFirst)) }

  private func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + (isDutch ? " en " : " and ") + last
  }
}
