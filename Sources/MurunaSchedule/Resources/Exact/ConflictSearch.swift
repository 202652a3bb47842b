/// Finds a schedule, or proves that there is none, by learning from each dead end: lazy clause generation over the bounds of starts
/// (Ohrimenko, Stuckey and Codish 2009; for minimum and maximum lags Schutt, Feydy, Stuckey and Wallace, "Solving RCPSP/max by lazy
/// clause generation", 2013).
///
/// Lags and time tables raise bounds, and each rise knows its reason; a dead end is followed back to a clause that rules out all its
/// like. Literals are bounds themselves, so nothing grows with the horizon. Everything follows from the seedless order of
/// the problem and the number of steps; a clock is not asked.
struct ConflictSearch: Sendable {
  let model: ExactModel
  var trail: BoundTrail
  var clauses: ClauseStore
  /// Explanations that are not lags or clauses: literals, each group led by its number.
  var explanations: [BoundLiteral] = []
  private var explanationLevels: [Int] = []
  var handled = 0
  var isDirty: [Bool]
  var table = TimeTable()
  /// What cannot be true together: the dead end at hand.
  var deadEnd: [BoundLiteral] = []

  enum Status: Sendable { case open, solved, exhausted }
  private(set) var status = Status.open
  /// The best schedule so far.
  private(set) var starts: [Int]?
  private(set) var makespan = Int.max
  private(set) var conflicts = 0
  /// Rises of bounds so far: the measure of effort.
  private(set) var rises = 0

  // Which activities take part in dead ends, the latest most (Moskewicz et al. 2001).
  private var interest: [Double]
  private var interestStep = 1.0
  var needs: Needs
  private var isFollowing = false
  private var restarts = 0
  private var untilRestart = 0
  private var clauseLimit = 4000

  init(_ model: ExactModel) {
    self.model = model
    trail = BoundTrail(model.values)
    clauses = ClauseStore(bounds: model.values.count)
    isDirty = Array(repeating: true, count: model.resources.count)
    interest = Array(repeating: 0, count: model.count + 1)
    needs = Needs(bounds: model.values.count)
    for activity in 0...model.count where trail.values[2 * activity] > -trail.values[2 * activity + 1] { status = .exhausted }
    if status == .open, !propagate() { status = .exhausted }
    restart()
  }

  /// No schedule ends before this.
  var lowerBound: Int { status == .exhausted && starts != nil ? makespan : trail.heights[rootEntry(2 * model.end)] }

  private func rootEntry(_ bound: Int) -> Int {
    var entry = Int(trail.newest[bound])
    while entry >= trail.rootEnd, trail.previous[entry] >= 0 { entry = Int(trail.previous[entry]) }
    return entry
  }

  /// The end by which schedules have to be over to count, and one more: a schedule that ends before this is news.
  var demandedEnd: Int { 1 - trail.heights[rootEntry(2 * model.end + 1)] }

  /// From now on only schedules that end by `end` count; a schedule found elsewhere may guide the search.
  mutating func demand(end: Int, like starts: [Int]? = nil) {
    guard status != .exhausted else { return }
    backtrack(to: 0)
    if let starts {
      guide = starts
      isFollowing = true
    }
    if !raise(BoundLiteral.startsAtMost(model.end, end), .none) || !propagate() { status = .exhausted }
  }
  /// Where activities stood in the best schedule known: tried first.
  private var guide: [Int]?

  /// Searches until so many rises of bounds have been spent, a schedule is found, or nothing is left.
  ///
  /// After a schedule the next call looks for a shorter one; `exhausted` then means that the best one is optimal.
  mutating func search(rises limit: Int) -> Status {
    if status == .solved { status = .open }
    let end = rises + limit
    while status == .open, rises < end {
      if propagate() {
        if !decide() {
          keep()
          return .solved
        }
      } else if !learn() {
        status = .exhausted
      }
    }
    return status
  }

  private mutating func keep() {
    let found = (0..<model.count).map { trail.values[2 * $0] }
    starts = found
    guide = found
    makespan = trail.values[2 * model.end]
    demand(end: makespan - 1)
    if status == .open { status = .solved }
  }

  // MARK: Deciding

  /// Decides one start, after going back to the beginning now and then; false when all are decided.
  private mutating func decide() -> Bool {
    if untilRestart <= 0 { restart() }
    return decideNext()
  }

