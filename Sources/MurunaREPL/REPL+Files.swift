import MurunaLineEditor
import MurunaText
import MurunaWorkspace

// What a session does with files: reading, saving, editing, watching, recording, replaying.
extension REPL {
  /// What `:save plan` and `:record plan` wrote is found by the name that was said there, and what a script that is replayed reads also beside it.
  private func found(_ path: String) -> String { world.place(of: path, besides: replayed) }

  func read(_ path: String) -> Bool {
    let place = found(path)
    let (files, problems, unread) = world.read(place)
    for problem in problems { complain(problem) }
    guard !files.isEmpty else {
      if let replayed, !world.exists(place) { complain(Message.isMissing(path, replayed)) }
      return false
    }
    return answer(session.read(files, from: place, unread: unread))
  }

  func edit(_ argument: String) -> Bool {
    let number = Int(argument.drop { $0 == "#" })
    let steps = session.journal.steps.filter { !$0.text.isEmpty }
    guard let step = argument.isEmpty ? steps.last : steps.first(where: { $0.number == number }) else {
      let left = number.flatMap { number in session.journal.steps.first { $0.number == number } }
      complain(left.map { Message.cannotEdit($0.number, session.journal.whyGone($0)) } ?? Message.nothingToEdit)
      return false
    }
    guard let text = world.edit(step.text) else {
      complain(Message.noEditor)
      return false
    }
    var edited = text
    while edited.last?.isNewline ?? false { edited.removeLast() }
    guard edited != step.text, !edited.isEmpty else {
      say(Message.nothingChanged)
      return true
    }
    show(session.recordable(edited, step.number..<step.number + 1).text + "\n")
    take(edited)
    return true
  }

  // MARK: Watching

  func watch(_ path: String) -> Bool {
    if Bool(said: path) == true { return withName(.watch, "") { _ in false } }
    if path.isEmpty || Bool(said: path) == false {
      watched = []
      say(Message.watchingNothing)
      return true
    }
    let path = found(path)
    // Before it is read: what changes meanwhile is news.
    let stamp = world.stamp(path)
    guard read(path) else { return false }
    record(SessionCommand.read.written(path, in: preferences.language), 0..<0, answer: "", isGood: true)
    watched.removeAll { $0.path == path }
    watched.append(Watched(path: path, stamps: [session.branchName: stamp]))
    say(Message.watching(path))
    return true
  }

  /// Reads again what changed on disk since somebody looked from this branch, and says what that did; nil where nothing changed.
  func newsFromDisk() -> String? {
    var news = ""
    for index in watched.indices {
      let path = watched[index].path
      let stamp = world.stamp(path)
      guard stamp != watched[index].stamps[session.branchName] else { continue }
      watched[index].stamps[session.branchName] = stamp
      let (files, problems, unread) = world.read(path)
      let isThere = world.exists(path)
      news += problems.map { $0.text(in: preferences.language) + "\n" }.joined()
      // What is gone as a whole may come back: somebody moves it, or takes another version of it.
      if !isThere, session.holdsFiles(from: path) { news += Message.stays(path).text(in: preferences.language) + "\n" }
      // An empty folder is no program, but what was read from it is gone all the same.
      guard isThere, !files.isEmpty || session.holdsFiles(from: path) else { continue }
      if let reply = session.readAgain(files, from: path, unread: unread) { news += render(reply) }
    }
    return news.isEmpty ? nil : news
  }

  // MARK: Recording

  func record(_ path: String) -> Bool {
    if Bool(said: path) == true { return withName(.record, "") { _ in false } }
    if path.isEmpty || Bool(said: path) == false {
      if let recorder { say(Message.recorded(recorder.script, recorder.page)) } else { say(Message.notRecording) }
      if let recorder, recorder.holdsSecrets { complain(Message.holdsSecrets(recorder.script, recorder.page)) }
      if let recorder { ownFiles[recorder.script] = recorder.scriptText }
      recorder = nil
      return true
    }
    if world.isFolder(path) { return refuseFolder(path, .record) }
    var fresh = Recorder(path)
    // What was recorded stands nowhere else, so that it is asked for, too, where it was written here.
    guard mayWrite(fresh.script, evenOwn: false) else { return false }
    fresh.begin(&session)
    if let problem = fresh.write(world) { return failed(path, problem) }
    recorder = fresh
    say(Message.recording(fresh.script, fresh.page))
    if !fresh.reads.isEmpty { say(Message.reads(fresh.script, fresh.reads)) }
    if fresh.holdsSecrets { complain(Message.holdsSecrets(fresh.script, fresh.page)) }
    return true
  }

