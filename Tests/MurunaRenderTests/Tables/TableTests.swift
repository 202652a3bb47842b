import MurunaModel
import MurunaText
import Testing

@testable import MurunaRender

@Suite struct TableTests {
  private let risks = Table(
    id: "risk_register", title: "Risk register",
    columns: [
      .init(id: "risk", title: "Risk"), .init(id: "score", title: "Score", isNumeric: true),
      .init(id: "since", title: "Since"), .init(id: "covered_by", title: "Covered by"),
    ],
    rows: [
      [
        .name(id: "FlashFlood", title: "Flash flood"), .value(shown: "20", data: "20"),
        .value(shown: "late 2023", data: "2023-10-01/2023-12-31"), .list([.name(id: "P", title: "Flood, response"), .name(id: "Q", title: "")]),
      ],
      [.name(id: "Heatwave", title: "Heat | wave"), .unknown("impact is not stated"), .empty, .list([])],
      [.text("=1+1 \"x\""), .value(shown: "−3", data: "-3"), .truth(true), .text("two\nlines")],
    ])

  @Test func drawsColumnsThatFit() {
    #expect(
      TableText(risks, in: .english).render() == """
        Risk register

        Risk         Score  Since      Covered by
        ───────────  ─────  ─────────  ──────────────────
        Flash flood     20  late 2023  Flood, response, Q
        Heat | wave      ?  -          -
        =1+1 "x"        −3  yes        two
                                       lines

        """)
  }

  @Test func wrapsProseWhereTheRowIsTooWide() {
    let table = Table(
      id: "t", title: "", columns: [.init(id: "a", title: "A"), .init(id: "b", title: "B")],
      rows: [[.text("one two three four"), .text("x")], [.text("abcdefghijklmnop"), .text("y")]])
    // 20 cells, less 1 for B and 2 between, leave 17: no need to wrap the second row's word.
    #expect(
      TableText(table, in: .english, width: 20).render() == """
        A                  B
        ─────────────────  ─
        one two three      x
        four
        abcdefghijklmnop   y

        """)
  }

  @Test func makesCardsRatherThanBreakWords() {
    let table = Table(
      id: "t", title: "", columns: (1...3).map { .init(id: "c\($0)", title: "C\($0)") },
      rows: [["Meteorological", "communications", "municipality"].map { .text($0) }])
    // 14 + 14 + 12 cells and twice 2 between: 44.
    #expect(TableText(table, in: .english, width: 44).render().hasPrefix("C1              C2              C3"))
    #expect(TableText(table, in: .english, width: 43).render() == "r1\n  C1: Meteorological\n  C2: communications\n  C3: municipality\n")
  }

  @Test func makesCardsWhereColumnsCannotFit() {
    let table = Table(
      id: "t", title: "T", columns: (1...4).map { .init(id: "c\($0)", title: "Column \($0)") },
      rows: [(1...4).map { .text("text number \($0)") }, [.text("a longer text than a line of the card can take"), .empty]])
    #expect(
      TableText(table, in: .english, width: 30).render() == """
        T

        r1
          Column 1: text number 1
          Column 2: text number 2
          Column 3: text number 3
          Column 4: text number 4

        r2
          Column 1: a longer text
            than a line of the card
            can take
          Column 2: -
          Column 3: 
          Column 4: 

        """)
  }

  @Test func putsTheArabicColumnLastBehindAnASCIIId() {
    let table = Table(
      id: "t", title: "سجل المخاطر", columns: [.init(id: "risk", title: "المخاطرة"), .init(id: "score", title: "الدرجة", isNumeric: true)],
      rows: [[.name(id: "F", title: "سيول مفاجئة"), .value(shown: "20", data: "20")], [.name(id: "H", title: "موجة حر"), .value(shown: "8", data: "8")]])
    // Six letters of الدرجة are six cells; a mark (U+200E) before each head takes none.
    #expect(
      TableText(table, in: .arabic).render() == """
        سجل المخاطر

        id  \u{200E}الدرجة  \u{200E}المخاطرة
        r1      20  سيول مفاجئة
        r2       8  موجة حر

        """)
  }

  @Test func makesCardsWhereTwoColumnsAreArabic() {
    let table = Table(
      id: "t", title: "", columns: [.init(id: "risk", title: "المخاطرة"), .init(id: "owner", title: "المالك")],
      rows: [[.name(id: "F", title: "سيول"), .name(id: "M", title: "أمين عمّان")]])
    #expect(
      TableText(table, in: .arabic).render() == """
        r1
          المخاطرة: سيول
          المالك: أمين عمّان

        """)
  }

  @Test func saysWhenThereIsNothing() {
    let table = Table(id: "t", title: "T", columns: [.init(id: "a", title: "A")])
    #expect(TableText(table, in: .english).render() == "T\n\n(nothing to show)\n")
    #expect(TableText(table, in: .arabic).render() == "T\n\n(لا شيء للعرض)\n")
  }

  @Test func writesMarkdown() {
    #expect(
      TableMarkdown.render(risks, in: .english) == #"""
        ## Risk register

        | Risk | Score | Since | Covered by |
        | --- | ---: | --- | --- |
        | Flash flood | 20 | late 2023 | Flood, response, Q |
        | Heat \| wave | ? impact is not stated | - | - |
        | =1+1 "x" | −3 | yes | two<br>lines |

        """#)
  }

  @Test func writesCSVThatNoSpreadsheetRuns() {
    let lines = [
      "risk,score,since,covered_by", "Flash flood,20,2023-10-01/2023-12-31,\"Flood, response; Q\"", "Heat | wave,?,,",
      "\"'=1+1 \"\"x\"\"\",-3,true,\"two\nlines\"", "",
    ]
    #expect(String(decoding: TableCSV.render(risks, in: .english), as: UTF8.self) == lines.joined(separator: "\r\n"))
    let raw = TableCSV.render(risks, in: .english, .init(guardsFormulas: false, hasByteOrderMark: true))
    #expect(raw.starts(with: [0xEF, 0xBB, 0xBF, 0x72]))
    #expect(String(decoding: raw, as: UTF8.self).contains("\r\n\"=1+1 \"\"x\"\"\",-3"))
  }

  @Test func writesJSON() {
    let table = Table(
      id: "t", title: "T\"", columns: [.init(id: "a", title: "A"), .init(id: "a", title: "B")],
      rows: [[.value(shown: "20", data: "20"), .value(shown: "x", data: "007")], [.unknown("why"), .list([.empty, .truth(false)])]])
    #expect(
      String(decoding: TableJSON.render(table), as: UTF8.self) == #"""
        {
          "id": "t",
          "title": "T\"",
          "columns": [
            {
              "id": "a",
              "title": "A"
            },
            {
              "id": "a_2",
              "title": "B"
            }
          ],
          "rows": [
            {
              "a": 20,
              "a_2": "007"
            },
            {
              "a": {
                "unknown": "why"
              },
              "a_2": [
                null,
                false
              ]
            }
          ]
        }

        """#)
  }
}
