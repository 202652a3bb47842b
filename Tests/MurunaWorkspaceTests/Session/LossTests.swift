import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What a session must not lose without a word: what stood in something that is declared again, what is entered where no plan has it, and what is
/// taken away while something else needs it.
@Suite struct LossTests {
  private func text(_ replies: [Reply], _ language: Language = .english) -> String {
    replies.map { ReplyText($0, ReportSettings(language: language), isSession: true).render() }.joined()
  }

  private func session(_ language: Language = .english) -> Session {
    var session = Session(language: language)
    _ = session.enter(JournalTests.plan)
    return session
  }

  @Test(arguments: [
    "change Layla { contact: \"0799123\" }}", "change Layla { contact: \"0799123 }", "chnge Layla { contact: \"0799123\" }}", "change Boats { contact: \"0799123\" }}",
    "person Omar \"Omar { secret: yes; contact: \"0799123\" }", "prson Omar \"Omar\" { secret: yes; contact: \"0799123\" }", "شخص عمر \"عمر { سري: نعم; اتصال: \"0799123\" }",
  ])
  func `what could not be read and is restricted is quoted nowhere`(entry: String) {
    var session = Session(language: .english)
    _ = session.enter("person Layla \"Witness\" { secret: yes }\nteam Boats \"Boats\" { contact: \"0799\" { secret: yes } }")
    let replies = session.enter(entry)
    let told = replies.map { ReplyText($0, ReportSettings(language: .english), isSession: true).render() }.joined()
    #expect(told.contains("error[") && !told.contains("0799123"), "\(told)")
    let recorded = session.recordable(entry, 0..<0).text
    #expect(!recorded.contains("0799123"), "\(recorded)")
    let isOpen = session.isOpen(entry, 0..<0)
    #expect(!isOpen)
  }

  @Test func declaringAnewSaysWhatIsGoneAndHowToAdd() {
    var session = session()
    let answer = text(session.enter("playbook P \"Plan\" { action call \"Call\" { by: Crews; accountable: Chief; takes: 1 h } }"))
    #expect(answer.contains("playbook P defined anew"))
    #expect(answer.contains("playbook P no longer has 2 things: action warn, action move"), "\(answer)")
    #expect(answer.contains("playbook P no longer says: city"), "\(answer)")
    #expect(answer.contains("`:undo` brings that back; `change P { … }` adds to it"), "\(answer)")
    session.language = .arabic
    _ = session.undo(1)
    let arabic = text(session.enter("playbook P \"Plan\" { action warn { by: Crews } }"), .arabic)
    #expect(arabic.contains("لم يعد في playbook P: شيء واحد (إجراء move)"), "\(arabic)")
    // Who says all of it again loses nothing.
    var again = self.session()
    #expect(!text(again.enter(JournalTests.plan)).contains("no longer"))
  }

  @Test func addingAgainSaysWhatIsGone() {
    var session = session()
    _ = session.enter("change P { action call \"Call\" { by: Crews; accountable: Chief; after: move; takes: 1 h } }")
    let answer = text(session.enter("change P { action call { after: move; takes: 2 h } }"))
    #expect(answer.contains("change P defined anew"), "\(answer)")
    #expect(answer.contains("action call no longer says: title, by, accountable"), "\(answer)")
    #expect(answer.contains("`:undo` brings that back; `change call { … }` adds to it"), "\(answer)")
    // Beside others too: what was there before takes no part.
    let beside = text(session.enter("change P { action close { after: call; takes: 1 h }; action call \"Call\" { after: move } }"))
    #expect(beside.contains("action call no longer says: takes"), "\(beside)")
    // In what is declared anew as well.
    var anew = self.session(.arabic)
    let arabic = text(anew.enter(JournalTests.plan.replacing("takes: 2 h", with: "after: warn")), .arabic)
    #expect(arabic.contains("لم يعد يقال عن إجراء move: مدة"), "\(arabic)")
  }

