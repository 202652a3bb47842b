import Testing

@testable import MurunaModel

@Suite("Kinds")
struct KindTests {
  @Test("A kind has the fields of what it is built on")
  func inheritance() {
    let program = Program(
      """
      kind room { doors: number }
      kind hall is room { seats: number }
      hall TownHall { doors: 4; seats: 120 }
      """, .none)
    #expect(program.findings == [])
    #expect(program.values("TownHall", "doors").map(\.low) == [4_000_000])
    #expect(program.values("TownHall", "seats").map(\.low) == [120_000_000])
  }

  @Test("What is said before its kind is declared means the same")
  func order() {
    let program = Program(
      """
      hall TownHall { doors: 4 }
      kind hall is room
      kind room { doors: number }
      """, .none)
    #expect(program.findings == [])
    #expect(program.values("TownHall", "doors").map(\.low) == [4_000_000])
  }

  @Test("extend adds fields, also to kinds below")
  func extend() {
    let program = Program(
      """
      extend room { windows: number }
      kind room
      kind hall is room
      hall TownHall { windows: 9 }
      """, .none)
    #expect(program.findings == [])
    #expect(program.values("TownHall", "windows").map(\.low) == [9_000_000])
  }

  @Test("A kind of one's own may hide one of the library, whose own files keep theirs")
  func hidden() {
    let library = """
      kind hall { seats: number }
      rule halls_seat_somebody { each: hall; must: hall.seats > 0; says: "{hall} seats nobody" ar "{hall} بلا مقاعد" }
      """
    let program = Program(
      """
      kind hall { rooms: number }
      hall TownHall { rooms: 3 }
      """, .own(library))
    #expect(program.findings == ["hidden-kind @ hall"])
  }

  @Test("Kinds that the timeline reads cannot be replaced, only built upon")
  func engine() {
    #expect(Program("kind action { cost: number }").findings == ["engine-kind @ action"])
    #expect(Program("kind فعل is action { cost: number }").findings == [])
  }

  @Test("A word of a kind cannot be given to another kind")
  func aliasTaken() {
    #expect(Program("kind room\nkind hall also room", .none).findings == ["duplicate-kind @ room"])
  }

  @Test("One circle of kinds is one finding, however long it is")
  func circle() {
    #expect(Program("kind a is b\nkind b is c\nkind c is a", .none).codes == ["circular-kind"])
    #expect(Program("kind a is a", .none).codes == ["circular-kind"])
    #expect(Program("kind a is b\nkind b is c\nkind c is a", .none).titles(.english) == ["a is a kind of itself: a is b is c is a"])
    // What only leads into a circle is in none.
    #expect(Program("kind z is a\nkind a is b\nkind b is a", .none).findings == ["circular-kind @ a"])
  }

  @Test("A misspelt kind is one finding, and names inside it count as declared")
  func misspelt() {
    let program = Program(
      """
      kind team { lead: team }
      taem Crew { team Inner }
      team Other { lead: Crew }
      team Third { lead: Inner }
      """, .none)
    #expect(program.findings == ["unknown-kind @ taem"])
    #expect(program.diagnostics.first?.fixes.map { $0.edits.map(\.replacement) } == [["team"]])
  }

  @Test("An Arabic kind with another hamza is understood and told; with its article it is another word")
  func nearKey() {
    let kind = "kind unit also إدارة { size: number }\n"
    #expect(Program(kind + "إدارة الطرق { size: 3 }", .none).findings == [])
    #expect(Program(kind + "ادارة الطرق { size: 3 }", .none).findings == ["near-name @ ادارة"])
    for word in ["الإدارة", "الادارة"] {
      let program = Program(kind + "\(word) الطرق { size: 3 }", .none)
      #expect(program.findings == ["unknown-kind @ \(word)"])
      #expect(program.diagnostics.first?.fixes.flatMap { $0.edits.map(\.replacement) } == ["إدارة"])
    }
  }

  @Test("Derived fields that rest on themselves are one finding, before anybody asks for them")
  func circularFields() {
    #expect(Program("kind a { x = a.y + 1\ny = a.z + 1\nz = a.x + 1 }", .none).codes == ["circular-field"])
    #expect(Program("kind a { x = a.x }", .none).findings == ["circular-field @ x"])
    // A longer way to the same field is no circle.
    #expect(Program("kind a { x = a.y + a.z\ny = a.z\nz: number }", .none).codes == [])
  }
}
