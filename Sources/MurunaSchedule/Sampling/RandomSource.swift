/// Gives every draw of a simulation its own number between 0 and 1, named by seed, sample, action and draw.
///
/// Four samples share one Philox block (sample / 4 counts blocks, sample mod 4 picks the word), so that a run costs a
/// quarter of the blocks. Nothing else is shared: any sample can be asked for on its own.
public struct RandomSource: Hashable, Sendable {
  public let seed: UInt64
  private let philox: Philox4x32

  public init(seed: UInt64) {
    self.seed = seed
    philox = Philox4x32(seed: seed)
  }

  /// A number strictly between 0 and 1: the middle of one of 2^32 equal cells.
  ///
  /// `sample` is not negative. `action` tells apart what is drawn for, and `draw` the draws for one action in one sample.
  public func uniform(sample: Int, action: UInt32, draw: UInt32 = 0) -> Double {
    let group = UInt64(sample) >> 2
    let block = philox.block(
      SIMD4(draw, action, UInt32(truncatingIfNeeded: group), UInt32(truncatingIfNeeded: group >> 32)))
    return Self.unit(UInt64(block[sample & 3]))
  }

  /// Writes the numbers of samples `start`, `start` + 1, ... until `numbers` is full, or the first `count` of it.
  public func fill(
    _ numbers: inout MutableSpan<Double>, count: Int? = nil, from start: Int, action: UInt32, draw: UInt32 = 0
  ) {
    let count = count ?? numbers.count
    var index = 0
    while index < count, (start + index) & 15 != 0 {
      numbers[index] = uniform(sample: start + index, action: action, draw: draw)
      index += 1
    }
    let drawLane = SIMD4(repeating: UInt64(draw))
    let actionLane = SIMD4(repeating: UInt64(action))
    while index + 16 <= count {
      let group = SIMD4(repeating: UInt64(start + index) >> 2) &+ SIMD4(0, 1, 2, 3)
      let block = philox.blocks(
        Philox4x32.Lanes(
          first: drawLane, second: actionLane, third: group & SIMD4(repeating: 0xFFFF_FFFF), fourth: group &>> 32))
      for lane in 0..<4 {
        numbers[index + 4 * lane] = Self.unit(block.first[lane])
        numbers[index + 4 * lane + 1] = Self.unit(block.second[lane])
        numbers[index + 4 * lane + 2] = Self.unit(block.third[lane])
        numbers[index + 4 * lane + 3] = Self.unit(block.fourth[lane])
      }
      index += 16
    }
    while index < count {
      numbers[index] = uniform(sample: start + index, action: action, draw: draw)
      index += 1
    }
  }

  private static func unit(_ word: UInt64) -> Double {
    (Double(Int64(truncatingIfNeeded: word)) + 0.5) * 0x1p-32
  }
}
