import Foundation
import Testing

/// Scripts that hold commands of the session: run as typed, stopped at the first error, which is told where it stands in the script.
@Suite struct TranscriptTests {
  private func run(_ script: String) throws -> Program.Outcome {
    try Program(["t.muruna": script]).run("run", "t.muruna")
  }

  @Test func `an error behind commands of the session is told where it stands in the script`() throws {
    let outcome = try run("city C \"C\"\n:branch night\n\ncity D \"D\"; risk R { likelihod: 4 }\n:undo\n")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("--> t.muruna:4:22") && outcome.errors.contains("4 | risk R { likelihod: 4 }"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("Up brings it back"))
    // Answers stand apart.
    #expect(outcome.output == "branch 'night' begun; you are on it\n")
  }

  @Test func `what is found at the end is told where it stands in the script`() throws {
    let outcome = try run("city C \"C\"\n:branch night\n:undo\ncity C \"C\"\n  risk R \"R\" { likelihood: 4; impact: 5 }\n")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("--> t.muruna:5:8"), "\(outcome.errors)")
  }

  @Test(arguments: [(":foo", "there is no command"), ("  :undo\n:undo", "nothing to undo"), (":undo 7", "only 1 entry can be taken back"), (":redo x", "is no number of entries"), (":edit 3", "`:edit` is for a session at a terminal\n"), ("? xyzzy", "nothing is called 'xyzzy'"), (":switch x", "no branch called 'x'")])
  func `a command that cannot be carried out stops the script with its place`(command: String, said: String) throws {
    let outcome = try run("city C \"C\"\n\(command)\nshow risk_register\n")
    #expect(outcome.code == 1, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("error[command-refused]: ") && outcome.errors.contains(said), "\(outcome.errors)")
    #expect(outcome.errors.contains("--> t.muruna:\(command.contains("\n") ? 3 : 2):1"), "\(outcome.errors)")
    #expect(!outcome.output.contains("nothing to show"))
  }

  @Test func `lines may end as they do elsewhere`() throws {
    let outcome = try run("city C \"C\"\r\n:branch night\r\nrisk R { likelihod: 4 }\r\n")
    #expect(outcome.output.contains("branch 'night' begun") && outcome.errors.contains("--> t.muruna:3:10"), "\(outcome.errors)")
  }

  @Test func `why names the lines of the script`() throws {
    let outcome = try run("city C \"C\"\n:branch night\nplaybook P {\n  city: C\n  action a { takes: 1 h }\n}\nwhy P.a\n")
    #expect(outcome.output.contains("(t.muruna:5)"), "\(outcome.output)")
  }

  @Test func `a script without errors leaves with nothing wrong`() throws {
    let outcome = try run("city C \"C\"\n:branch night\ncity D \"D\"\n:switch main\n? city\n")
    #expect(outcome.code == 0, "\(outcome.output)")
  }

  @Test(arguments: ["risk R { likelihod: 4 }\nshow risk_register\n", "show risk_register\nshow nonsense\n", "show risk_register\nrisk Q \"Q\" { likelihood: 5; impact: 5 }\n"])
  func `what stops a script stands on standard error, what it answers on standard output`(script: String) throws {
    let program = try Program(["t.muruna": script])
    for outcome in [try program.run(input: script), try program.run("run", "t.muruna"), try program.run("run", "-o", "answers", "t.muruna")] {
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("error[") && !outcome.output.contains("error["), "\(outcome.output)\(outcome.errors)")
      #expect(!outcome.errors.contains("\u{1B}"))
    }
    // What was asked for is an answer, whatever it says.
    let asked = try program.run(input: "risk Q \"Q\" { likelihood: 5; impact: 5 }\ncheck\n")
    #expect(asked.code == 1 && asked.output.contains("error[") && asked.errors.isEmpty, "\(asked.errors)")
    #expect(try program.run("--color", "always", input: "show nonsense\n").errors.contains("\u{1B}["))
  }

  @Test func `a piped script follows the folder that is named`() throws {
    let program = try Program(["plan/a.muruna": "city Zarqa \"Zarqa\" { time_zone: \"Asia/Amman\" }\n", "plan/b.muruna": "role Fawzia \"Chief\"\n"])
    for script in ["explain Zarqa\n", ":branch night\nchange Zarqa { country: JO }\n? Zarqa\n"] {
      let outcome = try program.run("plan", input: script)
      #expect(outcome.code == 0 && outcome.output.contains("Asia/Amman") && outcome.errors.isEmpty, "\(outcome.output)\(outcome.errors)")
    }
    #expect(try program.run("--lang", "ar", "plan/a.muruna", input: "اشرح Fawzia\n").errors.contains("Fawzia"))
    // What stands there is not taken back, and what is wrong with it is told where it is.
    #expect(try program.run("plan", input: ":undo\n").errors.contains("nothing to undo; what the session began with stays"))
    try program.write(Data("risk R { likelihod: 4 }\n".utf8), to: "plan/c.muruna")
    let faulty = try program.run("plan", input: "explain Zarqa\n")
    #expect(faulty.code == 1 && faulty.errors.contains("--> plan/c.muruna:1:10"), "\(faulty.errors)")
    #expect(try program.run("nowhere/", input: "check\n").code == 2)
  }

  @Test func `what a script reads is found beside it, wherever it is run`() throws {
    let program = try Program(["talk/plan/a.muruna": "city Zarqa \"Zarqa\" { time_zone: \"Asia/Amman\" }\n", "talk/t.muruna": ":read plan\n:branch night\n? Zarqa\n"])
    let outcome = try program.run("run", "talk/t.muruna")
    #expect(outcome.code == 0 && outcome.output.contains("Asia/Amman"), "\(outcome.output)\(outcome.errors)")
    let saving = try program.run("talk/plan", input: ":branch night\n:save other.muruna\n").errors
    #expect(saving.contains("`:save` writes files only in a session at a terminal"), "\(saving)")
  }

  @Test func `commands in many lines cost what the script is long`() throws {
    // Quadratic, this took minutes.
    let lines = (0..<20_000).map { _ in "  :undo" }.joined(separator: "\n")
    let outcome = try run("city C {\n" + lines + "\n")
    #expect(outcome.code == 1)
  }
}
