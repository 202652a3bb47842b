import MurunaModel
import Testing

@testable import MurunaPlan

/// What the fields of an action mean for its times.
@Suite struct NetworkTests {
  @Test func `lengths that nature chooses make three layouts`() throws {
    let laid = Laid(playbook("action a { starts: T; takes: 8 to 14 h likely 10 h }\naction b { after: a; takes: 2 to 4 h }"))
    #expect(laid.found == [])
    let b = try laid.row("b")
    #expect([b.start, b.finish].map { $0 / hour } == [10, 13])
    #expect([b.earliestStart, b.earliestFinish].map { $0 / hour } == [8, 10])
    #expect([b.latestStart, b.latestFinish].map { $0.map { $0 / hour } } == [14, 18])
  }

  @Test func `a length that is ours to choose is as short as can be`() throws {
    let laid = Laid(playbook("action a { starts: T; lasts: at_least 12 h }\naction b { starts: T; lasts: 2 h to 20 h; finishes: at_least T + 5 h }"))
    #expect(laid.found == [])
    #expect(try laid.times("a") == [0, 12 * hour])
    #expect(try laid.times("b") == [0, 5 * hour])
  }

  @Test func `alongside starts and finishes with another`() throws {
    let laid = Laid(playbook("action a { starts: T + 1 h; takes: 3 h }\naction b { alongside: a }\nevent e { expected: T + 9 h }\naction c { alongside: e; takes: 1 h }"))
    #expect(laid.found == [])
    #expect(try laid.times("b") == [hour, 4 * hour])
    #expect(try laid.times("c") == [9 * hour, 10 * hour])
  }

  @Test func `what must end with another is pulled along`() throws {
    // b starts with a, and a cannot start before x is done.
    let laid = Laid(playbook("action x { starts: T; takes: 2 h }\naction a { alongside: b }\naction b { takes: 1 h }\naction c { after: x; takes: 0 min; alongside: b.start }"))
    #expect(laid.found == [])
    #expect(try laid.times("b") == [2 * hour, 3 * hour])
    #expect(try laid.times("a") == [2 * hour, 3 * hour])
  }

  @Test func `what waits for nothing begins with the plan, or in time for its deadline`() throws {
    let laid = Laid(
      playbook(
        """
        action first { starts: T - 10 h; takes: 1 h }
        action free { takes: 2 h }
        action next { after: free; takes: 1 h }
        action early { takes: 2 to 4 h likely 3 h; deadline: T - 15 h }
        """))
    #expect(laid.found == [])
    #expect(try laid.times("free") == [-10 * hour, -8 * hour])
    #expect(try laid.times("next") == [-8 * hour, -7 * hour])
    // Its longest four hours must fit before the deadline.
    #expect(try laid.times("early") == [-19 * hour, -16 * hour])
    #expect(try laid.row("early").latestFinish == -15 * hour)
  }

  @Test func `a plan of lengths alone begins at T`() throws {
    let laid = Laid(playbook("action a { takes: 2 h }\naction b { after: a; takes: 1 h }"))
    #expect(try laid.times("b") == [2 * hour, 3 * hour])
  }

  @Test func `gates wait for the outcome`() throws {
    let laid = Laid(
      playbook(
        """
        review r { starts: T; takes: 30 min; outcomes: approved, refused }
        decision d { after: r; takes: 15 min; outcomes: yes, no }
        action a { requires: r is approved; takes: 1 h }
        action b { requires: d is yes and (r is approved); takes: 1 h }
        action c { after: a; takes: 1 h }
        """))
    #expect(laid.found == [] && laid.modelFound == [])
    #expect(try laid.row("a").start == 30 * minute)
    #expect(try laid.row("b").start == 45 * minute)
    #expect(try laid.row("c").conditions == ["r is approved"])
    #expect(try laid.row("a").after == ["r"])
  }

  @Test func `what is waited for twice is named once, however many there are`() throws {
    let many = (0..<40).map { "a\($0)" }
    let actions = many.map { "action \($0) { takes: 1 h; starts: T }" }.joined(separator: "\n")
    let laid = Laid(playbook(actions + "\naction z { after: \((many + many.reversed()).joined(separator: ", ")); takes: 1 h }"))
    #expect(try laid.row("z").after.sorted() == many.sorted())
  }

  @Test func `what was refused takes with it what hangs on it`() throws {
    let laid = Laid(
      playbook(
        """
        review r { starts: T; takes: 30 min; outcomes: approved, refused; state: refused }
        action a { requires: r is approved; takes: 1 h }
        action b { after: a; takes: 1 h }
        action c { requires: r is refused; takes: 1 h }
        """))
    #expect(laid.found == ["not-happening \"r is approved\""])
    #expect(try ["a", "b", "c"].map { try laid.row($0).isNotHappening } == [true, true, false])
    #expect(try laid.row("c").conditions == [])
  }

  @Test func `an outcome that a decision does not have is told`() {
    let laid = Laid(playbook("review r { starts: T; takes: 1 h; outcomes: approved, refused }\naction a { requires: r is aproved; takes: 1 h }"))
    #expect(laid.found == ["unknown-outcome \"aproved\""])
    #expect(laid.plans.diagnostics[0].fixes.first?.edits.first?.replacement == "approved")
  }

