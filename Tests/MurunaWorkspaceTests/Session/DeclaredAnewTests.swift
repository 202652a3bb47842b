import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What is said last holds: a thing that is declared anew is as it is said then, whatever was changed of it before.
@Suite struct DeclaredAnewTests {
  private func answers(_ entries: [String]) -> [String] {
    var session = Session(language: .english)
    return entries.map { entry in
      let replies = entry == ":undo" ? [session.undo(1)] : entry.hasPrefix(":delete ") ? [session.delete(String(entry.dropFirst(8)))] : session.enter(entry)
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

  @Test func `things of two kinds may share a name, which is told with the way out`() {
    let said = answers([
      "team Flood \"F\" { size: 12 }", "threat Flood \"Flood\" { }", "explain Flood", "change Flood { size: 3 }", ":delete team Flood", "explain Flood", "change Flood { note: ? }",
    ])
    #expect(said[1].split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("team Flood has that name too, and `change Flood` cannot tell them apart: `:undo` and another name, or `:delete team Flood`"), "\(said[1])")
    #expect(said[3].contains("ambiguous-name"), "\(said[3])")
    #expect(said[4].contains("deleted: team Flood") && !said[5].contains("12"), "\(said[4])\(said[5])")
    // Said again of the same kind, in whichever language, it is the same thing.
    let again = answers(["team Flood \"F\" { size: 12 }", "فريق Flood \"F\" { size: 13 }"])[1]
    #expect(again.contains("defined anew") && !again.contains("that name too"), "\(again)")
    #expect(answers(["team Flood \"F\" { size: 12 }", "risk Flood \"Flood\"", "team Flood \"F\" { size: 13 }", "show teams"])[2].contains("defined anew"))
  }
}
