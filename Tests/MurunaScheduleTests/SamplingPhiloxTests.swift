import Testing

import MurunaSchedule

@Suite("Philox")
struct SamplingPhiloxTests {
  /// The known answers of Random123 (`kat_vectors`, lines `philox4x32 10`).
  @Test("gives the known answers of Random123")
  func knownAnswers() {
    let ones = UInt32.max
    #expect(
      Philox4x32(key: SIMD2(0, 0)).block(SIMD4(0, 0, 0, 0))
        == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox4x32(key: SIMD2(ones, ones)).block(SIMD4(ones, ones, ones, ones))
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox4x32(key: SIMD2(0xa409_3822, 0x299f_31d0))
        .block(SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  /// Words computed by a ten-line Philox in Python: key 0x0123456789abcdef, counter (7, 5, 3, 0).
  @Test("a draw is named by seed, sample, action and draw")
  func drawsAreKeyed() {
    let source = RandomSource(seed: 0x0123_4567_89ab_cdef)
    let words: [UInt32] = [0x22a9_2170, 0xd46f_5d74, 0xfc3e_acee, 0x6341_ed4e]
    for (lane, word) in words.enumerated() {
      #expect(source.uniform(sample: 12 + lane, action: 5, draw: 7) == (Double(word) + 0.5) / 4_294_967_296)
    }
  }

  @Test("any stretch of samples gives the same numbers as one by one", arguments: [(0, 100), (1, 33), (15, 18), (13, 2), (16, 16), (5, 0)])
  func stretchesAgree(start: Int, count: Int) {
    let source = RandomSource(seed: 42)
    var numbers = [Double](repeating: 0, count: count)
    var span = numbers.mutableSpan
    source.fill(&span, from: start, action: 9, draw: 1)
    #expect(numbers == (start..<start + count).map { source.uniform(sample: $0, action: 9, draw: 1) })
  }

  @Test("samples beyond 2^34 count on in the counter's last word")
  func farSamples() {
    let source = RandomSource(seed: 1)
    let far = 1 << 34
    let block = Philox4x32(seed: 1).block(SIMD4(0, 3, 0, 1))
    #expect(source.uniform(sample: far + 2, action: 3) == (Double(block[2]) + 0.5) / 4_294_967_296)
    var numbers = [Double](repeating: 0, count: 40)
    var span = numbers.mutableSpan
    source.fill(&span, from: far - 20, action: 3)
    #expect(numbers == (far - 20..<far + 20).map { source.uniform(sample: $0, action: 3) })
  }
}
