import MurunaModel
import Testing

@testable import MurunaPlan

/// Plans whose people go home: `works:`, `works_on:`, `days_off:`, the weekend and the holidays. T is Thursday, 08:00.
@Suite struct HoursTests {
  private static func laid(_ lines: String, teams: String = "team Crews { works: 08:00 to 16:00 }") -> Laid {
    Laid(
      """
      city Amman { time_zone: "Asia/Amman"; weekend: Friday, Saturday }
      \(teams)
      plan P {
        city: Amman
        zero_hour: Thursday 15 January 2026 08:00
        \(lines)
      }
      """)
  }

  private static let two = "action a { by: Crews; starts: T; takes: 6 h }\naction b { by: Crews; after: a; takes: 4 h }"

  @Test func `work that cannot be finished before everybody leaves waits for the next working day`() throws {
    let laid = Self.laid(Self.two)
    #expect(laid.found == [])
    #expect(laid.modelFound == [])
    #expect(try laid.times("a") == [0, 6 * hour])
    // Not 14:00 to 18:00, nor on Friday or Saturday: Sunday 08:00.
    #expect(try laid.times("b") == [72 * hour, 76 * hour])
    let wait = try #require(try laid.row("b").waits.first)
    #expect(wait.isOffDuty && wait.team.id == "Crews" && wait.until == 72 * hour)
    let why = try #require(laid.plans.why(laid.entity("b"), in: laid.model))
    #expect(laid.plain(try #require(why.first).words) == "b waits for Crews, who come on at Sun 18 Jan 08:00")
  }

  @Test func `what fits is not touched, and what waits for others says so`() throws {
    let laid = Self.laid("action a { by: Crews; starts: T; takes: 3 h }\naction b { by: Crews; after: a; takes: 4 h }")
    #expect(try laid.times("b") == [3 * hour, 7 * hour])
    #expect(try laid.row("b").waits.isEmpty && laid.row("b").stretches.isEmpty)
    #expect(laid.timeline?.criticalPath == ["a", "b"])
  }

  @Test func `work longer than a shift rests outside of it and goes on`() throws {
    // Eight hours on Thursday, eight on Sunday, four on Monday.
    let laid = Self.laid("action a { by: Crews; starts: T; takes: 20 h }\naction b { by: Crews; after: a; takes: 1 h }")
    #expect(laid.found == [])
    #expect(try laid.times("a") == [0, 100 * hour])
    #expect(try laid.row("a").stretches == [0..<8 * hour, 72 * hour..<80 * hour, 96 * hour..<100 * hour])
    #expect(try laid.times("b") == [100 * hour, 101 * hour])
    #expect(laid.timeline?.criticalPath == ["a", "b"])
  }

  @Test func `holidays, days off and days that are named`() throws {
    let holidays = Self.laid(Self.two, teams: "team Crews { works: 08:00 to 16:00 }\nholiday Isra { on: 2026-01-18; city: Amman }\nholiday Other { on: 2026-01-19; city: Zarqa }\ncity Zarqa")
    #expect(try holidays.times("b") == [96 * hour, 100 * hour])
    let off = Self.laid(Self.two, teams: "team Crews { works: 08:00 to 16:00; days_off: 2026-01-18 until 2026-01-19 }")
    #expect(try off.times("b") == [120 * hour, 124 * hour])
    let named = Self.laid(Self.two, teams: "team Crews { works: 08:00 to 16:00; works_on: Thursday, Friday }")
    #expect(try named.times("b") == [24 * hour, 28 * hour])
    // Who only says when they are away is there at any other time.
    let away = Self.laid(Self.two, teams: "team Crews { days_off: 2026-01-16 }")
    #expect(try away.times("b") == [6 * hour, 10 * hour])
  }

  @Test func `a shift over midnight belongs to the day on which it begins`() throws {
    let laid = Self.laid("action a { by: Crews; after: T; takes: 7 h }\naction b { by: Crews; after: a; takes: 2 h }", teams: "team Crews { works: 22:00 until 06:00 }")
    #expect(try laid.times("a") == [14 * hour, 21 * hour])
    #expect(try laid.times("b") == [86 * hour, 88 * hour])
  }

  @Test func `two teams at one thing have to be there together`() throws {
    let laid = Self.laid("action a { by: Crews, Desk; starts: at_least T; takes: 3 h }", teams: "team Crews { works: 08:00 to 16:00 }\nteam Desk { works: 12:00 to 20:00 }")
    #expect(try laid.times("a") == [4 * hour, 7 * hour])
    #expect(try laid.row("a").waits.first?.team.id == "Desk")
  }

