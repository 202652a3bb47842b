import MurunaModel
import MurunaSchedule

extension Layout {
  /// Points that stand at the last moment that was said for them, facts among them: nobody's lack of people moves these.
  func pinned(_ solution: Solution) -> [Bool] {
    var pinned = [Bool](repeating: false, count: owners.count)
    for check in checks where check.from == 0 && check.months == 0 && statements[Int(check.statement)].role != .deadline {
      if let time = solution.earliest(check.to), time >= check.high { pinned[Int(check.to)] = true }
    }
    return pinned
  }
}

/// A laid out plan as a problem for the resource engine: every item an activity as long as it is in that layout, every other point that
/// something waits for an activity without length, and all that stands still taken out as a release or a deadline.
struct LevellingProblem {
  private(set) var problem = ResourceProblem()
  /// By item: its activity; -1 for none.
  private(set) var activities: [Int32]
  /// By stock: its resource; -1 for what cannot be short.
  private var numbers: [Int] = []

  /// `limits` are upper bounds that the schedule should keep where it can.
  init(_ layout: Layout, _ solution: Solution, _ occupations: [Occupation], _ stocks: [Stock], contended: [Bool], limits: [PlanCheck]) {
    let network = solution.network
    let earliest = solution.times.earliest
    let latest = solution.latest
    activities = [Int32](repeating: -1, count: layout.items.count)
    /// By point: its activity, and whether it is the finish.
    var moments = [Lag.Moment?](repeating: nil, count: earliest.count)
    let pinned = layout.pinned(solution)
    func isConstant(_ point: Int) -> Bool {
      pinned[point] || earliest[point] == latest[point] && earliest[point] != TemporalNetwork.never
    }
    func never(_ point: Int) -> Bool { earliest[point] == TemporalNetwork.never }

    var origin = Int64.max
    for (index, item) in layout.items.enumerated() where !item.spans || item.isUsed || item.isStartUsed {
      let (start, finish) = (Int(item.start), Int(item.firstFinish))
      guard index > 0 else { continue }
      if item.spans {
        for point in [start, finish] where !isConstant(point) && !never(point) && moments[point] == nil {
          moments[point] = .start(problem.activities.count)
          problem.activities.append(.init(duration: 0))
        }
        continue
      }
      guard !never(start) else { continue }
      origin = min(origin, earliest[start])
      let length = never(finish) ? 0 : max(0, earliest[finish] - earliest[start])
      let activity = problem.activities.count
      activities[index] = Int32(activity)
      let fixedStart = isConstant(start) ? Int(earliest[start]) : nil
      if let takes = item.takes, let hours = item.workTimes, layout.keepsHours(index, solution.scenario),
        case let work = layout.length(of: takes, in: solution.scenario.way), work > 0
      {
        problem.activities.append(.init(duration: Int(work), fixedStart: fixedStart, calendar: Int(hours), whole: Int(takes.likely)))
      } else if let hours = item.workTimes, let stay = layout.stay(index), layout.keepsHours(index, solution.scenario), length == stay,
        layout.workTimes[Int(hours)].calendar.canHold(Int(stay))
      {
        problem.activities.append(.init(duration: Int(length), fixedStart: fixedStart, calendar: Int(hours), whole: Int(stay)))
      } else {
        problem.activities.append(.init(duration: Int(length), fixedStart: fixedStart))
      }
      if !isConstant(start) { moments[start] = .start(activity) }
      if finish != start, !isConstant(finish) || !isConstant(start) { moments[finish] = .finish(activity) }
      let last = Int(item.finish)
      if last != finish, !isConstant(last), !never(last) {
        moments[last] = .start(problem.activities.count)
        problem.activities.append(.init(duration: 0))
      }
    }
    problem.origin = origin == .max ? 0 : Int(origin)
    problem.calendars = layout.workTimes.map(\.calendar)
    for index in 0..<network.constraintCount {
      let constraint = network[constraint: index]
      // The engine keeps to hours itself. (Statements of an order that was tried before may be gone.)
      if layout.statements.indices.contains(constraint.id), layout.statements[constraint.id].role == .hours { continue }
      add(constraint.from, constraint.to, constraint.low, constraint.high)
    }
    for limit in limits where limit.months == 0 && limit.from == 0 && !layout.lostHighs.contains(limit.statement) {
      // What is late anyway is not made later.
      add(0, Int(limit.to), nil, max(limit.high, earliest[Int(limit.to)]))
    }

    func add(_ from: Int, _ to: Int, _ low: Int64?, _ high: Int64?) {
      guard from != to else { return }
      switch (moments[from], moments[to]) {
      case (nil, nil): return
      case (nil, let moment?):
        guard from == 0 || isConstant(from) else { return }
        let time = from == 0 ? 0 : earliest[from]
        if let low { release(moment, time + low) }
        if let high { limit(moment, time + high) }
      case (let moment?, nil):
        guard to == 0 || isConstant(to) else { return }
        let time = to == 0 ? 0 : earliest[to]
        if let low { limit(moment, time - low) }
        if let high { release(moment, time - high) }
      case (let first?, let second?):
        guard first.activity != second.activity else { return }
        if let low { problem.lags.append(Lag(from: first, to: second, atLeast: Int(low))) }
        if let high { problem.lags.append(.atMost(Int(high), from: first, to: second)) }
      }
    }

    func release(_ moment: Lag.Moment, _ time: Int64) {
      let activity = moment.activity
      let length = if case .finish = moment { problem.activities[activity].duration } else { 0 }
      var release = Int(time) - length
      if length > 0, let calendar = problem.activities[activity].calendar {
        guard let tooSoon = problem.calendars[calendar].latestStart(of: length, finishingBy: Int(time) - 1) else { return }
        release = tooSoon + 1
      }
      problem.activities[activity].release = max(problem.activities[activity].release ?? .min, release)
    }

    func limit(_ moment: Lag.Moment, _ time: Int64) {
      let activity = moment.activity
      var length = if case .finish = moment { 0 } else { problem.activities[activity].duration }
      if length > 0, let calendar = problem.activities[activity].calendar {
        guard let finish = problem.calendars[calendar].finish(of: length, from: Int(time)) else { return }
        length = finish - Int(time)
      }
      problem.activities[activity].deadline = min(problem.activities[activity].deadline ?? .max, Int(time) + length)
    }

    demand(layout, occupations, stocks, contended, earliest)
  }

