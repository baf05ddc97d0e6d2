import Diagnostics
import SourceText

@testable import Templates

/// Files of a theme by their paths below `templates/`, in the order of the paths.
func theme(_ texts: [String: String]) -> [SourceFile] {
  texts.sorted { $0.key < $1.key }.map {
    SourceFile(path: SourcePath("templates/\($0.key)"), text: $0.value)
  }
}

/// A template called `page`, with others beside it, filled with a record.
func filled(
  _ page: String,
  _ others: [String: String] = [:],
  with record: TemplateRecord = [:],
  mode: TemplateMode = .strict
) -> String {
  let set = TemplateSet.parse(theme(others.merging(["page.html": page]) { $1 }), mode: mode)
  var output: [UInt8] = []
  set.value.fill("page", with: record, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// Each finding as its code and the text that it points at, in the files given.
func told(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> [String] {
  diagnostics.map { finding in
    let file = files.first { $0.path == finding.range.path }
    return "\(finding.code): \(file?[finding.range.bytes] ?? "")"
  }
}

/// What parsing says of a template called `page`, with others beside it.
func findings(
  _ page: String,
  _ others: [String: String] = [:],
  mode: TemplateMode = .strict
) -> [Diagnostic] {
  TemplateSet.parse(theme(others.merging(["page.html": page]) { $1 }), mode: mode).diagnostics
}

/// The same as `findings`, told in short.
func toldFindings(_ page: String, _ others: [String: String] = [:]) -> [String] {
  let files = theme(others.merging(["page.html": page]) { $1 })
  return told(TemplateSet.parse(files).diagnostics, in: files)
}
