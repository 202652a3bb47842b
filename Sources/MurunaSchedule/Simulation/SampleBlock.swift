/// Many samples side by side: drawn, laid out in time, and searched for what is critical, activity by activity.
///
/// Vectors of eight samples fill the processor's lanes; a block is as wide as its activities leave room in the cache, so that the
/// tables of a distribution are fetched once for many draws. What does not happen in a sample starts and finishes at minus infinity
/// there, which no maximum ever notices.
struct SampleBlock {
  /// Samples side by side, a multiple of 64. No answer depends on it.
  let width: Int
  private let vectors: Int
  typealias Lanes = SIMD8<Double>
  typealias Mask = SIMDMask<SIMD8<Int64>>

  private let plan: CompiledPlan
  private let random: RandomSource
  /// By activity, eight vectors each.
  private(set) var starts: [Lanes]
  private(set) var finishes: [Lanes]
  private var durations: [Lanes]
  private var releases: [Lanes]
  /// When units handed to an activity have come; where it does not happen they pass on at that moment.
  private var gates: [Lanes]
  private(set) var critical: [Mask]
  private var happens: [Mask]
  private(set) var makespans: [Lanes]
  /// Samples whose bounds push each other in a circle: no way of acting keeps them.
  private(set) var broken: [Mask]
  private var outcomes: [UInt8]
  private var numbers: [Double]
  /// Samples in use; the lanes behind them hold copies of nothing in particular.
  private(set) var count = 0

  /// Moments of one kind that a block may hold.
  private static let room = 1 << 18

  init(_ plan: CompiledPlan, _ random: RandomSource) {
    self.plan = plan
    self.random = random
    width = max(64, min(1024, Self.room / max(1, plan.count) / 64 * 64))
    vectors = width / 8
    makespans = Array(repeating: Lanes(repeating: 0), count: vectors)
    broken = Array(repeating: Mask(repeating: false), count: vectors)
    numbers = Array(repeating: 0, count: width)
    let size = plan.count * vectors
    starts = Array(repeating: Lanes(repeating: 0), count: size)
    finishes = starts
    durations = starts
    releases = Array(repeating: Lanes(repeating: Double(plan.plan.origin)), count: size)
    gates = plan.hasHandovers ? starts : []
    critical = Array(repeating: Mask(repeating: false), count: size)
    happens = Array(repeating: Mask(repeating: true), count: size)
    outcomes = Array(repeating: 0, count: plan.branchEnds.count * width)
    // What never varies is drawn once.
    for activity in 0..<plan.count {
      let distribution = plan.durations[activity].distribution
      guard distribution.shape == .fixed else { continue }
      for vector in 0..<vectors {
        durations[activity * vectors + vector] = Lanes(repeating: distribution.low)
      }
    }
  }

  /// Draws the samples of `samples`, at most `width`, and lays them out.
  mutating func run(_ samples: Range<Int>) {
    count = samples.count
    draw(samples)
    for vector in 0..<vectors { broken[vector] = Mask(repeating: false) }
    for component in 0..<plan.components.count { place(component) }
    measure()
    for component in (0..<plan.components.count).reversed() { mark(component) }
  }

  /// What each branch and each conditional activity comes to; alone enough for who happens when.
  mutating func decide(_ samples: Range<Int>) {
    for (branch, ends) in plan.branchEnds.enumerated() {
      for offset in 0..<samples.count {
        let number = random.uniform(sample: samples.lowerBound + offset, action: Draws.branch(branch))
        outcomes[branch * width + offset] = UInt8(clamping: ends.firstIndex { number < $0 } ?? ends.count - 1)
      }
    }
    for activity in plan.conditional {
      for vector in 0..<vectors {
        var all = Mask(repeating: true)
        for group in plan.plan.activities[activity].condition {
          var any = Mask(repeating: false)
          for literal in group { any = any .| truth(of: literal, vector) }
          all = all .& any
        }
        happens[activity * vectors + vector] = all
      }
    }
  }

  func doesHappen(_ activity: Int, _ lane: Int) -> Bool {
    happens[activity &* vectors &+ lane >> 3][lane & 7]
  }

  private func truth(of literal: UncertainPlan.Literal, _ vector: Int) -> Mask {
    switch literal {
    case .outcome(let branch, let outcome): has(branch, outcome, vector)
    case .otherOutcome(let branch, let outcome): .!has(branch, outcome, vector)
    case .happens(let other): happens[other * vectors + vector]
    case .doesNotHappen(let other): .!happens[other * vectors + vector]
    }
  }

