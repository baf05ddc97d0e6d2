/// The file that says a folder is an output folder: what it holds may be replaced, and is no source.
public enum OutputMarker {
  /// The name of the file, at the top of the output folder.
  public static let name = ".bericht"

  /// What the file begins with; a folder without this line is never written over.
  public static let sentence = """
    Bericht makes this folder and replaces all it holds. \
    Bericht maakt deze map en vervangt alles wat erin staat.
    """

  /// Whether the bytes of a file begin with the sentence, on a line of its own.
  public static func marks(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: sentence.utf8) else { return false }
    let next = bytes.dropFirst(sentence.utf8.count).first
    return next == nil || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
  }
}
