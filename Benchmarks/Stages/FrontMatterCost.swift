import CYAML
import Parsing
import SourceText
import SyntheticSite

/// Prints what parsing front matter costs against libyaml's events alone, in one run.
func measureFrontMatter(of site: SyntheticSite) {
  let files = SyntheticSite(things: min(site.things, 2_000), bodySize: 0).files.dropFirst(3)
    .map { file in
      let yaml = file.text.split(separator: "---\n")[0]
      return SourceFile(path: SourcePath("x.yaml"), text: String(yaml))
    }
  let watch = Stopwatch()
  let alone = watch.shortest { for file in files { countEvents(of: file.bytes) } }
  let ours = watch.shortest { for file in files { _ = parse(file) } }
  let size = files.reduce(0) { $0 + $1.bytes.count } / max(files.count, 1)
  print("")
  print("front matter of \(size) bytes, in microseconds")
  print("  libyaml's events alone  \(fixed(alone * 1e6 / Double(files.count)))")
  print("  parsed, with ranges     \(fixed(ours * 1e6 / Double(files.count)))")
  print("  ratio                   \(fixed(ours / alone))  (limit 3)")
}

/// Lets libyaml read a text and throws its events away.
private func countEvents(of bytes: [UInt8]) {
  var parser = yaml_parser_t()
  guard yaml_parser_initialize(&parser) == 1 else { return }
  defer { yaml_parser_delete(&parser) }
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
  bytes.withUnsafeBufferPointer { bytes in
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var event = yaml_event_t()
    var isDone = false
    while !isDone, yaml_parser_parse(&parser, &event) == 1 {
      isDone = event.type == YAML_STREAM_END_EVENT
      yaml_event_delete(&event)
    }
  }
}