  private func has(_ branch: Int, _ outcome: Int, _ vector: Int) -> Mask {
    var mask = Mask(repeating: false)
    for lane in 0..<8 { mask[lane] = Int(outcomes[branch * width + 8 * vector + lane]) == outcome }
    return mask
  }

  private mutating func draw(_ samples: Range<Int>) {
    decide(samples)
    for activity in 0..<plan.count {
      if plan.durations[activity].distribution.shape != .fixed {
        fill(samples, Draws.action(activity), Draws.duration, plan.durations[activity])
        Self.spread(numbers, &durations, activity * vectors)
      }
      if let release = plan.releases[activity] {
        fill(samples, Draws.action(activity), Draws.release, release)
        Self.spread(numbers, &releases, activity * vectors)
        let origin = Lanes(repeating: Double(plan.plan.origin))
        for index in activity * vectors..<(activity + 1) * vectors { releases[index] = Self.later(releases[index], origin) }
      }
    }
  }

  private mutating func fill(_ samples: Range<Int>, _ action: UInt32, _ draw: UInt32, _ sampler: DistributionSampler) {
    let random = random
    let width = width
    var span = numbers.mutableSpan
    random.fill(&span, count: samples.count, from: samples.lowerBound, action: action, draw: draw)
    for offset in samples.count..<max(width, samples.count) { span[offset] = 0.5 }
    sampler.map(&span)
  }

  private static func spread(_ drawn: [Double], _ lanes: inout [Lanes], _ base: Int) {
    let numbers = drawn.span
    for vector in 0..<numbers.count / 8 {
      let at = 8 &* vector
      lanes[base + vector] = Lanes(
        numbers[at], numbers[at &+ 1], numbers[at &+ 2], numbers[at &+ 3], numbers[at &+ 4], numbers[at &+ 5], numbers[at &+ 6],
        numbers[at &+ 7])
    }
  }

  @inline(__always)
  private static func later(_ first: Lanes, _ second: Lanes) -> Lanes {
    first.replacing(with: second, where: second .> first)
  }

  // MARK: Laying out

  private mutating func place(_ component: Int) {
    let members = plan.components.members(component)
    guard members.count > 1 || plan.hasLoop(at: members[members.startIndex]) else {
      settle(members[members.startIndex])
      return
    }
    // Bounds in circles: push until nothing moves. What still moves after as many rounds as there are members never stops
    // (Bellman 1958).
    for activity in members { begin(activity) }
    var moving = [Mask](repeating: Mask(repeating: true), count: vectors)
    for _ in 0...(members.count + plan.restlessness) {
      moving = Array(repeating: Mask(repeating: false), count: vectors)
      for activity in members { settle(activity, noting: &moving) }
      if moving.allSatisfy({ $0 == Mask(repeating: false) }) { break }
    }
    for vector in 0..<vectors { broken[vector] = broken[vector] .| moving[vector] }
  }

  private mutating func begin(_ activity: Int) {
    let base = activity * vectors
    let nothing = Lanes(repeating: -.infinity)
    for vector in 0..<vectors {
      let isThere = happens[base + vector]
      starts[base + vector] = nothing.replacing(with: releases[base + vector], where: isThere)
      finishes[base + vector] = nothing.replacing(with: releases[base + vector] + durations[base + vector], where: isThere)
      if plan.hasHandovers { gates[base + vector] = starts[base + vector] }
    }
  }

  private mutating func settle(_ activity: Int, noting moving: inout [Mask]) {
    let base = activity * vectors
    let before = (0..<vectors).map { starts[base + $0] }
    let gatesBefore = plan.hasHandovers ? (0..<vectors).map { gates[base + $0] } : before
    settle(activity)
    for vector in 0..<vectors {
      moving[vector] = moving[vector] .| (starts[base + vector] .!= before[vector])
      if plan.hasHandovers { moving[vector] = moving[vector] .| (gates[base + vector] .!= gatesBefore[vector]) }
    }
  }

