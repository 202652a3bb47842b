// Who must wait for whom from here on, and so when everything is due.

/// The pushes of a closed network, kept ready to be followed after each thing that happens.
struct Agenda: Sendable {
  /// For each point the earliest time that is safe while every open link may take its longest.
  private(set) var earliest: [Int64] = []
  private var pushes: [Pending] = []
  private let closure: PushClosure?
  private let origin: Int
  private var seenLinks: [Bool] = []
  private var isSorted = false

  private struct Pending: Sendable {
    let tail: Int32
    let head: Int32
    let length: Int64
    let unlessSeen: Int32
  }

  static let none = Agenda()

  private init() {
    closure = nil
    origin = 0
  }

  init(_ closure: PushClosure, origin: Int) {
    self.closure = closure
    self.origin = origin
    seenLinks = Array(repeating: false, count: closure.graph.links.count)
    earliest = Array(repeating: TemporalNetwork.never, count: closure.graph.pointCount)
    for push in closure.graph.pushes {
      switch push.reason {
      case .shortest: break
      case .longest(let link):
        pushes.append(Pending(tail: push.tail, head: push.head, length: push.length, unlessSeen: link))
      case .bound, .certain, .clock, .derived:
        pushes.append(Pending(tail: push.tail, head: push.head, length: push.length, unlessSeen: -1))
      }
    }
    for wait in closure.waits {
      pushes.append(Pending(tail: wait.tail, head: wait.head, length: wait.length, unlessSeen: wait.unlessSeen))
    }
  }

  /// The end of the link at a constraint has been seen: nobody waits for it any more.
  mutating func seen(_ constraint: Int) {
    guard let closure, let link = closure.graph.links.firstIndex(where: { $0.constraint == constraint }) else { return }
    seenLinks[link] = true
    pushes.removeAll { Int($0.unlessSeen) == link }
  }

  /// Follows all pushes from what has happened; what is ours and has not happened comes no earlier than now.
  mutating func refresh(times: [Int64?], isOurs: (Int) -> Bool, now: Int64) {
    for point in earliest.indices {
      earliest[point] =
        point >= times.count ? TemporalNetwork.never : times[point] ?? (isOurs(point) ? now : TemporalNetwork.never)
    }
    if let closure { earliest[closure.graph.dawn] = -PushGraph.night }
    // In the order of the first times one round and one to see that nothing is left is nearly always enough.
    var isSettled = false
    var rounds = 0
    while !isSettled, rounds <= earliest.count {
      isSettled = true
      rounds += 1
      for push in pushes {
        let time = earliest[Int(push.tail)]
        guard time != TemporalNetwork.never, time + push.length > earliest[Int(push.head)] else { continue }
        let head = Int(push.head)
        if head < times.count, times[head] != nil { continue }
        earliest[head] = time + push.length
        isSettled = false
      }
    }
    if !isSorted { sort() }
  }

  private mutating func sort() {
    isSorted = true
    let order = earliest
    pushes.sort { left, right in
      let before = order[Int(left.tail)]
      let after = order[Int(right.tail)]
      if before != after { return before < after }
      return left.tail == right.tail ? left.head < right.head : left.tail < right.tail
    }
  }

  /// By when each point must come, whatever the links under way do; nil where nothing says so.
  func latest(times: [Int64?], links running: [(end: Int, earliest: Int64)]) -> [Int64?] {
    guard let closure else { return [] }
    // How much later than the origin it would get by way of each point: longest paths, against the pushes, nobody dawdling.
    var labels = [Int64](repeating: TemporalNetwork.never, count: earliest.count)
    var isRunning = [Bool](repeating: false, count: earliest.count)
    for (point, time) in times.enumerated() { if let time { labels[point] = -time } }
    for link in running {
      labels[link.end] = -link.earliest
      isRunning[link.end] = true
    }
    var isSettled = false
    var rounds = 0
    while !isSettled, rounds <= labels.count {
      isSettled = true
      rounds += 1
      for push in closure.graph.pushes.reversed() {
        let label = labels[Int(push.head)]
        guard label != TemporalNetwork.never, label + push.length > labels[Int(push.tail)] else { continue }
        switch push.reason {
        case .longest: continue
        case .shortest(let link): if seenLinks[Int(link)] || isRunning[Int(push.tail)] { continue }
        case .bound, .certain, .clock, .derived: break
        }
        let tail = Int(push.tail)
        if tail < times.count, times[tail] != nil { continue }
        labels[tail] = label + push.length
        isSettled = false
      }
    }
    return labels.map { $0 == TemporalNetwork.never ? nil : -$0 }
  }
}
