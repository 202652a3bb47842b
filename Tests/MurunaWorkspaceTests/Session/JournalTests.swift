import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// A session without a terminal: what is entered, taken back, branched, saved.
@Suite struct JournalTests {
  static let plan = """
    city Zarqa "Zarqa" { time_zone: "Asia/Amman" }
    role Chief "Chief"
    team Crews "Crews" { size: 12 }
    playbook P "Plan" {
      city: Zarqa
      action warn "Warn" { by: Crews; accountable: Chief; starts: T; takes: 1 h }
      action move "Move" { by: Crews; accountable: Chief; after: warn; takes: 2 h }
    }
    """

  private func text(_ replies: [Reply], _ language: Language = .english) -> String {
    replies.map { ReplyText($0, ReportSettings(language: language), isSession: true).render() }.joined()
  }

  @Test func definingSaysWhatItChanged() throws {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    let answer = text(session.enter("change move { takes: 4 h }"))
    #expect(answer.contains("P now finishes at T+5h (was T+3h)"), "\(answer)")
  }

  @Test func anEntryIsKeptWholeOrNotAtAll() {
    var session = Session(language: .english)
    let answer = text(session.enter("city A \"A\"\nrisk R { likelihod: 4 }"))
    #expect(answer.contains("unknown-field"))
    #expect(session.journal.steps.isEmpty)
    #expect(text(session.enter("explain A")).contains("nothing is called"))
    _ = session.enter("city A \"A\"")
    #expect(session.journal.steps.count == 1)
    // A question that cannot be answered takes the declaration of its entry with it.
    _ = session.enter("city B \"B\"\nshow nonsense")
    #expect(session.journal.steps.count == 1)
  }

  @Test func undoAndRedoGoBackAndForth() {
    var session = Session(language: .english)
    _ = session.enter("city A \"A\"")
    _ = session.mark("start")
    _ = session.enter("city B \"B\"")
    _ = session.enter("city C \"C\"")
    #expect(text([session.undo(1)]).contains("undone: city C"))
    #expect(text([session.redo(1)]).contains("city C"))
    #expect(session.journal.steps.count == 3)
    _ = session.undo(to: "start")
    #expect(session.journal.steps.count == 1)
    #expect(text(session.enter("explain B")).contains("nothing is called"))
    #expect(text(session.enter("undo")).contains("undone: city A"))
    #expect(text([session.undo(1)]).contains("nothing to undo"))
  }

  @Test func goingBackAndForthStopsAtWhatThereIs() {
    var session = Session(language: .english)
    _ = session.read([Source(path: "plan/a.muruna", text: "role Chief \"Chief\"\n")], from: "plan")
    session.begin()
    #expect(text([session.undo(1)]).contains("nothing to undo; what the session began with stays"))
    _ = session.enter("city A \"A\"")
    _ = session.enter("city B \"B\"")
    let refusal = session.carryOut(.undo, "99")
    #expect(text([refusal].compactMap { $0 }).contains("only 2 entries can be taken back: `:undo 2`; what the session began with stays"))
    #expect(refusal?.stops == true && session.journal.steps.count == 3)
    _ = session.carryOut(.undo, "٢")
    #expect(session.files.count == 1 && session.journal.steps.count == 1)
    func redo(_ argument: String, _ language: Language = .english) -> String {
      session.language = language
      return text([session.carryOut(.redo, argument)].compactMap { $0 }, language)
    }
    for odd in ["x", "0", "-1", "1.5"] { #expect(redo(odd).contains("`\(odd)` is no number of entries")) }
    #expect(redo("5").contains("only 2 entries can be done again: `:redo 2`"))
    #expect(redo("5", .arabic).contains("ما يمكن أن يعاد: مُدخلان لا أكثر (`:إعادة 2`)"))
    #expect(session.journal.steps.count == 1)
    #expect(redo("2").contains("done again: city A, city B"))
  }

  @Test func readingFilesIsOneStepAndIsTakenBackByItsName() {
    var session = Session(language: .english)
    _ = session.read(["plan/a.muruna", "plan/b.muruna"].map { Source(path: $0, text: "role R\($0.count)\($0.contains("a.") ? 1 : 2) \"R\"\n") }, from: "plan")
    _ = session.enter("city C \"C\"")
    #expect(text([session.undo(1)]).contains("undone: city C"))
    let undone = text([session.undo(1)])
    #expect(undone.contains(":read plan"))
    #expect(undone.contains("2 files"))
    #expect(undone.contains(":redo"))
    #expect(session.files.isEmpty)
    #expect(text([session.redo(1)]).contains(":read plan"))
    #expect(session.files.count == 2)
    // With others it is named beside them.
    _ = session.enter("city C \"C\"")
    #expect(text([session.undo(2)]).contains("undone: city C, plan"))
  }

  @Test func whatIsDeclaredAgainTakesThePlaceOfWhatItWas() {
    var session = Session(language: .english)
    _ = session.enter("city A \"A\"\ncity B \"B\"")
    let answer = text(session.enter("city A \"Another\""))
    #expect(answer.contains("city A defined anew"), "\(answer)")
    #expect(session.program() == "city B \"B\"\n\ncity A \"Another\"\n")
    _ = session.undo(1)
    #expect(session.program() == "city A \"A\"\ncity B \"B\"\n")
    // Twice in one entry is a mistake.
    #expect(text(session.enter("city D \"D\"\ncity D \"E\"")).contains("duplicate-name"))
  }

  @Test func whatIfKeepsNothingAndSaysWhatMoves() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    let answer = text(session.enter("what_if P.move { takes: 4 h } then timeline P"))
    #expect(answer.contains("P now finishes at T+5h (was T+3h)"), "\(answer)")
    #expect(answer.contains("T+3h → T+5h"), "\(answer)")
    #expect(session.journal.steps.count == 1)
    #expect(!text(session.enter("timeline P")).contains("T+5h"))
    #expect(text(session.enter("what_if P.move { tkes: 4 h } then timeline P")).contains("unknown-field"))
  }

