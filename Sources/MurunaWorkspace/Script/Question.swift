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
      guard let name else { return refuse(verb, Message.showWhat(text(verb)), program) }
      if let value, tree.kind(value) == .item, let view = tree.firstChild(value), let body = tree.next(view, in: value), tree.kind(body) == .body {
        return show(text(view), body, &program, verb)
      }
      guard let table = program.table(name, in: language) else {
        return refuse(value ?? verb, noView(name, verb, &program), program)
      }
      return Reply(content: .table(table), sources: program.sources)
    case .timeline:
      let wanted = value.flatMap { value -> String? in
        switch tree.kind(value) {
        case .item: text(tree.firstChild(value) ?? value)
        case .body: nil
        default: text(value)
        }
      }
      guard let wanted else { return moment(of: nil, value.map { settings(of: $0) } ?? [], verb, program) }
      guard let timeline = program.timeline(named: wanted) else {
        return refuse(value ?? verb, Message.noPlan(wanted, among: program.timelines().map(\.plan.id)), program)
      }
      guard let value, tree.kind(value) == .item else { return Reply(content: .timelines([timeline]), sources: program.sources) }
      return moment(of: timeline.plan.id, settings(of: value), verb, program)
    case .explain:
      guard let name else { return refuse(verb, Message.needsName(text(verb), Words(english: "risk", arabic: "مخاطرة")), program) }
      guard let explanation = program.explain(name, in: language) else {
        return refuse(value ?? verb, Message.nothing(name, program.namesNear(name)), program)
      }
      return Reply(content: .explanation(explanation), sources: program.sources)
    case .whatIf:
      guard let value, tree.kind(value) != .body else { return refuse(verb, Message.whatIf, program) }
      let then = parts.dropFirst(2).first
      if let then, tree.kind(then) != .command { return refuse(then, Message.whatIf, program) }
      return whatIf(value, then, &program, changed)
    case .why:
      guard let name else { return refuse(verb, Message.needsName(text(verb), example(of: program)), program) }
      guard let explanation = program.why(name, in: language) else {
        return refuse(value ?? verb, Message.notScheduled(name, program.timedNamesNear(name)), program)
      }
      return Reply(content: .explanation(explanation), sources: program.sources)
    case .simulate: return simulate(verb, value, &program)
    case .undo: return refuse(verb, Message.notHere(text(verb)), program)
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
      return refuse(verb, noView(view, verb, &program), program)
    }
    return refuse(body, Message.noParameter(view, parameters), program)
  }

  /// A thing or a kind is no table, but what was meant is plain: to see what it is.
  private func noView(_ name: String, _ verb: Node, _ program: inout Workspace) -> (Words, Words?) {
    let model = program.modelWithLibrary()
    let isThing = model.things(called: name).contains { !model.isHidden($0) }
    guard isThing || model.kind(named: name) != nil else { return Message.noView(name, program.viewsNear(name, in: language)) }
    return Message.noViewButKnown(name, text(verb), program.viewsNear(name, in: language))
  }

  func isUndo(_ command: Node) -> Bool { tree.firstChild(command).flatMap(keyword) == .undo }

  /// What an answer would be after some changes, and everything else that they would do; nothing is kept.
  private func whatIf(_ value: Node, _ then: Node?, _ program: inout Workspace, _ changed: (String) -> Workspace) -> Reply? {
    let changes = tree.kind(value) == .list ? Array(tree.children(value)) : [value]
    // `what_if half the crews` changes nothing: a change says what, and in braces how.
    if let unsaid = changes.first(where: { !isChange($0) }) { return refuse(unsaid, Message.whatIf, program) }
    var statements = ""
    var starts: [(here: Int, there: Int)] = []
    for change in changes {
      statements += "change "
      starts.append((Int(tree.range(change).start), statements.utf8.count))
      statements += text(change) + "\n"
    }
    var other = changed(statements)
    let after = other.answered()
    let pieces = Pieces(source: SourceID(after.sources.count - 1), starts: starts)
    let sources = Array(after.sources.dropLast()) + [Source(path: path, bytes: bytes)]
    if let refusal = blame(pieces, after) { return Reply(content: .refusal(refusal), sources: sources) }
    let difference = Difference(from: program.answered(), to: after, isWhole: true)
    let heading = pieces.text(of: changes.map { tree.range($0).indices.count }, after.sources)
    guard let then else { return Reply(content: .whatIf(heading, difference, nil), sources: sources) }
    guard var answer = answer(then, &other, changed: changed) else { return nil }
    if case .refusal = answer.content { return answer }
    if case .findings(let findings) = answer.content { answer = Reply(content: .findings(findings.map { $0.moved(pieces.place) }), sources: sources) }
    // Who names no plan asks for those that would be otherwise.
    if case .timelines(let timelines) = answer.content, Array(tree.children(then)).count == 1 {
      let others = difference.plans
      let told = timelines.filter { others.contains($0.plan.id) }
      if !told.isEmpty { answer = Reply(content: .timelines(told), sources: answer.sources) }
    }
    return Reply(content: .whatIf(heading, difference, answer), sources: sources)
  }

  private func isChange(_ node: Node) -> Bool { tree.kind(node) == .item && tree.children(node).contains { tree.kind($0) == .body } }

  /// The changes of a what-if are a text of their own; what is found there is told where they stand in the question.
  private struct Pieces {
    let source: SourceID
    /// Where each change stands in the question, and in their text.
    let starts: [(here: Int, there: Int)]

    /// The changes as this reader may see them.
    func text(of lengths: [Int], _ sources: Chunked<Source>) -> String {
      let bytes = sources[Int(source.index)].bytes
      return zip(starts, lengths).map { String(decoding: bytes[$0.there..<min(bytes.count, $0.there + $1)], as: UTF8.self) }.joined(separator: ", ")
    }

    func place(_ place: Place) -> Place {
      guard place.source == source else { return place }
      let change = starts.last { $0.there <= Int(place.range.start) } ?? starts[0]
      let shift = change.here - change.there
      return Place(source, ByteRange(max(0, Int(place.range.start) + shift), max(0, Int(place.range.end) + shift)))
    }
  }

  /// The first error that changes bring into being by being no change at all.
  private func blame(_ pieces: Pieces, _ answer: Answer) -> Diagnostic? {
    guard let finding = answer.diagnostics.first(where: { $0.place.source == pieces.source && !answer.isJudgement($0) })?.moved(pieces.place) else { return nil }
    return Diagnostic(finding.code, finding.severity, at: finding.place, finding.title, label: finding.label, values: finding.values, help: finding.help)
  }

  /// `timeline FloodResponse { at: T + 3 h }`, `timeline { heavy_rain: no }`: of one plan, or of all.
  private func moment(
    of plan: String?, _ settings: [(word: String, value: String, node: Node)], _ verb: Node, _ asked: Workspace
  ) -> Reply {
    // What is taken to have come out is forgotten with the answer.
    var program = asked
    var time: Int64?
    for (word, said, node) in settings {
      if word == "at" || word == "عند" {
        guard let seconds = RelativeTime.seconds(said) else { return refuse(node, Message.notAMoment(said), program) }
        time = seconds
      } else {
        var found = Supposition.unknown
        if let plan { found = program.suppose(plan + "." + word, said) }
        if found == .unknown { found = program.suppose(word, said) }
        switch found {
        case .taken: continue
        case .unknown: return refuse(node, Message.noOutcome(word, said), program)
        case .contradicted(let other): return refuse(node, (Supposition.contradiction(of: word, other, said), nil), program)
        }
      }
    }
    let timelines = program.timelines().filter { plan == nil || $0.plan.id == plan }
    return Reply(content: time.map { .now(timelines, at: $0) } ?? .timelines(timelines), sources: program.sources)
  }

  /// `simulate FloodResponse { samples: 20_000; seed: 7 }`
  private func simulate(_ verb: Node, _ value: Node?, _ program: inout Workspace) -> Reply {
    var request = SimulationRequest()
    if let value {
      let isItem = tree.kind(value) == .item
      request.plan = text(isItem ? tree.firstChild(value) ?? value : value)
      for (word, said, node) in isItem ? settings(of: value) : [] {
        let digits = said.filter { $0 != "_" }
        switch word {
        case "samples", "عينات":
          guard let count = Int(digits), (1...100_000_000).contains(count) else { return refuse(node, Message.notACount(said), program) }
          request.samples = 0..<count
        case "seed", "بذرة":
          guard let seed = UInt64(digits) else { return refuse(node, Message.notACount(said), program) }
          request.seed = seed
        default: return refuse(node, Message.unknownSetting(word, ["samples", "seed"]), program)
        }
      }
    }
    do {
      let goesOn = program.goesOn
      let simulated = try program.simulate(request) { _ in goesOn() }
      if simulated.isEmpty, let wanted = request.plan {
        return refuse(value ?? verb, Message.noPlan(wanted, among: program.timelines().map(\.plan.id)), program)
      }
      return Reply(content: .simulations(simulated), sources: program.sources)
    } catch {
      if case .tooLong(let id) = error { return refuse(value ?? verb, Message.tooLong(id), program) }
      return refuse(value ?? verb, Message.notSampled, program)
    }
  }

  /// The fields in the braces behind a command's name, as they were written.
  private func settings(of item: Node) -> [(word: String, value: String, node: Node)] {
    guard let body = tree.kind(item) == .body ? item : tree.children(item).first(where: { tree.kind($0) == .body }) else { return [] }
    return tree.children(body).filter { tree.kind($0) == .field }.compactMap { field in
      let parts = Array(tree.children(field))
      return parts.count > 1 ? (text(parts[0]), text(parts[1]), parts[0]) : nil
    }
  }

  private func keyword(_ node: Node) -> Keyword? {
    let written = NearKey.of(text(node))
    return Keyword.allCases.first { keyword in
      let spelling = keyword.spelling
      return keyword.role == .verb && ([spelling.english, spelling.arabic] + spelling.arabicAlso).contains { NearKey.of($0) == written }
    }
  }

  /// Something of the program's own that has a place in time; where there is nothing, what one could look like.
  private func example(of program: Workspace) -> Words {
    var program = program
    let first = program.timelines().lazy.compactMap { timeline in timeline.rows.first { $0.kind != .event }.map { timeline.plan.id + "." + $0.label.id } }.first
    return first.map { Words(english: "\(value: $0)", arabic: "\(value: $0)") } ?? Words(english: "Flood.move", arabic: "السيول.إجلاء")
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

  static func needsName(_ verb: String, _ example: Words) -> (Words, Words?) {
    (
      Words(english: "\(code: verb) needs a name", arabic: "لا بد من اسم بعد \(code: verb)"),
      Words(
        english: "for example \(code: verb + " " + example.english.text(in: .english))", arabic: "مثلًا \(code: verb + " " + example.arabic.text(in: .arabic))")
    )
  }

  static func showWhat(_ verb: String) -> (Words, Words?) {
    (
      Words(english: "\(code: verb) needs the name of a table", arabic: "لا بد من اسم جدول بعد \(code: verb)"),
      Words(
        english: "for example \(code: verb + " raci"); \(code: "explain show") lists them all",
        arabic: "مثلًا \(code: verb + " مصفوفة_المسؤوليات")؛ و\(code: "اشرح اعرض") يسردها كلها")
    )
  }

  static func noView(_ name: String, _ near: [String]) -> (Words, Words?) {
    (
      Words(english: "there is no view called \(name: name)", arabic: "لا جدول اسمه \(name: name)"),
      self.near(near) ?? Words(english: "\(code: "explain show") lists them all", arabic: "\(code: "اشرح اعرض") يسردها كلها")
    )
  }

  static func noViewButKnown(_ name: String, _ verb: String, _ near: [String]) -> (Words, Words?) {
    (
      Words(english: "\(code: verb) shows tables, and \(name: name) is none", arabic: "\(code: verb) يعرض الجداول، و\(name: name) ليس منها"),
      near.isEmpty
        ? Words(
          english: "\(code: "explain " + name) tells what it is; \(code: "explain show") lists the tables",
          arabic: "\(code: "اشرح " + name) يبيّن ما هو؛ و\(code: "اشرح اعرض") يسرد الجداول")
        : Words(
          english: "\(code: "explain " + name) tells what it is; tables that may be meant: \(names: near)",
          arabic: "\(code: "اشرح " + name) يبيّن ما هو؛ ومن الجداول: \(names: near, separator: "، ")")
    )
  }

  static func noParameter(_ view: String, _ names: [String]) -> (Words, Words?) {
    (
      Words(english: "\(name: view) cannot be asked that", arabic: "لا يُسأل \(name: view) هذا السؤال"),
      names.isEmpty
        ? Words(english: "it has no parameters", arabic: "ليست له معلمات")
        : Words(english: "it can be told \(names: names)", arabic: "يقبل \(names: names, separator: "، ")")
    )
  }

  static func noPlan(_ name: String, among names: [String]) -> (Words, Words?) {
    let title = Words(english: "there is no plan called \(name: name)", arabic: "لا خطة اسمها \(name: name)")
    if let near = near(nearestNames(to: name, among: names)) { return (title, near) }
    if names.isEmpty { return (title, Words(english: "no plan with actions is declared yet", arabic: "لم تُعرَّف بعد خطة فيها إجراءات")) }
    let shown = Array(names.prefix(8))
    return (title, Words(english: "there are \(names: shown)\(value: names.count > 8 ? ", …" : "")", arabic: "المتاح: \(names: shown, separator: "، ")\(value: names.count > 8 ? "، …" : "")"))
  }

  static func nothing(_ name: String, _ names: [String]) -> (Words, Words?) {
    (Words(english: "nothing is called \(name: name)", arabic: "لا شيء اسمه \(name: name)"), near(names))
  }

  static func notScheduled(_ name: String, _ names: [String]) -> (Words, Words?) {
    (
      Words(english: "\(name: name) has no place on a timeline", arabic: "لا موضع لـ\(name: name) على خط زمني"),
      near(names) ?? Words(english: "name an action, an event, a phase or a milestone of a plan", arabic: "سمِّ إجراءً أو حدثًا أو مرحلة أو معلمًا في خطة")
    )
  }

  static func notAMoment(_ written: String) -> (Words, Words?) {
    (
      Words(english: "\(code: written) is no moment of the plan", arabic: "\(code: written) ليس لحظة في الخطة"),
      Words(english: "for example \(code: "T + 3 h")", arabic: "مثلًا \(code: "س + 3 ساعات")")
    )
  }

  static func noOutcome(_ thing: String, _ said: String) -> (Words, Words?) {
    (
      Words(english: "\(code: said) is no outcome of \(name: thing)", arabic: "\(code: said) ليست نتيجة لـ\(name: thing)"),
      Words(
        english: "say \(code: "at: T + 3 h"), an event with \(code: "yes") or \(code: "no"), or a decision or a review with one of its outcomes",
        arabic: "اكتب \(code: "عند: س + 3 ساعات")، أو حدثًا مع \(code: "نعم") أو \(code: "لا")، أو قرارًا أو مراجعة بإحدى نتائجها")
    )
  }

  static func notACount(_ written: String) -> (Words, Words?) {
    (Words(english: "\(code: written) is not a number that fits here", arabic: "\(code: written) ليس عددًا مناسبًا هنا"), nil)
  }

  static func unknownSetting(_ written: String, _ legal: [String]) -> (Words, Words?) {
    (
      Words(english: "\(code: written) is nothing that can be set here", arabic: "لا يمكن ضبط \(code: written) هنا"),
      Words(english: "there are \(names: legal)", arabic: "المتاح: \(names: legal, separator: "، ")")
    )
  }

  static func tooLong(_ id: String) -> (Words, Words?) {
    (
      Words(
        english: "this plan cannot be played through: \(name: id) may be more than 34000 years off or long",
        arabic: "لا يمكن تجريب هذه الخطة: قد يبعد \(name: id) أو يطول أكثر من 34000 سنة"), nil  // review
    )
  }

  static var notSampled: (Words, Words?) {
    (Words(english: "this plan cannot be played through", arabic: "لا يمكن تجريب هذه الخطة"), nil)
  }

  static var whatIf: (Words, Words?) {
    (
      Words(english: "\(code: "what_if") needs a change, and may ask something behind \(code: "then")", arabic: "لا بد بعد \(code: "ماذا_لو") من تغيير، وقد يليه سؤال بعد \(code: "فإن")"),
      Words(english: "for example \(code: "what_if Crews { size: 20 } then timeline")", arabic: "مثلًا \(code: "ماذا_لو Crews { size: 20 } فإن جدول_زمني")")
    )
  }

  static func notHere(_ verb: String) -> (Words, Words?) {
    (Words(english: "\(code: verb) is not there yet", arabic: "\(code: verb) غير متاح بعد"), nil)
  }
}
