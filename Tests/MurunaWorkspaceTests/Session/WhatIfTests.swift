import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What-ifs that cannot be: people who are too few, and findings that stand in the question itself.
@Suite struct WhatIfTests {
  static let plan = """
    city Zarqa "Zarqa"
    role Chief "Chief"
    team Crews "Crews" { size: 12 }
    playbook P "Plan" {
      city: Zarqa
      every action { accountable: Chief }
      action warn "Warn" { by: 4 Crews; starts: T; takes: 1 h }
      action move "Move" { by: 4 Crews; after: warn; takes: 2 h }
    }
    """

  private func answer(_ text: String, _ language: Language = .english) -> String {
    var session = Session(language: language)
    _ = session.enter(Self.plan)
    return session.enter(text).map { ReplyText($0, ReportSettings(language: language), isSession: true).render() }.joined()
  }

  @Test(arguments: ["half the crews", "Crews", "Crews size 2", "P.move.takes = 4 h", "Crews { size: 2 }, warn"])
  func `a supposition that changes nothing is refused`(_ supposed: String) {
    let refusal = answer("what_if \(supposed)")
    #expect(refusal.contains("error["), "\(refusal)")
    #expect(!refusal.contains("no difference"))

  }

  @Test func `what is supposed or entered last holds, and of two changes in a file neither does`() {
    let changed = "team A { size: 3 }\nchange A { size: 4 }\n"
    func script(_ text: String) -> String {
      var workspace = Workspace(allowsCommands: true)
      return workspace.run(script: "s", bytes: Array(text.utf8), in: .english).map { ReplyText($0, ReportSettings(language: .english)).render() }.joined()
    }
    let supposed = script(changed + "what_if A { size: 9 } then explain A\n")
    #expect(supposed.contains("9 (set by change)") && !supposed.contains("4, 9"), "\(supposed)")
    #expect(script(changed + "change A { size: 5 }\nexplain A\n").contains("error[changed-twice]"))
    var session = Session(language: .english)
    for entry in ["team A { size: 3 }", "change A { size: 4 }", "change A { size: 5; shift: 3 h }"] { _ = session.enter(entry) }
    let entered = session.enter("explain A").map { ReplyText($0, ReportSettings(language: .english), isSession: true).render() }.joined()
    #expect(entered.contains("5 (set by change)") && !entered.contains("4, 5"), "\(entered)")
  }

  @Test func `an order of too few people promises no end`() {
    let short = answer("what_if Crews { size: 2 } then timeline P")
    #expect(short.contains("! Crews: 4 needed, 2 there") && short.contains("all done T+3h only if what is missing (!) is found"), "\(short)")
    #expect(!short.contains("shortest possible"))
    #expect(answer("what_if Crews { size: 2 } then timeline P", .arabic).contains("فقط إذا وُجد الناقص"))
    let enough = answer("what_if Crews { size: 4 } then timeline P")
    #expect(!enough.contains("only if"), "\(enough)")
  }

  @Test func `a plan of too few people is played through, and says so`() {
    let short = answer("what_if Crews { size: 2 } then simulate P { samples: 100 }")
    #expect(short.contains("played through 100 times") && short.contains("! more is asked for than there is"), "\(short)")
    #expect(!answer("simulate P { samples: 100 }").contains("more is asked for"))
  }

  @Test func `a run that nobody waits for stops`() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    session.goesOn = { false }
    // All of it would take an hour.
    let answer = session.enter("simulate P { samples: 100_000_000 }").map { ReplyText($0, ReportSettings(language: .english), isSession: true).render() }.joined()
    #expect(answer.contains("played through") && !answer.contains("100000000"), "\(answer)")
  }

  @Test func `a limit of a copy is moved in the copy`() {
    var session = Session(language: .english)
    _ = session.enter("city C \"C\"\nplaybook F \"F\" { city: C; action a \"A\" { takes: 1 h; starts: T; deadline: T + 2 h } }\nplaybook G \"G\" like F { city: C }")
    let answer = session.enter("change G.a { takes: 9 h }\ncheck").map { ReplyText($0, ReportSettings(language: .english), isSession: true).render() }.joined()
    #expect(answer.contains("+ change G.a { deadline: T + 9 h }"), "\(answer)")
    #expect(!answer.contains("+ playbook F"))
    _ = session.enter("change G.a { deadline: T + 9 h }")
    #expect(!session.enter("check").map { ReplyText($0, ReportSettings(language: .english), isSession: true).render() }.joined().contains("impossible-times"))
  }

  @Test func `what a change breaks is told where the change stands`() {
    let found = answer("what_if warn { takes: 2 h; deadline: T + 1 h } then check")
    // The deadline stands in the 38th column of the question.
    #expect(found.contains("--> #2:1:38"), "\(found)")
    #expect(found.contains("1 | what_if warn { takes: 2 h; deadline: T + 1 h } then check"), "\(found)")
    #expect(!found.contains("change warn"))
  }

  @Test func `what a supposition pushes before the zero hour is told`() {
    #expect(!answer("what_if move { takes: 3 h }").contains("before T"))
    let told = answer("what_if warn { starts: T - 2 h }")
    #expect(told.contains("now before T: warn"), "\(told)")
    #expect(answer("what_if warn { starts: T - 2 h }", .arabic).contains("يبدأ الآن قبل س: warn"))
  }

  @Test func `why and explain say first of a deadline that it is not kept`() {
    let late = answer("change move { deadline: T + 2 h }\nwhy P.move\nexplain P.move")
    #expect(late.components(of: "cannot keep its deadline, T + 2 h: it is finished at T + 3 h at the earliest") == 2, "\(late)")
    let risky = answer("change move { takes: 1 to 4 h; deadline: T + 4 h }\nwhy P.move")
    #expect(risky.contains("its deadline, T + 4 h, is at risk: it is kept in "), "\(risky)")
    #expect(answer("change move { deadline: T + 2 h }\nwhy P.move", .arabic).contains("لا يمكن الوفاء بموعده النهائي"))
    #expect(!answer("change move { deadline: T + 9 h }\nwhy P.move").contains("deadline"))
    // Nor of one that nobody may read.
    #expect(!answer("change move { deadline: T + 2 h { secret: yes } }\nwhy P.move").contains("T + 2 h"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
