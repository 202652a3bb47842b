#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A process that ran: what it cost.
struct Process {
  let seconds: Double
  let mebibytes: Double
  let code: Int32

  /// Runs a program with what it says sent to a file (none: nowhere); nil if it cannot be run. CPU time is user and system time together.
  static func run(_ arguments: [String], output: String = "/dev/null") -> Process? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, arguments[0], &actions, nil, pointers, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { return nil }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    #if canImport(Glibc)
      let kibibytes = Double(usage.ru_maxrss)
    #else
      let kibibytes = Double(usage.ru_maxrss) / 1024
    #endif
    return Process(
      seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), mebibytes: kibibytes / 1024,
      code: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
  }

  /// The cheapest of some runs: what others do on the machine only adds.
  static func best(of runs: Int, _ arguments: [String]) -> Process? {
    var best: Process?
    for _ in 0..<runs {
      guard let next = run(arguments) else { return best }
      if best.map({ next.seconds < $0.seconds }) ?? true { best = next }
    }
    return best
  }
}
