import MurunaCalendar
import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaPlan
import MurunaSyntax
import MurunaText

/// What is known of a program once it was asked about: the journey from its bytes to findings and timelines, once through.
struct Answer: Sendable {
  let sources: Chunked<Source>
  /// The program as it was read, before anything was judged: what the next answer goes on from. Nil where none does.
  private(set) var read: Model?
  var model: Model
  let diagnostics: [Diagnostic]
  private(set) var plans: Plans
  /// By severity: how many more findings there are than were kept.
  let omitted: [Int]
  /// What is wrong with the texts themselves.
  private let inText: [Diagnostic]
  private let settings: Settings
  /// Whether it went on from an earlier answer.
  let isContinued: Bool

  /// What a program is asked under.
  struct Settings: Equatable, Sendable {
    var asOf: Int64?
    var allowsCommands = false
    var showsRestricted = false
    var spares = false
    var effort: Int?
    var supposed: [String: String] = [:]
  }

  /// - Parameter before: an earlier answer about other versions of some files: what was read for it and has not changed is not read again,
  ///   and where little has, the answer goes on from it.
  init(_ files: Chunked<Source>, after before: Answer? = nil, _ settings: Settings, zoneBytes: @escaping @Sendable (String) -> [UInt8]?) {
    if let next = before?.continued(with: files, settings, zoneBytes) {
      self = next
      return
    }
    self.settings = settings
    isContinued = false
    // Names keep their numbers: the trees that stay speak in them.
    var names = before?.model.names ?? Model.freshNames()
    let known = Known(before)
    let program = files.map { file in
      known.unit(of: file) ?? Model.Unit(source: file, tree: parse(file.bytes, names: &names), isLibrary: false)
    }
    var units = Library.core.map { known.library($0) ?? Self.unit(of: $0) }
    var used: [(words: [String], place: (unit: Int, node: Node))] = []
    for (index, unit) in program.enumerated() { used += Self.uses(in: unit).map { ([$0.0], (index, $0.1)) } }
    var seen: Set<String> = []
    var unknown: [(unit: Int, node: Node, name: String)] = []
    for use in used {
      for name in use.words {
        guard let file = Library.vocabulary(named: name) else {
          unknown.append((use.place.unit, use.place.node, name))
          continue
        }
        if seen.insert(file.path).inserted { units.append(known.library(file) ?? Self.unit(of: file)) }
      }
    }
    let first = units.count
    units += program
    var model = Self.model(
      units, names, asOf: settings.asOf, allowsCommands: settings.allowsCommands, spares: settings.spares && files.reduce(0) { $0 + $1.bytes.count } < 1 << 14)
    model.showsRestricted = settings.showsRestricted
    var omitted = [0, 0, 0]
    var findings: [Diagnostic] = []
    let words = units.contains { !$0.tree.faults.isEmpty } ? model.knownWords : KnownWords.none
    for index in first..<units.count where !units[index].tree.faults.isEmpty {
      findings += SyntaxDiagnoser(units[index].source, SourceID(index), words).diagnostics(
        of: units[index].tree, atMost: Model.mostFindings, omitted: &omitted)
    }
    for use in unknown {
      findings.append(Message.unknownUse(use.name, Place(SourceID(first + use.unit), program[use.unit].tree.range(use.node))))
    }
    inText = findings
    read = settings.spares ? nil : model
    plans = Planner.plan(&model, effort: settings.effort, supposing: Self.outcomes(settings, model), keeping: !settings.spares, zones: Self.zones(zoneBytes))
    model.check()
    // Not a lazy map: it would copy the model for each of them.
    var readable = Chunked<Source>()
    for index in units.indices { readable.append(model.readable(SourceID(index))) }
    sources = readable
    self.model = model
    self.omitted = zip(omitted, model.omitted).map { $0 + $1 }
    diagnostics = Self.told(findings, model, plans)
  }

  /// The answer about a program that says little else; nil where it may mean anything else than this one (see `Model.continued`).
  func continued(with files: Chunked<Source>, _ settings: Settings, _ zoneBytes: @escaping @Sendable (String) -> [UInt8]?) -> Answer? {
    guard settings == self.settings, !settings.spares, let going = read?.continued(with: files) else { return nil }
    var (next, change) = (going.model, going.change)
    let new = Set(going.read)
    guard !inText.contains(where: { new.contains(Int($0.place.source.index)) }),
      going.read.allSatisfy({ SyntaxDiagnoser(next.units[$0].source, SourceID($0)).diagnostics(of: next.units[$0].tree).isEmpty })
    else { return nil }
    let read = next
    let plans = Planner.plan(
      &next, effort: settings.effort, supposing: Self.outcomes(settings, next), after: (self.plans, change), zones: Self.zones(zoneBytes))
    change.add(timesOf: next, after: model)
    next.check(after: model, change)
    // What was not read again reads as it did: there are no secrets.
    var sources = self.sources
    if sources.count > next.units.count { sources.removeLast(sources.count - next.units.count) }
    for index in sources.count..<next.units.count { sources.append(next.readable(SourceID(index))) }
    for index in going.read { sources[index] = next.readable(SourceID(index)) }
    return Answer(
      sources: sources, read: read, model: next, diagnostics: Self.told(inText, next, plans), plans: plans,
      omitted: next.omitted, inText: inText, settings: settings)
  }

