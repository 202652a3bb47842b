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

  /// - Parameter paths: what is read before the script, as if it stood above it.
  static func answer(_ script: FilePath, after paths: [FilePath] = [], _ options: Options) -> ExitCode {
    let progress = Progress(language: options.answerLanguage)
    let gathered = Gathered([script], progress: progress)
    let before = Gathered(paths, progress: progress)
    Answer.complain(about: before.problems + gathered.problems, options)
    progress.check()
    defer { progress.finish() }
    guard let file = gathered.files.first, before.problems.isEmpty else { return .usage }
    if let refusal = gathered.refusal(options) ?? before.refusal(options) { return refusal }
    let files = before.files.map { Source(path: $0.path, bytes: $0.bytes) }
    if SessionInput.parts(of: String(decoding: file.bytes, as: UTF8.self)).contains(where: \.isSessionOnly) {
      progress.finish()
      return RunTranscript.answer(Source(path: file.path, bytes: file.bytes), after: files, options)
    }
    var workspace = Workspace(asOf: options.asOf.map { Int64($0.number) }, allowsCommands: true, showsRestricted: options.showsRestricted, zoneBytes: ZoneFile.bytes)
    for file in files { workspace.add(path: file.path, bytes: file.bytes) }
    let replies = workspace.run(script: file.path, bytes: file.bytes, in: options.answerLanguage)
    let answers = replies.filter { !$0.isDiagnostic }.map { ReplyText($0, options.report).render() }.joined()
    let diagnostics = replies.filter(\.isDiagnostic).map { ReplyText($0, options.diagnosticReport).render() }.joined()
    progress.finish()
    return Answer.give(answers, diagnostics: diagnostics, options, replies.contains(where: \.stops) ? .findings : .success)
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Run a script: what it declares, and what it asks.", arabic: "شغّل نصًا برمجيًا: ما يعلنه وما يسأل عنه.") }
  static var script: Words { Words(english: "A file; - is standard input.", arabic: "ملف؛ و- هو الدخل القياسي.") }
}
