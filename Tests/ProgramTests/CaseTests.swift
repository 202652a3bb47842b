import Foundation
import Testing

/// The cases under `examples`: whole strategies, each beside a faulty one. What is found in both stands beside them, a line for each
/// finding; the tests that a strategy brings along hold.
/// `MURUNA_UPDATE=1 swift test --filter CaseTests` writes the findings anew; read the difference as a user will.
@Suite struct CaseTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples")

  /// Folders with a `findings.expected`.
  static let cases: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { FileManager.default.fileExists(atPath: expected($0).path) }.sorted()
  }()

  private static func expected(_ name: String) -> URL { folder.appending(path: name).appending(path: "findings.expected") }

  private static func program(_ name: String) throws -> Program {
    let program = try Program()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path) where file.hasSuffix(".muruna") {
      try program.write(try Data(contentsOf: folder.appending(path: name).appending(path: file)), to: "\(name)/\(file)")
    }
    return program
  }

  @Test func `every strategy stands beside a faulty one`() {
    let sound = Self.cases.filter { !$0.hasSuffix("-faulty") }
    #expect(sound.count >= 3)
    for name in sound { #expect(Self.cases.contains("\(name)-faulty"), "\(name)") }
  }

  @Test(arguments: cases)
  func `a case is judged as expected`(name: String) throws {
    let outcome = try Self.program(name).run("check", "--format", "short", name)
    #expect(outcome.code == (name.hasSuffix("-faulty") ? 1 : 0))
    if ProcessInfo.processInfo.environment["MURUNA_UPDATE"] != nil {
      try Data(outcome.output.utf8).write(to: Self.expected(name))
    } else {
      #expect(outcome.output == String(decoding: try Data(contentsOf: Self.expected(name)), as: UTF8.self))
    }
  }

  @Test(arguments: cases.filter { !$0.hasSuffix("-faulty") })
  func `the tests of a case hold`(name: String) throws {
    let outcome = try Self.program(name).run("test", name)
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(outcome.output.contains("pass  "))
  }
}
