import MurunaModel
import MurunaSchedule
import MurunaSyntax

/// What levelling found out about a plan.
struct Levelling: Sendable {
  var demands = Demands()
  /// By stock, with the likely durations.
  var usages: [Usage] = []
  var occupations: [Occupation] = []
  /// By statement of role `.resource`: who hands what on to whom.
  var handOvers = HandOvers()
  /// Nothing that keeps to what there is can be over before this, with the likely durations.
  var lowerBound: Int64?
  /// By item: what it asks for while there is less.
  var clashes: [Int32: [(stock: Int32, overload: Usage.Overload)]] = [:]
}

extension Layout {
  /// Lay the plan out so that nobody is asked for more than there is: who takes over from whom becomes part of what binds the plan, so
  /// that everything after (the other layouts, slack, verdicts, sampling) counts with it.
  mutating func level(_ unlevelled: Solution, _ anchors: [PlanBound], _ effort: Int?, _ model: Model) -> Solution {
    guard !levelling.demands.uses.isEmpty else { return unlevelled }
    let contended = contended(levelling.demands)
    var best = unlevelled
    if contended.contains(true) {
      let base = (bounds.count, statements.count)
      var basis = unlevelled
      // What stands still in one round may have to move in the next: instances, and what is held on to.
      for _ in 0..<3 {
        // Each round orders anew what is said: what the round before bound is no part of its answer, and stays if there is none.
        // (Slices would hold on to all of it, and the next bound would copy that.)
        let bound = (Array(bounds[base.0...]), Array(statements[base.1...]))
        bounds.removeLast(bound.0.count)
        statements.removeLast(bound.1.count)
        guard let found = order(basis, anchors, contended, effort, model) else {
          bounds += bound.0
          statements += bound.1
          break
        }
        if let known = found.bound {
          bounds += known.bounds
          statements += known.statements
          levelling.handOvers = known.handOvers
        } else {
          bind(found.handOvers, pinned(basis))
        }
        best = found.solution
        levelling.lowerBound = found.lowerBound
        // Where nothing moved, nobody is asked for more than before.
        if found.movesNothing { break }
        let occupations = self.occupations(levelling.demands, best, instances: instanceStarts(best))
        if !isOverloaded(occupations, contended, best.scenario) { break }
        basis = best
      }
    }
    return best
  }

  /// Which stocks can be short at all.
  func contended(_ demands: Demands) -> [Bool] {
    var asked = [Int](repeating: 0, count: demands.stocks.count)
    for use in demands.uses where use.sort != .consumption {
      let times = items[Int(use.item)].repetition == nil ? 1 : 2
      asked[Int(use.stock)] = min(1 << 40, asked[Int(use.stock)] + use.amount * times)
    }
    return demands.stocks.indices.map { asked[$0] > ([demands.stocks[$0].capacity.initial] + demands.stocks[$0].capacity.steps.map(\.amount)).reduce(.max, min) }
  }

  func instanceStarts(_ solution: Solution) -> [Int: [Int64]] {
    var found: [Int: [Int64]] = [:]
    let end = end(in: solution)
    for index in items.indices {
      guard let repetition = items[index].repetition, let start = solution.earliest(items[index].start),
        let until = repetition.until.map({ time($0, in: solution) }) ?? end
      else { continue }
      found[index] = starts(of: items[index], from: start, until: until)
    }
    return found
  }

  private func isOverloaded(_ occupations: [Occupation], _ contended: [Bool], _ scenario: Scenario) -> Bool {
    let demands = levelling.demands
    var changes = [[(time: Int64, amount: Int)]](repeating: [], count: demands.stocks.count)
    func note(_ occupation: Occupation) {
      changes[Int(occupation.stock)].append((occupation.from, occupation.amount))
      if occupation.until != .max { changes[Int(occupation.stock)].append((occupation.until, -occupation.amount)) }
    }
    for occupation in occupations where contended[Int(occupation.stock)] {
      if items[Int(occupation.item)].workTimes == nil { note(occupation) } else { for part in working(occupation, scenario) { note(part) } }
    }
    return changes.indices.contains { Usage.isShort(demands.stocks[$0], &changes[$0]) }
  }

  private struct Ordered {
    let handOvers: [HandOver]
    let solution: Solution
    let lowerBound: Int64?
    /// Limits missed with the likely and with the longest durations, then the end.
    let badness: (Int, Int, Int64)
    /// What binds the plan to this order, with the numbers that it gets as long as nothing else is added before.
    var bound: Bound?
    /// All keeps its times in it.
    var movesNothing = false

    struct Bound {
      let bounds: [PlanBound]
      let statements: [Statement]
      let handOvers: HandOvers
    }
  }

