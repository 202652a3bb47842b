import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What the help shows works as it stands there: it is all that a newcomer reads.
@Suite struct HelpTests {
  private func text(_ reply: Reply, _ language: Language) -> String { ReplyText(reply, ReportSettings(language: language), isSession: true).render() }

  /// Enters the plan of the first page, statement by statement.
  private func planned(_ language: Language) -> Session {
    var session = Session(language: language)
    var entries: [String] = []
    for line in SessionHelp.plan(in: language) {
      if line.hasPrefix(" "), let last = entries.popLast() { entries.append(last + "\n" + line) } else { entries.append(line) }
    }
    for entry in entries { enter(entry, &session) }
    return session
  }

  private func enter(_ entry: String, _ session: inout Session) {
    for reply in session.enter(entry) {
      let text = text(reply, session.language)
      switch reply.content {
      case .rejected, .refusal: Issue.record("\(entry):\n\(text)")
      default: #expect(!text.contains("nothing to show"))
      }
    }
  }

  @Test(arguments: [Language.english, .arabic])
  func everyExampleIsUnderstoodAndNothingIsWrongWithThePlan(language: Language) {
    var session = planned(language)
    #expect(session.journal.steps.count == 4)
    #expect(session.workspace.timelines().first?.rows.count == 4)
    #expect(session.workspace.check().isEmpty, "\(text(session.findings(), language))")
    for question in SessionHelp.questions(in: language) { enter(question.ask, &session) }
  }

  @Test(arguments: [Language.english, .arabic], HelpTopic.allCases)
  func everyLineOfATopicCanBeTyped(language: Language, topic: HelpTopic) {
    var session = planned(language)
    for line in topic.lines(in: language) {
      for part in SessionInput.parts(of: line.ask) {
        switch part {
        case .program(let text): enter(text, &session)
        case .question(let name): #expect(session.explain(name) != nil, "\(name)")
        case .command(let name, let arguments):
          guard let command = SessionCommand.named(name) else {
            Issue.record("no command \(name)")
            continue
          }
          if case .notice(let notice)? = session.carryOut(command, arguments)?.content { #expect(!notice.isRefusal || command == .drop, "\(line.ask)") }
        }
      }
    }
    let errors = session.workspace.check().filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { $0.title.text(in: language) })")
  }

  @Test(arguments: [Language.english, .arabic])
  func aTopicFitsAScreen(language: Language) {
    for topic in HelpTopic.allCases {
      #expect(topic.lines(in: language).count < 20 && topic.title.text(in: language).displayWidth < 80)
      for line in topic.lines(in: language) {
        #expect(2 + topic.column(in: language) + 2 + line.about.text(in: language).displayWidth < 80, "\(line.ask)")
      }
      for name in topic.names { #expect(HelpTopic.named(name) == topic) }
    }
    var session = Session(language: language)
    let start = language == .english ? ":help peo" : ":مساعدة نا"
    #expect(session.complete(start, at: start.utf8.count, paths: { _ in [] }).candidates.map(\.text) == [HelpTopic.people.name(in: language)])
  }

  @Test(arguments: [Language.english, .arabic])
  func answersInASessionNameTheWayInside(language: Language) {
    var session = planned(language)
    for name in ["playbook", "action.takes", "date", "quantity", "unit", "team", "measure", "country_code", "Crews"] {
      guard let explanation = session.explain(name) else { continue }
      let reply = Reply(content: .explanation(explanation), sources: [])
      let inside = text(reply, language)
      #expect(!inside.contains("muruna explain"), "\(inside)")
    }
    let takes = session.explain("action.takes").map { Reply(content: .explanation($0), sources: []) }
    #expect(takes.map { text($0, language).contains(language == .english ? "`? duration`" : "`؟ مدة`") } == true, "\(takes.map { text($0, language) } ?? "")")
    #expect(takes.map { ReplyText($0, ReportSettings(language: language)).render().contains("muruna explain") } == true)
    #expect(!text(Reply(content: .explanation(session.contents()), sources: []), language).contains("muruna explain"))
    for entry in ["city Other { country: Jordan }", "xyzzy Thing { a: 1 }", "use: sdg", "initiative I \"I\" { sdg: 99 }"] {
      for reply in session.enter(entry) { #expect(!text(reply, language).contains("muruna explain"), "\(text(reply, language))") }
    }
    _ = session.enter("risk R \"R\" { likelihood: 3; impact: 3 }")
    #expect(!text(session.findings(), language).contains("muruna explain"))
  }

  @Test(arguments: [Language.english, .arabic])
  func noLineIsTooLong(language: Language) {
    for line in SessionHelp.plan(in: language) { #expect(("  " + line).displayWidth < 80) }
    for line in SessionHelp.questions(in: language) { #expect(line.ask.displayWidth <= 42 && line.about.text(in: language).displayWidth <= 34) }
  }
}