  @Test func `repetition is folded, and who waits for it waits for the last`() throws {
    let laid = Laid(
      playbook(
        """
        event stop { expected: T + 9 h }
        action brief { starts: T + 1 h; takes: 20 min; repeats: every 4 h until stop }
        action write { after: brief; takes: 1 h }
        action watch { starts: T; takes: 10 min; repeats: every 6 h }
        action last { starts: T; takes: 15 h }
        """))
    #expect(laid.found == [])
    // At 1, 5 and 9 h; at 9 h it just may.
    #expect(try laid.row("brief").instances == [1, 5, 9].map { $0 * hour })
    #expect(try laid.row("brief").finish == 9 * hour + 20 * minute)
    #expect(try laid.row("write").start == 9 * hour + 20 * minute)
    // Without an end it goes on to the plan's.
    #expect(try laid.row("watch").instances == [0, 6, 12].map { $0 * hour })
  }

  @Test func `repetition by the calendar keeps the hour`() throws {
    // Thursday 26 March 2026 08:00 in Sarajevo; clocks go forward on Sunday the 29th, so Friday 3 April 08:00 is an hour earlier on the line.
    let zone = try MurunaCalendarZone.sarajevo()
    let text = playbook("action a { starts: T; takes: 1 h; repeats: every Friday until T + 10 days }\naction b { starts: T; takes: 1 h; repeats: every month until T + 65 days }", head: "zero_hour: 2026-03-26 08:00")
    let laid = Laid(text) { _ in zone }
    #expect(laid.found == [])
    #expect(try laid.row("a").instances == [24 * hour, 8 * 24 * hour - hour])
    #expect(try laid.row("b").instances == [0, 31 * 24 * hour - hour, 61 * 24 * hour - hour])
  }

  @Test func `what never comes round is told`() {
    #expect(Laid(playbook("action a { starts: T; takes: 1 h; repeats: every 4 h until T - 1 h }")).found == ["never-happens \"every 4 h until T - 1 h\""])
    #expect(Laid(playbook("action a { starts: T; takes: 1 h; repeats: every Friday until T + 9 days }")).found == ["no-zero-hour \"Friday\""])
    #expect(Laid(playbook("action a { starts: T; takes: 1 h; repeats: 4 h }")).modelFound == ["not-a-cadence \"4 h\""])
    #expect(Laid(playbook("action a { starts: T; takes: 1 h; repeats: every 0 h until T }")).found == ["not-a-cadence \"0 h\""])
    #expect(Laid(playbook("action a { starts: T; takes: 1 h; repeats: every second until T + 9 days }")).found == ["too-many-instances \"every second until T + 9 days\""])
  }

  @Test func `phases span what stands in them, and can be waited for`() throws {
    let laid = Laid(
      playbook(
        """
        phase One { action a { starts: T + 2 h; takes: 1 h }; phase Deep { action b { after: a; takes: 2 h } } }
        phase Two { action c { after: One; takes: 1 h }; action d { starts: One.start + 30 min; takes: 1 h } }
        """))
    #expect(laid.found == [])
    #expect(try laid.times("One") == [2 * hour, 5 * hour])
    #expect(try laid.times("c") == [5 * hour, 6 * hour])
    #expect(try laid.row("d").start == 2 * hour + 30 * minute)
    #expect(try laid.row("b").depth == 2)
    #expect(try laid.row("b").phase == "Deep")
  }

  @Test func `what is done and started stays, the rest goes on from today`() throws {
    // Today begins 8 h before T, which is at 08:00.
    let head = "zero_hour: 2026-03-02 08:00"
    let text = "as_of: 2026-03-02\n" + playbook(
      """
      action a { starts: T - 20 h; takes: 2 h; done: T - 15 h; deadline: T - 16 h }
      action b { after: a; takes: 3 h; started: T - 14 h }
      action c { after: b; takes: 1 h }
      action d { after: a; takes: 1 h }
      action e { starts: T - 12 h; takes: 1 h }
      """, head: head)
    let laid = Laid(text)
    #expect(laid.found.sorted() == ["deadline-missed \"T - 16 h\"", "overdue \"T - 12 h\""])
    #expect(try laid.times("a") == [-17 * hour, -15 * hour])
    #expect(try laid.row("a").isDone)
    #expect(try laid.row("a").slack == -hour)
    // Begun six hours before today and not done: it is done today at the earliest.
    #expect(try laid.times("b") == [-14 * hour, -8 * hour])
    #expect(try laid.row("c").start == -8 * hour)
    #expect(try laid.row("d").start == -8 * hour)
    #expect(try laid.row("e").start == -8 * hour)
  }

  @Test func `a copy's times are its own`() throws {
    let laid = Laid(
      playbook("event e { expected: T }\naction a { after: e; takes: 1 h }\naction b { after: P.a; takes: 1 h }")
        + "\nplaybook Q like P { action a { takes: 3 h } }")
    #expect(laid.found == [] && laid.modelFound == [])
    #expect(laid.timelines.map(\.plan.id) == ["P", "Q"])
    #expect(try laid.row("b", in: 0).start == hour)
    #expect(try laid.row("b", in: 1).start == 3 * hour)
  }

