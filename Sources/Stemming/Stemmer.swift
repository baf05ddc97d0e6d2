import CStemmer

/// A language whose words have stems here.
public enum StemmingLanguage: UInt8, Hashable, Sendable, CaseIterable {
  case dutch, english

  /// The algorithms of libstemmer that would do, the best first.
  ///
  /// Dutch is Kraaij and Pohlmann's in newer libraries, and Porter's in older ones; Porter's is
  /// meant, whatever the library calls it.
  var algorithms: [String] {
    switch self {
    case .dutch: ["dutch_porter", "dutch"]
    case .english: ["english"]
    }
  }
}

/// Gives the stems of the words of one language, as the Snowball project defines them.
///
/// It has room for one word at a time, so two threads cannot share one; it cannot be copied.
public struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer

  /// Makes a stemmer; nil where the library does not know the language.
  public init?(_ language: StemmingLanguage) {
    for name in language.algorithms {
      if let stemmer = sb_stemmer_new(name, "UTF_8") {
        self.stemmer = stemmer
        return
      }
    }
    return nil
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word of lower case letters in UTF-8; the word itself where memory runs out.
  public mutating func stem(of word: ArraySlice<UInt8>) -> [UInt8] {
    word.withUnsafeBufferPointer { letters in
      guard let stem = sb_stemmer_stem(stemmer, letters.baseAddress, Int32(letters.count)) else {
        return Array(word)
      }
      return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
    }
  }
}
