/// A small generator for searches: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
///
/// Searches need speed and a seed, not counters; what is reported of uncertainty draws from `RandomSource` instead.
struct SplitMix: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  /// A number in 0..<`bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(((next() &>> 32) &* UInt64(bound)) &>> 32)
  }

  /// A number in 0..<1.
  mutating func unit() -> Double {
    Double(Int64(bitPattern: next() &>> 11)) * 0x1p-53
  }
}
