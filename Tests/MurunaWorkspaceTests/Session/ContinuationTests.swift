import Foundation
import MurunaDiagnostics
import MurunaRender
import MurunaText
import Testing

@testable import MurunaModel
@testable import MurunaPlan
@testable import MurunaWorkspace

/// A session answers from what it knew before an entry. Whatever is entered, the answer is that of a program that was just opened.
@Suite struct ContinuationTests {
  // MARK: What is continued, and what is read anew

  private static let base = """
    city Town "Town" { time_zone: "UTC"; district East "East" }
    organisation Works "Works" { city: Town; role Head "Head"; role Second "Second" { deputy: Head }; unit Roads { team Crew "Crew" { size: 5 } } }
    risk Flood "Flood" { type: shock; likelihood: 4; impact: 4; owner: Head }
    playbook P "Plan" { city: Town; covers: Flood; zero_hour: 2026-01-20 20:00
      action look "Look" { by: Crew; takes: 1 h }
      action clear "Clear" { by: 3 Crew; after: look; takes: 2 to 4 h; deadline: T + 8 h } }
    playbook Q "Other plan" { city: Town; zero_hour: 2026-01-20 20:00; action sweep "Sweep" { by: 4 Crew; takes: 3 h } }
    """

  private func session(_ texts: [String]) -> Session {
    var session = Session(language: .english, asOf: Self.today, zoneBytes: { _ in nil })
    for text in texts { _ = session.enter(text) }
    return session
  }

  @Test(arguments: [
    "change clear { takes: 5 h }", "change P.look { by: 2 Crew }", "change Crew { size: 2 }", "risk Storm \"Storm\" { likelihood: 2; impact: 5; leads_to: Flood { chance: 20% } }",
    "change Flood { impact: 1 } change Second { title_of: ? }", "team Boats \"Boats\" also قوارب { size: 3 }",
    "organisation Aid \"Aid\" { role Clerk \"Clerk\" { deputy: Head } }", "change Flood { likelihood: ? }", "change look { requires: look is approved }",
  ])
  func `an entry that says something of things, or adds some, is all that is read`(entry: String) throws {
    var session = session([Self.base])
    _ = session.enter(entry)
    let isForeign = entry.contains("قوارب") || entry.contains("title_of")
    #expect(session.workspace.answered().isContinued == !isForeign)
    try expectFresh(&session, entry)
  }