  /// Find an order: with the likely durations, and if that puts limits at risk that need not be, with the longest ones.
  private mutating func order(
    _ basis: Solution, _ anchors: [PlanBound], _ contended: [Bool], _ effort: Int?, _ model: Model
  ) -> Ordered? {
    guard let first = ordered(basis, anchors, contended, effort, model) else { return nil }
    guard isUncertain, first.badness.1 > 0, let longest = solveSilently(Scenario(way: .longest, extras: anchors), model) else { return first }
    guard missed(in: longest) < first.badness.1, let second = ordered(longest, anchors, contended, effort, model) else { return first }
    guard second.badness < first.badness else { return first }
    return Ordered(handOvers: second.handOvers, solution: second.solution, lowerBound: first.lowerBound, badness: second.badness)
  }

  private mutating func ordered(
    _ basis: Solution, _ anchors: [PlanBound], _ contended: [Bool], _ effort: Int?, _ model: Model
  ) -> Ordered? {
    let demands = levelling.demands
    let occupations = self.occupations(demands, basis, instances: instanceStarts(basis)).filter { contended[Int($0.stock)] }
    var schedule = occupations
    var lowerBound: Int64?
    var isAsItWas = true
    var capacities = demands.stocks.map(\.capacity)
    if isOverloaded(occupations, contended, basis.scenario) {
      isAsItWas = false
      let problem = LevellingProblem(self, basis, occupations, demands.stocks, contended: contended, limits: checks)
      guard let outcome = LevellingSolver.solve(problem.problem, effort: effort) else { return nil }
      lowerBound = Int64(outcome.lowerBound)
      for stock in capacities.indices { capacities[stock] = problem.capacity(of: stock) ?? capacities[stock] }
      schedule = occupations.map { occupation in
        let activity = Int(problem.activities[Int(occupation.item)])
        guard activity >= 0, occupation.instance == 0 else { return occupation }
        let start = Int64(outcome.starts[activity])
        // What is used up, or held for ever, has no length that could be asked for.
        let until = switch demands.uses[Int(occupation.use)].sort {
        case .consumption: Int64.max
        case .hold: max(occupation.until, start)
        case .work: start + (problem.elapsed(activity, from: outcome.starts[activity]).map { Int64($0) } ?? occupation.until - occupation.from)
        }
        return Occupation(
          stock: occupation.stock, amount: occupation.amount, item: occupation.item, from: start, until: until, use: occupation.use, instance: 0)
      }
    }
    let handOvers = handOvers(schedule, capacities)
    let base = (bounds.count, statements.count)
    let before = levelling
    bind(handOvers, pinned(basis))
    let bound = Ordered.Bound(bounds: Array(bounds[base.0...]), statements: Array(statements[base.1...]), handOvers: levelling.handOvers)
    defer {
      bounds.removeLast(bounds.count - base.0)
      statements.removeLast(statements.count - base.1)
      levelling = before
    }
    guard let likely = solveSilently(Scenario(way: .likely, extras: anchors), model) else { return nil }
    let longest = isUncertain ? solveSilently(Scenario(way: .longest, extras: anchors), model) ?? likely : likely
    return Ordered(
      handOvers: handOvers, solution: likely, lowerBound: lowerBound, badness: (missed(in: likely), missed(in: longest), end(in: likely) ?? 0), bound: bound,
      movesNothing: isAsItWas && likely.hasTimes(of: basis))
  }

  private func missed(in solution: Solution) -> Int { checks.reduce(0) { $0 + (excess($1, in: solution) == nil ? 0 : 1) } }

  /// A trial says nothing and gives nothing up for good.
  private func solveSilently(_ scenario: Scenario, _ model: Model) -> Solution? {
    var trial = self
    let solution = trial.solve(scenario, model)
    return solution
  }

  private func handOvers(_ schedule: [Occupation], _ capacities: [Capacity]) -> [HandOver] {
    var rows = [[Occupation]](repeating: [], count: capacities.count)
    for occupation in schedule { rows[Int(occupation.stock)].append(occupation) }
    let before = directPredecessors()
    return rows.indices.flatMap { stock in
      rows[stock].isEmpty ? [] : ResourceOrder.handOvers(rows[stock], capacity: capacities[stock]) { before[Int($0)] }
    }
  }

  /// By item: those that it waits for anyway.
  private func directPredecessors() -> [[Int32]] {
    var found = [[Int32]](repeating: [], count: items.count)
    for bound in bounds where bound.from != 0 && bound.scenarios.contains(.likely) {
      guard let low = bound.low, low >= 0, statements[Int(bound.statement)].isStated else { continue }
      let (from, to) = (owners[Int(bound.from)], owners[Int(bound.to)])
      if from != to { found[Int(to)].append(from) }
    }
    return found
  }

