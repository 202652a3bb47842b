import Testing

@testable import MurunaSyntax

@Suite("grammar.md")
struct GrammarPageTests {
  let page = GrammarPage.shared

  @Test("The productions are defined, reachable, finite, without left recursion, and LL(1)")
  func lint() {
    #expect(page.grammar.names.count > 25)
    #expect(GrammarLint(page.grammar).problems == [])
  }

  @Test("The lint sees what it should", arguments: [
    ("Program = Missing .", "Missing is not defined"),
    ("Program = \"a\" . Lost = \"b\" .", "Lost is not reachable"),
    ("Program = \"a\" Program .", "Program has no finite sentence"),
    ("Program = [ Program ] \"a\" .", "Program begins with itself"),
    ("Program = \"a\" | \"a\" \"b\" .", "Program: alternatives share [\"\\\"a\\\"\"]"),
    ("Program = [ \"a\" ] \"a\" .", "Program: an optional part and what follows share [\"\\\"a\\\"\"]"),
    ("Program = { [ \"a\" ] } .", "Program: an optional part may be empty"),
    ("Program = reserved | \"is\" .", "Program: alternatives share [\"\\\"is\\\"\"]"),
    ("Program = \"a\"", "no . at the end of Program"),
  ])
  func lintSees(grammar: String, problem: String) {
    #expect(GrammarLint(Grammar(ebnf: grammar)).problems.contains(problem))
  }

  @Test("The words in quotes are those of the lexer's table")
  func words() {
    let quoted = Set(page.grammar.terminals.filter { $0.hasPrefix("\"") }.map { String($0.dropFirst().dropLast()) })
    let words = quoted.filter { $0.first?.isLetter == true }
    let operators = Set(Keyword.allCases.filter { $0.role == .operator }.map(\.spelling.english))
    #expect(words == operators)
    let punctuation = quoted.subtracting(words)
    #expect(punctuation == ["{", "}", "(", ")", ":", "=", ",", ";", ".", "?", "%", "+", "-", "*", "/", "|"])
    let tokens = page.grammar.terminals.filter { !$0.hasPrefix("\"") }
    #expect(
      tokens == [
        "word", "verb", "reserved", "language", "number", "code", "date", "time", "text", "relation", "qualifier", "newline",
      ])
  }

  @Test("The table of words is the lexer's table, in both languages")
  func wordTable() throws {
    let section = try #require(page.text.split(separator: "## Words\n").last?.split(separator: "\n## ").first)
    var written: [String: [String]] = [:]
    for line in section.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { cell in
        cell.split(separator: "`").map(String.init).filter { $0.contains { !$0.isWhitespace } }
      }
      written[cells[0][0]] = cells.dropFirst().flatMap { $0 }
    }
    let table = Dictionary(
      uniqueKeysWithValues: Keyword.allCases.map { ($0.spelling.english, [$0.spelling.arabic] + $0.spelling.arabicAlso) })
    #expect(written == table)
  }

  @Test("No two reserved words are spelled alike")
  func distinct() {
    let spellings = Keyword.allCases.flatMap { [$0.spelling.english, $0.spelling.arabic] + $0.spelling.arabicAlso }
    #expect(Set(spellings).count == spellings.count)
    for keyword in Keyword.allCases {
      for spelling in [keyword.spelling.english, keyword.spelling.arabic] + keyword.spelling.arabicAlso {
        // Before a name, so that `no` is the quantifier.
        var lexer = Lexer()
        let text = Array((spelling + " x").utf8)
        #expect(lexer.next(text.span).keyword == keyword, "\(spelling)")
      }
    }
  }

  @Test("Every example is what it says it is")
  func examples() {
    #expect(page.blocks.filter { $0.info == "valid" }.count >= 6)
    #expect(page.blocks.filter { $0.info.hasPrefix("invalid ") }.count >= 30)
    for block in page.blocks {
      if block.info == "valid" {
        #expect(Reading(block.text).marked == [], "line \(block.line)")
      } else if block.info.hasPrefix("invalid ") {
        #expect(Reading(block.text).diagnostics.map(\.code.id) == [String(block.info.dropFirst(8))], "line \(block.line)")
      } else {
        #expect(block.info == "ebnf")
      }
    }
  }
}
