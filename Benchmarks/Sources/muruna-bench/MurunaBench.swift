/// `muruna-bench`: one command for each family of benchmarks.
@main
enum MurunaBench {
  static func main() {
    var arguments = ArgumentReader(CommandLine.arguments.dropFirst())
    do throws(BenchError) {
      switch arguments.next() {
      case "rcpsp": try RCPSPCommand(&arguments).run()
      case "stn": try STNCommand(&arguments).run()
      case "montecarlo": try MonteCarloCommand(&arguments).run()
      case let other: throw .usage(other.map { "there is no benchmark \($0)" } ?? "which benchmark?")
      }
    } catch {
      Console.printError(error.message)
      Console.exit(2)
    }
  }
}

/// Why a benchmark did not run.
enum BenchError: Error {
  case usage(String)
  case unreadable(String)

  var message: String {
    switch self {
    case .usage(let what):
      """
      muruna-bench: \(what)
      usage: muruna-bench rcpsp [--seconds S | --schedules N] [--seed K] [--out DIR] FILES...
             muruna-bench stn [--dc] [--time] [--edits FILE] FILES...
             muruna-bench montecarlo [--actions N] [--samples N] [--seed S] [--print-network]
      """
    case .unreadable(let what):
      "muruna-bench: \(what)"
    }
  }
}
