import Diagnostics
import Foundation
import SourceText
import Testing

@testable import Templates

/// The public specification of Mustache, read from the folder of shared material.
///
/// The material lies beside the package as `../shared`, or where `BERICHT_SHARED` says.
@Suite(.enabled(if: Specification.isPresent, "no specification: set BERICHT_SHARED to its folder"))
struct SpecificationTests {
  /// Every module that applies; lambdas and dynamic names are optional and not part of the engine.
  @Test(arguments: [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ])
  func module(_ name: String) throws {
    let tests = try Specification.tests(of: name)
    var passed = 0
    for test in tests {
      var files = [SourceFile(path: SourcePath("templates/the test.html"), text: test.template)]
      for (partial, text) in (test.partials ?? [:]).sorted(by: { $0.key < $1.key }) {
        files.append(SourceFile(path: SourcePath("templates/\(partial).html"), text: text))
      }
      let set = TemplateSet.parse(files, mode: .lenient)
      var output: [UInt8] = []
      set.value.fill("the test", withValue: test.data.value, into: &output)
      let text = String(decoding: output, as: UTF8.self)
      #expect(set.diagnostics.isEmpty, "\(name): \(test.name)")
      #expect(Array(text.utf8) == Array(test.expected.utf8), "\(name): \(test.name): \(text)")
      if text == test.expected { passed += 1 }
    }
    print("Mustache specification, \(name): \(passed) of \(tests.count)")
    #expect(passed == tests.count)
  }
}

private enum Specification {
  struct Case: Decodable {
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  private struct Module: Decodable {
    let tests: [Case]
  }

  static var folder: URL {
    let shared =
      ProcessInfo.processInfo.environment["BERICHT_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
    return shared.appending(path: "conformance/mustache")
  }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  static func tests(of module: String) throws -> [Case] {
    let data = try Data(contentsOf: folder.appending(path: "\(module).json"))
    return try JSONDecoder().decode(Module.self, from: data).tests
  }
}

/// Data of a test as a value of ours: a number is the text that stands in the file.
private struct JSONValue: Decodable {
  let value: TemplateValue

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  init(from decoder: any Decoder) throws {
    func reads<Value>(_ body: () throws -> Value) -> Value? {
      do { return try body() } catch { return nil }
    }
    if let container = reads({ try decoder.container(keyedBy: Key.self) }) {
      let keys = container.allKeys
      value = .record(
        TemplateRecord(
          names: keys.map { TemplateName($0.stringValue) },
          values: try keys.map { try container.decode(JSONValue.self, forKey: $0).value }
        )
      )
    } else if let container = reads({ try decoder.unkeyedContainer() }) {
      var container = container
      var values: [TemplateValue] = []
      while !container.isAtEnd { values.append(try container.decode(JSONValue.self).value) }
      value = .list(values)
    } else {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .absent
      } else if let flag = reads({ try container.decode(Bool.self) }) {
        value = .flag(flag)
      } else if let text = reads({ try container.decode(String.self) }) {
        value = .text(text)
      } else {
        value = .text(try container.decode(Decimal.self).description)
      }
    }
  }
}
