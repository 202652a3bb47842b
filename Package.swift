// swift-tools-version: 6.2
// Muruna's modules, lowest first. A module imports only from strictly lower levels (see ARCHITECTURE.md);
// Tests/ArchitectureTests reads the imports and fails on an arrow that runs upward.

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies)
}

let package = Package(
  name: "muruna",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "muruna", targets: ["muruna"]),
    // For Benchmarks/, a package of its own.
    .library(name: "MurunaSchedule", targets: ["MurunaSchedule"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Level 0: knows only numbers and letters.
    module("MurunaText", exclude: ["Scalars/generate-tables.py"]),
    module("MurunaCalendar"),

    // Level 1: findings as data; temporal networks and resources without a language.
    module("MurunaDiagnostics", ["MurunaText"]),
    module("MurunaSchedule"),

    // Level 2: bytes to a lossless tree, and back.
    module("MurunaSyntax", ["MurunaText", "MurunaDiagnostics"]),

    // Level 3: kinds, values, names, expressions, rules, views; and the .muruna files of the library.
    module("MurunaModel", ["MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax"]),
    .target(name: "CMurunaLibrary"),
    module("MurunaLibrary", ["CMurunaLibrary"], exclude: ["catalogue.h", "core", "vocabularies", "rules", "views"]),

    // Level 4: playbooks to networks, and back to places in the text.
    module("MurunaPlan", ["MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaSchedule"]),

    // Level 5: outcomes to readers, one folder per output format.
    module("MurunaRender", ["MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaPlan"]),

    // Level 6: open, edit, ask: the one door to everything below.
    module(
      "MurunaWorkspace",
      [
        "MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaLibrary",
        "MurunaPlan", "MurunaRender",
      ]),

    // Level 8: reads files, the clock and the terminal; nobody else does.
    .executableTarget(
      name: "muruna",
      dependencies: [
        "MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaPlan",
        "MurunaRender", "MurunaWorkspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("MurunaTextTests", ["MurunaText"]),
    tests("MurunaCalendarTests", ["MurunaCalendar"]),
    tests("MurunaScheduleTests", ["MurunaSchedule"]),
    tests("MurunaSyntaxTests", ["MurunaSyntax", "MurunaDiagnostics", "MurunaText"]),
    tests("MurunaLibraryTests", ["MurunaLibrary", "MurunaModel", "MurunaSyntax", "MurunaDiagnostics", "MurunaText"]),
    tests(
      "MurunaModelTests",
      ["MurunaModel", "MurunaLibrary", "MurunaSyntax", "MurunaDiagnostics", "MurunaText", "MurunaCalendar"]),
    tests(
      "MurunaPlanTests",
      [
        "MurunaPlan", "MurunaModel", "MurunaSchedule", "MurunaLibrary", "MurunaSyntax", "MurunaDiagnostics", "MurunaCalendar",
        "MurunaText",
      ]),
    tests("MurunaRenderTests", ["MurunaRender", "MurunaPlan", "MurunaModel", "MurunaDiagnostics", "MurunaText"]),
    tests("MurunaWorkspaceTests", ["MurunaWorkspace", "MurunaModel", "MurunaDiagnostics", "MurunaText"]),
    // Runs the built program as a caller would.
    tests("ProgramTests", ["muruna"]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)
