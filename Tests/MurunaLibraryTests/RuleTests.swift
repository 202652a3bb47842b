import MurunaLibrary
import MurunaModel
import MurunaSyntax
import Testing

@Suite struct RuleTests {
  /// Rules that look at the timeline: their programs are judged where plans are laid out.
  static let timed: Set<String> = [
    "demand_is_covered",
    "few_things_at_once",
    "first_message_in_time",
    "healing_takes_more_than_a_year",
    "long_work_has_reliefs",
    "message_is_sent_before_it_expires",
    "nobody_is_double_booked",
    "people_rest_between_shifts",
    "person_has_one_role_in_a_phase",
    "preparation_ends_before_the_all_clear",
    "preparation_fits_the_lead_time",
    "recovery_follows_response",
    "stand_down_comes_after_the_trigger",
    "team_is_large_enough",
  ]

  static let rules: [Rule] = Checked("").model.rules
  static let library = Checked("").model

  @Test func `the library alone has no finding`() {
    let empty = Checked("")
    #expect(empty.codes.isEmpty, "\(empty.description())")
  }

  @Test func `every hole in the library's messages names something`() {
    var model = Self.withCodes
    model.checkAllHoles()
    #expect(model.diagnostics.isEmpty, "\(model.diagnostics.map(\.title))")
  }

  @Test func `every rule file declares the rule it is named for`() {
    let files = Library.files.filter { $0.path.hasPrefix("rules/") }.map { $0.names[0] }
    let declared = Self.rules.filter { Self.library.units[Int($0.origin.source.index)].source.path.hasPrefix("rules/") }
    #expect(declared.map(\.name).sorted() == files.sorted())
  }

  @Test(arguments: rules.map(\.name).filter { !timed.contains($0) })
  func `a rule finds exactly what its breaking program breaks, and nothing in its keeping one`(name: String) throws {
    let rule = try #require(Self.rules.first { $0.name == name })
    let breaks = Checked(try program(rule, rule.breaks))
    // What a rule leaves open for want of exact values is neither broken nor kept.
    #expect(breaks.codes.filter { $0 != "known-roughly" } == [name], "\(breaks.description())")
    let keeps = Checked(try program(rule, rule.keeps))
    #expect(keeps.codes.filter { $0 != "known-roughly" }.isEmpty, "\(keeps.description())")
  }

  @Test func `what a text that is never closed took with it is not missing`() {
    let checked = Checked([
      (
        "a.muruna",
        Array(
          """
          team Crew { size: 3 }
          playbook P {
            action a "Look { by: Crew; takes: 1 h }
            action b "Act" { takes: 1 h; note: "x; by: Crew }
            action c "Rest" { takes: 1 h }
          }

          """.utf8)
      )
    ])
    // Only of the third is it known that nobody does it.
    #expect(checked.codes.filter { $0 == "action_has_somebody_to_do_it" }.count == 1)
  }

  @Test func `a field that could not be read is not missed by the rules that ask for it, and by others is`() {
    func checked(_ every: String, by: String) -> [String] {
      Checked([
        (
          "a.muruna",
          Array("team Crew { size: 3 }\nrole Chief\nplaybook P {\n  \(every)\n  action a { by: \(by); takes: 1 h }\n  action b { takes: 1 h }\n}\n".utf8)
        )
      ]).codes
    }
    let broken = checked("", by: "3 3 Crew").filter { $0.hasPrefix("action_has") }
    #expect(broken.filter { $0 == "action_has_somebody_to_do_it" }.count == 1)
    #expect(broken.filter { $0 == "action_has_one_accountable" }.count == 2)
    // A colon that is passed over takes nothing away.
    let spoken = checked("every action: { accountable: Chief }", by: "3 Crew")
    #expect(!spoken.contains("action_has_one_accountable"))
    #expect(spoken == checked("every action { accountable: Chief }", by: "3 Crew"))
  }

  /// Rules that judge the codes of a vocabulary stand in its file, and come with it.
  private static let withCodes = Checked([], vocabularies: Library.vocabularies.compactMap(\.names.first)).model
  static let rulesOfCodes = withCodes.rules.filter { rule in !rules.contains { $0.name == rule.name } }

  @Test(arguments: rulesOfCodes.map(\.name))
  func `a rule on codes finds what its breaking program breaks, and nothing in its keeping one`(name: String) throws {
    let rule = try #require(Self.rulesOfCodes.first { $0.name == name })
    let path = Self.withCodes.units[Int(rule.origin.source.index)].source.path
    let vocabulary = try #require(Library.vocabularies.first { path.hasSuffix($0.path) })
    for (body, codes) in [(rule.breaks, [name]), (rule.keeps, [])] {
      let text = String(Self.withCodes.written(rule.origin.source, try #require(body)).dropFirst().dropLast())
      let checked = Checked([("program.muruna", Array(text.utf8))], vocabularies: Array(vocabulary.names.prefix(1)))
      #expect(checked.codes == codes, "\(checked.description())")
    }
  }

  /// The text between the braces.
  private func program(_ rule: Rule, _ body: Node?) throws -> String {
    let body = try #require(body, "\(rule.name) needs a program that breaks it and one that keeps it")
    return String(Self.library.written(rule.origin.source, body).dropFirst().dropLast())
  }
}
