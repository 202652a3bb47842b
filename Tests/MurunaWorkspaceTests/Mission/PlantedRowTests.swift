import Foundation
import MurunaDiagnostics
import MurunaWorkspace
import Testing

/// Each row of the mission that asks for a check, made wrong: `docs/mission-faults.tsv` says what is written otherwise in the statement that
/// says the row, and what is then told.
@Suite struct PlantedRowTests {
  struct Fault: CustomTestStringConvertible {
    let row: String
    let this: String
    let that: String
    let told: String

    var testDescription: String { "\(row): \(told)" }
  }

  static let folder = "examples/mission"

  static let faults: [Fault] = ((try? Repository.text("docs/mission-faults.tsv")) ?? "").split(separator: "\n").dropFirst().map { line in
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.replacingOccurrences(of: "\\n", with: "\n") }
    return Fault(row: cells[0], this: cells[1], that: cells[2], told: cells[3])
  }

  /// The program as it stands, asked once.
  private static let program: Result<(workspace: Workspace, texts: [String: String], told: [String: [String]]), any Error> = Result {
    var workspace = Workspace()
    var texts: [String: String] = [:]
    for file in try Repository.programs(in: folder) {
      texts[file] = try Repository.text("\(folder)/\(file)")
      workspace.add(path: file, bytes: Array((texts[file] ?? "").utf8))
    }
    return (workspace, texts, Self.told(of: &workspace))
  }

  /// What is told, by code.
  private static func told(of workspace: inout Workspace) -> [String: [String]] {
    Dictionary(workspace.check().map { ($0.code.id, [$0.title.text(in: .english)]) }, uniquingKeysWith: +)
  }

  @Test func `there are faults to plant`() { #expect(Self.faults.count > 100) }

  @Test(arguments: faults)
  func `what is planted into a row is told, and nothing else`(fault: Fault) throws {
    let (workspace, texts, before) = try Self.program.get()
    for (file, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let place = Self.statement(of: fault.row, in: text).flatMap({ text.range(of: fault.this, range: $0) }) else { continue }
      var broken = workspace.replacing(path: file, bytes: Array(text.replacingCharacters(in: place, with: fault.that).utf8))
      let after = Self.told(of: &broken)
      // A finding that lists all that it is about may say more than it did.
      let new = after.filter { $0.value.count > before[$0.key, default: []].count || $0.key == fault.told && $0.value != before[$0.key] }.keys.sorted()
      #expect(new == [fault.told])
      return
    }
    Issue.record("\(fault.row): \(fault.this) stands nowhere in its statement")
  }

  /// From the line that bears the row's mark to the end of the block that it begins or stands in.
  private static func statement(of row: String, in text: String) -> Range<String.Index>? {
    var start: String.Index?
    var position = text.startIndex
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      position = line.startIndex
      if let start {
        if let first = line.first, !first.isWhitespace { return start..<line.endIndex }
      } else if !line.hasPrefix("#"), let mark = line.lastIndex(of: "#"), line[mark...].dropFirst().split(separator: " ").contains(Substring(row)) {
        start = line.startIndex
      }
    }
    return start.map { $0..<max(position, text.endIndex) }
  }
}
