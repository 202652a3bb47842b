#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures `muruna check` as a caller would: whole processes on generated programs, beside what is aimed at.
@main
struct CheckBench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "generate": GenerateCommand.run(arguments.dropFirst())
    case "measure": MeasureCommand.run(arguments.dropFirst())
    default: leave("\(GenerateCommand.usage)\n       \(MeasureCommand.usage)")
    }
  }

  static func leave(_ why: String) -> Never {
    // Not `fputs` to `stderr`: a global variable of C is nobody's to share.
    let bytes = Array("muruna-check-bench: \(why)\n".utf8)
    _ = write(2, bytes, bytes.count)
    exit(2)
  }
}
