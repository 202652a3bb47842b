import BuiltProgram
import Foundation
import Testing

/// What was taken out of files when a session was saved, and is taken back then.
@Suite(.serialized) struct PuttingBackTests {
  private static let plan = """
    playbook P "Plan" {
      action warn "Warn" { takes: 1 h }
      action close "Close" { takes: 2 h }
    }

    """
  private static let cut = "playbook P \"Plan\" {\n  action warn \"Warn\" { takes: 1 h }\n}\n"

  /// A session that has deleted an action, said so to a file that is not made, and taken it back.
  private func typist() throws -> (Typist, URL) {
    let (typist, plan) = try Typist.reading(Self.plan)
    typist.enter(":delete close")
    typist.enter(":save one", answering: "y")
    typist.see("nothing was declared here that could stand in one.muruna: it is not written")
    typist.see("taken out of plan.muruna: 3 action close")
    #expect(try text(plan) == Self.cut)
    #expect(!FileManager.default.fileExists(atPath: plan.deletingLastPathComponent().appendingPathComponent("one.muruna").path))
    typist.enter(":undo")
    return (typist, plan)
  }

  /// What stands on the screen, as if its lines had not been broken.
  private func flat(_ typist: Typist) -> String { typist.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test func `what is here again and in no file is asked about before leaving, and put back by saving`() throws {
    let (typist, plan) = try typist()
    typist.enter(":quit")
    #expect(flat(typist).contains("no file has this since it was taken out, and it is here again: plan.muruna:3 action close"))
    // The file that was not made is not the one to save in.
    typist.enter(":save", answering: "n")
    #expect(flat(typist).contains("put back into plan.muruna what was taken out of it? [y/n]"))
    #expect(try text(plan) == Self.cut)
    typist.enter(":save two", answering: "y")
    typist.see("plan.muruna says again what it said when it was read")
    #expect(try text(plan) == Self.plan)
    typist.enter(":save")
    typist.see("nothing was declared here that could be saved")
    // What is deleted after all is not saved yet.
    typist.enter(":redo")
    typist.enter(":quit")
    typist.see("what you declared is not saved")
  }

  @Test func `what is declared goes to a file of its own, and what is here again where it was`() throws {
    let (typist, plan) = try typist()
    let two = plan.deletingLastPathComponent().appendingPathComponent("two.muruna")
    typist.enter("team Boats \"Boats\" { size: 3 }")
    typist.enter(":save two", answering: "n")
    #expect(flat(typist).contains("no file has this any more, which stands here: plan.muruna:3 action close"))
    #expect(try text(plan) == Self.cut && text(two) == "team Boats \"Boats\" { size: 3 }\n")
    typist.enter(":quit")
    typist.see("it is here again")
    typist.enter(":save two", answering: "y")
    #expect(try text(plan) == Self.plan)
    typist.enter(":save plan", answering: "y")
    #expect(flat(typist).contains("add what was declared here at the end of plan.muruna? [y/n]"))
    typist.leaveByKey()
    #expect(typist.leave() == 0)
  }

  @Test func `a branch is not dropped unasked that alone has what was taken out of a file`() throws {
    let (typist, plan) = try typist()
    typist.enter(":branch night")
    typist.enter(":delete close")
    typist.enter(":save")
    typist.see("nothing new to save: what was deleted here stands no longer in plan.muruna")
    #expect(try text(plan) == Self.cut)
    typist.type(":drop main\r")
    typist.wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
    #expect(flat(typist).contains("dropping 'main' loses what was taken out of files and only this branch still has, plan.muruna:3 action close"))
  }

  @Test func `a long question is broken between words`() throws {
    let (typist, _) = try typist()
    typist.enter("change warn { takes: 3 h }")
    typist.enter(":delete warn")
    typist.type(":save plan\r")
    typist.wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
    #expect(typist.screen.rows.allSatisfy { $0.count < 80 }, "\(typist.screen.text)")
  }

  @Test func `one question says all that happens to a file`() throws {
    let (typist, plan) = try typist()
    typist.enter("change warn { takes: 3 h }")
    typist.enter(":delete warn")
    typist.enter(":save plan", answering: "y")
    #expect(flat(typist).contains("take that out of plan.muruna, and put back into plan.muruna what was taken out of it? [y/n]"), "\(flat(typist))")
    #expect(try text(plan) == "playbook P \"Plan\" {\n  action close \"Close\" { takes: 2 h }\n}\n")
  }
}
