import Foundation
import Testing

@Suite struct CommandLineTests {
  private static let sound = "city Amman \"Greater Amman\" ar \"عمّان الكبرى\" {\n  country: JO\n}\n"
  private static let faulty = "city Amman \"Greater Amman\" ar \"عمّان الكبرى\" {\n  contry: JO\n}\n"

  @Test func leavesWith0WithoutErrorsAnd1WithThem() throws {
    let program = try Program(["sound.muruna": Self.sound, "faulty.muruna": Self.faulty])
    let sound = try program.run("check", "sound.muruna")
    #expect(sound.code == 0)
    #expect(sound.output.hasSuffix("1 file checked\n"))
    #expect(sound.errors.isEmpty)
    let faulty = try program.run("check", "faulty.muruna")
    #expect(faulty.code == 1)
    #expect(faulty.output.contains("error[unknown-field]: "))
    #expect(faulty.output.contains(" --> faulty.muruna:2:3\n"))
    for format in ["short", "json", "sarif", "text"] {
      #expect(try program.run("check", "--format", format, "faulty.muruna").code == 1)
      #expect(try program.run("check", "--format", format, "sound.muruna").code == 0)
    }
  }

  @Test(arguments: [
    ["bogus"], ["check"], ["check", "--nonsense", "x"], ["check", "--format", "xml", "sound.muruna"], ["check", "--lang", "fr", "sound.muruna"],
    ["check", "--as-of", "2026-02-30", "sound.muruna"], ["check", "--as-of", "14-01-2026", "sound.muruna"], ["check", "--width", "3", "sound.muruna"],
    ["check", "--width", "999999999999", "sound.muruna"], ["check", "--width", "99999999999999999999", "sound.muruna"],
    ["simulate", "--samples", "100000000000", "sound.muruna"], ["simulate", "--samples", "10000001", "sound.muruna"],
    ["simulate", "--samples", "99999999999999999999", "sound.muruna"],
    ["check", "--max-errors", "0", "sound.muruna"], ["show", "no_such_view", "sound.muruna"], ["check", "missing.muruna"], ["check", ""],
  ])
  func leavesWith2WhenItCannotDoWhatIsAsked(_ arguments: [String]) throws {
    let program = try Program(["sound.muruna": Self.sound])
    let outcome: Program.Outcome
    switch arguments.count {
    case 1: outcome = try program.run(arguments[0])
    case 2: outcome = try program.run(arguments[0], arguments[1])
    case 3: outcome = try program.run(arguments[0], arguments[1], arguments[2])
    default: outcome = try program.run(arguments[0], arguments[1], arguments[2], arguments[3])
    }
    #expect(outcome.code == 2)
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test func nothingComesOutInTwoWays() throws {
    let program = try Program(["p.muruna": "plan P {\n  event rise { expected: T; chance: 40% }\n  action a { after: rise; takes: 1 h }\n}\n"])
    let twice = try program.run("timeline", "p.muruna", "--if", "rise=no,rise=yes")
    #expect(twice.code == 2)
    #expect(twice.errors.contains("rise cannot come out as no and as yes at once"))
    #expect(try program.run("timeline", "p.muruna", "--if", "rise=no,P.rise=yes").code == 2)
    #expect(try program.run("timeline", "p.muruna", "--if", "rise=no,rise=no").code != 2)
  }

  @Test func namesWhatItCannotReadAndChecksTheRest() throws {
    let program = try Program(["d/a.muruna": Self.faulty, "d/deep/b.muruna": Self.sound.replacing("Amman", with: "Zarqa"), "d/.hidden/c.muruna": "x", "d/notes.txt": "x"])
    try program.write(Data([0x61, 0xFF, 0x0A]), to: "d/latin.muruna")
    try program.write(Data([0x61, 0x00, 0x62]), to: "d/binary.muruna")
    try program.write(Data([0xFF, 0xFE, 0x61, 0x00]), to: "d/wide.muruna")
    #expect(mkfifo(program.folder.appendingPathComponent("d/pipe.muruna").path, 0o600) == 0)
    // A link that leads round, and one that leads nowhere.
    try FileManager.default.createSymbolicLink(atPath: program.folder.appendingPathComponent("d/deep/up").path, withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: program.folder.appendingPathComponent("d/gone.muruna").path, withDestinationPath: "nowhere")
    let outcome = try program.run("check", "d")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors == """
        muruna: d/binary.muruna: it is not a text
        muruna: d/gone.muruna: there is no such file or folder
        muruna: d/latin.muruna: it is not UTF-8 at byte 1; save it as UTF-8
        muruna: d/pipe.muruna: it is neither a file nor a folder
        muruna: d/wide.muruna: it is in UTF-16; save it as UTF-8

        """)
    #expect(outcome.output.contains("error[unknown-field]: "))
    #expect(outcome.output.hasSuffix("; 2 files checked\n"))
    let json = try program.run("check", "--format", "json", "d")
    #expect(json.errors.isEmpty)
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((parsed["unreadable"] as? [[String: Any]])?.count == 5)
    #expect(parsed["errors"] as? Int == 1)
    #expect(parsed["files"] as? Int == 2)
  }

  @Test func findsAProgramWithoutItsEnding() throws {
    let program = try Program(["plan.muruna": Self.sound, "spill.muruna": Self.sound.replacing("Amman", with: "Zarqa"), "both.muruna": Self.faulty])
    try FileManager.default.createDirectory(at: program.folder.appendingPathComponent("both"), withIntermediateDirectories: true)
    let outcome = try program.run("check", "plan", "spill", "plan.muruna")
    #expect(outcome.code == 0 && outcome.output.hasSuffix("; 2 files checked\n"), "\(outcome.errors)")
    // What is there is what was meant.
    #expect(try program.run("check", "both").errors.contains("both"))
    #expect(try program.run("check", "gone").errors.contains("gone: there is no such file or folder"))
  }

