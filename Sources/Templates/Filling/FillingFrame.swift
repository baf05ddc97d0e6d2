/// One open section: where its names are looked up, and the values that are still to come.
struct FillingFrame {
  /// What `.` stands for.
  private(set) var value: UnsafePointer<TemplateValue>

  /// The record of the value; empty for any other value.
  private(set) var fields: FillingFields

  /// How many values of a list follow this one; they lie behind it in memory.
  private var remaining = 0

  init(value: UnsafePointer<TemplateValue>) {
    self.value = value
    fields = FillingFields(of: value)
  }

  /// The first value of a list that is not empty.
  init(values: [TemplateValue]) {
    self.init(value: pointer(toElementsOf: values))
    remaining = values.count - 1
  }

  /// A section that adds nothing to what its names are looked up in.
  init(around outer: FillingFrame) {
    value = outer.value
    fields = FillingFields()
  }

  /// Goes on to the next value of a list; false at its end.
  mutating func advance() -> Bool {
    guard remaining > 0 else { return false }
    remaining -= 1
    value += 1
    fields = FillingFields(of: value)
    return true
  }
}

/// The fields of a record in memory.
struct FillingFields {
  private var first: UnsafePointer<TemplateField>?
  private var count = 0

  /// No fields at all.
  init() {}

  init(of value: UnsafePointer<TemplateValue>) {
    guard case .record(let record) = value.pointee, !record.fields.isEmpty else { return }
    first = pointer(toElementsOf: record.fields)
    count = record.fields.count
  }

  /// The value of a name; hashes decide, the text confirms.
  func value(of name: TemplateName) -> UnsafePointer<TemplateValue>? {
    guard let first else { return nil }
    let hash = name.hash
    for index in 0..<count where first[index].name.hash == hash {
      if first[index].name.text == name.text {
        return UnsafeRawPointer(first + index)
          .advanced(by: FillingFields.valueOffset)
          .assumingMemoryBound(to: TemplateValue.self)
      }
    }
    return nil
  }

  private static let valueOffset: Int = {
    guard let offset = MemoryLayout<TemplateField>.offset(of: \.value) else {
      preconditionFailure("the value of a field is stored")
    }
    return offset
  }()
}

/// Where the elements of an array lie.
///
/// An array keeps its elements in one place for as long as it lives unchanged. The machine only
/// asks for arrays inside the value that `fill` holds from beginning to end; a closure for each
/// would be a recursion over the data.
private func pointer<Element>(toElementsOf array: [Element]) -> UnsafePointer<Element> {
  array.withUnsafeBufferPointer { buffer in
    guard let address = buffer.baseAddress else { preconditionFailure("the array has elements") }
    return address
  }
}
