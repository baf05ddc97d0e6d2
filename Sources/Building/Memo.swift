/// Remembers the last input and output of a pure function for each key.
///
/// The output is given back if the input is equal, so what is remembered can make a build faster
/// and never different. A build makes a new memo of what it used: what is gone is forgotten.
public struct Memo<Key: Hashable & Sendable, Input: Equatable & Sendable, Output: Sendable>:
  Sendable
{
  private var entries: [Key: (input: Input, output: Output)] = [:]

  /// Makes a memo of what one build used.
  init(_ used: some Sequence<(key: Key, input: Input, output: Output)>) {
    for entry in used { entries[entry.key] = (entry.input, entry.output) }
  }

  /// The input that was used for a key; nil where there was none.
  func input(for key: Key) -> Input? { entries[key]?.input }

  /// The output that is remembered for an equal input; nil where there is none.
  public func output(for key: Key, given input: Input) -> Output? {
    guard let entry = entries[key], entry.input == input else { return nil }
    return entry.output
  }
}
