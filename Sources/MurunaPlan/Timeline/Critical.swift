import MurunaSchedule

/// What decides when a laid out plan is over: a thing is critical where something on the way to the end starts no earlier because of it
/// (the longest path, Kelley and Walker 1959). A simulation asks the same of each of its samples.
///
/// A thing that has no slack only because of a deadline of its own is not critical: nothing else would be later if it were.
struct Drives {
  /// By point, where those that drive it begin in `tails`: whatever comes exactly as late as keeps it from coming earlier.
  private var offsets: [Int32]
  private var tails: [Int32]

  init(_ layout: Layout, _ solution: Solution) {
    let (network, times) = (solution.network, solution.times.earliest)
    var arcs: [(from: Int32, to: Int32)] = []
    /// Who comes on only in the morning is driven by all that was not over when they left.
    func drives(_ from: Int, _ to: Int, _ amount: Int64) -> Bool {
      guard from != 0, to != 0, from != to, times[from] != TemporalNetwork.never, times[to] != TemporalNetwork.never else { return false }
      let time = times[from] + amount
      if time == times[to] { return true }
      guard layout.hasHours, time < times[to], to < layout.owners.count else { return false }
      let item = Int(layout.owners[to])
      return layout.items[item].start == to && layout.start(of: item, from: time, solution.scenario) == times[to]
    }
    for index in 0..<network.constraintCount {
      let constraint = network[constraint: index]
      if let low = constraint.low, drives(constraint.from, constraint.to, low) { arcs.append((Int32(constraint.from), Int32(constraint.to))) }
      if let high = constraint.high, drives(constraint.to, constraint.from, -high) { arcs.append((Int32(constraint.to), Int32(constraint.from))) }
    }
    offsets = [Int32](repeating: 0, count: times.count + 1)
    tails = [Int32](repeating: 0, count: arcs.count)
    for arc in arcs { offsets[Int(arc.to) + 1] += 1 }
    for point in times.indices { offsets[point + 1] += offsets[point] }
    var next = offsets
    for arc in arcs {
      tails[Int(next[Int(arc.to)])] = arc.from
      next[Int(arc.to)] += 1
    }
  }

  /// Points that come exactly when the one that they drive lets them.
  func driving(_ point: Int32) -> ArraySlice<Int32> { tails[Int(offsets[Int(point)])..<Int(offsets[Int(point) + 1])] }

  /// By point: whether it drives one of these, or is one.
  func marked(from ends: [Int32]) -> [Bool] {
    var marked = [Bool](repeating: false, count: offsets.count - 1)
    var stack = ends
    for point in ends { marked[Int(point)] = true }
    while let point = stack.popLast() {
      for tail in driving(point) where !marked[Int(tail)] {
        marked[Int(tail)] = true
        stack.append(tail)
      }
    }
    return marked
  }
}

extension Layout {
  /// Whether all is over only when this is: work that happens, and is not merely repeated as long as the rest goes on.
  func counts(_ index: Int) -> Bool {
    let item = items[index]
    if item.spans { return inside(index).allSatisfy { items[$0].spans || counts($0) } }
    return item.shape != .event && (item.repetition == nil || item.repetition?.until != nil) && !isAway(index)
  }

  /// Whether it hangs on what was decided otherwise.
  func isAway(_ index: Int) -> Bool {
    if away.isEmpty { return false }
    return away.contains(index) || items[index].place != nil && away.contains(Int(items[index].parent ?? 0))
  }

  /// By item: whether it decides when all is over.
  func critical(_ solution: Solution, _ drives: Drives) -> [Bool] {
    guard let end = end(in: solution) else { return items.map { _ in false } }
    let last = items.indices.dropFirst().filter { !items[$0].spans && solution.earliest(items[$0].finish) == end }
    let counted = last.filter { counts($0) && !isHidden($0) }
    let marked = drives.marked(from: (counted.isEmpty ? last : counted).map { items[$0].finish })
    var critical = items.map { !$0.spans && (marked[Int($0.start)] || marked[Int($0.firstFinish)] || marked[Int($0.finish)]) }
    for index in items.indices where items[index].spans {
      let parts = inside(index).filter { !items[$0].spans }
      // A phase is as critical as what finishes last in it; what is done at many places, as the most critical of them.
      let over = items[index].isFolded ? nil : parts.compactMap { solution.earliest(items[$0].finish) }.max()
      critical[index] = parts.contains { critical[$0] && (over == nil || solution.earliest(items[$0].finish) == over) }
    }
    return critical
  }
}
