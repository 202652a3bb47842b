import MurunaModel
import MurunaSchedule

/// What came of playing a plan through many times. Times are seconds from its `T`.
package struct SimulatedPlan: Sendable {
  package let plan: Timeline.Label
  package let zeroMoment: Int64?
  package let zone: (@Sendable (Int64) -> Int)?
  package let samples: Int
  package let seed: UInt64
  /// Samples in which the stated windows cannot be kept.
  package let broken: Int
  package let rows: [Row]
  /// When all is over.
  package let end: Percentiles?
  package let histogram: Histogram?
  /// The share of samples that keep every deadline, and every time that was said; nil without any.
  package let allDeadlines: Double?
  /// Whether any of these is a deadline, and not only a time that was said.
  package let hasDeadlines: Bool
  /// What is taken to go well, as no chance of it is known: `message_review is approved`.
  package let assumed: [String]
  /// Whether more is asked for than there is: it is played through as if what is missing were found.
  package let isShort: Bool
  /// The ranges of samples that are in, to go on from.
  package let covered: [Range<Int>]
  /// All that a later run needs to take this one in.
  package let bytes: [UInt8]

  package struct Row: Sendable {
    package let label: Timeline.Label
    package let kind: Timeline.RowKind
    package let finish: Percentiles?
    /// The share of samples in which it happens.
    package let chance: Double
    /// Of those, the share in which nothing may be later without making the whole later.
    package let criticality: Double
    /// The rank correlation of its length, or its moment, with the end of all.
    package let influence: Double?
    package let deadline: Int64?
    /// The share of samples in which the deadline is kept, of those in which it happens.
    package let kept: Double?
  }

  package struct Percentiles: Hashable, Sendable {
    package let p10: Int64
    package let p50: Int64
    package let p80: Int64
    package let p95: Int64

    init?(_ moment: (Double) -> Double?) {
      guard let p10 = moment(0.10), let p50 = moment(0.50), let p80 = moment(0.80), let p95 = moment(0.95) else { return nil }
      (self.p10, self.p50, self.p80, self.p95) = (Self.whole(p10), Self.whole(p50), Self.whole(p80), Self.whole(p95))
    }

    private static func whole(_ moment: Double) -> Int64 { Int64(moment.rounded()) }
  }

  /// How many samples end in each of some equal stretches.
  package struct Histogram: Hashable, Sendable {
    package let from: Int64
    package let until: Int64
    package let counts: [Int]
  }

  package enum Fault: Error, Hashable, Sendable {
    /// The plan asks for what cannot be sampled.
    case notSampled
    /// Something, by its id, may be so far off that nobody can reckon with it.
    case tooLong(String)
    /// Bytes that are no part of a run, or of another one.
    case foreignPart(Int)
    /// A sample is in two parts.
    case sampleTwice(Int)
  }
}

extension Layout {
  /// The first item of which more is said than can be reckoned with: some 34,000 years.
  var tooLong: Int? {
    let most = Int64(ResourceProblem.largestMagnitude)
    return items.indices.first { index in
      if let takes = items[index].takes, takes.high > most { return true }
      guard let window = eventWindows[index] else { return false }
      return max(window.first.lag.magnitude, window.last.lag.magnitude) > UInt64(most)
    }
  }
}

extension LaidOut {
  /// The layout as something to be sampled.
  func uncertain(_ model: Model) -> UncertainLayout { UncertainLayout(layout, likely, shortest, longest, dropped: dropped, model) }

