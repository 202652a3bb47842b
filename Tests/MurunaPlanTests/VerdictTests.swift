import MurunaModel
import Testing

@testable import MurunaPlan

/// What becomes of deadlines: guaranteed, at risk with a chance, impossible with a proof.
@Suite struct VerdictTests {
  @Test func `a deadline that the longest durations keep is guaranteed`() throws {
    let laid = Laid("plan P {\naction a { after: T; takes: 2 to 4 h; deadline: T + 4 h }\n}")
    #expect(laid.found == [])
    #expect(try laid.row("a").verdict == .guaranteed)
  }

  @Test func `a deadline that only kind durations keep is at risk, with its chance`() throws {
    let laid = Laid("plan P {\naction a { after: T; takes: 2 to 4 h; deadline: T + 3 h }\n}")
    #expect(laid.found == [#"deadline-at-risk "T + 3 h""#])
    guard case .atRisk(let share?)? = try laid.row("a").verdict else { return #expect(Bool(false), "no chance") }
    // Half of a uniform length, to four standard errors of ten thousand draws.
    #expect(abs(Double(share) / 1_000_000 - 0.5) < 0.02)
    #expect(try laid.finding("deadline-at-risk").values.contains { laid.plain($0).contains("of the cases") })
  }

  @Test func `the same plan always has the same chance`() throws {
    let text = "plan P {\naction a { after: T; takes: 1 to 9 h likely 2 h; deadline: T + 3 h }\n}"
    #expect(try Laid(text).row("a").verdict == Laid(text).row("a").verdict)
  }

  @Test func `two that cannot overlap and do not fit are impossible, whoever goes first`() throws {
    let laid = Laid(
      """
      team Crews { size: 30 }
      plan P {
        action clear { by: 20 Crews; after: T; takes: 10 to 14 h; deadline: T + 15 h }
        action place { by: 20 Crews; after: T; takes: 6 h; deadline: T + 15 h }
        action other { by: 5 Crews; after: T; takes: 1 h; deadline: T + 15 h }
      }
      """)
    let finding = try laid.finding("impossible-times")
    #expect(finding.related.count == 3)
    #expect(finding.values.map { laid.plain($0) }.contains { $0.contains("16 h") })
    #expect(laid.plans.diagnostics.filter { $0.code.id == "impossible-times" }.count == 1)
  }

  @Test func `more hours of work than a team has are impossible`() throws {
    let works = (1...3).map { "action a\($0) { by: 1 Two; after: T; takes: 6 h; deadline: T + 8 h }\n" }.joined()
    #expect(Laid("team Two { size: 2 }\nplan P {\n" + works + "}").found.count == 1)
    #expect(Laid("team Two { size: 3 }\nplan P {\n" + works + "}").found == [])
  }

  @Test func `what must follow at once upon something uncertain is not guaranteed together with a deadline from elsewhere`() throws {
    // `b` must start with `a` a fixed time before an end that nature chooses: nobody can know when.
    let laid = Laid(
      """
      plan P {
        action a { after: T; takes: 2 to 6 h }
        action b { starts: at_least T; finishes: within 30 min of a; takes: 1 to 2 h }
      }
      """)
    #expect(laid.found.allSatisfy { !$0.hasPrefix("impossible") })
  }
}

/// Events that may not come, outcomes that may be others, and stories in which several plans are set in motion.
@Suite struct BranchTests {
  @Test func `what hangs on an event that will not come does not happen, and asks for nobody`() throws {
    let text = "team C { size: 1 }\nplan P {\nevent rain { expected: T; comes: % }\naction a { by: C; after: rain; takes: 2 h }\naction b { by: C; after: T; takes: 1 h }\n}"
    let dry = Laid(text.replacing("%", with: "no"))
    #expect(try dry.row("a").isNotHappening)
    #expect(try dry.times("b") == [0, hour])
    #expect(dry.timeline?.teams.first?.peak == 1)
    let wet = Laid(text.replacing("%", with: "yes"))
    #expect(try !wet.row("a").isNotHappening)
    #expect(try wet.row("a").conditions == [])
  }

