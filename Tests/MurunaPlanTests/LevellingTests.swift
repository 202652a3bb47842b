import MurunaCalendar
import MurunaModel
@testable import MurunaSchedule
import Testing

@testable import MurunaPlan

/// Plans in which people are scarce: nobody is asked for more than there is, and everybody can say what they wait for.
@Suite struct LevellingTests {
  static let crews = "team Crews { size: 30 }\nteam Pumps { size: 2 }\n"

  @Test func `two actions that need the same crews follow one another`() throws {
    let laid = Laid(Self.crews + "plan P {\naction a { by: 20 Crews; starts: T; takes: 10 h }\naction b { by: 20 Crews; after: T; takes: 6 h }\n}")
    #expect(laid.found == [])
    #expect(try laid.times("a") == [0, 10 * hour])
    #expect(try laid.times("b") == [10 * hour, 16 * hour])
    let wait = try #require(try laid.row("b").waits.first)
    #expect(wait.team.id == "Crews" && wait.amount == 20 && wait.heldBy == ["a"] && wait.until == 10 * hour)
  }

  @Test func `crews that are enough for both work at the same time`() throws {
    let laid = Laid(Self.crews + "plan P {\naction a { by: 20 Crews; starts: T; takes: 10 h }\naction b { by: 10 Crews; after: T; takes: 6 h }\n}")
    #expect(try laid.times("b") == [0, 6 * hour])
    #expect(try laid.row("b").waits.isEmpty)
  }

  @Test func `a team without a size is not known to be short, and a bare name is one of it`() throws {
    let laid = Laid("team A\nteam B { size: 2 }\nplan P {\nevery action { takes: 1 h }\naction a { by: A, B }\naction b { by: A, B }\naction c { by: A }\n}")
    #expect(try laid.times("a") == [0, hour])
    #expect(try laid.times("b") == [0, hour])
    #expect(try laid.times("c") == [0, hour])
  }

  @Test func `three tasks on two people take 6 days, and that is proven`() throws {
    // Greedy levelling by order of appearance takes 10.
    let laid = Laid(
      """
      team A { size: 1 }
      team B { size: 1 }
      plan P {
        action one { by: A; takes: 2 days }
        action two { by: B; takes: 4 days; after: one }
        action three { by: A; takes: 4 days }
      }
      """)
    let timeline = try #require(laid.timeline)
    #expect(timeline.end == 6 * 24 * hour)
    #expect(timeline.lowerBound == timeline.end)
  }

  @Test func `an order that keeps the deadline with the longest durations is taken before one that does not`() throws {
    // Barriers first would end clearing just in time if it takes the likely 10 hours.
    let laid = Laid(
      Self.crews + """
      plan P {
        action clear { by: 20 Crews; starts: at_least T + 90 min; takes: 8 to 14 h likely 10 h; deadline: T + 16 h }
        action place { by: 20 Crews; after: T; takes: 6 h; deadline: T + 22 h }
      }
      """)
    #expect(laid.found == [])
    #expect(try laid.times("clear") == [90 * minute, 11 * hour + 30 * minute])
    #expect(try laid.row("place").latestFinish == 21 * hour + 30 * minute)
  }

  @Test func `what is held until later keeps others waiting beyond its own end`() throws {
    let laid = Laid(
      Self.crews + """
      plan P {
        action place { by: 1 Crews; holds: 2 Pumps until stop; starts: T; takes: 1 h }
        action watch { by: 1 Crews; after: place; takes: 5 h }
        action stop { by: 1 Crews; after: watch; takes: 1 h }
        action other { by: 1 Crews; needs: 1 Pumps; after: place; takes: 1 h }
      }
      """)
    #expect(laid.found == [])
    #expect(try laid.times("other") == [7 * hour, 8 * hour])
    #expect(try laid.row("other").waits.first?.heldBy == ["place"])
  }

