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
    writer.put(Self.seal(writer.bytes[...]))
    return writer.bytes
  }

  /// Reads what `bytes` wrote, for the simulation it belongs to.
  init(reading bytes: [UInt8], of plan: CompiledPlan, run: UInt64) throws(SimulationReadError) {
    guard bytes.starts(with: Self.head) else { throw .noShard }
    guard bytes.count >= Self.head.count + 16 else { throw .damaged }
    var (reader, end) = (ByteReader(bytes.dropLast(8)), ByteReader(bytes.suffix(8)))
    reader.skip(Self.head.count)
    guard try reader.word() == run else { throw .otherRun }
    self.init(of: plan, run: run, samples: 0..<0)
    // Whether anything was changed on the way; what follows is for bytes that never were a shard.
    guard try end.word() == Self.seal(bytes.dropLast(8)) else { throw .damaged }
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
        guard index < UInt64(finishes[activity].classes), finishes[activity].counts[Int(index)] == 0 else { throw .damaged }
        finishes[activity].restore(
          Int(index), count: try reader.word(), least: Double(bitPattern: try reader.word()),
          greatest: Double(bitPattern: try reader.word()))
      }
    }
    guard reader.left == 0, isSound else { throw .damaged }
  }

  /// Whether its counts and moments can be those of a run: no sample counted twice, no moment that is none.
  private var isSound: Bool {
    let total = UInt64(makespans.count)
    guard makespans.allSatisfy({ $0 == .infinity || $0.magnitude <= Self.farthest }), broken == UInt64(makespans.count { $0 == .infinity }) else { return false }
    let valid = total - broken
    guard keptTogether <= valid else { return false }
    for (happening, critical) in zip(happening, critical) where happening > valid || critical > happening { return false }
    for (asked, kept) in zip(asked, kept) where asked > total || kept > min(asked, valid) { return false }
    for (histogram, happening) in zip(finishes, happening) where !histogram.isSound(adding: happening, within: Self.farthest) { return false }
    return true
  }

  /// No sum of lengths that a plan may have goes beyond.
  private static let farthest = 0x1p61

  private static let head = Array("muruna simulation shard 2\n".utf8)

  /// A hash of bytes (FNV), behind which they stand.
  private static func seal(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
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
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  var left: Int { bytes.endIndex - at }

  mutating func skip(_ count: Int) { at += count }

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
