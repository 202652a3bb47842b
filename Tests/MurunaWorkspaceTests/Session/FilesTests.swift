import MurunaRender
import MurunaText
import Testing

@testable import MurunaWorkspace

/// Files that change while a session holds them: what is told of them, and of the findings.
@Suite struct FilesTests {
  private static let city = Source(path: "plan/a.muruna", text: "city Zarqa \"Zarqa\" { time_zone: \"Asia/Amman\" }\n")
  private static let risk = Source(path: "plan/b.muruna", text: "risk Flood \"Flood\" { likelihood: 5; impact: 5 }\n")

  private func session(_ files: [Source] = [city, risk]) -> Session {
    var session = Session(language: .english)
    _ = session.read(files, from: "plan")
    return session
  }

  private func text(_ reply: Reply?, _ language: Language = .english) -> String {
    reply.map { ReplyText($0, ReportSettings(language: language), isSession: true).render() } ?? "nothing"
  }

  private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The findings of a program, read from the start.
  private func count(_ files: [Source]) -> Int {
    var fresh = session(files)
    return fresh.workspace.check().count
  }

  @Test func `a file that is new, changed and gone is told by its name, with what that did to the findings`() {
    var session = session([Self.city])
    let added = text(session.readAgain([Self.city, Self.risk], from: "plan", unread: []))
    #expect(added.hasPrefix("1 file new: plan/b.muruna; \(count([Self.city, Self.risk]) - count([Self.city])) new findings"), "\(added)")
    let owned = Source(path: Self.risk.path, text: "role Chief \"Chief\"\nrisk Flood \"Flood\" { likelihood: 5; impact: 5; owner: Chief }\n")
    let changed = text(session.readAgain([Self.city, owned], from: "plan", unread: []))
    #expect(changed.hasPrefix("1 file read again: plan/b.muruna; ") && changed.contains("- error[risk_has_an_owner]"), "\(changed)")
    let gone = text(session.readAgain([Self.city], from: "plan", unread: []))
    #expect(gone.hasPrefix("1 file gone: plan/b.muruna; ") && gone.contains("findings gone"), "\(gone)")
    #expect(session.workspace.check().count == count([Self.city]))
    // All of it at once.
    let other = Source(path: "plan/c.muruna", text: "city Irbid \"Irbid\"\n")
    session = self.session()
    let all = text(session.readAgain([owned, other], from: "plan", unread: []), .english)
    #expect(flat(all).contains("1 file read again: plan/b.muruna; 1 file new: plan/c.muruna; 1 file gone: plan/a.muruna"), "\(all)")
    #expect(session.files.map(\.path) == ["plan/b.muruna", "plan/c.muruna"])
    session = self.session()
    session.language = .arabic
    let arabic = text(session.readAgain([owned, other], from: "plan", unread: []), .arabic)
    #expect(flat(arabic).contains("أعيدت قراءة: ملف واحد (plan/b.muruna)؛ جديد: ملف واحد (plan/c.muruna)؛ زال: ملف واحد (plan/a.muruna)"), "\(arabic)")
  }

  @Test func `what says the same is no news`() {
    var session = session()
    #expect(session.readAgain([Self.city, Self.risk], from: "plan", unread: []) == nil)
    #expect(session.readAgain([Self.city, Self.risk], from: "./plan/", unread: []) == nil)
    #expect(text(session.read([Self.city, Self.risk], from: "plan")).contains("2 files read again: nothing has changed"))
    #expect(session.journal.steps.count == 1)
  }

  @Test func `a file that breaks makes no finding look mended`() {
    var session = session()
    let broken = Source(path: Self.risk.path, text: "risk Flood \"Flood { likelihood: 5; impact: 5 }\n")
    let told = text(session.readAgain([Self.city, broken], from: "plan", unread: []))
    #expect(flat(told).contains("gone; what cannot be understood is not judged"), "\(told)")
    #expect(session.workspace.check().count == count([Self.city, broken]))
    let mended = text(session.readAgain([Self.city, Self.risk], from: "plan", unread: []))
    #expect(!mended.contains("not judged") && session.workspace.check().count == count([Self.city, Self.risk]), "\(mended)")
  }

