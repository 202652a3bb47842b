/// Turns a counter and a key into four random words: Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random
/// numbers: as easy as 1, 2, 3", SC 2011; the Random123 library has the known answers that our tests use).
///
/// A counter-based generator has no state to carry along, so a draw is the same on any thread, in any order and in any
/// shard of a larger run.
public struct Philox4x32: Hashable, Sendable {
  public let key: SIMD2<UInt32>

  public init(key: SIMD2<UInt32>) {
    self.key = key
  }

  public init(seed: UInt64) {
    self.init(key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
  }

  /// The four words at `counter`.
  public func block(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    var word = counter
    var roundKey = key
    for _ in 0..<Self.rounds {
      let product0 = Self.multiplier0 &* UInt64(word[0])
      let product1 = Self.multiplier1 &* UInt64(word[2])
      word = SIMD4(
        UInt32(truncatingIfNeeded: product1 >> 32) ^ word[1] ^ roundKey[0],
        UInt32(truncatingIfNeeded: product1),
        UInt32(truncatingIfNeeded: product0 >> 32) ^ word[3] ^ roundKey[1],
        UInt32(truncatingIfNeeded: product0))
      roundKey &+= Self.weyl
    }
    return word
  }

  /// The blocks of four counters at once, one counter in each lane: four times the work for about twice the time.
  func blocks(_ counter: Lanes) -> Lanes {
    var word = counter
    var roundKey = key
    for _ in 0..<Self.rounds {
      let product0 = word.first &* SIMD4(repeating: Self.multiplier0)
      let product1 = word.third &* SIMD4(repeating: Self.multiplier1)
      word = Lanes(
        first: (product1 &>> 32) ^ word.second ^ SIMD4(repeating: UInt64(roundKey[0])),
        second: product1 & Self.low,
        third: (product0 &>> 32) ^ word.fourth ^ SIMD4(repeating: UInt64(roundKey[1])),
        fourth: product0 & Self.low)
      roundKey &+= Self.weyl
    }
    return word
  }

  /// Four counters, or four blocks: each word is kept in the low half of a 64-bit lane, where a product has room.
  struct Lanes {
    var first: SIMD4<UInt64>
    var second: SIMD4<UInt64>
    var third: SIMD4<UInt64>
    var fourth: SIMD4<UInt64>
  }

  private static let rounds = 10
  private static var multiplier0: UInt64 { 0xD251_1F53 }
  private static var multiplier1: UInt64 { 0xCD9E_8D57 }
  private static var weyl: SIMD2<UInt32> { SIMD2(0x9E37_79B9, 0xBB67_AE85) }
  private static var low: SIMD4<UInt64> { SIMD4(repeating: 0xFFFF_FFFF) }
}
