import Foundation
import Testing

/// What is written, where, and what is left alone.
@Suite struct WritingTests {
  private func text(_ program: Program, _ path: String) throws -> String {
    String(decoding: try Data(contentsOf: program.folder.appendingPathComponent(path)), as: UTF8.self)
  }

  @Test func `safe fixes are made, and nothing else changes`() throws {
    let before = "# نص  \ncity Amman {   \n  country:\u{A0}JO\n  weekend: [Friday, Saturday]\n  contry: JO\n}\n"
    let program = try Program(["a.muruna": before, "b.muruna": "city  Zarqa\n"])
    let outcome = try program.run("check", "--fix", ".")
    #expect(try text(program, "a.muruna") == "# نص  \ncity Amman {   \n  country: JO\n  weekend: Friday, Saturday\n  contry: JO\n}\n")
    #expect(try text(program, "b.muruna") == "city  Zarqa\n")
    // What needs somebody's judgement is left, and told.
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("unknown-field") && !outcome.output.contains("odd-space"))
  }

  @Test func `standard input is not changed by fixes`() throws {
    let outcome = try Program().run("check", "--fix", "-", input: "city Amman { country:\u{A0}JO }\n")
    #expect(outcome.output.contains("odd-space"))
  }

  @Test func `an answer does not overwrite the program`() throws {
    let before = "city Amman\n"
    let program = try Program(["a.muruna": before])
    for path in ["a.muruna", "./a.muruna"] {
      let outcome = try program.run("check", "a.muruna", "-o", path)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("overwrite"))
      #expect(try text(program, "a.muruna") == before)
    }
    for command in [["show", "risk_register", "."], ["timeline", "."], ["simulate", "."], ["test", "."], ["explain", "Amman", "."], ["run", "a.muruna"]] {
      let outcome = try program.run(command + ["-o", "a.muruna"])
      #expect(outcome.code == 2, "\(command)")
      #expect(try text(program, "a.muruna") == before, "\(command)")
    }
    #expect(try program.run("check", "a.muruna", "-o", "b.txt").code == 0)
  }

  @Test func `formatting keeps links and permissions`() throws {
    let program = try Program(["a.muruna": "city   Amman\n"])
    let file = program.folder.appendingPathComponent("a.muruna").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try FileManager.default.linkItem(atPath: file, toPath: program.folder.appendingPathComponent("hard.txt").path)
    try FileManager.default.createSymbolicLink(atPath: program.folder.appendingPathComponent("soft.muruna").path, withDestinationPath: "a.muruna")
    #expect(try program.run("fmt", "soft.muruna").code == 0)
    #expect(try text(program, "a.muruna") == "city Amman\n")
    #expect(try text(program, "hard.txt") == "city Amman\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: program.folder.appendingPathComponent("soft.muruna").path) == "a.muruna")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path).allSatisfy { !$0.hasSuffix(".tmp") })
  }
}
