extension UncertainPlan {
  /// Throws the first fault found; past it nothing needs to be doubted.
  func validate() throws(UncertainPlanError) {
    guard activities.count <= ResourceProblem.largestCount, branches.count <= ResourceProblem.largestCount else { throw .tooLarge }
    guard lags.count <= 16 * ResourceProblem.largestCount, handovers.count <= 16 * ResourceProblem.largestCount else { throw .tooLarge }
    guard Self.fits(Double(origin)) else { throw .tooLarge }
    for (index, branch) in branches.enumerated() {
      guard branch.chances.allSatisfy({ $0 >= 0 && $0.isFinite }), branch.chances.reduce(0, +) > 0 else {
        throw .badChances(branch: index)
      }
    }
    for (index, activity) in activities.enumerated() { try validate(activity, index) }
    for lag in lags {
      guard activities.indices.contains(lag.from.activity), activities.indices.contains(lag.to.activity) else { throw .unknownActivity }
      guard Self.fits(Double(lag.atLeast)) else { throw .tooLarge }
    }
    for handover in handovers {
      guard activities.indices.contains(handover.from), activities.indices.contains(handover.to) else { throw .unknownActivity }
    }
    for deadline in deadlines {
      guard activities.indices.contains(deadline.moment.activity) else { throw .unknownActivity }
    }
  }

  private func validate(_ activity: Activity, _ index: Int) throws(UncertainPlanError) {
    guard activity.duration.low >= 0 else { throw .negativeDuration(activity: index) }
    guard Self.fits(activity.duration.high) else { throw .tooLarge }
    if let release = activity.release {
      guard Self.fits(release.low), Self.fits(release.high) else { throw .tooLarge }
    }
    if let calendar = activity.calendar, !calendars.indices.contains(calendar) { throw .unknownCalendar(activity: index) }
    if let series = activity.series {
      guard [series.start, series.finish, series.until].allSatisfy({ activities.indices.contains($0.activity) }) else { throw .unknownActivity }
      guard series.step > 0, Self.fits(Double(series.step)), Self.fits(Double(series.lag)) else { throw .tooLarge }
    }
    for literal in activity.condition.joined() {
      switch literal {
      case .outcome(let branch, _), .otherOutcome(let branch, _):
        guard branches.indices.contains(branch) else { throw .unknownBranch(activity: index) }
      case .happens(let other), .doesNotHappen(let other):
        guard activities.indices.contains(other) else { throw .unknownActivity }
      }
    }
  }

  /// Whatever ends a series comes behind all that it is reckoned from.
  var seriesOrder: [Lag] {
    activities.enumerated().flatMap { index, activity in
      activity.series.map { series in [series.start, series.finish, series.until].map { Lag.precedence($0.activity, index) } } ?? []
    }
  }

  private static func fits(_ value: Double) -> Bool {
    value.magnitude <= Double(ResourceProblem.largestMagnitude)
  }

  /// The activities with conditions, each behind those that its condition speaks of.
  func orderOfConditions() throws(UncertainPlanError) -> [Int] {
    var order: [Int] = []
    // 0 untouched, 1 on the path, 2 settled.
    var state = [UInt8](repeating: 0, count: activities.count)
    for root in activities.indices where state[root] == 0 && !activities[root].condition.isEmpty {
      var path = [root]
      state[root] = 1
      while let activity = path.last {
        if let next = othersInCondition(of: activity).first(where: { state[$0] != 2 && !activities[$0].condition.isEmpty }) {
          guard state[next] == 0 else { throw .circularCondition(activity: next) }
          state[next] = 1
          path.append(next)
        } else {
          state[activity] = 2
          order.append(activity)
          path.removeLast()
        }
      }
    }
    return order
  }

  private func othersInCondition(of activity: Int) -> [Int] {
    activities[activity].condition.joined().compactMap { literal in
      switch literal {
      case .happens(let other), .doesNotHappen(let other): other
      case .outcome, .otherOutcome: nil
      }
    }
  }
}
