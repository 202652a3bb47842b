#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes programs of any size to measure `muruna check` with: the same lines for the same seed, on every machine.
///
/// With one file, OUTPUT is the file; with more, a folder that the files are written into.
enum GenerateCommand {
  static let usage = "generate [--lines 10000] [--seed 1] [--faults PER_THOUSAND] [--files 1] OUTPUT"

  static func run(_ arguments: ArraySlice<String>) {
    var options: [String: Int] = ["--lines": 10_000, "--seed": 1, "--faults": 0, "--files": 1]
    var output: String?
    var rest = arguments
    while let argument = rest.popFirst() {
      if options[argument] != nil {
        guard let value = rest.popFirst().flatMap({ Int($0) }), value >= 0 else { leave("\(argument) takes a number") }
        options[argument] = value
      } else if output == nil, !argument.hasPrefix("-") {
        output = argument
      } else {
        leave("unknown argument \(argument)")
      }
    }
    guard let output else { leave("say where to write to") }
    let files = max(1, options["--files"] ?? 1)
    write(
      lines: options["--lines"] ?? 0, seed: options["--seed"] ?? 1, faults: options["--faults"] ?? 0, files: max(1, options["--files"] ?? 1),
      to: output)
  }

  static func write(lines: Int, seed: Int = 1, faults: Int = 0, files: Int = 1, to output: String) {
    var city = CityWriter(seed: UInt64(seed), faultsPerThousand: faults)
    if files > 1 { mkdir(output, 0o777) }
    for file in 0..<files {
      // What is left, spread evenly over the files that are left.
      let wanted = lines * (file + 1) / files - lines * file / files
      let text = city.text(lines: wanted, isFirst: file == 0)
      write(text, to: files == 1 ? output : output + "/part\(digits(file, 4)).muruna")
    }
  }

  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { leave("cannot write \(path)") }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { leave("cannot write \(path)") }
  }

  private static func leave(_ why: String) -> Never { CheckBench.leave(why) }
}
