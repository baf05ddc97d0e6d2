import TestSupport
import Testing

/// The literate cases: projects in memory and what each stage makes of them.
@Suite(.disabled(if: CaseFile.isUpdating, "what is expected is being rewritten"))
struct CaseTests {
  @Test(arguments: try Case.all(in: "reading"))
  func reading(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "configuration"))
  func configuration(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "parsing"))
  func parsing(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "schema"))
  func schema(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "linking"))
  func linking(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "checking"))
  func checking(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "citing"))
  func citing(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "querying"))
  func querying(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "templates"))
  func templates(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "rendering"))
  func rendering(_ example: Case) throws { try expectNoDifference(example) }

  @Test(arguments: try Case.all(in: "indexing"))
  func indexing(_ example: Case) throws { try expectNoDifference(example) }

  private func expectNoDifference(_ example: Case) throws {
    let difference = try example.difference()
    #expect(difference == nil, "\(difference ?? "")")
  }
}

/// Rewrites what the cases expect, one file after another: `UPDATE_CASES=1 swift test`.
@Suite(.enabled(if: CaseFile.isUpdating, "set UPDATE_CASES=1 to rewrite what is expected"))
struct CaseUpdates {
  @Test
  func rewriting() throws {
    for folder in caseFolders { try CaseFile.update(folder) }
  }
}

/// The folders of `Tests/Cases`, a folder a stage.
let caseFolders = [
  "reading", "configuration", "parsing", "schema", "linking", "checking", "citing", "querying",
  "templates", "rendering", "indexing",
]
