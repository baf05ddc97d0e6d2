import SourceText

/// What a publication changes of its theme without touching style sheets.
public struct ThemeSettings: Hashable, Sendable {
  /// A colour that is given.
  public struct Colour: Hashable, Sendable {
    /// Where it is seen: `light` or `dark`.
    public var scheme: String

    /// What it is for.
    public var token: String

    /// The colour, `#14604f`.
    public var value: Located<String>

    /// Makes a colour.
    public init(scheme: String, token: String, value: Located<String>) {
      self.scheme = scheme
      self.token = token
      self.value = value
    }
  }

  /// A file of letters.
  public struct FontFile: Hashable, Sendable {
    /// How they look.
    public var face: FontFace

    /// The file.
    public var file: Located<SourcePath>

    /// Makes an entry.
    public init(face: FontFace, file: Located<SourcePath>) {
      self.face = face
      self.file = file
    }
  }

  /// The letters of one part of a page.
  public struct Font: Hashable, Sendable {
    /// What they are for.
    public var role: FontRole

    /// The letters that a reader's machine has, which stand in until files have come.
    public var stack: FontStack

    /// Files of letters, by how they look.
    public var files: [FontFile] = []

    /// Makes a choice of letters.
    public init(role: FontRole, stack: FontStack) {
      self.role = role
      self.stack = stack
    }
  }

  /// The picture beside the title.
  public struct Logo: Hashable, Sendable {
    /// The file.
    public var file: Located<SourcePath>

    /// What it says to those who do not see it.
    public var alternative: String

    /// Makes a logo.
    public init(file: Located<SourcePath>, alternative: String) {
      self.file = file
      self.alternative = alternative
    }
  }

  /// The colours, in the order of the file.
  public var colours: [Colour] = []

  /// The letters, in the order of the file.
  public var fonts: [Font] = []

  /// The picture beside the title; nil where there is none.
  public var logo: Logo?

  /// Settings that change nothing.
  public init() {}

  /// The files that it names, in the order of the file.
  public var files: [Located<SourcePath>] {
    fonts.flatMap { $0.files.map(\.file) } + (logo.map { [$0.file] } ?? [])
  }
}

/// What letters are for.
public enum FontRole: String, Hashable, Sendable, CaseIterable {
  case text, headings, interface
}

/// How the letters of a file look.
public enum FontFace: String, Hashable, Sendable, CaseIterable {
  case regular, italic, bold
}

/// Letters that machines have, by the kind that they are.
public enum FontStack: String, Hashable, Sendable, CaseIterable {
  case serif, sans, humanist, slab, mono
}