  /// Each hand-over as a bound: whoever waits starts no earlier than the other lets go.
  private mutating func bind(_ handOvers: [HandOver], _ pinned: [Bool]) {
    levelling.handOvers = HandOvers(from: Int32(statements.count))
    for handOver in handOvers where handOver.from.item != handOver.to.item && handOver.to.instance == 0 {
      guard handOver.from.item >= 0 else {
        let start = items[Int(handOver.to.item)].start
        if !pinned[Int(start)] { addHandOver(from: 0, to: start, low: handOver.from.until, months: 0, handOver) }
        continue
      }
      let use = levelling.demands.uses[Int(handOver.from.use)]
      let giver = items[Int(handOver.from.item)]
      let from: Int32
      var lag: Int64 = 0
      var months: Int32 = 0
      if use.sort == .hold {
        guard let until = use.until else { continue }
        (from, lag, months) = (point(until.base), until.lag, until.months)
      } else if handOver.from.instance > 0 {
        (from, lag) = (giver.finish, 0)
        // Not the whole series: this instance of it, counted from its start.
        if let start = seriesStart(handOver), !pinned[Int(items[Int(handOver.to.item)].start)] {
          addHandOver(from: giver.start, to: items[Int(handOver.to.item)].start, low: start, months: 0, handOver)
          continue
        }
      } else {
        from = giver.firstFinish
      }
      let to = items[Int(handOver.to.item)].start
      guard from != to, !pinned[Int(to)] else { continue }
      addHandOver(from: from, to: to, low: lag, months: months, handOver)
    }
  }

  /// How long after the start of its series an instance is over.
  private func seriesStart(_ handOver: HandOver) -> Int64? {
    guard let repetition = items[Int(handOver.from.item)].repetition, case .seconds(let step) = repetition.step else { return nil }
    return Int64(handOver.from.instance) * step + (handOver.from.until - handOver.from.from)
  }

  private mutating func addHandOver(from: Int32, to: Int32, low: Int64, months: Int32, _ handOver: HandOver) {
    let use = levelling.demands.uses[Int(handOver.to.use)]
    let statement = add(Statement(role: .resource, item: handOver.to.item, source: use.source, node: use.node))
    bounds.append(PlanBound(from: from, to: to, low: low, high: nil, months: months, statement: statement, scenarios: .all))
    levelling.handOvers.add(handOver, as: statement)
  }

  /// An occupation without the hours in which whoever it is rests.
  private func working(_ occupation: Occupation, _ scenario: Scenario) -> [Occupation] {
    guard let hours = items[Int(occupation.item)].workTimes, items[Int(occupation.item)].takes != nil, keepsHours(Int(occupation.item), scenario), levelling.demands.uses[Int(occupation.use)].sort == .work else { return [occupation] }
    return workTimes[Int(hours)].stretches(from: occupation.from, until: occupation.until).map { stretch in
      Occupation(
        stock: occupation.stock, amount: occupation.amount, item: occupation.item, from: stretch.lowerBound, until: stretch.upperBound, use: occupation.use,
        instance: occupation.instance)
    }
  }

  /// Who is how busy in the end, and where more is asked for than there is.
  mutating func measure(_ solution: Solution) {
    levelling.occupations = occupations(levelling.demands, solution, instances: instanceStarts(solution))
    var rows = [[Occupation]](repeating: [], count: levelling.demands.stocks.count)
    for occupation in levelling.occupations {
      if items[Int(occupation.item)].workTimes == nil { rows[Int(occupation.stock)].append(occupation) } else { rows[Int(occupation.stock)] += working(occupation, solution.scenario) }
    }
    levelling.usages = rows.indices.map { Usage(levelling.demands.stocks[$0], rows[$0]) }
    levelling.clashes = [:]
    for (stock, usage) in levelling.usages.enumerated() {
      for overload in usage.overloads { for item in overload.items { levelling.clashes[item, default: []].append((Int32(stock), overload)) } }
    }
  }
}

/// Asks the engine, and takes the best it has.
enum LevellingSolver {
  struct Outcome {
    let starts: [Int]
    let lowerBound: Int
    let infeasibility: Infeasibility?
  }

  static func solve(_ problem: ResourceProblem, effort: Int?) -> Outcome? {
    let solver: ResourceSolver
    do throws(ResourceProblemError) {
      solver = try ResourceSolver(problem)
    } catch {
      // Longer than some 34,000 years, or more people than there ever were: shown as it was stated, and what overlaps is told.
      guard error == .tooLarge else { preconditionFailure("the planner states no such demand: \(error)") }
      return nil
    }
    let outcome = solver.solve(SearchOptions(seed: 1, effort: effort ?? defaultEffort(problem)))
    guard let schedule = outcome.schedule ?? outcome.bestEffort else { return nil }
    return Outcome(starts: schedule.starts, lowerBound: outcome.lowerBound, infeasibility: outcome.infeasibility)
  }

  /// So many schedules that a reader does not wait for them: fewer for larger plans.
  private static func defaultEffort(_ problem: ResourceProblem) -> Int {
    max(1, min(2000, 400_000 / max(1, problem.activities.count * max(1, problem.activities.count / 100))))
  }
}
