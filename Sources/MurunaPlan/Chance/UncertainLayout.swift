import MurunaModel
import MurunaSchedule
import MurunaSyntax
import MurunaText

/// A laid out plan as something to be played through many times: lengths and moments that nature chooses, events that may not come,
/// outcomes that may be others, and the order in which people are handed on.
struct UncertainLayout {
  private(set) var plan = UncertainPlan()
  /// By item: the activity whose finish is its finish; -1 for what is not played.
  private(set) var activities: [Int32]
  /// By deadline of `plan`: the check that it is.
  private(set) var checks: [PlanCheck] = []
  /// Gates of which no chance is known: taken to open.
  private(set) var assumed: [Gate] = []
  private var moments: [Lag.Moment?]

  init(_ layout: Layout, _ likely: Solution, _ shortest: Solution, _ longest: Solution, dropped: Set<Int>, _ model: Model) {
    activities = [Int32](repeating: -1, count: layout.items.count)
    moments = [Lag.Moment?](repeating: nil, count: layout.owners.count)
    // `T` itself stands first, so that everything can be counted from it.
    plan.activities.append(.init(duration: Self.fixed(0), release: Self.fixed(0), counts: false))
    moments[0] = .finish(0)
    plan.origin = Int(Self.origin(layout, [likely, shortest, longest]))
    plan.calendars = layout.workTimes.map(\.calendar)
    addItems(layout, likely, dropped)
    count(layout)
    let series = addSeries(layout, likely)
    addBounds(layout, likely, played: series)
    addConditions(layout, dropped, model)
    for check in layout.checks + layout.pastChecks where check.from == 0 && !layout.lostHighs.contains(check.statement) {
      guard let moment = moments[Int(check.to)] else { continue }
      plan.deadlines.append(.init(moment, by: Int(check.high + layout.length(ofMonths: check.months, from: 0))))
      checks.append(check)
    }
  }

  /// Before this nothing can start. What finishes at a moment that is said starts sooner the longer it takes, so that the longest layout counts
  /// too, and where one such thing hangs on another all that they may take longer.
  private static func origin(_ layout: Layout, _ solutions: [Solution]) -> Int64 {
    let first = solutions.flatMap(\.times.earliest).filter { $0 != TemporalNetwork.never }.min() ?? 0
    var isBackward = [Bool](repeating: false, count: layout.items.count)
    for bound in layout.bounds where bound.low != nil && bound.to != layout.items[Int(layout.owners[Int(bound.to)])].start {
      let item = Int(layout.owners[Int(bound.to)])
      if bound.from != layout.items[item].start, bound.to == layout.items[item].firstFinish { isBackward[item] = true }
    }
    let spread = layout.items.indices.reduce(Int64(0)) { sum, index in
      guard isBackward[index], let takes = layout.items[index].takes else { return sum }
      return min(sum + (takes.high - takes.low), Int64(ResourceProblem.largestMagnitude) / 4)
    }
    return first - spread
  }

