import Building
import Diagnostics
import Files
import SyntheticSite

/// Prints what a hundred questions in the text add to a build, from a disk in memory to finished
/// pages; the shortest of three builds counts.
func measureQueries(of site: SyntheticSite) throws {
  let plain = Dictionary(site.files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 })
  var asking = plain
  for (number, question) in questions.enumerated() {
    asking["site/vraag-\(number).md"] =
      "---\ntitel: Vraag \(number)\n---\n\n```query\n\(question)\n```\n"
  }
  let without = try shortestBuild(of: plain)
  let with = try shortestBuild(of: asking)
  print("")
  print("\(questions.count) query tables over \(site.things) things:")
  print("without \(fixed(without)) s, with \(fixed(with)) s: ", terminator: "")
  print("\(fixed(100 * (with - without) / without, 0)) % more (limit: a third)")
}

private func shortestBuild(of texts: [String: String]) throws -> Double {
  let sources = try readProject(from: MemoryFileSystem(texts)).value
  var findings = 0
  let time = Stopwatch().shortest(of: 3) { findings = build(sources).diagnostics.count }
  if findings > 0 { print("\(findings) findings: not every question is answered") }
  return time
}

/// Ten forms of a question, each ten times with another number in it.
private let questions = (0..<10).flatMap { number in
  [
    "labs waar aantal(partners) > \(number) toon missies, partners hoogstens 50",
    "labs waar fase = actief toon fase, missies hoogstens \(number + 10)",
    "missies waar labs is leeg toon titel",
    "missies waar aantal(labs) >= \(number) sorteer op aantal(labs) aflopend hoogstens 20",
    "organisaties waar aantal(labs) > \(number) toon aantal(labs) hoogstens 50",
    "organisaties toon labs.missies hoogstens \(number + 5)",
    "labs groepeer op fase hoogstens 100",
    "labs waar titel bevat \"\(number)\" toon partners hoogstens 30",
    "missies toon labs.partners sorteer op titel hoogstens 10",
    "publicaties sorteer op titel aflopend hoogstens 20",
  ]
}