  private init(
    sources: Chunked<Source>, read: Model, model: Model, diagnostics: [Diagnostic], plans: Plans, omitted: [Int], inText: [Diagnostic], settings: Settings
  ) {
    self.sources = sources
    self.read = read
    self.model = model
    self.diagnostics = diagnostics
    self.plans = plans
    self.omitted = omitted
    self.inText = inText
    self.settings = settings
    isContinued = true
  }

  private static func outcomes(_ settings: Settings, _ model: Model) -> [EntityID: String] {
    var outcomes: [EntityID: String] = [:]
    for (path, outcome) in settings.supposed { if let entity = model.entity(at: path) { outcomes[entity] = outcome } }
    return outcomes
  }

  private static func zones(_ bytes: @escaping @Sendable (String) -> [UInt8]?) -> (String) -> TimeZone? {
    { name in bytes(name).flatMap { try? TimeZone(tzif: $0) } }
  }

  /// What is wrong with a file that is added; nothing where only a new reading would tell.
  func refusals(adding file: Source) -> [Diagnostic] {
    guard let found = read?.faults(adding: file) else { return [] }
    return model.readable(model.inWordsOfFiles(Self.ordered(found.filter { !isJudgement($0) }), adding: file))
  }

  private static func told(_ inText: [Diagnostic], _ model: Model, _ plans: Plans) -> [Diagnostic] {
    // A reserved word as a value: where the meaning knows what was meant, it says so.
    func isReserved(_ finding: Diagnostic) -> Bool { finding.code.id == "reserved-name" }
    var inText = inText
    if inText.contains(where: isReserved) {
      let known = Set(model.diagnostics.map(\.place))
      inText.removeAll { isReserved($0) && known.contains($0.place) }
    }
    // `15h to 23h` where times of day are wanted: how it is written hardly matters.
    if inText.contains(where: { $0.code.id == "unit-touches-number" }) {
      let refused = model.diagnostics.filter { $0.severity == .error && !$0.fixes.isEmpty }.map(\.place), units = Set(model.diagnostics.filter { $0.code.id == "unknown-unit" }.map(\.place.range.end))
      inText.removeAll { warning in
        warning.code.id == "unit-touches-number"
          && (units.contains(warning.place.range.end) || refused.contains { $0.source == warning.place.source && $0.range.start <= warning.place.range.start && warning.place.range.end <= $0.range.end })
      }
    }
    // `٢٠.٠٠٠`: which of two numbers it is comes before how its point is written.
    if inText.contains(where: { $0.code.id == "dot-in-arabic-number" }) {
      let asked = Set(model.diagnostics.filter { $0.code.id == "thousands-or-decimals" }.map(\.place))
      inText.removeAll { $0.code.id == "dot-in-arabic-number" && asked.contains($0.place) }
    }
    joinMonths(&inText)
    let all = ordered(inText + model.diagnostics + plans.diagnostics.filter { !model.isConsequence($0.place) })
    return model.readable(model.inWordsOfFiles(TriedFixes.keeping(all, model)))
  }

  /// `15 اذار 2025م`: how a month is spelt goes with what is wrong with its date.
  private static func joinMonths(_ inText: inout [Diagnostic]) {
    guard inText.contains(where: { $0.code.id == "spelling-of-month" }), inText.contains(where: { $0.severity == .error }) else { return }
    for index in inText.indices where inText[index].severity == .error && !inText[index].fixes.isEmpty {
      let place = inText[index].place
      guard let month = inText.first(where: { $0.code.id == "spelling-of-month" && $0.place.source == place.source && $0.place.range.end + 1 == place.range.start }), let edits = month.fixes.first?.edits else { continue }
      inText[index].fixes = inText[index].fixes.map { Fix($0.title, $0.safety, edits + $0.edits) }
      inText.removeAll { $0 == month }
      return joinMonths(&inText)
    }
  }

  /// Keep what is told of the program, and no more of the program than its texts.
  mutating func letGo() {
    guard settings.spares else { return }
    model.letGo()
  }

  /// Made when a reader first asks: a check prints none.
  var timelines: [Timeline] { plans.timelines(model) }

  /// The timeline of the plan that is called so.
  func timeline(named name: String) -> Timeline? { plans.timeline(named: name, model) }

  /// Before anything is asked that no rule asks: what could wait is worked out.
  mutating func tellRoom() { plans.tellRoom(&model) }

