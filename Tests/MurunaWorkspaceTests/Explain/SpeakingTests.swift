import MurunaDiagnostics
import MurunaModel
import MurunaText
@testable import MurunaWorkspace
import Testing

/// A program said in Arabic means what it means in English: the library's own rules, with the programs that break and keep them.
@Suite struct SpeakingTests {
  private static let model = ExampleOfKindTests.model

  @Test(arguments: 0..<4)
  func `a rule and its examples say the same in Arabic`(_ part: Int) throws {
    for (index, rule) in Self.model.rules.enumerated() where index % 4 == part {
      let name = rule.name
      let said = Self.model.spoken(rule.origin.source, rule.origin.node, in: .arabic)
      let copy = said.replacing(" \(name) ", with: " \(name)_said ", maxReplacements: 1)
      let broken = Self.inside(Self.model.spoken(rule.origin.source, try #require(rule.breaks), in: .arabic))
      let kept = Self.inside(Self.model.spoken(rule.origin.source, try #require(rule.keeps), in: .arabic))
      // What changes a parameter changes that of the copy, too.
      let changes = broken.split(separator: "\n").filter { $0.contains("تغيير \(name) ") }.map { $0.replacing(name, with: name + "_said") }.joined(separator: "\n")
      #expect(Self.codes(broken + "\n" + copy + "\n" + changes) == [name, name + "_said"], "\(copy)\n\(broken)")
      #expect(Self.codes(kept + "\n" + copy) == [], "\(copy)\n\(kept)")
      #expect(said.contains("قاعدة") && said.contains("يجب:"))
    }
  }

  private static func inside(_ block: String) -> String { Indentation.inside("{" + block.drop { $0 != "{" }.dropFirst()) }

  /// What is found, each code once; what is only roughly known is neither broken nor kept, and times are not what these are about.
  private static func codes(_ text: String) -> [String] {
    var workspace = Workspace(spares: true, zoneBytes: ExampleOfKindTests.zone)
    workspace.add(path: "example.muruna", bytes: Array(text.utf8))
    return Set(workspace.check().map(\.code.id).filter { !["known-roughly", "no-time-zone", "no-duration"].contains($0) }).sorted()
  }
}
