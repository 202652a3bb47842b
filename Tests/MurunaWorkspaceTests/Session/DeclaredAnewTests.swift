import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What is said last holds: a thing that is declared anew is as it is said then, whatever was changed of it before.
@Suite struct DeclaredAnewTests {
  private func answers(_ entries: [String]) -> [String] {
    var session = Session(language: .english)
    return entries.map { entry in
      let replies = entry == ":undo" ? [session.undo(1)] : session.enter(entry)
      return replies.map { ReplyText($0, ReportSettings(language: .english), isSession: true).render() }.joined()
    }
  }

  @Test func `a team declared anew has its own size, and the change counts again once that is undone`() {
    let said = answers([
      "team C \"C\" { size: 12 }", "change C { size: 8 }", "team C \"C again\" { size: 20 }", "explain C", ":undo", "explain C", "change C { size: 9 }", "explain C",
    ])
    #expect(said[3].contains("20") && !said[3].contains("set by"), "\(said[3])")
    #expect(said[5].contains("8") && said[5].contains("set by"), "\(said[5])")
    #expect(said[7].contains("9") && said[7].contains("set by"), "\(said[7])")
  }

  @Test func `what was changed inside a playbook that is declared anew is gone too`() {
    let plan = "playbook P \"P\" { action m \"M\" { starts: T; takes: 2 h } }"
    let said = answers([plan, "change m { takes: 4 h }", "timeline P", plan, "timeline P"])
    #expect(said[2].contains("T+4h") && !said[4].contains("T+4h") && said[4].contains("T+2h"), "\(said[4])")
  }

  @Test func `a name that goes over to something else is told, with the way back`() {
    let said = answers(["team Flood \"F\" { size: 12 }", "threat Flood \"Flood\" { }", ":undo", "explain Flood"])
    #expect(said[1].contains("its name was that of team Flood, which is gone: `:undo` brings it back"), "\(said[1])")
    #expect(said[3].contains("12"), "\(said[3])")
    // Said again of the same kind, it is the same thing.
    #expect(!answers(["team Flood \"F\" { size: 12 }", "team Flood \"F\" { size: 13 }"])[1].contains("is gone"))
  }
}
