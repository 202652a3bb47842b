// A network with uncertain links, as pushes: who makes whom wait, how long, and on whose account.

/// One push: `head` is at least `length` later than `tail`, for the reason given.
struct Push: Sendable {
  let tail: Int32
  let head: Int32
  let length: Int64
  let reason: Reason

  enum Reason: Sendable {
    /// A stated bound.
    case bound(BoundCode)
    /// The part of a link's length that is certain, forwards and backwards.
    case certain(link: Int32, forward: Bool)
    /// Nature may dawdle: the link's end as late as it can be. Holds until the end is seen.
    case longest(link: Int32)
    /// Nature may hurry: what keeps a link's end back must keep its start back. Never a bound on the end itself.
    case shortest(link: Int32)
    /// Follows from a chain of others; the number of the chain's last member in the trail.
    case derived(trail: Int32)
    /// The clock: the origin is at its time whatever happens, so nothing can be put right by moving it.
    case clock
  }
}

/// A simple temporal network with uncertainty (Vidal & Fargier 1999) in Morris's normal form (2006): each contingent link
/// from `a` to `c` of length `x ... y` becomes a certain `x` from `a` to a point of its own, and `0 ... y - x` from there.
struct PushGraph: Sendable {
  let pointCount: Int
  private(set) var pushes: [Push] = []
  private(set) var rows: [[Int32]]
  let links: [Link]
  /// A point long before the origin, from which the clock runs.
  let dawn: Int

  /// A contingent link: its constraint, its two ends and the point between its certain and its uncertain part.
  struct Link: Sendable {
    let constraint: Int
    let start: Int
    let middle: Int
    let end: Int
    let shortest: Int64
    let longest: Int64
  }

  /// How long before the origin: longer than any path of a network that is not refused.
  static let night: Int64 = 1 << 60

  /// The graph of a network in which the constraints `contingent` are nature's. They must have been looked at.
  init(_ network: TemporalNetwork, contingent: [Int], origin: Int) {
    var links: [Link] = []
    var isLink = [Bool](repeating: false, count: network.constraintCount)
    for index in contingent {
      let constraint = network[constraint: index]
      // A link of one length is no choice of nature's: a bound like any other.
      guard let shortest = constraint.low, let longest = constraint.high, shortest < longest else { continue }
      isLink[index] = true
      links.append(
        Link(
          constraint: index, start: constraint.from, middle: network.pointCount + links.count, end: constraint.to,
          shortest: shortest, longest: longest))
    }
    self.links = links
    dawn = network.pointCount + links.count
    pointCount = dawn + 1
    rows = Array(repeating: [], count: pointCount)
    for index in 0..<network.constraintCount where !isLink[index] {
      for code in [BoundCode(low: index), BoundCode(high: index)] {
        let tail = network.tail(code)
        let head = network.head(code)
        if tail != head, let length = network.lengthIfStated(code) { add(tail, head, length, .bound(code)) }
      }
    }
    for (index, link) in links.enumerated() {
      let number = Int32(truncatingIfNeeded: index)
      add(link.start, link.middle, link.shortest, .certain(link: number, forward: true))
      add(link.middle, link.start, -link.shortest, .certain(link: number, forward: false))
      add(link.middle, link.end, link.longest - link.shortest, .longest(link: number))
      add(link.end, link.middle, 0, .shortest(link: number))
    }
    add(dawn, origin, Self.night, .clock)
    add(origin, dawn, -Self.night, .clock)
  }

  mutating func add(_ tail: Int, _ head: Int, _ length: Int64, _ reason: Push.Reason) {
    rows[tail].append(Int32(truncatingIfNeeded: pushes.count))
    pushes.append(
      Push(
        tail: Int32(truncatingIfNeeded: tail), head: Int32(truncatingIfNeeded: head), length: length, reason: reason))
  }
}
