import MurunaModel
import MurunaSchedule

/// Moves what is laid out into the hours of those who do it.
///
/// When work can begin grows with when it may, and when it is finished with when it begins; so times that only ever grow find the
/// earliest layout that keeps to all hours, as with bounds alone. One pass goes through the points in the order in which they wait for
/// one another, so that a chain of any length is moved at once; it is repeated until nothing moves.
extension Layout {
  func keepsHours(_ item: Int, _ scenario: Scenario) -> Bool {
    items[item].workTimes != nil && items[item].repetition == nil && !scenario.offHours.contains(Int32(item)) && (items[item].takes != nil || !items[item].isStarted)
  }

  /// Of what does not say how much work it is: how long somebody has to be there from its start on, at least. It is begun where that is done
  /// before they leave, if they ever stay so long; what is no more than a moment comes while they are there.
  func stay(_ item: Int) -> Int64? { items[item].takes == nil ? max(1, stays[item] ?? 0) : nil }

  /// Whether work of a length is always done before those who do it leave, as it is begun where what is likely can be.
  func isUnbroken(_ item: Int, _ length: Int64?) -> Bool {
    guard let length, let takes = items[item].takes, length <= takes.likely, !items[item].isStarted, let number = items[item].workTimes else { return false }
    return workTimes[Int(number)].calendar.canHold(Int(takes.likely))
  }

  /// When work is begun that may begin at a moment.
  func start(of item: Int, from time: Int64, _ scenario: Scenario) -> Int64? {
    guard keepsHours(item, scenario), !items[item].isStarted, let number = items[item].workTimes else { return nil }
    let whole = stay(item) ?? items[item].takes?.likely ?? 0
    guard whole > 0 else { return time }
    return workTimes[Int(number)].calendar.firstWorking(from: Int(time), whole: Int(clamping: whole)).map { Int64($0) }
  }

  var hasHours: Bool { !workTimes.isEmpty }

  /// The bounds from `T` that hours set in a solution, and the items that stand outside of them since it was said where they stand.
  func hours(_ solution: Solution) -> (bounds: [PlanBound], outside: Set<Int32>) {
    let scenario = solution.scenario
    let graph = Waits(solution.network, solution.times.earliest)
    var times = solution.times.earliest
    var found: [(item: Int, start: Int64, finish: Int64)] = []
    var outside: Set<Int32> = []
    for point in graph.order {
      let item = Int(owners[Int(point)])
      if times[Int(point)] != TemporalNetwork.never, items[item].start == point, keepsHours(item, scenario), let placed = place(item, times, scenario.way) {
        let said = saidLatest[item] ?? (.max, .max)
        if placed.start > said.start || placed.finish > said.finish {
          outside.insert(Int32(item))
        } else {
          times[Int(point)] = placed.start
          if items[item].takes != nil { times[Int(items[item].firstFinish)] = max(times[Int(items[item].firstFinish)], placed.finish) }
          found.append((item, placed.start, placed.finish))
        }
      }
      graph.push(from: point, &times)
    }
    let bounds = found.sorted { $0.item < $1.item }.flatMap { item, start, finish in
      let statement = hoursStatements[item] ?? 0
      let start = PlanBound(from: 0, to: items[item].start, low: start, high: nil, statement: statement, scenarios: scenario.way)
      if items[item].takes == nil { return [start] }
      return [start, PlanBound(from: 0, to: items[item].firstFinish, low: finish, high: nil, statement: statement, scenarios: scenario.way)]
    }
    return (bounds, outside)
  }

  /// The latest times of a network's points that the hours of those who work then leave.
  func latest(_ times: Times, in network: TemporalNetwork, _ scenario: Scenario) -> [Int64] {
    guard hasHours else { return times.latest }
    let graph = Waits(network, times.earliest)
    var latest = times.latest
    for point in graph.order.reversed() {
      graph.pull(to: point, &latest)
      guard Int(point) < owners.count else { continue }
      let item = Int(owners[Int(point)])
      guard items[item].start == point, keepsHours(item, scenario), !items[item].isStarted, let number = items[item].workTimes else { continue }
      if let stay = stay(item) {
        let calendar = workTimes[Int(number)].calendar
        if latest[Int(point)] != TemporalNetwork.forever, let last = calendar.lastWorking(by: Int(clamping: min(latest[Int(point)], 1 << 40)), whole: Int(clamping: stay)),
          Int64(last) >= times.earliest[Int(point)]
        {
          latest[Int(point)] = min(latest[Int(point)], Int64(last))
        }
        continue
      }
      guard let takes = items[item].takes,
        latest[Int(items[item].firstFinish)] != TemporalNetwork.forever
      else { continue }
      let (length, calendar) = (length(of: takes, in: scenario.way), workTimes[Int(number)].calendar)
      let finish = Int(items[item].firstFinish)
      guard let start = workTimes[Int(number)].latest(by: latest[Int(point)], length: length, likely: takes.likely, finishingBy: latest[finish]),
        // What stands beyond all days that are looked at is not called back to the last of them.
        start >= times.earliest[Int(point)]
      else { continue }
      latest[Int(point)] = min(latest[Int(point)], start)
      if let done = calendar.finish(of: Int(length), from: Int(start)) { latest[finish] = min(latest[finish], Int64(done)) }
    }
    return latest
  }

