// The plan as it happens: what to do next, given what has been seen.

/// A controllable network under way. Ask for the `next` move, act, report what nature does, and no constraint breaks.
///
/// The rule is to do everything as early as it is safe while every link that has not ended may still take its longest, and to
/// think again when one ends (Morris 2006; Hunsberger 2016). Whoever would rather act later finds in `window` until when.
public struct Execution: Sendable {
  public let strategy: Strategy
  /// The moment up to which everything is known, in seconds after the origin.
  public private(set) var now: Int64
  private var times: [Int64?]
  private var agenda: Agenda
  private let linkEnding: [Int]
  private let links: [Constraint]

  /// What there is to do.
  public enum Move: Hashable, Sendable {
    /// Do these at that time, unless a link ends before.
    case act([Int], at: Int64)
    /// All of ours is done; links have still to end.
    case wait
    case finished
  }

  /// When a point of ours can happen, if everything else keeps to the rule.
  public struct Window: Hashable, Sendable {
    public let may: Int64
    /// Nil if nothing says by when.
    public let must: Int64?
  }

  /// Starts a plan at a moment, so that nothing of ours happens before; without one, early enough for everything.
  /// Throws `tooLate` if it cannot be done from then on.
  public init(_ strategy: Strategy, start: Int64? = nil) throws(Fault) {
    self.strategy = strategy
    let network = strategy.network
    var ending = [Int](repeating: -1, count: network.pointCount)
    links = strategy.contingent.map { network[constraint: $0] }
    for (index, link) in links.enumerated() { ending[link.to] = index }
    linkEnding = ending
    times = Array(repeating: nil, count: network.pointCount)
    times[strategy.origin] = 0
    now = start ?? strategy.earliestStart
    agenda = Agenda.none
    try replan()
  }

  public func time(of point: Int) -> Int64? { times[point] }

  public var next: Move {
    var first = Int64.max
    var points: [Int] = []
    var isWaiting = false
    for point in times.indices where times[point] == nil {
      if linkEnding[point] >= 0 {
        isWaiting = true
        continue
      }
      let time = agenda.earliest[point]
      if time < first {
        first = time
        points = []
      }
      if time == first { points.append(point) }
    }
    if !points.isEmpty { return .act(points, at: first) }
    return isWaiting ? .wait : .finished
  }

  /// When a point of ours can still happen; nil if it has happened or is nature's.
  public func window(of point: Int) -> Window? {
    guard times[point] == nil, linkEnding[point] < 0 else { return nil }
    return Window(may: agenda.earliest[point], must: agenda.latest(times: times, links: running)[point])
  }

  /// Something of ours happens.
  public mutating func act(on point: Int, at time: Int64) throws(Fault) {
    guard times[point] == nil, linkEnding[point] < 0 else { throw .notOurs(point) }
    guard time >= now else { throw .past(point) }
    let isPlanned = time == agenda.earliest[point]
    if !isPlanned, let window = window(of: point), time < window.may || time > window.must ?? time {
      throw .outside(point, window)
    }
    times[point] = time
    try pass(to: time, thinkAgain: !isPlanned)
  }

  /// A link of nature's ends.
  public mutating func observe(_ point: Int, at time: Int64) throws(Fault) {
    guard times[point] == nil, linkEnding[point] >= 0 else { throw .notNatures(point) }
    guard time >= now else { throw .past(point) }
    let link = links[linkEnding[point]]
    guard let start = times[link.from], let low = link.low, let high = link.high, low <= time - start, time - start <= high
    else { throw .unforeseen(point) }
    times[point] = time
    agenda.seen(strategy.contingent[linkEnding[point]])
    let late = isLate(at: time)
    now = time
    if late { try replan() } else { refresh() }
  }

  /// Time passes and nothing is seen.
  public mutating func wait(until time: Int64) throws(Fault) {
    guard time > now else { return }
    for point in times.indices where times[point] == nil && linkEnding[point] >= 0 {
      let link = links[linkEnding[point]]
      if let start = times[link.from], let high = link.high, time - start > high { throw .unforeseen(point) }
    }
    try pass(to: time, thinkAgain: false)
  }

  // MARK: Keeping up

  private mutating func pass(to time: Int64, thinkAgain: Bool) throws(Fault) {
    let late = isLate(at: time)
    now = time
    if late || thinkAgain { try replan() }
  }

  /// Whether something that was to be done before `time` has not been done.
  private func isLate(at time: Int64) -> Bool {
    times.indices.contains { times[$0] == nil && linkEnding[$0] < 0 && agenda.earliest[$0] < time }
  }

  private mutating func refresh() {
    let linkEnding = linkEnding
    agenda.refresh(times: times, isOurs: { linkEnding[$0] < 0 }, now: now)
  }

  /// Works out anew what follows, from all that has happened.
  private mutating func replan() throws(Fault) {
    var network = strategy.network
    var open: [Int] = []
    for point in times.indices {
      if let time = times[point] {
        if point != strategy.origin { network.add(from: strategy.origin, to: point, low: time, high: time, id: 0) }
      } else if linkEnding[point] < 0 {
        network.add(from: strategy.origin, to: point, low: now, id: 0)
      }
    }
    for (index, link) in links.enumerated() where times[link.to] == nil {
      let constraint = strategy.contingent[index]
      open.append(constraint)
      if let start = times[link.from], let low = link.low {
        network.setBounds(constraint, low: max(low, now - start), high: link.high)
      }
    }
    let closure = network.closure(contingent: open, origin: strategy.origin)
    guard closure.circle.isEmpty else { throw .tooLate }
    agenda = Agenda(closure, origin: strategy.origin)
    refresh()
  }

  /// The links that are under way: where each ends, and the earliest it can still do so.
  private var running: [(end: Int, earliest: Int64)] {
    links.compactMap { link in
      guard times[link.to] == nil, let start = times[link.from], let low = link.low else { return nil }
      return (link.to, max(start + low, now))
    }
  }

  /// Why a report cannot be true, or can no longer be coped with.
  public enum Fault: Error, Hashable, Sendable {
    case notOurs(Int)
    case notNatures(Int)
    /// Before what has already been reported.
    case past(Int)
    case outside(Int, Window)
    /// A link ended sooner or later than it was said to, or before it began.
    case unforeseen(Int)
    /// What was put off can no longer be done in every case.
    case tooLate
  }
}