  private mutating func restart() {
    backtrack(to: 0)
    restarts += 1
    untilRestart = 60 * Self.luby(restarts)
    isFollowing = restarts % 2 == 0
    if clauses.count > clauseLimit {
      clauses.forget()
      clauseLimit += 200
    }
  }

  private mutating func decideNext() -> Bool {
    guard let literal = nextDecision() else { return false }
    explanationLevels.append(explanations.count)
    trail.openLevel()
    _ = raise(literal, .none)
    return true
  }

  /// The earliest activity at its earliest; or, following the guide, the one that dead ends speak of most, where the guide has it.
  private func nextDecision() -> BoundLiteral? {
    var choice = -1
    if isFollowing {
      var best = -1.0
      for activity in 0...model.count
      where trail.values[2 &* activity] < 0 &- trail.values[2 &* activity &+ 1] && interest[activity] > best {
        best = interest[activity]
        choice = activity
      }
    } else {
      var least = Int.max
      var latest = Int.max
      for activity in 0...model.count {
        let low = trail.values[2 &* activity]
        let high = 0 &- trail.values[2 &* activity &+ 1]
        guard low < high, low < least || low == least && high < latest else { continue }
        least = low
        latest = high
        choice = activity
      }
    }
    guard choice >= 0 else { return nil }
    var start = trail.values[2 &* choice]
    if isFollowing, let guide, choice < model.count {
      start = max(start, min(guide[choice], 0 &- trail.values[2 &* choice &+ 1] &- 1))
    }
    return .startsAtMost(choice, start)
  }

  /// 1 1 2 1 1 2 4 ... (Luby, Sinclair and Zuckerman 1993).
  private static func luby(_ index: Int) -> Int {
    var size = 1
    while size < index + 1 { size *= 2 }
    if size == index + 1 { return size / 2 }
    return luby(index - size / 2 + 1)
  }

  mutating func backtrack(to level: Int) {
    guard level < trail.level else { return }
    trail.back(to: level)
    explanations.removeSubrange(explanationLevels[level]...)
    explanationLevels.removeSubrange(level...)
    handled = min(handled, trail.count)
    // Every level was settled before the next was opened.
    for resource in isDirty.indices { isDirty[resource] = false }
  }

  // MARK: Raising bounds

  /// Makes a literal true; false, with `deadEnd` set, when it cannot be.
  mutating func raise(_ literal: BoundLiteral, _ reason: BoundReason) -> Bool {
    guard !trail.isTrue(literal) else { return true }
    if trail.isFalse(literal) {
      deadEnd.removeAll(keepingCapacity: true)
      explain(literal, reason, into: &deadEnd)
      deadEnd.append(literal.opposite)
      return false
    }
    rises += 1
    trail.raise(Int(literal.bound), to: literal.value, reason)
    return true
  }

  /// The literals that made this one true for this reason.
  func explain(_ literal: BoundLiteral, _ reason: BoundReason, into list: inout [BoundLiteral]) {
    switch reason {
    case .none: break
    case .arc(let index):
      let arc = model.arcs[Int(index)]
      list.append(BoundLiteral(Int(arc.from), literal.value - arc.weight))
    case .clause(let index):
      for place in clauses.range(Int(index)) where clauses.literals[place].bound != literal.bound {
        list.append(clauses.literals[place].opposite)
      }
    case .explained(let place):
      let count = explanations[Int(place)].value
      list.append(contentsOf: explanations[Int(place) + 1...Int(place) + count])
    }
  }

  /// Keeps an explanation for a rise to come.
  mutating func reason(_ list: [BoundLiteral]) -> BoundReason {
    let place = Int32(explanations.count)
    explanations.append(BoundLiteral(0, list.count))
    explanations.append(contentsOf: list)
    return .explained(place)
  }

  // MARK: Learning

  /// Learns from the dead end and goes back to where it could have been foreseen; false when there is no such place.
  private mutating func learn() -> Bool {
    conflicts += 1
    untilRestart -= 1
    guard let lesson = analyse() else { return false }
    interestStep *= 1.05
    if interestStep > 1e100 {
      interestStep *= 1e-100
      for activity in interest.indices { interest[activity] *= 1e-100 }
    }
    clauses.decay()
    backtrack(to: lesson.level)
    if lesson.clause.count == 1 { return raise(lesson.clause[0], .none) }
    let clause = clauses.add(lesson.clause)
    return raise(lesson.clause[0], .clause(Int32(clause)))
  }

  mutating func noteInterest(_ bound: Int) {
    interest[bound / 2] += interestStep
  }
}
