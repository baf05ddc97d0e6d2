/// Measures how long things take, in the same run, so that ratios mean something.
struct Stopwatch {
  private let clock = ContinuousClock()

  /// The shortest of several runs, in seconds.
  func shortest(of runs: Int = 5, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs { best = min(best, try seconds(work)) }
    return best
  }

  /// How long one run takes, in seconds.
  func seconds(_ work: () throws -> Void) rethrows -> Double {
    try clock.measure(work).inSeconds
  }
}

extension Duration {
  /// The same as a number of seconds.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// A number with some decimals.
func fixed(_ value: Double, _ decimals: Int = 2) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let whole = (value * scale).rounded()
  let digits = String(Int(whole))
  guard decimals > 0 else { return digits }
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return padded.dropLast(decimals) + "." + padded.suffix(decimals)
}

/// A text at the left or right of a column.
func column(_ text: String, _ width: Int, isRight: Bool = true) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return isRight ? space + text : text + space
}
