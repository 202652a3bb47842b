/// An uncertain plan made ready for sampling: its bounds by activity, in an order that respects them.
struct CompiledPlan: Sendable {
  let plan: UncertainPlan
  let components: Components
  let durations: [DistributionSampler]
  let releases: [DistributionSampler?]
  /// The outcomes' upper ends on the line from 0 to 1, by branch.
  let branchEnds: [[Double]]
  /// Activities with conditions, each behind those it hangs on.
  let conditional: [Int]
  let isConditional: [Bool]
  /// By activity: whether it ends a series.
  let endsSeries: [Bool]
  private let loops: [Bool]
  /// Rounds to allow beyond the number of members while bounds push in a circle: breaks of calendars may move a start again.
  let restlessness: Int
  private(set) var incoming: [Arc] = []
  private(set) var incomingOffsets: [Int] = []
  private(set) var outgoing: [Arc] = []
  private(set) var outgoingOffsets: [Int] = []
  /// Between which moments each activity can be expected to finish: the ends of its histogram.
  private(set) var finishRanges: [ClosedRange<Double>] = []

  /// One bound or handover, seen from one of its two activities.
  struct Arc: Sendable {
    let other: Int
    let amount: Double
    let fromFinish: Bool
    let toFinish: Bool
    let isHandover: Bool
  }

  init(_ plan: UncertainPlan) throws(UncertainPlanError) {
    try plan.validate()
    self.plan = plan
    conditional = try plan.orderOfConditions()
    isConditional = plan.activities.map { !$0.condition.isEmpty }
    endsSeries = plan.activities.map { $0.series != nil }
    var loops = [Bool](repeating: false, count: plan.activities.count)
    for lag in plan.lags where lag.from.activity == lag.to.activity { loops[lag.from.activity] = true }
    for handover in plan.handovers where handover.from == handover.to { loops[handover.from] = true }
    self.loops = loops
    restlessness = plan.activities.contains { $0.calendar != nil } ? 64 : 0
    durations = plan.activities.map { DistributionSampler($0.duration) }
    releases = plan.activities.map { $0.release.map { DistributionSampler($0) } }
    branchEnds = plan.branches.map { branch in
      let sum = branch.chances.reduce(0, +)
      var reached = 0.0
      return branch.chances.map { chance in
        reached += chance / sum
        return reached
      }
    }
    let count = plan.activities.count
    // The order alone is wanted, so lengths do not matter here.
    let still = ResourceProblem(
      activities: Array(repeating: ResourceProblem.Activity(duration: 0), count: count),
      lags: plan.lags + plan.handovers.map { Lag.precedence($0.from, $0.to) } + plan.seriesOrder)
    components = Components(LagGraph(still))
    link()
    finishRanges = ranges()
  }

  var count: Int { durations.count }
  var hasHandovers: Bool { !plan.handovers.isEmpty }

  /// An activity with a bound on itself.
  func hasLoop(at activity: Int) -> Bool { loops[activity] }

  private mutating func link() {
    var arcs: [(from: Int, to: Int, amount: Double, fromFinish: Bool, toFinish: Bool, isHandover: Bool)] = []
    for lag in plan.lags {
      var fromFinish = false
      var toFinish = false
      if case .finish = lag.from { fromFinish = true }
      if case .finish = lag.to { toFinish = true }
      arcs.append((lag.from.activity, lag.to.activity, Double(lag.atLeast), fromFinish, toFinish, false))
    }
    for handover in plan.handovers { arcs.append((handover.from, handover.to, 0, true, false, true)) }
    func rows(_ row: (Int) -> Int, _ other: (Int) -> Int) -> (arcs: [Arc], offsets: [Int]) {
      var offsets = [Int](repeating: 0, count: count + 1)
      for index in arcs.indices { offsets[row(index) + 1] += 1 }
      for activity in 0..<count { offsets[activity + 1] += offsets[activity] }
      var next = offsets
      let blank = Arc(other: 0, amount: 0, fromFinish: false, toFinish: false, isHandover: false)
      var sorted = [Arc](repeating: blank, count: arcs.count)
      for (index, arc) in arcs.enumerated() {
        sorted[next[row(index)]] = Arc(
          other: other(index), amount: arc.amount, fromFinish: arc.fromFinish, toFinish: arc.toFinish, isHandover: arc.isHandover)
        next[row(index)] += 1
      }
      return (sorted, offsets)
    }
    (incoming, incomingOffsets) = rows({ arcs[$0].to }, { arcs[$0].from })
    (outgoing, outgoingOffsets) = rows({ arcs[$0].from }, { arcs[$0].to })
  }

  /// The finishes when everything certain is as short as can be, and when everything happens and is as long as can be.
  ///
  /// Maximum lags are left out, and a finish beyond its range only makes the outermost class of a histogram wider.
  private func ranges() -> [ClosedRange<Double>] {
    func finishes(_ duration: (Distribution) -> Double, everything: Bool) -> [Double] {
      var starts = [Double](repeating: -.infinity, count: count)
      var finishes = starts
      for activity in components.order where everything || !isConditional[activity] {
        let length = duration(plan.activities[activity].duration)
        var start = max(Double(plan.origin), plan.activities[activity].release.map(duration) ?? -.infinity)
        for arc in incoming[incomingOffsets[activity]..<incomingOffsets[activity + 1]] {
          let moment = (arc.fromFinish ? finishes[arc.other] : starts[arc.other]) + arc.amount
          start = max(start, arc.toFinish ? moment - length : moment)
        }
        if let series = plan.activities[activity].series {
          func moment(_ moment: Lag.Moment) -> Double {
            switch moment {
            case .start(let other): starts[other]
            case .finish(let other): finishes[other]
            }
          }
          // The last time begins within one step before the end, wherever the first does.
          let last = moment(series.until) + Double(series.lag) - (everything ? 0 : Double(series.step)) + moment(series.finish) - moment(series.start)
          if last > start { start = last }
        }
        start = arrival(activity, start)
        starts[activity] = start
        finishes[activity] = finish(activity, from: start, length: length)
      }
      return finishes
    }
    let early = finishes({ $0.low }, everything: false)
    let late = finishes({ $0.high }, everything: true)
    return (0..<count).map { activity in
      let low = early[activity].isFinite ? early[activity] : Double(plan.origin)
      return low...max(low, late[activity].isFinite ? late[activity] : low)
    }
  }

  /// Whether a series is over when it is because of this activity.
  func isSeries(_ activity: Int, endingAt end: Int) -> Bool {
    guard endsSeries[end], let series = plan.activities[end].series else { return false }
    return series.start.activity == activity || series.finish.activity == activity
  }

  /// The first moment at or after `moment` at which an activity can start. Where its calendar ends nobody knows of breaks: it starts at once.
  func arrival(_ activity: Int, _ moment: Double) -> Double {
    guard let calendar = plan.activities[activity].calendar, moment.isFinite else { return moment }
    return plan.calendars[calendar].firstWorking(from: Int(moment.rounded(.up)), whole: plan.activities[activity].whole).map(Double.init) ?? moment
  }

  func finish(_ activity: Int, from start: Double, length: Double) -> Double {
    guard let calendar = plan.activities[activity].calendar, start.isFinite else { return start + length }
    return plan.calendars[calendar].finish(of: Int(length.rounded(.up)), from: Int(start)).map(Double.init) ?? start + length
  }
}