  @Test func readsAFileOnceHoweverItIsNamed() throws {
    let program = try Program(["d/a.muruna": Self.sound])
    try FileManager.default.createSymbolicLink(atPath: program.folder.appendingPathComponent("d/again.muruna").path, withDestinationPath: "a.muruna")
    let outcome = try program.run("check", "d", "d/a.muruna", "./d")
    #expect(outcome.output.hasSuffix("; 1 file checked\n"))
    #expect(outcome.code == 0)
  }

  @Test func saysWhenAFolderIsEmpty() throws {
    let program = try Program(["d/readme.txt": "x"])
    let outcome = try program.run("check", "d")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "muruna: d: the folder holds no .muruna file\n")
  }

  @Test func readsStandardInput() throws {
    let outcome = try Program().run("check", "-", input: Self.faulty)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains(" --> -:2:3\n"))
  }

  @Test func writesTheAnswerToAFileOrNotAtAll() throws {
    let program = try Program(["a.muruna": Self.faulty, "old.txt": "old"])
    let outcome = try program.run("check", "a.muruna", "-o", "old.txt")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    let written = try String(contentsOf: program.folder.appendingPathComponent("old.txt"), encoding: .utf8)
    #expect(written.contains("error[unknown-field]"))
    #expect(!written.utf8.contains(0x1B))
    #expect(try program.run("check", "a.muruna", "-o", "no/such/folder.txt").code == 2)
    #expect(try program.run("check", "a.muruna", "-o", "/dev/full").code == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path).filter { $0.hasSuffix(".tmp") }
    #expect(left.isEmpty)
  }

  @Test(arguments: [["--help"], ["check", "--help"], ["--version"]])
  func helpThatCannotBeWrittenIsTold(_ arguments: [String]) throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.standardOutput = full
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test func answersInTheReadersLanguage() throws {
    let program = try Program(["a.muruna": Self.faulty])
    #expect(try program.run("check", "a.muruna", environment: ["LANG": "ar_JO.UTF-8"]).output.contains("خطأ واحد"))
    #expect(try program.run("check", "a.muruna", environment: ["LC_ALL": "C", "LANG": "ar_JO.UTF-8"]).output.contains("1 error"))
    #expect(try program.run("check", "--lang", "ar", "a.muruna").output.contains("خطأ واحد"))
    #expect(try program.run("check", "--lang=en", "a.muruna", environment: ["LANG": "ar"]).output.contains("1 error"))
    #expect(try program.run("--help", environment: ["LANG": "ar_TN"]).output.contains("رموز الخروج"))
  }

  @Test func paintsOnlyWhereItIsSeen() throws {
    let program = try Program(["a.muruna": Self.faulty])
    #expect(!(try program.run("check", "a.muruna").output.utf8.contains(0x1B)))
    #expect(try program.run("check", "--color", "always", "a.muruna").output.utf8.contains(0x1B))
    #expect(!(try program.run("check", "--color", "never", "a.muruna").output.utf8.contains(0x1B)))
  }

  /// The quick way in and the argument parser give the same answer: a shortened option goes the long way.
  @Test func bothWaysInAgree() throws {
    let program = try Program(["a.muruna": Self.faulty])
    for options in [["--format", "json"], ["--lang", "ar"], ["--format", "short"]] {
      let quick = try program.run("check", options[0], options[1], "a.muruna")
      let slow = try program.run("check", options[0] + "=" + options[1], "a.muruna")
      #expect(quick.output == slow.output)
      #expect(quick.code == slow.code)
    }
  }

  @Test func helpAndVersionAreAnswers() throws {
    let program = try Program()
    for arguments in [["--help", ""], ["check", "--help"], ["--version", ""], ["--generate-completion-script", "bash"]] {
      let outcome = arguments[1].isEmpty ? try program.run(arguments[0]) : try program.run(arguments[0], arguments[1])
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(!outcome.output.isEmpty)
    }
  }

  /// An option of several words does not swallow the file behind it.
  @Test func samplesMayStandBeforeTheFile() throws {
    let program = try Program(["a.muruna": "plan P {\n  action a { takes: 1 to 3 h; starts: T }\n}\n"])
    let behind = try program.run("simulate", "a.muruna", "--samples", "20")
    #expect(behind.output.contains("20 times"))
    #expect(try program.run("simulate", "--samples", "20", "a.muruna").output == behind.output)
    let parts = try program.run("simulate", "--samples", "11", "to", "20", "a.muruna", "--format", "csv")
    #expect(parts.output == (try program.run("simulate", "a.muruna", "--format", "csv", "--samples", "11", "to", "20").output))
    let without = try program.run("simulate", "--samples", "20")
    #expect(without.code == 2 && without.errors.contains("say which files"))
  }

  @Test func `a word that is neither a command nor a file is told so, with the way out`() throws {
    let program = try Program(["sound.muruna": Self.sound])
    let nothing = try program.run("nofile")
    #expect(nothing.code == 2 && nothing.errors.contains("there is no file 'nofile' here, and no command; `muruna --help`"), "\(nothing)")
    let near = try program.run("chek", "sound.muruna", "--strict")
    #expect(near.code == 2 && near.errors.contains("there is no command 'chek', and no file of that name here; did you mean 'check'?"), "\(near)")
    #expect(try program.run("--lang", "ar", "nofile").errors.contains("لا ملف هنا اسمه"))
  }
}
