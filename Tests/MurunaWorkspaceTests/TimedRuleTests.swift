import MurunaModel
import MurunaSyntax
import MurunaText
import MurunaWorkspace
import Testing

/// The rules that look at the timeline: their programs are judged with their plans laid out.
@Suite struct TimedRuleTests {
  @Test(arguments: [
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
  ])
  func `a rule about times finds what its breaking program breaks, and nothing in its keeping one`(name: String) throws {
    var library = Workspace()
    let model = library.wholeModel()
    let rule = try #require(model.rules.first { $0.name == name })
    for (body, expected) in [(rule.breaks, [name]), (rule.keeps, [])] {
      let text = model.written(rule.origin.source, try #require(body)).dropFirst().dropLast()
      var workspace = Workspace(zoneBytes: ExampleOfKindTests.zone)
      workspace.add(path: "program.muruna", bytes: Array(text.utf8))
      let codes = workspace.check().filter { $0.severity > .note }.map(\.code.id)
      #expect(codes == expected)
    }
  }
}
