// swift-tools-version: 6.2

import PackageDescription

// Read this file top to bottom: it is the architecture.
// A stage never imports another stage; `make walls` builds with the check that holds it.

let package = Package(
  name: "Bericht",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bericht", targets: ["bericht"]),
    .library(name: "Citations", targets: ["Citations"]),
    .library(name: "Bibliographies", targets: ["Bibliographies"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0")
  ],
  targets: [
    // MARK: Vocabulary: what everything below talks about. No input, no output, no policy.
    .vocabulary("SourceText"),
    .vocabulary("Diagnostics", uses: ["SourceText"]),
    .vocabulary("Model", uses: ["SourceText"]),

    // MARK: Tools: libraries that know nothing of missions.
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CStemmer",
      providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .systemLibrary(
      name: "CBrotli",
      pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]
    ),
    .systemLibrary(name: "CDisk"),
    .tool("Concurrency"),
    .tool("Compression", uses: ["CZlib", "CBrotli"]),
    .tool("Raster", uses: ["Compression"]),
    .tool("Files", uses: ["SourceText", "CDisk"]),
    .tool("Templates", uses: ["SourceText", "Diagnostics"]),
    .tool("Citations"),
    .tool("Bibliographies", uses: ["SourceText", "Diagnostics", "Citations"]),
    .tool("Archives"),
    .tool("Colours"),
    .tool("Digests"),
    .tool("WebAssets"),
    .tool("PictureSizes"),
    .tool("GraphMeasures"),
    .tool("NameSearch"),
    .tool("Stemming", uses: ["CStemmer"]),
    .tool("Readability", uses: ["SourceText"]),
    .tool("Selection", uses: ["SourceText", "Diagnostics", "Model"]),
    .tool("Theme", uses: ["SourceText"], plugins: ["EmbedTheme"]),

    // MARK: Stages: the pipeline, in order. A stage never imports another stage.
    .stage("Reading", uses: ["Concurrency", "Digests", "Files", "PictureSizes"]),
    .stage(
      "Parsing",
      uses: ["Bibliographies", "CCmark", "CYAML", "Citations", "Colours", "NameSearch"]
    ),
    .stage("Linking", uses: ["Digests", "Readability"]),
    .stage("Measuring", uses: ["GraphMeasures"]),
    .stage("Numbering"),
    .stage("Checking", uses: ["Colours", "Readability", "Selection"]),
    .stage("Querying", uses: ["Readability", "Selection"]),
    .stage("Indexing", uses: ["Readability", "Stemming"]),
    .stage("Picturing"),
    .stage("Rendering", uses: ["Colours", "Templates"]),
    .stage("Exporting", uses: ["Raster"]),
    .stage("Writing", uses: ["Compression", "Concurrency", "Files"]),

    // MARK: Behind the pipeline: a rendered report as an e-book.
    .stage("Binding", uses: ["Archives"]),

    // MARK: Beside the pipeline: the first files of a project, names that are not linked.
    .stage("Drafting"),
    .stage("Mentioning", uses: ["NameSearch"]),

    // MARK: Works that are cited, as the library for citations takes them.
    .stage("Citing", uses: ["Bibliographies", "Citations"]),

    // MARK: Drivers: the only targets that know every stage.
    .driver(
      "Building",
      uses: [
        "Concurrency", "Digests", "Exporting", "Files", "Measuring", "Mentioning", "Numbering",
        "Raster", "Readability", "Selection", "Templates", "Theme", "WebAssets", "Reading",
        "Parsing", "Linking", "Checking", "Citing", "Querying", "Indexing", "Picturing",
        "Rendering", "Writing", "Binding",
      ]
    ),
    .executableTarget(
      name: "bericht",
      dependencies: [
        "Building", "Diagnostics", "Drafting", "Files", "Mentioning", "Model", "PictureSizes",
        "Readability", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: .strict
    ),

    // MARK: Making the package: the theme in `templates/` becomes part of the command.
    .executableTarget(name: "embed-theme", swiftSettings: .strict),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),

    // MARK: Tests and measurements.
    .target(name: "SyntheticSite", path: "Benchmarks/SyntheticSite", swiftSettings: .strict),
    .executableTarget(
      name: "bericht-benchmarks",
      dependencies: [
        "Building", "CYAML", "Citations", "Diagnostics", "Files", "Indexing", "Model", "Parsing",
        "Picturing", "Querying", "SourceText", "SyntheticSite", "Templates",
      ],
      path: "Benchmarks/Stages",
      swiftSettings: .strict
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Building", "Diagnostics", "Files", "Model", "SourceText"],
      path: "Tests/TestSupport",
      swiftSettings: .strict
    ),
    .tests("SourceText"),
    .tests("Diagnostics", uses: ["SourceText"]),
    .tests("Templates", uses: ["SourceText", "Diagnostics"]),
    .tests("Files", uses: ["SourceText"]),
    .tests("Citations", exclude: ["ExpectedFailures.txt"]),
    .tests("Bibliographies", uses: ["SourceText", "Citations", "Theme"]),
    .tests("Archives"),
    .tests("Colours"),
    .tests("Digests"),
    .tests("Compression", uses: ["CBrotli", "CZlib"]),
    .tests("Raster"),
    .tests("Exporting", uses: ["SourceText", "Model"]),
    .tests("WebAssets"),
    .tests("PictureSizes"),
    .tests("GraphMeasures"),
    .tests("NameSearch"),
    .tests("Stemming"),
    .tests("Readability"),
    .tests("Mentioning", uses: ["SourceText", "Diagnostics", "Model", "Files", "Building"]),
    .tests(
      "Citing",
      uses: ["SourceText", "Diagnostics", "Model", "Files", "Building", "Citations"]
    ),
    .tests("Reading", uses: ["SourceText", "Diagnostics", "Model", "Files"]),
    .tests("Writing", uses: ["SourceText", "Model", "Files"]),
    .tests("Parsing", uses: ["SourceText", "Diagnostics", "Model"]),
    .tests("Querying", uses: ["SourceText", "Diagnostics", "Model", "Files", "Building"]),
    .tests("Indexing", uses: ["SourceText", "Diagnostics", "Model", "Parsing"]),
    .tests("Picturing", uses: ["SourceText", "Model", "Querying"]),
    .tests("Rendering", uses: ["SourceText", "Diagnostics", "Model", "Parsing"]),
    .tests(
      "Building",
      uses: [
        "SourceText", "Diagnostics", "Model", "Files", "PictureSizes", "Raster", "Rendering",
        "SyntheticSite", "Theme",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

extension Target {
  /// Values that the stages hand to each other.
  static func vocabulary(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: .strict)
  }

  /// A library that could serve another program.
  static func tool(
    _ name: String,
    uses: [Target.Dependency] = [],
    plugins: [Target.PluginUsage] = []
  ) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: .strict, plugins: plugins)
  }

  /// One verb of the pipeline; sees the vocabulary and the tools it names, never another stage.
  static func stage(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(
      name: name,
      dependencies: ["SourceText", "Diagnostics", "Model"] + uses,
      swiftSettings: .strict
    )
  }

  /// What knows the order of the stages.
  static func driver(_ name: String, uses: [Target.Dependency]) -> Target {
    .target(
      name: name,
      dependencies: ["SourceText", "Diagnostics", "Model"] + uses,
      swiftSettings: .strict
    )
  }

  /// The tests of one target, in `Tests/<name>Tests`.
  static func tests(
    _ name: String,
    uses: [Target.Dependency] = [],
    exclude: [String] = []
  ) -> Target {
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "TestSupport"] + uses,
      exclude: exclude,
      swiftSettings: .strict
    )
  }
}

extension [SwiftSetting] {
  /// Swift 6 mode, every warning an error, imports that say what they use.
  static var strict: Self {
    [
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
  }
}
