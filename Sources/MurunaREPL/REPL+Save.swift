import MurunaLineEditor
import MurunaText
import MurunaWorkspace

// Writing what was declared: to a file of its own, or behind what a file says that was read. Nothing is ever lost that stood there.
extension REPL {
  /// `:save`, `:save plan`: to a file of its own, at whose top stands what it needs of others, or behind what a file says that was read. The session goes
  /// on with its own statements, which can still be taken back: saving again writes those that there are then.
  func save(_ argument: String) -> Bool {
    let text = session.program()
    if world.isFolder(argument) { return refuseFolder(argument, .save) }
    guard let path = argument.isEmpty ? usualFile : argument.hasSuffix(".muruna") ? argument : argument + ".muruna" else {
      return withName(.save, "") { _ in false }
    }
    let isBeside = !session.holds(path)
    var saving = Saving(path: path, text: text.allSatisfy(\.isWhitespace) ? "" : text, isBeside: isBeside, overridden: session.overridden())
    for file in session.writtenFiles + saving.overridden.map(\.path) + (isBeside ? [] : [session.plain(path)]) where !saving.files.contains(file) {
      saving.files.append(file)
    }
    if saving.text.isEmpty, saving.overridden.isEmpty, isBeside ? session.addedTo.isEmpty : !session.writtenFiles.contains(session.plain(path)) {
      return answer(.saying(Notice(.nothingToSave)))
    }
    for file in saving.files {
      guard isAsRead(file) else {
        complain(Message.hasChanged(file))
        return false
      }
    }
    return isAgreed(&saving) && write(saving)
  }

  /// What is to be written.
  private struct Saving {
    let path: String
    /// What was declared here; nothing where nothing is left of it.
    let text: String
    /// Whether it goes to a file of its own.
    let isBeside: Bool
    var overridden: [Overridden]
    /// Of what is overridden, what somebody wants to stay in its file.
    var staying: [Overridden] = []
    /// The files that were read and are written too.
    var files: [String] = []

    func isAddedTo(_ file: String, _ session: Session) -> Bool { !isBeside && session.plain(path) == file }
  }

  private func isAsRead(_ file: String) -> Bool {
    let (files, problems, _) = world.read(file)
    for problem in problems { complain(problem) }
    return problems.isEmpty && files.first.map { session.isAsRead(file, $0.bytes) } ?? false
  }

  /// Asks what there is to ask before anything is written.
  private func isAgreed(_ saving: inout Saving) -> Bool {
    // Both would say the same, and could not be read together.
    for file in session.addedTo where !saving.text.isEmpty && !saving.isAddedTo(file, session) {
      guard confirms(Message.moveFrom(file, saving.path)) else { return false }
    }
    let pending = saving.overridden.filter { !session.isTakenOut($0) }
    let files = saving.files.filter { file in pending.contains { $0.path == file } }
    if !pending.isEmpty { say(Message.overridden(pending.map(\.shown))) }
    if saving.isBeside, !saving.text.isEmpty {
      if !pending.isEmpty, !asks(Message.takeOutToo(files)) {
        saving.staying = pending
        saving.overridden.removeAll(where: pending.contains)
      }
      guard mayWrite(saving.path) else { return false }
    } else if saving.text.isEmpty {
      guard confirms(pending.isEmpty ? Message.takeOut(saving.files) : Message.takeThatOut(files)) else { return false }
    } else {
      guard confirms(pending.isEmpty ? Message.addTo(saving.path) : Message.addToAndTakeOut(saving.path, files)) else { return false }
    }
    return true
  }

