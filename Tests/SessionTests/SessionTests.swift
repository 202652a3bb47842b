import Foundation
import Testing

/// Sessions as people lead them: from nothing to a plan, its timeline, a what-if and a saved script; on any terminal.
@Suite(.serialized) struct SessionTests {
  static let opening = [
    #"city Zarqa "Zarqa" { time_zone: "Asia/Amman" }"#,
    #"role Chief "Chief of civil defence""#,
    #"team Crews "Rescue crews" { size: 12 }"#,
  ]

  @Test(arguments: [80, 200])
  func fromNothingToAPlanAndASavedScript(width: Int) throws {
    let typist = try Typist(width: width, height: 40)
    typist.seeLine("muruna>")
    for entry in Self.opening { typist.enter(entry) }
    typist.type("playbook Rise \"River rises\" {\rcity: Zarqa\revery action { by: Crews; accountable: Chief }\r")
    typist.type("action warn \"Warn\" { starts: T; takes: 1 h }\raction move \"Move\" { after: warn; takes: 2 h }\r")
    typist.enter("action rest \"Rest\" { after: move; takes: 30 min }\r}")
    typist.see("Rise finishes at T+3h30")
    typist.enter("timeline Rise")
    typist.see("critical path")
    typist.enter("what_if Rise.move { takes: 4 h } then timeline Rise")
    typist.see("Rise now finishes at T+5h30 (was T+3h30)")
    typist.enter(":save rise")
    typist.see("saved in rise.muruna")
    typist.leaveByKey()
    #expect(typist.leave() == 0)
    let saved = try String(contentsOf: typist.folder.appendingPathComponent("rise.muruna"), encoding: .utf8)
    #expect(saved.contains("  action move \"Move\" { after: warn; takes: 2 h }"))
    #expect(!saved.contains("4 h"))
  }

