import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What the help shows works as it stands there: it is all that a newcomer reads.
@Suite struct HelpTests {
  @Test(arguments: [Language.english, .arabic])
  func everyExampleIsUnderstood(language: Language) {
    var session = Session(language: language)
    var entries: [String] = []
    for line in SessionHelp.plan(in: language) {
      if line.hasPrefix(" "), let last = entries.popLast() { entries.append(last + "\n" + line) } else { entries.append(line) }
    }
    for entry in entries + SessionHelp.questions(in: language).map(\.ask) {
      for reply in session.enter(entry) {
        let text = ReplyText(reply, ReportSettings(language: language), isSession: true).render()
        switch reply.content {
        case .rejected, .refusal: Issue.record("\(text)")
        default: #expect(!text.contains("nothing to show"))
        }
      }
    }
    #expect(session.journal.steps.count == 3)
    #expect(session.workspace.timelines().first?.rows.count == 2)
  }

  @Test(arguments: [Language.english, .arabic])
  func noLineIsTooLong(language: Language) {
    for line in SessionHelp.plan(in: language) { #expect(("  " + line).displayWidth < 80) }
    for (ask, about) in SessionHelp.questions(in: language) { #expect(ask.displayWidth <= 42 && about.text(in: language).displayWidth <= 34) }
  }
}