  /// Read the views of the library, for this answer and those that go on from it.
  mutating func readViews() {
    read?.readViews()
    model.readViews()
  }

  /// The same with all that there is.
  mutating func readWholeLibrary() {
    read?.readWholeLibrary()
    model.readWholeLibrary()
  }

  /// What an earlier answer has read.
  private struct Known {
    private var program: [String: Model.Unit] = [:]
    private var library: [String: Model.Unit] = [:]

    init(_ answer: Answer?) {
      for unit in answer?.model.units ?? [] {
        if !unit.isLibrary { program[unit.source.path] = unit } else if unit.tree.count > 0 { library[unit.source.path] = unit }
      }
    }

    func unit(of file: Source) -> Model.Unit? {
      guard !program.isEmpty, let unit = program[file.path], unit.source.bytes == file.bytes else { return nil }
      return unit
    }

    func library(_ file: Library.File) -> Model.Unit? { library.isEmpty ? nil : library["library/" + file.path] }
  }

  private static func unit(of file: Library.File) -> Model.Unit {
    .init(unread: Source(ofLibrary: file.bytes))
  }

  /// The vocabularies that a file's header asks for.
  private static func uses(in unit: Model.Unit) -> [(String, Node)] {
    let tree = unit.tree
    guard tree.count > 0 else { return [] }
    var found: [(String, Node)] = []
    for top in tree.statements where top.kind == .field {
      let statement = top.node
      guard let head = tree.firstChild(statement), ["use", "استعمل"].contains(unit.source.text(tree.range(head))), let value = tree.next(head, in: statement)
      else { continue }
      for member in tree.kind(value) == .list ? Array(tree.children(value)) : [value] where tree.kind(member) == .name {
        found.append((unit.source.text(tree.range(member)), member))
      }
    }
    return found
  }

  /// Understand a program. In a large one what is spared is not worth the care, so only small ones leave kinds unread; they are read again with those
  /// that were missed, or with all where something is wrong.
  private static func model(
    _ units: [Model.Unit], _ names: NameTable, asOf: Int64?, allowsCommands: Bool, spares: Bool
  ) -> Model {
    guard spares else { return Model.build(units: units, names: names, asOf: asOf, allowsCommands: allowsCommands, useForField: Offered.use(forField:of:)) }
    var sparing = Model.Sparing(engineKinds: PlanKinds.kindsRead)
    for _ in 0..<3 {
      let model = Model.build(units: units, names: names, asOf: asOf, allowsCommands: allowsCommands, sparing: sparing, useForField: Offered.use(forField:of:))
      if model.missedKinds == sparing.missed { return model }
      sparing.missed = model.missedKinds
    }
    return Self.model(units, names, asOf: asOf, allowsCommands: allowsCommands, spares: false)
  }

  /// By file, line and column, each once; of findings at one place, in the order in which they were made.
  static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      let (one, other) = (diagnostics[left].place, diagnostics[right].place)
      return one == other ? left < right : one < other
    }
    // Equal ones stand at one place; at a place stand a few.
    var result: [Diagnostic] = []
    result.reserveCapacity(order.count)
    var start = 0
    for index in order {
      let diagnostic = diagnostics[index]
      if let last = result.last, last.place != diagnostic.place { start = result.count }
      if !result[max(start, result.count - 64)...].contains(diagnostic) { result.append(diagnostic) }
    }
    return result
  }
}

private enum Message {
  static func unknownUse(_ name: String, _ place: Place) -> Diagnostic {
    if let known = Offered.vocabularyWithoutUse(near: name) {
      return Diagnostic(
        Code("unknown-vocabulary", .error), at: place,
        Words(english: "\(name: name) is nothing to ask for", arabic: "لا حاجة إلى طلب \(name: name)"),
        help: Words(
          english: "\(name: known) is there for every program: leave it out of \(code: "use:")",
          arabic: "المفردات \(name: known) متاحة لكل برنامج: احذفها من \(code: "استعمل:")"))
    }
    let all = Library.vocabularies.compactMap(\.names.first)
    let near = Offered.use(forVocabulary: name).map { [$0] } ?? nearestNames(to: name, among: Library.vocabularies.flatMap(\.names))
    return Diagnostic(
      Code("unknown-vocabulary", .error), at: place,
      Words(english: "there is no vocabulary called \(name: name)", arabic: "لا مفردات اسمها \(name: name)"),
      help: near.isEmpty
        ? Words(english: "there are \(names: all)", arabic: "المتاح: \(names: all, separator: "، ")")
        : Words(english: "did you mean \(names: near)?", arabic: "هل تقصد \(names: near, separator: "، ")؟"),
      fixes: near.map { Fix(Words(english: "write \(code: $0)", arabic: "اكتب \(code: $0)"), near.count == 1 ? .safe : .likely, [.init(place, $0)]) })
  }
}
