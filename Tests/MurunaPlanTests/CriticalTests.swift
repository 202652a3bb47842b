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

  @Test(arguments: [("takes: 4 to 30 h; done: T - 3 h; deadline: T", -3 * hour), ("takes: 4 to 6 h; finishes: T", 0)])
  func `what is finished at a moment began sooner the longer it took`(said: String, finish: Int64) throws {
    let laid = Laid("plan P {\naction a { \(said) }\naction b { after: a; takes: 1 h }\n}")
    #expect(laid.found == [])
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<2000, seed: 1, in: laid.model))
    let (a, b) = (try #require(played.rows[0].finish), try #require(played.rows[1].finish))
    #expect([a.p10, a.p50, a.p80, a.p95] == [finish, finish, finish, finish])
    #expect([b.p10, b.p50, b.p80, b.p95] == [hour, hour, hour, hour].map { $0 + finish })
    #expect(played.allDeadlines == 1)
    let row = try laid.row("a")
    #expect(row.earliestFinish == finish && row.latestFinish == finish)
  }

  /// Every five hours from where `a` is over, at the latest at T + 22 h.
  private static func repeated(_ length: String) -> Laid {
    Laid("plan P {\naction a { starts: T; takes: \(length) }\naction b { after: a; takes: 1 h; repeats: every 5 h until T + 22 h }\n}")
  }

  @Test func `how often something is repeated hangs on when it begins`() throws {
    // 6:16, 11:16, 16:16 and 21:16; a minute and more after 7:00 there is one time fewer.
    for (length, finish) in [("6 h 16 min", 22 * hour + 16 * minute), ("7 h", 23 * hour), ("7 h 1 min", 18 * hour + minute)] {
      let laid = Self.repeated(length)
      #expect(try laid.row("b").finish == finish)
      let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model))
      #expect(played.rows[1].finish?.p50 == finish && played.rows[1].criticality == 1 && played.rows[0].criticality == 1)
    }
  }

  @Test func `between the layouts a series may be over sooner and later than in any of them`() throws {
    let laid = Self.repeated("4 to 10 h")
    // Begun at 7:00 it is over at 23:00; a second later, a second after 18:00.
    #expect(try laid.row("b").earliestFinish == 18 * hour + 1)
    #expect(try laid.row("b").latestFinish == 23 * hour)
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<4000, seed: 1, in: laid.model))
    let finish = try #require(played.rows[1].finish)
    // One half of the time evenly from 20:00 to 23:00, the other evenly from 18:00 to 21:00.
    for (found, hours) in [(finish.p10, 18.6), (finish.p50, 20.5), (finish.p80, 21.8), (finish.p95, 22.7)] { #expect(abs(Double(found) / 3600 - hours) < 0.15) }
  }

  @Test func `nobody is told of deadlines where there are none`() throws {
    let said = Laid("plan P {\naction a { starts: T; takes: 1 h }\n}")
    let played = try #require(try said.plans.simulate(said.entity("P"), 0..<10, seed: 1, in: said.model))
    #expect(!played.hasDeadlines)
    let bound = Laid("plan P {\naction a { starts: T; takes: 1 h; deadline: T + 2 h }\n}")
    #expect(try #require(try bound.plans.simulate(bound.entity("P"), 0..<10, seed: 1, in: bound.model)).hasDeadlines)
  }
}
