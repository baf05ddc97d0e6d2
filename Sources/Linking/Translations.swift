import Diagnostics
import Model
import SourceText

/// Which files are translations, by the names of files: `over.en.md` is `over.md` in English.
///
/// A name ends in a dot and the tag of a language that the interface speaks, and the file without it
/// lies beside it; any other name means what it always meant. The address of a translation is that of
/// what it translates below the language: `en/over/`.
struct Translations {
  /// A file that is a translation.
  struct Entry {
    let language: Language
    let source: Int
  }

  /// By the index of the file.
  private(set) var entries: [Int: Entry] = [:]

  private(set) var diagnostics: [Diagnostic] = []

  /// Looks at the names of all files, linear in their number; most have no such dot.
  init(_ documents: [Document], language: String) {
    let candidates = documents.indices.compactMap { index in
      Self.parts(of: documents[index].path).map { (index: index, base: $0.base, tag: $0.tag) }
    }
    if candidates.isEmpty { return }
    let places = Dictionary(
      documents.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var first: [String: Int] = [:]
    for (index, base, tag) in candidates {
      let path = documents[index].path
      let start = SourceRange(path: path, bytes: 0..<0)
      let source = ["md", "yaml", "yml"].lazy
        .compactMap { places[path.folder.appending("\(base).\($0)")] }.first
      guard let source else {
        if Language(tag: tag) != nil, tag.utf8.count == 2 {
          let near = documents.map(\.path).filter { $0.folder == path.folder && $0 != path }
            .map { String($0.stem) }
          diagnostics.append(
            .translationWithoutSource(
              base,
              at: start,
              suggestions: nearestNames(to: base, among: near)
            )
          )
        }
        continue
      }
      guard let own = Language(tag: tag) else {
        diagnostics.append(.unknownTranslationLanguage(tag, at: start))
        continue
      }
      if own == Language(tag: language) {
        diagnostics.append(.translationInOwnLanguage(tag, at: start))
        continue
      }
      if let earlier = first["\(source) \(own.rawValue)"] {
        diagnostics.append(
          .duplicateTranslation(at: start, first: documents[earlier].path)
        )
        continue
      }
      first["\(source) \(own.rawValue)"] = index
      entries[index] = Entry(language: own, source: source)
    }
  }

  /// A Markdown file's name without the tag of a language, and the tag: two or three letters, and what
  /// a hyphen joins to them.
  private static func parts(of path: SourcePath) -> (base: String, tag: String)? {
    let stem = path.stem
    guard path.fileExtension == "md", let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")),
      dot != stem.startIndex
    else { return nil }
    let tag = stem[stem.utf8.index(after: dot)...]
    let main = tag.utf8.prefix { $0 != UInt8(ascii: "-") }
    let isTag =
      (2...3).contains(main.count) && tag.utf8.count <= 8
      && main.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      && (main.count == tag.utf8.count || tag.utf8.count > main.count + 1)
    return isTag ? (String(stem[..<dot]), String(tag)) : nil
  }

  /// The translations of a graph: each with the text that it was made from.
  func list(_ declarations: [Declaration], _ documents: [Document]) -> [Translation] {
    if entries.isEmpty { return [] }
    let ids = Dictionary(
      declarations.enumerated().map { ($1.document, EntityID($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    return declarations.enumerated().compactMap { index, declaration in
      guard let entry = entries[declaration.document], let source = ids[entry.source] else {
        return nil
      }
      let document = documents[declaration.document]
      let written = Translation.versionFields.lazy
        .compactMap { document.frontMatter.fields[$0]?.value.scalar?.value }.first
      let now = documents[entry.source].version
      let state: Translation.State =
        written.map { $0 == now ? .current : .behind } ?? .unmarked
      return Translation(
        page: EntityID(index),
        source: source,
        language: entry.language.rawValue,
        state: state
      )
    }
  }
}
