/// Activities whose lengths, moments and very happening are not known beforehand: what a simulation draws from.
///
/// Times are numbers on an unbounded line in the caller's unit (a plan uses seconds). In each sample every length and every branch
/// gets a value, and everything that happens then starts as early as the lags and handovers allow. A maximum lag pushes like
/// any other bound, with the sample's lengths known: so a plan that can always be kept is kept in every sample, and the share of
/// samples in which one holds is the best that any way of acting could do.
public struct UncertainPlan: Hashable, Sendable {
  /// Nothing starts before this moment.
  public var origin: Int
  public var activities: [Activity]
  /// Bounds between two activities; they bind where both happen.
  public var lags: [Lag]
  /// Who waits for whose people: the resource policy, as `ResourceProblem.handovers(of:)` reads it off a schedule.
  public var handovers: [Handover]
  public var branches: [Branch]
  public var calendars: [WorkCalendar]
  public var deadlines: [Deadline]

  public init(
    origin: Int = 0, activities: [Activity] = [], lags: [Lag] = [], handovers: [Handover] = [], branches: [Branch] = [],
    calendars: [WorkCalendar] = [], deadlines: [Deadline] = []
  ) {
    self.origin = origin
    self.activities = activities
    self.lags = lags
    self.handovers = handovers
    self.branches = branches
    self.calendars = calendars
    self.deadlines = deadlines
  }

  /// Something to do, or (with length 0 and a release that is drawn) an event that comes when it comes.
  public struct Activity: Hashable, Sendable {
    public var duration: Distribution
    /// It does not start before this.
    public var release: Distribution?
    /// Index of the working hours that `duration` is counted in; with one, moments are rounded up to whole units.
    public var calendar: Int?
    /// So much of it is done before the first break, if any stretch of its calendar is as long: what it is expected to take, since nobody
    /// knows beforehand what it will.
    public var whole: Int
    /// It happens when each of these groups holds a literal that is true; without groups, always.
    public var condition: [[Literal]]
    /// Whether all is over only when it is: not so for what merely comes, as an event does.
    public var counts: Bool
    /// It does not start before this is over.
    public var series: Series?

    public init(
      duration: Distribution, release: Distribution? = nil, calendar: Int? = nil, whole: Int = 0,
      condition: [[Literal]] = [], counts: Bool = true
    ) {
      self.duration = duration
      self.release = release
      self.calendar = calendar
      self.whole = whole
      self.condition = condition
      self.counts = counts
    }
  }

  /// What is done again and again, each time so long after the last, as long as it begins by some moment: how often depends on when it first can be.
  public struct Series: Hashable, Sendable {
    /// Of the first time.
    public var start: Lag.Moment
    public var finish: Lag.Moment
    /// Above zero.
    public var step: Int
    /// The last time begins no later than so long after this.
    public var until: Lag.Moment
    public var lag: Int

    public init(start: Lag.Moment, finish: Lag.Moment, every step: Int, until: Lag.Moment, lag: Int) {
      self.start = start
      self.finish = finish
      self.step = step
      self.until = until
      self.lag = lag
    }
  }

  /// One of several outcomes, drawn once in each sample: of a decision, of a review, of whether the rain comes.
  public struct Branch: Hashable, Sendable {
    /// The chance of each outcome, in shares that need not add up to one: only their proportion counts.
    public var chances: [Double]

    public init(chances: [Double]) {
      self.chances = chances
    }

    /// Outcome 1 with this chance, else outcome 0.
    public init(chance: Double) {
      chances = [1 - chance, chance]
    }
  }

  /// Something that is true in a sample or not.
  public enum Literal: Hashable, Sendable {
    case outcome(branch: Int, value: Int)
    case otherOutcome(branch: Int, than: Int)
    case happens(Int)
    case doesNotHappen(Int)
  }

  /// A moment that should come no later than `time`.
  public struct Deadline: Hashable, Sendable {
    public var moment: Lag.Moment
    public var time: Int

    public init(_ moment: Lag.Moment, by time: Int) {
      self.moment = moment
      self.time = time
    }
  }
}

/// Units of a resource go from one activity to another: `to` starts when `from` has finished. Where one of the two does not happen,
/// the units pass through it without delay.
public struct Handover: Hashable, Sendable {
  public let from: Int
  public let to: Int

  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }
}

/// Why an `UncertainPlan` cannot be simulated as stated.
public enum UncertainPlanError: Error, Hashable, Sendable {
  case unknownActivity
  case unknownBranch(activity: Int)
  case unknownCalendar(activity: Int)
  /// Lengths below zero.
  case negativeDuration(activity: Int)
  /// A chance is below zero or not finite, or all are zero.
  case badChances(branch: Int)
  /// Whether these happen hangs on itself.
  case circularCondition(activity: Int)
  /// More than 2^20 activities, or a magnitude above 2^40.
  case tooLarge
}
