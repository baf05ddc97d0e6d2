extension RandomAccessCollection where Index == Int {
  /// The index of the first element that is so, where all behind it are too; the end where none is.
  ///
  /// Logarithmic in the elements.
  public func partitioningIndex(where isSo: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