  @Test func changesOfOneThingAreSavedAsOneProgram() {
    var session = session()
    for entry in [
      "change move { takes: 3 h }", "change move { takes: 4 h; after: warn }", "change P.move { مدة: 5 h }", "change move { takes: 6 h }; change move { takes: 7 h }",
    ] { _ = session.enter(entry) }
    #expect(text(session.enter("timeline P")).contains("T+8h"))
    #expect(session.program().hasSuffix("change move { after: warn }\n\nchange move { takes: 7 h }\n"), "\(session.program())")
    var whole = Session(language: .english)
    _ = whole.read([Source(path: "saved.muruna", text: session.program())])
    #expect(!text([whole.findings()]).contains("changed-twice"))
    #expect(text(whole.enter("timeline P")) == text(session.enter("timeline P")))
    // Back, and on again.
    _ = session.undo(2)
    #expect(session.program().hasSuffix("change move { takes: 4 h; after: warn }\n"), "\(session.program())")
    _ = session.undo(1)
    #expect(session.program().hasSuffix("change move { takes: 3 h }\n"), "\(session.program())")
    _ = session.redo(3)
    #expect(session.program().hasSuffix("change move { after: warn }\n\nchange move { takes: 7 h }\n"), "\(session.program())")
  }

  @Test func changesOfOneThingAreToldApart() {
    var session = session()
    _ = session.enter("change move { takes: 3 h }")
    _ = session.enter("change P { action call \"Somebody calls all of them\" { by: Crews; accountable: Chief; after: move; takes: 1 h }; zero_hour: ? }")
    #expect(session.journal.steps.map { step in session.heads(of: step) }.dropFirst() == [["change move { takes: 3 h }"], ["change P { action call; zero_hour }"]])
    #expect(text([session.undo(2)]).contains("undone: change P { action call; zero_hour }, change move { takes: 3 h }"))
    // Of what is restricted nothing.
    _ = session.enter("team Guards \"Guards\" { secret: yes; size: 3 }")
    let answer = text(session.enter("change Guards { size: 9 }"))
    #expect(answer.contains("change restricted_1 defined"), "\(answer)")
    #expect(session.journal.steps.last.map { session.heads(of: $0) } == ["change restricted_1"])
    _ = session.enter("change P { zero_hour: ? }")
    #expect(session.journal.steps.last.map { session.heads(of: $0) } == ["change P { zero_hour }"])
  }

  @Test func aCheckpointThatOneIsAtIsSaid() {
    var session = session()
    _ = session.mark("here")
    #expect(text([session.undo(to: "here")]).contains("nothing was entered since checkpoint 'here'"))
    #expect(session.journal.depth == 1)
  }

  @Test func aNameTwiceIsDeletedOnceAndTheWayOutHasTheNames() {
    var session = session()
    let refused = text([session.delete("warn, warn")])
    #expect(refused.contains("this still mentions action warn\n"), "\(refused)")
    #expect(refused.contains("`change P.move { … }`, or delete both: `:delete warn, P.move`"), "\(refused)")
    #expect(text([session.delete("warn, P.move")]).contains("deleted: action warn, action move"))
    _ = session.undo(1)
    session.language = .arabic
    #expect(text([session.undo(1)], .arabic).contains("تراجع عن"))
    _ = session.redo(1)
    _ = session.delete("move")
    #expect(text([session.undo(1)], .arabic).contains("تراجع عن: :إزالة إجراء move"))
    // Several stand in it: nobody should take away all of them.
    session.language = .english
    #expect(text([session.delete("Zarqa")]).contains("help: say that otherwise first\n"))
  }

