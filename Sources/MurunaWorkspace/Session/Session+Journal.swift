import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

// Going back and forth, and what else changes a session without being a statement.
extension Session {
  package mutating func undo(_ count: Int) -> Reply {
    var journal = self.journal
    guard count <= journal.depth || journal.depth == 0 else { return Reply.saying(Notice(.fewToUndo(journal.depth, keepsBeginning: journal.base > 0))) }
    var steps: [Journal.Step] = []
    for _ in 0..<max(1, count) {
      guard let step = journal.undo() else { break }
      steps.append(step)
    }
    guard let first = steps.first else { return Reply.saying(Notice(.nothingToUndo(keepsBeginning: journal.base > 0))) }
    if steps.count == 1, let files = first.fileCount { return settle(journal, .unread(first.path, files)) }
    var candidate: Workspace?
    if steps.allSatisfy(\.stoodAlone) {
      candidate = workspace
      candidate?.removeLast(steps.reduce(0) { $0 + $1.sources.count })
    }
    return settle(journal, steps, Notice.Event.undone, candidate)
  }

  package mutating func undo(to checkpoint: String) -> Reply {
    guard let depth = journal.depth(of: checkpoint) else { return Reply.saying(Notice(.noCheckpoint(checkpoint, journal.checkpoints.map(\.name)))) }
    let count = journal.steps.count - depth
    return count > 0 ? undo(count) : Reply.saying(Notice(.atCheckpoint(checkpoint)))
  }

  package mutating func redo(_ count: Int) -> Reply {
    var journal = self.journal
    guard count <= journal.undone.count || journal.undone.isEmpty else { return Reply.saying(Notice(.fewToRedo(journal.undone.count))) }
    var steps: [Journal.Step] = []
    for _ in 0..<max(1, count) {
      guard let step = journal.redo() else { break }
      steps.append(step)
    }
    guard let first = steps.first else { return Reply.saying(Notice(.nothingToRedo)) }
    if steps.count == 1, let files = first.fileCount { return settle(journal, .readBack(first.path, files)) }
    var candidate: Workspace?
    if steps.allSatisfy(\.stoodAlone) {
      candidate = workspace
      for source in steps.flatMap(\.sources) { candidate?.add(path: source.path, bytes: source.bytes) }
    }
    return settle(journal, steps, Notice.Event.redone, candidate)
  }

  /// Takes over a journal, and says what that changes.
  /// - Parameter known: its program, if that is known without putting it together.
  mutating func settle(_ journal: Journal, _ event: Notice.Event, _ known: Workspace? = nil) -> Reply {
    let old = workspace.answered()
    var candidate = known ?? program(of: journal)
    let new = candidate.answered()
    self.journal = journal
    workspace = candidate
    return Reply(content: .notice(Notice(event, Difference(from: old, to: new))), sources: [])
  }

  /// The same with what some steps are about, as whoever reads it may know it.
  private mutating func settle(_ journal: Journal, _ steps: [Journal.Step], _ event: ([String]) -> Notice.Event, _ known: Workspace?) -> Reply {
    let old = workspace.answered()
    var candidate = known ?? program(of: journal)
    return settle(journal, event(heads(of: steps, old, candidate.answered())), candidate)
  }

  /// What steps are about, in the user's own words but for what is restricted in a program that holds them. Changes of one thing are told apart by
  /// what they say.
  /// - Parameter isWhole: whether declarations are told with what they say, too.
  func heads(of steps: [Journal.Step], _ answers: Answer..., isWhole: Bool = false, where isWanted: (Journal.Step.Told) -> Bool = { _ in true }) -> [String] {
    let models = answers.map(\.model)
    return steps.flatMap(\.told).filter(isWanted).map { told in
      if let text = told.text, isWhole || !told.parts.isEmpty, text.count <= Self.longestTold, !models.contains(where: \.hidesSomething) { return text }
      let covered = models.reduce(told.head) { $1.covered($0) }
      if let command = told.command { return ":" + command.name(in: language) + " " + covered }
      // What is said of something restricted is as restricted.
      let parts = told.parts
      if parts.isEmpty || covered != told.head { return covered }
      let some = parts.prefix(3).map { part in models.reduce(part) { $1.covered($0) } } + (parts.count > 3 ? ["…"] : [])
      return covered + " { " + some.joined(separator: "; ") + " }"
    }
  }

  private static var longestTold: Int { 60 }

  package mutating func mark(_ name: String) -> Reply {
    let before = journal.depth(of: name)
    journal.mark(name)
    return Reply.saying(Notice(.marked(name, since: before.map { journal.steps.count - $0 })))
  }

  /// What has been read is what the session begins with: going back ends there.
  package mutating func begin() { journal.begin() }

  /// What a step is about, as whoever looks on may know it.
  package mutating func heads(of step: Journal.Step) -> [String] { heads(of: [step], workspace.answered()) }

  /// All files that were read, by path.
  package var files: [Source] {
    journal.steps.flatMap { step -> [Source] in
      if case .files(let files) = step.content { return files }
      return []
    }
  }

  /// What was declared, as one clean program in the canonical layout. What was read from files is not in it.
  package func program() -> String {
    let texts = journal.steps.map(\.text).filter { !$0.isEmpty }.map(Self.trimmed).filter { !$0.isEmpty }
    let text = texts.joined(separator: "\n\n") + "\n"
    guard let formatted = Workspace.format(Array(text.utf8)) else { return text }
    return String(decoding: formatted, as: UTF8.self)
  }

  /// Without the blanks that commands left behind.
  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      var line = line
      while line.last == " " { line = line.dropLast() }
      return line
    }
    while lines.first?.isEmpty ?? false { lines.removeFirst() }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
