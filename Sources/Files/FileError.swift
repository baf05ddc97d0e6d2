import SourceText

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the machine would not do: which operation, on which path, and why.
public struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: Hashable, Sendable, CaseIterable {
    /// Opening the folder that a file system stands for.
    case open

    /// Listing a folder.
    case list

    /// Reading a file or looking at it.
    case read

    /// Writing a file.
    case write

    /// Making a folder.
    case makeFolder

    /// Removing a file or folder.
    case remove

    /// Giving a file or folder another name.
    case rename

    /// Keeping others from a file.
    case lock
  }

  /// What was tried.
  public let operation: Operation

  /// The path as the user knows it.
  public let path: String

  /// The system's error number.
  public let code: Int32

  /// Makes an error.
  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The error in Dutch, one sentence without a full stop.
  public var dutch: String {
    let path = visibleText(path)
    let act =
      switch operation {
      case .open: "de map `\(path)` kan niet geopend worden"
      case .list: "de inhoud van de map `\(path)` kan niet opgevraagd worden"
      case .read: "`\(path)` kan niet gelezen worden"
      case .write: "`\(path)` kan niet geschreven worden"
      case .makeFolder: "de map `\(path)` kan niet gemaakt worden"
      case .remove: "`\(path)` kan niet verwijderd worden"
      case .rename: "`\(path)` kan niet hernoemd worden"
      case .lock: "`\(path)` kan niet vergrendeld worden"
      }
    return "\(act): \(reason.dutch)"
  }

  /// The error in English, one sentence without a full stop.
  public var english: String {
    let path = visibleText(path)
    let act =
      switch operation {
      case .open: "the folder `\(path)` cannot be opened"
      case .list: "the folder `\(path)` cannot be listed"
      case .read: "`\(path)` cannot be read"
      case .write: "`\(path)` cannot be written"
      case .makeFolder: "the folder `\(path)` cannot be made"
      case .remove: "`\(path)` cannot be removed"
      case .rename: "`\(path)` cannot be renamed"
      case .lock: "`\(path)` cannot be locked"
      }
    return "\(act): \(reason.english)"
  }

  /// The error of not overwriting what is there.
  public static func existing(_ path: String) -> FileError {
    FileError(.write, path, code: EEXIST)
  }

  /// The error of a symbolic link where none is followed.
  public static func linked(_ path: String) -> FileError {
    FileError(.write, path, code: ELOOP)
  }

  /// Whether something is there that may not be overwritten.
  public var isPresence: Bool { code == EEXIST }

  /// Whether there is nothing at the path, or no longer.
  public var isAbsence: Bool { code == ENOENT }

  /// Whether a file stands where a folder is asked for.
  public var isNotFolder: Bool { code == ENOTDIR }

  /// Whether the user may not do this.
  public var isRefusal: Bool { code == EACCES || code == EPERM }

  /// Whether symbolic links lead round in a circle, or one stands where none is followed.
  public var isLinkFault: Bool { code == ELOOP }

  /// Whether a symbolic link leads out of the file system's folder.
  public var isOutside: Bool { code == EXDEV }

  /// Whether the disk knows no such operation, or not between these two paths.
  public var isUnsupported: Bool {
    code == EINVAL || code == ENOSYS || code == EOPNOTSUPP || code == EXDEV
  }

  /// Whether a path is in use by the system, as the place of a mounted disk is.
  public var isBusy: Bool { code == EBUSY }

  /// Whether the disk is read-only.
  public var isReadOnly: Bool { code == EROFS }

  private var reason: (dutch: String, english: String) {
    switch code {
    case ENOENT: ("het bestaat niet", "it does not exist")
    case EACCES, EPERM: ("u hebt daar geen rechten voor", "you have no permission")
    case EISDIR: ("het is een map", "it is a folder")
    case ENOTDIR: ("een deel van het pad is geen map", "a part of the path is not a folder")
    case EEXIST: ("het bestaat al", "it exists already")
    case ENOTEMPTY: ("de map is niet leeg", "the folder is not empty")
    case ELOOP:
      (
        "er staat een symbolische koppeling in de weg",
        "a symbolic link stands in the way"
      )
    case EXDEV: ("het ligt buiten de map", "it lies outside the folder")
    case ENOSPC: ("de schijf is vol", "the disk is full")
    case EDQUOT: ("uw schijfruimte is op", "your disk quota is used up")
    case EROFS: ("de schijf is alleen-lezen", "the disk is read-only")
    case ENAMETOOLONG: ("de naam is te lang", "the name is too long")
    case EFBIG: ("het bestand is te groot", "the file is too large")
    case EMFILE, ENFILE: ("er staan te veel bestanden open", "too many files are open")
    case EIO: ("de schijf geeft een fout", "the disk reports a fault")
    case EINVAL: ("dit is geen gewoon bestand of geen geldige naam", "not a plain file or name")
    case EBUSY, ETXTBSY: ("het is in gebruik", "it is in use")
    default: ("fout \(code) van het besturingssysteem", "operating system error \(code)")
    }
  }
}
