/// Working hours: stretches of time in which work goes on, and breaks in which it rests.
public struct WorkCalendar: Hashable, Sendable {
  /// Working stretches in rising order that neither overlap nor touch.
  public let stretches: [Range<Int>]
  /// Working time before each stretch, with one more entry for all of it.
  private let before: [Int]
  /// How long anybody ever stays without a break: the longest stretch, unless somebody knows better (`staying`).
  public private(set) var longest: Int

  /// Stretches may come in any order and overlap; empty ones count for nothing. There is no work after the last.
  public init(stretches: [Range<Int>]) {
    var merged: [Range<Int>] = []
    for stretch in stretches.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, stretch.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        merged.append(stretch)
      }
    }
    self.stretches = merged
    longest = merged.reduce(0) { max($0, $1.count) }
    before = merged.reduce(into: [0]) { sums, stretch in sums.append(sums[sums.count - 1] + stretch.count) }
  }

  /// The same stretches, of which somebody says how long the longest is on the clock: the night in which clocks are put back is an hour longer than
  /// the shift that it holds, and nobody waits a year for it.
  public func staying(_ longest: Int) -> WorkCalendar {
    var counted = self
    counted.longest = longest
    return counted
  }

  /// The first moment at or after `time` at which work can begin, or `nil` when there is none.
  public func firstWorking(from time: Int) -> Int? {
    let index = firstStretch(endingAfter: time)
    return index < stretches.count ? max(time, stretches[index].lowerBound) : nil
  }

  /// The last moment at or before `time` at which work goes on, or `nil` when there is none.
  public func lastWorking(by time: Int) -> Int? {
    let index = firstStretch(endingAfter: time)
    if index < stretches.count, stretches[index].contains(time) { return time }
    return index == 0 ? nil : stretches[index - 1].upperBound - 1
  }

  /// The first moment at or after `time` at which work can begin of which `whole` is done before the next break; where no stretch is so
  /// long from there on, at which any work can.
  public func firstWorking(from time: Int, whole: Int) -> Int? {
    guard whole > 1, whole <= longest else { return firstWorking(from: time) }
    var index = firstStretch(endingAfter: time)
    while index < stretches.count {
      let start = max(time, stretches[index].lowerBound)
      if stretches[index].upperBound - start >= whole { return start }
      index += 1
    }
    return firstWorking(from: time)
  }

  /// Whether so much work is ever done without a break.
  public func canHold(_ whole: Int) -> Bool { whole <= longest }

  /// The last such moment at or before `time`.
  public func lastWorking(by time: Int, whole: Int) -> Int? {
    guard whole > 1, whole <= longest else { return lastWorking(by: time) }
    var index = min(firstStretch(endingAfter: time), stretches.count - 1)
    while index >= 0 {
      let start = min(time, stretches[index].upperBound - whole)
      if start >= stretches[index].lowerBound { return start }
      index -= 1
    }
    return lastWorking(by: time)
  }

  /// When `duration` of work begun at `start` is done, or `nil` when the calendar ends before. No work takes no time.
  public func finish(of duration: Int, from start: Int) -> Int? {
    guard duration > 0 else { return start }
    let target = work(until: start) + duration
    guard target <= before[stretches.count] else { return nil }
    // The first stretch by whose end the work is done.
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high) / 2
      if before[middle + 1] < target { low = middle + 1 } else { high = middle }
    }
    return stretches[low].lowerBound + (target - before[low])
  }

  /// The latest start from which `duration` of work is done by `end`, or `nil` when there is none.
  public func latestStart(of duration: Int, finishingBy end: Int) -> Int? {
    guard duration > 0 else { return end }
    let done = work(until: end)
    guard done >= duration else { return nil }
    // Working time before the start; the latest moment with that much behind it and work going on.
    let target = done - duration
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if before[middle] <= target { low = middle } else { high = middle - 1 }
    }
    return stretches[low].lowerBound + (target - before[low])
  }

  /// The parts of a stretch of time in which work goes on.
  public func working(in times: Range<Int>) -> [Range<Int>] {
    var index = firstStretch(endingAfter: times.lowerBound)
    var found: [Range<Int>] = []
    while index < stretches.count, stretches[index].lowerBound < times.upperBound {
      found.append(stretches[index].clamped(to: times))
      index += 1
    }
    return found
  }

  /// Whether work goes on at this moment.
  public func isWorking(at time: Int) -> Bool {
    let index = firstStretch(endingAfter: time)
    return index < stretches.count && stretches[index].contains(time)
  }

  /// The index of the first stretch that ends after `time`; their number when there is none.
  func firstStretch(endingAfter time: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].upperBound <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Working time up to `time`.
  func work(until time: Int) -> Int {
    let index = firstStretch(endingAfter: time)
    guard index < stretches.count else { return before[index] }
    return before[index] + max(0, time - stretches[index].lowerBound)
  }
}
