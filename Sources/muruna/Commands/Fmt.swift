import ArgumentParser
import MurunaText
import MurunaWorkspace

/// `muruna fmt PATH...`: the canonical layout; the meaning and the comments stay.
struct Fmt: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(CommandWords.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String]

  @Flag(help: Help.words(Message.check))
  var check = false

  @Option(name: .customLong("lang"), help: Help.words(Message.language))
  var language: Language?

  func run() throws {
    var options = Options()
    options.language = language
    throw Leave(code: Fmt.answer(paths.map { FilePath($0) }, isCheck: check, options))
  }

  /// Files are written where they stand, and only if something changes; standard input is answered on standard output.
  static func answer(_ paths: [FilePath], isCheck: Bool, _ options: Options) -> ExitCode {
    let progress = Progress(language: options.answerLanguage)
    defer { progress.finish() }
    let gathered = Gathered(paths, progress: progress)
    Answer.complain(about: gathered.problems, options)
    var code: ExitCode = gathered.problems.isEmpty ? .success : .usage
    var changed = ""
    for (path, bytes) in gathered.files {
      guard let formatted = Workspace.format(bytes) else {
        Answer.warn("muruna: \(path): \(Message.hasErrors.text(in: options.answerLanguage))\n")
        code = code == .usage ? .usage : .findings
        continue
      }
      if path == "-", !isCheck {
        code = Answer.give(formatted, options, code)
      } else if formatted != bytes {
        changed += path + "\n"
        if !isCheck {
          var target = options
          target.output = FilePath(path)
          code = Answer.give(formatted, target, code)
        }
      }
    }
    if isCheck, !changed.isEmpty, code == .success { code = .findings }
    return Answer.give(changed, options, code)
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Lay files out as everybody does.", arabic: "رتّب الملفات بالشكل المتفق عليه.") }
  static var check: Words {
    Words(english: "Write nothing; name the files that would change, and exit 1.", arabic: "لا تكتب شيئًا؛ سمِّ الملفات التي ستتغير واخرج بالرمز 1.")
  }
  static var language: Words { Words(english: "The language of the answer: en or ar.", arabic: "لغة الجواب: en أو ar.") }
  static var hasErrors: Words {
    Words(english: "it cannot be read as a program; muruna check says why", arabic: "تتعذر قراءته كبرنامج؛ يبيّن muruna check السبب")
  }
}
