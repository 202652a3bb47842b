/// One thing that a resource problem states, so that an answer can point at it.
public enum Statement: Hashable, Sendable {
  /// The activity does not start before the problem's origin.
  case origin(activity: Int)
  case release(activity: Int)
  case deadline(activity: Int)
  case fixedStart(activity: Int)
  /// The activity takes as long as it takes.
  case duration(activity: Int)
  /// Work goes on in the activity's working hours only.
  case calendar(activity: Int)
  case lag(index: Int)
}

/// Statements about time that cannot hold together, whatever the resources.
public struct TimeClash: Hashable, Sendable {
  /// In the order in which they push each other; leaving out any one mends the clash, unless calendars are among them.
  public let statements: [Statement]
  /// By how much they miss each other; `nil` where calendars are involved and no single amount says it.
  public let shortfall: Int?
}
