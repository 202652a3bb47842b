import MurunaDiagnostics
import MurunaWorkspace
import Testing

/// `check` spares what a program does not mention; plans are laid out all the same.
@Suite struct SparingWorkspaceTests {
  @Test func `a plan is laid out, and its findings are the same`() {
    let text = """
      as_of: 2026-01-14
      role Head
      city Amman { time_zone: "Asia/Amman" }
      playbook P { city: Amman; zero_hour: 2026-01-15 08:00
        action a { by: Head; accountable: Head; takes: 3 h; starts: T }
        action b { by: Head; accountable: Head; takes: 1 h; after: a; deadline: T + 2 h }
      }
      """
    var sparing = Workspace(spares: true)
    var whole = Workspace()
    sparing.add(path: "p", bytes: Array(text.utf8))
    whole.add(path: "p", bytes: Array(text.utf8))
    let codes = sparing.check().map { "\($0.code.id) \($0.place.range)" }
    #expect(codes == whole.check().map { "\($0.code.id) \($0.place.range)" })
    #expect(codes.contains { $0.hasPrefix("impossible-times") })
    #expect(sparing.timelines().count == 1)
  }

  @Test(arguments: [
    "risk A { likelyhood: 4 }", "risk A { type: shok }", "risck A { }", "city A { at: 3 }\nrole B { at: 4 }", "city A { playbooks: none }",
    "risk A { covered_by: B }", "risk A { zzzz: 4 }", "city A { zzzz: 4 }", "risk A { hazard: flod }", "risk A { owner: Mayr }\nrole Mayor", "risk A { likelihood 4 }",
    "risk A { at: 3 }", "risk A { at: 3; severity: 4; zzzz: 4 }", "role A { clause: 3 }", "resource R { count: 3 }", "kind risk { }", "extend city { size: number }\ncity A { size: big }", "rule r { each: risk; must: risk.scor > 3 }",
  ])
  func `what is wrong is told in the same words`(_ text: String) {
    var sparing = Workspace(spares: true)
    var whole = Workspace()
    sparing.add(path: "p", bytes: Array(text.utf8))
    whole.add(path: "p", bytes: Array(text.utf8))
    func told(_ found: [Diagnostic]) -> [String] {
      found.map { "\($0.code.id) \($0.place.range) \($0.title.english) \($0.help?.english ?? "") \($0.fixes.map(\.edits))" }
    }
    let found = told(sparing.check())
    #expect(found == told(whole.check()))
    #expect(!found.isEmpty)
  }
}
