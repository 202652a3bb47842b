import MurunaText
import Testing

@testable import MurunaModel

@Suite("Views, redaction, membership on a day")
struct ViewTests {
  @Test("A program's own view has parameters, groups and cards")
  func own() throws {
    var program = Program(
      """
      team A "A" { size: 3 }; team B "B" { size: 12 }; team C "C" { size: 3 }
      view crews "Crews" { parameter least: 0; each: team where team.size >= view.least; group: team.size; cards: yes; column "Team": team }
      """, .kinds)
    #expect(program.findings == [])
    let allShown = program.model.table("crews", in: .english)
    let all = try #require(allShown)
    #expect(all.shape == .cards)
    #expect(all.rows.map { $0.map(\.words) } == [["3", "A"], ["3", "C"], ["12", "B"]])
    let fewShown = program.model.table("crews", parameters: "least: 10", in: .english)
    let few = try #require(fewShown)
    #expect(few.rows.map { $0.map(\.words) } == [["12", "B"]])
    let wrong = program.model.table("crews", parameters: "most: 10", in: .english)
    #expect(wrong == nil)
  }

  @Test("What is secret is shown to those who ask for it, and its place to all", arguments: [(false, "restricted"), (true, "0791")])
  func secret(isShown: Bool, expected: String) throws {
    var program = Program(
      """
      team A "A" { contact: "0791" { secret: yes } }
      view sheet { each: team; column "Contact": team.contact }
      rule nobody { each: team; must: team.contact is empty; says: "call {team.contact}" }
      """, .kinds, adjust: { $0.showsRestricted = isShown })
    let tableShown = program.model.table("sheet", in: .english)
    let table = try #require(tableShown)
    #expect(table.rows.map { $0.map(\.words) } == [[expected]])
    #expect(program.titles() == ["call \(expected)"])
    let values = program.diagnostics.flatMap(\.values).map(\.english.plain)
    #expect(values.allSatisfy { !$0.contains("0791") || isShown })
  }

  @Test(
    "A list on a day has those that belonged to it, perhaps, or not",
    arguments: [("June 2023", 1, 2), ("1 July 2023", 2, 2), ("2025", 1, 1), ("2022", 0, 0), ("30 June 2023", 1, 2)])
  func members(day: String, least: Int, most: Int) {
    let program = Program(
      """
      kind club { members: many role }
      role A; role B; role C
      club Group { members: A { since: 15 May 2023 }, B { since: June 2023; until: 31 December 2024 } }
      rule low { each: club; must: count(at(club.members, \(day))) >= \(least) }
      rule high { each: club; must: count(at(club.members, \(day))) <= \(most) }
      rule never { each: club; must: count(at(club.members, \(day))) > \(most) }
      """, .kinds)
    #expect(program.codes.filter { $0 != "cannot-tell" } == ["never"])
  }

  @Test("Three things may be drawn, each from those before")
  func three() {
    let program = Program(
      """
      kind node { next_to: many node }
      node A { next_to: B }; node B { next_to: C }; node C
      rule no_chain { each: a in node, b in a.next_to, c in b.next_to; must: c.id is "none"; says: "{a} {b} {c}" }
      """, .none)
    #expect(program.titles() == ["A B C"])
  }

  @Test("Values in braces are read where a thing is named, before what stands around it")
  func detailsOfReferences() {
    var program = Program(
      """
      kind club { members: many role { status: words }; club: text }
      role A; role B
      club Group { members: A { since: 15 May 2023; status: observer }, B }
      view who { each: c in club, m in c.members; column "m": m; column "s": m.status; column "d": m.since }
      rule one { each: c in club; must: c.members.status is empty }
      """, .kinds)
    let table = program.model.table("who", in: .english)
    #expect(table?.rows.map { $0.map(\.words) } == [["A", "observer", "2023-05-15"], ["B", "", ""]])
    #expect(program.codes == ["one"])
  }

  @Test("What a copy leaves open is still to find out, and what it says otherwise is listed")
  func copies() {
    var program = Program(
      """
      kind part { size: number; note: text }
      kind whole { owner: text; parts: many part inside }
      whole Template "Any" { owner: ?; part p { size: ?; note: "small" }; part q { size: 3 } }
      whole Mine like Template { owner: "me"; part q { size: 4 }; part r { size: 5 } }
      """, .none)
    let gaps = program.model.table("gaps", in: .english)
    #expect(gaps?.rows.map { $0.map(\.words) } == [
      ["Any", "owner", "", "test.muruna:3"], ["p", "size", "", "test.muruna:3"], ["Mine.p", "size", "", "test.muruna:4"],
    ])
    let copies = program.model.table("copies", in: .english)
    #expect(copies?.rows.map { $0.map(\.words) } == [
      ["Mine", "Template", "", "owner", "?", "me"], ["Mine", "Template", "Mine.q", "size", "3", "4"],
      ["Mine", "Template", "Mine.r", "", "", "added"], ["Mine", "Template", "Mine.p", "size", "?", "?"],
    ])
  }

  @Test("What is bounded on one side only is written with that side")
  func openEnds() {
    var program = Program(
      "kind crowd { came: number; on: date }\ncrowd A { came: over 60; on: after May 2024 }\nview crowds { each: crowd; column \"c\": crowd.came; column \"o\": crowd.on }", .none)
    #expect(program.model.table("crowds", in: .english)?.rows == [[
      .name(id: "A", title: "A"), .value(shown: "over 60", data: "60.."), .value(shown: "2024-06-01 or later", data: "2024-06-01/.."),
    ]].map { Array($0.dropFirst()) })
  }

  @Test("What is in one language and not in the other is listed, without copies")
  func untranslated() {
    var program = Program("language: en\ncity A \"One\"; city B \"Two\" ar \"اثنان\"; titles ar { A: \"واحد\" }; city C \"Three\"", .kinds)
    let table = program.model.untranslated(in: .english)
    #expect(table.rows.map { $0.map(\.words) } == [["C", "", "Three", "ar", "test.muruna:2"]])
  }
}
