import MurunaLineEditor
import MurunaText
import MurunaWorkspace

// Writing what was declared: to a file of its own, or behind what a file says that was read. Nothing is ever lost that stood there.
extension REPL {
  /// `:save`, `:save plan`: to a file of its own, at whose top stands what it needs of others, or behind what a file says that was read. The session goes
  /// on with its own statements, which can still be taken back: saving again writes those that there are then.
  func save(_ argument: String) -> Bool {
    let program = session.program()
    let text = program.allSatisfy(\.isWhitespace) ? "" : program
    if world.isFolder(argument) { return refuseFolder(argument, .save) }
    let named = argument.isEmpty ? usualFile : session.plain(argument.hasSuffix(".muruna") ? argument : argument + ".muruna")
    // Where nothing but what stands in files goes out of them, or comes back, no name is needed.
    let (overridden, returning) = (session.overridden(), session.lacking())
    guard let path = named ?? (text.isEmpty && !(overridden.isEmpty && returning.isEmpty) ? "" : nil) else { return withName(.save, "") { _ in false } }
    let isBeside = !session.holds(path)
    var saving = Saving(path: path, text: text, isBeside: isBeside, overridden: overridden, returning: returning)
    for file in session.writtenFiles + saving.overridden.map(\.path) + (isBeside ? [] : [session.plain(path)]) where !saving.files.contains(file) {
      saving.files.append(file)
    }
    let isNothingNew = text.isEmpty && overridden.allSatisfy(session.isTakenOut) && returning.isEmpty && session.addedTo.isEmpty
    if text.isEmpty, isBeside, session.staleFiles.contains(session.plain(path)), let own = ownFiles[path], world.exists(path) {
      guard confirms(Message.empty(path)) else { return false }
      guard empty(path, own) else { return false }
      if isNothingNew { return true }
    }
    if isNothingNew, overridden.isEmpty { return answer(.saying(Notice(.nothingToSave))) }
    for file in saving.files {
      guard isAsRead(file) else {
        complain(Message.hasChanged(file))
        return false
      }
    }
    if isNothingNew {
      for file in saving.files { session.markSaved(in: file) }
      say(Message.saidAlready(saving.files))
      return true
    }
    if text.isEmpty, isBeside, !argument.isEmpty { say(Message.notMade(path)) }
    let own = isBeside && !text.isEmpty ? world.read(path).files.first?.bytes : nil
    guard isAgreed(&saving), isUntouched(saving, own) else { return false }
    return write(saving)
  }

  /// Whether nobody has written in any of the files while a question stood; `own` is what the file of its own said before.
  private func isUntouched(_ saving: Saving, _ own: [UInt8]?) -> Bool {
    for file in saving.files where !isAsRead(file) {
      complain(Message.hasChanged(file))
      return false
    }
    guard saving.isBeside, !saving.text.isEmpty, world.read(saving.path).files.first?.bytes != own else { return true }
    return confirms(Message.overwriteChanged(saving.path))
  }

  /// What is to be written.
  private struct Saving {
    let path: String
    /// What was declared here; nothing where nothing is left of it.
    let text: String
    /// Whether it goes to a file of its own.
    let isBeside: Bool
    var overridden: [Overridden]
    /// What was taken out of files before and comes back.
    var returning: [Overridden]
    /// Of what is overridden, what somebody wants to stay in its file.
    var staying: [Overridden] = []
    /// Of what was taken out before, what somebody does not want back.
    var keptOut: [Overridden] = []
    /// The files of their own that nothing is left of.
    var emptied: [String] = []
    /// The files that were read and are written too.
    var files: [String] = []

    func isAddedTo(_ file: String, _ session: Session) -> Bool { !isBeside && session.plain(path) == file }
    /// What is left out of the files.
    var without: [Overridden] { overridden + keptOut }
    /// Of the files those of some of what stands in them.
    func files(of all: [Overridden]) -> [String] { files.filter { file in all.contains { $0.path == file } } }
  }

