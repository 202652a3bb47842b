import MurunaDiagnostics
import MurunaModel
import MurunaText

// Taking away what was declared.
extension Session {
  /// Takes things away, with what changes say of them; not while anything else mentions them.
  package mutating func delete(_ arguments: String) -> Reply {
    let old = workspace.answered()
    var heads: [String] = []
    var places: [Journal.Step.Place] = []
    var hidesSome = false
    var names: [String] = []
    for (kind, name) in Self.names(in: arguments, old.model) {
      switch found(name, of: kind, in: old.model) {
      case .failure(let why): return Reply.saying(why.notice)
      case .success(let thing):
        guard !heads.contains(thing.head) else { continue }
        heads.append(thing.head)
        names.append(thing.asked ?? name)
        if thing.isHidden { hidesSome = true }
        places += thing.places.filter { !places.contains($0) }
      }
    }
    guard !heads.isEmpty else { return Reply.saying(Notice(.noThing(arguments, []))) }
    var journal = self.journal
    journal.append(.deletion(heads, places), number: nextNumber, asked: names)
    var candidate = program(of: journal)
    let new = candidate.answered()
    let mentions = new.refusals(since: old)
    if !mentions.isEmpty {
      // Without what is secret its name would be one like others, and stand in what is shown.
      if hidesSome { return Reply.saying(Notice(.failed(Message.stillMentioned(heads, mentions.count)))) }
      let told = mentions.prefix(Self.mostMentions).map {
        Diagnostic(
          Code("command-refused", .error), at: $0.place, Message.mentioned(heads),
          help: Message.mentionedHelp(names, new.model.leaf(at: $0.place).map { new.model.path(of: $0) }, ":" + SessionCommand.delete.name(in: language)))
      }
      return Reply(content: .rejected(told), sources: Array(new.sources))
    }
    self.journal = journal
    workspace = candidate
    nextNumber += 1
    return Reply(content: .notice(Notice(.deleted(heads.map { old.model.covered($0) }), Difference(from: old, to: new))), sources: [])
  }

  private static var mostMentions: Int { 5 }

  /// `warn, move` and `action warn`: the words that name things, with the kinds that stand before them.
  private static func names(in text: String, _ model: Model) -> [(kind: KindID?, name: String)] {
    var names: [(kind: KindID?, name: String)] = []
    var kind: KindID?
    for part in text.split(whereSeparator: { $0 == "," || $0 == "،" }) {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      for (index, word) in words.enumerated() {
        if index + 1 < words.count, let found = model.kind(named: word), model.things(called: word).isEmpty || kind == nil && names.isEmpty {
          kind = found
          continue
        }
        names.append((kind, word))
        kind = nil
      }
    }
    return names
  }

  private struct Found {
    let head: String
    let places: [Journal.Step.Place]
    var isHidden = false
    /// How to say which of several is meant, where its name alone does not.
    var asked: String?
  }

  private struct NotFound: Error {
    let notice: Notice
    init(_ event: Notice.Event) { notice = Notice(event) }
  }

  private mutating func found(_ name: String, of kind: KindID?, in model: Model) -> Result<Found, NotFound> {
    let all = model.things(called: name)
    let ofKind = all.filter { thing in kind.map { model.isA(thing, $0) } ?? false }
    let things = ofKind.isEmpty ? all : ofKind
    guard let thing = things.first else {
      if let own = journal.statement(ofOwnNamed: name) { return .success(Found(head: own.head, places: [own.place])) }
      return .failure(NotFound(.noThing(name, namesNear(name))))
    }
    guard things.count == 1 else { return .failure(NotFound(.severalThings(name, things.prefix(5).map { model.path(of: $0) }))) }
    guard let declaration = model.declaration(of: thing) else { return .failure(NotFound(.failed(Message.copied(name)))) }
    guard let place = journal.place(declaration.path, declaration.bytes, in: model) else { return .failure(NotFound(.noThing(name, []))) }
    // What is said of it, and of what stands in it, goes with it.
    let changes = ([thing] + model.inside(thing).map(\.entity)).flatMap { model.changes(of: $0) }.compactMap { journal.place($0.path, $0.bytes, in: model) }
    var places = [place]
    for change in changes where !places.contains(change) { places.append(change) }
    return .success(Found(head: model.head(of: thing).text(in: language), places: places, isHidden: model.isHidden(thing), asked: all.count > 1 ? model.word(model.kind(of: thing)) + " " + name : nil))
  }
}

extension Journal {
  /// The step that a source of the program is.
  private func step(_ path: String) -> Step? {
    guard path.hasPrefix("#"), let number = Int(path.dropFirst()) else { return nil }
    return steps.first { $0.number == number }
  }

  /// Bytes of a source of the program as bytes of the step that says them.
  func place(_ path: String, _ range: Range<Int>, in model: Model) -> Step.Place? {
    if let step = step(path) { return Step.Place(number: step.number, range: range) }
    let found = steps.first { step in
      guard case .files(let files) = step.content else { return false }
      return files.contains { $0.path == path }
    }
    guard let found, let unit = model.units.first(where: { !$0.isLibrary && $0.source.path == path }) else { return nil }
    return Step.Place(number: found.number, range: range, file: path, text: Array(unit.source.bytes[range]))
  }

  /// A rule, a view, a kind or a test that was declared here and counts.
  func statement(ofOwnNamed name: String) -> (head: String, place: Step.Place)? {
    let end = " " + IdentityKey.of(name)
    for step in Array(steps).reversed() {
      guard case .statements(_, let statements) = step.content else { continue }
      for statement in statements where !step.superseded.contains(statement.range) && !step.deleted.contains(statement.range) {
        if let key = statement.key, key.hasPrefix("own "), key.hasSuffix(end) { return (statement.head, Step.Place(number: step.number, range: statement.range)) }
      }
    }
    return nil
  }
}

extension Called {
  func text(in language: Language) -> String { language == .arabic ? arabic : english }
}

private enum Message {
  static func mentioned(_ heads: [String]) -> Words {
    Words(
      english: "this still mentions \(value: heads.joined(separator: ", "))",
      arabic: "ما زال هذا يذكر \(value: heads.joined(separator: "، "))")
  }
  static func stillMentioned(_ heads: [String], _ count: Int) -> Words {
    Words(
      english: "\(value: heads.joined(separator: ", ")) is still mentioned (\(value: String(count)) ×): say that otherwise first",
      arabic: "ما زال \(value: heads.joined(separator: "، ")) مذكورًا (\(value: String(count)) ×): قل ذلك على نحو آخر أولًا")  // review
  }
  /// - Parameter holder: the thing in which the mention stands, where it is one that holds no others.
  static func mentionedHelp(_ names: [String], _ holder: String?, _ command: String) -> Words {
    guard let holder else { return Words(english: "say that otherwise first", arabic: "قل ذلك على نحو آخر أولًا") }
    return Words(
      english: "say that otherwise first, \(code: "change " + holder + " { … }"), or delete both: \(code: command + " " + (names + [holder]).joined(separator: ", "))",
      arabic: "قل ذلك على نحو آخر أولًا، \(code: "تغيير " + holder + " { … }")، أو أزلهما معًا: \(code: command + " " + (names + [holder]).joined(separator: "، "))")
  }
  static func copied(_ name: String) -> Words {
    Words(
      english: "\(name: name) is there because what it stands in is like another thing; it can be deleted only there",
      arabic: "\(name: name) موجود لأن ما هو فيه مثل شيء آخر؛ ولا يُحذف إلا هناك")
  }
}
