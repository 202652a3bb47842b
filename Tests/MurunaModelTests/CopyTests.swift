import Testing

@testable import MurunaModel

@Suite("Copies, defaults and changes")
struct CopyTests {
  static let library = """
    kind plan { city: city; owner: role; steps: many step inside }
    kind step { size: number; note: text; after: many step; lead: role; public: truth }
    kind city
    kind role
    """

  private func program(_ text: String) -> Program { Program(text, .own(Self.library)) }

  @Test("A copy has the fields and the children of the other, unless it says otherwise")
  func like() {
    let program = program(
      """
      city A
      city B
      plan One { city: A; step go { size: 1 }; step stop { size: 2 } }
      plan Two like One { city: B; step stop { size: 5 } }
      """)
    #expect(program.findings == [])
    #expect(program.values("Two", "city").map(\.entityID) == [program.entity("B")])
    #expect(program.values("Two.go", "size").map(\.low) == [1_000_000])
    #expect(program.values("Two.stop", "size").map(\.low) == [5_000_000])
    #expect(program.values("One.stop", "size").map(\.low) == [2_000_000])
  }

  @Test("References inside a copy follow the copy, others stay")
  func references() {
    let program = program(
      """
      role Mayor
      plan One { step go; step stop { after: go; lead: Mayor } }
      plan Two like One
      """)
    #expect(program.findings == [])
    #expect(program.values("Two.stop", "after").map(\.entityID) == [program.entity("Two.go")])
    #expect(program.values("One.stop", "after").map(\.entityID) == [program.entity("One.go")])
    #expect(program.values("Two.stop", "lead").map(\.entityID) == [program.entity("Mayor")])
  }

  @Test("A copy of a copy, in whatever order they are declared")
  func chains() {
    for lines in [
      ["plan A { step go { size: 7 } }", "plan B like A", "plan C like B"], ["plan C like B", "plan B like A", "plan A { step go { size: 7 } }"],
    ] {
      let program = program(lines.joined(separator: "\n"))
      #expect(program.findings == [])
      #expect(program.values("C.go", "size").map(\.low) == [7_000_000])
    }
  }

  @Test("A copy holds what copies inside the other hold, whichever is declared first")
  func copiesInside() {
    let program = program(
      """
      plan Big like Pair
      plan Pair { plan left like Small; plan right like Small }
      plan Small { step go { size: 3 } }
      """)
    #expect(program.findings == [])
    #expect(program.values("Big.right.go", "size").map(\.low) == [3_000_000])
  }

  @Test("Circles of copies end in one finding")
  func circles() {
    #expect(program("plan A like A").codes == ["circular-like"])
    #expect(program("plan A like B\nplan B like C\nplan C like A").codes == ["circular-like"])
    #expect(program("plan A { plan B like A }").codes == ["circular-like"])
  }

  @Test("Very long chains of copies are refused, once")
  func longChain() {
    for order in [Array(1...300), Array((1...300).reversed())] {
      let text = "plan P0 { step go }\n" + order.map { "plan P\($0) like P\($0 - 1)" }.joined(separator: "\n")
      let codes = program(text).codes
      #expect(Set(codes) == ["too-many-copies"])
      #expect(codes.count < 6)
    }
  }

  @Test("Copies that grow like a power stop at their limit, with one finding")
  func power() {
    var text = "plan P0 { step a; step b }\n"
    for level in 1...40 { text += "plan P\(level) { plan x like P\(level - 1); plan y like P\(level - 1) }\n" }
    let program = Program(text, .own(Self.library)) { $0.limits.copies = 1_000 }
    #expect(program.codes == ["too-many-copies"])
    #expect(program.model.entities.count < 1_300)
  }

  @Test("What is wrong in the other is said once, not for each copy")
  func faultsOnce() {
    let program = program(
      """
      plan One { step go { size: "x"; lead: Nobody } }
      plan Two like One
      plan Three like Two
      """)
    #expect(program.findings == ["wrong-type @ \"x\"", "unknown-name @ Nobody"])
    #expect(program.diagnostics.last?.values.isEmpty == true)
  }

  @Test("every gives children at any depth what they do not say")
  func defaults() {
    let program = program(
      """
      plan One {
        every step { size: 4; public: yes }
        step go
        step stop { size: 9 }
        plan inner { every step { size: 6 }; step rest }
      }
      """)
    #expect(program.findings == [])
    #expect(program.values("go", "size").map(\.low) == [4_000_000])
    #expect(program.values("stop", "size").map(\.low) == [9_000_000])
    #expect(program.values("rest", "size").map(\.low) == [6_000_000])
    #expect(program.values("rest", "public").map(\.low) == [1])
  }

  @Test("What is wrong in every is said once, not for each child")
  func defaultsOnce() {
    let steps = (1...50).map { "step s\($0)" }.joined(separator: "\n")
    let program = program("plan One {\nevery step { size: \"x\"; lead: Nobody; sise: 4 }\n\(steps)\n}")
    #expect(program.codes.sorted() == ["unknown-field", "unknown-name", "wrong-type"])
  }

  @Test("change sets a field of something declared elsewhere, before its own")
  func change() {
    let program = program(
      """
      plan One { step go { size: 4 } }
      change go { size: 8 }
      """)
    #expect(program.findings == [])
    #expect(program.values("One.go", "size").map(\.low) == [8_000_000])
  }
}
