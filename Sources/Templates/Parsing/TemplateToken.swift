/// A piece of a template's text: a tag, or what stands between two tags.
struct TemplateToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// What is copied as it is.
    case text

    /// `{{name}}`.
    case insert

    /// `{{{name}}}` and `{{&name}}`.
    case unescaped

    /// `{{#name}}`.
    case section

    /// `{{^name}}`.
    case inverted

    /// `{{/name}}`.
    case close

    /// `{{>name}}`.
    case partial

    /// `{{<name}}`.
    case parent

    /// `{{$name}}`.
    case block

    /// `{{!text}}`.
    case comment

    /// `{{=<% %>=}}`.
    case delimiters

    /// A tag that could not be read; it has been reported.
    case broken
  }

  let kind: Kind

  /// The bytes of the whole tag or text.
  let range: Range<Int>

  /// The bytes of the name, without the spaces around it; empty for tags without a name.
  let name: Range<Int>

  /// Whether a closing tag belongs to it.
  var isOpening: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// Whether the tag takes its whole line with it when it is alone on one.
  var canStandAlone: Bool {
    switch kind {
    case .text, .insert, .unescaped, .broken: false
    default: true
    }
  }
}