  /// What takes a length is one activity, its start and finish two moments of it; other starts and finishes are activities of no length.
  private mutating func addItems(_ layout: Layout, _ likely: Solution, _ dropped: Set<Int>) {
    let scenario = likely.scenario
    func isDropped(_ item: Int) -> Bool {
      dropped.contains(item) || layout.items[item].place != nil && dropped.contains(Int(layout.items[item].parent ?? 0))
    }
    for (index, item) in layout.items.enumerated() where index > 0 && !isDropped(index) {
      if item.spans, !item.isUsed, !item.isStartUsed { continue }
      if let takes = item.takes, !item.spans, item.start != item.firstFinish, !(item.isStarted && item.isDone) {
        let activity = add(takes.low == takes.high ? Self.fixed(takes.low) : Self.drawn(takes.low, takes.likely, takes.high, isLikelySaid: item.isLikelySaid))
        // No work at all waits for nobody.
        if takes.high > 0, let hours = item.workTimes, layout.keepsHours(index, scenario), !item.isStarted {
          plan.activities[activity].calendar = Int(hours)
          plan.activities[activity].whole = Int(takes.likely)
        }
        moments[Int(item.start)] = .start(activity)
        moments[Int(item.firstFinish)] = .finish(activity)
      } else {
        for point in [item.start, item.firstFinish] where moments[Int(point)] == nil { moments[Int(point)] = .finish(add(Self.fixed(0))) }
        if let hours = item.workTimes, let stay = layout.stay(index), layout.keepsHours(index, scenario), case .finish(let activity)? = moments[Int(item.start)] {
          plan.activities[activity].calendar = Int(hours)
          plan.activities[activity].whole = Int(clamping: stay)
        }
        if let window = layout.eventWindows[index] { draw(window, of: item, layout, likely) }
      }
      if moments[Int(item.finish)] == nil { moments[Int(item.finish)] = .finish(add(Self.fixed(0))) }
      activities[index] = Int32(moments[Int(item.finish)]?.activity ?? -1)
    }
  }

  /// All is over when a timeline says so: not only when the last event has come.
  private mutating func count(_ layout: Layout) {
    let played = layout.items.indices.filter { $0 > 0 && activities[$0] >= 0 }
    guard played.contains(where: { layout.counts($0) }) else { return }
    for index in played where !layout.counts(index) {
      for activity in parts(of: layout.items[index]) { plan.activities[activity].counts = false }
    }
  }

  /// The activities that an item's points are moments of.
  func parts(of item: PlanItem) -> [Int] {
    [item.start, item.firstFinish, item.finish].compactMap { moments[Int($0)]?.activity }
  }

  /// When an event comes: drawn from its window; counted from another event, as a wait of uncertain length.
  private mutating func draw(_ window: Layout.EventWindow, of item: PlanItem, _ layout: Layout, _ solution: Solution) {
    guard case .finish(let activity)? = moments[Int(item.start)] else { return }
    let (first, last) = (window.first, window.last)
    guard first.base == last.base, first.months == 0, last.months == 0 else {
      // Between two things, or counted in months: from the first on, over as long a stretch as lies between them with the likely durations.
      guard let from = layout.time(first, in: solution), let until = layout.time(last, in: solution), let base = moments[Int(layout.point(first.base))] else { return }
      let middle = window.likely.flatMap { layout.time($0, in: solution) } ?? from + (until - from) / 2
      plan.activities[activity].duration = Self.drawn(0, max(0, middle - from), max(0, until - from), isLikelySaid: window.isLikelySaid)
      plan.lags.append(Lag(from: base, to: .start(activity), atLeast: Int(from - (solution.earliest(layout.point(first.base)) ?? 0))))
      return
    }
    guard first.lag < last.lag else { return }
    let likely = window.likely.map { $0.base == first.base ? $0.lag : first.lag } ?? (first.lag + last.lag) / 2
    if first.base == .zero {
      plan.activities[activity].release = Self.drawn(first.lag, likely, last.lag, isLikelySaid: window.isLikelySaid)
    } else if let base = moments[Int(layout.point(first.base))] {
      plan.activities[activity].duration = Self.drawn(0, likely - first.lag, last.lag - first.lag, isLikelySaid: window.isLikelySaid)
      plan.lags.append(Lag(from: base, to: .start(activity), atLeast: Int(first.lag)))
    }
  }

  /// What is repeated until some time: how often follows from when it begins in a sample. The statements that say how often it is with the likely
  /// durations.
  private mutating func addSeries(_ layout: Layout, _ likely: Solution) -> Set<Int32> {
    var played: Set<Int32> = []
    for (index, item) in layout.items.enumerated() {
      guard let repetition = item.repetition, let until = repetition.until, until.months == 0, let statement = layout.derived[index],
        let step = layout.evenStep(of: index, likely), let start = moments[Int(item.start)], let first = moments[Int(item.firstFinish)],
        case .finish(let last)? = moments[Int(item.finish)], last != start.activity, last != first.activity,
        let end = moments[Int(layout.point(until.base))], end.activity != last
      else { continue }
      plan.activities[last].series = .init(start: start, finish: first, every: Int(step), until: end, lag: Int(until.lag))
      played.insert(statement)
    }
    return played
  }

