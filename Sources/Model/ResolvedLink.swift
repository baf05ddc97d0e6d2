/// What a link leads to.
public enum ResolvedLink: Hashable, Sendable {
  /// A thing, and the id of a heading on its page.
  case entity(EntityID, fragment: String?)

  /// A heading of the same page.
  case heading(String)

  /// A file that is published as it is: its address below the site.
  case asset(address: String, size: Int)

  /// The list of the things of a type.
  case typeIndex(String)

  /// An address outside the site.
  case external(String)

  /// Nothing: a diagnostic says why.
  case broken
}
