import BuiltProgram
import Foundation
import Testing

/// What is said behind a colon, typed at a terminal: going back and forth, branches, editors, replays, settings, projectors.
@Suite(.serialized) struct CommandTests {
  static let plan = #"playbook P "Plan" { action a "First" { takes: 1 to 3 h } }"#

  /// A session with a plan, once its prompt stands there.
  private func typist(_ arguments: [String] = [], environment: [String: String] = [:], folder: FreshFolder? = nil) throws -> Typist {
    let typist = try Typist(arguments, height: 50, environment: environment, folder: folder)
    typist.seeLine("muruna>")
    return typist
  }

  @Test func aCheckpointIsComeBackTo() throws {
    let typist = try typist()
    typist.enter("city A \"A\"")
    typist.enter(":checkpoint start")
    typist.see("checkpoint 'start' set")
    typist.enter("city B \"B\"")
    typist.enter("city C \"C\"")
    typist.enter(":undo start")
    typist.see("undone: city C, city B")
    typist.enter(":redo 2")
    typist.see("done again: city B, city C")
    typist.enter(":history")
    typist.see("-- start --")
    typist.enter(":undo nowhere")
    typist.see("no checkpoint called 'nowhere'; there are: 'start'")
  }

  @Test func branchesAreComparedMergedAndDropped() throws {
    let typist = try typist()
    typist.enter(Self.plan)
    typist.enter(":branch night")
    typist.seeLine("night>")
    typist.enter("change a { takes: 9 h }")
    typist.enter(":diff")
    typist.see("'night' against 'main'; only here: change a")
    typist.see("T+2h → T+9h")
    typist.enter(":switch main")
    typist.seeLine("muruna>")
    typist.enter(":merge night")
    typist.see("merged from 'night': change a { takes: 9 h }; P now finishes at T+9h (was T+2h)")
    typist.enter(":drop night")
    typist.enter(":branch")
    typist.see("* main")
    typist.enter(":switch night")
    typist.see("no branch called 'night'")
    // What stands nowhere else is asked about.
    askToDrop("dawn", holding: "change a { takes: 4 h }", typist)
    typist.type("n")
    typist.seeLine("muruna>")
    typist.enter(":switch dawn")
    typist.seeLine("dawn>")
  }

  @Test func controlCTakesBackWhatTheCommandWasEnteredWith() throws {
    let typist = try typist()
    typist.enter(Self.plan)
    // Longer than anybody waits.
    typist.type("city B \"B\"; simulate P { samples: 100_000_000 }\r")
    // The entry is over when the terminal stops marking pastes.
    typist.wait({ _ in typist.bytes.suffix(8).elementsEqual(Array("\u{1B}[?2004l".utf8)) }, "the answer being worked out")
    Thread.sleep(forTimeInterval: 0.3)
    typist.type("\u{3}")
    typist.see("cancelled; nothing was changed")
    typist.seeLine("muruna>")
    typist.enter("explain B")
    typist.see("nothing is called 'B'")
    typist.enter("check")
    typist.see("errors")
  }

  @Test func anEntryIsChangedInAnEditor() throws {
    let folder = try Typist.freshFolder()
    let editor = folder.appendingPathComponent("editor.sh")
    try Data("sed -i 's/Zarca/Zarqa/' \"$1\"\n".utf8).write(to: editor)
    let typist = try typist(environment: ["EDITOR": "sh \(editor.path)"], folder: folder)
    typist.enter("city Z \"Zarca\"")
    typist.enter(":edit")
    typist.see("city Z \"Zarqa\"")
    typist.see("city Z defined anew")
    typist.enter(":edit 7")
    typist.see("no such entry")
    typist.enter(":edit")
    typist.see("nothing changed")
  }