  private mutating func addBounds(_ layout: Layout, _ likely: Solution, played: Set<Int32>) {
    let network = likely.network
    for index in 0..<network.constraintCount {
      let constraint = network[constraint: index]
      let statement = layout.statements[constraint.id]
      let item = Int(statement.item)
      guard let from = moments[constraint.from], let to = moments[constraint.to] else { continue }
      if statement.role == .takes, layout.items[item].takes != nil { continue }
      if statement.role == .hours { continue }
      if statement.role == .series, played.contains(Int32(constraint.id)), constraint.from == layout.items[item].start, constraint.to == layout.items[item].finish { continue }
      if statement.role == .expected, layout.eventWindows[item] != nil { continue }
      if from.activity == to.activity { continue }
      let isHandOver = statement.role == .resource
      if let low = constraint.low {
        if isHandOver, low == 0, case .finish(let giver) = from, case .start(let taker) = to, giver > 0 {
          plan.handovers.append(Handover(from: giver, to: taker))
        } else {
          plan.lags.append(Lag(from: from, to: to, atLeast: Int(low)))
        }
      }
      // Facts and events come as early as their low bounds say; what binds from `T` is a deadline.
      if let high = constraint.high, from.activity != 0, to.activity != 0, statement.role != .expected {
        plan.lags.append(.atMost(Int(high), from: from, to: to))
      }
    }
  }

  // MARK: What may not happen

  private mutating func addConditions(_ layout: Layout, _ dropped: Set<Int>, _ model: Model) {
    var own = [[[UncertainPlan.Literal]]](repeating: [], count: layout.items.count)
    for (index, item) in layout.items.enumerated() where item.shape == .event && activities[index] >= 0 {
      guard let chance = layout.chance(of: item, model), chance < 1 else { continue }
      plan.branches.append(.init(chance: chance))
      own[index].append([.outcome(branch: plan.branches.count - 1, value: 1)])
    }
    var branches: [Int32: Int] = [:]
    for gate in layout.gates where gate.isAlone && layout.isOpen(gate, model) == nil && activities[Int(gate.item)] >= 0 {
      let outcomes = layout.outcomes(of: Int(gate.on), model)
      guard let value = outcomes.firstIndex(where: { $0.names.contains(gate.outcome) }), outcomes.contains(where: { $0.chance != nil }) else {
        assumed.append(gate)
        continue
      }
      if branches[gate.on] == nil {
        branches[gate.on] = plan.branches.count
        plan.branches.append(.init(chances: Layout.completed(outcomes.map(\.chance))))
      }
      guard let branch = branches[gate.on] else { continue }
      own[Int(gate.item)].append([gate.isNot ? .otherOutcome(branch: branch, than: value) : .outcome(branch: branch, value: value)])
    }
    spread(&own, layout)
    for (index, groups) in own.enumerated() where !groups.isEmpty {
      for point in [layout.items[index].start, layout.items[index].firstFinish, layout.items[index].finish] {
        if let activity = moments[Int(point)]?.activity { plan.activities[activity].condition = groups }
      }
    }
  }

