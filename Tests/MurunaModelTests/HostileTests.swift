import MurunaText
import Testing

@testable import MurunaModel

/// Programs that ask for more than anybody can wait for: cut off, and told so.
@Suite struct HostileTests {
  private static func risks(_ count: Int) -> String { (1...count).map { "risk R\($0) { likelihood: \($0 % 5 + 1) }\n" }.joined() }

  @Test func `a view of all triples ends at so many cells`() {
    var program = Program("view v { each: a in risk, b in risk, c in risk; column \"a\": a; column \"c\": c }\n" + Self.risks(20), .kinds) {
      $0.limits.cells = 600
    }
    let table = program.model.table("v", in: .english)
    #expect(table?.cutOff == .cells)
    #expect(table?.rows.count == 200)
    #expect(Program.text(table?.rows.last?.last ?? .empty) == "R20")
  }

  @Test func `a view that takes too many steps keeps the rows it has whole`() {
    let links = (1...40).map { "risk R\($0) { leads_to: \((1...40).map { "R\($0)" }.joined(separator: ", ")) }\n" }.joined()
    var program = Program("view v { each: risk; column \"a\": count(reach(risk.leads_to)) }\n" + links, .kinds) {
      ($0.limits.steps, $0.limits.stepsPerThing) = (10_000, 0)
    }
    let table = program.model.table("v", in: .english)
    #expect(table?.cutOff == .steps)
    #expect(table.map { (1...10).contains($0.rows.count) } == true)
    #expect(table?.rows.allSatisfy { $0.map(Program.text) == ["40"] } == true)
  }

  @Test func `matrices and trees end too`() {
    let risks = Self.risks(20)
    var matrix = Program("view v { rows: a in risk; columns: b in risk; cell: a.likelihood + b.likelihood }\n" + risks, .kinds) {
      ($0.limits.steps, $0.limits.stepsPerThing) = (500, 0)
    }
    let cut = matrix.model.table("v", in: .english)
    #expect(cut?.cutOff == .steps)
    #expect(cut.map { (1..<20).contains($0.rows.count) && $0.rows.allSatisfy { $0.count == 21 } } == true)
    var tree = Program("view v { tree: a in risk, b in risk, c in risk }\n" + risks, .kinds) { $0.limits.cells = 300 }
    #expect(tree.model.table("v", in: .english)?.cutOff == .cells)
    #expect(tree.model.table("v", in: .english)?.rows.count == 150)
  }

  @Test func `a whole view has nothing cut off`() {
    var program = Program("view v { each: a in risk, b in risk; column \"a\": a }\n" + Self.risks(20), .kinds)
    #expect(program.model.table("v", in: .english)?.cutOff == nil)
    #expect(program.model.table("v", in: .english)?.rows.count == 400)
  }

  @Test func `a test that takes too many steps says so`() {
    let text = "test t { expect: (every a in risk has (every b in risk has a.likelihood + b.likelihood > 1)) }\n" + Self.risks(30)
    var program = Program(text, .kinds) { ($0.limits.steps, $0.limits.stepsPerThing) = (300, 0) }
    #expect(program.model.runTests().flatMap(\.failures).map(\.title.english.plain) == ["this took too many steps and was given up"])
    var patient = Program(text, .kinds)
    #expect(patient.model.runTests().flatMap(\.failures).isEmpty)
  }

  @Test func `what a question copies counts as steps`() {
    // Each pair asks all risks: cheap operations, but a walk along a list each.
    let text = "rule r { each: a in risk, b in risk; must: count(risk.likelihood) is 30 }\n" + Self.risks(30)
    let program = Program(text, .kinds) { ($0.limits.steps, $0.limits.stepsPerThing) = (8_000, 0) }
    #expect(program.codes.contains("costly-rule"))
  }

  @Test func `a chain of derived fields is followed so deep and no deeper`() {
    func chain(_ length: Int) -> Program {
      let fields = (1...length).map { "  f\($0) = hall.f\($0 - 1) + 1\n" }.joined()
      let text = "kind hall {\n  f0: number\n\(fields)}\nhall A { f0: 1 }\nrule r { each: hall; must: hall.f\(length) is \(length + 1) }"
      return Program(text, .none) { $0.limits.height = 60 }
    }
    #expect(chain(8).findings == [])
    #expect(chain(40).codes == ["deep-field"])
  }

  @Test func `a field that was cut off in one question is whole in the next`() {
    let text = """
      kind hall { n = count(team) }
      kind team { }
      hall A
      \((1...50).map { "team T\($0)" }.joined(separator: "\n"))
      rule r { each: hall, a in team; must: hall.n is 50 }
      view v { each: hall; column "n": hall.n }
      """
    var program = Program(text, .none) { ($0.limits.steps, $0.limits.stepsPerThing) = (40, 0) }
    #expect(program.codes == ["costly-rule"])
    program.model.limits.steps = 1_000
    #expect(program.shown("v") == [["50"]])
  }
}
