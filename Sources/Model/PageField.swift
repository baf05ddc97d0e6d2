/// A field of a page.
public struct PageField: Hashable, Sendable {
  /// Its name in the schema.
  public var name: String

  /// What readers see before its value.
  public var label: String

  /// Its value.
  public var value: PageValue

  /// Whether the page shows it elsewhere, as title or summary.
  public var isShownElsewhere: Bool

  /// Makes a field.
  public init(name: String, label: String, value: PageValue, isShownElsewhere: Bool = false) {
    self.name = name
    self.label = label
    self.value = value
    self.isShownElsewhere = isShownElsewhere
  }
}

/// The value of a field, ready to be shown.
public enum PageValue: Hashable, Sendable {
  /// Words; the language tag where they are not in the page's language.
  case text(String, language: String?)

  /// A number, a named value, yes or no: short, and no sentence.
  case term(String)

  /// A date as it is read, and as machines read it.
  case date(String, machine: String)

  /// A web address.
  case url(String)

  /// A thing.
  case link(PageLink)

  /// Several values.
  case list([PageValue])

  /// An object.
  case record([PageField])
}
