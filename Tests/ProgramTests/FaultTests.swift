import Foundation
import Testing

/// The small faults under `examples/faults`: what the program prints for each, word for word.
/// `MURUNA_UPDATE=1 swift test --filter FaultTests` writes the answers anew; read the difference as a user will.
@Suite struct FaultTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples/faults")

  static let golden: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".expected") }.map { String($0.dropLast(".expected".count)) }.sorted()
  }()

  @Test func `there is something to compare`() { #expect(Self.golden.count >= 10) }

  @Test(arguments: golden)
  func `a fault is told as expected, in its own language`(name: String) throws {
    let source = try Data(contentsOf: Self.folder.appending(path: "\(name).muruna"))
    let program = try Program()
    try program.write(source, to: "\(name).muruna")
    let outcome = try program.run("check", "--lang", name.hasPrefix("ar-") ? "ar" : "en", "\(name).muruna")
    #expect(outcome.code == 1)
    #expect(outcome.errors.isEmpty)
    let expected = Self.folder.appending(path: "\(name).expected")
    if ProcessInfo.processInfo.environment["MURUNA_UPDATE"] != nil {
      try Data(outcome.output.utf8).write(to: expected)
    } else {
      #expect(outcome.output == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
    }
  }
}
