// What a build costs, stage by stage, on a synthetic site: `bericht-benchmarks THINGS [FOLDER]`.
//
// With a folder the site is also written there, to be built by the command itself.

import Files
import SourceText
import SyntheticSite

let arguments = CommandLine.arguments
let things = arguments.count > 1 ? Int(arguments[1]) ?? 10_000 : 10_000
let site = SyntheticSite(things: things)

if arguments.count > 2 {
  let disk = try DiskFileSystem(creating: arguments[2])
  for file in site.files {
    let path = SourcePath(file.path)
    try disk.makeFolder(path.folder)
    try disk.write(Array(file.text.utf8), to: path)
  }
  print("\(things) things written to \(arguments[2])")
} else {
  let graph = try measureStages(of: site)
  measureFrontMatter(of: site)
  measureTemplates()
  measurePictures(of: graph, things: things)
  measureCitations()
  try measureQueries(of: site)
}
