import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaSyntax
import MurunaText

extension Workspace {
  /// Carry out a script: its declarations and commands top to bottom, each command seeing what stands above it. Stops at the first error.
  package mutating func run(script path: String, bytes: [UInt8], in language: Language) -> [Reply] {
    var names = NameTable()
    let tree = parse(bytes, names: &names)
    var replies: [Reply] = []
    guard tree.count > 0 else { return [] }
    var runner = ScriptRunner(path: path, bytes: bytes, tree: tree, asOf: asOf, zoneBytes: zoneBytes, files: files, language: language)
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
    var fresh = Workspace(asOf: asOf, zoneBytes: zoneBytes)
    for file in files { fresh.add(path: file.path, bytes: file.bytes) }
    fresh.add(path: path, bytes: visible)
    if let extra { fresh.add(path: path, bytes: Array(extra.utf8)) }
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
    return carryOut(command, &program)
  }

  private mutating func carryOut(_ command: Node, _ program: inout Workspace) -> Reply? {
    let parts = Array(tree.children(command))
    guard let verb = parts.first, let keyword = keyword(verb) else { return nil }
    let findings = program.check()
    let value = parts.dropFirst().first
    let name = value.map { text($0) }
    switch keyword {
    case .check: return Reply(content: .findings(findings), sources: program.sources)
    case .show:
      guard let name else { return refuse(verb, Message.needsName("show", "risk_register"), program) }
      guard let table = program.table(name, in: language) else {
        return refuse(value ?? verb, Message.noView(name, nearestNames(to: name, among: program.viewNames)), program)
      }
      return Reply(content: .table(table), sources: program.sources)
    case .timeline:
      let wanted = value.map { tree.kind($0) == .item ? text(tree.firstChild($0) ?? $0) : text($0) }
      guard let wanted else { return Reply(content: .timelines(program.timelines()), sources: program.sources) }
      guard let timeline = program.timeline(named: wanted) else {
        return refuse(value ?? verb, Message.noPlan(wanted, nearestNames(to: wanted, among: program.timelines().map(\.plan.id))), program)
      }
      return Reply(content: .timelines([timeline]), sources: program.sources)
    case .explain:
      guard let name else { return refuse(verb, Message.needsName("explain", "risk"), program) }
      guard let explanation = program.explain(name, in: language) else {
        return refuse(value ?? verb, Message.nothing(name, program.namesNear(name)), program)
      }
      return Reply(content: .explanation(explanation), sources: program.sources)
    case .whatIf:
      guard let value, let then = parts.dropFirst(2).first, tree.kind(then) == .command else {
        return refuse(verb, Message.whatIf, program)
      }
      var changed = self.program(above: Int(tree.range(command).start), plus: "change \(text(value))")
      return carryOut(then, &changed)
    case .why, .simulate, .undo: return refuse(verb, Message.notHere(text(verb)), program)
    case .and, .or, .not, .is, .in, .to, .until, .of, .where, .has, .some, .no, .every, .if, .then, .else, .also, .like, .from, .for, .required,
      .many, .oneOf, .computed, .inverse, .default, .inside, .descending, .ascending, .likely, .reaches, .exceeds, .below, .about, .over,
      .under, .nearly, .atLeast, .atMost, .early, .mid, .late, .within, .after, .before, .next:
      return nil
    }
  }

  /// What stands below the last command is still checked, and the script's tests are run.
  mutating func finish() -> [Reply] {
    var program = program(above: bytes.count)
    let findings = program.check()
    var replies: [Reply] = []
    if findings.contains(where: { $0.severity == .error }) { replies.append(Reply(content: .findings(findings), sources: program.sources)) }
    return replies
  }

  private func keyword(_ node: Node) -> Keyword? {
    let written = NearKey.of(text(node))
    return Keyword.allCases.first { keyword in
      let spelling = keyword.spelling
      return keyword.role == .verb && ([spelling.english, spelling.arabic] + spelling.arabicAlso).contains { NearKey.of($0) == written }
    }
  }

  private func text(_ node: Node) -> String { String(decoding: bytes[tree.range(node).indices], as: UTF8.self) }

  private func refuse(_ node: Node, _ words: (title: Words, help: Words?), _ program: Workspace) -> Reply {
    let source = max(0, program.sources.count - 1)
    return Reply(
      content: .refusal(Diagnostic(Code("command-refused", .error), at: Place(SourceID(source), tree.range(node)), words.title, help: words.help)),
      sources: program.sources.dropLast() + [Source(path: path, bytes: bytes)])
  }
}

private enum Message {
  static func near(_ names: [String]) -> Words? {
    names.isEmpty ? nil : Words(english: "did you mean \(names: names)?", arabic: "هل تقصد \(names: names, separator: "، ")؟")
  }

  static func needsName(_ verb: String, _ example: String) -> (Words, Words?) {
    (
      Words(english: "\(code: verb) needs a name", arabic: "لا بد من اسم بعد \(code: verb)"),
      Words(english: "for example \(code: verb + " " + example)", arabic: "مثلًا \(code: verb + " " + example)")
    )
  }

  static func noView(_ name: String, _ names: [String]) -> (Words, Words?) {
    (Words(english: "there is no view called \(name: name)", arabic: "لا جدول اسمه \(name: name)"), near(names))
  }

  static func noPlan(_ name: String, _ names: [String]) -> (Words, Words?) {
    (Words(english: "there is no plan called \(name: name)", arabic: "لا خطة اسمها \(name: name)"), near(names))
  }

  static func nothing(_ name: String, _ names: [String]) -> (Words, Words?) {
    (Words(english: "nothing is called \(name: name)", arabic: "لا شيء اسمه \(name: name)"), near(names))
  }

  static var whatIf: (Words, Words?) {
    (
      Words(english: "\(code: "what_if") needs a change and a question", arabic: "لا بد بعد \(code: "ماذا_لو") من تغيير وسؤال"),
      Words(english: "for example \(code: "what_if Crews { size: 20 } then timeline")", arabic: "مثلًا \(code: "ماذا_لو Crews { size: 20 } فإن جدول_زمني")")
    )
  }

  static func notHere(_ verb: String) -> (Words, Words?) {
    (Words(english: "\(code: verb) is not there yet", arabic: "\(code: verb) غير متاح بعد"), nil)
  }
}
