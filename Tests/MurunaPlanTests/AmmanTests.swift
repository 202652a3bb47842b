import MurunaModel
import Testing

@testable import MurunaPlan

/// Case E1, worked out by hand: T is Thursday 15 January 2026 22:00 in Amman.
@Suite struct AmmanTests {
  @Test(arguments: ["amman-flood", "amman-flood-arabic"]) func `the demo's timeline is right`(folder: String) throws {
    let laid = try Laid.example(folder)
    #expect(laid.found == [])
    func h(_ hours: Double) -> Int64 { Int64(hours * 3600) }
    #expect(try laid.times("storm_warned") == [h(-28), h(-28)])
    #expect(try laid.times("heavy_rain") == [0, 0])
    #expect(try laid.row("heavy_rain").earliestStart == h(-1))
    #expect(try laid.row("heavy_rain").latestStart == h(3))
    #expect(try laid.times("calm") == [h(12), h(12)])
    #expect(try laid.times("verify") == [h(-28), h(-27)])
    #expect(try laid.times("declare") == [h(-27), h(-26.5)])
    #expect(try laid.times("call_out") == [h(-26.5), h(-24.5)])
    #expect(try laid.times("clear_inlets") == [h(-26.5), h(-16.5)])
    #expect(try laid.times("place_pumps") == [h(-24.5), h(-16.5)])
    #expect(try laid.times("place_barriers") == [h(-16.5), h(-10.5)])
    #expect(try laid.row("place_barriers").slack == h(4.5))
    #expect(try laid.row("place_barriers").earliestFinish == h(-12.5))
    #expect(try laid.row("place_barriers").latestFinish == h(-6.5))
    #expect(try laid.times("message_review") == [h(-26.5), h(-26)])
    #expect(try laid.times("warn_public") == [h(-26), h(-25.5)])
    #expect(try laid.times("ready") == [h(-10.5), h(-10.5)])
    #expect(try laid.times("raise_level") == [0, h(0.25)])
    #expect(try laid.times("field_operation") == [h(0.25), h(24.25)])
    #expect(try laid.times("stand_down") == [h(24.25), h(25.25)])
    #expect(try laid.row("stand_down").earliestFinish == h(24.25))
    #expect(try laid.row("stand_down").latestFinish == h(28.25))
    #expect(try laid.times("assess") == [h(25.25), h(97.25)])
    // Every four hours from a quarter past T until stand_down is over: at 0:15, 4:15 … 24:15; the last takes its 20 minutes.
    let brief = try laid.row("brief")
    #expect(brief.instances == (0...6).map { h(0.25) + Int64($0) * h(4) })
    #expect(brief.finish == h(24.25) + 20 * minute)
    #expect(brief.slack == nil)
    // Slack against the plan's end, 72 h behind stand_down.
    #expect(try laid.row("field_operation").slack == 0)
    #expect(try laid.row("assess").isCritical)
    #expect(try laid.row("after_action_review").slack == h(48))
    #expect(laid.timeline?.criticalPath == ["heavy_rain", "raise_level", "field_operation", "stand_down", "assess"])
    // Phases span what stands in them.
    #expect(try laid.times("Prepare") == [h(-28), h(-10.5)])
    #expect(try laid.times("Recover") == [h(25.25), h(97.25)])
    // 2026-01-15T19:00Z, three hours behind the wall.
    #expect(laid.timeline?.zeroMoment == 1_768_503_600)
    #expect(laid.timeline?.zone?(0) == 10_800)
  }

  @Test func `both languages give one timeline`() throws {
    let english = try Laid.example("amman-flood").timeline
    let arabic = try Laid.example("amman-flood-arabic").timeline
    let rows = try #require(english).rows
    #expect(rows.count > 20)
    for (left, right) in zip(rows, try #require(arabic).rows) {
      #expect(left.label.id == right.label.id)
      #expect([left.start, left.finish, left.earliestStart, left.earliestFinish] == [right.start, right.finish, right.earliestStart, right.earliestFinish])
      #expect([left.latestStart, left.latestFinish, left.slack, left.deadline] == [right.latestStart, right.latestFinish, right.slack, right.deadline])
      #expect(left.after == right.after && left.instances == right.instances && left.isCritical == right.isCritical)
    }
  }

  /// F04 and F06: what the text says of their order is taken out, and the crews they share keep it.
  @Test func `clearing and barriers share crews, whoever says so`() throws {
    let whole = try Laid.example("amman-flood")
    var edited = 0
    let laid = try Laid.example("amman-flood") { text in
      let without = text.replacing("      after: clear_inlets\n", with: "")
      edited += without == text ? 0 : 1
      return without
    }
    #expect(edited == 1)
    #expect(laid.found == [])
    let rows = try #require(laid.timeline).rows
    #expect(rows.map(\.label.id) == whole.timeline?.rows.map(\.label.id))
    for row in rows { #expect(try whole.times(row.label.id) == [row.start, row.finish], "\(row.label.id)") }
    let wait = try #require(try laid.row("place_barriers").waits.first)
    #expect(wait.team.id == "RoadCrews" && wait.amount == 20 && wait.heldBy == ["clear_inlets"] && wait.until == -16 * hour - 30 * minute)
  }

  /// F15 and F12.
  @Test func `places that are short are promised by Zarqa, and the field is held in three reliefs`() throws {
    let laid = try Laid.example("amman-flood")
    let places = try #require(laid.timeline?.teams.first { $0.label.id == "ShelterPlaces" })
    #expect(places.own == 800 && places.peak == 1100)
    #expect(places.promised.map(\.agreement.id) == ["ZarqaAid"] && places.promised.map(\.amount) == [300])
    let field = try laid.row("field_operation")
    #expect(field.reliefs == 3)
    #expect(field.crews.map(\.team.id) == ["DistrictTeams"] && field.crews.map(\.size) == [22])
    let crews = try #require(laid.timeline?.teams.first { $0.label.id == "DistrictTeams" })
    #expect(crews.peak == 66 && crews.own == 66)
  }

  @Test func `the flood's conditions are told`() throws {
    let laid = try Laid.example("amman-flood")
    #expect(try laid.row("warn_public").conditions == ["message_review is approved"])
    #expect(try laid.row("raise_level").conditions == ["heavy_rain"])
    #expect(try laid.row("stand_down").conditions == ["heavy_rain", "calm", "message_review is approved"])
    #expect(try laid.row("heavy_rain").when == "Rain reaches 20 mm/h or ValleyLevel exceeds 120 cm")
    #expect(try laid.row("heavy_rain").chance == .init(low: 700_000, high: 700_000))
  }
}
