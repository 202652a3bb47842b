/// A stretch of time in which a resource is asked for more than there is.
public struct ResourceOverload: Hashable, Sendable {
  public let resource: Int
  /// The longest stretch with these activities and this capacity.
  public let times: Range<Int>
  /// Who occupies the resource then, in rising order.
  public let activities: [Int]
  public let needed: Int
  public let capacity: Int

  public init(resource: Int, times: Range<Int>, activities: [Int], needed: Int, capacity: Int) {
    self.resource = resource
    self.times = times
    self.activities = activities
    self.needed = needed
    self.capacity = capacity
  }

  public var short: Int { needed - capacity }
}

extension ResourceProblem {
  /// Where a schedule asks for more than there is, by resource and time; at most `limit` of them.
  ///
  /// `starts` has one moment for each activity. An activity whose calendar ends before its work is done occupies what is left
  /// of the calendar.
  public func resourceConflicts(of starts: [Int], limit: Int = .max) -> [ResourceOverload] {
    precondition(starts.count == activities.count, "a schedule has one start for each activity")
    var changes = [[Change]](repeating: [], count: resources.count)
    for (index, activity) in activities.enumerated() {
      let asked = activity.demands.filter { $0.amount > 0 }
      guard !asked.isEmpty else { continue }
      for stretch in occupied(by: activity, from: starts[index]) {
        for demand in asked {
          changes[demand.resource].append(Change(time: stretch.lowerBound, activity: index, amount: demand.amount))
          changes[demand.resource].append(Change(time: stretch.upperBound, activity: index, amount: -demand.amount))
        }
      }
    }
    var overloads: [ResourceOverload] = []
    for resource in resources.indices where overloads.count < limit {
      sweep(resource, changes[resource], limit: limit, into: &overloads)
    }
    return overloads
  }

  /// The stretches in which an activity occupies its resources: walked, not computed, so that this stays independent of what
  /// the engine believes.
  func occupied(by activity: Activity, from start: Int) -> [Range<Int>] {
    guard activity.duration > 0 else { return [] }
    guard let calendar = activity.calendar else { return [start..<start + activity.duration] }
    var left = activity.duration
    var stretches: [Range<Int>] = []
    let working = calendars[calendar].stretches
    var index = calendars[calendar].firstStretch(endingAfter: start)
    while left > 0, index < working.count {
      let from = max(start, working[index].lowerBound)
      let until = min(working[index].upperBound, from + left)
      stretches.append(from..<until)
      left -= until - from
      index += 1
    }
    return stretches
  }

  private struct Change {
    let time: Int
    let activity: Int
    let amount: Int
  }

  private func sweep(_ resource: Int, _ unordered: [Change], limit: Int, into overloads: inout [ResourceOverload]) {
    let changes = unordered.sorted { ($0.time, $0.activity) < ($1.time, $1.activity) }
    let steps = resources[resource].steps
    guard let first = changes.first else { return }
    var capacity = resources[resource].initial
    var step = 0
    var change = 0
    var time = first.time
    var load: [Int: Int] = [:]
    var needed = 0
    while change < changes.count, overloads.count < limit {
      while step < steps.count, steps[step].time <= time {
        capacity = steps[step].amount
        step += 1
      }
      while change < changes.count, changes[change].time <= time {
        let entry = changes[change]
        load[entry.activity, default: 0] += entry.amount
        if load[entry.activity] == 0 { load[entry.activity] = nil }
        needed += entry.amount
        change += 1
      }
      guard change < changes.count else { break }
      let next = step < steps.count ? min(steps[step].time, changes[change].time) : changes[change].time
      if needed > capacity {
        let busy = load.keys.sorted()
        if let last = overloads.last, last.resource == resource, last.times.upperBound == time,
          last.activities == busy, last.capacity == capacity
        {
          overloads.removeLast()
          time = last.times.lowerBound
        }
        overloads.append(
          ResourceOverload(
            resource: resource, times: time..<next, activities: busy, needed: needed, capacity: capacity))
      }
      time = next
    }
  }
}
