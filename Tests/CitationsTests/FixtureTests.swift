import Foundation
import Testing

/// The public fixtures of the citation language, read from the folder of shared material.
///
/// The material lies beside the package as `../shared`, or where `BERICHT_SHARED` says.
@Suite(.enabled(if: Fixture.isPresent, "no fixtures: set BERICHT_SHARED to their folder"))
struct FixtureTests {
  /// Every fixture gives its result, but for those that are known not to, which do not.
  @Test
  func fixtures() throws {
    let locales = try Fixture.locales()
    let all = try Fixture.all()
    var failed: Set<String> = []
    for fixture in all {
      let actual = try fixture.actual(locales)
      if actual == fixture.expected { continue }
      failed.insert(fixture.name)
      if ProcessInfo.processInfo.environment["SHOW_FIXTURES"] != nil {
        print("FAIL \(fixture.name)\n<<<\(fixture.expected)\n>>>\(actual)")
      }
    }
    print("Citation fixtures: \(all.count - failed.count) of \(all.count)")
    let known = try Fixture.expectedFailures()
    #expect(failed.subtracting(known) == [], "these gave their results before")
    #expect(known.subtracting(failed) == [], "these pass: take them off ExpectedFailures.txt")
  }
}