  /// Keeps an entry, and says so once something that is secret is written down.
  func record(_ entry: String, _ steps: Range<Int>, answer: String, isGood: Bool) {
    guard var recorder else { return }
    let (wasWithout, known) = (!recorder.holdsSecrets, recorder.reads)
    recorder.record(entry, steps, answer: answer, isGood: isGood, &session, world)
    self.recorder = recorder
    let new = recorder.reads.filter { !known.contains($0) }
    if !new.isEmpty { say(Message.reads(recorder.script, new)) }
    if wasWithout, recorder.holdsSecrets { complain(Message.holdsSecrets(recorder.script, recorder.page)) }
  }

  /// Enters a script as if somebody typed it; with `--pause` each step waits for a key.
  func replay(_ argument: String) -> Bool {
    let words = argument.split(separator: " ").map(String.init)
    let pauses = words.contains("--pause") || words.contains("--توقف")
    guard let path = words.first(where: { !$0.hasPrefix("--") }) else {
      return failed(":replay", Words(english: "say which file", arabic: "اذكر الملف"))
    }
    if world.isFolder(path) { return refuseFolder(path, .replay) }
    let (files, problems, _) = world.read(found(path))
    for problem in problems { complain(problem) }
    guard let file = files.first else { return false }
    let parts = SessionInput.steps(of: String(decoding: file.bytes, as: UTF8.self))
    if parts.isEmpty {
      complain(Message.nothingToReplay(file.path))
      return false
    }
    // Up brings back the command, and none of what is entered.
    let before = (isBroughtBack, replayed)
    (isBroughtBack, replayed) = (false, file.path)
    defer { (isBroughtBack, replayed) = before }
    for (index, part) in parts.enumerated() {
      show(echo(part) + "\n")
      if pauses {
        TerminalDevice.write(Message.pause.text(in: preferences.language))
        let key = Pager.key()
        TerminalDevice.write("\r\u{1B}[K")
        if key == nil || key == "q" || key == "\u{1B}" { return true }
      }
      guard carryOut(part) else {
        if index + 1 < parts.count { complain(Message.stopped(index + 1, of: parts.count)) }
        return false
      }
    }
    // What was rescued is here again.
    if world.rescued().contains(file.path) { _ = world.remove(file.path) }
    return true
  }

  /// As if somebody typed it, but for what the session shows to nobody: a room looks on.
  private func echo(_ part: SessionInput) -> String {
    switch part {
    case .program(let text): "> " + session.recordable(text, 0..<0).text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n. ")
    case .command(let name, let arguments): "> " + session.recordable(":\(name) \(arguments)", 0..<0).text
    case .question(let name): "> ? " + session.covered(name)
    }
  }
}

