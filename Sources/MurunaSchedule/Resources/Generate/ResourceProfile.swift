/// What is free of one resource, piecewise constant in time: stretches whose number grows with the activities placed, whatever the unit of time.
struct ResourceProfile: Sendable {
  /// Where each stretch begins; the first at the beginning of time, and the last never ends.
  private var times: [Int]
  private var free: [Int]

  static let endOfTime = Int.max / 4

  init(_ capacity: Capacity) {
    times = [Int.min / 4] + capacity.steps.map(\.time)
    free = [capacity.initial] + capacity.steps.map(\.amount)
  }

  /// Becomes a copy, in the room it already has.
  mutating func copy(_ other: ResourceProfile) {
    times.removeAll(keepingCapacity: true)
    times.append(contentsOf: other.times)
    free.removeAll(keepingCapacity: true)
    free.append(contentsOf: other.free)
  }

  /// The stretch that holds a moment.
  private func index(at time: Int) -> Int {
    var low = 0
    var high = times.count - 1
    while low < high {
      let middle = (low &+ high &+ 1) / 2
      if times[middle] <= time { low = middle } else { high = middle &- 1 }
    }
    return low
  }

  /// When the last stretch ends that has less than `amount` and reaches into these times; `nil` when there is none.
  func lastEnd(lacking amount: Int, in from: Int, _ until: Int) -> Int? {
    var place = index(at: from)
    var end: Int?
    while place < times.count, times[place] < until {
      if free[place] < amount { end = place &+ 1 < times.count ? times[place &+ 1] : Self.endOfTime }
      place &+= 1
    }
    return end
  }

  /// When the first such stretch begins.
  func firstBegin(lacking amount: Int, in from: Int, _ until: Int) -> Int? {
    var place = index(at: from)
    while place < times.count, times[place] < until {
      if free[place] < amount { return times[place] }
      place &+= 1
    }
    return nil
  }

  mutating func take(_ amount: Int, from: Int, until: Int) {
    let start = split(at: from)
    let end = split(at: until)
    var place = start
    while place < end {
      free[place] -= amount
      place &+= 1
    }
    join(at: end)
    join(at: start)
  }

  /// Two stretches with as much left are one: where all are busy for weeks nobody walks through their days one by one.
  private mutating func join(at place: Int) {
    guard place > 0, place < times.count, free[place] == free[place &- 1] else { return }
    times.remove(at: place)
    free.remove(at: place)
  }

  /// The stretch that begins at a moment, made if need be.
  private mutating func split(at time: Int) -> Int {
    let place = index(at: time)
    guard times[place] != time else { return place }
    times.insert(time, at: place + 1)
    free.insert(free[place], at: place + 1)
    return place + 1
  }
}