  /// Takes a file of its own away, of which nothing is left, unless somebody else has written in it.
  private func empty(_ path: String, _ own: String) -> Bool {
    guard world.read(path).files.first?.bytes == Array(own.utf8) || confirms(Message.overwriteChanged(path)) else { return false }
    if let problem = world.remove(path) { return failed(path, problem) }
    ownFiles[path] = world.exists(path) ? "" : nil
    savedFiles.remove(path)
    savedNumbers[path] = nil
    session.noteEmptied(path)
    say(world.exists(path) ? Message.emptied(path) : Message.taken(path))
    return true
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
    // Nor could it beside what it was saved in before, where that is read too.
    for file in saving.text.isEmpty ? [] : session.copies(besides: saving.path) where world.exists(file) {
      guard confirms(Message.moveFromOwn(file, saving.path)) else { return false }
      saving.emptied.append(file)
    }
    let pending = saving.overridden.filter { !session.isTakenOut($0) }
    if !pending.isEmpty { say(Message.overridden(pending.map(\.shown))) }
    if !saving.returning.isEmpty { say(Message.returning(saving.returning.map(\.shown))) }
    let (out, back) = (saving.files(of: pending), saving.files(of: saving.returning))
    if saving.isBeside, !saving.text.isEmpty {
      if !pending.isEmpty, !asks(Message.takeOutToo(out)) {
        saving.staying = pending
        saving.overridden.removeAll(where: pending.contains)
      }
      if !saving.returning.isEmpty, !asks(Message.question([Message.putBack(back)])) { (saving.keptOut, saving.returning) = (saving.returning, []) }
      return mayWrite(saving.path)
    }
    var clauses: [Words] = []
    if !saving.text.isEmpty { clauses.append(Message.addition(saving.path, session.otherwise(in: saving.path))) } else if !session.addedTo.isEmpty { clauses.append(Message.takeBack(session.addedTo)) }
    if !pending.isEmpty { clauses.append(Message.takeThatOut(out)) }
    if !saving.returning.isEmpty { clauses.append(Message.putBack(back)) }
    return confirms(Message.question(clauses))
  }

  private func write(_ saving: Saving) -> Bool {
    var bytes: [String: [UInt8]] = [:]
    for file in saving.files { bytes[file] = session.bytes(of: file, without: saving.without, adding: saving.isAddedTo(file, session) ? saving.text : "") }
    let contradiction = saving.staying.isEmpty && saving.keptOut.isEmpty ? session.contradiction(bytes, beside: saving.isBeside ? saving.text : nil) : nil
    // A file that others read is not made worse than it is.
    if let contradiction, !saving.isBeside, case .findings = contradiction.content {
      _ = answer(contradiction)
      say(Message.nothingSaved)
      return false
    }
    let secrets = saving.text.isEmpty ? (things: 0, values: 0) : session.secretsDeclared()
    let holdsSecrets = secrets.things + secrets.values > 0
    let others = saving.isBeside && !session.standsAlone(saving.text) ? readPaths : nil
    if saving.isBeside, !saving.text.isEmpty {
      let comments = [others.map { Message.goesWith($0, saving.path) }, saving.staying.isEmpty ? nil : Message.stays(saving.staying.map(\.shown))]
      let head = comments.compactMap { $0.map { Self.comment($0.text(in: preferences.language)) } }.joined()
      let whole = (head.isEmpty ? "" : head + "\n") + saving.text
      if let problem = world.write(saving.path, whole, holdsSecrets) { return failed(saving.path, problem) }
      ownFiles[saving.path] = whole
      savedFiles.insert(saving.path)
    }
    for file in saving.files {
      guard let new = bytes[file], world.read(file).files.first?.bytes != new else { continue }
      if let problem = world.write(file, String(decoding: new, as: UTF8.self), false) { return failed(file, problem) }
      let removed = saving.overridden.filter { $0.path == file && !session.isTakenOut($0) }
      let returned = saving.returning.filter { $0.path == file }
      let isAdded = saving.isAddedTo(file, session) && !saving.text.isEmpty
      session.noteWritten(file, without: saving.without, adding: isAdded ? saving.text : "")
      if !returned.isEmpty { session.forgetSaved() } else if !isAdded { session.forgetSaved(in: file) }
      if !removed.isEmpty { say(Message.removed(file, removed.map(\.place))) }
      if !isAdded, session.isWhole(file) { say(Message.takenOut(file)) } else if !returned.isEmpty { say(Message.returned(file, returned.map(\.place))) }
    }
    for file in saving.emptied { guard empty(file, ownFiles[file] ?? "") else { return false } }
    if !saving.text.isEmpty || !saving.isBeside { lastSaved = saving.path }
    for path in saving.text.isEmpty ? saving.files : [saving.path] { session.markSaved(in: path) }
    let isGood = tell(saving, others)
    if holdsSecrets { complain(Message.holdsSecrets(saving.path, secrets.things, secrets.values, isPrivate: saving.isBeside)) }
    if !saving.text.isEmpty { savedNumbers[saving.path] = Dictionary(session.journal.steps.map { ($0.number, $0.count) }) { $1 } }
    if let contradiction { _ = answer(contradiction) }
    return isGood
  }

