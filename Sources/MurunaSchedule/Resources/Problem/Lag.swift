/// One bound on two activities: the moment `to` comes at least `atLeast` after the moment `from`.
///
/// A negative amount is a maximum lag read backwards: "b starts at most 5 after a starts" is "a starts at least -5 after b
/// starts". `atMost` writes it that way, so the engine knows one kind of bound only.
public struct Lag: Hashable, Sendable {
  public let from: Moment
  public let to: Moment
  public let atLeast: Int

  public init(from: Moment, to: Moment, atLeast: Int) {
    self.from = from
    self.to = to
    self.atLeast = atLeast
  }

  public static func atMost(_ amount: Int, from: Moment, to: Moment) -> Lag {
    Lag(from: to, to: from, atLeast: -amount)
  }

  /// `second` starts when `first` is finished, or `gap` later.
  public static func precedence(_ first: Int, _ second: Int, gap: Int = 0) -> Lag {
    Lag(from: .finish(first), to: .start(second), atLeast: gap)
  }

  /// The start or the finish of an activity.
  public enum Moment: Hashable, Sendable {
    case start(Int)
    case finish(Int)

    public var activity: Int {
      switch self {
      case .start(let activity), .finish(let activity): activity
      }
    }
  }
}
