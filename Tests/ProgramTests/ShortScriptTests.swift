import Foundation
import Testing

/// The short scripts under `examples/short`, each a program of its own, and the same with mistakes under `examples/short-faulty`.
/// `MURUNA_UPDATE=1 swift test --filter ShortScriptTests` writes the findings anew; read the difference as a user will.
@Suite struct ShortScriptTests {
  private static let examples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples")

  private static func scripts(_ folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: examples.appending(path: folder).path)) ?? []
    return files.filter { $0.hasSuffix(".muruna") }.sorted()
  }

  private static func program(_ folder: String, _ file: String) throws -> Program {
    let program = try Program()
    try program.write(try Data(contentsOf: examples.appending(path: folder).appending(path: file)), to: file)
    return program
  }

  @Test func `there are ten, and each has a faulty twin`() {
    #expect(Self.scripts("short").count == 10)
    #expect(Self.scripts("short") == Self.scripts("short-faulty"))
  }

  @Test(arguments: scripts("short"))
  func `a short script is clean, and its tests hold`(file: String) throws {
    let program = try Self.program("short", file)
    let checked = try program.run("check", "--strict", file)
    #expect(checked.code == 0, "\(checked.output)")
    let tested = try program.run("test", file)
    #expect(tested.code == 0, "\(tested.output)")
    #expect(tested.output.contains("pass  "))
  }

  @Test(arguments: scripts("short-faulty"))
  func `its twin is told as expected`(file: String) throws {
    let outcome = try Self.program("short-faulty", file).run("check", "--format", "short", file)
    let expected = Self.examples.appending(path: "short-faulty").appending(path: file.replacing(".muruna", with: ".expected"))
    if ProcessInfo.processInfo.environment["MURUNA_UPDATE"] != nil {
      try Data(outcome.output.utf8).write(to: expected)
    } else {
      #expect(outcome.output == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
    }
    #expect(!outcome.output.isEmpty)
  }
}
