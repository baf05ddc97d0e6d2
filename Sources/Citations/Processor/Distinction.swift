/// What disambiguation has decided for an item.
struct Distinction: Hashable {
  var names = 0
  var givenNames: [Int: Int] = [:]

  /// How many conditions that ask for it hold.
  var marks = 0
  var yearSuffix: Int?
}

/// How much of given names sets people of one family name apart, wherever they are cited.
struct NameExpansions {
  /// 1 for initials, 2 for whole given names.
  var levels: [PersonName: Int] = [:]

  /// Whether it is about the first names of items only.
  var isForPrimary = false
}