  /// Play the plan through; `parts` are the bytes of earlier runs to be taken in.
  func simulate(
    _ samples: Range<Int>, seed: UInt64, parts: [[UInt8]], _ model: Model, progress: (Int) -> Bool
  ) throws(SimulatedPlan.Fault) -> SimulatedPlan {
    let uncertain = uncertain(model)
    let simulation: Simulation
    do throws(UncertainPlanError) {
      simulation = try Simulation(uncertain.plan, seed: seed)
    } catch {
      guard case .tooLarge = error, let far = layout.tooLong else { throw .notSampled }
      throw .tooLong(model.id(of: layout.items[far].entity))
    }
    var shard: SimulationShard
    if parts.isEmpty {
      shard = simulation.sample(samples, progress: progress)
    } else {
      shard = simulation.sample(0..<0)
      for (index, bytes) in parts.enumerated() {
        guard let part = try? simulation.shard(reading: bytes) else { throw .foreignPart(index) }
        do throws(SimulationMergeError) {
          shard = try shard.merged(with: part)
        } catch {
          if case .sampleTwice(let sample) = error { throw .sampleTwice(sample) }
          throw .foreignPart(index)
        }
      }
    }
    return summed(simulation.report(shard), shard, uncertain, seed, model)
  }

  private func summed(_ report: SimulationReport, _ shard: SimulationShard, _ uncertain: UncertainLayout, _ seed: UInt64, _ model: Model) -> SimulatedPlan {
    var kept: [Int: (chance: Double?, time: Int64)] = [:]
    for (index, check) in uncertain.checks.enumerated() where layout.statements[Int(check.statement)].role == .deadline {
      let item = Int(layout.statements[Int(check.statement)].item)
      let time = Int64(uncertain.plan.deadlines[index].time)
      if kept[item].map({ $0.time > time }) ?? true { kept[item] = (report.deadlines[index].chance, time) }
    }
    var rows: [SimulatedPlan.Row] = []
    for (index, item) in layout.items.enumerated() where index > 0 && item.place == nil && uncertain.activities[index] >= 0 {
      let activity = report.activities[Int(uncertain.activities[index])]
      // What is done at many places is as critical, and as likely, as the most so of its instances.
      let parts = item.isFolded ? layout.inside(index).filter { layout.items[$0].entity == item.entity && uncertain.activities[$0] >= 0 }.map { report.activities[Int(uncertain.activities[$0])] } : [activity]
      rows.append(
        SimulatedPlan.Row(
          label: .init(id: model.id(of: item.entity), titles: model.titles(of: item.entity)), kind: item.shape.rowKind,
          finish: .init { activity.finish(atShare: $0) }, chance: parts.map(\.chance).max() ?? activity.chance,
          criticality: (parts + uncertain.parts(of: item).map { report.activities[$0] }).map(\.criticality).max() ?? activity.criticality,
          influence: parts.compactMap { $0.correlation ?? $0.releaseCorrelation }.max { abs($0) < abs($1) },
          deadline: kept[index]?.time, kept: kept[index]?.chance))
    }
    let columns = 24
    let counts = report.makespanCounts(columns: columns)
    var histogram: SimulatedPlan.Histogram?
    if !counts.isEmpty, let first = report.makespan(atShare: 0), let last = report.makespan(atShare: 1) {
      histogram = .init(from: Int64(first.rounded()), until: Int64(last.rounded()), counts: first == last ? [counts.reduce(0, +)] : counts)
    }
    let isTied = layout.isOnCalendar
    return SimulatedPlan(
      plan: .init(id: model.id(of: layout.plan), titles: model.titles(of: layout.plan)), zeroMoment: isTied ? layout.clock?.zeroMoment : nil,
      zone: isTied ? layout.clock?.zone.map(Self.offsets) : nil, samples: report.samples, seed: seed, broken: report.broken, rows: rows,
      end: .init { report.makespan(atShare: $0) }, histogram: histogram,
      allDeadlines: uncertain.checks.isEmpty ? nil : report.allDeadlines,
      hasDeadlines: uncertain.checks.contains { layout.statements[Int($0.statement)].role == .deadline }, assumed: Set(uncertain.assumed.map { layout.told($0, model) }).sorted(),
      isShort: !layout.levelling.clashes.isEmpty, covered: shard.samples, bytes: shard.bytes)
  }
}
