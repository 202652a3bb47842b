import MurunaCalendar
import MurunaLineEditor
import MurunaREPL
import MurunaText
import MurunaWorkspace

/// Opens a session at the terminal and stays in it until somebody leaves.
enum OpenSession {
  struct Request {
    var paths: [FilePath] = []
    var isPlain = false
    var isUnedited = false
    var isQuiet = false
  }

  static func run(_ request: Request, _ options: Options) -> ExitCode {
    var preferences = Preferences(language: options.answerLanguage, isColoured: options.colour == .always || options.colour == .auto && Terminal.wantsColour && !request.isPlain)
    for path in Configuration.paths {
      guard let bytes = ReadFile.binary(path) else { continue }
      for line in preferences.read(String(decoding: bytes, as: UTF8.self)) { Answer.warn("muruna: \(path.shown): \(Message.oddLine(line).text(in: preferences.language))\n") }
    }
    if let language = options.language { preferences.language = language }
    var session = Session(language: preferences.language, asOf: options.asOf.map { Int64($0.number) }, showsRestricted: options.showsRestricted, zoneBytes: ZoneFile.bytes)
    let world = SessionWorld.make(preferences.language)
    var opening = ""
    if !request.paths.isEmpty {
      let progress = Progress(language: preferences.language)
      let gathered = Gathered(request.paths, progress: progress)
      Answer.complain(about: gathered.problems, options)
      guard gathered.problems.isEmpty else {
        if request.paths.count == 1, let path = request.paths.first, !ReadFile.exists(path) { Answer.warn(Message.begins(path.shown).text(in: preferences.language) + "\n") }
        return .usage
      }
      progress.check()
      let reply = session.read(
        gathered.files.map { Source(path: $0.path, bytes: $0.bytes) }, as: request.paths.map(\.shown))
      session.begin()
      // From here on the terminal is the session's.
      progress.finish()
      opening = ReplyText(reply, options.report, isSession: true).render()
    }
    let isDumb = Terminal.environment("TERM").map { ["dumb", "emacs", "unknown"].contains($0) } ?? true
    let drawing: REPL.Drawing = request.isUnedited ? .none : request.isPlain || isDumb ? .plain : .full
    let repl = REPL(session, preferences, world, drawing: drawing, history: SessionHistory.load())
    repl.run(greeting: (request.isQuiet ? "" : Message.greeting.text(in: preferences.language) + "\n") + opening)
    return .success
  }
}

private enum Message {
  static var greeting: Words {
    Words(english: "muruna \(value: Muruna.version) · \(code: ":help") · \(code: "? NAME") explains", arabic: "مرونة \(value: Muruna.version) · \(code: ":مساعدة") · \(code: "؟ اسم") يشرح")
  }
  static func begins(_ path: String) -> Words {
    Words(
      english: "A file begins with \(code: "muruna"), then \(code: ":save " + path).",
      arabic: "يبدأ الملف بـ\(code: "muruna") ثم \(code: ":حفظ " + path).")
  }
  static func oddLine(_ line: String) -> Words { Words(english: "this is no setting: \(value: line)", arabic: "هذا ليس إعدادًا: \(value: line)") }
}
