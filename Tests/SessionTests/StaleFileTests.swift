import BuiltProgram
import Foundation
import Testing

/// What files say of a session that it does not say any more.
@Suite(.serialized) struct StaleFileTests {
  private static let plan = "playbook P \"Plan\" {\n  action warn \"Warn\" { takes: 1 h }\n  action move \"Move\" { takes: 2 h }\n}\n"

  /// A session with a plan that was read, alone or in a folder, and its file.
  private func typist(_ asked: String = "heat.muruna", in path: String = "heat.muruna") throws -> (Typist, URL) {
    try Typist.reading(Self.plan, at: path, asking: asked, width: 200)
  }

  @Test func `nobody leaves unasked while a file that was read says what was taken back`() throws {
    let (typist, plan) = try typist()
    typist.enter("change move { takes: 4 h }")
    typist.enter(":save heat.muruna", answering: "y")
    typist.enter(":undo")
    typist.enter(":quit")
    typist.see("heat.muruna still says what was declared here and is no longer: `:save heat.muruna` takes it out of it")
    typist.enter(":save", answering: "y")
    #expect(try text(plan) == Self.plan)
    typist.leaveByKey()
    #expect(typist.leave() == 0)
  }

  @Test func `what somebody writes into a file while the question stands is not written over`() throws {
    let (typist, plan) = try typist()
    typist.enter("change move { takes: 4 h }")
    typist.type(":save\r")
    typist.wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
    let theirs = Self.plan + "team Extra \"Extra\" { size: 2 }\n"
    try Data(theirs.utf8).write(to: plan)
    typist.type("y")
    typist.see("heat.muruna is no longer what was read")
    #expect(try text(plan) == theirs)
  }

  @Test func `nor while a file of its own does`() throws {
    let typist = try Typist(width: 200, height: 50)
    typist.seeLine("muruna>")
    typist.enter("team N \"N\"")
    typist.enter(":save n.muruna")
    typist.enter(":undo")
    typist.enter(":quit")
    typist.see("n.muruna still says what was declared here and is no longer")
    typist.enter(":save", answering: "n")
    typist.see("nothing of what was saved in n.muruna is declared here any more; remove that file?")
    typist.enter(":save", answering: "y")
    typist.see("n.muruna is removed")
    #expect(!FileManager.default.fileExists(atPath: typist.folder.appendingPathComponent("n.muruna").path))
    typist.leaveByKey()
    #expect(typist.leave() == 0)
  }

  @Test func `what was taken back is told beside what is here again`() throws {
    let (typist, _) = try typist("plan", in: "plan/people.muruna")
    typist.enter("change move { takes: 4 h }")
    typist.enter(":delete warn")
    typist.enter(":save plan/people.muruna", answering: "y")
    typist.enter(":undo 2")
    typist.enter(":quit")
    typist.see("it is here again: plan/people.muruna:2 action warn")
    typist.see("plan/people.muruna still says what was declared here and is no longer")
  }

  @Test func `a removal is asked about and told`() throws {
    let (typist, plan) = try typist()
    typist.enter("change warn { takes: 3 h }")
    typist.enter("change move { takes: 4 h }")
    typist.enter(":save", answering: "y")
    typist.enter(":undo")
    typist.enter(":quit")
    typist.see("heat.muruna still says what was declared here and is no longer")
    typist.enter(":save", answering: "y")
    typist.see("take out of the end of heat.muruna what is declared here no longer? [y/n]")
    typist.see("1 statement stands at the end of heat.muruna; 1 statement taken out")
    #expect(try text(plan) == Self.plan + "\nchange warn { takes: 3 h }\n")
    typist.enter(":undo")
    typist.enter("change move { takes: 5 h }")
    typist.enter(":save", answering: "y")
    typist.see("put what was declared here at the end of heat.muruna, and take out of it what is declared here no longer? [y/n]")
    typist.see("1 statement stands at the end of heat.muruna, 1 of them new; 1 statement taken out")
  }

  @Test func `what was saved in a folder that was read moves to another file`() throws {
    let (typist, plan) = try typist("plan", in: "plan/heat.muruna")
    let new = plan.deletingLastPathComponent().appendingPathComponent("new.muruna")
    typist.enter("team Divers \"Divers\"")
    typist.enter(":save plan/new.muruna")
    typist.enter(":save away.muruna", answering: "n")
    typist.see("what was declared here stands in plan/new.muruna since it was saved there")
    #expect(try text(new).contains("Divers"))
    typist.enter(":save away.muruna", answering: "y")
    typist.see("plan/new.muruna is removed")
    #expect(!FileManager.default.fileExists(atPath: new.path))
    #expect(try text(typist.folder.appendingPathComponent("away.muruna")).contains("team Divers"))
    // What stands elsewhere is another state, which is kept.
    typist.enter(":save more.muruna")
    typist.see("1 statement saved in more.muruna")
  }

  @Test func `a file of its own that has other names is emptied, and not taken from them`() throws {
    let typist = try Typist(width: 200, height: 50)
    typist.seeLine("muruna>")
    typist.enter("team N \"N\"")
    typist.enter(":save n.muruna")
    let (file, other) = (typist.folder.appendingPathComponent("n.muruna"), typist.folder.appendingPathComponent("other.muruna"))
    try FileManager.default.linkItem(at: file, to: other)
    typist.enter(":undo")
    typist.enter(":save", answering: "y")
    typist.see("n.muruna is empty now")
    #expect(try text(file).isEmpty && text(other).isEmpty)
  }
}
