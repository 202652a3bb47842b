import MurunaWorkspace
import Testing

/// Texts that stand where nobody would read them.
@Suite struct TextBehindValueTests {
  static let slips: [(written: String, right: String)] = [
    ("view v { each: team; column: team.size \"People\" }", "column \"People\": team.size }"),
    ("view v { each: team; column: team.size \"People\" ar \"الناس\" }", "column \"People\" ar \"الناس\": team.size }"),
    ("view v { each: team; column size: team.size \"People\" }", "column size \"People\": team.size }"),
    ("view v { each: team; column \"A\": team; group: team.shift \"Shift\" }", "group \"Shift\": team.shift }"),
    ("عرض ج { لكل: فريق؛ عمود: فريق.عدد \"الناس\" }", "عمود \"الناس\": فريق.عدد }"),
    ("team T { size: 4 \"of them two by night\" }", "size: 4 { note: \"of them two by night\" } }"),
    ("فريق ف { عدد: 4 «اثنان ليلًا» }", "عدد: 4 { ملاحظة: «اثنان ليلًا» } }"),
    ("view v { each: team \"Teams\"; column \"A\": team }", "each: team ; column"),
    ("rule r \"R\" { each: t in team \"x\"; must: t.size > 3; says: \"{t}\" }", "t in team ; must"),
    ("rule r \"R\" { each: t in team; must: t.size > 3 \"big\"; says: \"{t}\" }", "> 3 ; says"),
    ("rule r \"R\" { each: t in team; let a: t.size \"size\"; must: a > 3; says: \"{t}\" }", "t.size ; must"),
  ]

  @Test(arguments: slips) func `a text behind a value is told once, and the place for it proposed`(_ slip: (written: String, right: String)) throws {
    let text = WordsTests.frame + slip.written + "\n"
    let found = WordsTests.findings(text)
    #expect(found.map(\.code.id) == ["text-behind-value"], "\(found.map(\.code.id))")
    let mended = WordsTests.mended(text, try #require(found.first))
    #expect(mended.contains(slip.right), "\(mended.dropFirst(WordsTests.frame.count))")
    #expect(WordsTests.findings(mended).isEmpty)
  }

  @Test func `a column that has a title loses no text to another`() {
    let found = WordsTests.findings(WordsTests.frame + "view v { each: team; column \"People\": team.size \"Size\" }\n")
    #expect(found.map(\.code.id) == ["text-behind-value"])
    #expect(found.first?.fixes.first?.edits.first?.replacement == "")
  }

  @Test func `texts are read behind what declares`() {
    let kind = "kind drill is action \"A drill\" {\n  squads: 1 to 9 \"how many\"\n  strain = drill.squads * 2 \"in hours\"\n  level: one_of easy \"Easy\", hard\n}\n"
    #expect(WordsTests.findings(WordsTests.frame + kind).map(\.code.id) == [])
    #expect(WordsTests.findings(WordsTests.frame + "team T { size: ? \"ask the shift leader\" }\n").map(\.code.id) == [])
  }
}
