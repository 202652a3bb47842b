import MurunaCalendar
import MurunaREPL
import MurunaRender
import MurunaText
import MurunaWorkspace

/// Runs a script that holds commands of the session, `:undo` or `:branch night`: the transcript of a recording. It stops at the first error.
enum RunTranscript {
  static func answer(_ bytes: [UInt8], _ options: Options) -> ExitCode {
    var session = Session(language: options.answerLanguage, asOf: options.asOf.map { Int64($0.number) }, zoneBytes: ZoneFile.bytes)
    let world = SessionWorld.make(options.answerLanguage)
    for step in SessionInput.steps(of: String(decoding: bytes, as: UTF8.self)) {
      var replies: [Reply] = []
      switch step {
      case .program(let text): replies = session.enter(text)
      case .question(let name):
        if let explanation = session.explain(name) { replies = [Reply(content: .explanation(explanation), sources: [])] }
      case .command(let name, let arguments):
        guard let command = SessionCommand.named(name) else { return Answer.refuse(Message.unknown(":" + name), options) }
        if let reply = session.carryOut(command, arguments) {
          replies = [reply]
        } else if command == .read {
          let (files, problems) = world.read(arguments)
          guard problems.isEmpty else { return Answer.refuse(problems[0], options) }
          replies = [session.read(files)]
        } else if command == .quit {
          return .success
        } else {
          return Answer.refuse(Message.onlyAtATerminal(":" + name), options)
        }
      }
      for reply in replies {
        // Statements are not answered in a script; what only comes of them is.
        if case .notice(let notice) = reply.content, case .defined = notice.event { continue }
        let written = Answer.give(ReplyText(reply, options.report, isSession: true).render(), options, .success)
        if written != .success { return written }
        if reply.stops { return .findings }
      }
    }
    return .success
  }
}

private enum Message {
  static func unknown(_ name: String) -> Words { Words(english: "there is no command \(code: name)", arabic: "لا أمر باسم \(code: name)") }
  static func onlyAtATerminal(_ name: String) -> Words {
    Words(english: "\(code: name) is for a session at a terminal, or needs a name", arabic: "\(code: name) لجلسة عند طرفية، أو يلزمه اسم")
  }
}
