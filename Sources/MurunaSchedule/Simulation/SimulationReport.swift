/// What a simulation found out, read off its shards.
public struct SimulationReport: Hashable, Sendable {
  public let samples: Int
  /// Samples in which no way of acting keeps the maximum lags; they count against every deadline and have no finishes.
  public let broken: Int
  public let activities: [Activity]
  public let deadlines: [Deadline]
  /// The share of samples in which everything asked is kept.
  public let allDeadlines: Double
  /// The makespans of all samples that hold, in rising order.
  fileprivate let makespans: [Double]

  public struct Activity: Hashable, Sendable {
    /// The share of samples in which it happens, of those that hold.
    public let chance: Double
    /// The share of samples in which it is critical, of those in which it happens: later there, and the whole is later.
    public let criticality: Double
    /// Spearman's rank correlation of its length with the makespan where it happens; the ranks of the lengths are known exactly, as
    /// each comes from one uniform number. `nil` where its length is certain, or the makespan is.
    public let correlation: Double?
    /// The same for its release, if that is uncertain.
    public let releaseCorrelation: Double?
    private let finishes: FinishHistogram

    fileprivate init(
      chance: Double, criticality: Double, correlation: Double?, releaseCorrelation: Double?, finishes: FinishHistogram
    ) {
      self.chance = chance
      self.criticality = criticality
      self.correlation = correlation
      self.releaseCorrelation = releaseCorrelation
      self.finishes = finishes
    }

    /// The moment by which it is done in a share of the samples in which it happens: 0.5 for the median.
    public func finish(atShare share: Double) -> Double? {
      finishes.moment(atShare: share)
    }
  }

  public struct Deadline: Hashable, Sendable {
    /// How often it was asked for at all.
    public let asked: Int
    /// The share of those samples in which it was kept; `nil` when it was never asked for.
    public let chance: Double?
  }

  /// The moment by which all is done in a share of the samples that hold: exact, interpolated between neighbours.
  public func makespan(atShare share: Double) -> Double? {
    guard let first = makespans.first else { return nil }
    guard makespans.count > 1 else { return first }
    let place = min(max(share, 0), 1) * Double(makespans.count - 1)
    let index = min(Int(place), makespans.count - 2)
    return makespans[index] + (place - Double(index)) * (makespans[index + 1] - makespans[index])
  }

  public var meanMakespan: Double? {
    makespans.isEmpty ? nil : makespans.reduce(0, +) / Double(makespans.count)
  }

  /// How many makespans fall into each of so many equal columns between the shortest and the longest.
  public func makespanCounts(columns: Int) -> [Int] {
    guard columns > 0, let first = makespans.first, let last = makespans.last else { return [] }
    var counts = [Int](repeating: 0, count: columns)
    for makespan in makespans {
      let place = last > first ? (makespan - first) / (last - first) * Double(columns) : 0
      counts[min(columns - 1, Int(place))] += 1
    }
    return counts
  }
}

extension Simulation {
  /// Sums up a shard, or several that were merged. Draws the numbers once more to see which matter; nothing depends on how the run was
  /// cut.
  public func report(_ shard: SimulationShard, correlations: Bool = true) -> SimulationReport {
    let makespans = shard.makespans.filter { $0.isFinite }.sorted()
    let valid = max(1, shard.sampleCount - Int(shard.broken))
    let correlation = correlations ? RankCorrelation(compiled, seed: seed, shard).values : []
    return SimulationReport(
      samples: shard.sampleCount,
      broken: Int(shard.broken),
      activities: (0..<compiled.count).map { activity in
        let happening = Double(shard.happening[activity])
        return SimulationReport.Activity(
          chance: happening / Double(valid),
          criticality: happening > 0 ? Double(shard.critical[activity]) / happening : 0,
          correlation: correlations ? correlation[activity].duration : nil,
          releaseCorrelation: correlations ? correlation[activity].release : nil,
          finishes: shard.finishes[activity])
      },
      deadlines: shard.asked.indices.map { index in
        SimulationReport.Deadline(
          asked: Int(shard.asked[index]),
          chance: shard.asked[index] > 0 ? Double(shard.kept[index]) / Double(shard.asked[index]) : nil)
      },
      allDeadlines: shard.sampleCount > 0 ? Double(shard.keptTogether) / Double(shard.sampleCount) : 1,
      makespans: makespans)
  }
}