  /// What is asked for beside the work itself (later instances, what is held on to) stands still where this layout has it.
  private mutating func demand(_ layout: Layout, _ occupations: [Occupation], _ stocks: [Stock], _ contended: [Bool], _ earliest: [Int64]) {
    numbers = [Int](repeating: -1, count: stocks.count)
    for (index, stock) in stocks.enumerated() where contended[index] {
      numbers[index] = problem.resources.count
      problem.resources.append(stock.capacity)
    }
    func add(_ amount: Int, of stock: Int, to activity: Int) {
      let resource = numbers[stock]
      let most = problem.resources[resource].peak
      if let place = problem.activities[activity].demands.firstIndex(where: { $0.resource == resource }) {
        problem.activities[activity].demands[place].amount = min(most, problem.activities[activity].demands[place].amount + amount)
      } else if most > 0 {
        // More than there ever is cannot be had at any time: that is told, and the rest laid out with all there is.
        problem.activities[activity].demands.append(.init(resource: resource, amount: min(most, amount)))
      }
    }
    for occupation in occupations where contended[Int(occupation.stock)] && occupation.until != .max {
      let activity = Int(activities[Int(occupation.item)])
      guard activity >= 0 else { continue }
      var rest = occupation.from
      if occupation.instance == 0 {
        add(occupation.amount, of: Int(occupation.stock), to: activity)
        rest = earliest[Int(layout.items[Int(occupation.item)].firstFinish)]
        if rest == TemporalNetwork.never { rest = occupation.from + Int64(problem.activities[activity].duration) }
      }
      guard occupation.until > rest else { continue }
      var tail = ResourceProblem.Activity(duration: Int(occupation.until - rest), fixedStart: Int(rest))
      tail.demands = [.init(resource: numbers[Int(occupation.stock)], amount: min(occupation.amount, stocks[Int(occupation.stock)].capacity.peak))]
      problem.activities.append(tail)
    }
    grantWhatStandsStill()
  }

  /// How long what keeps to hours takes from a start on, rests and all; nil for what does not.
  func elapsed(_ activity: Int, from start: Int) -> Int? {
    guard let calendar = problem.activities[activity].calendar else { return nil }
    return problem.calendars[calendar].finish(of: problem.activities[activity].duration, from: start).map { $0 - start }
  }

  /// What there is of a stock, with what those that stand still were granted.
  func capacity(of stock: Int) -> Capacity? { numbers[stock] < 0 ? nil : problem.resources[numbers[stock]] }

  /// What stands still gets what it asks for, even where that is more than there is (it is told of later); the rest is laid out with
  /// what is left.
  private mutating func grantWhatStandsStill() {
    var fixed = problem
    for index in fixed.activities.indices where fixed.activities[index].fixedStart == nil { fixed.activities[index].demands = [] }
    let starts = fixed.activities.map { $0.fixedStart ?? 0 }
    var gains = [[(amount: Int, times: Range<Int>)]](repeating: [], count: problem.resources.count)
    for overload in fixed.resourceConflicts(of: starts) { gains[overload.resource].append((overload.short, overload.times)) }
    for (resource, gains) in gains.enumerated() where !gains.isEmpty { problem.resources[resource] = problem.resources[resource].gaining(gains) }
  }
}
