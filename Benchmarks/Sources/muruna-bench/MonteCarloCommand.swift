import MurunaSchedule

/// `muruna-bench montecarlo`: plays a made-up plan of three-point lengths through many times and prints what came of it.
///
/// `--print-network` prints the plan first, for outside references: `activity LOW MODE HIGH` and `after FROM TO`. Percentiles,
/// criticalities and correlations follow as `key value...` lines, then the processor time.
struct MonteCarloCommand {
  private var actions = 200
  private var samples = 100_000
  private var seed: UInt64 = 1
  private var printsNetwork = false
  private var isTriangular = false

  init(_ arguments: inout ArgumentReader) throws(BenchError) {
    while let word = arguments.next() {
      switch word {
      case "--actions": actions = try arguments.value(of: word)
      case "--samples": samples = try arguments.value(of: word)
      case "--seed": seed = try arguments.value(of: word)
      case "--triangular": isTriangular = true
      case "--print-network": printsNetwork = true
      case let other: throw .usage("montecarlo has no option \(other)")
      }
    }
    guard actions > 0, samples > 0 else { throw .usage("actions and samples are at least one") }
  }

  func run() throws(BenchError) {
    let plan: UncertainPlan
    do throws(DistributionError) {
      plan = try network()
    } catch {
      throw .unreadable("\(error)")
    }
    if printsNetwork {
      for activity in plan.activities {
        print("activity \(Int(activity.duration.low)) \(Int(activity.duration.mode)) \(Int(activity.duration.high))")
      }
      for lag in plan.lags { print("after \(lag.from.activity) \(lag.to.activity)") }
    }
    let begin = Console.processorTime()
    let simulation: Simulation
    do throws(UncertainPlanError) {
      simulation = try Simulation(plan, seed: seed)
    } catch {
      throw .unreadable("\(error)")
    }
    let shard = simulation.sample(0..<samples)
    let sampled = Console.processorTime()
    let report = simulation.report(shard)
    let reported = Console.processorTime()
    for percent in [1, 5, 10, 25, 50, 75, 90, 95, 99] {
      print("p\(percent) \(Console.decimal(report.makespan(atShare: Double(percent) / 100) ?? 0, 4))")
    }
    print("mean \(Console.decimal(report.meanMakespan ?? 0, 4))")
    print("criticality " + report.activities.map { Console.decimal($0.criticality, 5) }.joined(separator: " "))
    print("correlation " + report.activities.map { Console.decimal($0.correlation ?? 0, 5) }.joined(separator: " "))
    print("median_finish " + report.activities.map { Console.decimal($0.finish(atShare: 0.5) ?? 0, 4) }.joined(separator: " "))
    print("p95_finish " + report.activities.map { Console.decimal($0.finish(atShare: 0.95) ?? 0, 4) }.joined(separator: " "))
    print("cpu_s \(Console.decimal(sampled - begin, 3)) correlations \(Console.decimal(reported - sampled, 3))")
  }

  /// About two predecessors each among the ten activities before, and three points between 1 and 180.
  private func network() throws(DistributionError) -> UncertainPlan {
    let random = RandomSource(seed: seed ^ 0x6d75_7275_6e61)
    func below(_ bound: Int, _ index: Int, _ draw: UInt32) -> Int {
      Int(random.uniform(sample: 0, action: UInt32(index), draw: draw) * Double(bound))
    }
    var plan = UncertainPlan()
    for index in 0..<actions {
      let low = Double(1 + below(40, index, 0))
      let mode = low + Double(below(40, index, 1))
      let high = mode + Double(1 + below(100, index, 2))
      plan.activities.append(
        UncertainPlan.Activity(
          duration: isTriangular ? try .triangular(low: low, mode: mode, high: high) : try .pert(low: low, mode: mode, high: high)))
      let first = index - 1 - below(min(10, max(1, index)), index, 3)
      let second = index - 1 - below(min(10, max(1, index)), index, 4)
      if index > 0 { plan.lags.append(.precedence(first, index)) }
      if index > 1, second != first { plan.lags.append(.precedence(second, index)) }
    }
    return plan
  }
}
