import Building
import Diagnostics
import Files
import Model
import SyntheticSite

/// Prints how long each stage takes and its share of the whole, from a disk in memory to another;
/// gives the graph that was made on the way.
func measureStages(of site: SyntheticSite) throws -> KnowledgeGraph {
  let clock = ContinuousClock()
  let texts = Dictionary(site.files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 })
  let project = MemoryFileSystem(texts)
  let bytes = texts.values.reduce(0) { $0 + $1.utf8.count }
  var marks: [(name: String, start: ContinuousClock.Instant)] = []
  marks.append(("read", clock.now))
  let sources = try readProject(from: project)
  let snapshot = build(sources.value) { marks.append(($0.rawValue, clock.now)) }
  marks.append(("write", clock.now))
  let report = try writeSite(snapshot, to: MemoryFileSystem(), copyingFrom: project)
  let end = clock.now
  let total = seconds(marks[0].start, end)
  print(
    "\(site.things) things, \(bytes / 1_000_000) MB of sources, \(report.written) files written,"
  )
  print("\(snapshot.graph.relations.count) relations, \(snapshot.diagnostics.count) findings")
  print("")
  print(column("stage", 10, isRight: false) + column("seconds", 10) + column("share", 8))
  for (index, mark) in marks.enumerated() {
    let next = index + 1 < marks.count ? marks[index + 1].start : end
    let time = seconds(mark.start, next)
    print(
      column(mark.name, 10, isRight: false) + column(fixed(time, 3), 10)
        + column(fixed(100 * time / total, 0) + " %", 8)
    )
  }
  print(column("total", 10, isRight: false) + column(fixed(total, 3), 10))
  for finding in snapshot.diagnostics.prefix(3) { print(finding.message.english) }
  return snapshot.graph
}

func seconds(_ start: ContinuousClock.Instant, _ end: ContinuousClock.Instant) -> Double {
  (end - start).inSeconds
}
