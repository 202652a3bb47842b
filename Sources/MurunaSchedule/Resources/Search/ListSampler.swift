/// Draws orders in which activities may start: those that are urgent on the critical path are likely to come early.
///
/// Regret-based biased random sampling with the latest start as priority (Drexl 1991; Kolisch 1996).
struct ListSampler {
  private let space: SearchSpace

  /// With more activities than this the exact roulette would cost more than a schedule; priorities are shaken instead.
  private static let largestRoulette = 1000

  init(_ space: SearchSpace) {
    self.space = space
  }

  /// The order by priority alone.
  func urgent() -> [Int32] {
    ordered(by: space.latestStarts)
  }

  func draw(_ random: inout SplitMix) -> [Int32] {
    guard space.count > Self.largestRoulette else { return roulette(&random) }
    let range = (space.latestStarts.max() ?? 0) - (space.latestStarts.min() ?? 0)
    return ordered(by: space.latestStarts.map { $0 - random.below(max(1, min(range / 2, 1 << 31))) })
  }

  /// The activities by rising key, predecessors first.
  func ordered(by keys: [Int]) -> [Int32] {
    var waiting = space.predecessorCounts
    var heap = MinimumHeap()
    for index in 0..<space.count where waiting[index] == 0 { heap.push(keys[index], Int32(index)) }
    var list: [Int32] = []
    list.reserveCapacity(space.count)
    while let index = heap.pop() {
      list.append(index)
      for successor in space.successors(of: Int(index)) {
        waiting[Int(successor)] -= 1
        if waiting[Int(successor)] == 0 { heap.push(keys[Int(successor)], successor) }
      }
    }
    return list
  }

  private func roulette(_ random: inout SplitMix) -> [Int32] {
    var waiting = space.predecessorCounts
    var eligible = (0..<Int32(space.count)).filter { waiting[Int($0)] == 0 }
    var list: [Int32] = []
    list.reserveCapacity(space.count)
    while !eligible.isEmpty {
      let worst = eligible.reduce(Int.min) { max($0, space.latestStarts[Int($1)]) }
      func weight(_ index: Int32) -> Double {
        let regret = Double(worst - space.latestStarts[Int(index)] + 1)
        return regret * regret
      }
      var ball = random.unit() * eligible.reduce(0) { $0 + weight($1) }
      var choice = eligible.count - 1
      for (position, index) in eligible.enumerated() {
        ball -= weight(index)
        if ball <= 0 {
          choice = position
          break
        }
      }
      let index = eligible[choice]
      eligible[choice] = eligible[eligible.count - 1]
      eligible.removeLast()
      list.append(index)
      for successor in space.successors(of: Int(index)) {
        waiting[Int(successor)] -= 1
        if waiting[Int(successor)] == 0 { eligible.append(successor) }
      }
    }
    return list
  }
}

/// A binary heap that gives the least key first, and of equal keys the least number.
struct MinimumHeap {
  private var items: [(key: Int, value: Int32)] = []

  mutating func push(_ key: Int, _ value: Int32) {
    items.append((key, value))
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard items[child] < items[parent] else { break }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Int32? {
    guard let first = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return first.value }
    items[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < items.count && items[child] < items[least] { least = child }
      guard least != parent else { return first.value }
      items.swapAt(parent, least)
      parent = least
    }
  }
}
