import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// Judge the program by every rule; what cannot be told is reported once for each cause.
  ///
  /// - Parameter earlier: a program of which this one is the continuation, judged; and what was changed since. A rule that looks at nothing
  ///   of it says what it said.
  package mutating func check(after earlier: Model? = nil, _ change: Change = Change()) {
    let before = (diagnostics, kept, waivers)
    var doubts = Doubts()
    if let earlier, !judge(after: earlier, change, &doubts) {
      (diagnostics, kept, waivers) = before
      reportedFaults = []
      doubts = Doubts()
      verdicts = []
    }
    spentSteps = 0
    if verdicts.isEmpty {
      plain = plainlyKept()
      verdicts = rules.indices.map { judged(by: $0, &doubts) }
      plain = []
    }
    report(doubts)
    workOutOwn()
    judgeWaivers()
    reportClaims()
    unseenFindings = diagnostics.count
  }

  /// All rules together may take as long as so many that take too long.
  private static var costlyRules: Int { 4 }

  /// - Parameter chosen: of the things that it draws first, those to judge; all where it is nil.
  mutating func run(_ index: Int, _ doubts: inout Doubts, of chosen: [EntityID]? = nil) {
    let rule = rules[index]
    let own = self.frame(slots: rule.code.slots)
    var frame = Frame(slots: rule.code.slots, budget: max(0, min(own.budget, own.budget * Self.costlyRules - spentSteps)))
    defer {
      spentSteps += frame.steps
      verdict.steps += frame.steps
    }
    let mark = pool.mark
    defer { pool.release(to: mark) }
    if !pairsTold.isEmpty { pairsTold = [] }
    if !toldAt.isEmpty { toldAt = [:] }
    if rule.draws.isEmpty {
      judge(rule, index, nil, meets: false, &frame, &doubts)
    } else {
      draw(rule, index, 0, &frame, &doubts, of: chosen)
    }
    if frame.isExhausted || !frame.faults.isEmpty { verdict.isUnsure = true }
    if frame.isExhausted {
      report(.ruleTooCostly, at: place(rule.origin.source, rule.origin.nameNode), Message.ruleTooCostly(rule.name), help: Message.tooCostlyHelp)
    }
    report(frame.faults)
  }

  /// Every way to draw one member from each list: the third may depend on the first two.
  private mutating func draw(
    _ rule: Rule, _ number: Int, _ level: Int, _ frame: inout Frame, _ doubts: inout Doubts, of chosen: [EntityID]? = nil
  ) {
    guard level < rule.draws.count else { return judge(rule, number, frame.variables[Int(rule.draws[0].slot)], meets: false, &frame, &doubts) }
    if level == 0, chosen == nil, let kind = rule.code.kindListed(by: rule.draws[0].list) { return drawAll(kind, rule, number, &frame, &doubts) }
    let doubtsBefore = doubtsRead
    let found = chosen.map { pool.scratch($0.map { .entity($0) }) }
      ?? (level == 1 ? secondMembers(rule, &frame) : members(rule.code, rule.draws[level].list, &frame))
    let places = pool.places(of: found)
    // Who was found by the condition meets it, unless perhaps, or by what may mean something else: that is for `judge` to see.
    let isFoundByCondition = level == 1 && rule.draws.count == 2 && rule.draws[1].join != 0 && doubtsRead == doubtsBefore
    for place in places {
      guard frame.steps <= frame.budget else { return }
      frame.variables[Int(rule.draws[level].slot)] = pool.element(at: place, of: found)
      let mark = pool.mark
      if isFoundByCondition, !pool.element(at: place, of: found).flags.contains(.maybe) {
        judge(rule, number, frame.variables[Int(rule.draws[0].slot)], meets: true, &frame, &doubts)
      } else {
        draw(rule, number, level + 1, &frame, &doubts)
      }
      pool.release(to: mark)
    }
  }

  /// All things of a kind, one after the other, without a list of values of them: what plainly keeps the rule is not looked at again.
  private mutating func drawAll(_ kind: KindID, _ rule: Rule, _ number: Int, _ frame: inout Frame, _ doubts: inout Doubts) {
    frame.steps &+= 1
    let kept = plain.isEmpty ? [] : plain[number]
    for (place, thing) in all(kind).enumerated() {
      guard frame.steps <= frame.budget else { return }
      if !kept.isEmpty, kept[place >> 6] >> UInt64(place & 63) & 1 == 1 {
        frame.steps &+= rule.code.operations.count
        continue
      }
      frame.variables[Int(rule.draws[0].slot)] = .entity(thing)
      let mark = pool.mark
      draw(rule, number, 1, &frame, &doubts)
      pool.release(to: mark)
    }
  }

  private mutating func members(_ code: CompiledExpression, _ list: Int32, _ frame: inout Frame) -> Value {
    let value = evaluate(code, list, &frame)
    return value.tag == .list ? value : pool.scratch(value.isNothing || value.tag == .poison ? [] : [value])
  }

  private mutating func secondMembers(_ rule: Rule, _ frame: inout Frame) -> Value {
    guard rule.draws[1].join != 0 else { return members(rule.code, rule.draws[1].list, &frame) }
    // The same look-up that a filter makes.
    var op = Operation(kind: .filter, a: rule.draws[1].list, b: 0, c: rule.draws[1].slot, d: rule.draws[1].join, node: Node(0))
    op.b = rule.condition ?? 0
    return filter(rule.code, op, &frame)
  }

  /// - Parameter meets: whether what is drawn is known to meet the condition.
  private mutating func judge(
    _ rule: Rule, _ number: Int, _ thing: Value?, meets: Bool, _ frame: inout Frame, _ doubts: inout Doubts
  ) {
    let faults = frame.faults.count, doubtsBefore = doubtsRead
    defer { if frame.faults.count > faults { accuse(thing?.entityID, from: faults, &frame) } }
    var condition = Value.truth(true)
    if !meets, let operation = rule.condition { condition = evaluate(rule.code, operation, &frame) }
    if isNo(condition) || condition.tag == .poison { return }
    for value in rule.lets where !value.isLate { name(value, rule, &frame) }
    for must in rule.musts {
      let answer = evaluate(rule.code, must.operation, &frame)
      if isYes(answer) || answer.tag == .poison { continue }
      let isNo = self.isNo(answer)
      if isNo, isYes(condition) {
        if doubtsRead != doubtsBefore { return }
        for value in rule.lets where value.isLate { name(value, rule, &frame) }
        if isNewPair(rule, frame) { report(rule, must, thing, &frame) }
        return
      }
      let doubt = isNo ? condition : answer
      if doubt.tag == .cannotTell { doubts.add(number, cause: Int(doubt.low), thing?.entityID ?? .program) }
    }
  }

  /// Two of one kind that break a rule break it once: `each: a in team, b in team` draws them both ways round.
  private mutating func isNewPair(_ rule: Rule, _ frame: Frame) -> Bool {
    guard rule.draws.count == 2 else { return true }
    let (first, second) = (rule.code.operations[Int(rule.draws[0].list)], rule.code.operations[Int(rule.draws[1].list)])
    guard first.kind == .allOf, second.kind == .allOf, first.a == second.a, let one = frame.variables[Int(rule.draws[0].slot)].entityID,
      let other = frame.variables[Int(rule.draws[1].slot)].entityID
    else { return true }
    return pairsTold.insert(UInt64(min(one, other).raw) << 32 | UInt64(max(one, other).raw)).inserted
  }

  /// Work out a named value; what rests on a secret is remembered for those who would show it.
  private mutating func name(_ named: (slot: Int32, operation: Int32, isLate: Bool), _ rule: Rule, _ frame: inout Frame) {
    let before = secrets.reads
    frame.variables[Int(named.slot)] = evaluate(rule.code, named.operation, &frame)
    if secrets.reads != before { frame.secretSlots.insert(named.slot) } else if !frame.secretSlots.isEmpty { frame.secretSlots.remove(named.slot) }
  }

  private mutating func report(_ rule: Rule, _ must: (operation: Int32, node: Node), _ thing: Value?, _ frame: inout Frame) {
    let entity = thing?.entityID
    if isWaived(rule, entity) { return }
    if let entity {
      // Not `||`: its second half would copy the model for each finding.
      if obscure.contains(entity) { return }
      if let fields = doubtful[entity], reads(rule, fields) { return }
      if losesDetails(entity) { return }
    }
    if isSpoiled(rule, frame) { return }
    var place = entity.map { self.place(of: $0) } ?? self.place(rule.origin.source, rule.origin.nameNode)
    if let at = rule.at, let found = placeOf(rule, at, must.operation, &frame) { place = found }
    // What is said of many at once is at fault once.
    if let entity, toldAt[place] != nil, isSharedPlace(place, of: entity) {
      let own = name(of: entity)
      verdict.isShared = true
      toldAt[place]?.add(own)
      if let told = toldAt[place] { diagnostics[told.finding].values = told.values }
      return
    }
    let title = rule.says.map { words($0, rule, &frame) } ?? Message.ruleBroken(rule.name, entity.map { name(of: $0) } ?? "")
    let help = rule.help.map { words($0, rule, &frame) }
    var diagnostic = Diagnostic(
      Code(rule.name, rule.severity), at: place, title,
      values: brokenParts(rule, must.operation, &frame), help: help)
    if !rule.isLibrary || entity == nil {
      diagnostic.related = rule.isLibrary ? [] : [.init(self.place(rule.origin.source, must.node), Message.theRule)]
    }
    let others = placesCounted(rule, must.operation, besides: place, &frame)
    diagnostic.related += others.prefix(4).map { .init($0, Message.alsoInAnother) }
    diagnostic.related += placesSummed(rule, must.operation, besides: place, frame)
    if let entity { diagnostic.related += placesNaming(entity, rule, besides: place, frame) }
    if diagnostic.fixes.isEmpty { diagnostic.fixes = eachAlone([place] + others, rule, must.operation) }
    let before = diagnostics.count
    keep(diagnostic)
    if diagnostics.count > before { verdict.things.append(entity ?? .program) } else { verdict.isUnsure = true }
    if rule.at != nil, diagnostics.count > before { toldAt[place] = ToldAt(finding: before, own: diagnostic.values) }
  }

  /// Whether something of what a rule drew could not be read in a field that it asks for, which has been told.
  private func isSpoiled(_ rule: Rule, _ frame: Frame) -> Bool {
    for draw in rule.draws {
      guard let entity = frame.variables[Int(draw.slot)].entityID else { continue }
      for slot in entities.slots(of: entity) where slot.value.tag == .poison && reads(rule, [slot.field]) { return true }
    }
    return false
  }

  /// Whether a rule asks for one of these fields.
  private func reads(_ rule: Rule, _ fields: [FieldID]) -> Bool {
    rule.code.operations.contains { $0.kind == .field && fields.contains(FieldID(Int(UInt32(bitPattern: $0.a)))) }
  }

  /// Where the program begins: for findings about the program as a whole.
  private var firstPlace: Place? {
    units.firstIndex { !$0.isLibrary }.map { Place(SourceID($0), ByteRange(0, 0)) }
  }

  private mutating func isWaived(_ rule: Rule, _ entity: EntityID?) -> Bool {
    for index in waivers.indices where waivers[index].rule == rule.name && (waivers[index].thing == nil || waivers[index].thing == entity) {
      if let today = header.asOf, let until = waivers[index].until, until < today { continue }
      verdict.waivers.append((index, entity ?? .program))
      waivers[index].isUsed = true
      return true
    }
    return false
  }

  private mutating func judgeWaivers() {
    for waiver in waivers where !waiver.isBroken {
      if let today = header.asOf, let until = waiver.until, until < today {
        report(.expiredWaiver, at: waiver.place, Message.expiredWaiver(waiver.rule, shown(Value(.date, until, until))), help: Message.expiredWaiverHelp)
      } else if !waiver.isUsed {
        report(.unusedWaiver, at: waiver.place, Message.unusedWaiver(waiver.rule))
      }
    }
  }

  private mutating func report(_ doubts: Doubts) {
    // By field: the things that lack it, and the rules that cannot judge for it.
    var byField: [(things: [EntityID], rules: [Int])] = Array(repeating: ([], []), count: fields.count)
    var withoutToday: [Int] = []
    var roughly: [Int: [EntityID]] = [:]
    for doubt in doubts.all {
      switch pool.causes[Int(doubt.cause)] {
      case .missing(let field, let entity):
        byField[field.index].things.append(entity)
        byField[field.index].rules.append(Int(doubt.rule))
      case .noToday: withoutToday.append(Int(doubt.rule))
      case .inexact, .other:
        // What is still open is not known roughly: it is not known.
        if let field = openField(of: EntityID(doubt.thing), askedFor: rules[Int(doubt.rule)]) {
          byField[field.index].things.append(EntityID(doubt.thing))
          byField[field.index].rules.append(Int(doubt.rule))
        } else {
          roughly[Int(doubt.rule), default: []].append(EntityID(doubt.thing))
        }
      }
    }
    for (rule, things) in roughly.sorted(by: { $0.key < $1.key }) { reportRoughly(known: things, for: rules[rule]) }
    for (index, doubt) in byField.enumerated() where !doubt.things.isEmpty {
      let field = fields[index]
      if field.isRequired || field.isComputed { continue }
      let all = doubt.things.sorted().withoutRepeats.filter { !units[Int(entities.sources[$0.index])].isLibrary && !obscure.contains($0) }
      // Those that say nothing come before those that say `?`.
      let silent = all.filter { !isOpen(field.id, of: $0) }
      let things = silent.count == all.count ? all : silent + all.filter { isOpen(field.id, of: $0) }
      guard let first = things.first else { continue }
      let waiting = names(ofRules: doubt.rules)
      report(
        .cannotTell, at: place(of: field.id, in: first) ?? place(of: first),
        Message.cannotTell(called(field), called(field.owner), things.count, waiting.count),
        related: things.dropFirst().prefix(3).map { .init(place(of: $0), Message.alsoMissing(name(of: $0))) },
        values: [Message.rulesWaiting(waiting)], help: silent.isEmpty ? Message.findItOut(called(field)) : Message.stateIt(called(field)))
    }
    // One that is said and could not be read has been told of.
    if !withoutToday.isEmpty, header.asOfPlace == nil, let place = firstPlace {
      let waiting = names(ofRules: withoutToday)
      report(.noToday, at: place, Message.noToday(waiting.count), values: [Message.rulesWaiting(waiting)], help: Message.noTodayHelp)
    }
  }

  /// Whether a thing says of a field that it is still to be found out.
  private func isOpen(_ field: FieldID, of entity: EntityID) -> Bool {
    entities.slots(of: entity).contains { $0.field == field && holdsHole($0.value) }
  }

  /// Whether it is still to be found out, or something of it is.
  func holdsHole(_ value: Value) -> Bool {
    value.tag == .hole || value.tag == .list && pool.elements(of: value).contains { $0.tag == .hole }
  }

  /// A field that a rule asks for and of which a thing says that it is still to be found out.
  private func openField(of entity: EntityID, askedFor rule: Rule) -> FieldID? {
    guard entity != .program else { return nil }
    return entities.slots(of: entity).first { slot in holdsHole(slot.value) && reads(rule, [slot.field]) }?.field
  }

  /// Things of which a rule cannot tell whether they keep it: what it compares is known, and not exactly enough.
  private mutating func reportRoughly(known things: [EntityID], for rule: Rule) {
    let things = things.sorted().withoutRepeats.filter { $0 == .program || !units[Int(entities.sources[$0.index])].isLibrary && !obscure.contains($0) }
    guard let first = things.first else { return }
    let place = first == .program ? firstPlace ?? self.place(rule.origin.source, rule.origin.nameNode) : self.place(of: first)
    report(
      .knownRoughly, at: place, Message.roughlyKnown(rule.name, first == .program ? nil : name(of: first)),
      related: things.dropFirst().prefix(3).map { .init(self.place(of: $0), Message.alsoMissing(name(of: $0))) }, help: Message.sayItMoreExactly)
  }

  private func names(ofRules numbers: [Int]) -> [String] { numbers.sorted().withoutRepeats.map { rules[$0].name }.sorted() }

  /// Two sources that disagree on a fact of one day: both stay, and a reader is told.
  private mutating func reportClaims() {
    for entity in claimed {
      let slots = entities.slots(of: entity)
      var firsts: [FieldID: Entities.Slot] = [:]
      for slot in slots where !fields[slot.field.index].isMany {
        guard let first = firsts[slot.field] else {
          firsts[slot.field] = slot
          continue
        }
        let days = [first, slot].map { detail("as_of", of: $0.value)?.low }
        guard days[0] == days[1], first.value.tag != slot.value.tag || first.value.low != slot.value.low || first.value.high != slot.value.high else { continue }
        report(
          .sourcesDisagree, at: place(SourceID(Int(slot.source)), slot.node),
          Message.sourcesDisagree(called(slot.field), name(of: entity)),
          related: [.init(place(SourceID(Int(first.source)), first.node), Message.otherClaim)], values: [Message.twoValues(said(first.value), said(slot.value))],
          help: Message.sourcesDisagreeHelp)
      }
    }
  }
}

