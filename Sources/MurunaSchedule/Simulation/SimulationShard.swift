/// What a stretch of samples of one run came to: exact counts that can be added to those of other stretches.
///
/// However a run is cut into shards and in whatever order they are merged, the same samples give the same bytes.
public struct SimulationShard: Hashable, Sendable {
  /// What was simulated: a hash of the plan and the seed. Only shards of one run can be merged.
  public let run: UInt64
  /// The samples that are in, in rising order; stretches that touch are one.
  public internal(set) var samples: [Range<Int>]
  /// The makespan of each sample, in their order; infinite where the plan cannot be kept.
  var makespans: [Double]
  var broken: UInt64 = 0
  /// By activity: how often it happens, and is critical, in samples that can be kept.
  var happening: [UInt64]
  var critical: [UInt64]
  var finishes: [FinishHistogram]
  /// By deadline: how often its activity happens at all, and how often it is then in time.
  var asked: [UInt64]
  var kept: [UInt64]
  var keptTogether: UInt64 = 0

  init(of plan: CompiledPlan, run: UInt64, samples: Range<Int>) {
    self.run = run
    self.samples = samples.isEmpty ? [] : [samples]
    makespans = []
    makespans.reserveCapacity(samples.count)
    happening = Array(repeating: 0, count: plan.count)
    critical = happening
    // Fewer classes where there are very many activities.
    let classes = max(64, min(1024, (1 << 20) / max(1, plan.count)))
    finishes = plan.finishRanges.map { FinishHistogram($0, classes: classes) }
    asked = Array(repeating: 0, count: plan.plan.deadlines.count)
    kept = asked
  }

  public var sampleCount: Int { makespans.count }

  /// This shard and another of the same run, with other samples.
  public func merged(with other: SimulationShard) throws(SimulationMergeError) -> SimulationShard {
    guard run == other.run, happening.count == other.happening.count, asked.count == other.asked.count else { throw .otherRun }
    var parts: [(samples: Range<Int>, makespans: ArraySlice<Double>)] = []
    for shard in [self, other] {
      var at = 0
      for stretch in shard.samples {
        parts.append((stretch, shard.makespans[at..<at + stretch.count]))
        at += stretch.count
      }
    }
    parts.sort { $0.samples.lowerBound < $1.samples.lowerBound }
    for (first, second) in zip(parts, parts.dropFirst()) where first.samples.upperBound > second.samples.lowerBound {
      throw .sampleTwice(second.samples.lowerBound)
    }
    var sum = self
    sum.samples = []
    sum.makespans = []
    sum.makespans.reserveCapacity(sampleCount + other.sampleCount)
    for part in parts {
      if let last = sum.samples.last, last.upperBound == part.samples.lowerBound {
        sum.samples[sum.samples.count - 1] = last.lowerBound..<part.samples.upperBound
      } else {
        sum.samples.append(part.samples)
      }
      sum.makespans.append(contentsOf: part.makespans)
    }
    sum.broken += other.broken
    sum.keptTogether += other.keptTogether
    for activity in happening.indices {
      sum.happening[activity] += other.happening[activity]
      sum.critical[activity] += other.critical[activity]
      sum.finishes[activity].add(other.finishes[activity])
    }
    for deadline in asked.indices {
      sum.asked[deadline] += other.asked[deadline]
      sum.kept[deadline] += other.kept[deadline]
    }
    return sum
  }
}

/// Why two shards do not belong together.
public enum SimulationMergeError: Error, Hashable, Sendable {
  /// Another plan, or another seed.
  case otherRun
  /// Both have this sample.
  case sampleTwice(Int)
}
