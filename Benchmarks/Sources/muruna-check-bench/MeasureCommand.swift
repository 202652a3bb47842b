#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs `muruna check` on small and large programs, and prints what they cost beside the aims of the design.
enum MeasureCommand {
  static let usage = "measure MURUNA [--most-lines 1000000]"

  static func run(_ arguments: ArraySlice<String>) {
    guard let program = arguments.first else { CheckBench.leave(usage) }
    let rest = Array(arguments.dropFirst())
    let most = rest.count == 2 && rest[0] == "--most-lines" ? Int(rest[1]) ?? 0 : 1_000_000
    guard let folder = temporaryFolder() else { CheckBench.leave("cannot make a folder for what is measured") }
    defer { _ = Process.run(["rm", "-rf", folder]) }
    start(program, folder)
    var base: [String: Double] = [:]
    for lines in [10_000, 100_000, 1_000_000] where lines <= most {
      for (name, faults, files) in [("clean, one file", 0, 1), ("clean, 1,000 files", 0, 1000), ("1 % faulty lines", 10, 1)] {
        if files > 1, lines < 100_000 { continue }
        let path = "\(folder)/\(lines)-\(faults)-\(files)" + (files == 1 ? ".muruna" : "")
        GenerateCommand.write(lines: lines, faults: faults, files: files, to: path)
        guard let found = Process.best(of: lines > 100_000 ? 1 : 3, [program, "check", path]) else { CheckBench.leave("cannot run \(program)") }
        if lines == 10_000 { base[name] = found.seconds }
        let growth = base[name].map { "; \(rounded(found.seconds / $0, 1)) times 10,000 lines" } ?? ""
        line(
          "\(lines) lines, \(name)",
          "\(rounded(found.seconds * 1000, 0)) ms, \(rounded(Double(lines) / found.seconds / 1e6, 2)) M lines/s, \(rounded(found.mebibytes, 0)) MiB\(growth)",
          lines == 10_000 ? "10 ms" : lines == 1_000_000 ? "1.5 M lines/s, 300 MiB, 110 times" : "1.5 M lines/s")
      }
    }
  }

  /// A folder of its own below TMPDIR, or where the system keeps such things.
  private static func temporaryFolder() -> String? {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = (base + "/muruna-bench-XXXXXX").utf8CString
    return template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  private static func start(_ program: String, _ folder: String) {
    let path = folder + "/small.muruna"
    guard let file = fopen(path, "w") else { CheckBench.leave("cannot write \(path)") }
    fputs(smallProgram, file)
    fclose(file)
    guard let found = Process.best(of: 20, [program, "check", path]) else { CheckBench.leave("cannot run \(program)") }
    line("20 lines", "\(rounded(found.seconds * 1000, 1)) ms, \(rounded(found.mebibytes, 1)) MiB", "6 ms, 25 MiB")
    if let count = instructions(program, path, folder) { line("20 lines", "\(rounded(Double(count) / 1e6, 1)) M instructions", "20 M") }
  }

  /// By callgrind, where there is one. It stumbles over the debugging information of new compilers, so a copy without it is run.
  private static func instructions(_ program: String, _ path: String, _ folder: String) -> Int? {
    let bare = folder + "/bare", log = folder + "/log"
    guard Process.run(["strip", "-g", program, "-o", bare])?.code == 0,
      Process.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bare, "check", path], output: log) != nil,
      let file = fopen(log, "r")
    else { return nil }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if let at = text.range(of: "Collected : ") { return Int(text[at...].filter(\.isNumber)) }
    }
    return nil
  }

  private static func line(_ what: String, _ found: String, _ aim: String) {
    print(what.padded(to: 32) + found.padded(to: 64) + "aim " + aim)
  }

  private static func rounded(_ number: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((number * scale).rounded())
    return digits == 0 ? "\(whole)" : "\(whole / Int(scale)).\(GenerateCommand.digits(whole % Int(scale), digits))"
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }

  /// From the end of a part on.
  func range(of part: String) -> String.Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(part) { return self.index(index, offsetBy: part.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
