import MurunaSchedule

/// `muruna-bench rcpsp`: solves each file by itself and prints a line of CSV for it.
struct RCPSPCommand {
  private var seconds: Double?
  private var schedules: Int?
  private var seed: UInt64 = 1
  private var directory: String?
  private var files: [String] = []

  init(_ arguments: inout ArgumentReader) throws(BenchError) {
    while let word = arguments.next() {
      switch word {
      case "--seconds": seconds = try arguments.value(of: word)
      case "--schedules": schedules = try arguments.value(of: word)
      case "--seed": seed = try arguments.value(of: word)
      case "--out": directory = try arguments.value(of: word) as String
      case _ where word.hasPrefix("--"): throw .usage("rcpsp has no option \(word)")
      default: files.append(word)
      }
    }
    guard !files.isEmpty else { throw .usage("which files?") }
    guard seconds == nil || schedules == nil else { throw .usage("either --seconds or --schedules") }
  }

  func run() throws(BenchError) {
    print("instance,status,makespan,lower_bound,optimal,schedules,cpu_s")
    if let directory { Console.makeDirectory(directory) }
    for file in files {
      let name = Console.name(of: file)
      let begin = Console.processorTime()
      let problem = try InstanceFile.read(file)
      let outcome = try solve(problem, name, begin)
      let time = Console.processorTime() - begin
      let makespan = outcome.schedule.map { String($0.makespan) } ?? ""
      let isOptimal = outcome.status == .optimal || outcome.status == .infeasible
      print(
        "\(name),\(outcome.status),\(makespan),\(outcome.lowerBound),\(isOptimal ? 1 : 0),"
          + "\(outcome.schedules),\(Console.decimal(time, 3))")
      Console.flush()
      if let directory, let schedule = outcome.schedule {
        let starts = schedule.starts.map(String.init).joined(separator: " ")
        try Console.write("\(name): \(starts)\n", to: "\(directory)/\(name).txt")
      }
    }
  }

  private func solve(_ problem: ResourceProblem, _ name: String, _ begin: Double) throws(BenchError) -> ResourceOutcome {
    let solver: ResourceSolver
    do throws(ResourceProblemError) {
      solver = try ResourceSolver(problem)
    } catch {
      throw .unreadable("\(name): \(error)")
    }
    guard let seconds else { return solver.solve(SearchOptions(seed: seed, effort: schedules)) }
    // The engine knows no clock. A short run says how many schedules the time is good for, and progress stops a run that was
    // too hopeful.
    let trial = 600
    let before = Console.processorTime()
    let first = solver.solve(SearchOptions(seed: seed, effort: trial))
    let took = Console.processorTime() - before
    guard first.status != .optimal, first.status != .infeasible else { return first }
    let rate = Double(first.schedules) / max(took, 1e-4)
    let left = seconds - (Console.processorTime() - begin)
    let effort = max(trial, Int(min(1e9, 0.95 * rate * left)))
    return solver.solve(SearchOptions(seed: seed, effort: effort)) { _ in Console.processorTime() - begin < seconds }
  }
}
