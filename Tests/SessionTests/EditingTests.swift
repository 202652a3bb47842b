import Foundation
import Testing

/// Typing at a real terminal: entries of several lines, pastes, moving by letters, clearing, leaving.
@Suite(.serialized) struct EditingTests {
  @Test func anEntryIsAnsweredAndLeavingAsksOnce() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter(#"city Zarqa "Zarqa" { time_zone: "Asia/Amman" }"#)
    typist.see("city Zarqa defined")
    typist.leaveByKey()
    typist.see("not saved")
    typist.leaveByKey()
    #expect(typist.leave() == 0)
    #expect(!typist.screen.modes.contains(2004))
  }

  @Test(arguments: [80, 200])
  func enterInsideBracesMakesALineAndEarlierLinesCanBeEdited(width: Int) throws {
    let typist = try Typist(width: width)
    typist.seeLine("muruna>")
    typist.type("city Zarca {\rcountry: JO\rdistrict Hay")
    typist.seeLine("......>   district Hay")
    // Up to the first line, behind the wrong letter, and mend it.
    typist.type("\u{1B}[A\u{1B}[A\u{1}\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{7F}q")
    typist.seeLine("muruna> city Zarqa {")
    #expect(typist.screen.column == "muruna> city Zarq".count)
    typist.type("\u{1B}[B\u{1B}[B\u{5}\r}")
    typist.seeLine("......> }")
    typist.enter("")
    typist.see("city Zarqa defined")
  }

  @Test(arguments: [80, 200])
  func aLineIsPutBetweenTwo(width: Int) throws {
    let typist = try Typist(width: width)
    typist.seeLine("muruna>")
    typist.type("city Zarqa {\rcountry: JO\r}")
    typist.seeLine("......> }")
    typist.type("\u{1B}[A\u{5}\u{1B}\rtime_zone: \"Asia/Amman\"")
    typist.seeLine("......>   time_zone: \"Asia/Amman\"")
    #expect(typist.screen.rows.contains("......> }"))
    typist.type("\u{1B}[B\u{5}\r")
    typist.see("city Zarqa defined")
    typist.enter("explain Zarqa")
    typist.see("Asia/Amman")
  }

