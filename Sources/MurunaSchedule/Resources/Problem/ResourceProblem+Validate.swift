extension ResourceProblem {
  /// Beyond this magnitude (in seconds some 34,000 years) times and amounts are refused, so that no sum can overflow.
  public static let largestMagnitude = 1 << 40
  /// More activities than this are refused for the same reason.
  public static let largestCount = 1 << 20

  /// Throws the first fault found. Every door of the engine asks first; past it nothing needs to be doubted.
  public func validate() throws(ResourceProblemError) {
    guard activities.count <= Self.largestCount, lags.count <= 16 * Self.largestCount else { throw .tooLarge }
    guard Self.fits(origin) else { throw .tooLarge }
    for (index, capacity) in resources.enumerated() {
      guard capacity.initial >= 0, capacity.steps.allSatisfy({ $0.amount >= 0 }) else {
        throw .negativeCapacity(resource: index)
      }
      guard Self.fits(capacity.initial), capacity.steps.allSatisfy({ Self.fits($0.amount) && Self.fits($0.time) }) else {
        throw .tooLarge
      }
    }
    for calendar in calendars {
      guard calendar.stretches.allSatisfy({ Self.fits($0.lowerBound) && Self.fits($0.upperBound) }) else { throw .tooLarge }
    }
    for index in activities.indices { try validate(activity: index) }
    for (index, lag) in lags.enumerated() {
      guard activities.indices.contains(lag.from.activity), activities.indices.contains(lag.to.activity) else {
        throw .unknownActivity(lag: index)
      }
      guard Self.fits(lag.atLeast) else { throw .tooLarge }
    }
  }

  private func validate(activity index: Int) throws(ResourceProblemError) {
    let activity = activities[index]
    guard activity.duration >= 0 else { throw .negativeDuration(activity: index) }
    let times = [activity.duration, activity.release ?? 0, activity.deadline ?? 0, activity.fixedStart ?? 0, activity.whole]
    guard times.allSatisfy(Self.fits) else { throw .tooLarge }
    if let calendar = activity.calendar, !calendars.indices.contains(calendar) { throw .unknownCalendar(activity: index) }
    var seen: Set<Int> = []
    for demand in activity.demands {
      guard resources.indices.contains(demand.resource) else { throw .unknownResource(activity: index) }
      guard demand.amount >= 0 else { throw .negativeDemand(activity: index, resource: demand.resource) }
      guard Self.fits(demand.amount) else { throw .tooLarge }
      guard activity.demands.count == 1 || seen.insert(demand.resource).inserted else {
        throw .doubleDemand(activity: index, resource: demand.resource)
      }
    }
  }

  private static func fits(_ value: Int) -> Bool {
    value.magnitude <= UInt(largestMagnitude)
  }
}

/// Why a `ResourceProblem` cannot be taken as stated. What is stated well but cannot be met is no error but an answer.
public enum ResourceProblemError: Error, Hashable, Sendable {
  case negativeDuration(activity: Int)
  case negativeDemand(activity: Int, resource: Int)
  case negativeCapacity(resource: Int)
  /// Two demands of one activity on one resource.
  case doubleDemand(activity: Int, resource: Int)
  case unknownResource(activity: Int)
  case unknownCalendar(activity: Int)
  case unknownActivity(lag: Int)
  /// More than 2^20 activities, or a magnitude above 2^40.
  case tooLarge
}