  @Test func `what cannot be read says what it said`() {
    var session = session()
    #expect(session.readAgain([Self.city], from: "plan", unread: ["plan/b.muruna"]) == nil)
    #expect(session.files.map(\.path) == ["plan/a.muruna", "plan/b.muruna"])
    #expect(text(session.readAgain([Self.city], from: "plan", unread: [])).contains("1 file gone: plan/b.muruna"))
  }

  @Test func `a file is the same by whichever path it was come to`() {
    var session = Session(language: .english)
    _ = session.read([Source(path: "./plan//a.muruna", bytes: Self.city.bytes)], from: "./plan/")
    #expect(session.readAgain([Self.city], from: "plan", unread: []) == nil)
    #expect(session.holds("./plan/a.muruna") && session.holdsFiles(from: "plan/") && session.holdsFiles(from: "plan/a.muruna"))
    #expect(session.workspace.check().isEmpty)
  }

  @Test func `what was written behind a file is said by the session and not by the file`() {
    var session = session()
    _ = session.enter("role Chief \"Chief\"")
    let addition = Array("\nrole Chief \"Chief\"\n".utf8)
    #expect(session.isAsRead("./plan/a.muruna", Self.city.bytes))
    #expect(!session.isAsRead("plan/a.muruna", Self.city.bytes + [0x0A]))
    #expect(session.contradiction(["plan/a.muruna": Self.city.bytes + addition], beside: nil) == nil)
    session.noteWritten("plan/a.muruna", without: [], adding: "role Chief \"Chief\"\n")
    // Read again it would say the same twice.
    let written = Source(path: "plan/a.muruna", bytes: Self.city.bytes + addition)
    #expect(session.readAgain([written, Self.risk], from: "plan", unread: []) == nil)
    #expect(session.isAsRead("plan/a.muruna", written.bytes))
    #expect(!text(session.findings()).contains("duplicate"))
    // What was put behind it by somebody else is news.
    let more = Source(path: "plan/a.muruna", bytes: Self.city.bytes + Array("\ncity Irbid \"Irbid\"\n".utf8))
    #expect(text(session.readAgain([more, Self.risk], from: "plan", unread: [])).contains("1 file read again: plan/a.muruna"))
  }

  /// A session that has added a role to a file, and the file as it stands then.
  private func added() -> (Session, Source) {
    var session = session()
    _ = session.enter("role Chief \"Chief\"")
    session.noteWritten("plan/a.muruna", without: [], adding: "role Chief \"Chief\"\n")
    session.markSaved(in: "saved.muruna")
    return (session, Source(path: "plan/a.muruna", text: "city Zarqa \"Zarqa\" { time_zone: \"Asia/Amman\" }\n\nrole Chief \"Chief\"\n"))
  }

