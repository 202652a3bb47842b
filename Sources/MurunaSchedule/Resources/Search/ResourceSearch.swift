/// Chooses the way to search, by what the problem is like, and keeps the best that was found.
///
/// Orders of activities find short schedules fast; learning from dead ends proves that there is no shorter one, or none at all. Where
/// maximum lags tie activities in circles there is no order to vary, and the second way is the only one.
struct ResourceSearch {
  let compiled: CompiledProblem
  private let options: SearchOptions
  private let effort: Int
  private var bound: Int
  private var best: [Int]?
  private var makespan = Int.max
  /// A schedule that misses deadlines, where none is known that keeps them.
  private var attempt: [Int]?
  private var schedules = 0
  private var exact: ConflictSearch?
  private var isExhausted = false

  /// Problems of this size are searched until the answer is proven, or until so much was spent that a reader would ask why.
  private static let small = 16
  private static let smallLimit = 20_000
  /// A rise of a bound takes about this many times as long as one activity takes to be placed: so much it counts for.
  private static let costOfRises = 16
  /// Beyond this size dead ends teach too little to be worth their time while orders do well.
  private static let largestExact = 200

  init(_ compiled: CompiledProblem, _ options: SearchOptions) {
    self.compiled = compiled
    self.options = options
    effort = options.effort ?? SearchOptions.usualEffort(for: compiled.count)
    bound = 0
  }

  func run(_ progress: (SearchProgress) -> Bool) -> ResourceOutcome {
    var search = self
    if let shortage = Shortage.first(in: compiled) { return search.refusal(shortage) }
    search.bound = EnergyBound(compiled).value
    if compiled.components.isAcyclic {
      let space = SearchSpace(compiled)
      if let grid = GridInstance(compiled, space) {
        search.vary(GridDecoder(grid), progress)
      } else {
        search.vary(ProfileDecoder(compiled, space), progress)
      }
    } else {
      search.learn(progress)
    }
    return search.outcome()
  }

  // MARK: By orders

  private mutating func vary<Decoder: ScheduleDecoder>(_ decoder: Decoder, _ progress: (SearchProgress) -> Bool) {
    let isSmall = compiled.count <= Self.small
    var genetic = GeneticSearch(decoder, seed: options.seed, budget: effort)
    let space = decoder.space
    let (origin, unit) = (decoder.origin, decoder.unit)
    // Small problems are proven; the larger they are, the more is left to orders.
    let share = isSmall ? 0.5 : compiled.count <= 45 ? 0.3 : compiled.count <= 75 ? 0.55 : 0.9
    // What is small is proven, whatever that takes.
    let cost = isSmall ? 1 : Self.costOfRises
    var spent = 0
    var opening = true
    while true {
      let slice = min(opening ? 600 : 300, max(1, effort - schedules))
      let target = (bound - origin) / unit
      genetic.advance(schedules: opening ? slice : max(1, Int(share * Double(slice)))) { $0.late == 0 && $0.makespan <= target }
      opening = false
      // What is fixed may end later than all that was placed.
      let end = max(compiled.criticalPath, genetic.best.makespan < .max ? origin + genetic.best.makespan * unit : 0)
      if genetic.best.late == 0, end < makespan || best == nil {
        take(spread(genetic.bestStarts, space, origin, unit), end)
      } else if best == nil {
        attempt = spread(genetic.bestStarts, space, origin, unit)
      }
      schedules = genetic.schedules + spent
      if best != nil, makespan <= bound { return }
      if compiled.count <= Self.largestExact, isSmall || schedules < effort || best == nil {
        let before = exact?.rises ?? 0
        let amount = isSmall ? 50_000 : Int((1 - share) * Double(slice) * Double(compiled.count) / Double(cost)) + compiled.count
        if teach(rises: amount), let best {
          genetic.admit(starts: space.activities.map { (best[$0] - origin) / unit })
        }
        spent += cost * ((exact?.rises ?? 0) - before) / max(1, compiled.count)
        schedules = genetic.schedules + spent
        if isExhausted || best != nil && makespan <= bound { return }
      }
      guard schedules < limit(isSmall), tell(progress) else { return }
    }
  }

  private func spread(_ moments: [Int], _ space: SearchSpace, _ origin: Int, _ unit: Int) -> [Int] {
    var starts = compiled.windows.earliest
    for (index, activity) in space.activities.enumerated() {
      // What could not be placed at all is shown where time alone would have it.
      if moments[index] < ResourceProfile.endOfTime { starts[activity] = origin + moments[index] * unit }
    }
    return starts
  }

