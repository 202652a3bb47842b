/// What is certain to be in use of one resource: the times at which activities run whichever start they get.
struct TimeTable: Sendable {
  struct Stretch: Sendable {
    var from: Int
    var until: Int
    var height: Int
  }

  var stretches: [Stretch] = []
  /// Certain times of each activity of the resource, empty ones included.
  var certain: [(from: Int, until: Int)] = []
  private var changes: [(time: Int, change: Int)] = []

  mutating func build(_ resource: ExactModel.Resource, _ durations: [Int], _ values: [Int]) {
    changes.removeAll(keepingCapacity: true)
    certain.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
    for (place, activity) in resource.activities.enumerated() {
      let from = 0 &- values[2 &* Int(activity) &+ 1]
      let until = values[2 &* Int(activity)] &+ durations[Int(activity)]
      certain.append((from, until))
      guard from < until else { continue }
      changes.append((from, resource.demands[place]))
      changes.append((until, 0 &- resource.demands[place]))
    }
    guard !changes.isEmpty || !resource.missing.isEmpty else { return }
    changes.append(contentsOf: resource.missing)
    changes.sort { $0.time < $1.time }
    var height = 0
    var next = 0
    while next < changes.count {
      let time = changes[next].time
      while next < changes.count, changes[next].time == time {
        height += changes[next].change
        next += 1
      }
      guard height > 0 else { continue }
      let until = next < changes.count ? changes[next].time : Int.max / 4
      stretches.append(Stretch(from: time, until: until, height: height))
    }
  }

  /// The first stretch that ends after a moment.
  func first(endingAfter time: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].until <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ConflictSearch {
  /// Moves activities out of where a resource is certain to be too full (time-table filtering, with the pointwise explanations of Schutt,
  /// Feydy, Stuckey and Wallace 2011).
  mutating func settleTable(of index: Int) -> Bool {
    let resource = model.resources[index]
    table.build(resource, model.durations, trail.values)
    for stretch in table.stretches where stretch.height > resource.capacity {
      deadEnd = whyFull(resource, at: stretch.from, leaving: -1, room: resource.capacity)
      return false
    }
    for place in resource.activities.indices {
      let activity = Int(resource.activities[place])
      guard trail.values[2 &* activity] < 0 &- trail.values[2 &* activity &+ 1] else { continue }
      guard pushLater(resource, place), pushEarlier(resource, place) else { return false }
    }
    return true
  }

  private mutating func pushLater(_ resource: ExactModel.Resource, _ place: Int) -> Bool {
    let activity = Int(resource.activities[place])
    let duration = model.durations[activity]
    let room = resource.capacity &- resource.demands[place]
    let own = table.certain[place]
    var start = trail.values[2 &* activity]
    var next = table.first(endingAfter: start)
    while next < table.stretches.count, table.stretches[next].from < start &+ duration {
      let stretch = table.stretches[next]
      guard stretch.height > room, !(own.from <= stretch.from && stretch.until <= own.until) else {
        next += 1
        continue
      }
      if (stretch.until &- start) / max(1, duration) > Self.mostSteps {
        guard raise(.startsAtLeast(activity, stretch.until), reason(whyFull(resource, in: stretch, leaving: place, room: room) + [.startsAtLeast(activity, stretch.from &- duration &+ 1)]))
        else { return false }
        start = stretch.until
        next += 1
        continue
      }
      let moment = min(stretch.until, start &+ duration) &- 1
      var why = whyFull(resource, at: moment, leaving: place, room: room)
      why.append(.startsAtLeast(activity, moment &- duration &+ 1))
      guard raise(.startsAtLeast(activity, moment &+ 1), reason(why)) else { return false }
      start = moment &+ 1
      if stretch.until <= start { next += 1 }
    }
    return true
  }

  private mutating func pushEarlier(_ resource: ExactModel.Resource, _ place: Int) -> Bool {
    let activity = Int(resource.activities[place])
    let duration = model.durations[activity]
    let room = resource.capacity &- resource.demands[place]
    let own = table.certain[place]
    var start = 0 &- trail.values[2 &* activity &+ 1]
    var next = table.first(endingAfter: start &+ duration &- 1)
    if next >= table.stretches.count || table.stretches[next].from >= start &+ duration { next -= 1 }
    while next >= 0, table.stretches[next].until > start {
      let stretch = table.stretches[next]
      guard stretch.height > room, !(own.from <= stretch.from && stretch.until <= own.until) else {
        next -= 1
        continue
      }
      if (start &+ duration &- stretch.from) / max(1, duration) > Self.mostSteps {
        guard raise(.startsAtMost(activity, stretch.from &- duration), reason(whyFull(resource, in: stretch, leaving: place, room: room) + [.startsAtMost(activity, stretch.until &- 1)]))
        else { return false }
        start = stretch.from &- duration
        next -= 1
        continue
      }
      let moment = max(stretch.from, start)
      var why = whyFull(resource, at: moment, leaving: place, room: room)
      why.append(.startsAtMost(activity, moment))
      guard raise(.startsAtMost(activity, moment &- duration), reason(why)) else { return false }
      start = moment &- duration
      if stretch.from >= start &+ duration { next -= 1 }
    }
    return true
  }

  /// A stretch is gone through in steps of an activity's length, each with a reason of its own, up to so many: a team that is lost for good
  /// leaves a stretch of centuries, which is passed at once, with one reason for all of it.
  private static var mostSteps: Int { 64 }

  /// Why more than `room` is in use at a moment, by as few activities as are needed.
  private func whyFull(_ resource: ExactModel.Resource, at moment: Int, leaving: Int, room: Int) -> [BoundLiteral] {
    whyFull(resource, in: TimeTable.Stretch(from: moment, until: moment &+ 1, height: 0), leaving: leaving, room: room)
  }

  /// The same for all moments of a stretch, through which the same activities run.
  private func whyFull(_ resource: ExactModel.Resource, in stretch: TimeTable.Stretch, leaving: Int, room: Int) -> [BoundLiteral] {
    let moment = stretch.from, last = stretch.until &- 1
    var height = 0
    for change in resource.missing where change.time <= moment { height += change.change }
    var running: [Int] = []
    for place in resource.activities.indices where place != leaving {
      guard table.certain[place].from <= moment, last < table.certain[place].until else { continue }
      running.append(place)
      height += resource.demands[place]
    }
    var why: [BoundLiteral] = []
    for place in running {
      if height - resource.demands[place] > room {
        height -= resource.demands[place]
        continue
      }
      let activity = Int(resource.activities[place])
      why.append(.startsAtLeast(activity, last &- model.durations[activity] &+ 1))
      why.append(.startsAtMost(activity, moment))
    }
    return why
  }
}
