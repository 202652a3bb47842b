/// What the process tells its caller, whatever the format of its answer.
enum ExitCode: Int32 {
  case success = 0
  /// The program has errors; with `--strict`, warnings are enough.
  case findings = 1
  /// The command line makes no sense, or something could not be read or written.
  case usage = 2
  /// Our fault.
  case fault = 3
}