  @Test func anEntryThatCountsNoLongerSaysWhyItCannotBeEdited() throws {
    let folder = try Typist.freshFolder()
    try Data("team Q \"Q\" { size: 3 }\n".utf8).write(to: folder.appendingPathComponent("q.muruna"))
    let typist = try Typist(width: 200, folder: folder)
    typist.enter(":read q.muruna")
    typist.enter("change Q { size: 4 }")
    typist.enter("change Q { size: 5 }")
    typist.enter("team R \"R\"")
    typist.enter(":delete R")
    typist.enter(":edit 2")
    typist.see("`#2` counts no longer, since `#3` says it anew: `:edit 3`")
    typist.enter(":edit 1")
    typist.see("`#1` reads q.muruna: change the file itself, then `:read q.muruna`")
    typist.enter(":edit 4")
    typist.see("`#4` counts no longer, since `#5` took it away")
    typist.enter(":edit 5")
    typist.see("`#5` took something away, and has no text")
  }

  @Test func anEditorThatFailsChangesNothing() throws {
    let typist = try typist(environment: ["EDITOR": "false"])
    typist.enter("city Z \"Zarqa\"")
    typist.enter(":edit")
    #expect(typist.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("say which to use, for example `EDITOR=nano muruna`"))
    typist.enter(":history")
    typist.see("#1   city Z")
    #expect(!typist.screen.text.contains("defined anew"))
  }

  @Test func aReplayWaitsForAKeyAndStopsAtQ() throws {
    let folder = try Typist.freshFolder()
    try Data("city A \"A\"\n\ncity B \"B\"\n\ncity C \"C\"\n".utf8).write(to: folder.appendingPathComponent("script.muruna"))
    let typist = try typist(folder: folder)
    typist.type(":replay script --pause\r")
    typist.see("-- any key goes on, q stops --")
    typist.type(" ")
    typist.see("city A defined")
    typist.wait({ $0.cursorLine.hasPrefix("-- any key") }, "the next pause")
    typist.type("q")
    typist.seeLine("muruna>")
    typist.enter(":history")
    typist.see("#1   city A")
    #expect(!typist.screen.text.contains("city B defined"))
  }