  // MARK: By learning

  private mutating func learn(_ progress: (SearchProgress) -> Bool) {
    let isSmall = compiled.count <= Self.small
    var before = 0
    while true {
      _ = teach(rises: isSmall ? 50_000 : 100 * max(1, compiled.count))
      guard let exact else { return }
      schedules += max(1, (exact.rises - before) / max(1, compiled.count))
      before = exact.rises
      if isExhausted || best != nil && makespan <= bound { return }
      // Whether there is a schedule at all is worth more than a shorter one.
      guard schedules < (best == nil && options.effort == nil ? 10 : 1) * limit(isSmall), tell(progress) else { return }
    }
  }

  private func limit(_ isSmall: Bool) -> Int {
    // Who says how much may be spent gets an answer for that; nobody is kept waiting for a proof.
    isSmall && options.effort == nil ? max(effort, Self.smallLimit) : effort
  }

  /// Gives the exact search a turn; true when it found a better schedule.
  private mutating func teach(rises: Int) -> Bool {
    if exact == nil {
      guard let model = ExactModel(compiled) else { return false }
      exact = ConflictSearch(model)
    }
    guard var search = exact else { return false }
    exact = nil
    defer { exact = search }
    if let best, makespan < search.demandedEnd { search.demand(end: makespan - 1, like: best) }
    let status = search.search(rises: rises)
    switch status {
    case .solved:
      guard let starts = search.starts else { return false }
      take(starts, search.makespan)
      return true
    case .exhausted:
      isExhausted = true
      if let starts = search.starts, search.makespan < makespan { take(starts, search.makespan) }
      if best != nil { bound = makespan }
    case .open:
      bound = max(bound, min(makespan, search.lowerBound))
    }
    return false
  }

  private mutating func take(_ starts: [Int], _ end: Int) {
    best = starts
    makespan = end
  }

  private func tell(_ progress: (SearchProgress) -> Bool) -> Bool {
    progress(SearchProgress(schedules: schedules, makespan: best == nil ? nil : makespan, lowerBound: bound))
  }

  // MARK: Answers

  private func outcome() -> ResourceOutcome {
    if let best {
      let schedule = ResourceSchedule(starts: best, of: compiled.problem)
      return ResourceOutcome(
        status: schedule.makespan <= bound ? .optimal : .feasible, schedule: schedule, lowerBound: min(bound, schedule.makespan),
        infeasibility: nil, bestEffort: nil, schedules: schedules)
    }
    let attempt = attempt ?? loosened()
    return ResourceOutcome(
      status: isExhausted ? .infeasible : .unknown, schedule: nil, lowerBound: bound,
      infeasibility: isExhausted ? Contest.blame(attempt, in: compiled) : nil,
      bestEffort: attempt.map { ResourceSchedule(starts: $0, of: compiled.problem) }, schedules: schedules)
  }

  private func refusal(_ infeasibility: Infeasibility) -> ResourceOutcome {
    ResourceOutcome(
      status: .infeasible, schedule: nil, lowerBound: compiled.criticalPath, infeasibility: infeasibility,
      bestEffort: loosened().map { ResourceSchedule(starts: $0, of: compiled.problem) }, schedules: 0)
  }

  /// The best schedule of the problem without deadlines, and without the lags that tie activities in circles.
  private func loosened() -> [Int]? {
    var problem = compiled.problem
    for index in problem.activities.indices { problem.activities[index].deadline = nil }
    let earliest = compiled.windows.earliest
    problem.lags.removeAll { lag in
      let (from, to) = (lag.from.activity, lag.to.activity)
      return compiled.components.of[from] == compiled.components.of[to] && (earliest[from], from) >= (earliest[to], to)
    }
    guard case .ready(let loose) = CompiledProblem.compile(problem), loose.components.isAcyclic else { return nil }
    let space = SearchSpace(loose)
    var decoder = ProfileDecoder(loose, space)
    var starts = [Int](repeating: 0, count: space.count)
    _ = decoder.forward(ListSampler(space).urgent(), &starts)
    var all = loose.windows.earliest
    for (index, activity) in space.activities.enumerated() where starts[index] < ResourceProfile.endOfTime { all[activity] = starts[index] }
    return all
  }
}
