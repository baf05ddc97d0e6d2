// What a build costs, stage by stage, on a synthetic site: `bericht-benchmarks THINGS [FOLDER
// [WORDS]]`.
//
// With a folder the site is written there instead, to be built by the command itself; with a number of
// words its texts have that many different ones.

import Files
import SourceText
import SyntheticSite

let arguments = CommandLine.arguments
let things = arguments.count > 1 ? Int(arguments[1]) ?? 10_000 : 10_000
let vocabulary = arguments.count > 3 ? Int(arguments[3]) ?? 40 : 40
let site = SyntheticSite(things: things, vocabulary: vocabulary)

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
  measureSearch(of: graph)
  measureCitations()
  try measureQueries(of: site)
}
