import Diagnostics
import Foundation
import SourceText
import Testing

@Suite("Diagnostics as SARIF")
struct SARIFTests {
  private func run(
    _ diagnostics: [Diagnostic],
    files: [SourceFile] = [Samples.file, Samples.other],
    language: Language = .english
  ) throws -> [String: Any] {
    let text = render(diagnostics, as: .sarif, in: Samples.presentation(language, files: files))
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    return try #require(runs.first)
  }

  private func results(_ run: [String: Any]) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]])
  }

  private func fingerprints(_ run: [String: Any]) throws -> [String] {
    try results(run).map { result in
      let prints = try #require(result["partialFingerprints"] as? [String: String])
      return try #require(prints["berichtFingerprint/v1"])
    }
  }

  @Test("The whole log of one finding")
  func whole() {
    let page =
      "# unresolved-reference\\n\\nWhat.\\n\\n## Why it matters\\n\\nWhy.\\n\\n"
      + "## Example\\n\\n```\\na\\n```\\n\\n## Instead\\n\\n```\\nb\\n```\\n"
    #expect(
      render([Samples.unresolved], as: .sarif, in: Samples.presentation()) == """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\
        {"tool":{"driver":{"name":"Bericht","version":"1.2.3","rules":[{"id":"unresolved-reference",\
        "shortDescription":{"text":"What."},"help":{"text":"\(page)","markdown":"\(page)"}}]}},\
        "language":"en","columnKind":"unicodeCodePoints","originalUriBaseIds":{"%SRCROOT%":\
        {"description":{"text":"The folder of the project."}}},"results":[\
        {"ruleId":"unresolved-reference","ruleIndex":0,"level":"error","message":{"text":\
        "no mission, lab, lesson or publication is called `energei`\\ndid you mean `energie`?"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"missions/wijklab.md",\
        "uriBaseId":"%SRCROOT%"},"region":{"startLine":3,"startColumn":12,"endLine":3,\
        "endColumn":19}}}],"fixes":[{"description":{"text":"Replace by `energie`"},\
        "artifactChanges":[{"artifactLocation":{"uri":"missions/wijklab.md",\
        "uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"startLine":3,"startColumn":12,\
        "endLine":3,"endColumn":19},"insertedContent":{"text":"energie"}}]}]}],\
        "partialFingerprints":{"berichtFingerprint/v1":"6ddd84e78c718338:1"}}]}]}

        """
    )
  }

  @Test("Other places, levels and rules without an explanation")
  func labels() throws {
    let run = try run([Samples.labelled, Samples.note(1)])
    let results = try results(run)
    #expect(results.map { $0["level"] as? String } == ["warning", "note"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [1, 2])
    let related = try #require(results[0]["relatedLocations"] as? [[String: Any]])
    #expect(related.count == 3)
    let place = try #require(related[1]["physicalLocation"] as? [String: Any])
    let artifact = try #require(place["artifactLocation"] as? [String: String])
    #expect(artifact["uri"] == "missions/%C3%A9nergie%2C%201%3A2.md")
  }

  @Test("A fingerprint stays when lines move and the language changes, and tells equal ones apart")
  func stableFingerprints() throws {
    let before = try fingerprints(run([Samples.unresolved, Samples.note(1), Samples.note(1)]))
    #expect(Set(before).count == 3)
    #expect(before[2] == before[1].dropLast() + "2")

    let moved = SourceFile(path: Samples.file.path, text: "\n\n  " + Samples.file.text)
    let shifted = Diagnostic(
      Samples.unresolved.code,
      .error,
      Samples.unresolved.message,
      at: Samples.range(of: "energei", in: moved)
    )
    #expect(try fingerprints(run([shifted], files: [moved], language: .dutch)) == [before[0]])

    let edited = SourceFile(path: Samples.file.path, text: Samples.file.text + "\n")
    #expect(try fingerprints(run([Samples.unresolved], files: [edited])) == [before[0]])
  }
}
