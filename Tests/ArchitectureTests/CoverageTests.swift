import Foundation
import Testing

/// What Muruna was made to say: `docs/mission.tsv` lists the rows, the statements of `examples/mission` carry their names in comments
/// (`# S2-26`), and `docs/coverage.md` brings the two together.
/// `MURUNA_UPDATE=1 swift test --filter CoverageTests` writes the page anew.
@Suite struct CoverageTests {
  struct Row {
    let id: String
    let arabic: String
    let english: String
    /// The rule or the code of the finding that is reported when it is wrong; empty where the row asks for no check.
    let check: String
  }

  /// By row: what is told when `docs/mission-faults.tsv` is planted into it (`PlantedRowTests` does).
  static func planted() throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    for line in try Tree.lines(of: "docs/mission-faults.tsv").dropFirst() where !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      found[cells[0], default: []].append(cells[3])
    }
    return found
  }

  struct Statement {
    let file: String
    let line: Int
    let text: Substring
  }

  static func rows() throws -> [Row] {
    try Tree.lines(of: "docs/mission.tsv").dropFirst().filter { !$0.isEmpty }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(id: cells[0], arabic: cells[1], english: cells[2], check: cells[3])
    }
  }

  /// Where each row is said, in the order of the files.
  static func statements() throws -> [String: [Statement]] {
    let folder = Tree.root.appendingPathComponent("examples/mission").path
    var result: [String: [Statement]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).filter({ $0.hasSuffix(".muruna") }).sorted() {
      for (index, line) in try Tree.lines(of: "examples/mission/\(file)").enumerated() {
        guard !line.hasPrefix("#"), let mark = line.lastIndex(of: "#") else { continue }
        for word in line[mark...].dropFirst().split(separator: " ") where word.contains("-") {
          result[String(word), default: []].append(Statement(file: file, line: index + 1, text: line[..<mark]))
        }
      }
    }
    return result
  }

  @Test func `every row is said, and nothing is said of rows that do not exist`() throws {
    let said = try Self.statements()
    let rows = try Self.rows()
    #expect(rows.count == 183)
    for row in rows { #expect(said[row.id] != nil, "\(row.id) \(row.english)") }
    #expect(Set(said.keys).isSubset(of: rows.map(\.id)))
  }

  /// A rule has a program that breaks it, which the tests run; a code of the language is told by a module.
  @Test func `every check exists`() throws {
    let sources = try Tree.swiftFiles(in: "Sources").map { try String(contentsOf: Tree.root.appendingPathComponent($0), encoding: .utf8) }
    let folder = Tree.root.appendingPathComponent("Sources/MurunaLibrary/vocabularies")
    let vocabularies = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".muruna") }.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
    let checks = try Self.rows().map { ($0.id, $0.check) } + Self.planted().flatMap { row, told in told.map { (row, $0) } }
    for (row, check) in checks where !check.isEmpty {
      let rule = Tree.root.appendingPathComponent("Sources/MurunaLibrary/rules/\(check).muruna").path
      let isOfCodes = vocabularies.contains { $0.contains("\nrule \(check) ") }
      #expect(isOfCodes || FileManager.default.fileExists(atPath: rule) || sources.contains { $0.contains("\"\(check)\"") }, "\(row) \(check)")
    }
  }

  @Test func `the page is what the rows and the examples say`() throws {
    let page = Tree.root.appendingPathComponent("docs/coverage.md")
    let written = try Self.page()
    if ProcessInfo.processInfo.environment["MURUNA_UPDATE"] != nil {
      try Data(written.utf8).write(to: page)
    } else {
      #expect(written == String(decoding: try Data(contentsOf: page), as: UTF8.self))
    }
  }

  // MARK: Writing

  private static func page() throws -> String {
    let said = try statements()
    var lines = [
      "# What can be said", "",
      "Every row of the mission, the words that say it, where `examples/mission` says it, and what is reported when it goes wrong: a rule",
      "(`muruna explain NAME` shows a program that breaks it) or a code of the language. What is **bold** is told of a fault that",
      "`docs/mission-faults.tsv` plants into the very statement, and that the tests plant.", "",
      "| row | | | said with | where | checked by |", "|---|---|---|---|---|---|",
    ]
    let planted = try planted()
    for row in try rows() {
      let told = planted[row.id] ?? []
      let checks = told.map { "**`\($0)`**" } + (row.check.isEmpty || told.contains(row.check) ? [] : ["`\(row.check)`"])
      let statements = said[row.id] ?? []
      var words: [String] = []
      for word in statements.map({ word($0.text) }) where !words.contains(word) { words.append(word) }
      let places = statements.map { "[\($0.file):\($0.line)](../examples/mission/\($0.file)#L\($0.line))" }
      lines.append(
        "| \(row.id) | \(row.english) | \(row.arabic) | \(words.map { "`\($0)`" }.joined(separator: ", ")) | \(places.joined(separator: ", ")) | "
          + checks.joined(separator: ", ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The kind or the field at the head of a statement.
  private static func word(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.prefix { $0 != " " && $0 != ":" })
  }
}