  private func write(_ saving: Saving) -> Bool {
    var bytes: [String: [UInt8]] = [:]
    for file in saving.files { bytes[file] = session.bytes(of: file, without: saving.overridden, adding: saving.isAddedTo(file, session) ? saving.text : "") }
    let contradiction = saving.staying.isEmpty ? session.contradiction(bytes, beside: saving.isBeside ? saving.text : nil) : nil
    // A file that others read is not made worse than it is.
    if let contradiction, !saving.isBeside, case .findings = contradiction.content {
      _ = answer(contradiction)
      say(Message.nothingSaved)
      return false
    }
    let others = saving.isBeside && !session.standsAlone(saving.text) ? readPaths : nil
    if saving.isBeside, !saving.text.isEmpty {
      let comments = [others.map { Message.goesWith($0, saving.path) }, saving.staying.isEmpty ? nil : Message.stays(saving.staying.map(\.shown))]
      let head = comments.compactMap { $0.map { Self.comment($0.text(in: preferences.language)) } }.joined()
      let whole = (head.isEmpty ? "" : head + "\n") + saving.text
      if let problem = world.write(saving.path, whole) { return failed(saving.path, problem) }
      ownFiles[saving.path] = whole
      savedFiles.insert(saving.path)
    }
    for file in saving.files {
      guard let new = bytes[file], world.read(file).files.first?.bytes != new else { continue }
      if let problem = world.write(file, String(decoding: new, as: UTF8.self)) { return failed(file, problem) }
      let removed = saving.overridden.filter { $0.path == file && !session.isTakenOut($0) }
      let isAdded = saving.isAddedTo(file, session)
      session.noteWritten(file, without: saving.overridden, adding: isAdded ? saving.text : "")
      if !removed.isEmpty { say(Message.removed(file, removed.map(\.place))) } else if !isAdded || saving.text.isEmpty, session.isWhole(file) { say(Message.takenOut(file)) }
    }
    lastSaved = saving.path
    session.markSaved()
    let isGood = tell(saving, others)
    savedNumbers[saving.path] = Set(session.journal.steps.map(\.number))
    if let contradiction { _ = answer(contradiction) }
    return isGood
  }

  private func tell(_ saving: Saving, _ others: String?) -> Bool {
    if !saving.staying.isEmpty { complain(Message.stays(saving.staying.map(\.shown))) }
    if saving.text.isEmpty { return true }
    let new = savedNumbers[saving.path].map { known in session.journal.steps.reduce(0) { known.contains($1.number) ? $0 : $0 + $1.count } }
    if saving.isBeside {
      return answer(.saying(Notice(others.map { .savedBeside(saving.path, statementCount, "muruna check \($0) \(saving.path)", new: new) } ?? .saved(saving.path, statementCount, new: new))))
    }
    let isGood = answer(.saying(Notice(.added(saving.path, statementCount, new: new))))
    let copies = savedFiles.filter(world.exists).sorted()
    if !copies.isEmpty { complain(Message.saidTwice(copies, saving.path)) }
    if let recorder { complain(Message.recordedToo(recorder.script, saving.path)) }
    return isGood
  }

  /// Where `:save` alone writes: where it wrote last, or to the only file that was read.
  private var usualFile: String? {
    if let lastSaved { return lastSaved }
    let files = session.files
    return files.count == 1 ? files.first?.path : nil
  }

  /// Whether a file may be written: it is not there, is as it was written here, or somebody says so.
  func mayWrite(_ path: String, evenOwn: Bool = true) -> Bool {
    guard world.exists(path) else { return true }
    guard evenOwn, let own = ownFiles[path] else { return confirms(Message.overwrite(path)) }
    return world.read(path).files.first?.bytes == Array(own.utf8) || confirms(Message.overwriteChanged(path))
  }

  /// Where a folder stands for a file: with one that would do.
  func refuseFolder(_ path: String, _ command: SessionCommand) -> Bool {
    let example = path + (path.hasSuffix("/") ? "" : "/") + "plan.muruna"
    complain(Message.isFolder(path, example, ":" + command.name(in: preferences.language)))
    return false
  }

  func failed(_ path: String, _ problem: Words) -> Bool {
    complain(Words(english: "\(value: path): \(problem.english)", arabic: "\(value: path): \(problem.arabic)"))
    return false
  }

  private var statementCount: Int { session.journal.steps.reduce(0) { $0 + $1.count } }

  /// What was read, as it was asked for.
  private var readPaths: String { session.journal.steps.filter { $0.fileCount != nil }.flatMap(\.heads).joined(separator: " ") }

  private static func comment(_ text: String) -> String { text.split(separator: "\n").map { "# " + $0 + "\n" }.joined() }
}

