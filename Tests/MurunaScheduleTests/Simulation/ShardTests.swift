import Testing

import MurunaSchedule

@Suite("Simulation shards")
struct ShardTests {
  @Test("any cut, in any order of merging, gives the bytes of one run", arguments: [[1, 63], [64, 128, 700], [500], [999], [16, 17, 400]])
  func cuts(_ cuts: [Int]) throws {
    let plan = try SimulationTests.random(activities: 20, seed: 5, maximumLags: true)
    let simulation = try Simulation(plan, seed: 42)
    let whole = simulation.sample(0..<1000)
    let ends = [0] + cuts + [1000]
    var parts = zip(ends, ends.dropFirst()).map { simulation.sample($0..<$1) }
    let inOrder = try parts.dropFirst().reduce(parts[0]) { try $0.merged(with: $1) }
    #expect(inOrder == whole)
    parts.reverse()
    // Through bytes, last part first.
    let read = try parts.map { try simulation.shard(reading: $0.bytes) }
    let backward = try read.dropFirst().reduce(read[0]) { try $0.merged(with: $1) }
    #expect(backward.bytes == whole.bytes)
    #expect(simulation.report(backward) == simulation.report(whole))
  }

  @Test("two threads give the bytes of one")
  func threads() async throws {
    let plan = try SimulationTests.random(activities: 30, seed: 8, maximumLags: false)
    let simulation = try Simulation(plan, seed: 1)
    async let first = simulation.sample(0..<700)
    async let second = simulation.sample(700..<2000)
    let merged = try await second.merged(with: first)
    #expect(merged.bytes == simulation.sample(0..<2000).bytes)
  }

  @Test("shards of other runs, of the same samples, and damaged ones are refused")
  func refusals() throws {
    let plan = try SimulationTests.random(activities: 6, seed: 2, maximumLags: false)
    let simulation = try Simulation(plan, seed: 1)
    let shard = simulation.sample(0..<100)
    let other = try Simulation(plan, seed: 2)
    #expect(throws: SimulationMergeError.otherRun) { try shard.merged(with: other.sample(100..<200)) }
    #expect(throws: SimulationMergeError.sampleTwice(50)) { try shard.merged(with: simulation.sample(50..<200)) }
    #expect(throws: SimulationReadError.otherRun) { try other.shard(reading: shard.bytes) }
    #expect(throws: SimulationReadError.noShard) { try simulation.shard(reading: Array("hello".utf8)) }
    let bytes = shard.bytes
    for cut in stride(from: 26, to: bytes.count, by: 97) {
      #expect(throws: SimulationReadError.damaged) { try simulation.shard(reading: Array(bytes[..<cut])) }
    }
    #expect(throws: SimulationReadError.damaged) { try simulation.shard(reading: bytes + [0]) }
  }

  @Test("a shard of which any byte was changed is refused")
  func changed() throws {
    let simulation = try Simulation(try SimulationTests.random(activities: 6, seed: 2, maximumLags: false), seed: 1)
    let bytes = simulation.sample(0..<100).bytes
    for place in stride(from: 0, to: bytes.count, by: 41) {
      for bit in [UInt8(1), 0x10, 0x80] {
        var changed = bytes
        changed[place] ^= bit
        #expect(throws: SimulationReadError.self) { try simulation.shard(reading: changed) }
      }
    }
  }

  @Test("moments and counts that no run comes to are refused, however well they are sealed", arguments: [1e19, 1e300, -1e19, .nan, -.infinity])
  func unsound(moment: Double) throws {
    let simulation = try Simulation(try SimulationTests.random(activities: 6, seed: 2, maximumLags: false), seed: 1)
    let bytes = simulation.sample(0..<100).bytes
    #expect(Self.sealed(bytes, []) == bytes)
    // Behind the head: run, activities, deadlines, stretches, one stretch, then the hundred makespans, and two counts.
    let makespans = 26 + 6 * 8
    #expect(throws: SimulationReadError.damaged) { try simulation.shard(reading: Self.sealed(bytes, [(makespans + 8 * 3, moment.bitPattern)])) }
    // How often none can be kept, and how often the first activity happens.
    for count in [makespans + 100 * 8, makespans + 102 * 8] {
      #expect(throws: SimulationReadError.damaged) { try simulation.shard(reading: Self.sealed(bytes, [(count, 101)])) }
    }
    // The last three words before the seal: how many fell into the last class, and between which moments.
    for word in [1, 2] { #expect(throws: SimulationReadError.damaged) { try simulation.shard(reading: Self.sealed(bytes, [(bytes.count - 8 - 8 * word, moment.bitPattern)])) } }
    #expect(throws: SimulationReadError.damaged) { try simulation.shard(reading: Self.sealed(bytes, [(bytes.count - 8 - 8 * 3, 1000)])) }
  }

  /// Bytes with some words put in their places, and the hash of all (FNV) at their end.
  private static func sealed(_ bytes: [UInt8], _ words: [(place: Int, word: UInt64)]) -> [UInt8] {
    var changed = Array(bytes.dropLast(8))
    func put(_ word: UInt64, at place: Int) { for offset in 0..<8 { changed[place + offset] = UInt8(truncatingIfNeeded: word >> UInt64(8 * offset)) } }
    for (place, word) in words { put(word, at: place) }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in changed { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    changed += [UInt8](repeating: 0, count: 8)
    put(hash, at: changed.count - 8)
    return changed
  }

  @Test("a run that is stopped holds what was done")
  func stopped() throws {
    let simulation = try Simulation(try SimulationTests.random(activities: 6, seed: 2, maximumLags: false), seed: 1)
    let stopped = simulation.sample(0..<100_000) { $0 < 3000 }
    #expect(stopped.sampleCount >= 3000 && stopped.sampleCount < 10_000)
    #expect(stopped.samples == [0..<stopped.sampleCount])
    #expect(stopped == simulation.sample(0..<stopped.sampleCount))
  }
}