  @Test(arguments: [
    "kind shelter { places: number }", "change every_high_risk_has_an_owner { severity: note }", "risk Copy \"Copy\" like Flood { impact: 2 }", "as_of: 2026-02-01", "use: sdg",
    "vehicle Truck \"Truck\"", "waive high_risk_is_covered { rule: x; because: \"so\"; until: 2027-01-01 }", "rule loud { each: risk; must: risk.impact < 3; says: \"{risk}\" }",
    "risk Flood \"Again\" { impact: 1 }", "titles ar { Flood: \"سيل\" }", "change P { every action { takes: 1 h } }", "risk takes \"A word that the program has used\"",
  ])
  func `an entry that may mean more is read with all of the program`(entry: String) throws {
    var session = session([Self.base])
    _ = session.enter(entry)
    if session.journal.steps.count == 2 { #expect(!session.workspace.answered().isContinued) }
    try expectFresh(&session, entry)
  }

  @Test func `going back and saying it otherwise are continued too`() throws {
    var session = session([Self.base, "change clear { takes: 5 h }", "change Crew { size: 2 }", "change clear { takes: 6 h }"])
    #expect(session.workspace.answered().isContinued)
    try expectFresh(&session, "said again")
    _ = session.undo(1)
    #expect(session.workspace.answered().isContinued)
    try expectFresh(&session, "undone")
    _ = session.undo(2)
    try expectFresh(&session, "undone twice")
    _ = session.redo(3)
    try expectFresh(&session, "redone")
  }

  @Test func `a plan that nothing was said of keeps its times and its timeline`() throws {
    var session = session([Self.base])
    let before = session.workspace.timelines()
    _ = session.enter("change sweep { takes: 9 h }")
    let after = session.workspace.timelines()
    #expect(after[0].rows == before[0].rows)
    #expect(after[1].rows != before[1].rows)
    try expectFresh(&session, "sweep")
  }

  @Test(arguments: ["role", "person", "team", "risk"]) func `what an entry costs does not grow with what nobody asks of it`(kind: String) throws {
    var session = session([Self.base])
    var steps: [Int] = []
    for number in 0..<120 {
      _ = session.enter("\(kind) new_\(number) \"New\"")
      steps.append(session.workspace.answered().model.spentSteps)
    }
    // Rules that look at all of a kind together are judged anew; most look at one thing.
    #expect(session.workspace.answered().isContinued)
    #expect(steps[119] < steps[9] + 110 * 12, "\(kind): \(steps[9]), then \(steps[119])")
    try expectFresh(&session, kind)
  }

  @Test func `what is taken back and declared anew is judged as what it is now`() throws {
    var session = session([Self.base, "person Amal \"Amal\" { }", "risk Storm \"Storm\" { likelihood: 5; impact: 5 }"])
    try expectFresh(&session, "declared")
    for entry in ["change Storm { owner: Head }", "role Third \"Third\" { held_by: Amal }", "change Third { deputy: Head; critical: yes }", "change Amal { competences: ? }"] {
      _ = session.enter(entry)
      try expectFresh(&session, entry)
    }
    _ = session.undo(4)
    try expectFresh(&session, "undone")
    _ = session.enter("person Basma \"Basma\"")
    try expectFresh(&session, "another thing under the same number")
    _ = session.undo(2)
    try expectFresh(&session, "undone twice")
    _ = session.enter("role Last \"Last\" { held_by: Amal; deputy: Second }")
    try expectFresh(&session, "a thing that names others")
  }

  private static let today: Int64 = 20_470

  // MARK: Random sequences

  private static let examples = ["amman-flood", "amman-flood-arabic", "amman-vlr", "highland-park", "danilovgrad-faulty", "own-kind"]
  private static let isLong = ProcessInfo.processInfo.environment["MURUNA_FUZZ"] != nil

  @Test(arguments: examples)
  func `after any entries to an example the answer is that of a fresh start`(example: String) throws {
    for seed in 0..<(Self.isLong ? 12 : 1) {
      let files = try Repository.programs(in: "examples/" + example).map { Source(path: $0, text: try Repository.text("examples/\(example)/\($0)")) }
      try run(files, seed: UInt64(seed) + 1, steps: Self.isLong ? 120 : 14, example)
    }
  }

  @Test func `after any entries to two plans of one crew the answer is that of a fresh start`() throws {
    let scenario = Self.base + "\nscenario Night \"Night\" { city: Town; event storm \"Storm\" { strikes: Flood; expected: T }; loses: 2 Crew { from: T + 1 h; until: T + 3 h } }\n"
    for seed in 0..<(Self.isLong ? 40 : 2) {
      for text in [Self.base, scenario] { try run([Source(path: "plan.muruna", text: text)], seed: UInt64(seed) + 7, steps: Self.isLong ? 150 : 30, "two plans") }
    }
  }

  private func run(_ files: [Source], seed: UInt64, steps: Int, _ name: String) throws {
    var session = Session(language: .english, asOf: Self.today, zoneBytes: { _ in nil })
    _ = session.read(files)
    var entries = RandomEntries(seed: seed, first: session.journal.steps.count)
    var continued = 0
    for step in 0..<steps {
      let before = session
      let entry = entries.next(&session)
      try expectFreshRefusal(entries.refused, of: entry, before, "\(name), seed \(seed), step \(step): \(entry)")
      if session.workspace.answered().isContinued { continued += 1 }
      try expectDifference(from: before, to: session, "\(name), seed \(seed), step \(step): \(entry)")
      try expectFresh(&session, "\(name), seed \(seed), step \(step): \(entry)")
    }
    // A test that never continues proves nothing.
    #expect(continued * 4 >= steps, "\(name), seed \(seed): \(continued) of \(steps)")
  }

  /// Stops at the first difference: what comes after follows from it.
  private func expectFresh(_ session: inout Session, _ comment: String) throws {
    var fresh = Workspace(asOf: Self.today, zoneBytes: { _ in nil })
    for file in session.workspace.files { fresh.add(path: file.path, bytes: file.bytes) }
    let (mine, other) = (session.workspace.check(), fresh.check())
    try expect(mine.map(told).joined(separator: "\n"), other.map(told).joined(separator: "\n"), comment)
    try expect(mine, other, comment)
    let (ours, theirs) = (session.workspace.timelines(), fresh.timelines())
    try expect(ours.map { $0.plan.id }, theirs.map { $0.plan.id }, comment)
    for (one, two) in zip(ours, theirs) {
      try expect(one.rows, two.rows, comment)
      try expect(one.teams, two.teams, comment)
      try expect(one.criticalPath, two.criticalPath, comment)
      try expect(one.lowerBound, two.lowerBound, comment)
    }
    for view in ["gaps", "copies", "untranslated", "risk_register", "now"] {
      try expect(session.workspace.table(view, in: .english), fresh.table(view, in: .english), comment + ": " + view)
    }
    let (before, after) = (session.workspace.model?.times, fresh.model?.times)
    if let before, let after { #expect(before.isEqual(to: after), "\(comment)") }
  }

  /// What is told to have changed in time is what readers of both timelines see.
  private func expectDifference(from before: Session, to after: Session, _ comment: String) throws {
    var (before, after) = (before.workspace, after.workspace)
    let told = Difference(from: before.answered(), to: after.answered())
    var expected: [String] = []
    let (old, new) = (rows(of: before.timelines()), rows(of: after.timelines()))
    for (place, row) in new {
      guard let earlier = old[place] else {
        if old.keys.contains(where: { $0.plan == place.plan }) { expected.append("+ \(place.plan).\(place.id)") }
        continue
      }
      if earlier.start != row.start || earlier.finish != row.finish {
        expected.append("\(place.plan).\(place.id) \(earlier.start) \(row.start) \(earlier.finish) \(row.finish)")
      }
      if let was = earlier.verdict, let now = row.verdict, was != now { expected.append("\(place.plan).\(place.id) \(was) \(now)") }
    }
    for place in old.keys where new[place] == nil && new.keys.contains(where: { $0.plan == place.plan }) { expected.append("- \(place.plan).\(place.id)") }
    let said =
      told.moves.map { "\($0.row.plan).\($0.row.label.id) \($0.startWas) \($0.startNow) \($0.finishWas) \($0.finishNow)" }
      + told.verdicts.map { "\($0.row.plan).\($0.row.label.id) \($0.was) \($0.now)" } + told.appeared.map { "+ \($0.plan).\($0.label.id)" }
      + told.disappeared.map { "- \($0.plan).\($0.label.id)" }
    try expect(said.sorted(), expected.sorted(), comment + ": the difference")
  }

  private struct RowPlace: Hashable {
    let plan: String
    let id: String
  }

  /// Of two rows with one label the first counts.
  private func rows(of timelines: [Timeline]) -> [RowPlace: Timeline.Row] {
    var rows: [RowPlace: Timeline.Row] = [:]
    for timeline in timelines {
      for row in timeline.rows where rows[RowPlace(plan: timeline.plan.id, id: row.label.id)] == nil { rows[RowPlace(plan: timeline.plan.id, id: row.label.id)] = row }
    }
    return rows
  }

  /// Whatever is refused without reading all of the program is refused for the same as by who read it all.
  private func expectFreshRefusal(_ refused: [Diagnostic]?, of entry: String, _ session: Session, _ comment: String) throws {
    guard let refused, !refused.contains(where: { $0.code.id == "unknown-kind" }) else { return }
    var fresh = Workspace(asOf: Self.today, zoneBytes: { _ in nil })
    for file in session.workspace.files { fresh.add(path: file.path, bytes: file.bytes) }
    let old = fresh.answered()
    fresh.add(path: "#\(session.nextNumber)", bytes: Array(entry.utf8))
    try expect(refused.map(told).joined(separator: "\n"), fresh.answered().refusals(since: old).map(told).joined(separator: "\n"), comment)
    try expect(refused, fresh.answered().refusals(since: old), comment)
  }

  private static let secrets = """

    person Zaphod "Hidden witness" { contact: "0799123"; secret: yes }
    change Crew { contact: "0799124" { secret: yes } }
    """

  @Test(arguments: [
    "change clear { takes: 5 xx }", "team Boats \"Boats\" { sise: 3 }", "change Nobody { takes: 1 h }", "change Second { held_by: Zaphot }", "change Second { held_by: Zaphod; deputi: Head }",
    "change Zaphod { contcat: \"0799125\" }", "role Third \"Third\" { held_by: Flood }", "risk Next \"Next\" { owner: Hed }",
  ])
  func `a refusal beside something secret is that of a fresh start, and tells nothing of it`(entry: String) throws {
    var session = session([Self.base + Self.secrets])
    let before = session
    let reply = session.enter(entry)
    guard case .rejected(let refused) = reply[0].content else { return #expect(Bool(false), "\(reply)") }
    try expectFreshRefusal(refused, of: entry, before, entry)
    let text = ReplyText(reply[0], ReportSettings(language: .english)).render()
    for secret in ["Zaphod", "witness", "0799123", "0799124", "0799125"] { #expect(!text.contains(secret), "\(secret) in\n\(text)") }
  }

  @Test func `what has nothing to do with anything secret is refused without a new reading`() throws {
    let session = session([Self.base + Self.secrets])
    var workspace = session.workspace
    _ = workspace.answered()
    workspace.add(path: "#9", bytes: Array("change clear { takes: 5 xx }".utf8))
    #expect(workspace.earlyRefusals()?.map(\.code.id) == ["unknown-unit"])
    let words = workspaceAnswered(session).secretWords
    for text in ["Zaphod", "change ZAPHOD { }", "a Hidden  witness", "contact: 4", "0799124"] { #expect(words.touch(text), "\(text)") }
    for text in ["change clear { takes: 5 xx }", "Crew", "hide"] { #expect(!words.touch(text), "\(text)") }
  }

  private func workspaceAnswered(_ session: Session) -> Model {
    var workspace = session.workspace
    return workspace.answered().model
  }

  private struct Differs: Error {}

  private func expect<T: Equatable>(_ mine: T, _ fresh: T, _ comment: String) throws {
    guard mine != fresh else { return }
    Issue.record("\(comment)\n  continued: \(mine)\n  fresh:     \(fresh)")
    throw Differs()
  }

  private func told(_ finding: Diagnostic) -> String { "\(finding.place.source.index):\(finding.place.range) \(finding.code.id) \(finding.title)" }
}

extension ComputedTimes {
  /// But for lists, which stand elsewhere: they are always taken to differ.
  fileprivate func isEqual(to other: ComputedTimes) -> Bool {
    "\(fieldsDiffering(from: other))" == "\(fieldsDiffering(from: self))"
  }
}

/// What somebody might enter next, by chance: changes of all types of fields, new things, going back, and mistakes.
private struct RandomEntries {
  private var state: UInt64
  private var count = 0
  private var known: [String] = []
  /// The steps that the program was read with: what takes them back too leaves nothing to go on from.
  private let first: Int
  /// Why the entry was refused, if it was, and declared nothing that was there.
  private(set) var refused: [Diagnostic]?

  init(seed: UInt64, first: Int) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.first = first
  }

  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }

  private mutating func one<T>(of all: [T]) -> T? { all.isEmpty ? nil : all[below(all.count)] }

  /// Enter something, and say what it was.
  mutating func next(_ session: inout Session) -> String {
    count += 1
    refused = nil
    _ = session.workspace.check()
    guard let model = session.workspace.model else { return "" }
    let entry: String
    switch below(27) {
    case 0..<11: entry = change(model)
    case 11..<14: entry = thing(model)
    case 14:
      let steps = min(1 + below(3), session.journal.steps.count - first)
      if steps > 0 { _ = session.undo(steps) }
      return ":undo"
    case 15:
      _ = session.redo(1 + below(2))
      return ":redo"
    case 16: entry = "what_if \(change(model).dropFirst(7)) then check"
    case 17: entry = "change Nobody_\(count) { takes: 1 h }"
    case 18: entry = "\(change(model))\n\(thing(model))\n\(change(model))"
    case 19: entry = "show now"
    case 20: entry = one(of: known) ?? thing(model)
    case 21: entry = "risk again\(below(3)) \"Again\" { impact: \(1 + below(5)) }"
    case 22: entry = "waive \(one(of: model.rules.map(\.name)) ?? "x") { because: \"so\"; until: 2027-01-01 }"
    case 23...25: entry = mistake(model)
    default: entry = "explain \(one(of: named(model)).map { model.path(of: $0) } ?? "risk")"
    }
    if entry.hasPrefix("change") { known.append(entry) }
    let isOne = EntryReader(entry).parts.count == 1 && !EntryReader(entry).hasFaults
    let replies = session.enter(entry)
    if isOne, replies.count == 1, case .rejected(let findings) = replies[0].content, session.journal.steps.count > 0 { refused = findings }
    return entry
  }

  /// A letter too many, somewhere in what somebody says.
  private mutating func mistake(_ model: Model) -> String {
    let entry = below(2) == 0 ? change(model) : thing(model)
    guard let brace = entry.firstIndex(of: "{") else { return entry }
    let places = entry[brace...].indices.filter { entry[$0].isLetter }
    guard let place = one(of: places) else { return entry }
    var wrong = entry
    wrong.insert(entry[place], at: place)
    return wrong
  }

  private func named(_ model: Model) -> [EntityID] {
    model.entities.all.map { EntityID($0) }.filter { model.entities.names[$0.index] != Entities.noName && !model.units[Int(model.source(of: $0).index)].isLibrary }
  }

  private mutating func change(_ model: Model) -> String {
    guard let thing = one(of: named(model)) else { return "check" }
    let fields = (0...below(2)).compactMap { _ in one(of: model.statedFields(model.kind(of: thing))) }
    return "change \(model.path(of: thing)) { \(statements(fields, thing, model)) }"
  }

  private mutating func thing(_ model: Model) -> String {
    guard let like = one(of: named(model)) else { return "check" }
    let kind = model.kind(of: like)
    let fields = (0...below(3)).compactMap { _ in one(of: model.statedFields(kind)) }
    let name = below(6) == 0 ? "شيء\(count)" : "thing_\(count)"
    let inner = below(3) == 0 ? "; role inner_\(count) \"Inner\"" : ""
    return "\(model.word(kind)) \(name) \"New \(count)\"\(below(4) == 0 ? " ar \"جديد\"" : "") { \(statements(fields, like, model))\(inner) }"
  }

  private mutating func statements(_ fields: [FieldID], _ thing: EntityID, _ model: Model) -> String {
    var said: Set<FieldID> = []
    return fields.filter { said.insert($0).inserted }.map { "\(model.spelling(model.field($0).name)): \(value(model.field($0), thing, model))" }.joined(separator: "; ")
  }

  private mutating func value(_ field: Field, _ thing: EntityID, _ model: Model) -> String {
    switch below(14) {
    case 0: return "?"
    case 1: return "unknown"
    case 2: return "none"
    default: break
    }
    let details = below(5) == 0 ? " { source: \"somebody\"; assumed: yes }" : ""
    return bare(field, thing, model) + details
  }

  private mutating func bare(_ field: Field, _ thing: EntityID, _ model: Model) -> String {
    switch field.type {
    case .text: "\"text \(below(4))\""
    case .truth: one(of: ["yes", "no"]) ?? "yes"
    case .percent: "\(below(100))%"
    case .duration: one(of: ["\(1 + below(9)) h", "\(1 + below(3)) to \(4 + below(5)) h", "90 min"]) ?? "1 h"
    case .date: "2025-0\(1 + below(9))-1\(below(9))"
    case .stretch: "2025-0\(1 + below(4)) to 2025-0\(5 + below(4))"
    case .moment: "2026-01-2\(below(9)) 2\(below(3)):00"
    case .time: "0\(below(9)):30"
    case .point: one(of: ["T - \(below(9)) h", "T + \(below(20)) h", sibling(thing, model), "at_least T + 2 h"]) ?? "T"
    case .condition: "\(sibling(thing, model)) is approved"
    case .cadence: "every \(1 + below(5)) h until T + 9 h"
    case .money: "\(below(9)) million JOD"
    case .quantity: "\(below(90)) \(one(of: ["people", "km", "m"]) ?? "m")"
    case .unit: "mm"
    case .anything: "\"anything\""
    case .words: "word_\(below(3))"
    case .number: "\(below(6))"
    case .code: "hydro.flood"
    case .choice(let choices): one(of: choices).map { model.spelling(model.choices[$0.index].name) } ?? "?"
    case .reference(let kinds):
      one(of: named(model).filter { thing in kinds.isEmpty || kinds.contains { model.isA(thing, $0) } }).map { model.path(of: $0) } ?? "?"
    case .broken: "?"
    }
  }

  private mutating func sibling(_ thing: EntityID, _ model: Model) -> String {
    guard let parent = model.parent(of: thing) else { return "T" }
    return one(of: model.entities.children(parent)).map { model.name(of: $0) } ?? "T"
  }
}