  @Test(arguments: ["x", "w", "n", "p", "5", "<", "^", "h", " ", "X", "q", "[", "م"])
  func `Escape takes no letter that means nothing with it`(letter: String) throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter("city Irbid \"Irbid\"")
    typist.type("city Zarqa \"Zarq\u{1B}\(letter)")
    typist.seeLine("muruna> city Zarqa \"Zarq" + (letter == " " ? "" : letter))
    typist.type("a\"\r")
    typist.see("city Zarqa defined")
  }

  @Test func `Escape takes no key that follows at once, while searching either`() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.type("# some words\u{1B}\u{15}# others")
    typist.seeLine("muruna> # others")
    typist.enter("")
    typist.type("\u{12}oth")
    typist.wait({ $0.cursorLine.hasPrefix("(search) oth:") }, "what was found")
    typist.type("\u{1B}\u{15}# new")
    typist.seeLine("muruna> # new")
    typist.type("\u{15}\u{12}oth\u{1}x")
    typist.seeLine("muruna> x# others")
    typist.type("\u{15}# new")
    // What goes with it still does: by words, and a line of its own.
    typist.type("\u{5}\u{15}# newer one\u{1B}bx\u{1B}\r")
    typist.seeLine("......> one")
  }

  @Test func anEntryOfSeveralLinesOutlivesALowTerminal() throws {
    let typist = try Typist(width: 200)
    typist.seeLine("muruna>")
    typist.type("city Zarqa {\rcountry: JO\rpopulation: 700000")
    typist.seeLine("......>   population: 700000")
    typist.resize(width: 50, height: 4)
    typist.wait({ $0.cursorLine.hasSuffix("population: 700000") }, "the line of the cursor")
    typist.resize(width: 200, height: 24)
    typist.seeLine("......>   population: 700000")
    typist.type("\r}\r")
    typist.see("city Zarqa defined")
  }

  @Test func aLineTallerThanTheScreenIsSeenWhereTheCursorIs() throws {
    let typist = try Typist(width: 40, height: 8)
    typist.seeLine("muruna>")
    typist.type("# " + (10..<99).map { "word\($0)" }.joined(separator: " "))
    typist.wait({ $0.cursorLine.hasSuffix("word98") }, "its end")
    typist.type("\u{1}")
    typist.wait({ $0.cursorLine.hasPrefix("muruna> # word10") && $0.column == 8 }, "its beginning")
    typist.type("x")
    typist.wait({ $0.cursorLine.hasPrefix("muruna> x# word10") }, "what is typed there")
    typist.type("\u{5}!")
    typist.wait({ $0.cursorLine.hasSuffix("word98!") }, "its end again")
    typist.type("\u{3}")
  }

  @Test func controlCClearsAnEntryOfSeveralLines() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.type("city Zarqa {\rcountry: JO")
    typist.seeLine("......>   country: JO")
    typist.type("\u{3}")
    typist.wait({ $0.cursorLine == "muruna>" && $0.text.contains("^C") }, "a fresh prompt")
    typist.enter("check")
    typist.see("no errors")
    #expect(!typist.screen.text.contains("Zarqa defined"))
  }

  @Test func twoThousandPastedLinesAreOneEntry() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    var text = "city Big {\n"
    for number in 1...1998 { text += "  district D\(number)\t# district number \(number)\n" }
    text += "}"
    typist.paste(text)
    typist.seeLine("......> }")
    typist.enter("")
    typist.see("city Big defined")
    typist.enter("explain D1998")
    typist.see("Big.D1998")
    // History has it whole.
    typist.type("\u{1B}[A\u{1B}[A")
    typist.seeLine("......> }")
    typist.type("\u{3}")
    typist.seeLine("muruna>")
  }

  /// F5, keys with modifiers that no editor binds, reports of a mouse, of the keyboard and of colours.
  @Test func keysThatMeanNothingTypeNothing() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.type("# a\u{1B}[15~b\u{1B}[13;2uc\u{1B}[<0;10;10Md\u{1B}]11;rgb:0000/0000/0000\u{7}e\u{1B}P1$r0m\u{1B}\\f\u{1B}[?1;2cg\u{1B}[24;2~h\u{1B}[2~i")
    typist.seeLine("muruna> # abcdefghi")
    // Control and alt go by words.
    typist.type(" one two\u{1B}[1;5DX\u{1B}[1;3D\u{1B}[1;5DY\u{1B}[1;2FZ")
    typist.seeLine("muruna> # abcdefghi Yone XtwoZ")
    typist.type("\u{3}")
    typist.seeLine("muruna>")
  }

  @Test func arabicIsMovedThroughAndDeletedByLetters() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    // ayn, meem with shadda, alef, noon: four letters, five code points.
    typist.type("# عمّان")
    typist.seeLine("muruna> # عمّان")
    #expect(typist.screen.column == 14)
    typist.type("\u{1B}[D\u{1B}[D")
    typist.wait({ $0.column == 12 }, "the cursor behind the second letter")
    typist.type("\u{7F}")
    typist.seeLine("muruna> # عان")
    #expect(typist.screen.column == 11)
    typist.type("م")
    typist.seeLine("muruna> # عمان")
    typist.type("\u{3}")
    typist.seeLine("muruna>")
  }

  @Test(arguments: ["C", "POSIX"])
  func arabicWorksWithoutALocale(locale: String) throws {
    let typist = try Typist(environment: ["LC_ALL": locale, "LANG": locale])
    typist.seeLine("muruna>")
    typist.enter("مدينة الزرقاء { بلد: JO }")
    typist.see("مدينة الزرقاء defined")
  }

  @Test func aNarrowerTerminalWrapsTheEntryAnew() throws {
    let typist = try Typist(width: 100)
    typist.seeLine("muruna>")
    let text = "# " + String(repeating: "abcdefghi ", count: 7) + "end"
    typist.type(text)
    typist.seeLine("muruna> " + text)
    typist.resize(width: 40, height: 24)
    typist.wait({ $0.rows.contains { $0.hasSuffix("end") && $0.count < 40 } }, "the entry on several rows")
    typist.type("ing")
    typist.wait({ $0.cursorLine.hasSuffix("ending") }, "typing goes on")
    typist.type("\u{3}")
    typist.wait({ $0.cursorLine == "muruna>" }, "a prompt")
  }

  @Test func stoppingAndGoingOnKeepsTheEntry() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.type("# half an ent")
    typist.seeLine("muruna> # half an ent")
    // As a shell's `fg` does: a signal to stop, then to continue. Nobody stops a session without a shell, so it goes on at once.
    typist.signal(SIGTSTP)
    typist.wait({ $0.rows.filter { $0 == "muruna> # half an ent" }.count == 2 }, "the entry drawn again")
    typist.type("ry")
    typist.seeLine("muruna> # half an entry")
    typist.type("\u{3}")
    typist.seeLine("muruna>")
  }

  @Test func `Escape alone takes nothing of what is typed behind it`() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.type("\u{1B}")
    // Longer than anybody waits between two keys that belong together.
    Thread.sleep(forTimeInterval: 1.5)
    typist.type("b")
    typist.seeLine("muruna> b")
    typist.type("\u{1B}\u{1B}[D[")
    typist.seeLine("muruna> [b")
    // What is listed goes away.
    typist.type("\u{15}risk R { type: \t")
    typist.see("stress")
    typist.type("\u{1B}")
    typist.wait({ !$0.text.contains("stress") }, "the list taken away")
    typist.wait({ $0.cursorLine.hasPrefix("muruna> risk R { type:") }, "the entry")
  }

  @Test func `what Ctrl-C clears comes back with Up, and is left as it stands`() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.type("city Zarqa {\rcountry: JO\u{1B}[A\u{1}")
    typist.seeLine("muruna> city Zarqa {")
    typist.type("\u{3}")
    typist.seeLine("muruna>")
    #expect(typist.screen.rows.contains("muruna> city Zarqa {") && typist.screen.rows.contains("......>   country: JO^C"), "\(typist.screen.text)")
    typist.type("\u{1B}[A")
    typist.seeLine("......>   country: JO")
    typist.type("\r}")
    typist.seeLine("......> }")
    typist.enter("")
    typist.see("city Zarqa defined")
    // What begins with a blank does not.
    typist.type(" secret")
    typist.seeLine("muruna>  secret")
    typist.type("\u{3}")
    typist.seeLine("muruna>")
    typist.type("\u{1B}[A")
    typist.seeLine("......> }")
  }

  @Test func `Tab where nothing fits rings the bell and says so`() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.type("xyzzy\t")
    typist.see("nothing that fits here begins with 'xyzzy'")
    typist.wait({ _ in typist.bytes.contains(7) }, "the bell")
    typist.type("\u{15}risk R { type: q\t")
    typist.see("begins with 'q'")
    // A name is one's own.
    typist.type("\u{15}risk Quake\t")
    typist.wait({ _ in typist.bytes.count { $0 == 7 } == 3 }, "the bell")
    typist.wait({ $0.cursorLine.hasPrefix("muruna> risk Quake") && !$0.text.contains("begins with") }, "nothing said of it")
  }

  @Test func `Tab behind a word that nobody knows says what would fit there`() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.type("sho \t")
    typist.see("nothing that fits there is 'sho': 'show'")
    typist.type("\u{15}xyzzy \t")
    typist.see("nothing that fits here begins with 'xyzzy'")
    typist.type("\u{15}risk \t")
    typist.wait({ _ in typist.bytes.count { $0 == 7 } == 3 }, "the bell")
    typist.wait({ $0.cursorLine.hasPrefix("muruna> risk") && !$0.text.contains("nothing that") }, "nothing said of it")
  }

  @Test func `what is searched for is asked for in the language of the session`() throws {
    let typist = try Typist(["--lang", "ar"])
    typist.seeLine("muruna>")
    typist.enter("city Zarqa \"Zarqa\"")
    typist.type("\u{12}Zar")
    typist.wait({ $0.cursorLine.hasPrefix("(بحث) Zar: city Zarqa") }, "what was found")
    typist.type("x")
    typist.wait({ $0.cursorLine.hasPrefix("(لا مُدخل) Zarx:") }, "that nothing was found")
  }

  @Test func `a list in Arabic says kinds in Arabic`() throws {
    let typist = try Typist(["--lang", "ar"])
    typist.seeLine("muruna>")
    typist.enter(#"role Chief "Chief"; role Chair "Chair""#)
    typist.type("explain Ch\t")
    typist.wait({ $0.rows.contains { $0.contains("Chair") && $0.contains("دور · ") } }, "the list")
  }

  @Test func `candidates stand in as many columns as they take, and Tab shows the rest`() throws {
    let typist = try Typist(width: 80, height: 12)
    typist.seeLine("muruna>")
    typist.type("team X { \t")
    typist.wait({ $0.rows.contains { $0.contains("size:") && $0.contains("class:") } }, "two columns")
    #expect(typist.screen.text.contains("coordinates_with") && !typist.screen.text.contains("… +"), "\(typist.screen.text)")
    typist.type("\u{15}\t")
    typist.see("… +")
    #expect(typist.screen.rows.contains { $0.contains("  check ") })
    typist.type("\t")
    typist.wait({ screen in !screen.rows.contains { $0.contains("  check ") } && screen.rows.contains { $0.contains("… +") } }, "the next ones")
  }
}