  @Test func `outcomes and events are drawn, and what waits for them happens as often`() throws {
    let laid = Laid(
      """
      plan P {
        event rain { expected: T; chance: 40% }
        decision go { outcomes: well { chance: 80% }, badly; after: T; takes: 1 h }
        action a { after: rain; takes: 2 h }
        action b { requires: go is well; takes: 1 h }
        action c { after: b; takes: 1 h }
      }
      """)
    let simulated = try #require(try laid.plans.simulate(laid.entity("P"), 0..<4000, seed: 3, in: laid.model))
    func chance(_ id: String) -> Double { simulated.rows.first { $0.label.id == id }?.chance ?? -1 }
    #expect(abs(chance("a") - 0.4) < 0.04)
    #expect(abs(chance("b") - 0.8) < 0.03)
    #expect(chance("b") == chance("c"))
    #expect(simulated.assumed == [])
  }

  @Test func `parts of a run say together what the whole says`() throws {
    let laid = Laid("plan P {\naction a { after: T; takes: 1 to 9 h likely 2 h; deadline: T + 4 h }\naction b { after: a; takes: 1 to 2 h }\n}")
    let plan = laid.entity("P")
    let whole = try #require(try laid.plans.simulate(plan, 0..<1000, seed: 5, in: laid.model))
    let parts = try [0..<300, 300..<1000].map { try #require(try laid.plans.simulate(plan, $0, seed: 5, in: laid.model)).bytes }
    let merged = try #require(try laid.plans.simulate(plan, 0..<0, seed: 5, parts: parts.reversed(), in: laid.model))
    #expect(merged.bytes == whole.bytes)
    #expect(merged.end == whole.end)
    #expect(throws: SimulatedPlan.Fault.self) { try laid.plans.simulate(plan, 0..<0, seed: 6, parts: parts, in: laid.model) }
  }

  static let story = """
    city Amman { district A }
    team Crews { size: 10 }
    risk Flood { type: shock; leads_to: Outage { chance: 40%; after: 2 h } }
    risk Outage { type: shock }
    playbook Wet { city: Amman; covers: Flood
      action dig { by: 10 Crews; after: T - 4 h; takes: 6 h }
    }
    playbook Dark { city: Amman; covers: Outage
      action light { by: 10 Crews; after: T; takes: 1 h }
    }
    playbook Quake { city: Amman
      action rescue { by: 10 Crews; after: T; takes: 1 h }
    }
    scenario Night { city: Amman
      event storm { strikes: Flood; expected: T + 1 h }
      loses: 10 Crews { from: T + 4 h; until: T + 5 h }
    }

    """

  @Test func `a scenario sets in motion what covers its strikes and what follows from them, with the same people`() throws {
    let laid = Laid(Self.story)
    let night = try #require(laid.timelines.first { $0.plan.id == "Night" })
    func row(_ id: String) throws -> Timeline.Row { try #require(night.rows.first { $0.label.id == id }) }
    #expect(!night.rows.contains { $0.label.id == "rescue" })
    #expect(try row("dig").start == -3 * hour)
    #expect(try row("Outage").start == 3 * hour)
    #expect(try row("Outage").chance == .init(low: 400_000, high: 400_000))
    // The crews dig until T + 3 h, work for an hour, and are lost from then on.
    #expect(try row("light").start == 3 * hour)
    #expect(try row("light").conditions == ["Outage"])
    #expect(try laid.row("dig").start == -4 * hour)
  }

  @Test func `who is lost keeps work waiting until they are back`() throws {
    let laid = Laid(Self.story.replacing("from: T + 4 h; until: T + 5 h", with: "from: T + 3 h; until: T + 5 h"))
    let night = try #require(laid.timelines.first { $0.plan.id == "Night" })
    #expect(night.rows.first { $0.label.id == "light" }?.start == 5 * hour)
  }

  @Test func `a moment of a plan says what runs, what is due, what is blocked and who is free`() throws {
    let laid = Laid(Self.story)
    let night = try #require(laid.timelines.first { $0.plan.id == "Night" })
    let now = Now(night, at: 150 * minute)
    #expect(now.running.map(\.label.id) == ["dig"])
    #expect(now.due.map(\.label.id) == ["light"])
    #expect(now.blocked.map(\.label.id) == ["light"])
    #expect(now.free.map(\.amount) == [0])
  }

  @Test(arguments: [("T+3h", 10_800), ("T - 1 h 30 min", -5400), ("T", 0), ("T+1.5 h", 5400), ("س+٣ ساعات", 10_800)])
  func `moments are read as people say them`(text: String, seconds: Int64) { #expect(RelativeTime.seconds(text) == seconds) }

  @Test(arguments: ["", "3h", "T+", "T+3", "T*3h", "T+3 crews", "T+1.2345 s"])
  func `what is no moment is none`(text: String) { #expect(RelativeTime.seconds(text) == nil) }
}
