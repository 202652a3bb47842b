import Testing

@testable import MurunaModel

@Suite("Expressions")
struct ExpressionTests {
  static let context = """
    measure people
    kind city
    kind team {
      size: number
      city: city
      teams: many team inside
      leads_to: many team
      led_by: many team inverse team.leads_to
      date: date
      text: text
      open: truth
      tier: one_of local, national
      double = team.size * 2
      share = if team.size > 0 then 12 / team.size else 0
      size_of_all = sum(team.leads_to.size)
    }
    city Amman
    city Zarqa
    team A { size: 4; city: Amman; leads_to: B, C; date: 2024; text: "Stay away" ar "ابتعدوا"; open: yes; tier: local }
    team B { size: 6; city: Zarqa; leads_to: D; date: 2025-03-01 }
    team C { size: 2 to 5; city: Amman; leads_to: D }
    team D { leads_to: A; tier: ? }
    team E { team E1 { size: 1 }; team E2 { size: 2 }; team E3 { size: 3 } }
    """

  static func value(_ expression: String) -> String { Program.value(of: expression, in: context, .none) }

  @Test("Arithmetic", arguments: [
    ("1 + 2 * 3", "7"), ("7 - 2 - 1", "4"), ("2 * 3 / 4", "1.5"), ("-3 + 1", "−2"), ("10 / 4", "2.5"), ("50% * 8", "4"), ("20% + 30%", "50%"),
    ("1 h + 30 min", "1 h 30 min"), ("2 h * 3", "6 h"), ("3 h / 2", "1 h 30 min"), ("3 h / 30 min", "6"),
    ("2026-01-15 + 2 days", "2026-01-17"), ("2026-01-31 + 1 months", "2026-02-28"), ("2026-03-31 - 1 months", "2026-02-28"),
    ("2026-01-15 - 2026-01-01", "14 days"), ("2024-01-31 + 12 months", "2025-01-31"), ("2026-01-15 + 12 h", "2026-01-15 12:00"),
    ("A.size + 1", "5"), ("A.double", "8"), ("C.size * 2", "4 to 10"), ("6 - C.size", "1 to 4"), ("A.share", "3"), ("A.kind is team", "yes"), ("team is A.kind", "yes"), ("A.kind is city", "no"), ("A.kind is not city", "yes"), ("year(B.date)", "2025"),
    ("weekday(2026-01-15)", "Thursday"),
  ])
  func arithmetic(expression: String, expected: String) { #expect(Self.value(expression) == expected) }

  @Test("Comparisons have three answers", arguments: [
    ("4 < 5", "yes"), ("5 < 4", "no"), ("4 <= 4", "yes"), ("A.size >= 4", "yes"), ("C.size >= 2", "yes"), ("C.size > 5", "no"), ("C.size > 3", "unknown"),
    ("D.size > 3", "unknown"), ("D.size > 3 and 1 > 2", "no"), ("D.size > 3 or 1 < 2", "yes"), ("not D.size > 3", "unknown"),
    ("A.date < 2025-01-01", "yes"), ("A.date < 2024-06-01", "unknown"), ("A.date < 2023-06-01", "no"), ("over 240 > 240", "yes"), ("over 240 > 250", "unknown"),
    ("A.tier is local", "yes"), ("A.tier is national", "no"), ("A.tier is not national", "yes"), ("B.tier is local", "unknown"), ("D.tier is local", "unknown"),
    ("A.open", "yes"), ("B.open", "no"), ("A.city is Amman", "yes"), ("D.city is Amman", "no"), ("D.city is empty", "yes"), ("A.city is not empty", "yes"),
    ("B.leads_to is D", "yes"), ("A in team", "yes"), ("B in A.leads_to", "yes"), ("D in A.leads_to", "no"), ("D not in A.leads_to", "yes"),
    ("3 in 1 to 5", "yes"), ("7 in 1 to 5", "no"), ("E1 in E", "yes"), ("A.tier in (local, national)", "yes"), ("B.date in 2025-01-01 until 2025-12-31", "yes"),
    ("at_least 3 is 2", "no"), ("at_least 3 is 5", "unknown"), ("D.size is unknown", "no"), ("D.tier is empty", "no"),
  ])
  func comparisons(expression: String, expected: String) { #expect(Self.value(expression) == expected) }

  @Test("Lists, quantifiers and filters", arguments: [
    ("count(team)", "8"), ("count(team where team.size >= 4)", "2 to 5"), ("count(team where team.city is Amman)", "2"),
    ("count(t in team where t.city is Zarqa)", "1"), ("sum(E.teams.size)", "6"), ("least(E.teams.size)", "1"), ("greatest(E.teams.size)", "3"),
    ("mean(E.teams.size)", "2"), ("first(E.teams)", "E1"), ("last(E.teams)", "E3"), ("E.teams", "E1, E2, E3"), ("E2.next", "E3"), ("E2.previous", "E1"),
    ("E1.previous", "-"), ("E2.parent", "E"), ("E2.kind", "team"), ("distinct(A.leads_to.leads_to)", "D"), ("A.leads_to.leads_to", "D, D"),
    ("(some t in team where t.size > 5)", "yes"), ("(no t in team where t.size > 50)", "unknown"), ("(every t in E.teams has t.size > 0)", "yes"),
    ("(every t in E.teams has t.size > 1)", "no"), ("(some t in E.teams where t.size > 1 has t.size > 2)", "yes"), ("(no t in E.teams has t.size > 9)", "yes"),
    ("(every team has team.size >= 1)", "unknown"), ("D.led_by", "B, C"), ("A.led_by", "D"), ("A.size_of_all", "8 to 11"),
    ("count(E.teams where team.size > 1)", "2"), ("sum(count(E.teams), 1)", "4"),
    ("sum(A.teams.size)", "0"), ("sum(A.teams.size) is 3 h", "no"), ("sum(A.teams.size) + 3 h", "3 h"), ("4 people > sum(A.teams.size)", "yes"), ("4 people - sum(A.teams.size)", "4 people"),
  ])
  func lists(expression: String, expected: String) { #expect(Self.value(expression) == expected) }

  @Test("reach follows a field to its end, each thing once; path is the shortest way", arguments: [
    ("reach(A.leads_to)", "B, C, D, A"), ("reach(E.leads_to)", ""), ("path(A.leads_to, D)", "A, B, D"), ("path(B.leads_to, C)", "B, D, A, C"),
    ("path(E.leads_to, A)", ""), ("count(reach(D.leads_to))", "4"), ("path(A.leads_to, A)", "A, B, D, A"),
  ])
  func reach(expression: String, expected: String) { #expect(Self.value(expression) == expected) }

  @Test("Texts and languages", arguments: [
    ("languages(A.text)", "ar, en"), ("en in languages(A.text)", "yes"), ("languages(B.text)", ""), ("contains(A.text, \"away\")", "yes"),
    ("contains(A.text, \"near\")", "no"), ("length(\"abc\")", "3"), ("A.title", "A"), ("A.id", "A"), ("A.text is \"Stay away\"", "yes"),
    ("if A.size > 3 then \"big\" else \"small\"", "big"), ("if D.size > 3 then 1 else 2", "unknown"),
  ])
  func texts(expression: String, expected: String) { #expect(Self.value(expression) == expected) }

  @Test("Slips in an expression are one finding each", arguments: [
    ("A.sise", "unknown-field"), ("cuont(team)", "unknown-function"), ("count()", "wrong-arguments"), ("reach(team)", "wrong-arguments"), ("Nobody", "unknown-name"),
    ("A.tier is locale", "unknown-name"), ("2026-02-30 + 1 days", "no-such-day"), ("4 buckets + 1", "unknown-unit"),
  ])
  func slips(expression: String, code: String) {
    #expect(Self.value(expression).split(separator: ":").first.map(String.init) == code)
    #expect(!Self.value(expression).contains(";"))
  }

  @Test("A look-up by equality finds what trying every member finds")
  func join() {
    // Forty teams with every kind of value; each filter is written so that it is looked up, and so that it cannot be.
    var context = "kind city\nkind team { city: city; cities: many city; tier: one_of local, national; open: truth }\n"
    for index in 0..<4 { context += "city C\(index)\n" }
    for index in 0..<40 {
      var fields: [String] = []
      if index % 3 != 0 { fields.append("city: C\(index % 4)") }
      if index % 5 == 1 { fields.append("cities: C\(index % 2), C\(index % 3)") }
      if index % 5 == 2 { fields.append("cities: ?") }
      if index % 4 == 1 { fields.append("tier: local") }
      if index % 4 == 2 { fields.append("tier: unknown") }
      if index % 7 == 3 { fields.append("tier: national") } else if index % 6 == 3 { fields.append("open: yes") }
      context += "team T\(index) { \(fields.filter { $0.hasPrefix("tier") }.count > 1 ? fields.dropLast().joined(separator: "; ") : fields.joined(separator: "; ")) }\n"
    }
    for condition in ["t.city is C1", "C2 is t.city", "C1 in t.cities", "t.tier is local", "t.open is yes", "t.open is no", "t.tier is national", "t is T3", "T3 is t", "t is first(team)", "t is last(x in team where x.open)"] {
      let looked = Program.value(of: "count(t in team where \(condition))", in: context, .none)
      // `or` is no equality: every member is tried.
      let tried = Program.value(of: "count(t in team where \(condition) or 1 > 2)", in: context, .none)
      #expect(looked == tried, "\(condition)")
      #expect(looked != "0", "\(condition)")
    }
  }

  @Test("Very long expressions are evaluated without going deep")
  func long() {
    let terms = 20_000
    #expect(Program.value(of: Array(repeating: "1", count: terms).joined(separator: " + "), .none) == "20000")
    #expect(Program.value(of: Array(repeating: "1 < 2", count: terms).joined(separator: " and "), .none) == "yes")
    #expect(Program.value(of: "count((" + Array(repeating: "1", count: terms).joined(separator: ", ") + "))", .none) == "20000")
  }

  @Test("What neither holds nor fails is no demand", arguments: [
    ("must: team.size", "not-a-condition @ team.size"), ("must: team.size > 1 or 5", "not-a-condition @ 5"), ("must: not team.since", "not-a-condition @ team.since"),
    ("must: (some t in team where t.size)", "not-a-condition @ t.size"), ("must: team.size >= 1", nil), ("must: team.on and team.size is not empty", nil),
  ])
  func conditions(demand: String, code: String?) {
    let program = Program("rule r { each: team; \(demand) }", .own("kind team { size: number; since: date; on: truth }"))
    #expect(program.findings == (code.map { [$0] } ?? []))
  }

  @Test("A list is not more or less than something")
  func lists() {
    let program = Program("rule r { must: team.size > 1 }\nrule s { must: greatest(team.size) > 1 or count(team) is 0 }", .own("kind team { size: number }"))
    #expect(program.findings == ["several-compared @ team.size"])
  }
}