  private func tell(_ saving: Saving, _ others: String?) -> Bool {
    if !saving.staying.isEmpty { complain(Message.stays(saving.staying.map(\.shown))) }
    if !saving.keptOut.isEmpty { complain(Message.keptOut(saving.keptOut.map(\.shown))) }
    if saving.text.isEmpty { return true }
    let news = savedNumbers[saving.path].map { known in
      let here = Set(session.journal.steps.map(\.number))
      return Notice.News(
        new: session.journal.steps.reduce(0) { known[$1.number] == nil ? $0 + $1.count : $0 }, gone: known.reduce(0) { here.contains($1.key) ? $0 : $0 + $1.value })
    }
    if saving.isBeside {
      return answer(.saying(Notice(others.map { .savedBeside(saving.path, statementCount, "muruna check \($0) \(saving.path)", news) } ?? .saved(saving.path, statementCount, news))))
    }
    let isGood = answer(.saying(Notice(.added(saving.path, statementCount, news))))
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
  /// What happens on a yes, all of it in one question.
  static func question(_ clauses: [Words]) -> Words {
    let all = clauses.dropFirst().reduce(clauses[0]) { Words(english: "\($0.english), and \($1.english)", arabic: "\($0.arabic) و\($1.arabic)") }
    return Words(english: "\(all.english)? [y/n]", arabic: "أ\(all.arabic)؟ [ن/ل]")
  }
  static func holdsSecrets(_ path: String, _ things: Int, _ values: Int, isPrivate: Bool) -> Words {
    let (some, others) = (Words(english: "\(things, .thing)", arabic: "\(things, .thing)"), Words(english: "\(values, .value)", arabic: "\(values, .value)"))
    let what = values == 0 ? some : things == 0 ? others : Words(english: "\(some.english), \(others.english)", arabic: "\(some.arabic)، \(others.arabic)")
    return isPrivate
      ? Words(
        english: "\(value: path) holds what is restricted (\(what.english)): nobody but you may read the file",
        arabic: "في \(value: path) ما هو محجوب (\(what.arabic)): لا يقرأ الملف سواك")  // review
      : Words(
        english: "what is restricted (\(what.english)) stands in \(value: path) now: whoever may read that file reads it",
        arabic: "في \(value: path) الآن ما هو محجوب (\(what.arabic)): يقرؤه كل من يقرأ الملف")  // review
  }
  static func addTo(_ path: String) -> Words {
    Words(english: "add what was declared here at the end of \(value: path)", arabic: "تضيف ما عُرّف هنا إلى آخر \(value: path)")
  }
  /// - Parameter otherwise: what differs from what was written there before.
  static func addition(_ path: String, _ otherwise: (gone: Int, new: Int)?) -> Words {
    guard let otherwise, otherwise.gone > 0 else { return addTo(path) }
    if otherwise.new == 0 {
      return Words(
        english: "take out of the end of \(value: path) what is declared here no longer", arabic: "تزيل من آخر \(value: path) ما لم يعد معرّفًا هنا")  // review
    }
    return Words(
      english: "put what was declared here at the end of \(value: path), and take out of it what is declared here no longer",
      arabic: "تضع ما عُرّف هنا في آخر \(value: path) وتزيل منه ما لم يعد معرّفًا هنا")  // review
  }
  static func empty(_ path: String) -> Words {
    Words(
      english: "nothing of what was saved in \(value: path) is declared here any more; remove that file? [y/n]",
      arabic: "لم يعد شيء مما حُفظ في \(value: path) معرّفًا هنا؛ أتزيل ذلك الملف؟ [ن/ل]")  // review
  }
  static func taken(_ path: String) -> Words { Words(english: "\(value: path) is removed", arabic: "أزيل \(value: path)") }
  static func emptied(_ path: String) -> Words { Words(english: "\(value: path) is empty now", arabic: "صار \(value: path) فارغًا") }  // review
  static func takeThatOut(_ files: [String]) -> Words {
    Words(english: "take that out of \(value: files.joined(separator: ", "))", arabic: "تزيل ذلك من \(value: files.joined(separator: "، "))")
  }
  static func takeBack(_ files: [String]) -> Words {
    Words(
      english: "take what was written to \(value: files.joined(separator: ", ")) out of it again",
      arabic: "تزيل ما كُتب في \(value: files.joined(separator: "، "))")
  }
  static func putBack(_ files: [String]) -> Words {
    Words(
      english: "put back into \(value: files.joined(separator: ", ")) what was taken out of it",
      arabic: "تعيد إلى \(value: files.joined(separator: "، ")) ما أزيل منه")  // review
  }
  static func returning(_ all: [String]) -> Words {
    Words(
      english: "taken out of files before, and here again: \(value: all.joined(separator: "; "))",
      arabic: "أزيل من الملفات من قبل، وهو هنا من جديد: \(value: all.joined(separator: "؛ "))")  // review
  }
  static func returned(_ file: String, _ places: [String]) -> Words {
    Words(english: "put back into \(value: file): \(value: places.joined(separator: "; "))", arabic: "أعيد إلى \(value: file): \(value: places.joined(separator: "؛ "))")
  }
  static func keptOut(_ all: [String]) -> Words {
    Words(
      english: "no file has this any more, which stands here: \(value: all.joined(separator: "; "))",
      arabic: "لم يعد في أي ملف هذا الذي ما زال هنا: \(value: all.joined(separator: "؛ "))")  // review
  }
  static func saidAlready(_ files: [String]) -> Words {
    Words(
      english: "nothing new to save: what was deleted here stands no longer in \(value: files.joined(separator: ", "))",
      arabic: "لا جديد يُحفظ: ما أزيل هنا لم يعد في \(value: files.joined(separator: "، "))")  // review
  }
  static func notMade(_ path: String) -> Words {
    Words(
      english: "nothing was declared here that could stand in \(value: path): it is not written, only the files that were read are",
      arabic: "لم يُعرَّف هنا ما يوضع في \(value: path): لن يُكتب، وإنما تُكتب الملفات التي قُرئت")  // review
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
  static func removed(_ file: String, _ places: [String]) -> Words {
    Words(english: "taken out of \(value: file): \(value: places.joined(separator: "; "))", arabic: "أزيل من \(value: file): \(value: places.joined(separator: "؛ "))")
  }
  static func stays(_ all: [String]) -> Words {
    Words(
      english: "Not to be checked together before this is taken out: \(value: all.joined(separator: "; "))",
      arabic: "لا يُفحصان معًا قبل أن يُزال هذا: \(value: all.joined(separator: "؛ "))")  // review
  }
  static var nothingSaved: Words { Words(english: "nothing was saved", arabic: "لم يُحفظ شيء") }
  static func moveFrom(_ file: String, _ path: String) -> Words {
    Words(
      english: "what was declared here stands at the end of \(value: file) since it was saved there; move it to \(value: path)? [y/n]",
      arabic: "ما عُرّف هنا محفوظ في آخر \(value: file)؛ أتنقله إلى \(value: path)؟ [ن/ل]")  // review
  }
  static func moveFromOwn(_ file: String, _ path: String) -> Words {
    Words(
      english: "what was declared here stands in \(value: file) since it was saved there, and would be read from both; move it to \(value: path) and remove \(value: file)? [y/n]",
      arabic: "ما عُرّف هنا محفوظ في \(value: file) ويُقرأ من الملفين معًا؛ أتنقله إلى \(value: path) وتزيل \(value: file)؟ [ن/ل]")  // review
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
