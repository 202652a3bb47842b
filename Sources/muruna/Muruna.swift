import ArgumentParser
import MurunaText

/// The program: reads the command line, hands over to a command, leaves with its code.
@main
struct Muruna: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "muruna",
      abstract: Message.abstract.text(in: Help.language),
      discussion: Message.discussion.text(in: Help.language),
      version: "muruna \(version)",
      subcommands: Catalog.commands)
  }

  static func main() {
    Fault.catchTraps()
    let arguments = CommandLine.arguments.dropFirst()
    if let request = FastPath.check(arguments) { leave(Check.answer(request.paths, request.options)) }
    if let (request, options) = FastPath.session(arguments) {
      // A session for whoever sits at a terminal, otherwise a script from standard input.
      let isTerminal = Terminal.isTerminal(0) && Terminal.isTerminal(1)
      leave(isTerminal ? OpenSession.run(request, options) : Run.answer(FilePath("-"), after: request.paths, options))
    }
    if let (word, language) = FastPath.unknown(arguments) {
      Answer.warn("muruna: " + Message.unknown(word, nearestNames(to: word, among: Catalog.names)).text(in: language) + "\n")
      leave(.usage)
    }
    do {
      var command = try parseAsRoot(Array(arguments))
      try command.run()
    } catch {
      let code = exitCode(for: error)
      if let ours = error as? Leave { leave(ours.code) }
      let message = fullMessage(for: error)
      let text = message.isEmpty ? "" : message + "\n"
      if code.isSuccess { leave(Answer.give(text, Options(), .success)) }
      Answer.warn(text)
      leave(.usage)
    }
  }

  /// Without a command: a session for whoever sits at a terminal, otherwise a script from standard input.
  func run() throws { throw Leave(code: Run.answer(FilePath("-"), Options())) }
}

/// How commands hand their exit code to `main`.
struct Leave: Error {
  let code: ExitCode
}

private enum Message {
  static func unknown(_ word: String, _ near: [String]) -> Words {
    near.isEmpty
      ? Words(
        english: "there is no file \(name: word) here, and no command; \(code: "muruna --help") lists the commands, and a file begins with \(code: "muruna"), then \(code: ":save " + word)",
        arabic: "لا ملف هنا اسمه \(name: word) ولا أمر؛ \(code: "muruna --help") يعرض الأوامر، ويبدأ الملف بـ\(code: "muruna") ثم \(code: ":حفظ " + word)")  // review
      : Words(
        english: "there is no command \(name: word), and no file of that name here; did you mean \(names: near)?",
        arabic: "لا أمر باسم \(name: word) ولا ملف بهذا الاسم هنا؛ هل تقصد \(names: near, separator: "، ")؟")  // review
  }
  static var abstract: Words {
    Words(
      english: "Write down what a city will do when it is hit, and learn whether the plan holds and when everything happens.",
      arabic: "اكتب ما ستفعله المدينة حين تصاب، واعرف هل تصمد الخطة ومتى يحدث كل شيء.")
  }
  static var discussion: Words {
    Words(
      english: """
        A PATH is a .muruna file or a folder of them; a folder is one program.

        Exit codes: 0 no errors; 1 errors, or with --strict warnings; 2 the command line makes no sense, or something could not be
        read or written; 3 a fault of muruna itself.
        """,
      arabic: """
        المسار ملف ‎.muruna أو مجلد منها؛ والمجلد برنامج واحد.

        رموز الخروج: 0 لا أخطاء؛ 1 أخطاء، أو تحذيرات مع ‎--strict؛ 2 سطر الأوامر غير مفهوم أو تعذرت قراءة شيء أو كتابته؛ 3 خلل في مرونة نفسها.
        """)
  }
}
