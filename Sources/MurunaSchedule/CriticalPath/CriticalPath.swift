// What decides when a plan is done, and how much room everything else has.

/// The critical path method (Kelley & Walker 1959) on a network that can hold: the end, slack against it, and the chain
/// of statements that leads there.
public struct CriticalPath: Hashable, Sendable {
  /// When the last activity finishes at the earliest, in seconds after the origin.
  public let end: Int64
  /// The slack of each activity if all is to be finished by `end`; free slack counts the end as a point.
  public let slacks: [Slack]
  /// From the origin to the finish of the activity that is last: what sets the end.
  public let chain: [Step]

  /// Nil if no activity can be said to finish, because nothing ties any of them to the origin.
  public init?(of activities: [Activity], in network: TemporalNetwork, _ times: Times, origin: Int = 0) {
    let finishing = activities.map(\.finish).filter { times.earliest[$0] != TemporalNetwork.never }
    guard let last = finishing.max(by: { times.earliest[$0] < times.earliest[$1] }) else { return nil }
    let end = times.earliest[last]
    var closed = network
    let point = closed.addPoint()
    for finish in finishing { closed.add(from: finish, to: point, low: 0, id: 0) }
    closed.add(from: origin, to: point, high: end, id: 0)
    guard case .consistent(let room) = closed.decide(origin: origin) else {
      preconditionFailure("the earliest times satisfy a bound that is no earlier than they are")
    }
    self.end = end
    slacks = closed.slacks(of: activities, in: room)
    chain = (network.whyNotEarlier(last, in: times)?.steps ?? []).reversed()
  }
}

/// `after` starts no earlier than `lag` seconds behind the finish of `before`; both are numbers of activities.
public struct Precedence: Hashable, Sendable {
  public let before: Int
  public let after: Int
  public let lag: Int64

  public init(_ before: Int, before after: Int, lag: Int64 = 0) {
    self.before = before
    self.after = after
    self.lag = lag
  }
}

extension TemporalNetwork {
  /// The network of activities with fixed durations: point 0 is the start of all, activity `i` has the points `2i + 1` and
  /// `2i + 2`. The constraint of its duration is named `i`, the one of precedence `j` is named `durations.count + j`.
  public init(durations: [Int64], precedences: [Precedence]) {
    self.init(points: 2 * durations.count + 1)
    reserve(constraints: 2 * durations.count + precedences.count)
    for (index, duration) in durations.enumerated() {
      add(from: 2 * index + 1, to: 2 * index + 2, low: duration, high: duration, id: index)
    }
    for (index, precedence) in precedences.enumerated() {
      add(
        from: 2 * precedence.before + 2, to: 2 * precedence.after + 1, low: precedence.lag, id: durations.count + index)
    }
    for index in durations.indices { add(from: 0, to: 2 * index + 1, low: 0, id: index) }
  }

  /// The activities of a network made of durations and precedences.
  public static func activities(_ count: Int) -> [Activity] {
    (0..<count).map { Activity(start: 2 * $0 + 1, finish: 2 * $0 + 2) }
  }
}
