import Testing

/// Names that are written as people say them, with blanks or hyphens between their words.
@Suite struct NamesApartTests {
  static let names: [(written: String, right: String)] = [
    ("role HeadOfCleaning\nplaybook P { action a { accountable: Head of Cleaning; takes: 1 h } }", "accountable: HeadOfCleaning;"),
    ("role HeadOfCleaning\nplaybook P { action a { accountable: Head Of Cleaning; takes: 1 h } }", "accountable: HeadOfCleaning;"),
    ("role HeadOfCleaning\nplaybook P { action a { accountable: head-of-cleaning; takes: 1 h } }", "accountable: HeadOfCleaning;"),
    ("role Duty_Officer\nplaybook P { action a { accountable: duty officer; takes: 1 h } }", "accountable: Duty_Officer;"),
    ("role DutyOfficer\nplaybook P { action a { accountable: Duty-Officer; takes: 1 h } }", "accountable: DutyOfficer;"),
    ("team LineFitters { size: 9 }\nplaybook P { action a { by: Crew, 2 Line Fitters; takes: 1 h } }", "by: Crew, 2 LineFitters;"),
    ("team LineFitters { size: 9 }\nplaybook P { table action: by | takes {\n  a: Line Fitters | 1 h\n} }", "a: LineFitters | 1 h"),
    ("team HealthAndSafety { size: 9 }\nplaybook P { action a { by: Health and Safety; takes: 1 h } }", "by: HealthAndSafety;"),
    ("playbook P { action a { accountable: Head of civil defence; takes: 1 h } }", "accountable: R;"),
    ("role HeadOfCleaning\nplaybook P { action a { accountable: Head of Cleanin; takes: 1 h } }", "accountable: HeadOfCleaning;"),
    ("playbook P { action a { by: the rescue crews; takes: 1 h } }", "by: Crew;"),
    ("playbook P { action a { by: Rescue Crews; takes: 1 h } }", "by: Crew;"),
    ("playbook P { action find_fault { takes: 1 h }; action b { after: T - 1 h, find fault; takes: 1 h } }", "after: T - 1 h, find_fault;"),
    ("دور رئيس_النظافة\nدليل د { إجراء أ { مساءل: رئيس النظافة؛ مدة: ساعة } }", "مساءل: رئيس_النظافة؛"),
    ("دور رئيس_النظافة\nدليل د { إجراء أ { مساءل: رئيس-النظافه؛ مدة: ساعة } }", "مساءل: رئيس_النظافة؛"),
    ("دور مسؤول_من_الحي\nدليل د { إجراء أ { مساءل: مسؤول من الحي؛ مدة: ساعة } }", "مساءل: مسؤول_من_الحي؛"),
    ("فريق فرقة_الإطفاء { عدد: ٩ }\nدليل د { إجراء أ { منفذ: ٣ فرقة الاطفاء؛ مدة: ساعة } }", "منفذ: ٣ فرقة_الإطفاء؛"),
  ]

  @Test(arguments: names) func `a name in several words is told as one, with its declared spelling`(_ name: (written: String, right: String)) throws {
    let text = WordsTests.frame + name.written + "\n"
    let slip = try #require(WordsTests.findings(text).first { !$0.fixes.isEmpty && $0.severity == .error }, "\(name.written)")
    #expect(slip.fixes.count == 1)
    let isTitle = ["Head of civil", "escue"].contains { name.written.contains($0) }
    #expect(slip.title.english.text(in: .english).hasPrefix("a name is one word") != isTitle)
    #expect(WordsTests.mended(text, slip).contains(name.right), "\(WordsTests.mended(text, slip).dropFirst(WordsTests.frame.count))")
  }

  @Test func `what is called like two things, or like none, is not guessed`() {
    let found = WordsTests.findings(WordsTests.frame + "role HeadOfCare\nrole Head_of_care\nplaybook P { action a { accountable: Head of Care; takes: 1 h } }\n")
    #expect(found.map(\.code.id) == ["wrong-type"] && found.allSatisfy(\.fixes.isEmpty))
  }

  /// What was renamed: the thing before the dot is known, and what stands in it is named.
  @Test func `a name behind a dot that nothing has is answered with what there is`() throws {
    let plan = "playbook Closing { action decide { by: Crew; takes: 1 h }; action notify_parents { by: Crew; takes: 1 h } }\n"
    func help(_ path: String) throws -> (help: String, fix: String?) {
      let found = try #require(WordsTests.findings(WordsTests.frame + plan + "test \"t\" { expect: Closing.\(path).finish <= Closing.T }\n").first { $0.code.id == "unknown-name" })
      return (found.help?.english.text(in: .english) ?? "", found.fixes.first?.edits.first?.replacement)
    }
    #expect(try help("inform_parents") == ("did you mean 'notify_parents'?", "notify_parents"))
    #expect(try help("tell_all") == ("in it are 'decide', 'notify_parents'", nil))
    // A field that is nearly so is a field.
    #expect(WordsTests.findings(WordsTests.frame + plan + "test \"t\" { expect: Closing.finnish <= Closing.T }\n").map(\.code.id) == ["unknown-field"])
  }
}
