import MurunaText
import Testing

@testable import MurunaPlan

/// Each expression of time, and what it means: worked out by hand, in hours from T.
@Suite struct PointTests {
  /// `x` is 2 h long and starts at T + 1 h; `e` comes at T + 5 h.
  private func start(_ expression: String, field: String = "starts", head: String = "") throws -> Double {
    let laid = Laid(
      playbook(
        """
        event e { expected: T + 5 h }
        action x { starts: T + 1 h; takes: 2 h }
        action y { \(field): \(expression); takes: 30 min }
        """, head: head))
    #expect(laid.found == [] && laid.modelFound == [])
    return Double(try laid.row("y").start) / 3600
  }

  @Test(arguments: [
    ("T", 0), ("T - 28 h", -28), ("T + 1 h 30 min", 1.5), ("x", 3), ("x.start", 1), ("x.finish", 3), ("x + 15 min", 3.25),
    ("x.start - 15 min", 0.75), ("e", 5), ("e - 1 h + 30 min", 4.5), ("at_least x", 3), ("at_least T - 2 h", -2), ("within 15 min of e", 5),
    ("within 15 min of e + 1 h", 6), ("after x", 3), ("after x.start", 1), ("x to x + 2 h", 3), ("(T - 1 h) + 4 h", 3), ("2 h + T", 2),
    ("P.T - 3 h", -3), ("playbook.T + 2 h", 2), ("P.x.finish", 3), ("س - ٢ ساعة", -2), ("T - 1 day", -24), ("س - ساعتان", -2),
  ] as [(String, Double)]) func `a start`(expression: String, hours: Double) throws {
    #expect(try start(expression) == hours)
  }

  @Test(arguments: [
    ("x", 3), ("x, e", 5), ("x - 15 min", 2.75), ("x.start, T", 1), ("e + 1 h, x", 6), ("T - 5 h", -5),
  ] as [(String, Double)]) func `what it waits for`(expression: String, hours: Double) throws {
    #expect(try start(expression, field: "after") == hours)
  }

  // T is 15 January 2026 22:00. A month from then has 31 days (744 h), two from 16 January 01:00 have 31 and 28 (1416 h).
  @Test(arguments: [
    ("16 January 2026 02:00", 4), ("2026-01-16", 2), ("15/1/2026 20:00", -2), ("after 2026-01-16", 26), ("at_least 2026-01-17", 26),
    ("2026-01-16 12:30", 14.5), ("T + 1 month", 744), ("e + 1 month", 749), ("x + 2 months - 1 h", 1418),
    // 1 May is 106 days after 15 January, 1 January 2027 is 351.
    ("May 2026", 2522), ("2027", 8402),
  ] as [(String, Double)]) func `by the calendar`(expression: String, hours: Double) throws {
    #expect(try start(expression, head: "zero_hour: Thursday 15 January 2026 22:00") == hours)
  }

  @Test func `a month ends on its last day`() throws {
    // From 31 January, one month later is 28 February; two are 31 March.
    let head = "zero_hour: 31 January 2026 08:00"
    #expect(try start("T + 1 month", head: head) == 28 * 24)
    #expect(try start("T + 2 months", head: head) == 59 * 24)
    #expect(try start("T + 1 year", head: head) == 365 * 24)
  }

  @Test func `a day is as long as its clocks make it`() throws {
    // Sarajevo: on Sunday 29 March 2026 at 02:00 clocks go forward to 03:00.
    let zone = try MurunaCalendarZone.sarajevo()
    let text = playbook("action y { starts: 2026-03-29 12:00; takes: 1 h }", head: "zero_hour: 2026-03-28 12:00")
      .replacing("Asia/Amman", with: "Europe/Sarajevo")
    let laid = Laid(text) { _ in zone }
    #expect(laid.found == [])
    #expect(try laid.row("y").start == 23 * hour)
  }

  @Test func `an event in a window is likely at T, or in the middle`() throws {
    let laid = Laid(
      playbook(
        """
        event a { expected: T - 1 h to T + 3 h }
        event b { expected: T + 2 h to T + 4 h }
        event c { expected: T - 1 h to T + 3 h likely T + 2 h }
        event d { expected: c + 8 h to c + 20 h }
        event f { expected: within 2 h of c }
        event g { expected: at_least T + 3 h }
        """))
    #expect(laid.found == [])
    #expect(try ["a", "b", "c", "d", "f", "g"].map { try laid.row($0).start / hour } == [0, 3, 2, 16, 3, 3])
    #expect(try ["a", "b", "c", "d", "f"].map { try laid.row($0).earliestStart / hour } == [-1, 2, -1, 7, -1])
    #expect(try ["a", "b", "c", "d", "f"].map { try laid.row($0).latestStart.map { $0 / hour } } == [3, 4, 3, 23, 5])
  }

