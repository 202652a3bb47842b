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

  @Test func thePlanInArabicIsTheSamePlan() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let plans = readme.blocks("muruna")
    #expect(plans.count == 2)
    let program = try Program(["english.muruna": plans[0] + "\n", "arabic.muruna": plans[1] + "\n"])
    #expect(try program.run("check", "arabic.muruna", environment: [:]).output == "no errors; 1 file checked\n")
    let times = try ["english.muruna", "arabic.muruna"].map { file in
      try program.run("timeline", "--format", "csv", file, environment: [:]).output.split(whereSeparator: \.isNewline).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).filter { $0.hasPrefix("2026-") }.joined(separator: ",")
      }
    }
    #expect(times[0] == times[1])
    #expect(times[0].count >= 5 && times[0][1].contains("2026-01-16"))
  }
}

extension String {
  /// The contents of the fenced blocks of a language.
  fileprivate func blocks(_ language: String) -> [String] {
    components(separatedBy: "```\(language)\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
  }
}