  @Test func `a plan with blanks is a template`() throws {
    let laid = Laid(playbook("action a { starts: T - ?; takes: ? }\naction b { after: a; takes: 1 h }") + "\nplaybook Q like P { action a { starts: T; takes: 1 h } }")
    #expect(laid.found == ["template \"P\""])
    #expect(try laid.finding("template").related.map { laid.text($0.place) } == ["?", "?"])
    #expect(laid.timelines.map(\.plan.id) == ["Q"])
  }

  @Test func `an outcome that there is not is told in a template too`() throws {
    let laid = Laid(playbook("decision d { takes: ?; outcomes: open, shut }\naction a { requires: d is closed; takes: 1 h }\naction b { requires: d is open; takes: 1 h }"))
    #expect(Set(laid.found.map { $0.split(separator: " ")[0] }) == ["template", "unknown-outcome"])
  }

  @Test func `what is not said is flagged, never guessed in silence`() throws {
    let laid = Laid(
      playbook(
        """
        event e
        event unused
        action a { after: e }
        action b { starts: T; finishes: T + 2 h }
        milestone m
        """))
    #expect(laid.found == ["no-duration \"a\"", "no-time \"e\""])
    #expect(try laid.row("a").lacks == .duration)
    #expect(try laid.times("a") == [0, 0])
    #expect(try laid.times("b") == [0, 2 * hour])
    #expect(try laid.row("unused").lacks == .time)
    #expect(Laid("review: draft\n" + playbook("action a")).plans.diagnostics.map(\.severity) == [.note])
  }

  @Test func `lengths must end`() {
    #expect(Laid(playbook("action a { starts: T; takes: over 2 h }")).found == ["unbounded-length \"over 2 h\""])
    #expect(Laid(playbook("action a { starts: T; takes: 2 months }")).found == ["months-for-length \"2 months\""])
    #expect(Laid(playbook("action a { starts: T; takes: 1 h; deadline: at_least T }")).found == ["not-a-time \"at_least T\""])
  }

  @Test func `slack counts from deadlines and from the plan's end`() throws {
    // a and b in a row, 3 h; c beside them, 1 h. The plan ends at 3 h.
    let laid = Laid(
      playbook("action a { starts: T; takes: 1 h }\naction b { after: a; takes: 2 h }\naction c { after: a.start; takes: 1 h }\naction d { after: c; takes: 30 min; deadline: T + 2 h }"))
    #expect(laid.found == [])
    #expect(try ["a", "b", "c", "d"].map { try laid.row($0).slack } == [0, 0, 30 * minute, 30 * minute])
    #expect(laid.timeline?.criticalPath == ["a", "b"])
  }

  @Test func `the model knows the times`() throws {
    var laid = Laid(playbook("action a { starts: T; takes: 1 h; deadline: T + 2 h }"))
    #expect(laid.computed("start", of: "a") == Value.point(0, of: laid.entity("P")))
    #expect(laid.computed("finish", of: "a") == Value.point(hour, of: laid.entity("P")))
    #expect(laid.computed("slack", of: "a") == Value.duration(0))
    #expect(laid.computed("critical", of: "a") == Value.truth(true))
    #expect(laid.computed("finish", of: "P") == Value.point(hour, of: laid.entity("P")))
  }

  @Test func `a time is explained from the thing back to T`() throws {
    let laid = Laid(playbook("action a { starts: T - 3 h; takes: 1 h }\naction b { after: a + 15 min; takes: 1 h }"))
    let reasons = try #require(laid.plans.why(laid.entity("b"), in: laid.model))
    #expect(reasons.map { laid.plain($0.words) } == ["b waits for a, and 15 min more", "a takes 1 h", "a starts at T − 3 h"])
    #expect(reasons.map(\.amount) == [15 * minute, hour, -3 * hour])
    #expect(reasons.map { laid.text($0.place) } == ["a + 15 min", "1 h", "T - 3 h"])
  }

  // 1 March 2026 is day 20,513 since 1970; 00:00 in Amman is 21:00 UTC of the day before.
  @Test func `a plan that is told in dates stands on the calendar, and nothing in it is counted from T`() throws {
    let laid = Laid(playbook("action a { starts: 2026-03-01; takes: 4 weeks }\naction b { after: a; takes: 2 weeks }"))
    let timeline = try #require(laid.timeline)
    #expect(timeline.zeroMoment == 20_513 * 86_400 - 3 * hour)
    #expect(!timeline.isCountedFromT)
    #expect(try laid.times("b") == [28 * 24 * hour, 42 * 24 * hour])
    let counted = try #require(Laid(playbook("action a { starts: T; takes: 4 weeks }", head: "zero_hour: 2026-03-01 08:00")).timeline)
    #expect(counted.isCountedFromT)
    #expect(counted.zeroMoment == 20_513 * 86_400 + 5 * hour)
  }
}
