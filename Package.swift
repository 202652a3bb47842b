// swift-tools-version: 6.2
// Muruna's modules, lowest first. A module imports only from strictly lower levels (see ARCHITECTURE.md);
// Tests/ArchitectureTests reads the imports and fails on an arrow that runs upward.

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

// Of what is built for use. Functions may be specialised and inlined across modules; and the runtime is told what a generic type is made of instead of
// finding it out by name, which costs 0.27 M instructions for each type of key that a dictionary has: see ARCHITECTURE.md on speed.
// (The flags are called unsafe because SwiftPM cannot vouch for them: a package that is depended on by version must not have them.)
let fast: [SwiftSetting] = [
  .unsafeFlags(
    ["-cross-module-optimization", "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release))
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + fast)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies)
}

// The line editor of the interactive session. `MURUNA_LIBEDIT=no` builds without it: sessions then take whole lines, unedited.
let hasLibedit = Context.environment["MURUNA_LIBEDIT"] != "no"
let libedit: [Target] =
  hasLibedit
  ? [.systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])])] : []

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
    module("MurunaLibrary", ["CMurunaLibrary"], exclude: ["catalogue.h", "examples.h", "core", "examples", "vocabularies", "rules", "views"]),

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

    // Level 6: keys to entries, unsafe inside (it is all calls to C, so marking them would mark everything) and safe outside.
    // Level 7: the session in which people type them.
    .target(
      name: "MurunaLineEditor", dependencies: ["MurunaText"] + (hasLibedit ? ["CLibedit"] : []),
      swiftSettings: Array(strict.dropLast()) + (hasLibedit ? [.define("LIBEDIT")] : [])),
    module(
      "MurunaREPL",
      [
        "MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaPlan", "MurunaRender",
        "MurunaWorkspace", "MurunaLineEditor",
      ]),

    // Level 8: reads files, the clock and the terminal; nobody else does.
    .executableTarget(
      name: "muruna",
      dependencies: [
        "MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaPlan",
        "MurunaRender", "MurunaWorkspace", "MurunaLineEditor", "MurunaREPL",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + fast,
      // Libraries that the Makefile puts there are linked with the program; see `static` in it.
      linkerSettings: [.unsafeFlags(["-L", "\(Context.packageDirectory)/.build/static"], .when(platforms: [.linux], configuration: .release))]),

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
    tests("MurunaWorkspaceTests", ["MurunaWorkspace", "MurunaRender", "MurunaModel", "MurunaLibrary", "MurunaSyntax", "MurunaDiagnostics", "MurunaText"]),
    // The session as somebody at a terminal sees it, on a pseudo-terminal of the system's.
    tests("SessionTests", ["muruna", "MurunaText", "CPseudoTerminal", "BuiltProgram"]),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    // Runs the built program as a caller would.
    tests("ProgramTests", ["muruna", "BuiltProgram"]),
    // Where that program is.
    .target(name: "BuiltProgram", path: "Tests/BuiltProgram"),
    tests("ArchitectureTests", []),
  ] + libedit,
  swiftLanguageModes: [.v6]
)
