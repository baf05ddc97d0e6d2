import Diagnostics
import Model
import SourceText

/// What one file says; depends on that file alone, and never fails.
public func parse(_ file: SourceFile) -> Diagnosed<Document> {
  let key = key(of: file.path)
  switch file.path.fileExtension {
  case "yaml", "yml":
    let frontMatter = parseYAMLFile(file)
    return Diagnosed(
      Document(
        path: file.path,
        key: key,
        frontMatter: frontMatter.value,
        textHash: textHash(of: frontMatter.value, body: [])
      ),
      frontMatter.diagnostics
    )
  default:
    let parts = split(file)
    let frontMatter = parseFrontMatter(file, parts)
    var body = parseMarkdown(file, from: parts.body)
    let inline = body.value.findInlineQueries(of: file)
    let references = body.value.findReferences(of: file)
    let headings = body.value.findHeadings(of: file)
    let links = body.value.findLinks(of: file, from: parts.body)
    let queries = body.value.findQueries(of: file, inline: inline.value)
    return Diagnosed(
      Document(
        path: file.path,
        key: key,
        frontMatter: frontMatter.value,
        body: body.value,
        headings: headings.value,
        links: links,
        queries: queries,
        references: references.value,
        blocks: body.value.findBlocks(),
        textHash: textHash(of: frontMatter.value, body: file.bytes[parts.body...])
      ),
      frontMatter.diagnostics + body.diagnostics + inline.diagnostics + references.diagnostics
        + headings.diagnostics
    )
  }
}

/// The hash of what a translation translates: title, summary and body, line ends as line feeds.
private func textHash(of frontMatter: FrontMatter, body: ArraySlice<UInt8>) -> UInt64 {
  var hash = StableHash()
  for field in frontMatter.fields where translatedFields.contains(field.key.value) {
    hash.add((field.value.scalar?.value ?? "").utf8)
  }
  hash.add(text: body)
  return hash.value
}

/// The fields of a title and a summary by their customary names.
private let translatedFields: Set<String> = [
  "titel", "title", "naam", "name", "samenvatting", "summary", "omschrijving", "description",
]

/// The key of a file: its name, or its folder's for an `index.md`, as a key is written.
private func key(of path: SourcePath) -> String {
  let stem = foldedKey(String(path.stem))
  return stem == "index" ? foldedKey(String(path.folder.name)) : stem
}