  @Test func aChangeAddsToWhatIsThere() {
    var session = session()
    let answer = text(session.enter("change P { action call \"Call\" { by: Crews; accountable: Chief; after: move; takes: 1 h } }"))
    #expect(answer.contains("P now finishes at T+4h (was T+3h)"), "\(answer)")
    // A second addition does not take the place of the first.
    _ = session.enter("change P { action close { by: Crews; accountable: Chief; after: call; takes: 1 h } }")
    #expect(text(session.enter("explain close")).contains("takes"))
    #expect(text(session.enter("explain call")).contains("takes"))
    #expect(text([session.undo(1)]).contains("P now finishes at T+4h (was T+5h)"))
    // Said again, it does.
    #expect(text(session.enter("change P { action call \"Call\" { by: Crews; accountable: Chief; after: move; takes: 2 h } }")).contains("P now finishes at T+5h"))
    #expect(text(session.enter("what_if P { action drain { by: Crews; accountable: Chief; after: call; takes: 1 h } }")).contains("T+6h"))
    // What is there already is changed by its own name.
    let refused = text(session.enter("change P { action warn { takes: 9 h } }"))
    #expect(refused.contains("'P' has the action 'warn' already") && refused.contains("change P.warn { … }"), "\(refused)")
  }

  @Test func whatIsAddedInheritsAndIsJudgedAsIfItStoodThere() {
    var session = Session(language: .english)
    _ = session.enter(
      "role Chief \"Chief\"\nteam Crews \"Crews\" { size: 12 }\nplaybook P \"Plan\" { every action { by: Crews; accountable: Chief }\n action warn { takes: 1 h } }")
    _ = session.enter("change P { action move { after: warn; takes: 2 h } }")
    var whole = Session(language: .english)
    _ = whole.enter(
      "role Chief \"Chief\"\nteam Crews \"Crews\" { size: 12 }\nplaybook P \"Plan\" { every action { by: Crews; accountable: Chief }\n action warn { takes: 1 h }\n action move { after: warn; takes: 2 h } }")
    for question in ["timeline P", "show raci", "simulate P { samples: 10; seed: 1 }"] {
      #expect(text(session.enter(question)) == text(whole.enter(question)), "\(question)")
    }
    // What is added to what was added, in whichever order.
    var nested = Session(language: .english)
    let answer = text(nested.enter("change P.Prepare { action look { takes: 1 h } }\nchange P { phase Prepare { } }\nplaybook P \"Plan\" { }"))
    #expect(!answer.contains("unknown"), "\(answer)")
    #expect(text(nested.enter("timeline P")).contains("look"))
  }

  @Test func whatIsLikeAPlanHasNothingOfItsChanges() {
    var session = session()
    _ = session.enter("playbook Q like P \"Other\" { }")
    _ = session.enter("change P { action call { by: Crews; accountable: Chief; takes: 1 h } }")
    #expect(!text(session.enter("timeline Q")).contains("call"))
    #expect(text(session.enter("timeline P")).contains("call"))
  }

  @Test func anActionOutsideOfAnyPlanIsWarnedOf() {
    var session = session()
    let answer = text(session.enter("action call \"Call\" { takes: 1 h }"))
    #expect(answer.contains("action call stands in no plan, so no timeline has it"), "\(answer)")
    #expect(answer.contains("change P { action call { … } }"), "\(answer)")
    var empty = Session(language: .arabic)
    let arabic = text(empty.enter("إجراء اتصال \"اتصال\" { مدة: ساعة }"), .arabic)
    #expect(arabic.contains("ليس في خطة") && arabic.contains("دليل اسم { إجراء اتصال { … } }"), "\(arabic)")
    // An event may set several plans in motion, and a team has no place in time.
    #expect(!text(session.enter("event alarm \"Alarm\"; team More \"More\" { size: 3 }")).contains("no plan"))
  }

  @Test func aThingIsDeletedAndComesBack() {
    var session = session()
    let answer = text([session.delete("move")])
    #expect(answer.contains("deleted: action move") && answer.contains("P now finishes at T+1h (was T+3h)"), "\(answer)")
    #expect(session.program().contains("action warn") && !session.program().contains("action move"))
    #expect(session.hasUnsaved)
    #expect(text([session.undo(1)]).contains("P now finishes at T+3h (was T+1h)"))
    #expect(session.program().contains("action move"))
    #expect(text([session.redo(1)]).contains("P now finishes at T+1h"))
    // It may be declared again, and is new then.
    #expect(text(session.enter("change P { action move \"Move\" { by: Crews; accountable: Chief; after: warn; takes: 5 h } }")).contains("T+6h"))
  }

