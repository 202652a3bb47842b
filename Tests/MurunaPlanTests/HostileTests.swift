import Testing

@testable import MurunaPlan

/// Large and hostile plans: answered, without a crash, a hang or a stack overflow.
@Suite struct HostileTests {
  @Test func `a chain of ten thousand`() throws {
    var lines = "every action { takes: 1 min }\naction a0 { starts: T }\n"
    for index in 1..<10_000 { lines += "action a\(index) { after: a\(index - 1) }\n" }
    let laid = Laid(playbook(lines + "milestone over { after: a9999; deadline: T + 10_001 min }"))
    #expect(laid.found == [])
    #expect(try laid.row("a9999").finish == 10_000 * minute)
    #expect(try laid.row("a17").slack == 0)
    #expect(laid.timeline?.criticalPath.count == 10_001)
  }

  @Test func `a chain of ten thousand with a deadline at every link`() throws {
    var lines = "every action { takes: 1 h }\naction a0 { starts: T; deadline: T }\n"
    for index in 1..<10_000 { lines += "action a\(index) { after: a\(index - 1); deadline: T + \(index) h }\n" }
    let laid = Laid(playbook(lines))
    // All are an hour late, for one reason.
    #expect(laid.found == ["impossible-times \"T\""])
  }

  @Test func `a circle of ten thousand`() {
    var lines = "every action { takes: 1 min }\naction a0 { after: a9999 }\n"
    for index in 1..<10_000 { lines += "action a\(index) { after: a\(index - 1) }\n" }
    let laid = Laid(playbook(lines))
    #expect(laid.found == ["circular-plan \"a9999\""])
    #expect((laid.plans.diagnostics.first?.related.count ?? 99) <= 8)
  }

  @Test func `a fan of a thousand`() throws {
    var lines = "action a { starts: T; takes: 1 h }\n"
    for index in 0..<1000 { lines += "action f\(index) { after: a; takes: \(index + 1) min; deadline: T + 5 h }\n" }
    lines += "milestone m { after: \((0..<1000).map { "f\($0)" }.joined(separator: ", ")) }"
    let laid = Laid(playbook(lines))
    // From the 241st on they miss the deadline on their own account: 760 of them.
    #expect(laid.found.count == 760)
    #expect(try laid.row("m").start == 3600 + 1000 * 60)
  }

  @Test func `a knot in which everything waits for everything`() {
    var lines = "every action { takes: 1 min }\n"
    for index in 0..<120 { lines += "action a\(index) { after: \((0..<120).filter { $0 != index }.map { "a\($0)" }.joined(separator: ", ")) }\n" }
    #expect(Laid(playbook(lines)).found == ["circular-plan \"a1\""])
  }

  @Test func `copies of copies`() throws {
    var text = playbook("action a { starts: T; takes: 1 h }\naction b { after: a; takes: 1 h }")
    text += "\nplaybook P1 like P\n"
    for index in 2..<30 { text += "playbook P\(index) like P\(index - 1)\n" }
    let laid = Laid(text)
    #expect(laid.found == [])
    #expect(laid.timelines.count == 30)
    #expect(try laid.row("b", in: 29).start == hour)
  }

  @Test func `contradictions by the hundred are told up to a bound`() {
    var lines = ""
    for index in 0..<100 { lines += "action a\(index) { takes: 2 h }\naction b\(index) { after: a\(index); takes: 2 h; finishes: within 1 h of a\(index) }\n" }
    let laid = Laid(playbook(lines))
    #expect(laid.found.count == 21)
    #expect(laid.found.contains("impossible-times \"P\""))
  }

  @Test(arguments: [
    "action a { starts: T + 9_000_000_000_000 s; takes: 1 h }", "action a { takes: 900_000_000_000 s }", "action a { after: a.start, a.finish - 1 h; takes: 1 h }",
    "action a { starts: a; takes: 1 h }", "action a { alongside: a; takes: 1 h }", "event e { expected: e + 1 h }", "milestone m { at: m }",
    "phase F { phase F { action a { after: F.start; takes: 1 h } } }", "action a { repeats: every 4 h until a; takes: 1 h }",
    "action a { starts: T; takes: 1 h; repeats: every 4 h until b }\naction b { after: a; takes: 1 h }", "playbook Q { action a { takes: 1 h } }", "action", "event { }",
    "action a { action b { takes: 1 h }; action c { after: b; takes: 1 h } }", "action a { deadline: P; takes: 1 h }", "action a { after: P.finish; takes: 1 h }",
    "action a { starts: ((((((T)))))); takes: 1 h }", "action a { started: T + 1 h; done: T; takes: 1 h }", "action a { requires: a is done; takes: 1 h }",
    "action a { starts: P.start; takes: 1 h }\naction b { takes: 1 h }", "action a { lasts: at_most 1 h; takes: 2 h }", "action a { takes: 1 h; after: }",
  ]) func `odd plans are answered`(lines: String) {
    let laid = Laid(playbook(lines))
    #expect(laid.found.count <= 4)
    for finding in laid.plans.diagnostics { #expect(finding.help != nil || finding.code.id == "deadline-missed") }
  }
}
