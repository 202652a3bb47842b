import MurunaWorkspace
import Testing

/// Rows of tables whose cells stand between other signs than bars, or in each other's columns.
@Suite struct RowTests {
  private static func table(_ row: String) -> String {
    "playbook P { city: A; table action: by | after | takes {\n  find \"Find\": 6 Crew | | 1 h\n  mend \"Mend\": \(row)\n} }"
  }

  static let rows: [(written: String, right: String)] = [
    ("2 Crew, find, 30 min", "2 Crew | find | 30 min"), ("2 Crew; find; 30 min", "2 Crew | find | 30 min"), ("2 Crew,, 30 min", "2 Crew |  | 30 min"),
    ("2 Crew, R, find, 30 min", "2 Crew, R | find | 30 min"), ("2 Crew, find | 30 min", "2 Crew | find | 30 min"), ("2 Crew | find, 30 min", "2 Crew | find | 30 min"),
    ("Crew, find, 1 to 2 h", "Crew | find | 1 to 2 h"), ("2 Crew، find، 30 min", "2 Crew | find | 30 min"),
    ("2 Crew\tfind\t30 min", "2 Crew | find | 30 min"), ("2 Crew\t\t30 min", "2 Crew |  | 30 min"), ("2 Crew \t\tfind \t 30 min", "2 Crew | find | 30 min"),
    ("find | 2 Crew | 30 min", "2 Crew | find | 30 min"), ("30 min | find | 2 Crew", "2 Crew | find | 30 min"),
  ]

  @Test(arguments: rows) func `cells between commas or exchanged are one finding, and mended by its edit`(_ row: (written: String, right: String)) throws {
    let text = WordsTests.frame + Self.table(row.written) + "\n"
    let found = WordsTests.findings(text)
    #expect(found.count == 1 && found.first?.fixes.count == 1, "\(found.map { "\($0.code.id)" })")
    let mended = WordsTests.mended(text, try #require(found.first))
    #expect(mended.contains(": \(row.right)\n"), "\(mended.dropFirst(WordsTests.frame.count))")
    #expect(WordsTests.findings(mended).isEmpty)
  }

  /// A list is a list, and a row may end before its last column.
  @Test(arguments: ["2 Crew, R | find | 30 min", "2 Crew, R | find", "Crew, R", "2 Crew | find"]) func `lists in cells stay lists`(_ row: String) {
    #expect(WordsTests.findings(WordsTests.frame + Self.table(row) + "\n").filter { $0.code.id.hasPrefix("cells") }.isEmpty)
  }

  @Test func `what fits in several ways or in none is told as it stands`() {
    let codes = WordsTests.findings(WordsTests.frame + Self.table("2 Crwe, find, 30 min") + "\n").map(\.code.id)
    #expect(!codes.contains("cells-without-bars"))
  }

  @Test func `rows that share a line stay rows`() {
    #expect(WordsTests.findings(WordsTests.frame + "table team: size | shift { T: 4; U; V \"V\" }\n").isEmpty)
  }

  @Test func `the line of dashes of another notation goes as a whole`() throws {
    let text = WordsTests.frame + "table team: size | shift {\n  |---|---:|\n  T: 4 | 8 h\n}\n"
    let found = WordsTests.findings(text)
    #expect(found.map(\.code.id) == ["line-of-dashes"])
    #expect(WordsTests.findings(WordsTests.mended(text, try #require(found.first))).isEmpty)
  }
}
