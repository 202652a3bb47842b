import MurunaCalendar
import MurunaModel
import MurunaSyntax
import MurunaText

extension LaidOut {
  /// The answer: a row for everything in the plan, in the order of the text.
  func timeline(_ labels: Labels) -> Timeline {
    let model = labels.model
    // That somebody does it is said, whoever it is.
    func doers(_ value: Value) -> [Timeline.Label] {
      guard model.hidesSomething else { return labels.of(layout.entities(value, model)) }
      let members = value.tag == .list ? Array(model.elements(of: value)) : [value]
      return members.flatMap { model.isHidden($0) ? [Timeline.Label(id: "restricted", titles: Model.restrictedTitles)] : labels.of(layout.entities($0, model)) }
    }
    let after = waitsFor(labels)
    let crews = crews(labels)
    let conditions = layout.conditions(model)
    let deadlines = self.deadlines.merging(alternatives.flatMap(\.deadlines)) { own, _ in own }
    let verdicts = allVerdicts
    let phases = layout.items.map { phase(of: $0, model) }
    let rows = layout.items.indices.dropFirst().filter { layout.items[$0].place == nil }.map { index -> Timeline.Row in
      let item = layout.items[index]
      let (times, room) = (times(of: index), room(of: index))
      // Nearly every item happens here; the layout of another outcome is only asked where it does not.
      let other = elsewhere[index].map { alternatives[$0] }
      var row = Timeline.Row(label: labels.label(item.entity), kind: item.shape.rowKind, depth: item.depth, start: times.start, finish: times.finish)
      row.phase = phases[index]
      row.earliestStart = times.earliestStart
      row.earliestFinish = times.earliestFinish
      row.latestStart = times.latestStart
      row.latestFinish = times.latestFinish
      row.slack = room.slack
      row.isCritical = room.isCritical
      row.deadline = deadlines[index]
      row.after = after[index]
      row.instances = (other?.instances ?? instances)[index] ?? []
      row.conditions = conditions[index]
      row.isDone = item.isDone
      row.lacks = item.lacks.map { $0 == .duration ? .duration : .time }
      row.isNotHappening = dropped.contains(index)
      row.reliefs = item.reliefs
      row.crews = crews[index] ?? []
      row.verdict = item.isDone ? nil : verdicts[index]
      if let other {
        (row.waits, row.clashes) = (other.waits(of: index, labels), other.clashes(of: index, labels))
      } else {
        (row.waits, row.clashes) = (waits(of: index, labels), clashes(of: index, labels))
      }
      if let hours = item.workTimes, item.takes != nil, layout.keepsHours(index, likely.scenario) {
        let stretches = layout.workTimes[Int(hours)].stretches(from: times.start, until: times.finish)
        if stretches.count > 1 { row.stretches = stretches }
      }
      if let chance = item.chance { row.chance = .init(low: Int64((chance * 1_000_000).rounded()), high: Int64((chance * 1_000_000).rounded())) }
      for slot in model.entities.slots(of: item.entity) {
        switch layout.kinds.meaning(of: slot.field) {
        case .by?: row.by += doers(slot.value)
        case .accountable?: row.accountable += doers(slot.value)
        case .across?: row.across += doers(slot.value)
        // Slack and finish together would tell the deadline, or how long it takes.
        case .deadline? where model.isHidden(slot.value): (row.deadline, row.verdict, row.slack) = (nil, nil, nil)
        case .takes? where model.isHidden(slot.value): row.slack = nil
        case .after? where model.isHidden(slot.value): row.after = []
        case .when? where slot.value.tag == .expression: row.when = model.quoted(SourceID(Int(slot.value.source)), Node(Int(slot.value.low)))
        case .chance? where slot.value.tag == .number: row.chance = .init(low: slot.value.low, high: slot.value.high)
        default: continue
        }
      }
      return row
    }
    let isTied = layout.isOnCalendar
    var timeline = Timeline(
      plan: labels.label(layout.plan), zeroMoment: isTied ? layout.clock?.zeroMoment : nil, zone: isTied ? layout.clock?.zone.map(Self.offsets) : nil,
      rows: Array(rows), criticalPath: chain.map { labels.id(layout.items[$0.item].entity) })
    timeline.isCountedFromT = !(isTied && layout.clockFloats)
    timeline.criticalWaits = Set(chain.indices.filter { chain[$0].isForPeople })
    timeline.teams = teams(labels)
    timeline.end = layout.end(in: likely)
    timeline.lowerBound = timeline.end.map { end in min(end, layout.levelling.lowerBound ?? end) }
    return timeline
  }

