/// An exact rational number: a reduced fraction of two 64-bit integers, so that 40 % of 0.1 is what it should be.
///
/// No operation rounds and none traps: what does not fit is nil, for the caller to report. Intermediate results are 128 bits wide, so a
/// result is nil only when the reduced fraction itself does not fit.
package struct Number: Hashable, Sendable {
  package let numerator: Int64
  /// Positive, and without a common factor with the numerator.
  package let denominator: Int64

  package static let zero = Number(0)
  package static let one = Number(1)

  @inlinable package init(_ integer: Int64) {
    numerator = integer
    denominator = 1
  }

  /// Nil when the denominator is zero, or when the reduced fraction does not fit.
  package init?(_ numerator: Int64, over denominator: Int64) {
    self.init(reducing: Int128(numerator), over: Int128(denominator))
  }

  /// The one place where fractions are reduced; the callers' operands are at most 127 bits wide.
  init?(reducing numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = Number.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    guard let small = Int64(exactly: bottom) else { return nil }
    let isNegative = (numerator < 0) != (denominator < 0) && top != 0
    guard top <= UInt128(Int64.max) + (isNegative ? 1 : 0) else { return nil }
    self.numerator = Int64(truncatingIfNeeded: isNegative ? 0 &- top : top)
    self.denominator = small
  }

  @inlinable package var isInteger: Bool { denominator == 1 }
  @inlinable package var isZero: Bool { numerator == 0 }
  @inlinable package var isNegative: Bool { numerator < 0 }
  /// Nil unless it is whole.
  @inlinable package var integer: Int64? { denominator == 1 ? numerator : nil }

  /// The greatest whole number that is not above it.
  package var floor: Int64 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The least whole number that is not below it.
  package var ceiling: Int64 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// For charts and sampling only: nothing that is compared or shown goes through it.
  package var approximation: Double { Double(numerator) / Double(denominator) }

  /// Euclid's algorithm, dropping to 64 bits, where a division is one instruction, as soon as both fit.
  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (a, b) = (first, second)
    while b > UInt128(UInt64.max) || a > UInt128(UInt64.max) {
      if b == 0 { return a }
      (a, b) = (b, a % b)
    }
    var (x, y) = (UInt64(a), UInt64(b))
    while y != 0 { (x, y) = (y, x % y) }
    return UInt128(x)
  }
}

extension Number: Comparable {
  @inlinable package static func < (left: Number, right: Number) -> Bool {
    left.denominator == right.denominator
      ? left.numerator < right.numerator
      : Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }
}
