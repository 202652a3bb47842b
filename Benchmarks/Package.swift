// swift-tools-version: 6.2
// Measures the engine on public benchmark families, and the program on generated texts. A package of its own, so that the default build never compiles it.

import PackageDescription

let package = Package(
  name: "muruna-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "muruna", path: "..")],
  targets: [
    .executableTarget(
      name: "muruna-bench",
      dependencies: [.product(name: "MurunaSchedule", package: "muruna")]),
    // Knows nothing of Muruna's modules: it runs the program.
    .executableTarget(name: "muruna-check-bench"),
  ],
  swiftLanguageModes: [.v6]
)
