import MurunaCalendar
import MurunaDiagnostics
import MurunaRender
import MurunaText
import MurunaWorkspace

/// A program that was read and checked: what most commands begin with.
struct CheckedProgram {
  var workspace: Workspace
  private(set) var findings: [Diagnostic]
  let gathered: Gathered

  /// - Parameter spares: for those who ask for findings and nothing else; see `Workspace`.
  init(_ paths: [FilePath], _ options: Options, effort: Int? = nil, spares: Bool = false) {
    let progress = Progress(language: options.answerLanguage)
    gathered = Gathered(paths, progress: progress)
    workspace = Workspace(
      asOf: options.asOf.map { Int64($0.number) }, showsRestricted: options.showsRestricted, spares: spares, zoneBytes: ZoneFile.bytes)
    workspace.effort = effort
    for file in gathered.files { workspace.add(path: file.path, bytes: file.bytes) }
    progress.check()
    findings = workspace.check()
    progress.finish()
  }

  /// Go on as if things had come out so; the first of them that cannot have, if there is one.
  mutating func suppose(_ outcomes: [(thing: String, outcome: String)]) -> Refusal? {
    for outcome in outcomes {
      switch workspace.suppose(outcome.thing, outcome.outcome) {
      case .taken: continue
      case .unknown: return .unknown(outcome.thing + "=" + outcome.outcome)
      case .contradicted(let other): return .contradicted(outcome.thing, other, outcome.outcome)
      }
    }
    findings = workspace.check()
    return nil
  }

  /// Why an outcome cannot be supposed.
  enum Refusal {
    case unknown(String)
    /// A thing, and what both was said to come out.
    case contradicted(String, String, String)
  }

  var report: Report { report(of: findings, omitted: workspace.omitted, waivers: workspace.waiversInUse) }

  func report(of findings: [Diagnostic], omitted: [Int] = [0, 0, 0], waivers: Int = 0) -> Report {
    Report(
      findings, sources: workspace.sources, fileCount: gathered.files.count,
      unreadable: gathered.problems.map { .init(path: $0.path, why: $0.problem.words) }, omitted: omitted, waivers: waivers)
  }

  /// 2 if anything could not be read, else 1 if there are errors (or, strictly, warnings).
  func exitCode(_ options: Options) -> ExitCode {
    if !gathered.problems.isEmpty { return .usage }
    let worst = findings.map(\.severity).max() ?? .note
    return worst >= (options.isStrict ? .warning : .error) ? .findings : .success
  }

  /// For whoever is about to leave: the system takes all memory back at once, which is a fiftieth of a run sooner than piece by piece.
  func abandon() { _ = unsafe Unmanaged.passRetained(Abandoned(program: self)) }

  private final class Abandoned {
    let program: CheckedProgram
    init(program: CheckedProgram) { self.program = program }
  }

  /// Gives an answer about this program; 2 where it would overwrite a file of it.
  func give(_ bytes: [UInt8], _ options: Options, _ code: ExitCode) -> ExitCode {
    gathered.refusal(options) ?? Answer.give(bytes, options, code)
  }

  func give(_ text: String, _ options: Options, _ code: ExitCode) -> ExitCode { give(Array(text.utf8), options, code) }

  /// For answers that stand beside errors: how many there are, on standard error.
  func mentionErrors(_ options: Options) {
    Answer.complain(about: gathered.problems, options)
    let count = findings.count { $0.severity == .error }
    if count > 0 { Answer.warn("muruna: \(Message.errors(count).text(in: options.answerLanguage))\n") }
  }

  /// For answers that errors put in doubt: what could not be read, and the errors, on standard error.
  func complain(_ options: Options) {
    Answer.complain(about: gathered.problems, options)
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    Answer.warn(DiagnosticText(report(of: errors), options.diagnosticReport).render())
  }
}

extension Gathered {
  /// 2 where an answer would overwrite one of the files that were read.
  func refusal(_ options: Options) -> ExitCode? {
    guard let output = options.output, holds(output) else { return nil }
    return Answer.refuse(Message.isInput(output.shown), options)
  }
}

/// Where answers go: standard output, the file of `-o`, standard error.
enum Answer {
  /// The code to leave with: `code`, or 2 if the answer could not be written.
  static func give(_ bytes: [UInt8], _ options: Options, _ code: ExitCode) -> ExitCode {
    let failure: Int32?
    if let output = options.output { failure = WriteFile.replace(output, with: bytes) } else { failure = WriteFile.write(bytes, to: 1) }
    guard let failure else { return code }
    let path = options.output?.shown ?? "-"
    warn("muruna: \(path): \(Message.cannotWrite(failure).text(in: options.answerLanguage))\n")
    return .usage
  }

  static func give(_ text: String, _ options: Options, _ code: ExitCode) -> ExitCode { give(Array(text.utf8), options, code) }

  /// Answers, and behind them on standard error what stopped them.
  static func give(_ text: String, diagnostics: String, _ options: Options, _ code: ExitCode) -> ExitCode {
    let code = give(text, options, code)
    if !diagnostics.isEmpty { warn(diagnostics) }
    return code
  }

  static func complain(about problems: [(path: String, problem: FileProblem)], _ options: Options) {
    for (path, problem) in problems {
      warn("muruna: \(Visible.spelled(path)): \(problem.words.text(in: options.answerLanguage))\n")
    }
  }

  /// A line about the command line itself.
  static func refuse(_ words: Words, _ options: Options) -> ExitCode {
    warn("muruna: \(words.text(in: options.answerLanguage))\n")
    return .usage
  }

  /// Nothing can be done where even this cannot be written.
  static func warn(_ text: String) { _ = WriteFile.write(Array(text.utf8), to: 2) }
}

private enum Message {
  static func isInput(_ path: String) -> Words {
    Words(
      english: "\(value: path) is a file of the program; the answer would overwrite it",
      arabic: "\(value: path) من ملفات البرنامج والجواب سيمحوه")
  }
  static func errors(_ count: Int) -> Words {
    Words(english: "\(count, .error) in this program: see muruna check", arabic: "\(count, .error) في هذا البرنامج: انظر muruna check")
  }
  static func cannotWrite(_ number: Int32) -> Words {
    let problem = ReadFile.problem(number).words
    return Words(english: "it cannot be written: \(problem.english)", arabic: "تتعذر الكتابة: \(problem.arabic)")
  }
}
