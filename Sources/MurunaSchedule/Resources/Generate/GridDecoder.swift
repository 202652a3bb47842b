/// Serial schedule generation and justification on a grid.
///
/// A stretch is searched from its far end: a step that is too full rules out every start up to it, so most steps are never looked
/// at (the idea of Boyer and Moore's string search, turned to time).
struct GridDecoder: ScheduleDecoder {
  private let instance: GridInstance
  private var free: [UInt64]
  /// Steps from here on are as `instance` has them.
  private var touched = 0

  init(_ instance: GridInstance) {
    self.instance = instance
    free = instance.free
  }

  var space: SearchSpace { instance.space }
  var origin: Int { instance.origin }
  var unit: Int { instance.unit }

  func finish(_ index: Int, from start: Int) -> Int {
    start + Int(instance.durations[index])
  }

  mutating func forward(_ list: [Int32], _ starts: inout [Int]) -> Quality {
    let instance = instance
    let touched = touched
    var steps = free.mutableSpan
    var moments = starts.mutableSpan
    let quality = Self.forward(instance, &steps, touched: touched, list.span, &moments)
    self.touched = min(quality.makespan, instance.horizon)
    return quality
  }

  mutating func backward(_ list: [Int32], _ starts: inout [Int], makespan: Int) {
    guard makespan <= instance.horizon else { return }
    let instance = instance
    let touched = max(touched, makespan)
    var steps = free.mutableSpan
    var moments = starts.mutableSpan
    Self.backward(instance, &steps, touched: touched, list.span, &moments, makespan: makespan)
    self.touched = touched
  }

  private static func restore(_ steps: inout MutableSpan<UInt64>, _ free: Span<UInt64>, _ count: Int) {
    for step in 0..<count { steps[step] = free[step] }
  }

  private static func forward(
    _ instance: GridInstance, _ steps: inout MutableSpan<UInt64>, touched: Int, _ list: Span<Int32>,
    _ starts: inout MutableSpan<Int>
  ) -> Quality {
    restore(&steps, instance.free.span, touched)
    let horizon = steps.count
    let guards = instance.guards
    let durations = instance.durations.span
    let demands = instance.demands.span
    let releases = instance.releases.span
    let arcs = instance.incoming.span
    let offsets = instance.incomingOffsets.span
    var makespan = 0
    var total = 0
    for position in list.indices {
      let index = Int(list[position])
      let duration = Int(durations[index])
      let demand = demands[index]
      var start = Int(releases[index])
      for row in Int(offsets[index])..<Int(offsets[index &+ 1]) {
        start = max(start, starts[Int(arcs[row].other)] &+ Int(arcs[row].weight))
      }
      if duration > 0, demand > 0 {
        // Steps from `start` up to `checked` are known to have room; what lies beyond the horizon has room for everything.
        var checked = start
        search: while true {
          var step = min(start &+ duration, horizon) &- 1
          while step >= checked {
            if (steps[step] &- demand) & guards != guards {
              checked = min(start &+ duration, horizon)
              start = step &+ 1
              continue search
            }
            step &-= 1
          }
          break
        }
        var step = start
        let end = min(start &+ duration, horizon)
        while step < end {
          steps[step] = steps[step] &- demand
          step &+= 1
        }
      }
      starts[index] = start
      total &+= start
      makespan = max(makespan, start &+ duration)
    }
    var late = max(0, makespan - horizon)
    if instance.hasDeadlines {
      for index in starts.indices { late += max(0, starts[index] - Int(instance.latest[index])) }
    }
    return Quality(late: late, makespan: makespan, total: total)
  }

  private static func backward(
    _ instance: GridInstance, _ steps: inout MutableSpan<UInt64>, touched: Int, _ list: Span<Int32>,
    _ starts: inout MutableSpan<Int>, makespan: Int
  ) {
    restore(&steps, instance.free.span, touched)
    let guards = instance.guards
    let durations = instance.durations.span
    let demands = instance.demands.span
    let latest = instance.latest.span
    let arcs = instance.outgoing.span
    let offsets = instance.outgoingOffsets.span
    for position in list.indices {
      let index = Int(list[position])
      let duration = Int(durations[index])
      let demand = demands[index]
      var start = min(makespan &- duration, max(starts[index], Int(latest[index])))
      for row in Int(offsets[index])..<Int(offsets[index &+ 1]) {
        start = min(start, starts[Int(arcs[row].other)] &- Int(arcs[row].weight))
      }
      if duration > 0, demand > 0 {
        // The mirror image: steps from `checked` up to the finish are known to have room.
        var checked = start &+ duration
        search: while true {
          var step = start
          while step < checked {
            if (steps[step] &- demand) & guards != guards {
              checked = start
              start = step &- duration
              continue search
            }
            step &+= 1
          }
          break
        }
        var step = start
        while step < start &+ duration {
          steps[step] = steps[step] &- demand
          step &+= 1
        }
      }
      starts[index] = start
    }
  }
}