private enum Message {
  static func goesWith(_ files: String, _ path: String) -> Words {
    Words(
      english:
        "What stands here goes with \(value: files), and does not stand alone.\nTo check both: \(value: "muruna check \(files) \(path)")\nIn a session: \(value: "muruna \(files)"), then \(value: ":read \(path)")",
      arabic:
        "ما هنا يكمل \(value: files) ولا يقوم وحده.\nلفحصهما معًا: \(value: "muruna check \(files) \(path)")\nوفي جلسة: \(value: "muruna \(files)") ثم \(value: ":قراءة \(path)")")
  }
  static func addTo(_ path: String) -> Words {
    Words(
      english: "add what was declared here at the end of \(value: path)? [y/n]",
      arabic: "أتضيف ما عُرّف هنا إلى آخر \(value: path)؟ [ن/ل]")
  }
  static func overridden(_ all: [String]) -> Words {
    Words(
      english: "what was said or deleted here takes the place of what stands in files: \(value: all.joined(separator: "; "))",
      arabic: "ما قيل أو أزيل هنا يحل محل ما في الملفات: \(value: all.joined(separator: "؛ "))")  // review
  }
  static func takeOutToo(_ files: [String]) -> Words {
    Words(
      english: "take that out of \(value: files.joined(separator: ", ")) too? Else both cannot be checked together [y/n]",
      arabic: "أتزيل ذلك من \(value: files.joined(separator: "، ")) أيضًا؟ وإلا فلا يُفحصان معًا [ن/ل]")  // review
  }
  static func takeThatOut(_ files: [String]) -> Words {
    Words(english: "take that out of \(value: files.joined(separator: ", "))? [y/n]", arabic: "أتزيل ذلك من \(value: files.joined(separator: "، "))؟ [ن/ل]")
  }
  static func addToAndTakeOut(_ path: String, _ files: [String]) -> Words {
    Words(
      english: "add what was declared here at the end of \(value: path), and take that out of \(value: files.joined(separator: ", "))? [y/n]",
      arabic: "أتضيف ما عُرّف هنا إلى آخر \(value: path) وتزيل ذلك من \(value: files.joined(separator: "، "))؟ [ن/ل]")  // review
  }
  static func removed(_ file: String, _ places: [String]) -> Words {
    Words(english: "taken out of \(value: file): \(value: places.joined(separator: "; "))", arabic: "أزيل من \(value: file): \(value: places.joined(separator: "؛ "))")
  }
  static func stays(_ all: [String]) -> Words {
    Words(
      english: "Not to be checked together before this is taken out: \(value: all.joined(separator: "; "))",
      arabic: "لا يُفحصان معًا قبل أن يُزال هذا: \(value: all.joined(separator: "؛ "))")  // review
  }
  static var nothingSaved: Words { Words(english: "nothing was saved", arabic: "لم يُحفظ شيء") }
  static func takeOut(_ files: [String]) -> Words {
    Words(
      english: "take what was written to \(value: files.joined(separator: ", ")) out of it again? [y/n]",
      arabic: "أتزيل ما كُتب في \(value: files.joined(separator: "، "))؟ [ن/ل]")
  }
  static func moveFrom(_ file: String, _ path: String) -> Words {
    Words(
      english: "what was declared here stands at the end of \(value: file) since it was saved there; move it to \(value: path)? [y/n]",
      arabic: "ما عُرّف هنا محفوظ في آخر \(value: file)؛ أتنقله إلى \(value: path)؟ [ن/ل]")  // review
  }
  static func saidTwice(_ copies: [String], _ path: String) -> Words {
    Words(
      english: "\(value: copies.joined(separator: ", ")) was saved before and says the same: check \(value: path) without it",
      arabic: "حُفظ \(value: copies.joined(separator: "، ")) من قبل ويقول الشيء نفسه: افحص \(value: path) بدونه")  // review
  }
  static func recordedToo(_ script: String, _ path: String) -> Words {
    Words(
      english: "\(value: script) reads \(value: path) and says the same: it runs with \(value: path) as it was before",
      arabic: "\(value: script) يقرأ \(value: path) ويقول الشيء نفسه: يُشغَّل مع \(value: path) كما كان من قبل")  // review
  }
  static func isFolder(_ path: String, _ example: String, _ command: String) -> Words {
    Words(
      english: "\(value: path) is a folder: name a file in it, \(code: command + " " + example)",
      arabic: "\(value: path) مجلد: سمِّ ملفًا فيه، \(code: command + " " + example)")
  }
  static func overwriteChanged(_ path: String) -> Words {
    Words(
      english: "somebody else has changed \(value: path) since it was saved; write over it? [y/n]",
      arabic: "غيّر غيرك \(value: path) منذ حُفظ؛ أتكتب فوقه؟ [ن/ل]")  // review
  }
  static func takenOut(_ path: String) -> Words {
    Words(english: "\(value: path) says again what it said when it was read", arabic: "عاد \(value: path) إلى ما كان عليه حين قُرئ")
  }
  static func hasChanged(_ path: String) -> Words {
    Words(
      english: "\(value: path) is no longer what was read: \(code: ":read " + path) first, or save under another name",
      arabic: "لم يعد \(value: path) كما قُرئ: \(code: ":قراءة " + path) أولًا، أو احفظ باسم آخر")
  }
  static func overwrite(_ path: String) -> Words {
    Words(english: "there is a file \(value: path) already; write over it? [y/n]", arabic: "الملف \(value: path) موجود؛ أتكتب فوقه؟ [ن/ل]")
  }
}