  @Test func `each instance of what is repeated has its own people`() throws {
    let laid = Laid(
      """
      team Desk { size: 1 }
      plan P {
        action brief { by: Desk; takes: 1 h; starts: T; repeats: every 4 h until close }
        action write { by: Desk; takes: 3 h; after: T }
        action close { starts: T + 12 h; takes: 0 h }
      }
      """)
    #expect(laid.found == [])
    #expect(try laid.row("brief").instances == [0, 4 * hour, 8 * hour, 12 * hour])
    #expect(try laid.times("write") == [hour, 4 * hour])
  }

  @Test func `what cannot be moved clashes, and both say so`() throws {
    let laid = Laid("team Pump { size: 1 }\nplan P {\nevery action { by: Pump; takes: 3 h }\naction a { started: T; done: T + 3 h }\naction b { started: T + 1 h; done: T + 4 h }\n}")
    let clash = try #require(try laid.row("a").clashes.first)
    #expect(clash.needed == 2 && clash.capacity == 1 && clash.from == hour && clash.until == 3 * hour && clash.with == ["b"])
  }

  @Test func `what is used up has no end, before T as behind it`() throws {
    let laid = Laid("resource Fuel { quantity: 7 l }\nplan P {\naction d { starts: T - 6 h; takes: 2 h; needs: 9 Fuel }\naction e { starts: T - 3 h; takes: 1 h; uses: 1 Fuel }\n}")
    #expect(try laid.times("d") == [-6 * hour, -4 * hour])
    #expect(try laid.times("e") == [-3 * hour, -2 * hour])
    let clash = try #require(try laid.row("d").clashes.first)
    #expect(clash.needed == 9 && clash.capacity == 7 && clash.from == -6 * hour && clash.until == -4 * hour && clash.with == [])
    #expect(try laid.row("e").clashes.isEmpty)
  }

  @Test func `of very many that clash some are named, and that is said`() throws {
    let laid = Laid("team Crew { size: 1 }\nplan P {\nevery action { by: Crew; starts: T; takes: 1 h }\n" + (1...40).map { "action a\($0)" }.joined(separator: "\n") + "\n}")
    #expect(laid.found.map { $0.prefix(12) } == ["many-clashes"])
    // The first twenty others in the order of the text.
    #expect(try laid.row("a1").clashes.first?.with == (2...21).map { "a\($0)" })
    #expect(try laid.row("a40").clashes.first?.with == (1...20).map { "a\($0)" })
    #expect(try laid.row("a40").clashes.first?.needed == 40)
  }

  @Test func `so many that clash at so many times do not fill the memory`() {
    // Two thousand begin one second after the other and go on for a thousand: listed each time they would be nearly two million.
    let occupations = (0..<2000).map { Occupation(stock: 0, amount: 1, item: Int32($0), from: Int64($0), until: Int64($0) + 1000, use: Int32($0), instance: 0) }
    let usage = Usage(Stock(entity: EntityID(0), sort: .team, own: 1, capacity: Capacity(1)), occupations)
    #expect(usage.isCut && usage.peak == 1000)
    #expect(usage.overloads.reduce(0) { $0 + $1.items.count } < (1 << 19) + 2000 * 20)
    // Whoever clashes is told of at least once.
    #expect(Set(usage.overloads.flatMap(\.items)).count == 2000)
  }

  @Test func `a fixed start is kept, and what may move goes round both`() throws {
    let laid = Laid("team Pump { size: 1 }\nplan P {\nevery action { by: Pump; takes: 3 h }\naction a { starts: T + 1 h }\naction b { starts: T + 2 h }\naction c { after: T + 1 h }\n}")
    #expect(laid.found == [])
    #expect(try laid.times("b") == [2 * hour, 5 * hour])
    #expect(try laid.times("c") == [5 * hour, 8 * hour])
    #expect(try laid.row("b").clashes.count == 1)
  }

  @Test func `reliefs ask for their number of crews`() throws {
    let laid = Laid("team Teams { size: 66 }\nplan P {\naction field { by: 22 Teams; reliefs: 3; takes: 24 h }\naction other { by: 1 Teams; takes: 1 h; after: T }\n}")
    #expect(try laid.row("field").reliefs == 3)
    #expect(laid.timeline?.teams.first?.peak == 66)
    #expect(try laid.times("other") == [0, hour] || laid.times("field") == [0, 24 * hour])
  }

