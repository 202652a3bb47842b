import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What is answered to somebody who does not know the words yet.
@Suite struct NewcomerTests {
  private func answer(_ text: String, _ language: Language = .english) -> String {
    var session = Session(language: language)
    return session.enter(text).map { ReplyText($0, ReportSettings(language: language), isSession: true).render() }.joined()
  }

  @Test(arguments: [
    ("save", "begins with a colon: `:save`"), ("save plan", "begins with a colon: `:save`"), ("timline", "did you mean 'timeline'?"),
    ("timline Flood", "did you mean 'timeline'?"), ("histroy", "did you mean ':history'?"), ("city", "`city NAME { }` makes one; `? city` says"),
    ("cty Irbid", "did you mean 'city'?"), ("save plan.muruna", "begins with a colon: `:save`"),
    ("what if move { takes: 6 h } then timeline", "write `what_if`"), ("time line Flood", "write `timeline`"),
    ("what_if move takes 6 h", "write `what_if move { takes: 6 h }`"), ("change move takes 6 h", "write `change move { takes: 6 h }`"),
    ("what_if move { takes: 6 h } then timline", "did you mean 'timeline'?"), ("what_if move { takes: 6 h } then gibberish", "behind `then` stands `timeline`"),
    ("change move, brief { takes: 6 h }", "write a change for each: `change move { … }`, `change brief { … }`"),
    ("change move { takes: 6 h }, brief { takes: 4 h }", "write `change brief { … }` on a line of its own"),
    ("team X size: 2", "write `team X { size: 2 }`"), ("team X \"The crew\" size: 2", "write `team X \"The crew\" { size: 2 }`"),
    ("change move takes: 6 h", "write `change move { takes: 6 h }`"), ("show team", "`explain team` tells what it is"),
  ])
  func `a word that begins nothing is answered with what begins something`(entry: String, hint: String) {
    #expect(answer(entry).contains(hint), "\(answer(entry))")
  }

  @Test func `what was meant is all that is told`() {
    for entry in ["what if move { takes: 6 h } then timeline", "what_if move takes 6 h"] {
      #expect(answer(entry).ranges(of: "error[").count == 1, "\(answer(entry))")
    }
  }

  @Test func `a time without a unit is refused as in a file`() {
    var session = Session(language: .english)
    _ = session.enter(#"city Zarqa "Zarqa"\nplaybook Flood "Flood" { city: Zarqa; action move "Move" { takes: 2 h } }\nteam Crews "Crews""#.replacing("\\n", with: "\n"))
    func answer(_ text: String) -> String {
      session.enter(text).map { ReplyText($0, ReportSettings(language: .english), isSession: true).render() }.joined()
    }
    let refused = answer("change move { deadline: T + 3 }")
    #expect(refused.contains("nothing of it was kept") && refused.contains("3 h"), "\(refused)")
    #expect(answer("show Crews").contains("`explain Crews` tells what it is"))
  }

  @Test func `hints are given in Arabic too`() {
    #expect(answer("فريق س1 عدد: 2", .arabic).contains("معقوفين"), "\(answer("فريق س1 عدد: 2", .arabic))")
    #expect(answer("تغيير أ، ب { مدة: ٥ ساعات }", .arabic).contains("كل تغيير لشيء واحد"), "\(answer("تغيير أ، ب { مدة: ٥ ساعات }", .arabic))")
    #expect(answer("حفظ خطة", .arabic).contains("أوامر الجلسة تبدأ بنقطتين: `:حفظ`"))
    #expect(answer("جدول_زمي", .arabic).contains("«جدول_زمني»"))
    #expect(answer("جدول زمني", .arabic).contains("اكتب `جدول_زمني`"))
    #expect(answer("ماذا لو إخلاء { مدة: ٥ ساعات }", .arabic).contains("اكتب `ماذا_لو`"))
    #expect(answer("ماذا_لو إخلاء المدة ٥ ساعات", .arabic).contains("اكتب `ماذا_لو إخلاء { المدة: ٥ ساعات }`"))
    #expect(answer("مدينة", .arabic).contains("`مدينة اسم { }`"))
  }

  @Test func `a table by half its name is found, and all are listed`() {
    #expect(answer("show risks").contains("'risk_register'"))
    #expect(answer("اعرض مخاطر", .arabic).contains("«سجل_المخاطر»"))
    #expect(answer("show xyzzy").contains("`explain show` lists them all"))
    #expect(answer("show").contains("for example `show raci`"))
    #expect(answer("explain show").contains("risk_register") && answer("explain show").contains("Who does what (RACI)"))
    #expect(answer("اشرح اعرض", .arabic).contains("سجل_المخاطر"))
    #expect(answer("explain سجل_المخاطر").contains("view risk_register"))
  }

  @Test func `a table of nothing counts nothing`() {
    #expect(answer("show raci").contains("(nothing to show)"), "\(answer("show raci"))")
  }

  @Test func `views are completed in both languages`() {
    var session = Session(language: .arabic)
    let found = session.complete("اعرض سجل", at: "اعرض سجل".utf8.count, paths: { _ in [] }).candidates
    #expect(found.map(\.text) == ["سجل_المخاطر"])
  }

  @Test func `a plan that is not there is not left unsaid`() {
    #expect(answer("timeline x").contains("no plan with actions is declared yet"))
    #expect(answer("city Zarqa \"Zarqa\"\nplaybook P { city: Zarqa; action a { takes: 1 h } }\ntimeline xyzzy").contains("there are 'P'"))
    #expect(answer("city Zarqa \"Zarqa\"\nplaybook P { city: Zarqa; action a { takes: 1 h } }\nwhy").contains("for example `why P.a`"))
  }
}
