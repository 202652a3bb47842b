import Foundation
import Testing

/// The README shows what the program prints, to the letter.
@Suite struct ReadmeTests {
  @Test func theFirstPlanPrintsWhatTheReadmeSays() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "## A first plan").last?.components(separatedBy: "\n## ").first)
    let plan = try #require(section.blocks("muruna").first)
    #expect(plan.split(separator: "\n", omittingEmptySubsequences: false).count == 15)
    let program = try Program(["first.muruna": plan + "\n"])
    for block in section.blocks("text") {
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let words = lines[0].split(separator: " ").map(String.init)
      #expect(words.prefix(2) == ["$", "muruna"])
      let expected = String(lines[1]) + "\n"
      if expected.contains("dedline") {
        try program.write(Data(plan.replacingOccurrences(of: "deadline:", with: "dedline:").utf8), to: "first.muruna")
      }
      let outcome = try program.run(words[2], words[3], environment: [:])
      #expect(outcome.output == expected)
    }
  }
}

extension String {
  /// The contents of the fenced blocks of a language.
  fileprivate func blocks(_ language: String) -> [String] {
    components(separatedBy: "```\(language)\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
  }
}
