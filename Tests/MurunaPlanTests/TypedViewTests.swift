import MurunaLibrary
import MurunaModel
import MurunaSyntax
import MurunaText
import Testing

@testable import MurunaPlan

@Suite struct TypedViewTests {
  @Test func `the library declares what Swift reads, as Swift reads it`() {
    #expect(PlanKinds.disagreements(with: Laid("").model) == [])
  }

  @Test func `a field that is gone or of another type is noticed`() {
    var names = NameTable()
    let text = "kind scheduled { start: computed point }\nkind plan is scheduled { city: text }"
    let unit = Model.Unit(source: Source(path: "library", text: text), tree: parse(Array(text.utf8), names: &names), isLibrary: true)
    let found = PlanKinds.disagreements(with: Model.build(units: [unit], names: names))
    #expect(found.contains("no kind action"))
    #expect(found.contains("no field action.takes"))
    #expect(found.contains("no field scheduled.finish"))
    #expect(found.contains("plan.city is no reference"))
    #expect(!found.contains { $0.contains("scheduled.start ") })
  }

  @Test func `a kind of one's own that is an action stands on the timeline`() throws {
    let laid = Laid("kind evacuation is action { people: number }\n" + playbook("evacuation school { people: 380; starts: T + 1 h; takes: 30 min }"))
    #expect(try laid.times("school") == [hour, hour + 30 * minute])
    #expect(try laid.row("school").kind == .action)
  }
}