  @Test func whatIfTakesSeveralChangesAndNeedsNoQuestion() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    let answer = text(session.enter("what_if P.move { takes: 4 h }, Crews { size: 6 }, warn { takes: 2 h }"))
    #expect(answer.contains("P now finishes at T+6h (was T+3h)"), "\(answer)")
    let refusal = text(session.enter("what_if P.move { takes: 4 h }, warn { tkes: 2 h }"))
    #expect(refusal.contains("unknown-field") && refusal.contains("#2:1:39"), "\(refusal)")
    #expect(session.journal.steps.count == 1)
  }

  @Test func whatStandsInAPlanIsChangedByItsPath() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    _ = session.enter("playbook Q like P \"Another\" { city: Zarqa }")
    #expect(text(session.enter("change move { takes: 4 h }")).contains("may mean"))
    #expect(text(session.enter("change Q.move { takes: 4 h }")).contains("Q now finishes at T+5h (was T+3h)"))
    // Said again, it takes the place of what it was.
    #expect(text(session.enter("change Q.move { takes: 5 h }")).contains("change Q.move defined anew; Q now finishes at T+6h (was T+5h)"))
  }

  @Test func whatBecomesOfADeadlineIsTold() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    _ = session.enter("change move { deadline: T + 5 h }")
    let answer = text(session.enter("change warn { takes: 4 h }"))
    #expect(answer.contains("the deadline of 'P.move' is now impossible (was guaranteed)"), "\(answer)")
    #expect(text([session.undo(1)]).contains("is now guaranteed (was impossible)"))
  }

  @Test func timelinesOfAllPlansAreAskedForAMoment() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    let answer = text(session.enter("timeline { at: T + 2 h }"))
    #expect(answer.contains("Move") && answer.contains("running"), "\(answer)")
  }

  @Test func branchesAreComparedAndMerged() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    _ = session.branch("night")
    _ = session.enter("change warn { takes: 3 h }")
    let difference = text([session.difference(from: "main")])
    #expect(difference.contains("only here: change warn"), "\(difference)")
    #expect(difference.contains("P now finishes at T+5h (was T+3h)"), "\(difference)")
    _ = session.switchTo("main")
    #expect(session.journal.steps.count == 1)
    #expect(text([session.merge("night")]).contains("merged from 'night'"))
    #expect(session.journal.steps.count == 2)
    #expect(text([session.drop("main")]).contains("you are on 'main'"))
    #expect(text([session.drop("night")]).contains("dropped"))
    #expect(session.branches.count == 1)
  }

  @Test func whatABranchDeclaresIsMissedThatWasLeftUnsaved() {
    var session = Session(language: .english)
    _ = session.enter("team Crew { size: 4 }")
    _ = session.branch("night")
    _ = session.enter("team Pumps { size: 2 }")
    _ = session.switchTo("main")
    session.markSaved(in: "saved.muruna")
    #expect(session.unsavedBranches.first == "night")
    // All that it declares is in the file of the branch that took it over.
    _ = session.merge("night")
    #expect(session.unsavedBranches.first == "main")
    session.markSaved(in: "saved.muruna")
    #expect(!session.hasUnsaved)
    _ = session.switchTo("night")
    _ = session.enter("team Boats { size: 3 }")
    _ = session.switchTo("main")
    #expect(session.statementsLost(with: "night") == 1 && session.statementsLost(with: "main") == 0)
    _ = session.drop("night")
    #expect(!session.hasUnsaved)
  }

  @Test func aMergeTellsWhatBothBranchesSaid() {
    var session = Session(language: .english)
    _ = session.enter("team Crew { size: 4 }")
    _ = session.branch("night")
    _ = session.enter("team Crew { size: 9 }")
    _ = session.enter("team Pumps { size: 2 }")
    _ = session.switchTo("main")
    _ = session.enter("team Crew { size: 7 }")
    let told = text([session.merge("night")]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("said here before: team Crew { size: 7 }: now as") && told.contains("`:undo 2` takes the merge back"), "\(told)")
    // What is no number of entries is the name of a checkpoint, and there is none.
    for count in ["0", "-1"] {
      let steps = session.journal.steps.count
      _ = session.carryOut(.undo, count)
      #expect(session.journal.steps.count == steps)
    }
    _ = session.carryOut(.undo, "2")
    #expect(session.journal.steps.count == 2)
  }

  @Test func aMergeTellsWhatWasSaidHereBeforeIt() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    _ = session.branch("x")
    _ = session.enter("change warn { takes: 4 h }")
    _ = session.switchTo("main")
    _ = session.enter("change warn { takes: 3 h }")
    _ = session.enter("change warn { title_en: \"Warn all\" }")
    let told = text([session.merge("x")]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("merged from 'x': change warn { takes: 4 h }; said here before: change warn { takes: 3 h }: now as 'x' has it"), "\(told)")
  }

  @Test func savingWritesACleanProgramThatChecksAlike() {
    var session = Session(language: .english)
    _ = session.enter(Self.plan)
    _ = session.enter("risk   Flood \"Flood\" {likelihood:4;   impact: 5}   # a note\ncheck")
    #expect(session.hasUnsaved)
    let saved = session.program()
    session.markSaved(in: "saved.muruna")
    #expect(!session.hasUnsaved)
    #expect(!saved.contains("check"))
    #expect(saved.contains("# a note"))
    #expect(Workspace.format(Array(saved.utf8)).map { String(decoding: $0, as: UTF8.self) } == saved)
    var again = Session(language: .english)
    _ = again.enter(saved)
    #expect(text(again.enter("check")).split(separator: "\n").last == text(session.enter("check")).split(separator: "\n").last)
  }

  @Test func arabicIsAnsweredInArabic() {
    var session = Session(language: .arabic)
    #expect(text(session.enter("مدينة الزرقاء \"الزرقاء\""), .arabic).contains("تم تعريف مدينة الزرقاء"))
    #expect(SessionCommand.named("تراجع") == .undo)
    #expect(SessionCommand.named("مساعده") == .help)
  }

  @Test func commandsHaveNamesOfTheirOwn() {
    let all = SessionCommand.allCases.flatMap { command in command.spellings.map { NearKey.of($0) } }
    #expect(Set(all).count == all.count)
    for command in SessionCommand.allCases { #expect(!command.summary.english.parts.isEmpty && !command.summary.arabic.parts.isEmpty) }
  }

  @Test func partsOfATranscriptAreToldApart() {
    let parts = SessionInput.parts(of: "city A {\n  country: JO\n}\n:undo 2\n? risk\nshow x\n")
    #expect(parts == [.program("city A {\n  country: JO\n}"), .command(name: "undo", arguments: "2"), .question("risk"), .program("show x\n")])
    #expect(SessionInput.isComplete(":branch x"))
    #expect(!SessionInput.isComplete(":undo\ncity A {"))
    #expect(!SessionInput.isComplete("threatens: A,"))
  }
}

