import ArgumentParser
import MurunaCalendar
import MurunaRender
import MurunaText
import MurunaWorkspace

/// `muruna run SCRIPT`: declarations and commands, top to bottom.
struct Run: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(Message.script), completion: .file(extensions: ["muruna"]))
  var script: String

  @OptionGroup var common: CommonOptions

  func run() throws { throw Leave(code: Run.answer(FilePath(script), try common.options(format: "text"))) }

  static func answer(_ script: FilePath, _ options: Options) -> ExitCode {
    let progress = Progress(language: options.answerLanguage)
    let gathered = Gathered([script], progress: progress)
    Answer.complain(about: gathered.problems, options)
    progress.check()
    defer { progress.finish() }
    guard let file = gathered.files.first else { return .usage }
    if let refusal = gathered.refusal(options) { return refusal }
    if SessionInput.parts(of: String(decoding: file.bytes, as: UTF8.self)).contains(where: \.isSessionOnly) {
      progress.finish()
      return RunTranscript.answer(Source(path: file.path, bytes: file.bytes), options)
    }
    var workspace = Workspace(asOf: options.asOf.map { Int64($0.number) }, allowsCommands: true, showsRestricted: options.showsRestricted, zoneBytes: ZoneFile.bytes)
    let replies = workspace.run(script: file.path, bytes: file.bytes, in: options.answerLanguage)
    let text = replies.map { ReplyText($0, options.report).render() }.joined()
    progress.finish()
    return Answer.give(text, options, replies.contains(where: \.stops) ? .findings : .success)
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Run a script: what it declares, and what it asks.", arabic: "شغّل نصًا برمجيًا: ما يعلنه وما يسأل عنه.") }
  static var script: Words { Words(english: "A file; - is standard input.", arabic: "ملف؛ و- هو الدخل القياسي.") }
}
