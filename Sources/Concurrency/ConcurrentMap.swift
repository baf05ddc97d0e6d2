import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// What `transform` makes of each element, made on all cores, in the order of the elements.
  ///
  /// The result is the same whatever the number of cores.
  ///
  /// `piece` is how many elements are made one after another, for those that take long.
  public func concurrentMap<Output: Sendable>(
    piece: Int? = nil,
    _ transform: @Sendable (Element) -> Output
  ) -> [Output] {
    guard count > (piece ?? 32) else { return map(transform) }
    let size = piece ?? Swift.max(8, count / 64)
    let pieces = stride(from: startIndex, to: endIndex, by: size).map {
      $0..<Swift.min($0 + size, endIndex)
    }
    let results = Mutex([[Output]?](repeating: nil, count: pieces.count))
    DispatchQueue.concurrentPerform(iterations: pieces.count) { piece in
      let made = pieces[piece].map { transform(self[$0]) }
      results.withLock { $0[piece] = made }
    }
    return results.withLock { $0 }.flatMap { $0 ?? [] }
  }
}
