import MurunaModel
import MurunaSchedule

/// One way of laying the plan out, and what is only known once times are: lengths of months, the last instance of what is repeated.
struct Scenario: Sendable {
  let way: Scenarios
  /// Bounds that were not said but follow.
  var extras: [PlanBound] = []
  /// By the index of a bound: how long its months are.
  var months: [Int: Int64] = [:]
  /// Statements given up in this way only, because it is unlucky with the durations.
  var lostHighs: Set<Int32> = []
  var lostLows: Set<Int32> = []
  /// Items that stand where they were said to, whoever is at work then.
  var offHours: Set<Int32> = []
}

/// A plan that was laid out in one way.
struct Solution: Sendable {
  var scenario: Scenario
  let network: TemporalNetwork
  /// The earliest times only.
  /// Perhaps without what set them, see `explained`.
  private(set) var times: Times

  /// Nil where nothing sets it.
  func earliest(_ point: Int32) -> Int64? {
    let time = times.earliest[Int(point)]
    return time == TemporalNetwork.never ? nil : time
  }

  /// Whether everything comes when it comes in another.
  func hasTimes(of other: Solution) -> Bool { times.earliest == other.times.earliest }

  /// The same with what set the times: for those who ask about many points.
  var explained: Solution {
    var explained = self
    explained.times = network.explained(times)
    return explained
  }

  /// By point, its latest time.
  var latest: [Int64] {
    guard case .consistent(let times) = network.solve(explained: false) else { preconditionFailure("a network that has been solved can hold") }
    return times.latest
  }
}

extension Layout {
  /// The network of a scenario; `checks` are the upper bounds to be enforced with it. Constraints are named by their statements.
  func network(_ scenario: Scenario, checks enforced: [PlanCheck] = []) -> TemporalNetwork {
    var network = TemporalNetwork(points: owners.count)
    network.reserve(constraints: bounds.count + scenario.extras.count + enforced.count)
    // Mostly nothing was given up, and nobody has hours: then a bound is what was said.
    let isPlain = !hasHours && lostLows.isEmpty && lostHighs.isEmpty && scenario.lostLows.isEmpty && scenario.lostHighs.isEmpty
    func add(_ bound: PlanBound, shift: Int64, slack: Int64) {
      let statement = statements[Int(bound.statement)]
      // Work that rests while nobody is there takes longer than its length.
      let mayRest = statement.role == .takes && keepsHours(Int(statement.item), scenario) && !isUnbroken(Int(statement.item), bound.high)
      let isLowLost = lostLows.contains(bound.statement) || scenario.lostLows.contains(bound.statement)
      let isHighLost = lostHighs.contains(bound.statement) || scenario.lostHighs.contains(bound.statement)
      let low = isLowLost ? nil : bound.low.map { $0 + shift - slack }
      let high = isHighLost || mayRest ? nil : bound.high.map { $0 + shift + slack }
      guard low != nil || high != nil else { return }
      network.add(from: Int(bound.from), to: Int(bound.to), low: low, high: high, id: Int(bound.statement))
    }
    for (index, bound) in bounds.enumerated() where bound.scenarios.contains(scenario.way) {
      if isPlain, bound.months == 0 {
        network.add(from: Int(bound.from), to: Int(bound.to), low: bound.low, high: bound.high, id: Int(bound.statement))
      } else if bound.months == 0 {
        add(bound, shift: 0, slack: 0)
      } else {
        add(bound, shift: scenario.months[index] ?? monthsFromZero(bound.months), slack: scenario.way == .kind ? Self.monthsDiffer : 0)
      }
    }
    for bound in scenario.extras { add(bound, shift: 0, slack: 0) }
    for check in enforced where !lostHighs.contains(check.statement) {
      let shift = check.months == 0 ? 0 : monthsFromZero(check.months) + (scenario.way == .kind ? Self.monthsDiffer : 0)
      network.add(from: Int(check.from), to: Int(check.to), high: check.high + shift, id: Int(check.statement))
    }
    return network
  }

  /// So many months begin where they like, they differ by no more than this.
  private static let monthsDiffer: Int64 = 4 * 86_400

  private func monthsFromZero(_ months: Int32) -> Int64 { clock?.length(ofMonths: Int(months), from: 0) ?? 0 }

  func length(ofMonths months: Int32, from time: Int64?) -> Int64 {
    guard months != 0 else { return 0 }
    return clock?.length(ofMonths: Int(months), from: time ?? 0) ?? monthsFromZero(months)
  }

  /// When a point of the text comes in a solution.
  func time(_ point: Point, in solution: Solution) -> Int64? {
    guard let base = solution.earliest(self.point(point.base)) else { return nil }
    let (sum, overflow) = base.addingReportingOverflow(point.lag + length(ofMonths: point.months, from: base))
    return overflow ? nil : sum
  }

  /// By how much a check is missed; nil where it is kept, or nobody can say.
  func excess(_ check: PlanCheck, in solution: Solution) -> Int64? {
    guard !lostHighs.contains(check.statement), let from = solution.earliest(check.from), let to = solution.earliest(check.to) else { return nil }
    let excess = to - from - check.high - length(ofMonths: check.months, from: from)
    return excess > 0 ? excess : nil
  }
}
