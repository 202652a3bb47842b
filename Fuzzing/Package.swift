// swift-tools-version: 6.2
// Throws bytes at the modules under libFuzzer and the address sanitizer. A package of its own, so that building Muruna never builds this;
// it sees the modules through links in Sources/, since what is `package` is seen within a package only.

import PackageDescription

let sanitized: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Coverage for libFuzzer; the modules' own checks are kept in optimised code, too.
  .unsafeFlags(["-sanitize=fuzzer,address", "-Xcc", "-Wno-c23-extensions"]),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: sanitized)
}

let package = Package(
  name: "muruna-fuzz",
  platforms: [.macOS(.v15)],
  targets: [
    module("MurunaText", exclude: ["Scalars/generate-tables.py"]),
    module("MurunaCalendar"),
    module("MurunaDiagnostics", ["MurunaText"]),
    module("MurunaSchedule"),
    module("MurunaSyntax", ["MurunaText", "MurunaDiagnostics"]),
    module("MurunaModel", ["MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax"]),
    .target(name: "CMurunaLibrary"),
    module("MurunaLibrary", ["CMurunaLibrary"], exclude: ["catalogue.h", "core", "vocabularies", "rules", "views"]),
    module("MurunaPlan", ["MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaSchedule"]),
    module("MurunaRender", ["MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaPlan"]),
    module(
      "MurunaWorkspace",
      ["MurunaText", "MurunaCalendar", "MurunaDiagnostics", "MurunaSyntax", "MurunaModel", "MurunaLibrary", "MurunaPlan", "MurunaRender"]),
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "muruna-fuzz",
      dependencies: ["CLibFuzzer", "MurunaText", "MurunaDiagnostics", "MurunaSyntax", "MurunaRender", "MurunaWorkspace"],
      swiftSettings: sanitized,
      // The linker that is usual on Debian, gold, stumbles over the debugging information of an instrumented program.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"]), .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
  ],
  swiftLanguageModes: [.v6]
)
