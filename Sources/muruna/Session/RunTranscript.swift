import MurunaCalendar
import MurunaDiagnostics
import MurunaREPL
import MurunaRender
import MurunaText
import MurunaWorkspace

/// Runs a script that holds commands of the session, `:undo` or `:branch night`: the transcript of a recording. It stops at the first error,
/// and says where that stands in the script.
struct RunTranscript {
  private let script: Source
  private let options: Options
  private let world: World
  private var session: Session
  private var text = ""
  /// What stopped it.
  private var diagnostics = ""

  /// - Parameter files: what is read before the script.
  static func answer(_ script: Source, after files: [Source], _ options: Options) -> ExitCode {
    var run = RunTranscript(script, options)
    if !files.isEmpty {
      _ = run.session.read(files)
      run.session.begin()
    }
    let code = run.carryOut()
    return Answer.give(run.text, diagnostics: run.diagnostics, options, code)
  }

  private init(_ script: Source, _ options: Options) {
    self.script = script
    self.options = options
    world = SessionWorld.make(options.answerLanguage)
    session = Session(
      language: options.answerLanguage, asOf: options.asOf.map { Int64($0.number) }, showsRestricted: options.showsRestricted, zoneBytes: ZoneFile.bytes)
  }

  private mutating func carryOut() -> ExitCode {
    for step in SessionInput.placedSteps(of: String(decoding: script.bytes, as: UTF8.self)) {
      let origin = Source.Origin(path: script.path, line: step.line, column: step.column)
      switch step.part {
      case .program(let text):
        for reply in session.enter(text, from: origin) where tell(reply, origin) { return .findings }
      case .question(let name):
        let reply = explain(name)
        if tell(reply, origin) { return .findings }
      case .command(let name, let arguments):
        let command = SessionCommand.named(name)
        if let refusal = command?.refusal(of: arguments, in: session.language), tell(.saying(Notice(.failed(refusal))), origin) { return .findings }
        guard command != .quit else { return finish() }
        if let reply = answer(name, arguments), tell(reply, origin) { return .findings }
      }
    }
    return finish()
  }

  /// What is declared is checked where the script ends, as in a script without commands of the session.
  private mutating func finish() -> ExitCode {
    let reply = session.findings().unasked()
    return reply.stops && tell(reply, nil) ? .findings : .success
  }

  /// Adds an answer to the text; true where the script stops.
  private mutating func tell(_ reply: Reply, _ origin: Source.Origin?) -> Bool {
    var reply = reply
    if case .notice(let notice) = reply.content {
      // Statements are not answered in a script; what only comes of them is.
      if case .defined = notice.event { return false }
      if notice.isRefusal, let words = notice.words, let origin { reply = refusal(words, at: origin) }
    }
    // What stops a script is reported as the check of a file would.
    var settings = reply.isDiagnostic ? options.diagnosticReport : options.report
    settings.language = session.language
    let told = ReplyText(reply, settings, isSession: !reply.stops).render()
    if reply.isDiagnostic { diagnostics += told } else { text += told }
    return reply.stops
  }

  private mutating func explain(_ name: String) -> Reply {
    if name.isEmpty { return Reply(content: .explanation(session.contents()), sources: []) }
    if let explanation = session.explain(name) { return Reply(content: .explanation(explanation), sources: []) }
    return .saying(Notice(.failed(Message.nothing(name, session.namesNear(name)))))
  }

  /// Nil where there is nothing to say.
  private mutating func answer(_ name: String, _ arguments: String) -> Reply? {
    func refused(_ words: Words) -> Reply { .saying(Notice(.failed(words))) }
    guard let command = SessionCommand.named(name) else { return refused(Message.unknown(":" + name, SessionCommand.near(name).map { ":" + $0.name(in: session.language) })) }
    if let reply = session.carryOut(command, arguments) { return reply }
    switch command {
    case .read:
      let place = world.place(of: arguments, besides: script.path)
      let (files, problems, _) = world.read(place)
      return problems.first.map(refused) ?? session.read(files, from: place)
    case .lang:
      guard let language = Language(spoken: arguments) else { return refused(Message.onlyAtATerminal(":" + name, isNamed: !arguments.isEmpty)) }
      session.language = language
      return nil
    case .save where !arguments.isEmpty: return refused(Message.savesNothing(":" + name))
    case .help, .undo, .redo, .delete, .history, .checkpoint, .save, .edit, .watch, .record, .replay, .branch, .switch, .diff, .merge, .drop, .set, .time,
      .present, .quit:
      return refused(Message.onlyAtATerminal(":" + name, isNamed: !arguments.isEmpty))
    }
  }

  /// A refusal where the command stands.
  private func refusal(_ words: Words, at origin: Source.Origin) -> Reply {
    let lines = LineTable(script.bytes)
    let range = lines.range(ofLine: origin.line)
    var start = Int(range.start)
    while start < Int(range.end), script.bytes[start] == 0x20 || script.bytes[start] == 0x09 { start += 1 }
    let place = Place(SourceID(0), ByteRange(start, max(start, Int(range.end))))
    return Reply(content: .refusal(Diagnostic(Code("command-refused", .error), at: place, words)), sources: [script])
  }
}

private enum Message {
  static func unknown(_ name: String, _ near: [String]) -> Words {
    near.isEmpty
      ? Words(english: "there is no command \(code: name)", arabic: "لا أمر باسم \(code: name)")
      : Words(english: "there is no command \(code: name); did you mean \(names: near)?", arabic: "لا أمر باسم \(code: name)؛ هل تقصد \(names: near, separator: "، ")؟")
  }
  static func nothing(_ name: String, _ near: [String]) -> Words {
    near.isEmpty
      ? Words(english: "nothing is called \(name: name)", arabic: "لا شيء اسمه \(name: name)")
      : Words(english: "nothing is called \(name: name); did you mean \(names: near)?", arabic: "لا شيء اسمه \(name: name)؛ هل تقصد \(names: near, separator: "، ")؟")
  }
  static func savesNothing(_ name: String) -> Words {
    Words(english: "\(code: name) writes files only in a session at a terminal", arabic: "لا يكتب \(code: name) ملفات إلا في جلسة عند طرفية")
  }
  static func onlyAtATerminal(_ name: String, isNamed: Bool) -> Words {
    if isNamed { return Words(english: "\(code: name) is for a session at a terminal", arabic: "\(code: name) لجلسة عند طرفية") }
    return Words(english: "\(code: name) is for a session at a terminal, or needs a name", arabic: "\(code: name) لجلسة عند طرفية، أو يلزمه اسم")
  }
}
