import MurunaCalendar
import MurunaREPL
import MurunaRender
import MurunaText
import MurunaWorkspace

/// Runs a script that holds commands of the session, `:undo` or `:branch night`: the transcript of a recording. It stops at the first error.
enum RunTranscript {
  static func answer(_ bytes: [UInt8], _ options: Options) -> ExitCode {
    var session = Session(
      language: options.answerLanguage, asOf: options.asOf.map { Int64($0.number) }, showsRestricted: options.showsRestricted, zoneBytes: ZoneFile.bytes)
    let world = SessionWorld.make(options.answerLanguage)
    var text = ""
    for step in SessionInput.steps(of: String(decoding: bytes, as: UTF8.self)) {
      let replies: [Reply]
      switch Self.replies(to: step, &session, world) {
      case .success(let found): replies = found
      case .failure(.refused(let words)):
        let written = Answer.give(text, options, .success)
        return written == .success ? Answer.refuse(words, options) : written
      case .failure(.over): return Answer.give(text, options, .success)
      }
      for reply in replies {
        // Statements are not answered in a script; what only comes of them is.
        if case .notice(let notice) = reply.content, case .defined = notice.event { continue }
        text += ReplyText(reply, options.report, isSession: true).render()
        if reply.stops { return Answer.give(text, options, .findings) }
      }
    }
    return Answer.give(text, options, .success)
  }

  private enum End: Error {
    case over
    case refused(Words)
  }

  private static func replies(to step: SessionInput, _ session: inout Session, _ world: World) -> Result<[Reply], End> {
    switch step {
    case .program(let text): return .success(session.enter(text))
    case .question(let name):
      guard let explanation = session.explain(name) else { return .success([]) }
      return .success([Reply(content: .explanation(explanation), sources: [])])
    case .command(let name, let arguments):
      guard let command = SessionCommand.named(name) else { return .failure(.refused(Message.unknown(":" + name))) }
      if let reply = session.carryOut(command, arguments) { return .success([reply]) }
      switch command {
      case .quit: return .failure(.over)
      case .read:
        let (files, problems) = world.read(arguments)
        return problems.first.map { .failure(.refused($0)) } ?? .success([session.read(files)])
      case .lang:
        guard let language = Language(rawValue: arguments) else { return .failure(.refused(Message.onlyAtATerminal(":" + name))) }
        session.language = language
        return .success([])
      case .help, .undo, .redo, .history, .checkpoint, .save, .edit, .watch, .record, .replay, .branch, .switch, .diff, .merge, .drop, .set, .time,
        .present:
        return .failure(.refused(Message.onlyAtATerminal(":" + name)))
      }
    }
  }
}

private enum Message {
  static func unknown(_ name: String) -> Words { Words(english: "there is no command \(code: name)", arabic: "لا أمر باسم \(code: name)") }
  static func onlyAtATerminal(_ name: String) -> Words {
    Words(english: "\(code: name) is for a session at a terminal, or needs a name", arabic: "\(code: name) لجلسة عند طرفية، أو يلزمه اسم")
  }
}
