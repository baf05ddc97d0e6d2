/// The right to work on something alone, for as long as it is held; a process that dies lets go of it.
///
/// A class because whoever holds it last lets go.
public final class FileLock: Sendable {
  /// The open file; none in memory, where nobody else is.
  private let descriptor: Descriptor?

  init(_ descriptor: consuming Descriptor?) { self.descriptor = descriptor }
}
