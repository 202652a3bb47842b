import Testing

/// Scripts that hold commands of the session: run as typed, stopped at the first error, which is told where it stands in the script.
@Suite struct TranscriptTests {
  private func run(_ script: String) throws -> Program.Outcome {
    try Program(["t.muruna": script]).run("run", "t.muruna")
  }

  @Test func `an error behind commands of the session is told where it stands in the script`() throws {
    let outcome = try run("city C \"C\"\n:branch night\n\ncity D \"D\"; risk R { likelihod: 4 }\n:undo\n")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("--> t.muruna:4:22") && outcome.output.contains("4 | risk R { likelihod: 4 }"), "\(outcome.output)")
    #expect(!outcome.output.contains("Up brings it back"))
  }

  @Test func `what is found at the end is told where it stands in the script`() throws {
    let outcome = try run("city C \"C\"\n:branch night\n:undo\ncity C \"C\"\n  risk R \"R\" { likelihood: 4; impact: 5 }\n")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("--> t.muruna:5:8"), "\(outcome.output)")
  }

  @Test(arguments: [(":foo", "there is no command"), ("  :undo 7\n:undo", "nothing to undo"), ("? xyzzy", "nothing is called 'xyzzy'"), (":switch x", "no branch called 'x'")])
  func `a command that cannot be carried out stops the script with its place`(command: String, said: String) throws {
    let outcome = try run("city C \"C\"\n\(command)\nshow risk_register\n")
    #expect(outcome.code == 1, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("error[command-refused]: ") && outcome.output.contains(said), "\(outcome.output)")
    #expect(outcome.output.contains("--> t.muruna:\(command.contains("\n") ? 3 : 2):1"), "\(outcome.output)")
    #expect(!outcome.output.contains("nothing to show"))
  }

  @Test func `lines may end as they do elsewhere`() throws {
    let outcome = try run("city C \"C\"\r\n:branch night\r\nrisk R { likelihod: 4 }\r\n")
    #expect(outcome.output.contains("branch 'night' begun") && outcome.output.contains("--> t.muruna:3:10"), "\(outcome.output)")
  }

  @Test func `why names the lines of the script`() throws {
    let outcome = try run("city C \"C\"\n:branch night\nplaybook P {\n  city: C\n  action a { takes: 1 h }\n}\nwhy P.a\n")
    #expect(outcome.output.contains("(t.muruna:5)"), "\(outcome.output)")
  }

  @Test func `a script without errors leaves with nothing wrong`() throws {
    let outcome = try run("city C \"C\"\n:branch night\ncity D \"D\"\n:switch main\n? city\n")
    #expect(outcome.code == 0, "\(outcome.output)")
  }

  @Test func `commands in many lines cost what the script is long`() throws {
    // Quadratic, this took minutes.
    let lines = (0..<20_000).map { _ in "  :undo" }.joined(separator: "\n")
    let outcome = try run("city C {\n" + lines + "\n")
    #expect(outcome.code == 1)
  }
}
