import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaSyntax
import MurunaText

/// What people explore a program in: statements are entered one after the other, each answered, none half kept.
///
/// A value: whoever wants to take back what an entry did keeps the session from before. It knows no terminal, file or clock.
package struct Session: Sendable {
  package var language: Language
  package internal(set) var branches: [Branch]
  package internal(set) var current = 0
  /// The program as it is now.
  package internal(set) var workspace: Workspace
  var nextNumber = 1
  /// The plan of which a chart was shown last.
  var lastShown: String?
  /// Asked now and then by what takes long: false stops it, for nobody waits for the answer.
  package var goesOn: @Sendable () -> Bool {
    get { workspace.goesOn }
    set { workspace.goesOn = newValue }
  }
  /// By file, the numbers of the statements that were saved in it last: leaving asks only if there are others.
  var savedStates: [String: [Int]] = [:]
  /// By file of its own, the numbers of the declarations that it says.
  var besides: [String: Set<Int>] = [:]
  /// What was written to files that were read, by their paths.
  var written: [String: Written] = [:]

  package struct Branch: Sendable {
    package let name: String
    package var journal = Journal()
  }

  package init(
    language: Language, asOf: Int64? = nil, showsRestricted: Bool = false, zoneBytes: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.language = language
    branches = [Branch(name: "main")]
    workspace = Workspace(asOf: asOf, showsRestricted: showsRestricted, zoneBytes: zoneBytes)
  }

  package var journal: Journal {
    get { branches[current].journal }
    _modify { yield &branches[current].journal }
  }

  /// The program of a journal; what this one has read already is not read again.
  func program(of journal: Journal) -> Workspace {
    var files = Chunked<Source>()
    for step in journal.steps where !step.isGone { files.append(contentsOf: step.sources) }
    return workspace.holding(files)
  }

  /// Everything that is wrong with the program.
  package mutating func findings() -> Reply {
    let findings = workspace.check()
    return Reply(content: .findings(findings), sources: workspace.sources).placed(in: workspace.origins)
  }

  // MARK: Entering

  /// Carries out an entry: its declarations and commands in order, each seeing what stands above it. If anything of it cannot be
  /// understood, nothing of it is kept.
  /// - Parameter origin: where the entry stands in a script, if it comes from one: places are told there.
  package mutating func enter(_ text: String, from origin: Source.Origin? = nil) -> [Reply] {
    guard let origin else { return carryOut(text).map { hinting($0, text) } }
    workspace.origins["#\(nextNumber)"] = origin
    let origins = workspace.origins
    return carryOut(text).map { $0.placed(in: origins) }
  }

  private mutating func carryOut(_ text: String) -> [Reply] {
    let entry = EntryReader(text)
    if entry.hasFaults { return [rejection(of: text, entry)] }
    let parts = entry.parts
    // What is refused leaves no trace of its own; a copy would make the session be copied with each entry.
    let before = parts.count > 1 ? self : nil
    var replies: [Reply] = []
    for part in parts {
      let reply: Reply?
      switch part {
      case .statements(let statements, let region): reply = define(statements, region, of: text)
      case .command(let node): reply = answer(node, of: text, entry)
      }
      guard let reply else { continue }
      replies.append(reply)
      if case .refusal = reply.content { return undoing(before, replies) }
      if case .rejected = reply.content { return undoing(before, replies) }
    }
    return replies
  }

  private mutating func undoing(_ before: Session?, _ replies: [Reply]) -> [Reply] {
    if let before { self = before }
    return replies
  }

  private func rejection(of text: String, _ entry: EntryReader) -> Reply {
    let path = "#\(nextNumber)"
    var asked = workspace
    let known = asked.answered().model
    func findings(_ source: SourceID) -> [Diagnostic] {
      SyntaxDiagnoser(Source(path: path, text: text), source, known.knownWords).diagnostics(of: entry.tree).filter { $0.severity == .error }
    }
    let secrets = known.secretWords
    if !Self.maySaySecret(text), !secrets.touch(text), case let found = findings(SourceID(0)), !found.contains(where: secrets.touch) {
      return Reply(content: .rejected(found), sources: [Source(path: path, text: text)])
    }
    // What it was meant to say is as restricted as if it had been understood.
    asked.add(path: path, bytes: entry.bytes)
    let answer = asked.answered()
    var sources = Array(answer.sources)
    guard let index = sources.lastIndex(where: { $0.path == path }), let typed = answer.model.typed(path) else { preconditionFailure("what was added is there") }
    sources[index] = typed
    return Reply(content: .rejected(answer.model.readable(findings(SourceID(index)))), sources: sources)
  }

  /// Adds the statements of an entry to the program, unless they cannot be understood.
  private mutating func define(_ statements: [Journal.Step.Statement], _ region: Range<Int>, of text: String) -> Reply {
    let old = workspace.answered()
    var statements = statements.map { Self.aimed($0, in: old.model) }
    let areAgain = statements.map(journal.declaresSome)
    // An entry may hold commands too: they are blanked out, so that places stay.
    var bytes = Array(text.utf8)
    for index in bytes.indices where !region.contains(index) && bytes[index] != 0x0A { bytes[index] = 0x20 }
    let replaces = areAgain.contains(true)
    var candidate = workspace
    if replaces {
      var journal = self.journal
      for index in journal.append(.statements(bytes, statements), number: nextNumber) where index < journal.steps.count - 1 {
        let step = journal.steps[index]
        if let source = step.sources.first { candidate.replace(path: source.path, bytes: source.bytes) } else { candidate.remove(path: "#\(step.number)") }
      }
    }
    candidate.add(path: "#\(nextNumber)", bytes: bytes)
    let secrets = old.model.secretWords
    if !replaces, !Self.maySaySecret(text), !secrets.touch(text), let refusals = candidate.earlyRefusals(), !refusals.contains(where: secrets.touch) {
      return Reply(content: .rejected(refusals), sources: Array(old.sources) + [Source(path: "#\(nextNumber)", bytes: bytes)])
    }
    let new = candidate.answered()
    let refusals = new.refusals(since: old).filter { finding in
      !replaces || !old.diagnostics.contains { $0.code == finding.code && $0.title == finding.title }
    }
    if !refusals.isEmpty { return Reply(content: .rejected(refusals), sources: Array(new.sources)) }
    let difference = Difference(from: old, to: new)
    // What it declares itself and changes is known only now.
    statements = statements.map { Self.aimed($0, in: new.model) }
    journal.append(.statements(bytes, statements), number: nextNumber)
    workspace = candidate
    nextNumber += 1
    return Reply(
      content: .notice(
        Notice(
          .defined(
            zip(statements, areAgain).map { (new.model.covered(old.model.covered($0.head)), $1) },
            replaced: zip(statements, areAgain).filter(\.1).compactMap { Replaced($0.0, from: old, to: new, in: language) },
            unplaced: Unplaced.all(statements, in: new), namesakes: Namesake.all(zip(statements, areAgain).filter { !$1 }.map(\.0), in: new.model),
            overridden: overridden(by: zip(statements, areAgain).filter { !$1 }.map(\.0))), difference)),
      // What has changed is told by what it says, not by where it stands.
      sources: [])
  }

  /// A change by the path of what it changes, where there is one such thing, and a declaration by the name of its kind.
  static func aimed(_ statement: Journal.Step.Statement, in model: Model) -> Journal.Step.Statement {
    if statement.name != nil { return model.kind(named: statement.kindWord).map { statement.declaring(model.called($0).english) } ?? statement }
    guard !statement.parts.isEmpty, let name = statement.subject else { return statement }
    let things = model.things(called: name)
    guard things.count == 1 else { return statement }
    return statement.aimed(at: model.identity(of: things[0])) { model.fieldIdentity($0, of: things[0]) }
  }

  private mutating func answer(_ command: Node, of text: String, _ entry: EntryReader) -> Reply? {
    let question = Question(path: "#\(nextNumber)", bytes: entry.bytes, tree: entry.tree, language: language)
    if question.isUndo(command) { return undo(1) }
    let base = workspace
    let path = "#\(nextNumber)"
    let reply = question.answer(command, &workspace) { change in
      var changed = base
      changed.add(path: path, bytes: Array(change.utf8))
      return changed
    }
    if case .timelines(let timelines)? = reply?.content, timelines.count == 1 { lastShown = timelines[0].plan.id }
    return reply
  }
}
