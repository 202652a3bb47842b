// One half of a constraint. The solver knows only these: "at least so much later than".

/// One bound of one constraint, packed: twice the constraint's index, plus one for the high bound.
///
/// Read as *how much later at least*: the low bound says `to >= from + low`, the high bound `from >= to - high`. So every
/// bound leads from a `tail` to a `head`, and earliest times are longest paths, as in the critical path method.
struct BoundCode: Hashable, Sendable {
  let raw: Int32

  init(raw: Int32) { self.raw = raw }
  init(low constraint: Int) { raw = Int32(truncatingIfNeeded: constraint &* 2) }
  init(high constraint: Int) { raw = Int32(truncatingIfNeeded: constraint &* 2 &+ 1) }

  static let none = BoundCode(raw: -1)

  var constraint: Int { Int(raw >> 1) }
  var isHigh: Bool { raw & 1 == 1 }
}

extension TemporalNetwork {
  func tail(_ code: BoundCode) -> Int {
    Int(code.isHigh ? rows[code.constraint].target : rows[code.constraint].source)
  }

  func head(_ code: BoundCode) -> Int {
    Int(code.isHigh ? rows[code.constraint].source : rows[code.constraint].target)
  }

  /// By how much the head is later than the tail, at least. Only for bounds that bind and are within reach.
  func length(_ code: BoundCode) -> Int64 {
    code.isHigh ? -rows[code.constraint].high : rows[code.constraint].low
  }

  /// The same, or nil for a bound that does not bind; a bound too long to be turned round is as long as can be.
  func lengthIfStated(_ code: BoundCode) -> Int64? {
    if code.isHigh {
      let high = rows[code.constraint].high
      return high == Self.forever ? nil : high == Int64.min ? Int64.max : -high
    }
    let low = rows[code.constraint].low
    return low == Self.never ? nil : low
  }
}
