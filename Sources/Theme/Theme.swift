import SourceText

/// The theme that the command carries: the files of `templates/`, for projects without their own.
public enum BuiltInTheme {
  /// The theme's files, with paths below `templates/`, in the order of their paths.
  public static var files: [SourceFile] {
    texts.map { SourceFile(path: SourcePath("templates/" + $0.path), text: $0.text) }
  }
}
