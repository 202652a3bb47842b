import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaSyntax
import MurunaText

/// One command of a script or a session, and the program it is asked of.
struct Question {
  let path: String
  let bytes: [UInt8]
  let tree: SyntaxTree
  let language: Language

  /// The answer to a command; nil for what is none. `changed` gives the program with one more statement in it.
  func answer(_ command: Node, _ program: inout Workspace, changed: (String) -> Workspace) -> Reply? {
    let parts = Array(tree.children(command))
    guard let verb = parts.first, let keyword = keyword(verb) else { return nil }
    let findings = program.check()
    let value = parts.dropFirst().first
    let name = value.map { text($0) }
    switch keyword {
    case .check: return Reply(content: .findings(findings), sources: program.sources)
    case .show:
      guard let name else { return refuse(verb, Message.needsName("show", "risk_register"), program) }
      if let value, tree.kind(value) == .item, let view = tree.firstChild(value), let body = tree.next(view, in: value), tree.kind(body) == .body {
        return show(text(view), body, &program, verb)
      }
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
      return whatIf(value, then, &program, changed)
    case .why, .simulate, .undo: return refuse(verb, Message.notHere(text(verb)), program)
    case .and, .or, .not, .is, .in, .to, .until, .of, .where, .has, .some, .no, .every, .if, .then, .else, .also, .like, .from, .for, .required,
      .many, .oneOf, .computed, .inverse, .default, .inside, .descending, .ascending, .likely, .table, .reaches, .exceeds, .below, .about, .over,
      .under, .nearly, .atLeast, .atMost, .early, .mid, .late, .within, .after, .before, .next:
      return nil
    }
  }

  /// `show now { at: T + 3 h }`
  private func show(_ view: String, _ body: Node, _ program: inout Workspace, _ verb: Node) -> Reply {
    let range = tree.range(body).indices
    let said = String(decoding: bytes[range.dropFirst().dropLast()], as: UTF8.self)
    if let table = program.table(view, parameters: said, in: language) { return Reply(content: .table(table), sources: program.sources) }
    let parameters = program.parameters(of: view)
    guard program.table(view, in: language) != nil else {
      return refuse(verb, Message.noView(view, nearestNames(to: view, among: program.viewNames)), program)
    }
    return refuse(body, Message.noParameter(view, parameters), program)
  }

  func isUndo(_ command: Node) -> Bool { tree.firstChild(command).flatMap(keyword) == .undo }

  /// What an answer would be after a change, and everything else that the change would do; nothing is kept.
  private func whatIf(_ change: Node, _ then: Node, _ program: inout Workspace, _ changed: (String) -> Workspace) -> Reply? {
    var other = changed("change \(addressed(change))")
    let after = other.answered()
    if let refusal = blame(change, after) { return refusal }
    let difference = Difference(from: program.answered(), to: after)
    guard let answer = answer(then, &other, changed: changed) else { return nil }
    if case .refusal = answer.content { return answer }
    return Reply(content: .whatIf(text(change), difference, answer), sources: other.sources)
  }

  /// A `change` takes a name, so of a path its end, as long as that means one thing.
  private func addressed(_ change: Node) -> String {
    guard let target = tree.firstChild(change), tree.kind(target) == .path, let last = Array(tree.children(target)).last else { return text(change) }
    return String(decoding: bytes[tree.range(last).indices.lowerBound..<tree.range(change).indices.upperBound], as: UTF8.self)
  }

  /// The first error that a change brings into being by being no change at all: it is told where the change stands.
  private func blame(_ change: Node, _ answer: Answer) -> Reply? {
    let last = answer.sources.count - 1
    guard let finding = answer.diagnostics.first(where: { !answer.isJudgement($0) && Int($0.place.source.index) == last }) else { return nil }
    // Both texts end alike: places are counted from there.
    let (range, length) = (finding.place.range, answer.sources[last].bytes.count)
    let end = Int(tree.range(change).end)
    let place = Place(SourceID(last), ByteRange(max(0, end - (length - Int(range.start))), max(0, end - (length - Int(range.end)))))
    let moved = Diagnostic(finding.code, finding.severity, at: place, finding.title, label: finding.label, values: finding.values, help: finding.help)
    return Reply(content: .refusal(moved), sources: answer.sources.dropLast() + [Source(path: path, bytes: bytes)])
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

  static func noParameter(_ view: String, _ names: [String]) -> (Words, Words?) {
    (
      Words(english: "\(name: view) cannot be asked that", arabic: "لا يُسأل \(name: view) هذا السؤال"),
      names.isEmpty
        ? Words(english: "it has no parameters", arabic: "ليست له معلمات")
        : Words(english: "it can be told \(names: names)", arabic: "يقبل \(names: names, separator: "، ")")
    )
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
