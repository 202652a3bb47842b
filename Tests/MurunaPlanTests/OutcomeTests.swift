import MurunaModel
import Testing

@testable import MurunaPlan

/// What becomes of a plan for each way in which a decision may come out.
@Suite struct OutcomeTests {
  /// Moving takes 8 of 10 and 4 h from 1:30 on, then shelters 4 and 2 h; sandbags take 8 and 6 h from 1:30 on, and have 5:30.
  private static let laid = Laid(
    """
    team Crew { size: 10 }
    plan P {
      action watch { by: 2 Crew; after: T; takes: 1 h }
      decision evacuate { after: watch; takes: 30 min; outcomes: yes { chance: 60% }, no { chance: 30% }, later }
      action move { by: 8 Crew; takes: 4 h; requires: evacuate is yes; deadline: T + 6 h }
      action shelter { by: 4 Crew; takes: 2 h; requires: evacuate is yes; deadline: T + 8 h }
      action sandbags { by: 8 Crew; takes: 6 h; requires: evacuate is no; deadline: T + 7 h }
    }
    """)

  @Test func `what cannot all happen is not asked of the same people`() throws {
    let laid = Self.laid
    #expect(try laid.times("move") == [90 * minute, 330 * minute])
    #expect(try laid.times("shelter") == [330 * minute, 450 * minute])
    // As if nobody moved: by nobody's lack of people later than 7:30.
    #expect(try laid.times("sandbags") == [90 * minute, 450 * minute])
    #expect(try laid.row("sandbags").verdict == .impossible)
    #expect(try laid.row("move").verdict == .guaranteed && laid.row("shelter").verdict == .guaranteed)
    #expect(laid.timeline?.end == 450 * minute)
  }

  @Test func `each outcome has its end, its verdicts and what does not happen, and the worst is named`() throws {
    let branches = try #require(Self.laid.timeline?.branches)
    #expect(branches.map { $0.outcomes.flatMap(\.names) } == [[], ["no"], ["later"]])
    #expect(branches.map { $0.outcomes.first?.chance.map { Int(($0 * 100).rounded()) } } == [nil, 30, 10])
    #expect(branches.map(\.end) == [450 * minute, 450 * minute, 90 * minute])
    #expect(branches.map(\.stopped) == [[], ["move", "shelter"], ["move", "shelter"]])
    #expect(branches.map(\.added) == [[], ["sandbags"], []])
    #expect(branches.map { $0.impossible.map(\.id) } == [[], ["sandbags"], []])
    #expect(branches.map(\.isWorst) == [false, true, false])
  }

  @Test func `where nothing is done, what is left is when it was, and what waits for something else is laid out`() throws {
    func branch(_ further: String) throws -> Timeline.Branch {
      let laid = Laid(
        """
        plan P {
          event rise { expected: T - 2 h; chance: 70% }
          event fall { expected: T + 12 h }
          action warn { after: rise; takes: 1 h }
          action move { after: warn; takes: 2 h; deadline: T + 3 h }
          \(further)
        }
        """)
      return try #require(laid.timeline?.branches.first { $0.outcomes.first?.isAwaited == false })
    }
    let alone = try branch("")
    #expect(alone.end == nil && alone.stopped == ["warn", "move"] && alone.added.isEmpty && alone.verdicts.isEmpty)
    #expect(alone.times.map(\.id) == ["fall"] && alone.times.first?.start == 12 * 60 * minute && alone.times.first?.finish == 12 * 60 * minute)
    // Something is done all the same.
    let watched = try branch("action watch { after: T; takes: 1 h }")
    #expect(watched.end == 60 * minute && watched.stopped == ["warn", "move"] && watched.times.map(\.id) == ["fall", "watch"])
    // An event that is told from what is not done.
    let told = try branch("event late { expected: move.finish + 1 h }")
    #expect(told.end == nil && told.stopped == ["warn", "move"])
  }

  @Test func `a phase in which nothing happens does not happen`() throws {
    let laid = Laid(
      """
      plan P {
        event rise { expected: T - 6 h; chance: 50% }
        phase before { action warn { after: rise; takes: 1 h } }
        action move { after: warn; takes: 1 h }
      }
      """)
    let dry = try #require(laid.timeline?.branches.first { $0.outcomes.first?.isAwaited == false })
    #expect(dry.end == nil && dry.stopped == ["before", "warn", "move"])
  }

  @Test func `where nothing may come out otherwise there are no branches`() throws {
    #expect(Laid("plan P {\naction a { after: T; takes: 1 h }\n}").timeline?.branches.isEmpty == true)
  }
}