  @Test func `before an action is before it starts`() throws {
    let laid = Laid(playbook("action x { starts: T; takes: 2 h }\naction y { finishes: before x; takes: 30 min; starts: at_least T - 3 h }"))
    #expect(laid.found == [])
    #expect(try laid.times("y") == [-3 * hour, -3 * hour + 30 * minute])
    #expect(try laid.row("y").slack == 2 * hour + 30 * minute)
  }

  // One finding each, on what is wrong, with a way out.
  @Test(arguments: [
    ("28 h", "not-a-time", "28 h"), ("Head", "not-a-time", "Head"), ("x + e", "not-a-time", "x + e"), ("T + 3", "not-a-time", "3"),
    ("T + 1 month", "no-zero-hour", "T + 1 month"), ("Q.z", "other-plan", "Q.z"), ("free", "other-plan", "free"),
    ("x.earliest_start", "not-a-time", "x.earliest_start"), ("x.takes", "not-a-time", "x.takes"), ("22:00", "not-a-time", "22:00"),
    ("within 15 min", "not-a-time", "within 15 min"), ("T + about 2 h", "not-a-time", "about 2 h"), ("x and e", "not-a-time", "x and e"),
    ("T + 3 h to T + 1 h", "not-a-time", "T + 3 h to T + 1 h"), ("T * 2", "not-a-time", "T * 2"), ("\"soon\"", "not-a-time", "\"soon\""),
    ("T + 100_000_000 days", "too-far", "100_000_000 days"), ("yes", "not-a-time", "yes"), ("T - 9 days until T", "", ""),
    ("T + 2026-01-15", "not-a-time", "T + 2026-01-15"), ("every 4 h", "not-a-time", "every 4 h"),
  ]) func `what is no time is told once`(expression: String, code: String, marked: String) throws {
    let laid = Laid(
      playbook(
        """
        event e { expected: T + 5 h }
        action x { starts: T + 1 h; takes: 2 h }
        action y { starts: \(expression); takes: 30 min }
        """) + "\naction free { takes: 1 h }\nplaybook Q { action z { takes: 1 h; starts: T } }")
    #expect(laid.modelFound == [])
    #expect(laid.found == (code.isEmpty ? [] : ["\(code) \"\(marked)\""]))
    for finding in laid.plans.diagnostics {
      #expect(finding.help != nil)
      #expect(!finding.title.arabic.parts.isEmpty)
      #expect(Laid.plain(finding.title.english).count <= 80)
    }
  }

  @Test func `what every action says is told of once`() {
    let laid = Laid(playbook("every action { starts: 28 h; takes: 1 h }\n" + (0..<5).map { "action a\($0)" }.joined(separator: "\n")))
    #expect(laid.found == ["not-a-time \"28 h\""])
  }

  @Test func `dates without T need no zero hour`() throws {
    let laid = Laid(playbook("action a { starts: 2026-03-02 08:00; takes: 1 h }\naction b { after: a; takes: 1 h; deadline: 2026-03-02 10:00 }"))
    #expect(laid.found == [])
    #expect(try laid.times("b")[1] - laid.times("a")[0] == 2 * hour)
    // The first of its days begins at 00:00 in Amman: day 20,514 since 1970, three hours earlier in Greenwich.
    #expect(laid.timeline?.zeroMoment == 20_514 * 86_400 - 3 * hour)
    #expect(laid.timeline?.isCountedFromT == false)
    #expect(Laid(playbook("action a { starts: 2026-03-02 08:00; takes: 1 h }\naction b { starts: T; takes: 1 h }")).found == ["no-zero-hour \"2026-03-02 08:00\""])
  }

  @Test func `a zone that is not known leaves times relative`() throws {
    let text = playbook("action a { starts: T; takes: 1 h }", head: "zero_hour: 2026-03-02 08:00").replacing("Asia/Amman", with: "Asia/Aman")
    let laid = Laid(text)
    #expect(laid.found == ["no-time-zone \"\"Asia/Aman\"\""])
    #expect(laid.timeline?.zone == nil)
    #expect(try laid.times("a") == [0, hour])
  }
}
