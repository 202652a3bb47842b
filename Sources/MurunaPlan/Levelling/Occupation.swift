import MurunaModel
import MurunaSchedule

/// A use with its times, in one way of laying the plan out.
struct Occupation: Hashable, Sendable {
  let stock: Int32
  let amount: Int
  let item: Int32
  let from: Int64
  /// Exclusive; `Int64.max` for what is never given back.
  let until: Int64
  /// The number of the use it comes from.
  let use: Int32
  /// Which instance of what is repeated, from 0.
  let instance: Int32
}

extension Layout {
  /// Who is busy when, in a solution: each instance of what is repeated for itself.
  func occupations(_ demands: Demands, _ solution: Solution, instances: [Int: [Int64]]) -> [Occupation] {
    var found: [Occupation] = []
    found.reserveCapacity(demands.uses.count)
    for (number, use) in demands.uses.enumerated() {
      guard let start = solution.earliest(items[Int(use.item)].start), let finish = solution.earliest(items[Int(use.item)].firstFinish) else { continue }
      func add(_ from: Int64, _ until: Int64, _ instance: Int) {
        guard until > from else { return }
        found.append(
          Occupation(
            stock: use.stock, amount: use.amount, item: use.item, from: from, until: until, use: Int32(number), instance: Int32(instance)))
      }
      switch use.sort {
      case .consumption: for (index, time) in (instances[Int(use.item)] ?? [start]).enumerated() { add(time, .max, index) }
      case .hold: add(start, max(finish, use.until.flatMap { time($0, in: solution) } ?? (use.until == nil ? .max : finish)), 0)
      case .work:
        for (index, time) in (instances[Int(use.item)] ?? [start]).enumerated() { add(time, time + (finish - start), index) }
      }
    }
    return found
  }
}

/// How much of a stock is in use, over time.
struct Usage: Sendable {
  struct Step: Hashable, Sendable {
    let time: Int64
    let used: Int
  }

  /// More is asked for than there is.
  struct Overload: Hashable, Sendable {
    let from: Int64
    let until: Int64
    let needed: Int
    let capacity: Int
    let items: [Int32]
  }

  private(set) var steps: [Step] = []
  private(set) var peak = 0
  private(set) var peakTime: Int64 = 0
  private(set) var overloads: [Overload] = []
  /// Not all that clash are in each overload: so many clash at so many times that they would fill the memory.
  private(set) var isCut = false

  /// What all overloads may list together; beyond it each lists what begins in it, beside some that go on.
  private static let mostListed = 1 << 19
  private static let mostCompanions = 16

  /// `occupations` are those of the one stock.
  init(_ stock: Stock, _ occupations: [Occupation]) {
    var changes: [(time: Int64, amount: Int, index: Int)] = []
    changes.reserveCapacity(2 * occupations.count + stock.capacity.steps.count)
    for (index, occupation) in occupations.enumerated() {
      changes.append((occupation.from, occupation.amount, index))
      if occupation.until != .max { changes.append((occupation.until, -occupation.amount, index)) }
    }
    for step in stock.capacity.steps { changes.append((Int64(step.time), 0, -1)) }
    changes.sort { ($0.time, $0.amount, $0.index) < ($1.time, $1.amount, $1.index) }
    steps.reserveCapacity(changes.count)
    // Who is busy is asked only where there are too few.
    let isShort = Self.isShort(stock, changes)
    var used = 0
    var busy: Set<Int> = []
    var (listed, companions): (Int, [Int]) = (0, [])
    var index = 0
    while index < changes.count {
      let time = changes[index].time
      var begun: [Int] = []
      while index < changes.count, changes[index].time == time {
        let change = changes[index]
        used += change.amount
        index += 1
        guard isShort else { continue }
        if change.amount > 0 {
          busy.insert(change.index)
          begun.append(change.index)
        } else if change.index >= 0 { busy.remove(change.index) }
      }
      if steps.last?.used != used { steps.append(Step(time: time, used: used)) }
      if used > peak { (peak, peakTime) = (used, time) }
      guard isShort else { continue }
      let known = companions.filter { busy.contains($0) }
      companions = (known + begun).suffix(Self.mostCompanions).map { $0 }
      let capacity = stock.capacity.amount(at: Int(time))
      guard used > capacity else { continue }
      let until = index < changes.count ? changes[index].time : .max
      let isWhole = listed + busy.count <= Self.mostListed
      isCut = isCut || !isWhole
      let items = Set((isWhole ? Array(busy) : known + begun).map { occupations[$0].item }).sorted()
      listed += items.count
      if let last = overloads.last, last.until == time, last.items == items, last.needed == used, last.capacity == capacity {
        overloads[overloads.count - 1] = Overload(from: last.from, until: until, needed: used, capacity: capacity, items: items)
      } else {
        overloads.append(Overload(from: time, until: until, needed: used, capacity: capacity, items: items))
      }
    }
  }

  /// Whether more is asked for at some time than there is then. `changes` are those of the amount that is in use.
  static func isShort(_ stock: Stock, _ changes: inout [(time: Int64, amount: Int)]) -> Bool {
    if changes.isEmpty { return false }
    for step in stock.capacity.steps { changes.append((Int64(step.time), 0)) }
    changes.sort { $0.time < $1.time }
    let (steady, isSteady) = (stock.capacity.initial, stock.capacity.steps.isEmpty)
    var used = 0
    for (index, change) in changes.enumerated() {
      used += change.amount
      if index + 1 < changes.count, changes[index + 1].time == change.time { continue }
      if used > (isSteady ? steady : stock.capacity.amount(at: Int(change.time))) { return true }
    }
    return false
  }

  /// The same of changes that are in order.
  private static func isShort(_ stock: Stock, _ changes: [(time: Int64, amount: Int, index: Int)]) -> Bool {
    var used = 0
    for (index, change) in changes.enumerated() {
      used += change.amount
      let isLast = index + 1 == changes.count || changes[index + 1].time != change.time
      if isLast, used > stock.capacity.amount(at: Int(change.time)) { return true }
    }
    return false
  }

  /// The most that is in use within a stretch of time.
  func most(from: Int64, until: Int64) -> Int {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].time <= from { low = middle + 1 } else { high = middle }
    }
    var most = low == 0 ? 0 : steps[low - 1].used
    while low < steps.count, steps[low].time < until {
      most = max(most, steps[low].used)
      low += 1
    }
    return most
  }
}
