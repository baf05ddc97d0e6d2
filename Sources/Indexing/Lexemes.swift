import Stemming

/// The words of a site by their stems, and which of them are parts of longer ones.
struct Lexemes {
  /// The words of each stem, in the order of their letters; stems in the order of their first word.
  private(set) var words: [[Int]] = []

  /// For each stem the longer words that hold a word of it, as `innovatiebeleid` holds `beleid`.
  private(set) var compounds: [[Int]] = []

  /// Parts a vocabulary, in time linear in it but for sorting.
  init(_ vocabulary: Vocabulary) {
    let parts = CompoundParts(vocabulary)
    let order = (0..<vocabulary.count).sorted {
      vocabulary.letters(of: $0).lexicographicallyPrecedes(vocabulary.letters(of: $1))
    }
    var stems = Stems()
    var places: [[UInt8]: Int] = [:]
    var placeOf = [Int](repeating: 0, count: vocabulary.count)
    for word in order {
      let singular = Self.singular(of: word, in: vocabulary) ?? word
      let stem = stems.stem(
        of: vocabulary.letters(of: singular),
        in: vocabulary.languages[word]
      )
      let place = places[stem, default: words.count]
      if place == words.count {
        places[stem] = place
        words.append([])
      }
      words[place].append(word)
      placeOf[word] = place
    }
    compounds = [[Int]](repeating: [], count: words.count)
    for word in order {
      for part in Set(parts.parts(of: word).map { placeOf[$0] }).sorted()
      where part != placeOf[word] {
        compounds[part].append(word)
      }
    }
  }

  /// What a Dutch word is without a plural `s` behind a vowel, where the site says that too.
  ///
  /// Porter's algorithm leaves that ending alone: `innovaties` would not be `innovatie`.
  private static func singular(of word: Int, in vocabulary: Vocabulary) -> Int? {
    let letters = vocabulary.letters(of: word)
    guard vocabulary.languages[word] == .dutch, letters.count > 4,
      letters.last == UInt8(ascii: "s"), let vowel = letters.dropLast().last,
      "aeiouy".utf8.contains(vowel)
    else { return nil }
    return vocabulary.word(letters.dropLast())
  }
}

/// Gives stems, with a language's stemmer for each.
private struct Stems: ~Copyable {
  private var dutch = Stemmer(.dutch)
  private var english = Stemmer(.english)

  /// The stem of a word behind a mark of its language; words with digits are their own stems.
  mutating func stem(of word: ArraySlice<UInt8>, in language: StemmingLanguage?) -> [UInt8] {
    guard let language, !word.contains(where: { (0x30...0x39).contains($0) }) else {
      return [0] + word
    }
    let stem =
      switch language {
      case .dutch: dutch?.stem(of: word)
      case .english: english?.stem(of: word)
      }
    return [language.rawValue + 1] + (stem ?? Array(word))
  }
}
