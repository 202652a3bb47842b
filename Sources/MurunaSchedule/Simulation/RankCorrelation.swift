/// Which uncertainty matters: how the rank of each length goes with the rank of the makespan (Spearman 1904).
///
/// Every value is a rising function of one uniform number, and that number is the value's rank already, as a share. So only the
/// makespans need sorting, and the numbers are drawn again rather than kept.
struct RankCorrelation {
  private(set) var values: [(duration: Double?, release: Double?)]

  init(_ plan: CompiledPlan, seed: UInt64, _ shard: SimulationShard) {
    values = Array(repeating: (nil, nil), count: plan.count)
    let ranks = Self.ranks(shard.makespans)
    let random = RandomSource(seed: seed)
    // With branches, who happens is decided again, block by block, for all activities together.
    let happening = plan.conditional.isEmpty ? [] : Self.happening(plan, random, shard)
    for activity in 0..<plan.count {
      let mask = plan.isConditional[activity] ? happening[activity] : []
      if plan.durations[activity].distribution.shape != .fixed {
        values[activity].duration = Self.correlation(random, Draws.action(activity), Draws.duration, shard, ranks, mask)
      }
      if let release = plan.releases[activity], release.distribution.shape != .fixed {
        values[activity].release = Self.correlation(random, Draws.action(activity), Draws.release, shard, ranks, mask)
      }
    }
  }

  /// Ranks between -1 and 1, with equal makespans sharing theirs; infinite where the sample does not hold.
  private static func ranks(_ makespans: [Double]) -> [Double] {
    var order = (0..<Int32(makespans.count)).filter { makespans[Int($0)].isFinite }
    order.sort { (makespans[Int($0)], $0) < (makespans[Int($1)], $1) }
    var ranks = [Double](repeating: .infinity, count: makespans.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, makespans[Int(order[last + 1])] == makespans[Int(order[first])] { last += 1 }
      let rank = Double(first + last + 1) / Double(order.count) - 1
      for place in first...last { ranks[Int(order[place])] = rank }
      first = last + 1
    }
    return ranks
  }

  /// Pearson's correlation of the uniform numbers with the ranks, in the order of the samples.
  private static func correlation(
    _ random: RandomSource, _ action: UInt32, _ draw: UInt32, _ shard: SimulationShard, _ ranks: [Double], _ mask: [Bool]
  ) -> Double? {
    var numbers = [Double](repeating: 0, count: 1024)
    var count = 0.0
    var sumX = 0.0
    var sumY = 0.0
    var sumXX = 0.0
    var sumYY = 0.0
    var sumXY = 0.0
    var at = 0
    for stretch in shard.samples {
      var next = stretch.lowerBound
      while next < stretch.upperBound {
        let length = min(stretch.upperBound - next, numbers.count - next % 16)
        var span = numbers.mutableSpan
        random.fill(&span, count: length, from: next, action: action, draw: draw)
        for offset in 0..<length {
          let y = ranks[at &+ offset]
          guard y < 2, mask.isEmpty || mask[at &+ offset] else { continue }
          let x = span[offset] - 0.5
          count += 1
          sumX += x
          sumY += y
          sumXX += x * x
          sumYY += y * y
          sumXY += x * y
        }
        at += length
        next += length
      }
    }
    guard count > 2 else { return nil }
    let varianceX = sumXX - sumX * sumX / count
    let varianceY = sumYY - sumY * sumY / count
    guard varianceX > 0, varianceY > 1e-9 * count else { return nil }
    return (sumXY - sumX * sumY / count) / (varianceX * varianceY).squareRoot()
  }

  private static func happening(_ plan: CompiledPlan, _ random: RandomSource, _ shard: SimulationShard) -> [[Bool]] {
    var happening = [[Bool]](repeating: [], count: plan.count)
    for activity in plan.conditional { happening[activity].reserveCapacity(shard.sampleCount) }
    var block = SampleBlock(plan, random)
    for stretch in shard.samples {
      var next = stretch.lowerBound
      while next < stretch.upperBound {
        let end = min(stretch.upperBound, next + block.width)
        block.decide(next..<end)
        for activity in plan.conditional {
          for lane in 0..<end - next { happening[activity].append(block.doesHappen(activity, lane)) }
        }
        next = end
      }
    }
    return happening
  }
}