  /// The earliest start and finish that an activity's bounds leave it.
  private mutating func settle(_ activity: Int) {
    let base = activity &* vectors
    let rows = plan.incomingOffsets[activity]..<plan.incomingOffsets[activity &+ 1]
    let nothing = Lanes(repeating: -.infinity)
    let isCertain = !plan.isConditional[activity]
    let calendar = plan.plan.activities[activity].calendar
    for vector in 0..<vectors {
      let index = base &+ vector
      var start = releases[index]
      var units = nothing
      for row in rows {
        let arc = plan.incoming[row]
        let other = arc.other &* vectors &+ vector
        if arc.isHandover {
          units = Self.later(units, passing(arc.other, other))
        } else {
          var moment = (arc.fromFinish ? finishes[other] : starts[other]) + Lanes(repeating: arc.amount)
          if arc.toFinish { moment -= durations[index] }
          start = Self.later(start, moment)
        }
      }
      if plan.hasHandovers { start = Self.later(start, units) }
      if plan.endsSeries[activity], let series = plan.plan.activities[activity].series { start = Self.later(start, lastTime(of: series, vector)) }
      var finish = start + durations[index]
      if calendar != nil {
        for lane in 0..<8 {
          start[lane] = plan.arrival(activity, start[lane])
          finish[lane] = plan.finish(activity, from: start[lane], length: durations[index][lane])
        }
      }
      if !isCertain {
        start = nothing.replacing(with: start, where: happens[index])
        finish = nothing.replacing(with: finish, where: happens[index])
      }
      starts[index] = start
      finishes[index] = finish
      if plan.hasHandovers { gates[index] = isCertain ? start : units.replacing(with: start, where: happens[index]) }
    }
  }

  /// When what is repeated is over for the last time.
  private func lastTime(of series: UncertainPlan.Series, _ vector: Int) -> Lanes {
    func moment(_ moment: Lag.Moment) -> Lanes {
      switch moment {
      case .start(let activity): starts[activity * vectors + vector]
      case .finish(let activity): finishes[activity * vectors + vector]
      }
    }
    let step = Lanes(repeating: Double(series.step))
    let times = ((moment(series.until) + Lanes(repeating: Double(series.lag)) - moment(series.start)) / step).rounded(.down)
    // Where it does not happen, or what it waits for does not, there is no other time.
    let more = Lanes(repeating: 0).replacing(with: times, where: (times .> 0) .& (times .< .infinity))
    return moment(series.finish) + more * step
  }

  /// When an activity's units go on: at its finish, or when they came where it does not happen.
  @inline(__always)
  private func passing(_ activity: Int, _ index: Int) -> Lanes {
    guard plan.isConditional[activity] else { return finishes[index] }
    return gates[index].replacing(with: finishes[index], where: happens[index])
  }

  private mutating func measure() {
    for vector in 0..<vectors {
      var last = Lanes(repeating: Double(plan.plan.origin))
      for activity in 0..<plan.count where plan.plan.activities[activity].counts { last = Self.later(last, finishes[activity &* vectors &+ vector]) }
      makespans[vector] = last.replacing(with: .infinity, where: broken[vector])
    }
  }

  // MARK: What is critical

  private mutating func mark(_ component: Int) {
    let members = plan.components.members(component)
    for activity in members {
      let base = activity * vectors
      let counts = Mask(repeating: plan.plan.activities[activity].counts)
      for vector in 0..<vectors { critical[base + vector] = counts .& (finishes[base + vector] .== makespans[vector]) }
    }
    // In a circle of bounds, being critical spreads until it has gone round.
    for _ in 0..<(members.count == 1 ? 1 : members.count + 1) {
      for activity in members.reversed() { mark(activity: activity) }
    }
  }

  /// An activity is critical where something critical starts no earlier because of it.
  private mutating func mark(activity: Int) {
    let base = activity &* vectors
    let rows = plan.outgoingOffsets[activity]..<plan.outgoingOffsets[activity &+ 1]
    for vector in 0..<vectors {
      let index = base &+ vector
      var mark = critical[index]
      for row in rows {
        let arc = plan.outgoing[row]
        let other = arc.other &* vectors &+ vector
        var moment: Lanes
        if arc.isHandover {
          moment = passing(activity, index)
        } else {
          moment = (arc.fromFinish ? finishes[index] : starts[index]) + Lanes(repeating: arc.amount)
          if arc.toFinish { moment -= durations[other] }
        }
        if plan.plan.activities[arc.other].calendar != nil {
          for lane in 0..<8 { moment[lane] = plan.arrival(arc.other, moment[lane]) }
        }
        let target = arc.isHandover ? gates[other] : starts[other]
        if plan.isSeries(activity, endingAt: arc.other) { moment = target }
        mark = mark .| ((moment .== target) .& critical[other])
      }
      critical[index] = mark
    }
  }
}

/// The names of a simulation's draws: which counter of the generator stands for what.
enum Draws {
  static func action(_ activity: Int) -> UInt32 { UInt32(activity) }
  static func branch(_ branch: Int) -> UInt32 { 1 << 31 | UInt32(branch) }
  static let duration: UInt32 = 0
  static let release: UInt32 = 1
}
