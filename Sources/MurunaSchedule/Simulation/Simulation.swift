/// Plays a plan through many times, with lengths and branches drawn anew each time (Monte Carlo; van Slyke 1963 for project networks).
///
/// Every draw is named by seed, sample, activity and draw, so any stretch of samples can be worked out by itself: on another thread, in
/// another process, on another machine. Merged, the stretches give what one run gives, to the last bit.
public struct Simulation: Sendable {
  public let seed: UInt64
  let compiled: CompiledPlan
  /// A hash of plan and seed.
  public let run: UInt64

  /// Throws when the plan cannot be simulated as stated.
  public init(_ plan: UncertainPlan, seed: UInt64 = 1) throws(UncertainPlanError) {
    self.seed = seed
    compiled = try CompiledPlan(plan)
    run = PlanFingerprint.of(plan, seed: seed)
  }

  public var plan: UncertainPlan { compiled.plan }

  /// Works out these samples; `progress` hears how many are done now and then, and may stop the run there. Samples count from 0.
  public func sample(_ samples: Range<Int>, progress: (Int) -> Bool = { _ in true }) -> SimulationShard {
    precondition(samples.lowerBound >= 0, "samples count from 0")
    var shard = SimulationShard(of: compiled, run: run, samples: samples)
    var block = SampleBlock(compiled, RandomSource(seed: seed))
    var next = samples.lowerBound
    while next < samples.upperBound {
      // Blocks begin where the generator's do.
      let end = min(samples.upperBound, (next / block.width + 1) * block.width)
      block.run(next..<end)
      shard.take(block, compiled)
      next = end
      if !progress(next - samples.lowerBound) {
        shard.samples = [samples.lowerBound..<next]
        break
      }
    }
    return shard
  }

  /// A shard of this very simulation from its bytes.
  public func shard(reading bytes: [UInt8]) throws(SimulationReadError) -> SimulationShard {
    try SimulationShard(reading: bytes, of: compiled, run: run)
  }
}

extension SimulationShard {
  /// Adds what a block came to.
  mutating func take(_ block: SampleBlock, _ plan: CompiledPlan) {
    var fails = [Bool](repeating: true, count: block.width)
    var inUse = [SampleBlock.Mask](repeating: SampleBlock.Mask(repeating: false), count: block.width / 8)
    for lane in 0..<block.count {
      makespans.append(block.makespans[lane >> 3][lane & 7])
      fails[lane] = block.broken[lane >> 3][lane & 7]
      inUse[lane >> 3][lane & 7] = !fails[lane]
      if fails[lane] { broken += 1 }
    }
    for activity in 0..<plan.count {
      let base = activity * inUse.count
      var criticalHere = SIMD8<Int64>(repeating: 0)
      var happeningHere = SIMD8<Int64>(repeating: 0)
      for vector in inUse.indices {
        let there = inUse[vector] .& (block.finishes[base + vector] .> -.infinity)
        happeningHere = happeningHere.replacing(with: happeningHere &+ 1, where: there)
        criticalHere = criticalHere.replacing(with: criticalHere &+ 1, where: there .& block.critical[base + vector])
      }
      happening[activity] += UInt64(happeningHere.wrappedSum())
      critical[activity] += UInt64(criticalHere.wrappedSum())
      finishes[activity].add(
        block.finishes.span.extracting(base..<base + inUse.count), count: block.count, skipping: fails.span)
    }
    judge(block, plan, fails)
  }

  private mutating func judge(_ block: SampleBlock, _ plan: CompiledPlan, _ fails: [Bool]) {
    for lane in 0..<block.count {
      var isKept = !fails[lane]
      for (index, deadline) in plan.plan.deadlines.enumerated() {
        let place = deadline.moment.activity * (block.width / 8) + lane >> 3
        guard block.finishes[place][lane & 7] > -.infinity else { continue }
        asked[index] += 1
        var moment = block.finishes[place][lane & 7]
        if case .start = deadline.moment { moment = block.starts[place][lane & 7] }
        if !fails[lane], moment <= Double(deadline.time) { kept[index] += 1 } else { isKept = false }
      }
      if isKept { keptTogether += 1 }
    }
  }
}

/// A hash of all that a run depends on (Fowler, Noll and Vo's FNV-1a, 64 bits), the same on every machine.
enum PlanFingerprint {
  static func of(_ plan: UncertainPlan, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ word: UInt64) {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        hash = (hash ^ (word >> shift & 255)) &* 0x0000_0100_0000_01b3
      }
    }
    func mix(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }
    func mix(_ distribution: Distribution) {
      switch distribution.shape {
      case .fixed: mix(0)
      case .uniform: mix(1)
      case .triangular: mix(2)
      case .pert: mix(3)
      }
      mix(distribution.low.bitPattern)
      mix(distribution.mode.bitPattern)
      mix(distribution.high.bitPattern)
    }
    func mix(_ moment: Lag.Moment) {
      switch moment {
      case .start(let activity): mix(2 * activity)
      case .finish(let activity): mix(2 * activity + 1)
      }
    }
    func mix(_ literal: UncertainPlan.Literal) {
      switch literal {
      case .outcome(let branch, let outcome): [0, branch, outcome].forEach { mix($0) }
      case .otherOutcome(let branch, let outcome): [1, branch, outcome].forEach { mix($0) }
      case .happens(let other): [2, other].forEach { mix($0) }
      case .doesNotHappen(let other): [3, other].forEach { mix($0) }
      }
    }
    mix(seed)
    mix(plan.origin)
    mix(plan.activities.count)
    for activity in plan.activities {
      mix(activity.duration)
      if let release = activity.release { mix(release) } else { mix(4) }
      mix(activity.calendar ?? -1)
      if activity.whole != 0 { mix(activity.whole) }
      if !activity.counts { mix(5) }
      if let series = activity.series {
        mix(6)
        [series.start, series.finish, series.until].forEach { mix($0) }
        mix(series.step)
        mix(series.lag)
      }
      mix(activity.condition.count)
      for group in activity.condition {
        mix(group.count)
        for literal in group { mix(literal) }
      }
    }
    for lag in plan.lags {
      mix(lag.from)
      mix(lag.to)
      mix(lag.atLeast)
    }
    mix(plan.handovers.count)
    for handover in plan.handovers {
      mix(handover.from)
      mix(handover.to)
    }
    for branch in plan.branches {
      mix(branch.chances.count)
      for chance in branch.chances { mix(chance.bitPattern) }
    }
    for calendar in plan.calendars {
      mix(calendar.stretches.count)
      for stretch in calendar.stretches {
        mix(stretch.lowerBound)
        mix(stretch.upperBound)
      }
    }
    for deadline in plan.deadlines {
      mix(deadline.moment)
      mix(deadline.time)
    }
    return hash
  }
}
