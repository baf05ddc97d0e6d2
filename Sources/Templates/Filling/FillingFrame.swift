/// One open section: where its names are looked up, and the values that are still to come.
struct FillingFrame {
  /// What `.` stands for.
  private(set) var value: UnsafePointer<TemplateValue>

  /// The record of the value; empty for any other value.
  private(set) var fields: FillingFields

  /// Where the next record outwards is in the stack; -1 where there is none.
  let outerRecord: Int

  /// How many values of a list follow this one; they lie behind it in memory.
  private var remaining: Int

  init(value: UnsafePointer<TemplateValue>, remaining: Int = 0, outerRecord: Int) {
    self.value = value
    self.remaining = remaining
    self.outerRecord = outerRecord
    fields = FillingFields(of: value)
  }

  /// A section that adds nothing to what its names are looked up in.
  init(around outer: FillingFrame, outerRecord: Int) {
    value = outer.value
    self.outerRecord = outerRecord
    fields = FillingFields()
    remaining = 0
  }

  /// Goes on to the next value of a list; false at its end.
  @inline(__always)
  mutating func advance() -> Bool {
    guard remaining > 0 else { return false }
    remaining -= 1
    value += 1
    fields = FillingFields(of: value)
    return true
  }
}

/// The names and values of a record in memory.
struct FillingFields {
  private var names: UnsafePointer<TemplateName>?
  private var values: UnsafePointer<TemplateValue>?
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// No names at all.
  init() {}

  @inline(__always)
  init(of value: UnsafePointer<TemplateValue>) {
    guard case .record(let record) = value.pointee else { return }
    names = address(ofElementsOf: record.names)
    values = address(ofElementsOf: record.values)
    count = record.names.count
  }

  /// The value of a name; hashes decide, the text confirms.
  @inline(__always)
  func value(of name: UnsafePointer<TemplateName>) -> UnsafePointer<TemplateValue>? {
    guard let names, let values else { return nil }
    let hash = name.pointee.hash
    for index in 0..<count where names[index].hash == hash {
      if names[index].text == name.pointee.text { return values + index }
    }
    return nil
  }
}

/// Where the elements of an array lie.
///
/// An array keeps its elements in one place for as long as it lives unchanged. The machine only
/// asks for arrays inside the value that `fill` holds from beginning to end; a closure for each
/// would be a recursion over the data.
@inline(__always)
func address<Element>(ofElementsOf array: [Element]) -> UnsafePointer<Element>? {
  array.withUnsafeBufferPointer { $0.baseAddress }
}