  @Test func `promised help counts as long as a plan relies on it`() throws {
    let world = "city Z\nresource Places { quantity: 800 people }\nagreement Aid { parties: Z; gives: 300 Places }\n"
    let helped = Laid(world + "plan P { relies_on: Aid; action run { needs: 1_100 Places; takes: 72 h }\n}")
    let team = try #require(helped.timeline?.teams.first)
    #expect(team.peak == 1100 && team.own == 800 && team.promised.first?.amount == 300)
    #expect(try helped.row("run").clashes.isEmpty)
    let alone = Laid(world + "plan P {\naction run { needs: 1_100 Places; takes: 72 h }\n}")
    #expect(try alone.row("run").clashes.first?.needed == 1100)
  }

  @Test func `no moment of a levelled plan asks for more than there is, whatever the durations`() throws {
    for seed in UInt64(1)...30 {
      var random = SplitMix(seed: seed)
      var text = "team A { size: 3 }\nteam B { size: 2 }\nplan P {\n"
      let count = 12
      for index in 0..<count {
        let low = Int(random.next() % 5) + 1
        let high = low + Int(random.next() % 4)
        let after = index > 2 && random.next() % 2 == 0 ? "after: a\(random.next() % UInt64(index)); " : "after: T; "
        text += "  action a\(index) { by: \(random.next() % 3 + 1) A, \(random.next() % 2 + 1) B; \(after)takes: \(low) to \(high) h }\n"
      }
      let laid = Laid(text + "}")
      #expect(laid.timeline?.rows.allSatisfy(\.clashes.isEmpty) == true)
      // Any way that nature may choose: the earliest and the latest layouts keep to the order too.
      for way in [\Timeline.Row.start, \.earliestStart] {
        let rows = try #require(laid.timeline?.rows)
        #expect(rows.allSatisfy { $0[keyPath: way] >= 0 })
      }
    }
  }
}

/// One action at many places: as many instances, each with its own people.
@Suite struct AcrossTests {
  static let world = """
    city Amman {
      district A
      district B
      district C
      district D
    }
    team Crews { size: 4 }

    """

  @Test func `instances share a team, and the row spans them`() throws {
    let laid = Laid(Self.world + "plan P {\naction call { across: every district of Amman; by: 2 Crews; after: T; takes: 1 h }\naction close { after: call; takes: 1 h }\n}")
    #expect(laid.found == [])
    #expect(try laid.times("call") == [0, 2 * hour])
    #expect(try laid.row("call").across.count == 4)
    #expect(try laid.times("close") == [2 * hour, 3 * hour])
    #expect(laid.timeline?.teams.first?.peak == 4)
    #expect(laid.timeline?.rows.count == 2)
  }

  @Test func `here is the instance at the same place`() throws {
    let lines = "action call { across: every district of Amman; by: 2 Crews; after: T; takes: 1 h }\naction place { across: every district of Amman; after: call%; takes: 3 h }\n}"
    let here = Laid(Self.world + "plan P {\n" + lines.replacing("%", with: ".here"))
    #expect(here.found == [])
    #expect(here.modelFound == [])
    #expect(try here.row("place").start == hour)
    let all = Laid(Self.world + "plan P {\n" + lines.replacing("%", with: ""))
    #expect(try all.row("place").start == 2 * hour)
  }

  @Test func `here means nothing to something that is done once`() throws {
    let laid = Laid(Self.world + "plan P {\naction call { across: every district of Amman; takes: 1 h }\naction close { after: call.here; takes: 1 h }\n}")
    #expect(laid.found == [#"not-a-time "call.here""#])
  }

  @Test func `a place is named by what the plan says of itself`() throws {
    let laid = Laid(Self.world + "plan P { city: Amman\naction call { across: every district of plan.city; takes: 1 h }\n}")
    #expect(laid.modelFound == [])
    #expect(try laid.row("call").across.count == 4)
  }
}
