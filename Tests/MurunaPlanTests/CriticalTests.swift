import MurunaModel
import Testing

@testable import MurunaPlan

/// What decides when all is over: the same to a timeline and to a simulation, where nothing is uncertain.
@Suite struct CriticalTests {
  @Test func `what a deadline leaves no room is not critical unless it decides the end`() throws {
    // a 0-4, b 0-2, c 4-7 behind both, d 2-3 with a deadline at 3: only a and c make the seven hours.
    let laid = Laid(
      """
      plan P {
        action a { after: T; takes: 4 h }
        action b { after: T; takes: 2 h }
        action c { after: a, b; takes: 3 h }
        action d { after: b; takes: 1 h; deadline: T + 3 h }
      }
      """)
    #expect(laid.found == [])
    #expect(try ["a", "b", "c", "d"].map { try laid.row($0).isCritical } == [true, false, true, false])
    #expect(try ["a", "b", "c", "d"].map { try laid.row($0).slack } == [0, 0, 0, 0])
    #expect(laid.timeline?.criticalPath == ["a", "c"])
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model))
    #expect(played.rows.map(\.criticality) == [1, 0, 1, 0])
    var model = laid
    #expect(model.computed("critical", of: "b")?.low == 0 && model.computed("critical", of: "c")?.low == 1)
  }

  @Test func `what has room counts for nothing, what shares the longest way does`() throws {
    // Two ways of five hours, one of four; a phase is as critical as what ends it.
    let laid = Laid(
      """
      plan P {
        phase first {
          action a { after: T; takes: 2 h }
          action b { after: T; takes: 3 h }
        }
        action c { after: a; takes: 3 h }
        action d { after: b; takes: 2 h }
        action e { after: a; takes: 2 h }
      }
      """)
    #expect(try ["first", "a", "b", "c", "d", "e"].map { try laid.row($0).isCritical } == [true, true, true, true, true, false])
  }

  @Test func `an event that comes later than all work is not the end of it`() throws {
    let laid = Laid("plan P {\nevent calm { expected: T + 9 h }\naction a { after: T; takes: 2 h }\n}")
    #expect(laid.timeline?.end == 2 * hour)
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model))
    #expect(played.end?.p50 == 2 * hour)
    #expect(played.rows.map(\.criticality) == [0, 1])
    #expect(try laid.row("a").isCritical && !laid.row("calm").isCritical)
  }

  @Test(arguments: 1...40) func `a timeline and a simulation say the same of plans in which nothing is uncertain`(seed: UInt64) throws {
    var state = seed &* 7919 &+ 3
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var lines = ""
    for index in 0..<12 {
      let by = below(2) == 0 ? "by: 1 Crews; " : below(3) == 0 ? "by: Desk; " : ""
      let length = below(6) == 0 ? "lasts: \(1 + below(4)) h" : "takes: \(1 + below(4)) h"
      var after = index > 0 && below(4) > 0 ? "after: x\(below(index))" : "starts: at_least T + \(below(3)) h"
      if index > 1, after.hasPrefix("after"), below(2) == 0 { after += ", x\(below(index))" }
      if below(7) == 0 { after += "; deadline: T + \(20 + below(30)) h" }
      lines += "action x\(index) { \(by)\(length); \(after) }\n"
    }
    let laid = Laid(
      """
      city Amman { time_zone: "Asia/Amman"; weekend: Friday, Saturday }
      team Crews { size: 2 }
      team Desk { works: 08:00 to 14:00 }
      plan P {
        city: Amman
        zero_hour: Thursday 15 January 2026 08:00
        \(lines)
      }
      """)
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<3, seed: 1, in: laid.model))
    let rows = try #require(laid.timeline?.rows)
    #expect(rows.contains { $0.isCritical })
    for (row, sample) in zip(rows, played.rows) {
      #expect(row.finish == sample.finish?.p50, "\(row.label.id) \(lines)")
      #expect((row.isCritical ? 1 : 0) == sample.criticality, "\(row.label.id) \(lines)")
    }
  }

  @Test func `a series begins, at the earliest, on its day`() throws {
    // T is a Monday.
    let laid = Laid(
      """
      city Amman { time_zone: "Asia/Amman" }
      plan P {
        city: Amman
        zero_hour: 2026-01-12 09:00
        action a { takes: 1 h; starts: at_least T + 2 days; repeats: every Friday until T + 30 days }
      }
      """)
    let row = try laid.row("a")
    #expect(row.start == 96 * hour && row.earliestStart == 96 * hour && row.latestStart == 96 * hour)
    #expect(row.instances.count == 4)
  }

  @Test func `an event between two things is likeliest in the middle of where they are`() throws {
    let laid = Laid(
      """
      plan P {
        action a { after: T; takes: 1 h }
        action b { after: a; takes: 8 h }
        event rain { expected: a to b }
        action c { after: rain; takes: 1 h }
      }
      """)
    let row = try laid.row("rain")
    #expect([row.earliestStart, row.start, row.latestStart ?? 0] == [1 * hour, 5 * hour, 9 * hour])
    #expect(try laid.times("c") == [5 * hour, 6 * hour])
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<4000, seed: 1, in: laid.model))
    let rain = try #require(played.rows.first { $0.label.id == "rain" }?.finish)
    // Uniform between one and nine hours: a tenth of that is 48 minutes.
    #expect(abs(rain.p10 - (1 * hour + 48 * minute)) < 12 * minute && abs(rain.p50 - 5 * hour) < 15 * minute)
  }

  @Test func `what cannot be played through says which thing is too far off`() throws {
    let laid = Laid("plan P {\naction a { after: T; takes: 1 h }\naction b { after: a; takes: 1 h to 100_000_000 days }\n}")
    #expect(throws: SimulatedPlan.Fault.tooLong("b")) { try laid.plans.simulate(laid.entity("P"), 0..<3, seed: 1, in: laid.model) }
  }

  @Test func `nobody is told of deadlines where there are none`() throws {
    let said = Laid("plan P {\naction a { starts: T; takes: 1 h }\n}")
    let played = try #require(try said.plans.simulate(said.entity("P"), 0..<10, seed: 1, in: said.model))
    #expect(!played.hasDeadlines)
    let bound = Laid("plan P {\naction a { starts: T; takes: 1 h; deadline: T + 2 h }\n}")
    #expect(try #require(try bound.plans.simulate(bound.entity("P"), 0..<10, seed: 1, in: bound.model)).hasDeadlines)
  }
}