/// Going back one step leaves a journal as if the step had never been.
@Suite struct JournalLawTests {
  private func entry(_ text: String) -> (Journal.Step.Content, [Journal.Step.Statement]) {
    let reader = EntryReader(text)
    guard case .statements(let statements, _)? = reader.parts.first else { return (.statements([], []), []) }
    return (.statements(reader.bytes, statements), statements)
  }

  private func shown(_ journal: Journal) -> [String] { journal.steps.map { $0.text + "|" + $0.sources.map { String(decoding: $0.bytes, as: UTF8.self) }.joined() } }

  @Test func `undo and redo agree with entering from the start`() {
    var random = SplitMix(seed: 7)
    for _ in 0..<40 {
      var journal = Journal()
      var kept: [String] = []
      var gone: [String] = []
      for number in 1..<60 {
        switch random.next() % 5 {
        case 0:
          guard journal.undo() != nil else { continue }
          gone.append(kept.removeLast())
        case 1:
          guard journal.redo() != nil else { continue }
          kept.append(gone.removeLast())
        default:
          let names = ["A", "B", "C"]
          let text = (0...random.next() % 3).map { _ in "city \(names[Int(random.next() % 3)]) \"\(number)\"" }.joined(separator: "\n")
          journal.append(entry(text).0, number: number)
          kept.append(text)
          gone = []
        }
        var fresh = Journal()
        for text in kept { fresh.append(entry(text).0, number: 1) }
        #expect(shown(journal) == shown(fresh))
        for name in ["a", "b", "c"] { #expect(journal.declares("thing " + IdentityKey.of(name.uppercased())) == fresh.declares("thing " + IdentityKey.of(name.uppercased()))) }
      }
    }
  }

  /// Vigna's generator: the same numbers everywhere.
  private struct SplitMix {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
