import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// What a session says otherwise than the files that it read: what is saved, checked together with them, comes to what the session shows.
@Suite struct OverriddenTests {
  static let plan = """
    role Chief "Chief"
    team Crews "Crews" { size: 12 }
    risk Flood "Flood" { type: shock; likelihood: 3; impact: 3; owner: Chief }
    risk Heat "Heat" { type: shock; likelihood: 2; impact: 2; owner: Chief }
    playbook P "Plan" {
      every action { by: 4 Crews; accountable: Chief }
      action warn "Warn" { starts: T; takes: 1 h }
      action move "Move" { after: warn; takes: 2 h }

      action close "Close" { after: warn; takes: 30 min }
    }

    """
  static let changes = """
    # What was agreed.
    change P.move {
      takes: 3 h  # with the chief
      deadline: T + 9 h
    }
    change P { covers: Flood }
    change Crews { size: 10; shift: 8 h }; change P.warn { takes: 90 min }

    change every_high_risk_has_a_playbook { limit: 12 }

    change Chief { critical: yes }

    """

  @Test func `nothing is left of a change when all that it says is deleted`() {
    var session = Session(language: .english)
    let plan = "playbook P \"Plan\" {\n  action warn \"Warn\" { takes: 1 h }\n}\nchange P { action brief \"Brief\" { takes: 1 h } }\n"
    _ = session.read([Source(path: "plan.muruna", text: plan)])
    _ = session.carryOut(.delete, "brief")
    let overridden = session.overridden()
    #expect(overridden.map(\.text).map { String($0.prefix(8)) } == ["change P"])
    let cut = String(decoding: session.bytes(of: "plan.muruna", without: overridden, adding: ""), as: UTF8.self)
    #expect(cut == "playbook P \"Plan\" {\n  action warn \"Warn\" { takes: 1 h }\n}\n")
  }

  private func session(_ language: Language = .english) -> Session {
    var session = Session(language: language)
    _ = session.read([Source(path: "plan.muruna", text: Self.plan), Source(path: "changes.muruna", text: Self.changes)])
    session.begin()
    return session
  }

  private func text(_ replies: [Reply], _ language: Language = .english) -> String {
    replies.map { ReplyText($0, ReportSettings(language: language, width: 400), isSession: true).render() }.joined()
  }

  /// What files come to, with what is saved beside them or at the end of one.
  private func files(_ session: inout Session, savedAt path: String?) -> [String: String] {
    let overridden = session.overridden()
    return Dictionary(uniqueKeysWithValues: session.files.map { file in
      (file.path, String(decoding: session.bytes(of: file.path, without: overridden, adding: path == file.path ? session.program() : ""), as: UTF8.self))
    })
  }

  @Test(arguments: [
    ["change P.move { takes: 5 h }"], ["change move { مدة: 5 h }"], ["change Crews { size: 6 }"], ["change P { covers: Heat }"],
    ["change P.move { takes: 5 h; deadline: T + 20 h }", "change warn { takes: 2 h }"], ["change every_high_risk_has_a_playbook { limit: 4 }"],
    ["change Crews { size: 6 }", "change Crews { size: 7; shift: 7 h }"], [":delete close"], [":delete close", "change Crews { size: 6; shift: 7 h }"],
    [":delete move, close", "change P { action move \"Move all\" { after: warn; takes: 7 h } }"], [":delete P"], [":delete P, Crews", "team Crews \"New\" { size: 3 }"],
    ["change Chief { critical: no }", ":delete close", "change P.warn { takes: 2 h }"],
  ]) func `what is saved comes to what the session shows`(_ entries: [String]) throws {
    var session = session()
    for entry in entries {
      let answer = entry.hasPrefix(":delete ") ? text([session.delete(String(entry.dropFirst(8)))]) : text(session.enter(entry))
      #expect(!answer.contains("nothing of it was kept"), "\(answer)")
    }
    #expect(!session.overridden().isEmpty)
    for path in [nil, "plan.muruna", "changes.muruna"] {
      let files = files(&session, savedAt: path)
      let program = session.program()
      #expect(session.contradiction(files.mapValues { Array($0.utf8) }, beside: path == nil ? program : nil).map { text([$0]) } == nil, "\(files)")
      // The same from the start, as `muruna check` would read it.
      var whole = Session(language: .english)
      let saved = path == nil ? [Source(path: "saved.muruna", text: program)] : []
      _ = whole.read(session.files.map { Source(path: $0.path, text: files[$0.path] ?? "") } + saved)
      #expect(!text([whole.findings()]).contains("changed-twice"))
      for question in ["timeline", "show raci", "explain Crews", "explain P"] where !entries.contains(":delete P, Crews") {
        #expect(text(whole.enter(question)).replacing("changes.muruna", with: "") == text(session.enter(question)).replacing("changes.muruna", with: ""), "\(question)")
      }
    }
  }

  @Test func `an entry that takes the place of what a file says tells where that stands`() {
    var session = session()
    let answer = text(session.enter("change P.move { takes: 5 h }"))
    #expect(answer.contains("it takes the place of what a file says, changes.muruna:3 takes: 3 h; `:save` asks"), "\(answer)")
    #expect(!text(session.enter("change P.move { note: \"said nowhere\" }")).contains("takes the place"))
    #expect(text(session.enter("change every_high_risk_has_a_playbook { limit: 13 }")).contains("changes.muruna:9 change every_high"))
    session.language = .arabic
    #expect(text(session.enter("change Crews { size: 3 }"), .arabic).contains("changes.muruna:7 size: 10؛"))
  }

