/// What the solver found out about a problem.
public struct ResourceOutcome: Hashable, Sendable {
  public enum Status: Hashable, Sendable {
    /// The schedule's makespan equals a proven lower bound.
    case optimal
    case feasible
    /// Proven: nothing meets all that is stated.
    case infeasible
    /// Neither a schedule nor a proof was found with this effort.
    case unknown
  }

  public let status: Status
  /// A schedule that meets everything; the checker has seen it.
  public let schedule: ResourceSchedule?
  /// No schedule can finish before this moment.
  public let lowerBound: Int
  /// Why nothing fits, when that is proven.
  public let infeasibility: Infeasibility?
  /// Where no schedule meets everything (or none was found): one that respects what it can. `ScheduleChecker` says what it breaks.
  public let bestEffort: ResourceSchedule?
  /// Schedules made, by the measure of `SearchOptions.effort`.
  public let schedules: Int
}

/// How hard to search.
public struct SearchOptions: Hashable, Sendable {
  public var seed: UInt64
  /// How many schedules may be made, placing all activities once counting one. `nil` leaves it to the size of the problem.
  public var effort: Int?

  public init(seed: UInt64 = 1, effort: Int? = nil) {
    self.seed = seed
    self.effort = effort
  }
}

/// How far a search has come: told now and then, and answered with whether to go on.
public struct SearchProgress: Hashable, Sendable {
  public let schedules: Int
  /// The best makespan so far, when there is one.
  public let makespan: Int?
  public let lowerBound: Int
}

/// A proof that a problem cannot be met, in its own terms.
public enum Infeasibility: Hashable, Sendable {
  /// Time alone does not allow it.
  case time(TimeClash)
  /// The activities (the fixed ones among them) ask for more of one resource than there ever is at the moments in question.
  case overload(ResourceOverload)
  /// Work of these activities has to be done within these times, and the resource cannot give it.
  case energy(EnergyClash)
  /// These activities cannot all be placed, because of these resources; no single resource and stretch of time says it all.
  case search(activities: [Int], resources: [Int])
}

/// More work than a resource can do in the time that windows leave for it.
public struct EnergyClash: Hashable, Sendable {
  public let resource: Int
  public let times: Range<Int>
  public let activities: [Int]
  /// Units of the resource times units of time.
  public let needed: Int
  public let available: Int
}
