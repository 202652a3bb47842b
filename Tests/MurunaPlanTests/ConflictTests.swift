import Testing

@testable import MurunaPlan

/// What cannot hold, told in the author's statements.
@Suite struct ConflictTests {
  @Test func `work that does not fit before its deadline`() throws {
    let laid = Laid(
      playbook(
        """
        action declare { starts: T - 12 h; takes: 1 h }
        action clear { after: declare; takes: 10 h; deadline: T - 5 h }
        """))
    #expect(laid.found == ["impossible-times \"T - 5 h\""])
    let finding = try laid.finding("impossible-times")
    #expect(laid.plain(finding.title) == "clear cannot be finished by its deadline")
    #expect(finding.related.map { laid.text($0.place) } == ["T - 12 h", "1 h", "declare", "10 h"])
    #expect(finding.related.map { laid.plain($0.label) } == ["declare starts at T − 12 h", "declare takes 1 h", "clear waits for declare", "clear takes 10 h"])
    #expect(
      finding.values.map { laid.plain($0) } == [
        "declare 1 h + clear 10 h = 11 h", "from T − 12 h to T − 5 h there are 7 h, 11 h are needed: 4 h short",
      ])
    #expect(finding.fixes.first?.edits.first?.replacement == "T - 1 h")
    // What can be laid out is: it ends four hours late, and says so.
    #expect(try laid.times("clear") == [-11 * hour, -hour])
    #expect(try laid.row("clear").slack == -4 * hour)
  }

  @Test func `one cause, one finding`() throws {
    // The fault is at a; b and c wait for it and are late for that reason; d is late by more, for one of its own.
    let laid = Laid(
      playbook(
        """
        action a { starts: T; takes: 10 h; deadline: T + 6 h }
        action b { after: a; takes: 1 h; deadline: T + 8 h }
        action c { after: b; takes: 1 h; deadline: T + 20 h }
        action d { after: c; takes: 1 h; deadline: T + 5 h }
        """))
    #expect(laid.found == ["impossible-times \"T + 6 h\"", "impossible-times \"T + 5 h\""])
    #expect(laid.plain(laid.plans.diagnostics[0].values.last!) == "for the same reason 1 statement behind it cannot hold")
  }

  @Test func `two statements about one thing`() throws {
    let laid = Laid(playbook("action a { starts: T; takes: 2 h; finishes: T + 1 h }"))
    #expect(laid.found == ["impossible-times \"T + 1 h\""])
    let after = Laid(playbook("action x { starts: T; takes: 3 h }\naction a { after: x; starts: T + 1 h; takes: 1 h }"))
    #expect(after.found == ["impossible-times \"T + 1 h\""])
    #expect(laid.plain(try after.finding("impossible-times").title) == "a cannot start when it should")
  }

  @Test func `statements that never meet T`() throws {
    // b must end within an hour of a's start, and takes two behind it.
    let laid = Laid(playbook("action a { takes: 1 h }\naction b { after: a; takes: 1 h; finishes: within 30 min of a }"))
    #expect(laid.found == ["impossible-times \"within 30 min of a\""])
    let values = try laid.finding("impossible-times").values.map { laid.plain($0) }
    #expect(values == ["b 1 h = 1 h", "but b finishes no later than a + 30 min", "together they miss each other by 30 min"])
  }

  @Test func `a circle is named as a chain, and is the shortest`() throws {
    let laid = Laid(
      playbook(
        """
        every action { takes: 1 h }
        action a { after: e, b }
        action b { after: c, a }
        action c { after: b }
        action e { after: d }
        action d { after: c }
        action free { starts: T }
        """))
    #expect(laid.found == ["circular-plan \"b\""])
    let finding = try laid.finding("circular-plan")
    #expect(laid.plain(finding.title) == "a waits for itself")
    #expect(finding.values.map { laid.plain($0) } == ["a waits for b waits for a"])
    #expect(finding.related.map { laid.text($0.place) } == ["a"])
    #expect(try laid.row("free").start == 0)
  }

  @Test func `a circle needs no length`() {
    #expect(Laid(playbook("action a { after: b; takes: 0 min }\naction b { after: a; takes: 0 min }")).found == ["circular-plan \"b\""])
    #expect(Laid(playbook("action a { after: a; takes: 1 h }")).found == ["circular-plan \"a\""])
    #expect(Laid(playbook("phase F { action a { after: F; takes: 1 h } }")).found == ["circular-plan \"F\""])
    #expect(Laid(playbook("event e { expected: f + 1 h }\nevent f { expected: e }")).found == ["circular-plan \"f + 1 h\""])
  }

  @Test func `two knots are two findings`() {
    let laid = Laid(playbook("every action { takes: 1 h }\naction a { after: b }\naction b { after: a }\naction c { after: d }\naction d { after: c }"))
    #expect(laid.found == ["circular-plan \"b\"", "circular-plan \"d\""])
  }

  @Test func `a lag back in time is no circle`() throws {
    let laid = Laid(playbook("action a { after: b - 5 h; takes: 1 h }\naction b { after: a; takes: 2 h }"))
    #expect(laid.found == [])
    #expect(try laid.times("b") == [hour, 3 * hour])
  }

  @Test func `what only bad luck breaks is a risk`() throws {
    let laid = Laid(playbook("action a { starts: T; takes: 2 to 8 h likely 3 h }\naction b { after: a; takes: 1 h; deadline: T + 6 h }"))
    #expect(laid.found == ["deadline-at-risk \"T + 6 h\""])
    let finding = try laid.finding("deadline-at-risk")
    #expect(finding.severity == .warning)
    #expect(finding.values.map { laid.plain($0) } == ["with the longest durations: T + 9 h, 3 h late", "kept in 88% of the cases"])
    #expect(finding.related.map { laid.plain($0.label) } == ["a takes 2 h to 8 h"])
  }

  @Test func `what is missed with the likely durations is a greater risk, and no impossibility`() throws {
    let laid = Laid(playbook("action a { starts: T; takes: 2 to 8 h likely 7 h; deadline: T + 6 h }"))
    #expect(laid.found == ["deadline-at-risk \"T + 6 h\""])
    let values = try laid.finding("deadline-at-risk").values.map { laid.plain($0) }
    #expect(values.dropLast() == ["with the likely durations: T + 7 h, 1 h late", "with the longest durations: T + 8 h, 2 h late"])
    // The distribution function of PERT(2, 7, 8) at 6 is 0.338.
    #expect(["kept in 33% of the cases", "kept in 34% of the cases", "kept in 35% of the cases"].contains(values.last))
    #expect(try laid.row("a").slack == -hour)
  }

  @Test func `a window around an event holds in all three layouts`() throws {
    let laid = Laid(
      playbook("event rain { expected: T - 1 h to T + 3 h likely T }\naction raise { after: rain; takes: 15 min; finishes: within 15 min of rain }"))
    #expect(laid.found == [])
    let raise = try laid.row("raise")
    #expect([raise.earliestFinish, raise.finish, raise.latestFinish] == [-45 * minute, 15 * minute, 3 * hour + 15 * minute])
    // Ten to twenty-five minutes fit only with luck.
    let tight = Laid(
      playbook("event rain { expected: T }\naction raise { after: rain; takes: 10 to 25 min; finishes: within 15 min of rain }"))
    #expect(tight.found == ["deadline-at-risk \"within 15 min of rain\""])
    #expect(try tight.times("raise") == [0, 17 * minute + 30])
  }

  @Test func `a deadline that hangs on another thing does not push that thing`() throws {
    let laid = Laid(playbook("action a { starts: T; takes: 1 h }\naction b { starts: T; takes: 3 h; deadline: a + 1 h }"))
    // It could be kept if a were later, but a starts at T.
    #expect(laid.found == ["impossible-times \"a + 1 h\""])
    #expect(try laid.times("a") == [0, hour])
  }
}