  @Test func `what somebody else writes behind what was added is read, and saved behind again`() {
    var (session, file) = added()
    let theirs = Source(path: file.path, bytes: file.bytes + Array("team More \"More\" { size: 4 }\n".utf8))
    #expect(!session.isAsRead(file.path, theirs.bytes))
    _ = session.read([theirs, Self.risk], from: "plan")
    #expect(!text(session.findings()).contains("duplicate"))
    #expect(session.isAsRead(file.path, theirs.bytes))
    #expect(
      String(decoding: session.bytes(of: file.path, without: [], adding: ""), as: UTF8.self)
        == "city Zarqa \"Zarqa\" { time_zone: \"Asia/Amman\" }\nteam More \"More\" { size: 4 }\n")
    let bytes = session.bytes(of: file.path, without: [], adding: session.program())
    #expect(session.contradiction([file.path: bytes], beside: nil) == nil)
  }

  @Test func `what somebody else has changed of what was added holds as it stands there`() {
    var (session, file) = added()
    let theirs = Source(path: file.path, text: String(decoding: file.bytes, as: UTF8.self).replacing("role Chief \"Chief\"", with: "role Chief \"The chief\""))
    let answer = text(session.read([theirs, Self.risk], from: "plan"))
    #expect(flat(answer).contains("1 file read again: plan/a.muruna; what it says takes the place of what was entered: role Chief"), "\(answer)")
    #expect(!text(session.findings()).contains("duplicate") && !session.hasUnsaved)
    #expect(session.isAsRead(file.path, theirs.bytes) && session.bytes(of: file.path, without: [], adding: "") == theirs.bytes)
    // What somebody else took out is still said here, and no file has it any more.
    (session, file) = added()
    _ = session.read([Self.city, Self.risk], from: "plan")
    #expect(session.hasUnsaved && session.program().contains("role Chief"))
  }

  @Test func `what was entered gives way to a file that says it`() {
    var session = session()
    _ = session.enter("role Chief \"Chief\"; team Crews \"Crews\" { size: 3 }; change Flood { likelihood: 4; impact: 3 }")
    let file = Source(path: "other.muruna", text: "role Chief \"The chief\"\nchange Flood { impact: 2 }\n")
    let answer = text(session.read([file], from: "other.muruna"))
    #expect(flat(answer).contains("takes the place of what was entered: role Chief, change Flood"), "\(answer)")
    #expect(session.program().contains("change Flood { likelihood: 4 }") && !session.program().contains("Chief"), "\(session.program())")
    #expect(!text(session.findings()).contains("duplicate") && !text(session.findings()).contains("changed-twice"))
    // Read, and gone again: as it was.
    #expect(text(session.undo(1)).contains("`:read other.muruna` undone"))
    #expect(session.program().contains("Chief") && session.program().contains("impact: 3"), "\(session.program())")
    #expect(!text(session.findings()).contains("duplicate"))
    _ = session.redo(1)
    #expect(!session.program().contains("Chief") && !text(session.findings()).contains("duplicate"))
    // What a file says that was read again stays gone, whatever is taken back.
    _ = session.undo(1)
    _ = session.enter("team More \"More\" { size: 3 }")
    _ = session.read([Source(path: Self.city.path, bytes: Self.city.bytes + Array("role Chief \"Boss\"\n".utf8)), Self.risk], from: "plan")
    for _ in 0..<2 {
      _ = session.undo(1)
      #expect(!session.program().contains("Chief") && !text(session.findings()).contains("duplicate"), "\(session.program())")
    }
    _ = session.redo(2)
    #expect(session.program().contains("More") && !session.program().contains("Chief") && !text(session.findings()).contains("duplicate"), "\(session.program())")
    // A change that was entered over what a file says stands when the file is read again.
    session = self.session([Self.city, Source(path: Self.risk.path, text: "risk Flood \"Flood\" { likelihood: 5 }\nchange Flood { impact: 5 }\n")])
    _ = session.enter("change Flood { impact: 1 }")
    _ = session.read([Self.city, Source(path: Self.risk.path, text: "risk Flood \"A flood\" { likelihood: 5 }\nchange Flood { impact: 5 }\n")], from: "plan")
    #expect(session.program().contains("impact: 1"))
  }

  @Test func `what a file mentions of others is told with the way to read them`() {
    var session = Session(language: .english)
    let answer = text(session.read([Source(path: "night.muruna", text: "change move { takes: 3 h }\n")], as: ["night.muruna"]))
    #expect(flat(answer).hasPrefix("1 file read; it mentions what it does not declare, 'move': `:read FILE` reads the file that does; 1 new finding"), "\(answer)")
    #expect(!text(session.read([Source(path: "plan.muruna", text: JournalTests.plan)], as: ["plan.muruna"])).contains("mentions"))
  }

  @Test func `what a file declares is not declared anew but changed`() {
    var session = session()
    let answer = text(session.enter("risk Flood \"Flood\" { likelihood: 2 }").first)
    #expect(flat(answer).contains("plan/b.muruna declares it: `change Flood { … }` adds to it") && flat(answer).contains("`:delete Flood` first"), "\(answer)")
    session.language = .arabic
    let arabic = text(session.enter("risk Flood \"Flood\" { likelihood: 2 }").first, .arabic)
    #expect(arabic.contains("تغيير Flood") && arabic.contains("إزالة Flood"), "\(arabic)")
  }

  @Test func `a program stands alone or says what it goes with`() {
    var session = session()
    _ = session.enter("change Flood { impact: 4 }")
    #expect(!session.standsAlone(session.program()))
    _ = session.undo(1)
    _ = session.enter("city Irbid \"Irbid\"")
    #expect(session.standsAlone(session.program()))
    // What the file says already cannot be put behind it.
    let twice = Self.risk.bytes + Array("risk Flood \"Flood\"\n".utf8)
    #expect(text(session.contradiction([Self.risk.path: twice], beside: nil)).contains("duplicate-name"))
  }
}
