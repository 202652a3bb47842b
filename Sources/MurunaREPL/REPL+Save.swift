import MurunaLineEditor
import MurunaText
import MurunaWorkspace

// Writing what was declared: to a file of its own, or behind what a file says that was read. Nothing is ever lost that stood there.
extension REPL {
  /// `:save`, `:save plan`
  func save(_ argument: String) -> Bool {
    let text = session.program()
    let isNothing = text.allSatisfy(\.isWhitespace)
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
    guard mayWrite(path) else { return false }
    let others = session.standsAlone(text) ? nil : readPaths
    let head = [others.map { Message.goesWith($0, path) }, stillThere].compactMap { $0.map { Self.comment($0.text(in: preferences.language)) } }.joined()
    if let problem = world.write(path, (head.isEmpty ? "" : head + "\n") + text) { return failed(path, problem) }
    ownFiles.insert(path)
    lastSaved = path
    session.markSaved()
    if let stillThere { complain(stillThere) }
    if let others { return answer(.saying(Notice(.savedBeside(path, statementCount, "muruna check \(others) \(path)")))) }
    return answer(.saying(Notice(.saved(path, statementCount))))
  }

  /// Behind what a file says that was read, as it stands on disk. The session goes on with its own statements, which can still be taken back:
  /// saving again writes those that there are then.
  private func add(_ text: String, to path: String) -> Bool {
    let (files, problems, _) = world.read(path)
    for problem in problems { complain(problem) }
    guard let disk = files.first?.bytes, problems.isEmpty else { return false }
    guard let base = session.base(of: path, asItIs: disk) else {
      complain(Message.hasChanged(path))
      return false
    }
    let addition = text.isEmpty ? [] : Array(((base.last ?? 0x0A) == 0x0A ? "\n" : "\n\n").utf8) + Array(text.utf8)
    if let refusal = session.refusal(ofAdding: addition, to: path) { return answer(refusal) }
    guard confirms(text.isEmpty ? Message.takeOut(path) : Message.addTo(path)) else { return false }
    if let problem = world.write(path, String(decoding: base + addition, as: UTF8.self)) { return failed(path, problem) }
    session.noteAddition(addition, to: path)
    lastSaved = path
    session.markSaved()
    if let stillThere { complain(stillThere) }
    guard !text.isEmpty else {
      say(Message.takenOut(path))
      return true
    }
    return answer(.saying(Notice(.added(path, statementCount))))
  }

  /// Whether a file may be written: it is not there, was written here, or somebody says so.
  func mayWrite(_ path: String) -> Bool { ownFiles.contains(path) || !world.exists(path) || confirms(Message.overwrite(path)) }

  func failed(_ path: String, _ problem: Words) -> Bool {
    complain(Words(english: "\(value: path): \(problem.english)", arabic: "\(value: path): \(problem.arabic)"))
    return false
  }

  /// What was deleted here, and is still in the files that were read: nothing is ever taken out of those.
  private var stillThere: Words? {
    let all = session.journal.deletedInFiles
    return all.isEmpty ? nil : Message.stillThere(all.map { "\($0.heads.joined(separator: ", ")) (\($0.file))" })
  }

  private var statementCount: Int { session.journal.steps.reduce(0) { $0 + ($1.text.isEmpty ? 0 : $1.heads.count) } }

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
      arabic: "أتضيف ما عُرّف هنا إلى آخر \(value: path)؟ [y/n]")
  }
  static func stillThere(_ all: [String]) -> Words {
    Words(
      english: "deleted in this session, and still in the file: \(value: all.joined(separator: "; "))",
      arabic: "حُذف في هذه الجلسة وما زال في الملف: \(value: all.joined(separator: "؛ "))")
  }
  static func takeOut(_ path: String) -> Words {
    Words(
      english: "take what was added to \(value: path) out of it again? [y/n]",
      arabic: "أتزيل ما أضيف إلى \(value: path)؟ [y/n]")
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
    Words(english: "there is a file \(value: path) already; write over it? [y/n]", arabic: "الملف \(value: path) موجود؛ أتكتب فوقه؟ [y/n]")
  }
}