  /// Whoever waits for what may not happen may not happen either.
  private func spread(_ own: inout [[[UncertainPlan.Literal]]], _ layout: Layout) {
    var followers = [[Int32]](repeating: [], count: layout.items.count)
    for bound in layout.bounds where bound.low != nil && bound.from != 0 && layout.statements[Int(bound.statement)].isStated {
      let (from, to) = (layout.owners[Int(bound.from)], layout.owners[Int(bound.to)])
      if from != to, !layout.lostLows.contains(bound.statement) { followers[Int(from)].append(to) }
    }
    for (index, item) in layout.items.enumerated() where item.place != nil { if let parent = item.parent { followers[Int(parent)].append(Int32(index)) } }
    var queue = own.indices.filter { !own[$0].isEmpty }
    var seen = own.map { !$0.isEmpty }
    var causes = [Set<Int>](repeating: [], count: own.count)
    var next = 0
    while next < queue.count {
      let item = queue[next]
      next += 1
      for follower in followers[item] where Int(follower) != item {
        // A row of many places does not happen itself: what it waits for goes straight to its instances.
        let cause = activities[item] >= 0 ? [item] : Array(causes[item])
        for one in cause where causes[Int(follower)].insert(one).inserted && activities[one] >= 0 {
          own[Int(follower)].append([.happens(Int(activities[one]))])
        }
        if !seen[Int(follower)] {
          seen[Int(follower)] = true
          queue.append(Int(follower))
        }
      }
    }
  }

  // MARK: Lengths

  private mutating func add(_ duration: Distribution) -> Int {
    plan.activities.append(.init(duration: duration))
    return plan.activities.count - 1
  }

  private static func fixed(_ value: Int64) -> Distribution {
    (try? .fixed(Double(value))) ?? zero
  }

  /// Three points are a PERT-beta, two say no more than that nothing between them is likelier.
  private static func drawn(_ low: Int64, _ likely: Int64, _ high: Int64, isLikelySaid: Bool) -> Distribution {
    let (low, mode, high) = (Double(low), Double(min(max(low, likely), high)), Double(high))
    let drawn = isLikelySaid ? try? Distribution.pert(low: low, mode: mode, high: high) : try? Distribution.uniform(low: low, high: high)
    return drawn ?? fixed(likely)
  }

  private static let zero: Distribution = {
    guard let zero = try? Distribution.fixed(0) else { preconditionFailure("nothing is a length") }
    return zero
  }()
}

extension Layout {
  /// When an event is expected, as it was said.
  struct EventWindow: Sendable {
    let first: Point
    let last: Point
    let likely: Point?
    var isLikelySaid: Bool
    var statement: Int32
  }

  /// The chance that an event comes, as a share; the middle of a range, nil where none is said.
  func chance(of item: PlanItem, _ model: Model) -> Double? {
    if let comes = comes(item, model) { return comes ? 1 : 0 }
    if let chance = item.chance { return chance }
    for slot in model.entities.slots(of: item.entity) where kinds.meaning(of: slot.field) == .chance && slot.value.tag == .number && slot.value.isBounded {
      return Double(slot.value.low + slot.value.high) / 2 / Double(Value.one)
    }
    return nil
  }

  /// The outcomes that a decision or a review may have, with their chances where they are said.
  func outcomes(of item: Int, _ model: Model) -> [(names: [NameID], chance: Double?)] { outcomes(of: items[item].entity, model) }

  func outcomes(of entity: EntityID, _ model: Model) -> [(names: [NameID], chance: Double?)] {
    model.entities.slots(of: entity).filter { kinds.meaning(of: $0.field) == .outcomes && $0.value.tag == .choice }.map { slot in
      let chance = model.detail("chance", of: slot.value).flatMap { $0.tag == .number && $0.isBounded ? Double($0.low + $0.high) / 2 / Double(Value.one) : nil }
      return (model.words(of: slot.value), chance)
    }
  }

  /// Chances of all outcomes: those that say none share what is left.
  static func completed(_ chances: [Double?]) -> [Double] {
    let said = chances.compactMap { $0 }.reduce(0, +)
    let open = chances.count { $0 == nil }
    let rest = max(0, 1 - said) / Double(max(1, open))
    return chances.map { $0 ?? rest }
  }
}
