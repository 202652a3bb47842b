import Glibc

/// The world outside: files, streams, and the processor's clock.
enum Console {
  static func printError(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = unsafe Glibc.write(2, bytes, bytes.count)
  }

  static func exit(_ code: Int32) -> Never {
    fflush(nil)
    Glibc.exit(code)
  }

  /// Shows what has been printed so far, for whoever watches.
  static func flush() {
    fflush(nil)
  }

  /// Processor time of this process in seconds.
  static func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func read(_ path: String) throws(BenchError) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { throw .unreadable("cannot open \(path)") }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  static func write(_ text: String, to path: String) throws(BenchError) {
    guard let file = unsafe fopen(path, "wb") else { throw .unreadable("cannot write \(path)") }
    defer { unsafe fclose(file) }
    unsafe fputs(text, file)
  }

  static func makeDirectory(_ path: String) {
    mkdir(path, 0o777)
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// A number with so many decimals.
  static func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value.magnitude * scale).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && scaled != 0 ? "-" : ""
    return places == 0 ? sign + digits : sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