  @Test func whatIsMentionedIsNotDeletedAlone() {
    var session = session()
    let refused = text([session.delete("warn")])
    #expect(refused.contains("this still mentions action warn") && refused.contains("after: warn"), "\(refused)")
    #expect(session.journal.steps.count == 1)
    #expect(text([session.delete("warn, move")]).contains("deleted: action warn, action move"))
    session.language = .arabic
    _ = session.undo(1)
    #expect(text([session.delete("تحذير")], .arabic).contains("لا شيء اسمه"))
    #expect(text([session.carryOut(.delete, "move")].compactMap { $0 }, .arabic).contains("أزيل: إجراء move"))
  }

  @Test func whatMentionsSomethingSecretIsCountedAndNotShown() {
    var session = session()
    _ = session.enter("team Guards \"Guards\" { secret: yes; size: 3 }\nchange move { by: Guards }")
    let refused = text([session.delete("Guards")])
    #expect(refused.contains("still mentioned (1 ×)") && !refused.contains("Guards"), "\(refused)")
    #expect(session.journal.steps.count == 2)
  }

  @Test func whatChangesSayOfAThingGoesWithIt() {
    var session = session()
    _ = session.enter("change move { takes: 4 h }")
    #expect(text([session.delete("action move")]).contains("deleted: action move"))
    #expect(!session.program().contains("change"))
    _ = session.undo(1)
    #expect(session.program().contains("change move { takes: 4 h }"))
    // A thing of its own that is declared again is not declared anew.
    _ = session.enter("team Boats \"Boats\" { size: 2 }")
    _ = session.delete("Boats")
    #expect(text(session.enter("team Boats \"Boats\" { size: 3 }")).contains("team Boats defined"))
    #expect(!text(session.enter("check")).contains("duplicate"))
    _ = session.enter("rule r { each: team; must: team.size > 1; says: \"small\" }")
    #expect(text([session.delete("r")]).contains("deleted: rule r"))
    #expect(text(session.enter("explain r")).contains("nothing is called"))
  }

  @Test func whatStandsInAFileIsDeletedInTheSession() {
    let plan = "team Boats \"Boats\" { size: 2 }\n" + JournalTests.plan
    var session = Session(language: .english)
    _ = session.read([Source(path: "plan.muruna", text: plan)], from: "plan.muruna")
    session.begin()
    _ = session.enter("change Boats { size: 3 }")
    let answer = text([session.delete("move")])
    #expect(answer.contains("deleted: action move") && answer.contains("P now finishes at T+1h (was T+3h)"), "\(answer)")
    #expect(session.overridden().map(\.path) == ["plan.muruna"] && session.overridden().first?.text.hasPrefix("action move") == true)
    // What it says is not what the file says: read again it is deleted still, wherever it stands then.
    _ = session.read([Source(path: "plan.muruna", text: "# moved\n\n" + plan)], from: "plan.muruna")
    #expect(!text(session.enter("timeline P")).contains("Move"))
    #expect(text([session.delete("Boats")]).contains("deleted: team Boats"))
    #expect(session.program().filter { !$0.isWhitespace } == "")
    _ = session.undo(1)
    #expect(session.program().contains("change Boats"))
    #expect(text([session.undo(1)]).contains("P now finishes at T+3h (was T+1h)"))
    #expect(session.overridden().isEmpty)
    // Somebody wrote it otherwise: then it is another thing, and there.
    _ = session.redo(1)
    _ = session.read([Source(path: "plan.muruna", text: plan.replacing("takes: 2 h", with: "takes: 7 h"))], from: "plan.muruna")
    #expect(text(session.enter("timeline P")).contains("Move"))
    #expect(text([session.drop("Chief")]).contains("`:delete Chief` takes the thing away"))
    #expect(text([session.delete("Nobody")]).contains("nothing is called 'Nobody'"))
  }

