import Testing

@testable import MurunaText

@Suite("Cells of a terminal")
struct DisplayWidthTests {
  @Test(
    "width",
    arguments: [
      ("", 0), ("abc", 3), ("عمّان", 4), ("e\u{301}", 1), ("東京", 4), ("\u{1F600}", 2), ("\u{2764}\u{FE0F}", 2),
      ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", 2), ("\u{1F1EF}\u{1F1F4}", 2), ("لا", 2), ("\u{1F44D}\u{1F3FD}", 2), ("한", 2),
      ("a\u{200F}b", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{7F}", 0),
    ])
  func width(text: String, cells: Int) {
    #expect(text.displayWidth == cells)
  }

  @Test("padding and cutting count cells, and keep clusters whole")
  func layout() {
    #expect("عمّان".padded(to: 6) == "عمّان  ")
    #expect("ab".padded(to: 5, .end) == "   ab" && "ab".padded(to: 5, .center) == " ab  " && "ab".padded(to: 1) == "ab")
    #expect("abcdef".truncated(to: 4) == "abc…" && "abcd".truncated(to: 4) == "abcd" && "abc".truncated(to: 0).isEmpty)
    #expect("東京都".truncated(to: 4) == "東…" && "東京".truncated(to: 4) == "東京")
    #expect("عمّان".truncated(to: 3) == "عمّ…")
    #expect("ab".truncated(to: 1) == "…")
  }

  @Test("direction")
  func direction() {
    #expect(TextDirection(firstStrongIn: "12 عمان abc") == .rightToLeft)
    #expect(TextDirection(firstStrongIn: "12, abc عمان") == .leftToRight)
    #expect(TextDirection(firstStrongIn: "12 – _") == nil)
    #expect("a ع".hasRightToLeft && !"Čair – ٤".hasRightToLeft && "שלום".hasRightToLeft)
  }
}

@Suite("Lines")
struct LineTableTests {
  private func position(_ line: Int, _ column: Int, _ utf16: Int) -> LineTable.Position {
    LineTable.Position(line: line, column: column, utf16Offset: utf16)
  }

  @Test("lines end with LF, CRLF, or CR alone")
  func lines() {
    let table = LineTable(Source(path: "a", text: "one\r\ntwo\rstill two\n\nlast"))
    #expect(table.lineStarts == [0, 5, 9, 19, 20])
    #expect((1...5).map { table.text(ofLine: $0) } == ["one", "two", "still two", "", "last"])
    #expect([0, 4, 5, 18, 19, 20, 24, 99, -1].map { table.line(at: $0) } == [1, 1, 2, 3, 4, 5, 5, 5, 1])
    #expect(LineTable([]).lineCount == 1 && LineTable([]).text(ofLine: 1).isEmpty)
    #expect(LineTable(Array("a\n".utf8)).lineCount == 2)
  }

  @Test("every line feed is seen, wherever it falls in a block of eight")
  func feeds() {
    for padding in 0..<20 {
      let text = String(repeating: "\u{B}", count: padding) + "\n" + String(repeating: "x", count: padding) + "\n\n"
      #expect(LineTable(Array(text.utf8)).lineStarts.map(Int.init) == [0, padding + 1, 2 * padding + 2, 2 * padding + 3])
    }
  }

  @Test("columns are characters for people, UTF-16 units for editors")
  func columns() {
    // ab, space, ain, meem, alef with shadda after it, space, an emoji, e with an accent, x.
    let text = "ab عما\u{651} \u{1F600}e\u{301}x"
    let table = LineTable(Array(text.utf8))
    let expected: [(offset: Int, position: LineTable.Position)] = [
      (0, position(1, 1, 0)), (2, position(1, 3, 2)), (3, position(1, 4, 3)), (5, position(1, 5, 4)), (9, position(1, 6, 6)),
      (11, position(1, 7, 7)), (12, position(1, 8, 8)), (16, position(1, 9, 10)), (17, position(1, 9, 11)), (19, position(1, 10, 12)),
      (20, position(1, 11, 13)),
    ]
    for (offset, position) in expected { #expect(table.position(at: offset) == position) }
    #expect(table.positions(of: expected.map(\.offset).reversed()) == expected.map(\.position).reversed())
    #expect(table.position(at: 14) == position(1, 8, 8))
    #expect(table.position(at: 400) == position(1, 11, 13))
    for (offset, position) in expected { #expect(table.offset(zeroBasedLine: 0, utf16Offset: position.utf16Offset) == offset) }
    #expect(table.offset(zeroBasedLine: 0, utf16Offset: 9) == 12 && table.offset(zeroBasedLine: 7, utf16Offset: 0) == 20)
    #expect(table.offset(zeroBasedLine: -1, utf16Offset: -5) == 0)
  }

  @Test("a letter and its mark are one character even where all before is ASCII")
  func markAfterASCII() {
    let table = LineTable(Array("ae\u{301}x".utf8))
    #expect(table.position(at: 2) == position(1, 2, 2))
    #expect(table.position(at: 4) == position(1, 3, 3))
    #expect(table.positions(of: [4, 2, 1]) == [position(1, 3, 3), position(1, 2, 2), position(1, 2, 1)])
  }

  @Test("many positions are those of one by one, on several lines")
  func batch() {
    let text = "risk عمّان {\r\n  نوع: صدمة\n}\n\u{1F600}\n"
    let table = LineTable(Array(text.utf8))
    let offsets = Array((0...text.utf8.count).reversed())
    #expect(table.positions(of: offsets) == offsets.map { table.position(at: $0) })
  }
}