private enum Message {
  static var nothingToEdit: Words { Words(english: "there is no such entry; \(code: ":history") numbers them", arabic: "لا مُدخل كهذا؛ \(code: ":سجل") يعرضها بأرقامها") }
  static var nothingChanged: Words { Words(english: "nothing changed", arabic: "لم يتغير شيء") }
  static func cannotEdit(_ number: Int, _ why: Journal.WhyGone) -> Words {
    let entry = "#\(number)"
    switch why {
    case .isFile(let path):
      return Words(
        english: "\(code: entry) reads \(value: path): change the file itself, then \(code: ":read " + path)",
        arabic: "\(code: entry) يقرأ \(value: path): غيّر الملف نفسه ثم \(code: ":قراءة " + path)")  // review
    case .isDeletion:
      return Words(
        english: "\(code: entry) took something away, and has no text: \(code: ":undo") takes back what was entered last",
        arabic: "\(code: entry) أزال شيئًا ولا نص له: و\(code: ":تراجع") يتراجع عن آخر مُدخل")  // review
    case .said(let later):
      return Words(
        english: "\(code: entry) counts no longer, since \(code: "#\(later)") says it anew: \(code: ":edit \(later)"), or \(code: ":undo") until it is back",
        arabic: "لم يعد \(code: entry) ساريًا، إذ يقوله \(code: "#\(later)") من جديد: \(code: ":تحرير \(later)")، أو \(code: ":تراجع") حتى يعود")  // review
    case .deleted(let later):
      return Words(
        english: "\(code: entry) counts no longer, since \(code: "#\(later)") took it away: \(code: ":undo") until it is back",
        arabic: "لم يعد \(code: entry) ساريًا، إذ أزاله \(code: "#\(later)"): \(code: ":تراجع") حتى يعود")  // review
    case .inFile:
      return Words(
        english: "\(code: entry) counts no longer, since a file that was read says it: change it there",
        arabic: "لم يعد \(code: entry) ساريًا، إذ يقوله ملف قُرئ: غيّره هناك")  // review
    }
  }
  static var noEditor: Words {
    Words(
      english: "no editor could be started, or it failed, and nothing was changed: leave and say which to use, for example \(code: "EDITOR=nano muruna")",
      arabic: "تعذر فتح المحرر أو أخفق، ولم يتغير شيء: اخرج ثم اذكر المحرر، مثلًا \(code: "EDITOR=nano muruna")")  // review
  }
  static func nothingToReplay(_ path: String) -> Words {
    Words(english: "nothing in \(value: path) can be entered", arabic: "لا شيء في \(value: path) يُدخل")
  }
  static func stopped(_ step: Int, of count: Int) -> Words {
    Words(
      english: "stopped at step \(value: String(step)) of \(value: String(count)); the steps behind it were not entered",
      arabic: "توقف التشغيل عند الخطوة \(value: String(step)) من \(value: String(count))؛ ولم تُدخل الخطوات التالية")  // review
  }
  static func watching(_ path: String) -> Words {
    Words(english: "watching \(value: path); \(code: ":watch off") stops", arabic: "تجري مراقبة \(value: path)؛ و\(code: ":مراقبة لا") يوقفها")
  }
  static func stays(_ path: String) -> Words {
    Words(
      english: "what was read from \(value: path) stays as it was; \(code: ":undo") takes it back",
      arabic: "ما قُرئ من \(value: path) باقٍ كما كان؛ و\(code: ":تراجع") يتراجع عنه")
  }
  static var watchingNothing: Words { Words(english: "watching nothing", arabic: "لا مراقبة") }
  static func recording(_ script: String, _ page: String) -> Words {
    Words(english: "recording in \(value: script) and \(value: page); \(code: ":record off") stops", arabic: "يجري التسجيل في \(value: script) و\(value: page)؛ و\(code: ":تسجيل لا") يوقفه")
  }
  static func reads(_ script: String, _ files: [String]) -> Words {
    Words(
      english: "\(value: script) reads \(value: files.joined(separator: ", ")): to replay it, that must be there as it is now, beside \(value: script) or where muruna is started",
      arabic: "\(value: script) يقرأ \(value: files.joined(separator: "، ")): لتشغيله يجب أن يكون ذلك كما هو الآن، إلى جانب \(value: script) أو حيث يُشغَّل muruna")  // review
  }
  static func isMissing(_ path: String, _ script: String) -> Words {
    Words(
      english: "\(value: script) reads \(value: path), which is neither beside it nor here: put it there as it was when the script was recorded, then \(code: ":replay " + script)",
      arabic: "\(value: script) يقرأ \(value: path)، وليس إلى جانبه ولا هنا: ضعه هناك كما كان حين سُجّل، ثم \(code: ":تشغيل " + script)")  // review
  }
  static func recorded(_ script: String, _ page: String) -> Words { Words(english: "recorded: \(value: script), \(value: page)", arabic: "سُجّل: \(value: script)، \(value: page)") }
  static func holdsSecrets(_ script: String, _ page: String) -> Words {
    Words(
      english: "\(value: script) holds what is secret, since it could not be run again without; \(value: page) does not",
      arabic: "في \(value: script) ما هو سري، إذ لا يُعاد تشغيله بدونه؛ وليس منه شيء في \(value: page)")  // review
  }
  static var notRecording: Words { Words(english: "nothing is being recorded", arabic: "لا تسجيل جارٍ") }
  static var pause: Words { Words(english: "-- any key goes on, q stops --", arabic: "-- أي مفتاح للمتابعة، وq للتوقف --") }
}
