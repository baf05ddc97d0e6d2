import Diagnostics
import SourceText

/// What is wrong with one template, up to a number that a person can use.
///
/// A megabyte of `{{` is one mistake, not half a million: what follows the hundredth fault is
/// summed up in one sentence.
struct TemplateFaults {
  private(set) var diagnostics: [Diagnostic] = []
  private static let limit = 100
  private var isFull = false

  mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    if isFull { return }
    let diagnostic = diagnostic()
    diagnostics.append(diagnostic)
    guard diagnostics.count == Self.limit else { return }
    isFull = true
    diagnostics.append(.templateMoreFaults(after: Self.limit, at: diagnostic.range))
  }
}