  @Test func `what is taken out leaves the rest as it was`() {
    var session = session()
    _ = session.enter("change P.move { takes: 5 h }; change Crews { shift: 4 h }; change P { covers: Heat }; change Chief { critical: no }")
    _ = session.delete("move, close")
    // What was changed of what is deleted goes with it.
    let files = files(&session, savedAt: nil)
    #expect(files["changes.muruna"] == """
      # What was agreed.
      change Crews { size: 10 }; change P.warn { takes: 90 min }

      change every_high_risk_has_a_playbook { limit: 12 }

      """)
    #expect(files["plan.muruna"]?.hasSuffix("""
        action warn "Warn" { starts: T; takes: 1 h }

      }

      """) == true, "\(files["plan.muruna"] ?? "")")
  }

  @Test func `a comment goes with what it stands behind`() {
    var session = session()
    _ = session.enter("change P.move { takes: 5 h }")
    #expect(files(&session, savedAt: nil)["changes.muruna"]?.hasPrefix("# What was agreed.\nchange P.move {\n  deadline: T + 9 h\n}\n") == true)
    _ = session.undo(1)
    _ = session.enter("change P.move { deadline: T + 5 h }")
    #expect(files(&session, savedAt: nil)["changes.muruna"]?.contains("  takes: 3 h  # with the chief\n}") == true)
  }

  @Test func `what was taken out of a file comes back with the entry that is taken back`() {
    var session = session()
    _ = session.enter("change P.move { takes: 5 h }")
    let overridden = session.overridden()
    session.noteWritten("changes.muruna", without: overridden, adding: session.program())
    session.markSaved(in: "saved.muruna")
    let written = session.bytes(of: "changes.muruna", without: overridden, adding: session.program())
    #expect(session.isAsRead("changes.muruna", written) && session.overridden().allSatisfy(session.isTakenOut))
    // Read again, it is the file that it was, and the change an entry.
    #expect(session.readAgain([Source(path: "changes.muruna", bytes: written)], from: "changes.muruna", unread: []) == nil)
    #expect(!session.hasUnsaved)
    _ = session.undo(1)
    #expect(session.overridden().isEmpty && session.writtenFiles == ["changes.muruna"])
    #expect(String(decoding: session.bytes(of: "changes.muruna", without: [], adding: ""), as: UTF8.self) == Self.changes)
    // Somebody else puts it back: then it is to be saved again.
    _ = session.redo(1)
    let other = String(decoding: written, as: UTF8.self).replacing("change P { covers", with: "change P.move { takes: 4 h }\nchange P { covers")
    _ = session.read([Source(path: "changes.muruna", text: other)], from: "changes.muruna")
    #expect(session.hasUnsaved)
  }

  @Test func `what was saved beside a file and is read from there leaves nothing said twice`() {
    var session = session()
    _ = session.enter("change P.move { takes: 5 h }; change Crews { size: 6 }")
    _ = session.delete("close")
    let overridden = session.overridden()
    for file in session.files { session.noteWritten(file.path, without: overridden, adding: "") }
    session.markSaved(in: "saved.muruna")
    // Somebody watches the folder in which it was saved.
    let answer = text([session.read([Source(path: "saved.muruna", text: session.program())], from: "saved.muruna")])
    #expect(answer.contains("takes the place of what was entered: change P.move, change Crews") && !answer.contains("changed-twice"), "\(answer)")
    #expect(!text([session.findings()]).contains("changed-twice"))
    #expect(text(session.enter("timeline P")).contains("T+6h30"), "\(text(session.enter("timeline P")))")
    // What was only deleted is still out of the file, and comes back when that is taken back.
    #expect(session.overridden().map { $0.text.prefix(14) } == ["action close \""], "\(session.overridden())")
  }

  @Test func `what was taken out of a file and is here again is in no file, in whichever branch it is`() {
    var session = session()
    _ = session.branch("night")
    _ = session.delete("close")
    let overridden = session.overridden()
    session.noteWritten("plan.muruna", without: overridden, adding: "")
    session.markSaved(in: "plan.muruna")
    #expect(session.lacking().isEmpty && session.unsavedBranches.isEmpty)
    #expect(session.lackingBranches.map(\.name) == ["main"] && session.hasUnsaved)
    #expect(session.lackingLost(with: "main").map(\.line) == [10] && session.lackingLost(with: "night").isEmpty)
    _ = session.undo(1)
    #expect(session.lackingBranches.map(\.name) == ["night", "main"] && session.lacking().map(\.line) == [10])
    // More of it is deleted than was: that is not back.
    _ = session.delete("P")
    #expect(session.lacking().isEmpty && !session.overridden().allSatisfy(session.isTakenOut))
    // Put back, it is not saved that it was deleted.
    _ = session.undo(1)
    session.noteWritten("plan.muruna", without: [], adding: "")
    session.forgetSaved()
    #expect(session.lackingBranches.isEmpty && !session.hasUnsaved)
    _ = session.delete("close")
    #expect(session.hasUnsaved)
  }

  @Test func `a file that is written over holds no more what was saved in it`() {
    var session = Session(language: .english)
    _ = session.enter("team Boats { size: 3 }")
    session.markSaved(in: "plan.muruna")
    _ = session.branch("night")
    _ = session.undo(1)
    _ = session.enter("team More { size: 3 }")
    session.markSaved(in: "plan.muruna")
    #expect(session.unsavedBranches == ["main"])
  }
}