  @Test func anErrorSaysWhereAndKeepsNothing() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter("risk R { likelihod: 4 }")
    typist.see("did you mean 'likelihood'")
    typist.see("nothing of it was kept")
    typist.enter(":history")
    typist.see("nothing was entered yet")
    // Up brings it back to be mended.
    typist.type("\u{1B}[A\u{1B}[A")
    typist.seeLine("muruna> risk R { likelihod: 4 }")
    typist.type("\u{3}")
    typist.seeLine("muruna>")
  }

  @Test(arguments: [80, 200])
  func sentencesAreBrokenBetweenWords(width: Int) throws {
    let typist = try Typist(width: width, height: 50)
    typist.seeLine("muruna>")
    typist.enter("risk R { likelihod_of_it: 4; impact: 5 }")
    typist.see("nothing of it was kept")
    typist.enter(#"playbook P "Plan" { action a "First" { takes: 1 h } }"#)
    typist.enter("check")
    typist.see("help for 'P' does not reach the national")
    typist.leaveByKey()
    typist.see("not saved")
    // A row that is full goes on in the next where the terminal broke it.
    #expect(typist.screen.rows.allSatisfy { $0.count < width }, "\(typist.screen.text)")
  }

  @Test func aDumbTerminalGetsNoEscapes() throws {
    let typist = try Typist(environment: ["TERM": "dumb"])
    typist.seeLine("muruna>")
    typist.type("city Zarqa {\r")
    typist.wait({ $0.cursorLine.hasPrefix("......>") }, "a prompt for the next line")
    typist.type("country: JO }\r")
    typist.see("city Zarqa defined")
    typist.leaveByKey()
    typist.see("not saved")
    typist.leaveByKey()
    #expect(typist.leave() == 0)
    #expect(!typist.bytes.contains(0x1B))
  }

  @Test func withoutEditingLinesAreTakenAsTheyCome() throws {
    let typist = try Typist(["--no-edit"])
    typist.seeLine("muruna>")
    typist.type("city Zarqa {\n country: JO }\n")
    typist.see("city Zarqa defined")
    typist.type("check\n")
    typist.see("error")
    typist.leaveByKey()
    typist.see("not saved")
    typist.leaveByKey()
    #expect(typist.leave() == 0)
  }

  @Test func whatIsRecordedCanBeReplayed() throws {
    let typist = try Typist(height: 40)
    typist.seeLine("muruna>")
    typist.enter(":record workshop")
    typist.enter(#"city Zarqa "Zarqa""#)
    typist.enter("risk Oops { nonsense: 1 }")
    typist.enter(":branch night")
    typist.enter(#"city Irbid "Irbid""#)
    typist.enter(":record off")
    typist.see("recorded: workshop.muruna, workshop.md")
    typist.enter(":undo 2")
    let script = try String(contentsOf: typist.folder.appendingPathComponent("workshop.muruna"), encoding: .utf8)
    #expect(script == "city Zarqa \"Zarqa\"\n\n:branch night\n\ncity Irbid \"Irbid\"\n\n")
    let page = try String(contentsOf: typist.folder.appendingPathComponent("workshop.md"), encoding: .utf8)
    #expect(page.contains("unknown-field"))
    #expect(page.contains("city Irbid defined"))
    let again = try Typist(height: 40, folder: typist.folder)
    again.seeLine("muruna>")
    again.enter(":replay workshop.muruna")
    again.seeLine("night>")
    again.enter(":history")
    again.see("city Irbid")
  }

  @Test func aWatchedFolderIsReadAgainWhenItChanges() throws {
    let folder = try Typist.freshFolder()
    let file = folder.appendingPathComponent("plan.muruna")
    try Data("city Zarqa \"Zarqa\" { time_zone: \"Asia/Amman\" }\n".utf8).write(to: file)
    let typist = try Typist(folder: folder)
    typist.seeLine("muruna>")
    typist.enter(":watch plan.muruna")
    typist.see("watching plan.muruna")
    try Data("city Zarqa \"Zarqa\" { time_zone: \"Asia/Amman\" }\nrisk Flood \"Flood\" { likelihood: 5; impact: 5 }\n".utf8).write(to: file)
    // Nobody types: it is told all the same, above the prompt.
    typist.see("1 file read again")
    typist.see("risk_has_an_owner")
    typist.seeLine("muruna>")
    // What is being typed stays, below the news; a file that is broken is no end of watching.
    typist.type("# half an ent")
    typist.seeLine("muruna> # half an ent")
    try Data("city Zarqa \"Zarqa\" { time_zone: }\n".utf8).write(to: file)
    typist.see("value-missing")
    typist.seeLine("muruna> # half an ent")
    try Data("city Zarqa \"Zarqa\"\n".utf8).write(to: file)
    typist.see("1 finding gone")
    typist.type("ry")
    typist.seeLine("muruna> # half an entry")
  }

  @Test func whatWasSavedIsFoundByItsNameAndQuittingTwiceLeaves() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter("city Zarqa \"Zarqa\"")
    typist.enter(":save plan")
    typist.enter(":undo")
    typist.enter(":read plan")
    typist.see("1 file read")
    typist.enter("role Chief \"Chief\"")
    typist.enter(":quit")
    typist.see("not saved")
    typist.type(":quit\r")
    #expect(typist.leave() == 0)
  }

  @Test func aSessionThatBeginsWithAFolderHasTheTerminalToItself() throws {
    let folder = try Typist.freshFolder()
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("plan"), withIntermediateDirectories: true)
    try Data("city Zarqa \"Zarqa\"\n".utf8).write(to: folder.appendingPathComponent("plan/zarqa.muruna"))
    let typist = try Typist(["--quiet", "plan"], folder: folder)
    typist.see("1 file read")
    typist.seeLine("muruna>")
    let before = typist.bytes.count
    // Longer than it takes until somebody who waits is told how far reading is.
    Thread.sleep(forTimeInterval: 1.2)
    typist.type("#")
    typist.seeLine("muruna> #")
    #expect(!String(decoding: typist.bytes[before...], as: UTF8.self).contains("reading"))
    typist.type("\u{3}")
    typist.seeLine("muruna>")
    typist.enter("role Chief \"Chief\"")
    typist.type(":save plan/zarqa\r")
    typist.wait({ $0.cursorLine.hasSuffix("at the end of plan/zarqa.muruna? [y/n]") }, "the question")
    typist.type("n")
    typist.seeLine("muruna>")
  }

  @Test func helpFitsAScreenInBothLanguages() throws {
    for language in ["en", "ar"] {
      let typist = try Typist(["--lang", language, "--quiet"])
      typist.seeLine("muruna>")
      typist.enter(language == "en" ? ":help" : ":مساعدة")
      typist.wait({ $0.cursorLine == "muruna>" }, "the prompt below the help")
      #expect(typist.screen.scrolled.isEmpty, "\(typist.screen.text)")
      #expect(typist.screen.rows.contains { $0.contains(language == "en" ? ":save" : ":حفظ") })
      // What is taller than the screen stops at its end.
      typist.type(language == "en" ? "? risk\r" : "؟ مخاطرة\r")
      typist.see(language == "en" ? "likelihood" : "احتمال")
      typist.wait({ $0.cursorLine.hasPrefix("-- ") }, "the pager")
      typist.type("q")
    }
  }

  @Test func `a long answer goes back and forth, and a letter that means nothing does not end it`() throws {
    let typist = try Typist(["--quiet"])
    typist.seeLine("muruna>")
    typist.type("? playbook\r")
    typist.wait({ $0.cursorLine.hasPrefix("-- ") }, "the pager")
    let first = typist.screen.rows
    func page(_ key: String, _ comment: Comment) -> [String] {
      let before = typist.screen.scrolled.count
      typist.type(key)
      typist.wait({ $0.cursorLine.hasPrefix("-- ") && $0.scrolled.count > before }, comment)
      return typist.screen.rows
    }
    let second = page(" ", "a screen on")
    #expect(second != first)
    typist.type("x")
    typist.wait({ _ in typist.bytes.contains(7) }, "the bell")
    _ = page("\r", "a line on")
    #expect(page("k", "a line back").dropLast() == second.dropLast())
    #expect(page("b", "a screen back").dropLast().suffix(20) == first.dropLast().suffix(20))
    typist.type("\u{1B}[5~")
    typist.wait({ _ in typist.bytes.count { $0 == 7 } == 2 }, "the bell at the beginning")
    typist.type("q")
    typist.seeLine("muruna>")
  }

  @Test(arguments: ["city Zarqa \"Zarqa\"", ":read nowhere", "goals", "jar"]) func `a word typed at a long answer is an entry, and no part of one`(_ entry: String) throws {
    let typist = try Typist(height: 24)
    typist.seeLine("muruna>")
    typist.type("? playbook\r")
    typist.wait({ $0.cursorLine.hasPrefix("-- ") }, "the pager")
    typist.type(entry)
    typist.wait({ $0.cursorLine.hasPrefix("muruna> " + entry) }, "the entry")
  }

  @Test(arguments: ["en", "ar"]) func `no page of help is broken within a word`(language: String) throws {
    func words(width: Int) throws -> Set<Substring> {
      let typist = try Typist(["--lang", language, "--quiet"], width: width, height: 80)
      typist.seeLine("muruna>")
      typist.enter(language == "en" ? ":help" : ":مساعدة")
      typist.enter(language == "en" ? ":help people" : ":مساعدة ناس")
      return Set(typist.screen.rows.flatMap { $0.split(separator: " ") }.map { $0.drop { $0 == "\u{200F}" } })
    }
    let all = try words(width: 200)
    #expect(all.count > 150)
    for width in [42, 50, 61] { #expect(try words(width: width) == all) }
  }

  @Test func tabCompletesAndListsWithTitles() throws {
    let typist = try Typist(height: 40)
    typist.seeLine("muruna>")
    typist.type("risk R { likel\t")
    // Behind the field stands, dim, what is expected.
    typist.wait({ $0.cursorLine.hasPrefix("muruna> risk R { likelihood: a number from 1 to 5") }, "the field taken")
    typist.type("4; type: \t")
    typist.see("shock")
    typist.see("stress")
    typist.type("sho\t }")
    typist.wait({ $0.rows.contains { $0.hasPrefix("muruna> risk R { likelihood: 4; type: shock }") } }, "the choice taken")
    typist.enter("")
    typist.see("risk R defined")
  }

  /// What does not fit is listed by the next Tab, and all of it comes round again.
  @Test func tabListsWhatIsMoreWhenPressedAgain() throws {
    let typist = try Typist(height: 24)
    typist.seeLine("muruna>")
    typist.type("show \t")
    typist.wait({ $0.rows.contains { $0.contains("… +") && $0.contains("(Tab)") } }, "a list that goes on")
    func listed() -> [String] { typist.screen.rows.filter { $0.hasPrefix("  ") && !$0.contains("… +") && !$0.allSatisfy { $0 == " " } } }
    let first = listed()
    var seen = Set(first), page = first
    for _ in 0..<20 {
      typist.type("\t")
      typist.wait({ _ in listed() != page }, "the next ones")
      page = listed()
      if page == first { break }
      seen.formUnion(page)
    }
    // Rows of two candidates.
    #expect(page == first && seen.count > 30, "\(seen.count)")
  }

  @Test func pipedInputIsAScript() throws {
    let typist = try Typist(["run", "-"])
    typist.type("city Zarqa \"Zarqa\"\nshow risk_register\n\u{4}")
    typist.see("nothing to show")
    #expect(typist.leave() == 0)
    #expect(!typist.screen.text.contains("muruna>"))
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func `what is not saved when a session is made to end is offered to the next`(signal: Int32) throws {
    let typist = try Typist(width: 200)
    typist.seeLine("muruna>")
    typist.enter("risk Flood \"Flood\"")
    typist.enter(":branch night")
    typist.type("change Flood { likelihood: 4 }\r")
    typist.see("change Flood defined")
    typist.type("half an ent")
    typist.wait({ $0.cursorLine.hasSuffix("half an ent") }, "the entry")
    typist.signal(signal)
    // It ends as one that was made to.
    #expect(typist.leave() == -1)
    #expect(!typist.screen.modes.contains(2004))
    let next = try Typist(width: 200, folder: typist.folder)
    next.see("a session here was made to end before it was saved")
    let state = typist.folder.path + "/.state/muruna"
    let kept = try FileManager.default.contentsOfDirectory(atPath: state).filter { $0.contains(".rescued-") }
    #expect(kept.count == 1)
    next.enter(":replay \(state)/\(kept.first ?? "")")
    next.enter(":history")
    next.see("#2")
    next.seeLine("night>")
    next.type("\u{4}\u{4}")
    #expect(next.leave() == 0)
    let last = try Typist(width: 200, folder: typist.folder)
    last.seeLine("muruna>")
    #expect(!last.screen.text.contains("made to end"))
  }

  @Test func `nothing is kept of a session that is saved, and ends`() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter("risk Flood \"Flood\"")
    typist.enter(":save flood")
    typist.signal(SIGTERM)
    #expect(typist.leave() == -1)
    let next = try Typist(folder: typist.folder)
    next.seeLine("muruna>")
    #expect(!next.screen.text.contains("made to end"))
  }

  @Test func `without editing a session outlives another size, and stops and goes on`() throws {
    let typist = try Typist(["--no-edit"])
    typist.seeLine("muruna>")
    typist.resize(width: 60, height: 20)
    typist.signal(SIGWINCH)
    typist.signal(SIGTSTP)
    typist.type("risk Flood \"Flood\"\r")
    typist.see("risk Flood defined")
  }
}