  @Test func `in Arabic`() throws {
    let laid = Laid(
      """
      لغة: ar
      مدينة عمان { منطقة_زمنية: "Asia/Amman"; عطلة: الجمعة، السبت }
      فريق طواقم { يعمل: 08:00 إلى 16:00 }
      خطة خطة_سيل {
        مدينة: عمان
        ساعة_الصفر: 2026-01-15 08:00
        إجراء أ { منفذ: طواقم؛ يبدأ: س؛ مدة: 6 h }
        إجراء ب { منفذ: طواقم؛ بعد: أ؛ مدة: 4 h }
      }
      """)
    #expect(laid.modelFound == [] && laid.found == [])
    #expect(try laid.times("ب") == [72 * hour, 76 * hour])
  }

  @Test func `what was said to stand elsewhere stands there, and that is told`() throws {
    let laid = Self.laid("action a { by: Crews; starts: T + 10 h; takes: 2 h }")
    #expect(laid.found == ["outside-hours \"T + 10 h\""])
    #expect(try laid.times("a") == [10 * hour, 12 * hour])
    #expect(laid.plain(try laid.finding("outside-hours").title) == "a is at Thu 15 Jan 18:00 to Thu 15 Jan 20:00, when Crews are not at work")
    let tied = Self.laid("event rain { expected: T + 10 h }\naction a { by: Crews; starts: within 1 h of rain; takes: 2 h }")
    #expect(tied.found.map { $0.prefix(13) } == ["outside-hours"])
    let repeated = Self.laid("action a { by: Crews; starts: T; takes: 1 h; repeats: every 4 h until T + 24 h }")
    #expect(laid.modelFound == [] && repeated.found.count == 1)
    #expect(laid.plain(try repeated.finding("outside-hours").title) == "5 of the 7 times of a are when Crews are not at work")
  }

  @Test func `a deadline that hours alone make impossible is proven so`() throws {
    let laid = Self.laid("action a { by: Crews; starts: T; takes: 6 h }\naction b { by: Crews; after: a; takes: 4 h; deadline: T + 24 h }")
    #expect(laid.found == ["impossible-times \"T + 24 h\""])
    #expect(try laid.row("b").verdict == .impossible)
    let kept = Self.laid("action a { by: Crews; starts: T; takes: 6 h }\naction b { by: Crews; after: a; takes: 4 h; deadline: T + 76 h }")
    #expect(kept.found == [])
    #expect(try kept.row("b").verdict == .guaranteed)
  }

  @Test func `what has to be done before T is begun on an earlier day where it must`() throws {
    // By Wednesday 10:00: on Tuesday until 16:00.
    let laid = Self.laid("action a { by: Crews; takes: 4 h; deadline: T - 22 h }")
    #expect(laid.found == [])
    #expect(try laid.times("a") == [-44 * hour, -40 * hour])
  }

  @Test func `slack ends where everybody leaves`() throws {
    // Two hours later it would still be finished at 16:00; three hours later, only on Sunday, and `b` too late to end as early as now.
    let laid = Self.laid("action a { by: Crews; after: T; takes: 6 h }\naction b { by: Crews; after: a; takes: 4 h }")
    #expect(try laid.row("a").slack == 2 * hour)
    #expect(try laid.row("b").slack == 0)
  }

  @Test func `scarce people are levelled within their hours`() throws {
    let laid = Self.laid(
      "every action { by: Crews; after: T }\naction a { takes: 5 h }\naction b { takes: 5 h }\naction c { takes: 3 h }", teams: "team Crews { size: 1; works: 08:00 to 16:00 }")
    #expect(laid.found == [])
    // Five and three hours on Thursday, five on Sunday.
    #expect(laid.timeline?.end == 77 * hour)
    #expect(try laid.times("c")[1] <= 8 * hour)
    #expect(try laid.row("a").clashes.isEmpty && laid.row("b").clashes.isEmpty)
    let resting = Self.laid(
      "every action { by: Crews; after: T }\naction a { takes: 12 h }\naction b { takes: 12 h }", teams: "team Crews { size: 1; works: 08:00 to 16:00 }")
    // Twelve hours are Thursday and half of Sunday; the other begins there.
    #expect(resting.timeline?.end == 104 * hour)
    #expect(try resting.row("a").clashes.isEmpty && resting.row("b").clashes.isEmpty)
  }