  @Test func aDeletionIsMergedAndBranched() {
    var session = session()
    _ = session.branch("night")
    _ = session.delete("move")
    #expect(text([session.switchTo("main")]).contains("P now finishes at T+3h (was T+1h)"))
    #expect(text([session.merge("night")]).contains(":delete action move"))
    #expect(!session.program().contains("action move"))
    _ = session.undo(1)
    #expect(session.program().contains("action move"))
  }

  @Test func manyAreCountedAndNotListed() {
    var session = Session(language: .english)
    _ = session.enter((1...300).map { "city C\($0) \"C\"" }.joined(separator: "\n"))
    let answer = text([session.undo(1)])
    #expect(answer.contains("city C6, … and 294 more") && !answer.contains("C7,"), "\(answer.prefix(200))")
    session.language = .arabic
    #expect(text([session.redo(1)], .arabic).contains("… وغيرها 294"))
    session.language = .english
    #expect(text([session.carryOut(.undo, "0")].compactMap { $0 }).contains("`0` is no number of entries"))
    #expect(text([session.carryOut(.undo, "-2")].compactMap { $0 }).contains("is no number of entries"))
  }

  @Test func aDifferenceAloneIsThatOfTheSession() {
    var session = Session(language: .english)
    _ = session.read([Source(path: "plan.muruna", text: JournalTests.plan)])
    session.begin()
    _ = session.enter("change move { takes: 4 h }")
    let answer = text([session.carryOut(.diff, "")].compactMap { $0 })
    #expect(answer.contains("'main' against what the session began with; only here: change move"), "\(answer)")
    #expect(answer.contains("T+3h → T+5h") && !answer.unicodeScalars.contains("\u{200E}"), "\(answer)")
  }

  @Test func aQuestionOfNoPlanIsAnsweredByThoseThatDiffer() {
    var session = session()
    _ = session.enter("playbook Other \"Other\" { action rest \"Rest\" { takes: 1 h } }")
    let answer = text(session.enter("what_if P.move { takes: 4 h } then timeline"))
    #expect(answer.contains("Move") && !answer.contains("Rest"), "\(answer)")
  }

  @Test func aWhatIfHidesWhatIsRestricted() {
    var session = session()
    _ = session.enter("team Guards \"Guards\" { secret: yes; size: 3 }")
    let answer = text(session.enter("what_if Guards { size: 77 }"))
    #expect(!answer.contains("Guards") && !answer.contains("77"), "\(answer)")
  }

  @Test func whatIsOnlyCoveredOtherwiseIsNeitherNewNorGone() {
    var session = session()
    _ = session.enter("risk Flood \"Flood\" { type: shock; likelihood: 4; impact: 4 }")
    let answer = text(session.enter("change Crews { secret: yes }"))
    #expect(!answer.contains("finding"), "\(answer)")
  }

  @Test func whatAChartCallsByANumberIsExplained() {
    var session = session()
    _ = session.enter("playbook Other \"Other\" { action rest \"Rest\" { takes: 1 h }; action wait \"Wait\" { takes: 2 h } }")
    // Of two plans, the one that was looked at.
    #expect(session.explain("a2") == nil)
    _ = session.enter("timeline P")
    #expect(session.explain("a2") != nil && session.explain("a2")?.text(width: 80) == session.explain("P.move")?.text(width: 80))
    _ = session.enter("timeline Other")
    #expect(session.explain("a2")?.text(width: 80) == session.explain("Other.wait")?.text(width: 80))
    #expect(session.explain("a3") == nil && session.explain("d1") == nil && session.explain("a0") == nil)
  }

  @Test func anArabicAnswerIsBrokenBetweenWordsAndCountsInArabic() {
    var session = session(.arabic)
    let replies = session.enter("change move { takes: 3 h 30 min; note: ? }") + session.enter("change move { takes: 3 h 30 min }")
    #expect(text(replies, .arabic).contains("ينتهي P الآن عند س + 4 ساعات و30 دقيقة (وكان س + 3 ساعات)"), "\(text(replies, .arabic))")
    var settings = ReportSettings(language: .arabic)
    settings.width = 40
    let reply = session.carryOut(.diff, "")
    let lines = reply.map { ReplyText($0, settings, isSession: true).render() }?.split(separator: "\n") ?? []
    #expect(lines.count > 3 && lines.prefix(4).allSatisfy { $0.displayWidth <= 40 }, "\(lines)")
    #expect(lines.first?.contains("مقارنة بما بدأت") == true, "\(lines)")
  }

