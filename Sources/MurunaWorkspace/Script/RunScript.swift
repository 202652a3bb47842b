import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Workspace {
  /// Carry out a script: its declarations and commands top to bottom, each command seeing what stands above it. Stops at the first error.
  package mutating func run(script path: String, bytes: [UInt8], in language: Language) -> [Reply] {
    var names = NameTable()
    let tree = parse(bytes, names: &names)
    var replies: [Reply] = []
    guard tree.count > 0 else { return [] }
    var runner = ScriptRunner(
      path: path, bytes: bytes, tree: tree, asOf: asOf, showsRestricted: showsRestricted, zoneBytes: zoneBytes, files: Array(files),
      language: language)
    for statement in tree.children(tree.root) where tree.kind(statement) == .command {
      guard let reply = runner.carryOut(statement) else { continue }
      replies.append(reply)
      if reply.stops { return replies }
    }
    replies += runner.finish()
    return replies
  }
}

/// Carries out the commands of one script.
private struct ScriptRunner {
  let path: String
  let bytes: [UInt8]
  let tree: SyntaxTree
  let asOf: Int64?
  let showsRestricted: Bool
  let zoneBytes: @Sendable (String) -> [UInt8]?
  let files: [Source]
  let language: Language
  /// The program above the last command, and how far it reached.
  var workspace: Workspace?
  var reached = -1

  /// The program above an offset: the script's own bytes, with its commands blanked out so that places stay.
  mutating func program(above end: Int, plus extra: String? = nil) -> Workspace {
    if extra == nil, let workspace, !declaresBetween(reached, end) { return workspace }
    var visible = Array(bytes[..<end])
    for statement in tree.children(tree.root) where tree.kind(statement) == .command {
      let range = tree.range(statement).indices
      guard range.upperBound <= end else { break }
      for index in range where visible[index] != 0x0A { visible[index] = 0x20 }
    }
    var sources = files + [Source(path: path, bytes: visible)]
    if let extra { sources.append(Source(path: path + " ", bytes: Array(extra.utf8))) }
    // What an earlier command saw of other files, and of the library, is not read again.
    let fresh = (workspace ?? Workspace(asOf: asOf, showsRestricted: showsRestricted, zoneBytes: zoneBytes)).holding(Chunked(sources))
    if extra == nil {
      workspace = fresh
      reached = end
    }
    return fresh
  }

  private func declaresBetween(_ start: Int, _ end: Int) -> Bool {
    tree.children(tree.root).contains { statement in
      let range = tree.range(statement)
      return tree.kind(statement) != .command && Int(range.start) >= start && Int(range.start) < end
    }
  }

  mutating func carryOut(_ command: Node) -> Reply? {
    var program = program(above: Int(tree.range(command).start))
    // Questions are asked of programs that can be understood.
    let refusals = program.answered().refusals(since: nil)
    if !refusals.isEmpty { return Reply(content: .rejected(refusals), sources: program.sources) }
    // What was found out stays known to the commands below.
    workspace = program
    let question = Question(path: path, bytes: bytes, tree: tree, language: language)
    let end = Int(tree.range(command).start)
    defer { workspace = program }
    return question.answer(command, &program) { change in self.program(above: end, plus: change) }
  }

  /// What stands below the last command is still checked, and the script's tests are run.
  mutating func finish() -> [Reply] {
    var program = program(above: bytes.count)
    let findings = program.check()
    var replies: [Reply] = []
    if findings.contains(where: { $0.severity == .error }) { replies.append(Reply(content: .findings(findings), sources: program.sources).unasked()) }
    return replies
  }
}
