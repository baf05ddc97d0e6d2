import Foundation

/// Where the tests and what they read lie on the disk.
public enum TestFolder {
  /// The folder `Tests`.
  public static var tests: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The folder of the package.
  public static var package: URL { tests.deletingLastPathComponent() }

  /// The folder of the literate cases.
  static var cases: URL { tests.appending(path: "Cases") }

  /// The folder of shared test material: beside the package, or where `BERICHT_SHARED` says.
  public static var shared: URL {
    ProcessInfo.processInfo.environment["BERICHT_SHARED"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
  }
}
