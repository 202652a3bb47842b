import BuiltProgram
import Foundation
import Testing

/// What is written, and what is asked before.
@Suite(.serialized) struct SavingTests {
  /// A session with a file that declares a role, and that file.
  private func typist() throws -> (Typist, URL) { try Typist.reading("role Chief \"Chief\"\n") }

  @Test func `what was added to a file moves to another`() throws {
    let (typist, plan) = try typist()
    let other = plan.deletingLastPathComponent().appendingPathComponent("other.muruna")
    typist.enter("team Boats \"Boats\" { size: 3 }")
    typist.enter(":save plan", answering: "y")
    typist.enter(":save other", answering: "n")
    typist.see("nothing was done")
    #expect(!FileManager.default.fileExists(atPath: other.path))
    typist.enter(":save other", answering: "y")
    typist.see("plan.muruna says again what it said when it was read")
    typist.see("1 statement saved in other.muruna")
    #expect(try text(plan) == "role Chief \"Chief\"\n")
    #expect(try text(other).hasSuffix("team Boats \"Boats\" { size: 3 }\n"))
  }

  @Test func `what somebody else wrote behind it is read and saved behind again`() throws {
    let (typist, plan) = try typist()
    typist.enter("team Boats \"Boats\" { size: 3 }")
    typist.enter(":save plan", answering: "y")
    let handle = try FileHandle(forWritingTo: plan)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("team Theirs \"Theirs\" { size: 4 }\n".utf8))
    try handle.close()
    typist.enter("team Third \"Third\" { size: 3 }")
    typist.enter(":save plan")
    typist.see("plan.muruna is no longer what was read: `:read plan.muruna` first")
    typist.enter(":read plan.muruna")
    typist.enter(":save plan", answering: "y")
    #expect(try text(plan) == "role Chief \"Chief\"\nteam Theirs \"Theirs\" { size: 4 }\n\nteam Boats \"Boats\" { size: 3 }\n\nteam Third \"Third\" { size: 3 }\n")
  }

  @Test func `a file of one's own that somebody else has changed is asked about`() throws {
    let (typist, plan) = try typist()
    let other = plan.deletingLastPathComponent().appendingPathComponent("other.muruna")
    typist.enter("team Boats \"Boats\" { size: 3 }")
    typist.enter(":save other")
    typist.enter("team More \"More\" { size: 3 }")
    // As it was written, nobody is asked.
    typist.enter(":save other")
    typist.see("2 statements saved in other.muruna")
    try Data("team Theirs \"Theirs\" { size: 4 }\n".utf8).write(to: other)
    typist.enter(":save other", answering: "n")
    typist.see("somebody else has changed other.muruna since it was saved")
    #expect(try text(other) == "team Theirs \"Theirs\" { size: 4 }\n")
  }

  @Test func `the page of a recording tells nothing secret, and the script says that it does`() throws {
    let typist = try Typist(height: 60)
    typist.seeLine("muruna>")
    typist.enter(":record workshop")
    typist.enter(#"team Boats "Boats" { size: 4; contact: "0799123" }"#)
    typist.enter("show contact_sheet")
    typist.enter(#"person Zaphod "Hidden witness" { secret: yes }"#)
    typist.see("workshop.muruna holds what is secret, since it could not be run again without")
    typist.enter(#"role Chief "Chief" { held_by: Zaphod }"#)
    // What was open may become secret, and what is refused or only asked is written down too.
    typist.enter(#"change Boats { contact: "0799123" { secret: yes } }"#)
    typist.enter(#"change Boats { contct: "0799124" { secret: yes } }"#)
    typist.enter(#"what_if Boats { contact: "0799125" }"#)
    typist.enter(":delete Zaphod")
    typist.enter(":record off")
    func written(_ name: String) throws -> String { try text(typist.folder.appendingPathComponent(name)) }
    let page = try written("workshop.md")
    for secret in ["0799123", "0799124", "0799125", "Zaphod", "witness"] { #expect(!page.contains(secret), "\(secret) in\n\(page)") }
    #expect(page.contains("role Chief \"Chief\" { held_by: restricted }"))
    #expect(page.contains("what_if Boats { contact: restricted }"))
    let script = try written("workshop.muruna")
    #expect(script.hasPrefix("# Restricted: this script holds what is secret"))
    #expect(script.contains("held_by: Zaphod"))
  }

  /// What may be done with a file, and by whom.
  private func mode(_ file: URL) throws -> Int? { try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int }

  @Test func `what is saved and holds something restricted says so, and is for nobody else`() throws {
    let (typist, plan) = try typist()
    let other = plan.deletingLastPathComponent().appendingPathComponent("other.muruna")
    let open = try mode(plan)
    typist.enter(#"team Boats "Boats" { size: 4; contact: "0799123" }"#)
    typist.enter(":save other")
    #expect(try mode(other) == open && !typist.screen.text.contains("restricted"))
    typist.enter(#"person Zaphod "Witness" { secret: yes }"#)
    typist.enter(#"change Boats { contact: "0799124" { secret: yes } }"#)
    typist.enter("change Chief { held_by: Zaphod }")
    typist.enter(":save other")
    typist.see("other.muruna holds what is restricted (1 thing, 2 values)")
    #expect(try mode(other) == 0o600)
    // A file that others read stays theirs, and it is said.
    typist.enter(":save plan", answering: "n")
    typist.enter(":save plan", answering: "y")
    typist.see("what is restricted (1 thing, 2 values) stands in plan.muruna now")
    #expect(try mode(plan) == open)
    typist.enter(":record talk")
    typist.enter(#"change Boats { contact: "0799125" { secret: yes } }"#)
    #expect(try mode(plan.deletingLastPathComponent().appendingPathComponent("talk.muruna")) == 0o600)
    #expect(try mode(plan.deletingLastPathComponent().appendingPathComponent("talk.md")) == open)
  }

  @Test func `a folder is no file`() throws {
    let (typist, plan) = try typist()
    let folder = plan.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("plans"), withIntermediateDirectories: true)
    typist.enter("team Boats \"Boats\" { size: 3 }")
    typist.enter(":save plans")
    typist.see("plans is a folder: name a file in it, `:save plans/plan.muruna`")
    typist.enter(":record plans/")
    typist.see("`:record plans/plan.muruna`")
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("plans.muruna").path))
  }

  @Test func `what still counts is counted`() throws {
    let (typist, _) = try typist()
    typist.enter("team Boats \"Boats\" { size: 3 }; team More \"More\" { size: 3 }")
    typist.enter("team Boats \"Boats\" { size: 4 }")
    typist.enter(":save other")
    typist.see("2 statements saved in other.muruna")
  }

  @Test func `what is typed ahead of a question is no answer to it`() throws {
    let (typist, plan) = try typist()
    typist.enter("team Boats \"Boats\" { size: 3 }")
    typist.type(":save plan\rcheck")
    typist.wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
    typist.type("y")
    typist.seeLine("muruna> check")
    #expect(try text(plan).contains("Boats"))
  }

  /// A session with a file that changes a size itself, and two actions, of which one is deleted and the size changed.
  private func overridden() throws -> (Typist, URL, before: String) {
    let folder = try Typist.freshFolder()
    let plan = folder.appendingPathComponent("plan.muruna")
    let text = """
      team Crews "Crews" { size: 12 }
      change Crews { size: 10 }
      playbook P "Plan" {
        action warn "Warn" { takes: 1 h }
        action close "Close" { takes: 2 h }
      }

      """
    try Data(text.utf8).write(to: plan)
    let typist = try Typist(["plan.muruna"], width: 200, height: 50, folder: folder)
    typist.seeLine("muruna>")
    typist.enter("change Crews { size: 6 }")
    typist.see("plan.muruna:2 change Crews { size: 10 }")
    typist.enter(":delete close")
    return (typist, plan, text)
  }

  private static let cut = "team Crews \"Crews\" { size: 12 }\nplaybook P \"Plan\" {\n  action warn \"Warn\" { takes: 1 h }\n}\n"

  @Test func `what an entry takes the place of in a file, and what is deleted there, goes out of it when told to`() throws {
    let (typist, plan, before) = try overridden()
    typist.enter(":save", answering: "n")
    typist.see("nothing was done")
    #expect(try text(plan) == before)
    typist.enter(":save", answering: "y")
    typist.see("1 statement added at the end of plan.muruna")
    #expect(try text(plan) == Self.cut + "\nchange Crews { size: 6 }\n")
    // What is taken back since stands there again.
    typist.enter(":undo 2")
    typist.enter(":save", answering: "y")
    typist.see("plan.muruna says again what it said when it was read")
    #expect(try text(plan) == before)
  }

  @Test func `what is saved beside a file says what must go out of it`() throws {
    let (typist, plan, before) = try overridden()
    let other = plan.deletingLastPathComponent().appendingPathComponent("other.muruna")
    typist.enter(":save other", answering: "n")
    typist.see("Not to be checked together before this is taken out")
    #expect(try text(plan) == before)
    #expect(try text(other).contains("# Not to be checked together before this is taken out: plan.muruna:2 change Crews { size: 10 }; plan.muruna:5 action close"))
    typist.enter(":save other", answering: "y")
    typist.see("taken out of plan.muruna: 2 change Crews { size: 10 }; 5 action close")
    #expect(try text(plan) == Self.cut)
    #expect(try text(other).hasSuffix("\n\nchange Crews { size: 6 }\n"))
    // Nothing more is asked.
    typist.enter(":save other")
    typist.leaveByKey()
    #expect(typist.leave() == 0)
  }

  @Test func `what was only deleted can be saved`() throws {
    let (typist, plan, _) = try overridden()
    typist.enter(":undo 2")
    typist.enter(":delete close")
    typist.enter(":lang ar")
    typist.type(":حفظ\r")
    typist.wait({ $0.cursorLine.hasSuffix("[ن/ل]") }, "the question")
    typist.type("ن")
    typist.see("أزيل من plan.muruna: 5 action close")
    typist.seeLine("muruna>")
    #expect(try text(plan).hasSuffix("  action warn \"Warn\" { takes: 1 h }\n}\n"))
    typist.leaveByKey()
    #expect(typist.leave() == 0)
  }

  @Test func `a recording that begins in the midst of a session runs alone`() throws {
    let (typist, plan, _) = try overridden()
    typist.enter(":branch night")
    typist.enter("change warn { takes: 3 h }")
    typist.enter(":checkpoint later")
    typist.enter(":record talk")
    typist.enter("change warn { takes: 4 h }")
    typist.enter(":watch plan.muruna")
    typist.enter(":record off")
    let script = try text(plan.deletingLastPathComponent().appendingPathComponent("talk.muruna"))
    let expected = [
      ":read plan.muruna", "change Crews { size: 6 }", ":delete close", ":branch night", "change warn { takes: 3 h }", ":checkpoint later", ":switch main",
      ":switch night", "change warn { takes: 4 h }", ":read plan.muruna",
    ]
    #expect(script == expected.map { $0 + "\n\n" }.joined())
    let again = try Typist(height: 50, folder: typist.folder)
    again.seeLine("muruna>")
    again.enter(":replay talk")
    again.seeLine("night>")
    again.enter("timeline P")
    again.see("a1 *  T      T+4h")
    #expect(!again.screen.text.contains("stopped at step"), "\(again.screen.text)")
  }

  @Test func `what was saved in a file that a recording reads is not said again`() throws {
    let (typist, plan) = try typist()
    typist.enter("team Boats \"Boats\" { size: 3 }")
    typist.enter(":save plan", answering: "y")
    typist.enter("team More \"More\" { size: 3 }")
    typist.enter(":record talk")
    let talk = plan.deletingLastPathComponent().appendingPathComponent("talk.muruna")
    #expect(try text(talk) == ":read plan.muruna\n\nteam More \"More\" { size: 3 }\n\n")
    // What is saved there now the recording says too.
    typist.type(":save plan\r")
    typist.wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
    typist.type("y")
    typist.see("talk.muruna reads plan.muruna and says the same")
  }

  @Test func `a file that is protected from writing stays what it is`() throws {
    let (typist, plan) = try Typist.reading("team N \"N\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: plan.path)
    typist.enter("team M \"M\"")
    typist.enter(":save", answering: "y")
    typist.see("plan.muruna: it is read-only")
    #expect(try text(plan) == "team N \"N\"\n")
    typist.enter(":save other")
    typist.see("other.muruna")
  }
}