  @Test func anAmountInTooManyWordsIsAnsweredWithOne() {
    var session = session()
    let answer = text(session.enter("change move { takes: 1 hour and a bit }"))
    #expect(answer.contains("`1 hour and a bit` cannot be read as an amount") && answer.contains("for example 30 min"), "\(answer)")
    #expect(!answer.contains("write `bit`"), "\(answer)")
  }

  @Test func whatIsRestrictedIsExplainedAsWhatIsNotThere() {
    var session = session()
    _ = session.enter("team Guards \"Guards\" { secret: yes; size: 3 }\nchange P { action guard \"Guard\" { by: Guards; accountable: Chief; takes: 1 h } }")
    #expect(session.explain("Guards") == nil && !session.namesNear("Guardz").contains("Guards") && session.explain("P.warn") != nil)
    #expect(session.namesNear("wran") == ["warn"])
    let table = text(session.enter("show raci"))
    #expect(table.contains("count") && table.split(separator: "\n").last { $0.contains("count") }?.contains("restricted") == true, "\(table)")
  }

  private static let boats = "team Boats \"Boats\" { size: 3; contact: \"0799123\" { secret: yes } }"

  @Test(arguments: [
    ["change Boats { contact: \"0799124\" }"], ["change Boats { contact: \"0799125\" }", "change Boats { contact: \"0799124\"; size: 4 }"],
    ["what_if Boats { contact: \"0799124\" }"], ["what_if Boats { contact: \"0799124\" } then explain Boats"], ["team Boats \"Boats\" { contact: \"0799124\" { secret: yes } }"],
  ]) func `what is said otherwise of something secret is as secret`(_ entries: [String]) {
    var session = session()
    _ = session.enter(Self.boats)
    for entry in entries + ["explain Boats", "show contact_sheet"] where !entry.hasPrefix("team") {
      let answer = text(session.enter(entry))
      #expect(!answer.contains("079912") && !answer.contains("not any more"), "\(entry):\n\(answer)")
    }
    // Who says that all may read it is believed.
    _ = session.enter("change Boats { contact: \"0799126\" { secret: no } }")
    #expect(text(session.enter("explain Boats")).contains("0799126"))
  }

  @Test func `what was secret and is said again without that is told`() {
    var session = session()
    _ = session.enter(Self.boats)
    _ = session.enter("person Zaphod \"Witness\" { secret: yes }")
    let answer = text(session.enter("team Boats \"Boats\" { size: 3; contact: \"0799124\" }"))
    #expect(flat(answer).contains("restricted before, and not any more, of team Boats: contact; `{ secret: yes }` behind the value"), "\(answer)")
    #expect(!answer.contains(":undo"), "\(answer)")
    #expect(flat(text(session.enter("person Zaphod \"Witness\""))).contains("person Zaphod was restricted and is not any more: `change Zaphod { secret: yes }`"))
    // What only a change made secret is not, once another takes its place.
    _ = session.enter("change Crews { contact: \"0799127\" { secret: yes } }")
    #expect(flat(text(session.enter("change Crews { contact: \"0799128\" }"))).contains("restricted before, and not any more, of team Crews: contact"))
    session.language = .arabic
    _ = session.enter("change Crews { contact: \"0799127\" { secret: yes } }")
    #expect(flat(text(session.enter("change Crews { contact: \"0799128\" }"), .arabic)).contains("كان محجوبًا ولم يعد كذلك"))
  }

  @Test func `what a rule says of something secret hides no more than that`() {
    var session = session()
    let answer = flat(text(session.enter(Self.boats)))
    #expect(answer.contains("nobody has tried the contact of 'Boats' within 90 days"), "\(answer)")
  }

  private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