/// A finding of the rule that is judged by, and who else breaks the rule by the same words of the program.
struct ToldAt: Sendable {
  let finding: Int
  let own: [Words]
  private var names: [String] = []
  private var more = 0

  init(finding: Int, own: [Words]) { (self.finding, self.own) = (finding, own) }

  mutating func add(_ name: String) {
    if names.count < 4 { names.append(name) } else { more += 1 }
  }

  var values: [Words] { own + [Message.sameFor(names, more: more)] }
}

/// Which rules could not tell, of which things and for which causes.
struct Doubts {
  private(set) var all: [Doubt] = []
  /// By cause: the rule and the thing that were noted last.
  private var last: [UInt64] = []

  struct Doubt {
    let cause: UInt32
    let rule: UInt32
    /// The first that the rule draws.
    let thing: UInt32
  }

  mutating func add(_ rule: Int, cause: Int, _ thing: EntityID) {
    let noted = UInt64(rule) << 32 | UInt64(thing.raw)
    while last.count <= cause { last.append(.max) }
    guard last[cause] != noted else { return }
    last[cause] = noted
    all.append(Doubt(cause: UInt32(cause), rule: UInt32(rule), thing: thing.raw))
  }
}

extension Array where Element: Equatable {
  /// A sorted array, each element once.
  var withoutRepeats: [Element] {
    var result: [Element] = []
    for element in self where result.last != element { result.append(element) }
    return result
  }
}
