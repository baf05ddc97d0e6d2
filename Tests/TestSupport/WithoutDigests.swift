/// A text in which files of the theme have the names that they have in the theme: their digests say
/// nothing that a test of pages is about, and would change with every rule of a style sheet.
public func withoutDigests(_ text: String) -> String {
  text.replacing(/(theme\/[^\s"'.]+)\.[0-9a-f]{16}(\.[a-z0-9]+)/) { match in
    match.output.1 + match.output.2
  }
}
