import Testing

@testable import MurunaSyntax

/// One slip is one fault, at the slip, and what stands around it is read as if it had been mended.
@Suite("Recovery")
struct RecoveryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let faults: [String]
    let outline: String

    init(_ source: String, _ fault: String, _ outline: String) {
      self.source = source
      faults = [fault]
      self.outline = outline
    }

    var testDescription: String { source }
  }

  static let novice: [Case] = [
    Case("risk Flash Flood { likelihood: 4 }", "nameWithSpace@5 Flash Flood", "(declaration risk Flash Flood (body (field likelihood 4)))"),
    Case("district Al-Zarqa \"Zarqa\"", "nameWithHyphen@9 Al-Zarqa", "(declaration district Al-Zarqa (titles \"Zarqa\"))"),
    Case("phase 1 { a: 1 }", "nameFromDigits@6 1", "(declaration phase 1 (body (field a 1)))"),
    Case("likelihood 4\nnext: 1", "missingColon@10 ", "(field likelihood 4) (field next 1)"),
    Case("population about 4 million", "missingColon@10 ", "(field population (qualified about 4 million))"),
    Case("takes: 1h30; by: A", "stuckNumber@7 1h30", "(field takes UNEXPECTED[1h30]) (field by A)"),
    Case("takes: 30min", "stuckUnit@7 30min", "(field takes (quantity 30 min))"),
    Case("on: 01/14/2026", "monthFirst@4 01/14/2026", "(field on UNEXPECTED[01/14/2026])"),
    Case("on: 15-01-2026", "dayFirstDashes@4 15-01-2026", "(field on UNEXPECTED[15-01-2026])"),
    Case("people: 1,200", "commaInNumber@8 1,200", "(field people UNEXPECTED[1,200])"),
    Case("risk A\n{\n  x: 1\n}\nrisk B", "braceOnNextLine@7 {", "(declaration risk A (body (field x 1))) (declaration risk B)"),
    Case("every action\n{ x: 1 }", "braceOnNextLine@13 {", "(defaults action (body (field x 1)))"),
    Case("threatens: [a, b]\nx: 1", "squareBracket@11 [", "(field threatens (list a b)) (field x 1)"),
    Case("x: [\n  a\n]\ny: 3", "squareBracket@3 [", "(field x a) (field y 3)"),
    Case("leads_to -> PowerOutage", "arrow@9 ->", "(field leads_to PowerOutage)"),
    Case("a\u{FF1A} 1", "lookalike@1 \u{FF1A}", "(field a 1)"),
    Case("x: \u{2018}abc\u{2019}", "apostrophe@3 \u{2018}abc\u{2019}", "(field x (titles \u{2018}abc\u{2019}))"),
    Case("تاريخ: ٢٠٢٦-٠١-١٥", "dashesWithArabicDigits@12 ٢٠٢٦-٠١-١٥", "(field تاريخ ٢٠٢٦-٠١-١٥)"),
    Case("threatens: Downtown Marka", "missingComma@19 ", "(field threatens (list Downtown Marka))"),
    Case("each risk where risk.score >= 3", "missingColon@4 ", "(field each (filter risk (comparison (path risk score) greaterOrEqual 3)))"),
    Case("after FloodResponse.verify", "missingColon@5 ", "(field after (path FloodResponse verify))"),
    Case("threatens Downtown, Marka", "missingColon@9 ", "(field threatens (list Downtown Marka))"),
    Case("parameter months = 12", "equalsBehindName@17 =", "(field parameter months 12)"),
    Case("team in { x: 1 }", "reservedName@5 in", "(declaration team in (body (field x 1)))"),
    Case("city A also B, C \"t\" { }", "severalAliases@13 ,", "(declaration city A (alias B) (alias C) (titles \"t\") (body))"),
    Case("on: May 20, 2026", "monthBeforeDay@4 May 20, 2026", "(field on UNEXPECTED[May 20, 2026])"),
    Case("on: 2026-01-15T22:00", "stuckNumber@4 2026-01-15T22:00", "(field on UNEXPECTED[2026-01-15T22:00])"),
    Case("foo", "missingNameOrColon@3 ", "(declaration foo)"),
    Case("must: a == b", "doubledEquals@8 ==", "(field must (comparison a equal b))"),
  ]

  static let structure: [Case] = [
    Case("threatens: A,\naction verify { x: 1 }", "extraComma@12 ,", "(field threatens (list A)) (declaration action verify (body (field x 1)))"),
    Case("threatens: A,\ntakes: 3 h", "extraComma@12 ,", "(field threatens (list A)) (field takes (quantity 3 h))"),
    Case("by:\naction verify { }", "missingValue@3 ", "(field by MISSING) (declaration action verify (body))"),
    Case("owner:\n  Mayor\nx: 1", "valueOnNextLine@9 Mayor", "(field owner Mayor) (field x 1)"),
    Case("city A { x: 1 }\n}\nrisk B { }", "extraBrace@16 }", "(declaration city A (body (field x 1))) UNEXPECTED[}] (declaration risk B (body))"),
    Case("city A {\n  x: 1\n  }\n  y: 2\n}\nrisk B { }", "extraBrace@18 }",
      "(declaration city A (body (field x 1) UNEXPECTED[}] (field y 2))) (declaration risk B (body))"),
    Case("city Amman {\n  country: JO\n\nrisk Flood {\n  x: 1\n}\nrisk B { }", "missingBrace@26 ",
      "(declaration city Amman (body (field country JO))) (declaration risk Flood (body (field x 1))) (declaration risk B (body))"),
    Case("city Amman {\n  district D {\n    x: 1\n  district E { y: 1 }\n}\nrisk B { }", "missingBrace@36 ",
      "(declaration city Amman (body (declaration district D (body (field x 1))) (declaration district E (body (field y 1))))) "
        + "(declaration risk B (body))"),
    Case("must: a and b or c", "mixedAndOr@14 or", "(field must (or (and a b) c))"),
    Case("must: a < b < c", "chainedComparison@12 <", "(field must (comparison (comparison a less b) less c))"),
    Case("must: a and some x in y has z", "looseQuantifier@12 some", "(field must (and a (quantified some x (in y) (has z))))"),
    Case("must: count(risk where x\nhelp: \"x\"", "missingParenthesis@24 ", "(field must (call count (filter risk x))) (field help (titles \"x\"))"),
    Case("must: (a or b", "missingParenthesis@13 ", "(field must (group (or a b)))"),
    Case("x: \"abc\ny: 1", "unclosedText@3 \"abc", "(field x (titles \"abc)) (field y 1)"),
    Case("x: a = b", "equalsInValue@5 =", "(field x a) UNEXPECTED[= b]"),
    Case("takes: 1 h deadline: T", "missingSeparator@10 ", "(field takes (quantity 1 h)) (field deadline T)"),
    Case("threatens:\n  - A\n  - B\nx: 1", "bulletedValue@13 -", "(field threatens (list A B)) (field x 1)"),
    Case("threatens:\n  \u{2022} A\nx: 1", "bulletedValue@13 \u{2022}", "(field threatens A) (field x 1)"),
    Case("x:\n  -3\ny: 1", "valueOnNextLine@5 -", "(field x (negative 3)) (field y 1)"),
    Case("- city A { x: 1 }\ncity B { }", "bulletedStatement@0 -", "(declaration city A (body (field x 1))) (declaration city B (body))"),
    Case("takes: 2 to 4 h, likely 3 h\ny: 1", "extraComma@15 ,", "(field takes (group (range 2 (quantity 4 h)) UNEXPECTED[likely 3 h])) (field y 1)"),
    Case("population: 135k; x: 1", "suffixedNumber@12 135k", "(field population UNEXPECTED[135k]) (field x 1)"),
    Case("for each: risk", "otherWords@0 for each", "(field for each) UNEXPECTED[: risk]"),
    Case("action a { by: B takes: 1 h after: b }", "missingSeparator@16 ", "(declaration action a (body (field by B) (field takes (quantity 1 h)) (field after b)))"),
    Case("risk R { likelihood: 3 impact: 4 }", "missingSeparator@22 ", "(declaration risk R (body (field likelihood 3) (field impact 4)))"),
    Case("action a { by: B since: 2022 } }", "missingOpenBrace@16 ", "(declaration action a (body (field by (item B (body (field since 2022))))))"),
    Case("text: \"a\"\n  ar \"b\"\nx: 1", "translationOnNextLine@12 ar", "(field text (titles \"a\")) UNEXPECTED[ar \"b\"] (field x 1)"),
    Case("must: a\n  and b\nx: 1", "operatorOnNextLine@10 and", "(field must a) UNEXPECTED[and b] (field x 1)"),
    Case("x: a)\ny: 1", "extraParenthesis@4 )", "(field x a) UNEXPECTED[)] (field y 1)"),
    Case("x: 1 +\ny: 2", "missingOperand@6 ", "(field x (sum 1 plus MISSING)) (field y 2)"),
    Case("status: late\nby: X", "reservedValue@8 late", "(field status late) (field by X)"),
    Case("@risk Flood { x: 1 }", "unknownCharacter@0 @", "UNEXPECTED[@] (declaration risk Flood (body (field x 1)))"),
    Case("risk @Flood { x: 1 }", "unknownCharacter@5 @", "(declaration risk Flood (body (field x 1)))"),
    Case("city A is { }", "missingName@9 ", "(declaration city A (parent MISSING) (body))"),
    Case("x: a where b { c: 1 }", "bodyBehindCondition@13 {", "(field x (filter a b)) UNEXPECTED[{ c: 1 }]"),
  ]

  @Test("What beginners type", arguments: novice)
  func beginners(test: Case) { check(test) }

  @Test("What breaks the structure", arguments: structure)
  func broken(test: Case) { check(test) }

  private func check(_ test: Case) {
    let reading = Reading(test.source)
    #expect(reading.marked == test.faults)
    #expect(reading.body == test.outline)
    #expect(reading.brokenInvariant == nil)
  }

  @Test("A joined name is known under its mended spelling")
  func joined() {
    let reading = Reading("risk Flash Flood { }\nx: Flash_Flood")
    let declaration = reading.tree.children(reading.tree.root).map { $0 }[0]
    let name = reading.tree.children(declaration).map { $0 }[1]
    #expect(reading.names.lookup("Flash_Flood") == reading.tree.nameID(name))
  }

  @Test("Independent slips are told one by one")
  func several() {
    let reading = Reading(
      """
      city A {
        x 1
      risk B { z 3 }
      risk C { owner: Mayor Chief; when: 1,200 }
      """)
    #expect(reading.faults == [.missingColon, .missingBrace, .missingColon, .missingComma, .commaInNumber])
  }
}

@Suite("Half a program")
struct IncompleteTests {
  @Test("What more lines could complete is told from what is wrong", arguments: [
    ("city A {", true), ("city A {\n  x: 1\n", true), ("x: (a", true), ("x: a,", true), ("x: a and", true), ("x: a,\n", true),
    ("x: a", false), ("x:", false), ("city A { }", false), ("risk Flash Flood { }", false), ("}", false), ("x: \"a", false),
    ("show risk_register", false), ("what_if A { x: 1 } then", true),
  ])
  func incomplete(source: String, isIncomplete: Bool) {
    #expect(Reading(source).tree.isIncomplete == isIncomplete)
  }
}
