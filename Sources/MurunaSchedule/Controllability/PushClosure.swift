// Everything that follows from what nature may do; or the circle that says it cannot be coped with.

/// Dynamic controllability by propagation from each point that pushes (Morris 2014), told in pushes instead of distances.
///
/// From each point with a push of positive length, Dijkstra's method follows what else must wait for it, as long as that is
/// still later than the point itself; from there on it is a bound like any other, whatever nature does. A point that is
/// reached on the way and pushes too goes first. One that waits for itself is the proof that no way of acting copes.
/// Reacting takes no time: what is to happen when something is seen may happen in that second.
struct PushClosure: Sendable {
  private(set) var graph: PushGraph
  /// The pushes around a circle that nothing can satisfy; empty for a controllable network.
  private(set) var circle: [Int32] = []
  /// What must wait as long as the end of a link has not been seen (link), or in any case (nil), because a link that might
  /// be short ends behind it.
  private(set) var waits: [Wait] = []
  /// How each label came about: the push that set it, and the label before it.
  private(set) var trail: [TrailStep] = []

  struct Wait: Sendable {
    let tail: Int32
    let head: Int32
    let length: Int64
    let unlessSeen: Int32
  }

  struct TrailStep: Sendable {
    let previous: Int32
    let push: Int32
  }

  private enum Progress { case open, running, done }

  /// A search that has been put off until another is done.
  private struct Frame {
    let source: Int
    var queue: PointQueue
    var touched: [Int32]
    var saved: [Label]
    var resume: Int
  }

  private struct Label {
    var length: Int64 = 0
    var trail: Int32 = -1
    var push: Int32 = -1
    var isSet = false
    var isSettled = false
  }

  private var labels: [Label]
  private var touched: [Int32] = []
  private var queue = PointQueue()
  private var progress: [Progress]
  private var pushing: [Bool]

  /// `order` holds the points of the network, those that come first in time first.
  init(_ graph: PushGraph, order: [Int32]) {
    self.graph = graph
    labels = Array(repeating: Label(), count: graph.pointCount)
    progress = Array(repeating: .open, count: graph.pointCount)
    pushing = Array(repeating: false, count: graph.pointCount)
    for push in graph.pushes where push.length > 0 { pushing[Int(push.tail)] = true }
    // From the end of the plan to its beginning: then little has to be put off.
    var middles = Array(repeating: [Int](), count: order.count)
    for link in graph.links { middles[link.start].append(link.middle) }
    for point in order.reversed() {
      for middle in middles[Int(point)] where !run(from: middle) { return }
      if !run(from: Int(point)) { return }
    }
    _ = run(from: graph.dawn)
  }

  private mutating func run(from first: Int) -> Bool {
    guard pushing[first], progress[first] == .open else { return true }
    var frames: [Frame] = []
    var source = first
    start(source)
    while true {
      if let obstacle = search(from: source) {
        if progress[obstacle] == .running {
          circle = circle(closedBy: obstacle, source, frames)
          return false
        }
        frames.append(putOff(source, at: obstacle))
        source = obstacle
        start(source)
        continue
      }
      progress[source] = .done
      clear()
      guard let frame = frames.popLast() else { return true }
      source = frame.source
      takeUp(frame)
      expand(frame.resume, from: source)
    }
  }

  private mutating func start(_ source: Int) {
    progress[source] = .running
    for index in graph.rows[source] where graph.pushes[Int(index)].length > 0 { relax(index, 0, -1) }
  }

  /// Runs until nothing is left (nil) or a point is met that must be done first.
  private mutating func search(from source: Int) -> Int? {
    while let (key, point) = queue.popFirst() {
      if labels[point].isSettled || labels[point].length != -key { continue }
      labels[point].isSettled = true
      let label = labels[point]
      trail.append(TrailStep(previous: label.trail, push: label.push))
      labels[point].trail = Int32(truncatingIfNeeded: trail.count - 1)
      if label.length <= 0 {
        if point != source {
          graph.add(source, point, label.length, .derived(trail: labels[point].trail))
        }
        continue
      }
      note(point, label, source)
      if point == source || (pushing[point] && progress[point] != .done) { return point }
      expand(point, from: source)
    }
    return nil
  }

  private mutating func expand(_ point: Int, from source: Int) {
    let label = labels[point]
    for index in graph.rows[point] where graph.pushes[Int(index)].length <= 0 {
      // Nature cannot dawdle and hurry on one link.
      if case .shortest(let link) = graph.pushes[Int(index)].reason, graph.links[Int(link)].middle == source { continue }
      relax(index, label.length, label.trail)
    }
  }

  private mutating func relax(_ index: Int32, _ before: Int64, _ trail: Int32) {
    let push = graph.pushes[Int(index)]
    let head = Int(push.head)
    let length = before + push.length
    if labels[head].isSet && labels[head].length >= length { return }
    if !labels[head].isSet { touched.append(push.head) }
    labels[head] = Label(length: length, trail: trail, push: index, isSet: true, isSettled: false)
    queue.insert(head, key: -length)
  }

  /// Remembers what a strategy must know: that a link's start waits because its end might come soon.
  private mutating func note(_ point: Int, _ label: Label, _ source: Int) {
    guard case .shortest = graph.pushes[Int(label.push)].reason else { return }
    let link = source - (graph.dawn - graph.links.count)
    waits.append(
      Wait(
        tail: Int32(truncatingIfNeeded: source), head: Int32(truncatingIfNeeded: point), length: label.length,
        unlessSeen: link >= 0 && source != graph.dawn ? Int32(truncatingIfNeeded: link) : -1))
  }

  // MARK: Putting a search off

  private mutating func putOff(_ source: Int, at point: Int) -> Frame {
    let frame = Frame(source: source, queue: queue, touched: touched, saved: touched.map { labels[Int($0)] }, resume: point)
    clear()
    return frame
  }

  private mutating func takeUp(_ frame: Frame) {
    queue = frame.queue
    touched = frame.touched
    for (point, label) in zip(frame.touched, frame.saved) { labels[Int(point)] = label }
  }

  private mutating func clear() {
    for point in touched { labels[Int(point)] = Label() }
    touched.removeAll(keepingCapacity: true)
    queue.removeAll()
  }

  /// The pushes from the obstacle round to itself, by way of all searches that wait for each other.
  private func circle(closedBy obstacle: Int, _ source: Int, _ frames: [Frame]) -> [Int32] {
    var pushes = way(labels[obstacle].trail)
    var place = source
    for frame in frames.reversed() {
      if place == obstacle { break }
      if let index = frame.touched.firstIndex(of: Int32(place)) {
        pushes = way(frame.saved[index].trail) + pushes
      }
      place = frame.source
    }
    return pushes
  }

  private func way(_ last: Int32) -> [Int32] {
    var pushes: [Int32] = []
    var step = last
    while step >= 0 {
      pushes.append(trail[Int(step)].push)
      step = trail[Int(step)].previous
    }
    return pushes.reversed()
  }
}