  static func offsets(_ zone: TimeZone) -> @Sendable (Int64) -> Int {
    { Int(zone.offset(at: Moment(seconds: $0)).seconds) }
  }

  private func phase(of item: PlanItem, _ model: Model) -> String? {
    var next = item.parent
    while let parent = next {
      if layout.items[Int(parent)].shape == .phase { return model.id(of: layout.items[Int(parent)].entity) }
      next = layout.items[Int(parent)].parent
    }
    return nil
  }

  /// By item: when it must be finished, with the likely durations.
  private var deadlines: [Int: Int64] {
    var found: [Int: Int64] = [:]
    for check in layout.checks + layout.pastChecks where layout.statements[Int(check.statement)].role == .deadline {
      guard let base = likely.earliest(check.from) else { continue }
      let time = base + check.high + layout.length(ofMonths: check.months, from: base)
      let item = Int(layout.statements[Int(check.statement)].item)
      found[item] = min(found[item] ?? time, time)
    }
    return found
  }

  /// When an item must be finished, when it can be at the earliest, and what becomes of that; nil without a deadline, for what is done, and for what
  /// nobody may read.
  func deadline(of index: Int, _ model: Model) -> (time: Int64, earliest: Int64, verdict: Timeline.Verdict)? {
    let item = layout.items[index]
    let isHidden = model.entities.slots(of: item.entity).contains { slot in
      if case .deadline? = layout.kinds.meaning(of: slot.field) { model.isHidden(slot.value) } else { false }
    }
    guard !item.isDone, !isHidden, let time = deadlines[index], let verdict = allVerdicts[index] else { return nil }
    return (time, times(of: index).earliestFinish, verdict)
  }

  /// By item: what becomes of its deadline, the worst of several.
  var verdicts: [Int: Timeline.Verdict] {
    var found: [Int: Timeline.Verdict] = [:]
    for check in layout.checks where layout.statements[Int(check.statement)].role == .deadline {
      let item = Int(layout.statements[Int(check.statement)].item)
      if layout.impossible.contains(check.statement) || layout.lostHighs.contains(check.statement) {
        found[item] = .impossible
      } else if found[item] != .impossible {
        let isMissed = layout.excess(check, in: likely) != nil || layout.excess(check, in: longest) != nil || layout.risks[check.statement] != nil
        if isMissed { found[item] = .atRisk(layout.risks[check.statement].map { Int64(($0 * 1_000_000).rounded()) }) } else if found[item] == nil { found[item] = .guaranteed }
      }
    }
    return found
  }

  /// The same, with those of what happens only if something else comes out.
  var allVerdicts: [Int: Timeline.Verdict] { alternatives.isEmpty ? verdicts : verdicts.merging(alternatives.flatMap(\.verdicts)) { own, _ in own } }

  /// By item: the ids of what it directly waits for, each once.
  private func waitsFor(_ labels: Labels) -> [[String]] {
    var found: [[String]] = layout.items.map { _ in [] }
    var told: Set<Wait> = []
    for bound in layout.bounds where bound.low != nil && bound.from != 0 {
      let role = layout.statements[Int(bound.statement)].role
      guard role == .after || role == .requires || role == .repeats else { continue }
      let (from, to) = (Int(layout.owners[Int(bound.from)]), Int(layout.owners[Int(bound.to)]))
      if from == to { continue }
      let id = labels.id(layout.items[from].entity)
      // One may wait for all others: they are not gone through for each.
      if told.insert(Wait(item: to, id: id)).inserted { found[to].append(id) }
    }
    return found
  }

  private struct Wait: Hashable {
    let item: Int
    let id: String
  }
}

extension PlanKinds.ItemShape {
  var rowKind: Timeline.RowKind {
    switch self {
    case .plan, .phase: .phase
    case .action: .action
    case .decision: .decision
    case .review: .review
    case .milestone: .milestone
    case .event: .event
    }
  }
}
