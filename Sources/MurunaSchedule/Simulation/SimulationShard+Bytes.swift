// A shard as bytes, so that one machine can work out what another merges.

extension SimulationShard {
  /// Little-endian words behind a first line that says what this is.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.bytes = Self.head
    writer.put(run)
    writer.put(UInt64(happening.count))
    writer.put(UInt64(asked.count))
    writer.put(UInt64(samples.count))
    for stretch in samples {
      writer.put(UInt64(stretch.lowerBound))
      writer.put(UInt64(stretch.upperBound))
    }
    for makespan in makespans { writer.put(makespan.bitPattern) }
    writer.put(broken)
    writer.put(keptTogether)
    for count in happening + critical + asked + kept { writer.put(count) }
    for histogram in finishes {
      // Most classes are empty: only the others are written, each with its number.
      writer.put(UInt64(histogram.counts.count { $0 > 0 }))
      for index in histogram.counts.indices where histogram.counts[index] > 0 {
        writer.put(UInt64(index))
        writer.put(histogram.counts[index])
        writer.put(histogram.least[index].bitPattern)
        writer.put(histogram.greatest[index].bitPattern)
      }
    }
    return writer.bytes
  }

  /// Reads what `bytes` wrote, for the simulation it belongs to.
  init(reading bytes: [UInt8], of plan: CompiledPlan, run: UInt64) throws(SimulationReadError) {
    var reader = ByteReader(bytes)
    guard reader.skip(Self.head) else { throw .noShard }
    guard try reader.word() == run else { throw .otherRun }
    self.init(of: plan, run: run, samples: 0..<0)
    guard try reader.word() == UInt64(plan.count), try reader.word() == UInt64(asked.count) else { throw .otherRun }
    let stretches = try reader.count()
    for _ in 0..<stretches {
      let from = try reader.word()
      let until = try reader.word()
      guard from < until, until < 1 << 62, Int(from) >= samples.last?.upperBound ?? 0 else { throw .damaged }
      samples.append(Int(from)..<Int(until))
    }
    let total = samples.reduce(0) { $0 + $1.count }
    guard total <= reader.left / 8 else { throw .damaged }
    for _ in 0..<total { makespans.append(Double(bitPattern: try reader.word())) }
    broken = try reader.word()
    keptTogether = try reader.word()
    for index in happening.indices { happening[index] = try reader.word() }
    for index in critical.indices { critical[index] = try reader.word() }
    for index in asked.indices { asked[index] = try reader.word() }
    for index in kept.indices { kept[index] = try reader.word() }
    for activity in finishes.indices {
      for _ in 0..<(try reader.count()) {
        let index = try reader.word()
        guard index < UInt64(finishes[activity].classes) else { throw .damaged }
        finishes[activity].restore(
          Int(index), count: try reader.word(), least: Double(bitPattern: try reader.word()),
          greatest: Double(bitPattern: try reader.word()))
      }
    }
    guard reader.left == 0 else { throw .damaged }
  }

  private static let head = Array("muruna simulation shard 1\n".utf8)
}

/// Why bytes are not a shard of this simulation.
public enum SimulationReadError: Error, Hashable, Sendable {
  case noShard
  /// Of another plan, or another seed.
  case otherRun
  /// Cut short, or changed.
  case damaged
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func put(_ word: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
  }
}

private struct ByteReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var left: Int { bytes.count - at }

  mutating func skip(_ head: [UInt8]) -> Bool {
    guard bytes.starts(with: head) else { return false }
    at = head.count
    return true
  }

  mutating func word() throws(SimulationReadError) -> UInt64 {
    guard left >= 8 else { throw .damaged }
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(bytes[at + offset]) << UInt64(8 * offset) }
    at += 8
    return word
  }

  /// A number of things that are still to come, each at least a word long.
  mutating func count() throws(SimulationReadError) -> Int {
    let count = try word()
    guard count <= UInt64(left / 8) else { throw .damaged }
    return Int(count)
  }
}