  @Test func settingsComeFromTheUserThenTheProject() throws {
    let folder = try Typist.freshFolder()
    for (path, text) in ["config/muruna": "time on\nlang ar\n", ".muruna": "lang en  # for this project\nnonsense\n"] {
      let place = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place.appendingPathComponent("config"))
    }
    let typist = try typist(environment: ["XDG_CONFIG_HOME": folder.path + "/config"], folder: folder)
    typist.see("this is no setting: nonsense")
    typist.enter("check")
    typist.see("took ")
    typist.enter(":set")
    typist.see("lang      en")
    typist.enter(":set width 41")
    typist.see("width is 41")
    typist.enter(":set width 7")
    typist.see("'width' is one of: 'auto', '40 … 1000'")
    typist.enter(":set xyzzy on")
    typist.see("there is no setting 'xyzzy'")
    typist.enter(":time off")
    typist.see("time is off")
    typist.enter(":lang العربية")
    typist.see("لغة: ar")
    typist.enter(":مساعدة")
    typist.see(":حفظ ملف")
  }

  @Test func aProjectorGetsRowIdsAndIsAskedFirst() throws {
    let typist = try typist()
    typist.enter("risk Flood \"Flood\" { likelihood: 5; impact: 4 }")
    typist.enter(":present on")
    typist.enter("show heat_map")
    typist.see("r1")
    typist.type(":undo\r")
    typist.see("go on? [y/n]")
    typist.type("n")
    typist.seeLine("muruna>")
    typist.enter("explain Flood")
    typist.see("likelihood")
    // What others entered before is not shown to the room.
    typist.type(":undo\r")
    typist.wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
    typist.type("y")
    typist.see("undone: risk Flood")
  }

  /// Up to the question that comes before a branch is dropped whose one statement stands nowhere else.
  private func askToDrop(_ branch: String, holding entry: String, _ typist: Typist) {
    typist.enter(":branch \(branch)")
    typist.enter(entry)
    typist.enter(":switch main")
    typist.type(":drop \(branch)\r")
    typist.wait({ $0.cursorLine.hasSuffix("loses 1 statement for good; go on? [y/n]") }, "the question")
  }

  /// The `y` of `:history` is no answer.
  @Test func whatIsNoAnswerIsAskedAgainAndWaitsInTheNextEntry() throws {
    let typist = try typist()
    askToDrop("x", holding: "city Zarqa \"Zarqa\"", typist)
    typist.type(":history\r")
    typist.see("that is no answer: y or n")
    typist.wait({ $0.cursorLine.hasSuffix("go on? [y/n]") }, "the question again")
    typist.type("no\r")
    typist.see("nothing was done")
    typist.seeLine("muruna> :history")
    typist.type("\r")
    typist.see("nothing was entered yet")
    typist.enter(":switch x")
    typist.seeLine("x>")
  }

  @Test func aWordAnswersAsItsFirstLetterDoes() throws {
    let typist = try typist()
    askToDrop("x", holding: "city Zarqa \"Zarqa\"", typist)
    typist.type("yes\r")
    typist.see("branch 'x' dropped")
    typist.enter(":history")
    typist.see("nothing was entered yet")
    #expect(!typist.screen.text.contains("error"), "\(typist.screen.text)")
    // Ctrl-C says no.
    askToDrop("y", holding: "city Zarqa \"Zarqa\"", typist)
    typist.type("\u{3}")
    typist.see("nothing was done")
    // Without an editor a line answers.
    let plain = try self.typist(["--no-edit"])
    plain.type(":branch x\ncity A \"A\"\n:switch main\n:drop x\n")
    plain.wait({ $0.cursorLine.hasSuffix("go on? [y/n]") }, "the question")
    plain.type("check\n")
    plain.see("that is no answer")
    plain.type("نعم\n")
    plain.see("branch 'x' dropped")
    plain.see("muruna> check")
    plain.see("no errors")
  }

  @Test func aRecordingIsNotWrittenOverUnasked() throws {
    let typist = try typist()
    typist.enter(":record talk")
    typist.enter("city Zarqa \"Zarqa\"")
    typist.enter(":record off")
    typist.type(":record talk\r")
    typist.wait({ $0.cursorLine.hasSuffix("write over it? [y/n]") }, "the question")
    typist.type("n")
    typist.seeLine("muruna>")
    #expect(try String(contentsOf: typist.folder.appendingPathComponent("talk.muruna"), encoding: .utf8).contains("Zarqa"))
  }

  @Test func aWatchedFolderTellsOfNewAndOfGoneFiles() throws {
    let folder = try Typist.freshFolder()
    let plans = folder.appendingPathComponent("plans")
    try FileManager.default.createDirectory(at: plans, withIntermediateDirectories: true)
    try Data("city Zarqa \"Zarqa\"\n".utf8).write(to: plans.appendingPathComponent("a.muruna"))
    let typist = try typist(folder: folder)
    typist.enter(":watch plans")
    typist.see("watching plans")
    // A file that was only touched is no news.
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: plans.appendingPathComponent("a.muruna").path)
    try Data("risk Flood \"Flood\" { likelihood: 5; impact: 5 }\n".utf8).write(to: plans.appendingPathComponent("b.muruna"))
    typist.see("1 file new: plans/b.muruna; 3 new findings")
    typist.see("risk_has_an_owner")
    #expect(!typist.screen.text.contains("read again"))
    try FileManager.default.removeItem(at: plans.appendingPathComponent("b.muruna"))
    typist.see("1 file gone: plans/b.muruna; 3 findings gone")
    try FileManager.default.removeItem(at: plans.appendingPathComponent("a.muruna"))
    typist.see("holds no .muruna file")
    typist.enter("explain Zarqa")
    typist.see("nothing is called 'Zarqa'")
    typist.enter(":watch off")
    typist.see("watching nothing")
  }

  @Test func eachBranchIsToldWhatChangedOnDisk() throws {
    let folder = try Typist.freshFolder()
    let file = folder.appendingPathComponent("plan.muruna")
    try Data("city Zarqa \"Zarqa\"\n".utf8).write(to: file)
    let typist = try typist(folder: folder)
    typist.enter(":watch plan.muruna")
    typist.enter(":branch night")
    try Data("city Zarqa \"Zarqa\"\nrisk Flood \"Flood\" { likelihood: 5; impact: 5 }\n".utf8).write(to: file)
    typist.see("1 file read again: plan.muruna; 3 new findings")
    typist.enter(":switch main")
    typist.wait({ $0.text.ranges(of: "1 file read again: plan.muruna; 3 new findings").count == 2 }, "the same in the other branch")
    // What is gone as a whole may come back.
    try FileManager.default.removeItem(at: file)
    typist.see("what was read from plan.muruna stays as it was")
    typist.enter("explain Flood")
    typist.see("likelihood")
  }

  @Test func aMisspeltCommandIsAnswered() throws {
    let typist = try typist()
    typist.enter(":hlep")
    typist.see("did you mean ':help'?")
    typist.enter("save plan")
    typist.see("begins with a colon: `:save`")
    typist.enter(":save")
    typist.see("say more: `:save PATH`")
    typist.enter("? :undo")
    typist.see("take back the last entry")
    typist.enter("؟ تراجع")
    typist.see(":undo, :تراجع")
  }

  @Test func aLongAnswerGoesOnInTheSizeThatTheTerminalHasThen() throws {
    let typist = try Typist(height: 12)
    typist.seeLine("muruna>")
    typist.type("? playbook\r")
    typist.wait({ $0.cursorLine.hasPrefix("-- ") }, "the pager")
    let seen = typist.screen.scrolled.count + typist.screen.row
    typist.resize(width: 80, height: 20)
    typist.wait({ $0.cursorLine.hasPrefix("-- ") }, "the same question")
    typist.type(" ")
    // A screen of the new size follows: nineteen lines and the question.
    typist.wait({ $0.cursorLine.hasPrefix("-- ") && $0.scrolled.count + $0.row > seen }, "the next screen")
    #expect(typist.screen.scrolled.count + typist.screen.row - seen == 19)
    typist.type("q")
    typist.seeLine("muruna>")
  }

  @Test func whatWasDeclaredIsAddedToTheFileThatWasRead() throws {
    let folder = try Typist.freshFolder()
    let plan = folder.appendingPathComponent("plan.muruna")
    try Data("role Chief \"Chief\"\n".utf8).write(to: plan)
    let typist = try typist(["plan.muruna"], folder: folder)
    typist.enter("change Chief { critical: yes }")
    typist.enter(":save changes")
    typist.see("1 statement saved in changes.muruna, to go with what was read")
    let beside = try String(contentsOf: folder.appendingPathComponent("changes.muruna"), encoding: .utf8)
    #expect(beside.hasPrefix("# What stands here goes with plan.muruna, and does not stand alone.\n# To check both: muruna check plan.muruna changes.muruna\n"))
    #expect(beside.hasSuffix("change Chief { critical: yes }\n"))
    typist.type(":save plan.muruna\r")
    typist.wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
    typist.type("n")
    typist.seeLine("muruna>")
    #expect(try String(contentsOf: plan, encoding: .utf8) == "role Chief \"Chief\"\n")
    for count in 1...2 {
      typist.type(":save plan\r")
      typist.wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
      typist.type("y")
      typist.see(count == 1 ? "1 statement added at the end of plan.muruna" : "2 statements stand at the end of plan.muruna, 1 of them new")
      let said = "role Chief \"Chief\"\n\nchange Chief { critical: yes }\n" + (count == 1 ? "" : "\ncity Zarqa \"Zarqa\"\n")
      #expect(try String(contentsOf: plan, encoding: .utf8) == said)
      typist.enter("city Zarqa \"Zarqa\"")
    }
    // What was saved beside before says the same.
    typist.see("changes.muruna was saved before and says the same")
    // What was taken back since goes out of it.
    typist.enter(":undo 3")
    typist.type(":save\r")
    typist.wait({ $0.cursorLine.hasSuffix("out of it again? [y/n]") }, "the question")
    typist.type("y")
    typist.see("plan.muruna says again what it said when it was read")
    #expect(try String(contentsOf: plan, encoding: .utf8) == "role Chief \"Chief\"\n")
    typist.enter("city Zarqa \"Zarqa\"")
    // What somebody else has written there is not written over.
    try Data("role Boss \"Boss\"\n".utf8).write(to: plan)
    typist.enter(":save plan")
    typist.see("plan.muruna is no longer what was read")
    #expect(try String(contentsOf: plan, encoding: .utf8) == "role Boss \"Boss\"\n")
  }

  @Test func `yes and no are words, and no files`() throws {
    let typist = try typist(["--lang", "ar"])
    typist.enter(":تسجيل talk")
    typist.type(":تسجيل لا\r")
    typist.see("سُجّل: talk.muruna")
    typist.seeLine("muruna>")
    typist.enter(":lang en")
    typist.enter(":record no")
    typist.see("nothing is being recorded")
    typist.enter(":record on")
    typist.see("say more: `:record PATH`")
    typist.enter(":watch لا")
    typist.see("watching nothing")
    let files = try FileManager.default.contentsOfDirectory(atPath: typist.folder.path).filter { !$0.hasPrefix(".") }
    #expect(files.sorted() == ["talk.md", "talk.muruna"])
  }

  @Test func `a replay says where nothing is to be entered, and does not promise what Up does not do`() throws {
    let folder = try Typist.freshFolder()
    try Data("# nothing\n".utf8).write(to: folder.appendingPathComponent("empty.muruna"))
    try Data("city A \"A\"\nrisk R { nonsense: 1 }\ncity B \"B\"\n".utf8).write(to: folder.appendingPathComponent("wrong.muruna"))
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("plans"), withIntermediateDirectories: true)
    let typist = try typist(folder: folder)
    typist.enter(":replay empty")
    typist.see("nothing in empty.muruna can be entered")
    typist.enter(":replay plans")
    typist.see("plans is a folder: name a file in it, `:replay plans/plan.muruna`")
    typist.enter(":replay wrong")
    typist.see("stopped at step 2 of 3")
    #expect(typist.screen.text.contains("nothing of it was kept\n") && !typist.screen.text.contains("Up brings it back"), "\(typist.screen.text)")
    typist.enter("risk R { nonsense: 1 }")
    typist.see("nothing of it was kept; Up brings it back")
  }

  @Test func `a checkpoint that moves, a second saving and all branches that nobody saved are told`() throws {
    let typist = try typist()
    typist.enter("city A \"A\"")
    typist.enter(":checkpoint here")
    typist.enter("city B \"B\"; city C \"C\"")
    typist.enter(":checkpoint here")
    typist.see("checkpoint 'here' moved here, 1 entry on from where it was")
    typist.enter(":checkpoint here")
    typist.see("checkpoint 'here' is here already")
    typist.enter(":save plan")
    typist.see("3 statements saved in plan.muruna\n")
    typist.enter(":save plan")
    typist.see("3 statements saved in plan.muruna, none of them new")
    typist.enter("city D \"D\"")
    typist.enter(":branch night")
    typist.enter("city E \"E\"")
    typist.enter(":branch day")
    typist.enter("city F \"F\"")
    typist.enter(":quit")
    typist.see("what you declared in the branches 'day', 'main', 'night' is not saved")
    typist.enter(":save day")
    typist.enter(":switch main")
    typist.enter(":save plan")
    typist.see("4 statements saved in plan.muruna, 1 of them new")
  }

  @Test func `a command that takes nothing says so of what stands behind it`() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    for command in [":quit x", ":history all"] {
      typist.enter(command)
      typist.see("takes nothing behind it, and \(command.split(separator: " ")[1]) stands there")
    }
    typist.enter(":quit plan.muruna")
    typist.type(":quit\r")
    #expect(typist.leave() == 0)
  }

  @Test(arguments: [80, 200])
  func `for a projector a chart has ids to call out at any width`(width: Int) throws {
    let typist = try Typist(width: width, height: 50)
    typist.seeLine("muruna>")
    typist.enter(#"playbook Rise "River rises" { action warn "Warn" { starts: T; takes: 1 h }; action move "Move" { after: warn; takes: 2 h } }"#)
    typist.enter(":present on")
    typist.enter("timeline")
    typist.wait({ $0.rows.contains { $0.hasPrefix("a1 ") } && $0.rows.contains { $0.hasPrefix("a2 ") } }, "the short ids")
    typist.enter("? a2")
    typist.see("Rise.move")
  }

  @Test func `whoever begins a session so sees what is restricted`() throws {
    let typist = try Typist(["--restricted"])
    typist.seeLine("muruna>")
    typist.enter("team Boats \"Boats\" { contact: \"0799123\" { secret: yes } }")
    typist.enter("? Boats")
    typist.wait({ $0.text.components(separatedBy: "0799123").count > 2 }, "the number in the answer")
  }
}
