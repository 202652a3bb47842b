import MurunaLineEditor
import MurunaText
import MurunaWorkspace

// Writing what was declared: to a file of its own, or behind what a file says that was read. Nothing is ever lost that stood there.
extension REPL {
  /// `:save`, `:save plan`
  func save(_ argument: String) -> Bool {
    let text = session.program()
    let isNothing = text.allSatisfy(\.isWhitespace)
    if world.isFolder(argument) { return refuseFolder(argument, .save) }
    guard let path = argument.isEmpty ? usualFile : argument.hasSuffix(".muruna") ? argument : argument + ".muruna" else {
      return withName(.save, "") { _ in false }
    }
    // What was added to a file and taken back since is taken out of it again.
    if isNothing, !session.hasAddition(to: path) { return answer(.saying(Notice(.nothingToSave))) }
    return session.holds(path) ? add(isNothing ? "" : text, to: path) : write(text, to: path)
  }

  /// Where `:save` alone writes: where it wrote last, or to the only file that was read.
  private var usualFile: String? {
    if let lastSaved { return lastSaved }
    let files = session.files
    return files.count == 1 ? files.first?.path : nil
  }

  /// A file of its own; what it needs of others stands at its top.
  private func write(_ text: String, to path: String) -> Bool {
    // Both would say the same, and could not be read together.
    for file in session.addedTo {
      guard let disk = world.read(file).files.first?.bytes, session.base(of: file, asItIs: disk) != nil else {
        complain(Message.hasChanged(file))
        return false
      }
      guard confirms(Message.moveFrom(file, path)) else { return false }
    }
    guard mayWrite(path) else { return false }
    let others = session.standsAlone(text) ? nil : readPaths
    let head = [others.map { Message.goesWith($0, path) }, stillThere].compactMap { $0.map { Self.comment($0.text(in: preferences.language)) } }.joined()
    let whole = (head.isEmpty ? "" : head + "\n") + text
    if let problem = world.write(path, whole) { return failed(path, problem) }
    ownFiles[path] = whole
    savedFiles.insert(path)
    for file in session.addedTo {
      guard add("", to: file, isAsked: true) else { return false }
    }
    lastSaved = path
    session.markSaved()
    if let stillThere { complain(stillThere) }
    if let others { return answer(.saying(Notice(.savedBeside(path, statementCount, "muruna check \(others) \(path)")))) }
    return answer(.saying(Notice(.saved(path, statementCount))))
  }

  /// Behind what a file says that was read, as it stands on disk. The session goes on with its own statements, which can still be taken back:
  /// saving again writes those that there are then.
  private func add(_ text: String, to path: String, isAsked: Bool = false) -> Bool {
    let (files, problems, _) = world.read(path)
    for problem in problems { complain(problem) }
    guard let disk = files.first?.bytes, problems.isEmpty else { return false }
    guard let base = session.base(of: path, asItIs: disk) else {
      complain(Message.hasChanged(path))
      return false
    }
    let addition = text.isEmpty ? [] : Array(((base.last ?? 0x0A) == 0x0A ? "\n" : "\n\n").utf8) + Array(text.utf8)
    if let refusal = session.refusal(ofAdding: addition, to: path) { return answer(refusal) }
    guard isAsked || confirms(text.isEmpty ? Message.takeOut(path) : Message.addTo(path)) else { return false }
    if let problem = world.write(path, String(decoding: base + addition, as: UTF8.self)) { return failed(path, problem) }
    session.noteAddition(addition, to: path)
    lastSaved = path
    session.markSaved()
    if let stillThere { complain(stillThere) }
    guard !text.isEmpty else {
      say(Message.takenOut(path))
      return true
    }
    let isGood = answer(.saying(Notice(.added(path, statementCount))))
    let copies = savedFiles.filter(world.exists).sorted()
    if !copies.isEmpty { complain(Message.saidTwice(copies, path)) }
    return isGood
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

  /// What was deleted here, and is still in the files that were read: nothing is ever taken out of those.
  private var stillThere: Words? {
    let all = session.journal.deletedInFiles
    return all.isEmpty ? nil : Message.stillThere(all.map { "\($0.heads.joined(separator: ", ")) (\($0.file))" })
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
  static func stillThere(_ all: [String]) -> Words {
    Words(
      english: "deleted in this session, and still in the file: \(value: all.joined(separator: "; "))",
      arabic: "حُذف في هذه الجلسة وما زال في الملف: \(value: all.joined(separator: "؛ "))")
  }
  static func takeOut(_ path: String) -> Words {
    Words(
      english: "take what was added to \(value: path) out of it again? [y/n]",
      arabic: "أتزيل ما أضيف إلى \(value: path)؟ [ن/ل]")
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