  private func place(_ item: Int, _ times: [Int64], _ way: Scenarios) -> (start: Int64, finish: Int64)? {
    if let stay = stay(item) {
      guard let number = items[item].workTimes, let start = workTimes[Int(number)].calendar.firstWorking(from: Int(times[Int(items[item].start)]), whole: Int(clamping: stay)) else { return nil }
      return (Int64(start), Int64(start))
    }
    let item = items[item]
    guard let number = item.workTimes, let takes = item.takes else { return nil }
    let finish = times[Int(item.firstFinish)]
    return workTimes[Int(number)].place(
      from: times[Int(item.start)], length: length(of: takes, in: way), likely: takes.likely, finishingFrom: finish == TemporalNetwork.never ? .min : finish,
      isBegun: item.isStarted)
  }

  /// Once times stand still, a finish is bound to its start and not to `T`, so that whoever asks why is told all of the way; and where
  /// hours keep nothing waiting, nothing is said of them.
  func settled(_ bounds: [PlanBound], _ solution: Solution) -> [PlanBound] {
    let reached = Waits(solution.network, solution.times.earliest).reached(solution.times.earliest) { statements[$0].role != .hours }
    return bounds.compactMap { bound in
      guard statements[Int(bound.statement)].role == .hours else { return bound }
      let item = items[Int(owners[Int(bound.to)])]
      if bound.to == item.start { return reached[Int(bound.to)] ? nil : bound }
      guard let start = solution.earliest(item.start), let finish = solution.earliest(bound.to), let takes = item.takes,
        finish - start > length(of: takes, in: solution.scenario.way)
      else { return nil }
      return PlanBound(from: item.start, to: bound.to, low: finish - start, high: nil, statement: bound.statement, scenarios: bound.scenarios)
    }
  }
}

/// Which points wait for which, in an order in which each comes after those it waits for, as far as there is one.
private struct Waits {
  private(set) var order: [Int32] = []
  private var offsets: [Int32]
  private var arcs: [(to: Int32, low: Int64, id: Int)] = []

  init(_ network: TemporalNetwork, _ times: [Int64]) {
    offsets = [Int32](repeating: 0, count: times.count + 1)
    var waiting = [Int32](repeating: 0, count: times.count)
    for index in 0..<network.constraintCount {
      let constraint = network[constraint: index]
      guard constraint.low != nil, constraint.from != constraint.to else { continue }
      offsets[constraint.from + 1] += 1
      waiting[constraint.to] += 1
    }
    for point in times.indices { offsets[point + 1] += offsets[point] }
    var next = offsets
    arcs = [(to: Int32, low: Int64, id: Int)](repeating: (0, 0, 0), count: Int(offsets[times.count]))
    for index in 0..<network.constraintCount {
      let constraint = network[constraint: index]
      guard let low = constraint.low, constraint.from != constraint.to else { continue }
      arcs[Int(next[constraint.from])] = (Int32(constraint.to), low, constraint.id)
      next[constraint.from] += 1
    }
    order.reserveCapacity(times.count)
    var placed = [Bool](repeating: false, count: times.count)
    for point in times.indices where waiting[point] == 0 {
      order.append(Int32(point))
      placed[point] = true
    }
    var index = 0
    // What waits in circles comes in the order of its times, behind all that does not.
    var rest = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }[...]
    while order.count < times.count {
      while index < order.count {
        let point = Int(order[index])
        index += 1
        for arc in arcs[Int(offsets[point])..<Int(offsets[point + 1])] {
          waiting[Int(arc.to)] -= 1
          if waiting[Int(arc.to)] == 0, !placed[Int(arc.to)] {
            placed[Int(arc.to)] = true
            order.append(arc.to)
          }
        }
      }
      while let point = rest.first, placed[point] { rest.removeFirst() }
      guard let point = rest.first else { break }
      placed[point] = true
      order.append(Int32(point))
    }
  }

  /// Points that one before them in the order puts where they are, by a bound of which that is asked.
  func reached(_ times: [Int64], by counts: (Int) -> Bool) -> [Bool] {
    var reached = [Bool](repeating: false, count: times.count)
    var isPast = reached
    for point in order {
      isPast[Int(point)] = true
      let time = times[Int(point)]
      guard time != TemporalNetwork.never else { continue }
      for arc in arcs[Int(offsets[Int(point)])..<Int(offsets[Int(point) + 1])] where !isPast[Int(arc.to)] && time + arc.low == times[Int(arc.to)] && counts(arc.id) {
        reached[Int(arc.to)] = true
      }
    }
    return reached
  }

  func pull(to point: Int32, _ latest: inout [Int64]) {
    for arc in arcs[Int(offsets[Int(point)])..<Int(offsets[Int(point) + 1])] where latest[Int(arc.to)] != TemporalNetwork.forever {
      latest[Int(point)] = min(latest[Int(point)], latest[Int(arc.to)] - arc.low)
    }
  }

  func push(from point: Int32, _ times: inout [Int64]) {
    let time = times[Int(point)]
    guard time != TemporalNetwork.never else { return }
    for arc in arcs[Int(offsets[Int(point)])..<Int(offsets[Int(point) + 1])] where time + arc.low > times[Int(arc.to)] { times[Int(arc.to)] = time + arc.low }
  }
}
