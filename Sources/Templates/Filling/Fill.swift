extension TemplateSet {
  /// Fills a template and appends the page to `output`; a name that is not in the set adds nothing.
  ///
  /// Where parts call each other more than a thousand levels deep the page ends: `check` reports
  /// parts that no data stops.
  public func fill(
    _ name: String,
    with record: TemplateRecord,
    into output: inout [UInt8]
  ) {
    fill(name, withValue: .record(record), into: &output)
  }

  /// Fills a template with any value, as the specification of the language allows.
  func fill(_ name: String, withValue value: TemplateValue, into output: inout [UInt8]) {
    guard let entry = program.entries[name] else { return }
    let start = program.procedures[entry].start
    program.withPointers { pointers in
      // The machine points into the value, which is kept here, unchanged, until it is done.
      withUnsafePointer(to: value) { root in
        var machine = FillingMachine(program: pointers, start: start, root: root)
        // Enough for many pages at once; otherwise the space doubles.
        var needed = max(output.capacity - output.count, 4096)
        repeat {
          output.append(addingCapacity: needed) { span in
            span.withUnsafeMutableBufferPointer { buffer, count in
              needed = machine.run(into: buffer, &count)
            }
          }
          needed = max(needed, output.count)
        } while !machine.isFinished
      }
    }
  }
}