  @Test func `nobody knows beforehand how long it takes: what was reckoned with decides, and chance plays by the same hours`() throws {
    // Four hours are reckoned with and end at 15:00; five and more go on on Sunday.
    let laid = Self.laid("action a { by: Crews; starts: T + 3 h; takes: 2 to 6 h likely 4 h; deadline: T + 9 h }")
    let row = try laid.row("a")
    #expect([row.start, row.finish] == [3 * hour, 7 * hour])
    #expect(row.latestFinish == 73 * hour)
    guard case .atRisk(let share?)? = row.verdict else {
      Issue.record("\(String(describing: row.verdict))")
      return
    }
    // A PERT-beta of 2, 4, 6 is at most 5 with a chance of 0.896.
    #expect(abs(Double(share) / 1e6 - 0.896) < 0.015)
  }

  @Test func `what only says how long it lasts, or nothing, is done while they are there`() throws {
    // 14:00 is too late for four hours that are not work to be interrupted; on Friday and Saturday nobody is there.
    let laid = Self.laid(
      """
      action a { by: Crews; starts: T; takes: 6 h }
      action b { by: Crews; lasts: 4 h; after: a }
      action c { takes: 5 h; after: b }
      decision d { by: Crews; after: c }
      action e { by: Crews; lasts: at_least 10 h; after: c }
      """)
    #expect(laid.found == ["no-duration \"d\""])
    #expect(try laid.times("b") == [72 * hour, 76 * hour])
    #expect(try laid.times("c") == [76 * hour, 81 * hour])
    #expect(try laid.times("d") == [96 * hour, 96 * hour])
    // They never stay for ten hours: it begins when they come on, and lasts.
    #expect(try laid.times("e") == [96 * hour, 106 * hour])
    #expect(try laid.row("b").waits.first?.isOffDuty == true)
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model))
    #expect(played.rows.map { $0.finish?.p50 } == [6, 76, 81, 96, 106].map { $0 * hour })
    // What is said to be at a time when nobody is there stays there, and is told.
    let said = Self.laid("action a { by: Crews; lasts: 4 h; starts: T + 6 h }")
    #expect(try said.times("a") == [6 * hour, 10 * hour])
    #expect(said.found.count == 1 && said.found[0].hasPrefix("outside-hours"))
  }

  @Test func `what lasts is levelled within the hours too`() throws {
    let laid = Self.laid("every action { by: Crews; after: T }\naction a { lasts: 5 h }\naction b { lasts: 5 h }", teams: "team Crews { size: 1; works: 08:00 to 16:00 }")
    #expect(laid.found == [])
    #expect(Set([try laid.times("a"), try laid.times("b")]) == [[0, 5 * hour], [72 * hour, 77 * hour]])
  }

  @Test func `the chain that decides the end goes on through the night`() throws {
    let laid = Self.laid(Self.two)
    #expect(laid.timeline?.criticalPath == ["a", "b"])
    #expect(try laid.row("a").isCritical && laid.row("b").isCritical)
  }

  @Test func `without a zero hour nobody knows when they are there`() throws {
    let laid = Laid("team Crews { works: 08:00 to 16:00 }\nplan P {\naction a { by: Crews; starts: T; takes: 20 h }\n}")
    #expect(laid.found == ["hours-unused \"08:00 to 16:00\""])
    #expect(try laid.times("a") == [0, 20 * hour])
  }

  // MARK: What hours can never give

  @Test func `teams that are never at work together keep nothing waiting, and that is told`() throws {
    let laid = Self.laid("action b { starts: T; takes: 1 h }\naction a { by: Day, Night; after: b; takes: 1 h }", teams: "team Day { works: 08:00 to 16:00 }\nteam Night { works: 20:00 to 04:00 }")
    #expect(laid.found.count == 1)
    let told = try laid.finding("never-at-work")
    #expect(laid.plain(told.title) == "a can never be done: Day, Night are never at work at the same time")
    #expect(told.help != nil && told.related.count == 2)
    #expect(try laid.times("a") == [hour, 2 * hour])
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model))
    #expect(played.rows.map { $0.finish?.p50 } == [hour, 2 * hour])
  }

  @Test func `whoever is away for years is told of with the days that were looked at`() throws {
    // From 40 days before T to ten days for the work and 40 more behind it.
    let laid = Self.laid("action a { by: Crews; starts: T; takes: 1 h }", teams: "team Crews { days_off: 2025-01-01 until 2027-12-31 }")
    #expect(laid.found.count == 1)
    #expect(laid.plain(try laid.finding("never-at-work").title) == "a cannot be done: Crews are not at work on any day from 2025-12-06 to 2026-03-05")
    #expect(try laid.times("a") == [0, hour])
    _ = try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model)
  }

  @Test func `days that are no days say nothing of when somebody works`() throws {
    let laid = Self.laid("action a { by: Crews; starts: T; takes: 1 h }", teams: "team Crews { works_on: T }")
    #expect(!laid.modelFound.isEmpty && laid.found == [])
    #expect(try laid.times("a") == [0, hour])
    _ = try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model)
  }

  @Test func `beyond all days that are looked at nobody is known to be away`() throws {
    let laid = Self.laid("action a { by: Crews; after: T + 100 years; takes: 1 h }")
    let times = try laid.times("a")
    #expect(times[1] == times[0] + hour)
    #expect(try laid.row("a").slack == 0)
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model))
    #expect(played.rows.map { $0.finish?.p50 } == [times[1]])
  }

  @Test func `nobody waits for the one night that is longer than a shift`() throws {
    // In the night to Sunday 25 October clocks are put back: from 20:00 to 04:00 there are nine hours. T is two days later, at 13:00.
    let zone = try MurunaCalendarZone.sarajevo()
    let text = """
      city Sarajevo { time_zone: "Europe/Sarajevo" }
      team Crews { works: 20:00 to 04:00 }
      plan P { city: Sarajevo; zero_hour: 2026-10-27 13:00; action a { takes: 9 h; by: Crews; starts: at_least T } }
      """
    let laid = Laid(text) { $0 == "Europe/Sarajevo" ? zone : nil }
    #expect(laid.modelFound == [] && laid.found == [])
    // Eight hours from 20:00 on, and one from 20:00 on the day after.
    #expect(try laid.times("a") == [7 * hour, 32 * hour])
    #expect(try laid.row("a").slack == 0)
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model))
    #expect(played.rows.map { $0.finish?.p50 } == [32 * hour])
  }

  @Test func `what stays with something that takes longer is not pushed for ever`() throws {
    let laid = Self.laid("action a { by: Crews; takes: 3 h }\naction b { takes: 3 to 9 h; alongside: a }")
    // Both can take three hours, but six are likely.
    #expect(laid.found.map { $0.prefix(16) } == ["deadline-at-risk"])
    #expect(try laid.times("a") == [0, 3 * hour])
    #expect(try laid.times("b") == [0, 6 * hour])
    #expect(laid.timeline?.end == 6 * hour)
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<4000, seed: 1, in: laid.model))
    #expect(played.broken == 0 && played.rows[0].finish?.p95 == 3 * hour)
    #expect(try abs(#require(played.rows[1].finish).p50 - 6 * hour) < 15 * minute)
  }

  @Test func `hours that never let two things end together are told of`() throws {
    // Begun at the same moment, ten hours of Crews and nine of Late end an hour apart, whenever that is.
    let laid = Self.laid("action a { by: Crews; takes: 10 h }\naction b { by: Late; takes: 9 h; alongside: a }", teams: "team Crews { works: 08:00 to 16:00 }\nteam Late { works: 10:00 to 18:00 }")
    #expect(laid.found.map { $0.prefix(16) } == ["deadline-at-risk"])
    #expect(laid.plain(try laid.finding("deadline-at-risk").title).hasPrefix("b cannot keep what ties it to another thing"))
    // Eight hours on Thursday and two on Sunday; eight from 10:00 on Thursday, and one on Sunday.
    #expect(try laid.times("a") == [0, 74 * hour])
    #expect(try laid.times("b") == [2 * hour, 75 * hour])
    _ = try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model)
  }

  @Test func `no work at all waits for nobody`() throws {
    let laid = Self.laid("action a { by: Crews; after: T + 10 h; takes: 0 h }")
    #expect(laid.found == [])
    #expect(try laid.times("a") == [10 * hour, 10 * hour])
    #expect(try laid.row("a").slack == 0)
    let played = try #require(try laid.plans.simulate(laid.entity("P"), 0..<10, seed: 1, in: laid.model))
    #expect(played.rows.map { $0.finish?.p50 } == [10 * hour])
  }

  @Test func `a long chain is laid out at once`() throws {
    var lines = "action x0 { by: Crews; starts: T; takes: 5 h }\n"
    for index in 1..<400 { lines += "action x\(index) { by: Crews; after: x\(index - 1); takes: 5 h }\n" }
    let laid = Self.laid(lines)
    #expect(laid.found == [])
    // One each working day: 399 working days later are 79 weeks and 4 days, over a weekend.
    #expect(try laid.times("x399") == [(79 * 7 + 6) * 24 * hour, (79 * 7 + 6) * 24 * hour + 5 * hour])
  }
}
