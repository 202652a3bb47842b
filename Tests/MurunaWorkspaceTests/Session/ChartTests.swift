import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What a chart says of what nobody said.
@Suite struct ChartTests {
  private func chart(_ program: String) -> [String] {
    var session = Session(language: .english)
    _ = session.enter(program)
    return session.enter("timeline P").map { ReplyText($0, ReportSettings(language: .english), isSession: true).render() }.joined().split(separator: "\n").map(String.init)
  }

  @Test func anEventWithoutATimeIsDrawnNowhere() {
    let lines = chart("playbook P \"Plan\" { event alarm \"Alarm\"; event calm \"Calm\" { expected: T + 2 h }; action go \"Go\" { takes: 1 h } }")
    let alarm = lines.first { $0.hasPrefix("e1") } ?? ""
    #expect(alarm.split(separator: " ").prefix(4).map(String.init) == ["e1", "-", "-", "-"] && !alarm.contains("▼"), "\(alarm)")
    let calm = lines.first { $0.hasPrefix("e2") } ?? ""
    #expect(calm.contains("T+2h") && calm.contains("▼"), "\(calm)")
    #expect(lines.contains { $0.contains("- does not say when") })
  }

  @Test func `sentences below a chart say in Arabic how long and when`() {
    var session = Session(language: .arabic)
    _ = session.enter("""
      team Crews "Crews" { size: 9 }
      playbook P "Plan" { action watch "Watch" { starts: T; takes: 24 h; reliefs: 3; by: 2 Crews }; action more "More" { starts: T; takes: 2 h; by: 8 Crews } }
      """)
    let chart = session.enter("timeline P").map { ReplyText($0, ReportSettings(language: .arabic), isSession: true).render() }.joined()
    for words in ["من س إلى س + ساعتين", "ومدتها 8 ساعات", "كل عمود 40 دقيقة"] { #expect(chart.contains(words), "\(chart)") }
  }

  @Test func whatStandsBeforeABarOfPeopleIsExplained() {
    let lines = chart(
      "team Crews \"Crews\" { size: 4 }\nrole Chief \"Chief\"\nplaybook P \"Plan\" { action go \"Go\" { by: 3 Crews; accountable: Chief; takes: 1 h } }")
    #expect(lines.contains { $0.contains("3/4") && $0.hasSuffix("Crews") })
    #expect(lines.contains { $0.contains("3/4 in use at most, of all there are") })
    #expect(!chart("playbook P \"Plan\" { action go \"Go\" { takes: 1 h } }").contains { $0.contains("in use at most") })
  }
}
