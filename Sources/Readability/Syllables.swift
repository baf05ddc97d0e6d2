/// The number of syllables of a word in UTF-8, at least one.
///
/// Vowels that stand together are one syllable where they are written as one sound, the longest such
/// group first (`nieuw`, `eau`, `oei`), else each is one (`radio`, `theater`). A vowel with a trema
/// begins a syllable (`ideeën`, `coördinatie`), other accents change nothing (`één`). `y` is a vowel
/// unless one follows it, `u` behind `q` is none, and `io` in `tion` and `sion` is one. In English an
/// `e` at the end is silent, and so is that of `-ed` but behind `t` and `d`. The rule is ours; it
/// knows no dictionary, so that `museum` has two. Linear in the word.
public func syllables(in word: some Sequence<UInt8>, isEnglish: Bool = false) -> Int {
  let letters = letters(of: word)
  var count = 0
  var index = 0
  while index < letters.count {
    guard isVowel(index, in: letters) else {
      index += 1
      continue
    }
    count += 1
    index += groupLength(at: index, in: letters, isEnglish: isEnglish)
  }
  if isEnglish, count > 1, endsSilently(letters) { count -= 1 }
  return max(count, 1)
}

/// A letter in lower case without its accent.
private struct Letter {
  var base: UInt8
  var hasTrema = false
}

/// What is no letter stays as it is, and is no vowel.
private func letters(of word: some Sequence<UInt8>) -> [Letter] {
  var found: [Letter] = []
  var isAccented = false
  for byte in word {
    if byte == 0xC3 {
      isAccented = true
    } else if isAccented {
      found.append(accented(byte | 0x20))
      isAccented = false
    } else if (0x41...0x5A).contains(byte) {
      found.append(Letter(base: byte | 0x20))
    } else {
      found.append(Letter(base: byte))
    }
  }
  return found
}

/// The letter of a second byte behind 0xC3, which has been made one of lower case.
private func accented(_ byte: UInt8) -> Letter {
  switch byte {
  case 0xA4: Letter(base: UInt8(ascii: "a"), hasTrema: true)
  case 0xAB: Letter(base: UInt8(ascii: "e"), hasTrema: true)
  case 0xAF: Letter(base: UInt8(ascii: "i"), hasTrema: true)
  case 0xB6: Letter(base: UInt8(ascii: "o"), hasTrema: true)
  case 0xBC: Letter(base: UInt8(ascii: "u"), hasTrema: true)
  case 0xA0...0xA5: Letter(base: UInt8(ascii: "a"))
  case 0xA8...0xAB: Letter(base: UInt8(ascii: "e"))
  case 0xAC...0xAF: Letter(base: UInt8(ascii: "i"))
  case 0xB2...0xB6: Letter(base: UInt8(ascii: "o"))
  case 0xB9...0xBC: Letter(base: UInt8(ascii: "u"))
  default: Letter(base: 0)
  }
}

private func isVowel(_ index: Int, in letters: [Letter]) -> Bool {
  switch letters[index].base {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"): return true
  case UInt8(ascii: "u"): return index == 0 || letters[index - 1].base != UInt8(ascii: "q")
  case UInt8(ascii: "y"):
    guard index + 1 < letters.count else { return true }
    return !"aeiou".utf8.contains(letters[index + 1].base)
  default: return false
  }
}

/// How many letters the sound has that begins with a vowel.
private func groupLength(at index: Int, in letters: [Letter], isEnglish: Bool) -> Int {
  for group in isEnglish ? englishGroups : dutchGroups where matches(group, at: index, letters) {
    return group.count
  }
  let isTion =
    index > 0 && [UInt8(ascii: "t"), UInt8(ascii: "s")].contains(letters[index - 1].base)
    && matches(Array("ion".utf8), at: index, letters)
  return isTion ? 2 : 1
}

private func matches(_ group: [UInt8], at index: Int, _ letters: [Letter]) -> Bool {
  guard index + group.count <= letters.count else { return false }
  return group.indices.allSatisfy { offset in
    letters[index + offset].base == group[offset]
      && (offset == 0 || !letters[index + offset].hasTrema)
  }
}

private func endsSilently(_ letters: [Letter]) -> Bool {
  let bases = letters.suffix(3).map(\.base)
  guard bases.count == 3 else { return false }
  if bases[2] == UInt8(ascii: "e") {
    let isAfterVowel = "aeiouy".utf8.contains(bases[1])
    return !isAfterVowel && !(bases[1] == UInt8(ascii: "l") && !"aeiouy".utf8.contains(bases[0]))
  }
  return bases[1] == UInt8(ascii: "e") && bases[2] == UInt8(ascii: "d")
    && ![UInt8(ascii: "t"), UInt8(ascii: "d")].contains(bases[0])
    && !"aeiouy".utf8.contains(bases[0])
}

/// Vowels that Dutch writes one sound with, the longest first.
private let dutchGroups = [
  "aai", "ooi", "oei", "eeu", "ieu", "eau", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ou",
  "au", "ei", "ai", "oi",
].map { Array($0.utf8) }

/// The same for English.
private let englishGroups = [
  "eau", "ai", "au", "ay", "ea", "ee", "ei", "eu", "ey", "ie", "oa", "oe", "oi", "oo", "ou", "oy",
  "ue", "ui",
].map { Array($0.utf8) }
