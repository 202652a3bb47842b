import MurunaDiagnostics
import MurunaText
import Testing

@testable import MurunaRender

@Suite struct DiagnosticTextTests {
  private func english(_ findings: [Diagnostic], _ sample: Sample, width: Int = 80, limit: Int? = nil) -> String {
    let report = Report(findings, sources: sample.sources, fileCount: sample.sources.count)
    return DiagnosticText(report, ReportSettings(language: .english, width: width, limit: limit)).render()
  }

  private func arabic(_ findings: [Diagnostic], _ sample: Sample) -> String {
    let report = Report(findings, sources: sample.sources, fileCount: sample.sources.count)
    return DiagnosticText(report, ReportSettings(language: .arabic)).render()
  }

  private let ownr = Words(
    english: "risk has no field \(name: "ownr")", arabic: "ليس للمخاطرة حقل باسم \(name: "ownr")")

  @Test func marksTheWordAndSaysHowToGoOn() {
    let sample = Sample(("plans/amman.muruna", "risk flood {\n  ownr: mayor\n}\n"))
    let finding = Diagnostic(
      .unknownField, at: sample.place("ownr"), ownr,
      values: [Words(english: "limit = 12", arabic: "الحد = 12")],
      help: Words(english: "write \(code: "owner")", arabic: "اكتب \(code: "owner")"),
      fixes: [
        Fix(
          Words(english: "write \(code: "owner")", arabic: "اكتب \(code: "owner")"), .likely,
          [.init(sample.place("ownr"), "owner")])
      ])
    #expect(
      english([finding], sample) == """
        error[unknown-field]: risk has no field 'ownr'
         --> plans/amman.muruna:2:3
          |
        2 |   ownr: mayor
          |   ^^^^
          |
          = limit = 12
          = perhaps: write `owner`
        2 -   ownr: mayor
        2 +   owner: mayor

        1 error; 1 file checked

        """)
    #expect(
      arabic([finding], sample) == """
        error[unknown-field]
        ليس للمخاطرة حقل باسم «ownr»
         --> plans/amman.muruna:2:3
          |
        2 |   ownr: mayor
          |   ^^^^
          |
          الحد = 12
          ربما: اكتب `owner`
        2 -   ownr: mayor
        2 +   owner: mayor

        خطأ واحد؛ فُحص: ملف واحد

        """)
  }

  @Test func marksWhatIsMissingWhereItWouldBeTyped() {
    let sample = Sample(("a.muruna", "risk flood {\n  owner\n}\n"))
    let finding = Diagnostic(.unknownField, at: sample.behind("owner"), Words("a colon is missing"), help: Words("add a colon"))
    #expect(
      english([finding], sample) == """
        error[unknown-field]: a colon is missing
         --> a.muruna:2:8
          |
        2 |   owner
          |        ^
          |
          = help: add a colon

        1 error; 1 file checked

        """)
  }

  @Test func showsEveryPlaceThatCausedIt() {
    let sample = Sample(
      ("a.muruna", "one\naction verify { takes: 48 h; takes: 36 h }\n\n\n\n\n\n\n\n  deadline: T - 12 h\n"),
      ("b.muruna", "limit: 12 h\n"))
    let finding = Diagnostic(
      .deadline, at: sample.place("T - 12 h"), Words("verify cannot finish before its deadline"), label: Words("this deadline"),
      related: [
        .init(sample.place("36 h"), Words("again")),
        .init(sample.place("12 h", in: 1), Words("the limit")),
        .init(sample.place("48 h"), Words("takes this long")),
      ],
      values: [Words("48 h + 36 h = 84 h")])
    #expect(
      english([finding], sample) == """
        error[deadline-impossible]: verify cannot finish before its deadline
          --> a.muruna:10:13
           |
         2 | action verify { takes: 48 h; takes: 36 h }
           |                                     ---- again
           |                        ---- takes this long
        ...
        10 |   deadline: T - 12 h
           |             ^^^^^^^^ this deadline
          ::: b.muruna:1:8
           |
         1 | limit: 12 h
           |        ---- the limit
           |
           = 48 h + 36 h = 84 h

        1 error; 2 files checked

        """)
  }

  @Test func alignsMarksBelowTabsWideLettersAndMarks() {
    // A tab is four cells, each of the two ideographs two, e with a combining accent one; columns count graphemes.
    let sample = Sample(("a.muruna", "\t防災 cafe\u{301}: ownr\n"))
    let finding = Diagnostic(.unknownField, at: sample.place("ownr"), Words("no such field"))
    #expect(
      english([finding], sample) == """
        error[unknown-field]: no such field
         --> a.muruna:1:11
          |
        1 |     防災 cafe\u{301}: ownr
          |                ^^^^

        1 error; 1 file checked

        """)
  }

  @Test func spellsOutWhatCannotBeSeen() {
    let sample = Sample(("a\u{1B}[31m.muruna", "x: a\u{200F}b\u{7}\n"))
    let finding = Diagnostic(
      .unknownField, at: sample.place("b"), Words(english: "\(name: "a\u{202E}b") is odd", arabic: "\(name: "x")"))
    #expect(
      english([finding], sample) == """
        error[unknown-field]: 'a<U+202E>b' is odd
         --> a<U+001B>[31m.muruna:1:6
          |
        1 | x: a<U+200F>b<U+0007>
          |             ^

        1 error; 1 file checked

        """)
  }

  @Test func repeatsTheMarkedTextWhereALineRunsBothWays() {
    let sample = Sample(("a.muruna", "مخاطرة سيول {\n  مالك: عمدة\n}\n"))
    let finding = Diagnostic(
      .unknownField, at: sample.place("عمدة"),
      Words(english: "nobody is called \(name: "عمدة")", arabic: "لا أحد باسم \(name: "عمدة")"),
      label: Words(english: "no such role", arabic: "لا دور بهذا الاسم"))
    #expect(
      english([finding], sample).hasPrefix(
        """
        error[unknown-field]: nobody is called 'عمدة'
         --> a.muruna:2:9
          |
        2 |   مالك: عمدة
          |         ^^^^ no such role
          | --> «عمدة»


        """))
    #expect(
      arabic([finding], sample).hasPrefix(
        """
        error[unknown-field]
        لا أحد باسم «عمدة»
         --> a.muruna:2:9
          |
        2 |   مالك: عمدة
          |         ^^^^
          لا دور بهذا الاسم
          | --> «عمدة»


        """))
  }

  @Test func trustsItsMarksBeforeTheFirstArabicLetter() {
    let sample = Sample(("a.muruna", "risk flood ar \"سيول\" { ownr: x }\n"))
    func shown(_ word: String) -> String {
      english([Diagnostic(.unknownField, at: sample.place(word), Words("x"))], sample)
    }
    #expect(!shown("flood").contains("«"))
    #expect(shown("ownr").contains("  | --> «ownr»\n"))
  }

  @Test func showsWhatAFixChangesInALongLine() {
    let filler = String(repeating: "abcdefghi ", count: 12)
    let sample = Sample(("a.muruna", "\(filler)ownr: x\n"))
    let finding = Diagnostic(
      .unknownField, at: sample.place("ownr"), Words("no such field"), fixes: [Fix(Words("f"), .safe, [.init(sample.place("ownr"), "owner")])])
    let text = english([finding], sample, width: 41)
    #expect(text.contains("\n1 - …") && text.contains("abcdefghi ownr: x\n1 + …") && text.contains("abcdefghi owner: x\n"))
  }

  @Test func showsAFixOfSeveralLines() {
    let sample = Sample(("a.muruna", "one {\n  two\n"))
    let finding = Diagnostic(
      .unknownField, at: sample.place("{"), Words("never closed"),
      fixes: [Fix(Words("close it"), .likely, [.init(sample.behind("two"), "\n}"), .init(sample.place("one"), "ONE")])])
    #expect(english([finding], sample).contains("1 - one {\n2 -   two\n1 + ONE {\n2 +   two\n3 + }\n"))
  }

  @Test func showsALineAgainForAMarkFarAway() {
    let filler = String(repeating: "abcdefghi ", count: 6)
    let sample = Sample(("a.muruna", "first \(filler)second\n"))
    let finding = Diagnostic(
      .unknownField, at: sample.place("first"), Words("x"), related: [.init(sample.place("second"), Words("again"))])
    // 37 cells beside the gutter; the second mark's six end the line, with 36 before them less what the ellipsis leaves.
    let text = english([finding], sample, width: 41)
    #expect(text.contains("1 | first abcdefghi abcdefghi abcdefghi…\n  | ^^^^^\n1 | …"))
    #expect(text.contains(" second\n") && text.contains("------ again\n"))
  }

  @Test func cutsLongLinesAroundTheMark() {
    let filler = String(repeating: "abcdefghi ", count: 30)
    let sample = Sample(("a.muruna", "\(filler)ownr \(filler)\n"))
    let finding = Diagnostic(.unknownField, at: sample.place("ownr"), Words("no such field"))
    // 41 cells less the gutter of "1 | " and an ellipsis on both sides leave 35; 15 stand before the four that are marked.
    #expect(
      english([finding], sample, width: 41).hasPrefix(
        """
        error[unknown-field]: no such field
         --> a.muruna:1:301
          |
        1 | …fghi abcdefghi ownr abcdefghi abcde…
          |                 ^^^^


        """))
    #expect(english([Diagnostic(.unknownField, at: sample.place("abc"), Words("x"))], sample, width: 41).contains("1 | abcdefghi abcdefghi abcdefghi abcde…\n  | ^^^\n"))
  }

  @Test func marksTheFirstLineOfManyAndSaysWhereTheyEnd() {
    let sample = Sample(("a.muruna", "risk flood {\r\n  a: 1\r\n}\r\n"))
    let finding = Diagnostic(.unknownField, at: sample.place("{\r\n  a: 1\r\n}"), Words("nothing closes this"))
    #expect(english([finding], sample).contains("1 | risk flood {\n  |            ^ (to line 3)\n"))
  }

  @Test func ordersAndCountsAndShowsEachOnce() {
    let sample = Sample(("a.muruna", "one two\nthree\n"), ("b.muruna", "four\n"))
    func finding(_ word: String, _ source: Int = 0, _ code: Code = .unknownField) -> Diagnostic {
      Diagnostic(code, at: sample.place(word, in: source), Words(word))
    }
    let findings = [
      finding("four", 1), finding("three"), finding("two"), finding("one", 0, .nearName), finding("two"), finding("one"),
    ]
    let report = Report(findings, sources: sample.sources, fileCount: 2)
    #expect(
      ShortText(report, ReportSettings(language: .english)).render() == """
        a.muruna:1:1: error[unknown-field]: one
        a.muruna:1:1: warning[near-name]: one
        a.muruna:1:5: error[unknown-field]: two
        a.muruna:2:1: error[unknown-field]: three
        b.muruna:1:1: error[unknown-field]: four

        """)
    let capped = english(findings, sample, limit: 3)
    #expect(capped.contains("[unknown-field]: one\n") && capped.contains(": three\n"))
    #expect(!capped.contains("[near-name]") && !capped.contains(": four\n"))
    #expect(capped.hasSuffix("\n\nand 2 more: 1 error, 1 warning\n4 errors, 1 warning; 2 files checked\n"))
  }

  @Test func survivesPlacesThatAreNowhere() {
    let sample = Sample(("a.muruna", ""))
    let nowhere = [
      Place(SourceID(7), ByteRange(0, 4)), Place(SourceID(0), ByteRange(90, 95)), Place(SourceID(0), ByteRange(9, 2)),
    ]
    let findings = nowhere.map { place in
      Diagnostic(
        .unknownField, at: place, Words("x"), related: [.init(place, Words("y"))],
        fixes: [Fix(Words("z"), .safe, [.init(place, "text"), .init(place, "\nmore")])])
    }
    #expect(english(findings, sample).contains("--> ?:1:1\n"))
  }

  @Test func coloursOnlyWhenAsked() {
    let sample = Sample(("a.muruna", "ownr: x\n"))
    let report = Report(
      [Diagnostic(.unknownField, at: sample.place("ownr"), Words("no such field"))], sources: sample.sources, fileCount: 1)
    let coloured = DiagnosticText(report, ReportSettings(language: .english, style: .ansi)).render()
    #expect(coloured.contains("\u{1B}[1;31merror[unknown-field]\u{1B}[0m: "))
    #expect(coloured.contains("\u{1B}[4mownr\u{1B}[0m: x"))
    let plain = DiagnosticText(report, ReportSettings(language: .english)).render()
    #expect(!plain.utf8.contains(0x1B))
  }
}
