import BuiltProgram
import Foundation
import Testing

/// What is kept of a session as it went, and what a room sees of it when it goes again.
@Suite(.serialized) struct RecordingTests {
  private func text(_ name: String, _ typist: Typist) throws -> String {
    try String(contentsOf: typist.folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// What stands on the screen, as if its lines had not been broken.
  private func flat(_ typist: Typist) -> String { typist.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test(arguments: ["", " --pause"]) func `a replay shows nothing that is secret`(_ option: String) throws {
    let folder = try Typist.freshFolder()
    let script = """
      person Zaphod "Hidden witness" { secret: yes }
      role Chief "Chief" { held_by: Zaphod }
      team Boats "Boats" { size: 4; contact: "0799123" { secret: yes } }
      team Boats "Boats" { size: 5; contact: "0799124" { secret: yes } }
      what_if Boats { contact: "0799125" }
      team Last "Last" { size: 3; contact: "0799126" { secret: yess } }

      """
    try Data(script.utf8).write(to: folder.appendingPathComponent("talk.muruna"))
    let typist = try Typist(height: 90, folder: folder)
    typist.seeLine("muruna>")
    typist.type(":replay talk\(option)\r")
    if !option.isEmpty {
      for _ in 1...6 {
        typist.wait({ $0.cursorLine.hasPrefix("-- any key") }, "the pause")
        typist.type(" ")
        typist.wait({ !$0.cursorLine.hasPrefix("-- any key") }, "what follows")
      }
    }
    typist.see("> team Last ")
    typist.seeLine("muruna>")
    typist.see("> role Chief \"Chief\" { held_by: restricted }")
    for secret in ["0799123", "0799124", "0799125", "0799126", "Zaphod", "witness"] { #expect(!typist.screen.text.contains(secret), "\(secret) in\n\(typist.screen.text)") }
  }

  @Test func `what is edited and holds a secret is not shown to the room`() throws {
    let folder = try Typist.freshFolder()
    let editor = folder.appendingPathComponent("editor.sh")
    try Data("sed -i 's/0799123/0799124/' \"$1\"\n".utf8).write(to: editor)
    let typist = try Typist(height: 50, environment: ["EDITOR": "sh \(editor.path)"], folder: folder)
    typist.seeLine("muruna>")
    typist.enter("team Boats \"Boats\" { size: 4; contact: \"0799123\" { secret: yes } }")
    typist.enter(":edit")
    typist.see("team Boats defined anew")
    #expect(!typist.screen.text.contains("0799124"), "\(typist.screen.text)")
  }

  @Test func `the page has the answers of commands too, and what they refused`() throws {
    let typist = try Typist(height: 50)
    typist.seeLine("muruna>")
    typist.enter(":record talk")
    typist.enter("city Zarqa \"Zarqa\"")
    for command in [":checkpoint here", ":branch night", ":delete Zarqa", ":undo", ":redo", ":undo here", ":undo nowhere", ":switch main", ":diff night"] { typist.enter(command) }
    typist.enter("person Zaphod \"Hidden witness\" { secret: yes }")
    typist.enter(":delete Zaphod")
    typist.enter(":record off")
    let page = try text("talk.md", typist)
    for (command, answer) in [
      (":checkpoint here", "checkpoint 'here' set"), (":branch night", "branch 'night' begun"), (":delete Zarqa", "deleted: city Zarqa"), (":undo", "undone: :delete city Zarqa"),
      (":redo", "done again: :delete city Zarqa"), (":undo here", "undone: :delete city Zarqa"), (":undo nowhere", "there is no checkpoint called 'nowhere'"), (":switch main", "now on 'main'"),
      (":diff night", "'main' against 'night'"),
    ] {
      #expect(page.contains("```muruna\n\(command)\n```\n\n```text\n\(answer)"), "\(command) in\n\(page)")
    }
    #expect(!page.contains("Zaphod") && page.contains(":delete (restricted)"), "\(page)")
    #expect(try !text("talk.muruna", typist).contains("nowhere"))
  }

  @Test func `a recording that reads files says so, finds them beside it, and says what to do where they are not`() throws {
    let folder = try Typist.freshFolder()
    let talks = folder.appendingPathComponent("talks")
    try FileManager.default.createDirectory(at: talks, withIntermediateDirectories: true)
    for name in ["plan.muruna", "more.muruna"] { try Data("role \(name.prefix(4)) \"Chief\"\n".utf8).write(to: folder.appendingPathComponent(name)) }
    let typist = try Typist(["plan.muruna"], height: 50, folder: folder)
    typist.seeLine("muruna>")
    typist.enter(":record talks/talk")
    #expect(flat(typist).contains("talks/talk.muruna reads plan.muruna: to replay it, that must be there as it is now"), "\(flat(typist))")
    typist.enter("city Zarqa \"Zarqa\"")
    typist.enter(":read more")
    #expect(flat(typist).contains("talks/talk.muruna reads more: to replay it"), "\(flat(typist))")
    typist.enter(":record off")
    for name in ["plan.muruna", "more.muruna"] { try FileManager.default.moveItem(at: folder.appendingPathComponent(name), to: talks.appendingPathComponent(name)) }
    let beside = try Typist(height: 50, folder: folder)
    beside.seeLine("muruna>")
    beside.enter(":replay talks/talk")
    beside.enter(":history")
    beside.see(":read talks/more.muruna (1 file)")
    try FileManager.default.removeItem(at: talks.appendingPathComponent("plan.muruna"))
    let without = try Typist(height: 50, folder: folder)
    without.seeLine("muruna>")
    without.enter(":replay talks/talk")
    #expect(flat(without).contains("talks/talk.muruna reads plan.muruna, which is neither beside it nor here: put it there as it was when the script was recorded"), "\(flat(without))")
    without.see("stopped at step 1 of 3")
  }

  @Test func `what is recorded in Arabic has its commands in Arabic, and runs`() throws {
    let (typist, _) = try Typist.reading("مخاطرة سيل \"سيل\"\n")
    typist.enter(":lang ar")
    typist.enter(":branch ليل")
    typist.enter(":record ورشة")
    typist.see("plan.muruna: لتشغيله")
    typist.enter("تغيير سيل { احتمال: 4 }")
    typist.enter(":undo")
    for name in ["ورشة.muruna", "ورشة.md"] {
      let said = try text(name, typist)
      for command in [":قراءة plan.muruna", ":فرع ليل", ":تراجع"] { #expect(said.contains(command), "\(command) in\n\(said)") }
      #expect(!said.contains(":read") && !said.contains(":undo") && !said.contains(":branch"))
    }
    typist.enter(":help workshop")
    #expect(!typist.screen.text.contains("--pause") && typist.screen.text.contains(":تسجيل لا"), "\(typist.screen.text)")
    typist.enter("؟ :undo")
    typist.see(":تراجع، :undo")
    let other = try Typist(folder: typist.folder)
    other.seeLine("muruna>")
    other.enter(":replay ورشة")
    other.see("undone: تغيير سيل { احتمال: 4 }")
  }
}
