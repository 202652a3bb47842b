/// Activities that compete for renewable resources, and the lags between them: a resource-constrained project scheduling
/// problem with minimum and maximum lags (RCPSP/max), capacities that vary in time, releases, deadlines and working hours.
///
/// Times are integers on an unbounded line, in whatever unit the caller chose; nothing is rounded to a slot. Activities and
/// resources are named by their index. What is asked for is a start for each activity, with the last finish as early as
/// possible.
public struct ResourceProblem: Hashable, Sendable {
  /// No activity starts before this moment, unless its start is fixed.
  public var origin: Int
  public var resources: [Capacity]
  public var calendars: [WorkCalendar]
  public var activities: [Activity]
  public var lags: [Lag]

  public init(
    origin: Int = 0, resources: [Capacity] = [], calendars: [WorkCalendar] = [], activities: [Activity] = [],
    lags: [Lag] = []
  ) {
    self.origin = origin
    self.resources = resources
    self.calendars = calendars
    self.activities = activities
    self.lags = lags
  }

  /// One thing to do, without interruption other than the breaks of its calendar.
  public struct Activity: Hashable, Sendable {
    /// Zero or more. Without a calendar time passes day and night; with one, only working time counts.
    public var duration: Int
    /// At most one entry for each resource.
    public var demands: [Demand]
    /// It does not start before this moment.
    public var release: Int?
    /// It finishes no later than this moment.
    public var deadline: Int?
    /// It starts at this moment and never moves; release, deadline and origin are still checked against it.
    public var fixedStart: Int?
    /// Index of the working hours that `duration` is counted in. Resources are occupied during working time only.
    public var calendar: Int?
    /// So much of it is done before the first break, if any stretch of its calendar is as long: work is not begun just before everybody
    /// leaves. 0 where breaks do not matter.
    public var whole: Int

    public init(
      duration: Int, demands: [Demand] = [], release: Int? = nil, deadline: Int? = nil, fixedStart: Int? = nil,
      calendar: Int? = nil, whole: Int = 0
    ) {
      self.duration = duration
      self.demands = demands
      self.release = release
      self.deadline = deadline
      self.fixedStart = fixedStart
      self.calendar = calendar
      self.whole = whole
    }
  }

  /// An activity occupies `amount` units of a resource from its start to its finish.
  public struct Demand: Hashable, Sendable {
    public var resource: Int
    public var amount: Int

    public init(resource: Int, amount: Int) {
      self.resource = resource
      self.amount = amount
    }
  }
}
