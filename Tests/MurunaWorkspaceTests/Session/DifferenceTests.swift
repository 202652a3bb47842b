import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What two branches say otherwise, whether or not anything comes of it, and what of it nobody may read.
@Suite struct DifferenceTests {
  private func session(_ entries: [String] = [JournalTests.plan], _ language: Language = .english, showsRestricted: Bool = false) -> Session {
    var session = Session(language: language, showsRestricted: showsRestricted)
    for entry in entries { _ = session.enter(entry) }
    return session
  }

  private func text(_ reply: Reply?, _ language: Language = .english) -> String {
    reply.map { ReplyText($0, ReportSettings(language: language), isSession: true).render() } ?? ""
  }

  private func text(_ replies: [Reply], _ language: Language = .english) -> String { replies.map { text($0, language) }.joined() }

  @Test func `a value that nothing rests on is told, from what to what`() {
    var session = session()
    _ = session.branch("night")
    _ = session.enter("change Crews { size: 30 }")
    let told = text(session.carryOut(.diff, "main"))
    #expect(told.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("1 value differs; findings and times stay the same"), "\(told)")
    #expect(told.contains("\n  team Crews  size: 12 → 30\n") && !told.contains("no difference"), "\(told)")
    _ = session.switchTo("main")
    #expect(text(session.carryOut(.diff, "night")).contains("team Crews  size: 30 → 12"))
    #expect(text(session.enter("what_if Crews { size: 30 }")).contains("team Crews  size: 12 → 30"))
    #expect(text(session.enter("what_if Crews { size: 12 }")).contains("no difference in meaning"))
    // The same in other words is no difference.
    #expect(text(session.enter("what_if P.move { takes: 120 min }")).contains("no difference in meaning"))
  }

  @Test func `what comes of a value stands below it`() {
    var session = session()
    let told = text(session.enter("what_if P.move { takes: 4 h }"))
    #expect(told.contains("action P.move  takes: 2 h → 4 h") && told.contains("T+3h → T+5h") && !told.contains("stay the same"), "\(told)")
  }

  @Test func `things, titles, statements and what is not stated are told`() {
    var session = session()
    _ = session.branch("night")
    _ = session.enter("team Crews \"Night crews\" { size: 12; contact: \"07\" }\nrole Deputy \"Deputy\"\nrule r \"R\" { each: team; must: team.size > 1; says: \"small\" }")
    _ = session.enter("extend playbook P { action rest \"Rest\" { by: Crews; accountable: Chief; after: move; takes: 1 h } }")
    let told = text(session.carryOut(.diff, "main"))
    for line in ["+ role Deputy  Deputy", "team Crews  title: Crews → Night crews", "+ rule r"] { #expect(told.contains(line), "\(line) in\n\(told)") }
    _ = session.switchTo("main")
    let back = text(session.carryOut(.diff, "night"))
    for line in ["- role Deputy  Deputy", "- rule r"] { #expect(back.contains(line), "\(line) in\n\(back)") }
    _ = session.enter("as_of: 2026-01-14")
    #expect(text(session.carryOut(.diff, "night")).contains("as_of: nothing → 2026-01-14"))
  }

  @Test(arguments: [(2, "ما اختلف: قيمتان"), (3, "ما اختلف: 3 قيم"), (1, "اختلفت قيمة واحدة")])
  func `values are counted in Arabic`(_ count: Int, _ told: String) {
    var session = session([JournalTests.plan, "team B \"B\" { size: 4 }", "team C \"C\" { size: 4 }"], .arabic)
    let answer = text(session.enter("ماذا_لو " + ["Crews", "B", "C"].prefix(count).map { "\($0) { عدد: 30 }" }.joined(separator: "، ")), .arabic)
    #expect(answer.contains(told) && answer.contains("فريق Crews  عدد:\n    قبل: 12؛ الآن: 30"), "\(answer)")
  }

  // MARK: What is restricted

  static let secret = [
    "role Chief \"Chief\"", "person Zaphod also زافود \"Hidden witness\" { secret: yes }", "person Mary \"Mary\" { contact: \"0799123\" { secret: yes } }",
  ]

  @Test func `going back and forth, merging and comparing name nothing that is secret`() {
    var session = session()
    _ = session.branch("other")
    for entry in Self.secret { _ = session.enter(entry) }
    _ = session.enter("change Zaphod { contact: \"4711\" }")
    _ = session.enter("change Mary { contact: \"9422\" { secret: yes } }")
    var told = text(session.carryOut(.diff, "main"))
    #expect(told.contains("person restricted_1"), "\(told)")
    told += text(session.carryOut(.undo, "4")) + text(session.carryOut(.redo, "4"))
    #expect(told.replacing("\n  ", with: " ").contains("undone: change Mary { contact }, change restricted_1, person Mary, person restricted_1"), "\(told)")
    told += session.journal.steps.flatMap { session.heads(of: $0) }.joined(separator: "\n")
    _ = session.switchTo("main")
    told += text(session.carryOut(.diff, "other")) + text(session.carryOut(.merge, "other"))
    #expect(told.contains("merged from 'other': role Chief, person restricted_1"), "\(told)")
    for word in ["Zaphod", "زافود", "Hidden", "0799123", "4711", "9422"] { #expect(!told.contains(word), "\(word) in\n\(told)") }
  }

  @Test func `a secret value is told to differ, and to those who may know it, how`() {
    var session = session(Self.secret)
    let change = "what_if Mary { contact: \"9422\" { secret: yes } }"
    let told = text(session.enter(change)).split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(told.contains("person Mary  contact: restricted → restricted") && !told.contains("9422") && !told.contains("0799123"), "\(told)")
    session = self.session(Self.secret, showsRestricted: true)
    #expect(text(session.enter(change)).contains("0799123 → 9422"))
  }

  @Test(arguments: [Language.english, .arabic], [50, 80]) func `no line of a difference is wider than the screen, and no word is broken`(_ language: Language, _ width: Int) {
    var session = Session(language: language)
    _ = session.enter("""
      role Chief "Chief of the civil defence"
      playbook P "Plan" {
        action warn_everybody_on_the_riverside "Warn everybody on the riverside with loudspeakers and messages in two languages" ar "إنذار كل الناس على ضفة النهر بمكبرات الصوت وبرسائل قصيرة بلغتين" { takes: 1 h }
        action move_people "Move people with buses to the schools that stand on higher ground" ar "نقل الناس بالحافلات إلى المدارس القائمة في مكان مرتفع من المدينة" { after: warn_everybody_on_the_riverside; takes: 2 h }
      }
      """)
    func render(_ width: Int) -> String {
      var settings = ReportSettings(language: language, width: width)
      settings.wraps = true
      return session.enter("what_if warn_everybody_on_the_riverside { takes: 5 h }").map { ReplyText($0, settings, isSession: true).render() }.joined()
    }
    let narrow = render(width)
    #expect(narrow.split(separator: "\n").allSatisfy { $0.displayWidth <= width }, "\(narrow)")
    func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "\u{200F}" } }) }
    #expect(words(narrow) == words(render(400)), "\(narrow)")
  }
}
