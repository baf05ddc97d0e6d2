// Writes the files of a folder as one Swift source: `embed-theme FOLDER OUTPUT`.
//
// What is in `types/` stays out: those templates know the schema of this project.

import Foundation

let folder = URL(filePath: CommandLine.arguments[1])
let output = URL(filePath: CommandLine.arguments[2])

/// The files below `folder`, as paths relative to it, in byte order.
func paths(below folder: URL) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    .filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder.appending(path: path).path,
        isDirectory: &isFolder
      )
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let isOwn = path.hasPrefix("types/")
      return exists && !isFolder.boolValue && !isHidden && !isOwn
    }
    .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
}

/// The text as a Swift string literal that needs no knowledge of what the text holds.
func literal(_ text: String) -> String {
  var hashes = "###"
  while text.contains("\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
  return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

var source = """
  extension BuiltInTheme {
    /// Path below `templates/` and text of every file of the theme, in the order of the paths.
    static let texts: [(path: String, text: String)] = [

  """
for path in try paths(below: folder) {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  source += "(\"\(path)\", \(literal(text))),\n"
}
source += "  ]\n}\n"
try source.write(to: output, atomically: true, encoding: .utf8)
