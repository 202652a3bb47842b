/// Arithmetic on numbers kept in millionths: exact where the result is, otherwise rounded outward, so that an interval always holds the truth.
enum Fixed {
  static func divide(_ numerator: Int128, _ denominator: Int128, up: Bool) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder == 0 { return quotient }
    let isNegative = (remainder < 0) != (denominator < 0)
    if up { return isNegative ? quotient : quotient + 1 }
    return isNegative ? quotient - 1 : quotient
  }

  static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a.magnitude, b.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int64(exactly: max(a, 1)) ?? 1
  }

  /// a + b of two bounds; an unbounded one stays so. Nil when too large.
  static func add(_ a: Int64, _ b: Int64) -> Int64? {
    if a == .min || b == .min { return .min }
    if a == .max || b == .max { return .max }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow || sum == .min || sum == .max ? nil : sum
  }

  /// The product of two bounds in millionths, rounded down or up; nil when too large.
  static func multiply(_ a: Int64, _ b: Int64, up: Bool) -> Int64? {
    if a == 0 || b == 0 { return 0 }
    if a == .min || a == .max || b == .min || b == .max {
      return (a < 0) == (b < 0) ? .max : .min
    }
    let product = divide(Int128(a) * Int128(b), Int128(Value.one), up: up)
    guard let result = Int64(exactly: product), result != .min, result != .max else { return nil }
    return result
  }

  /// The quotient of two bounds in millionths; nil when too large or the divisor is 0.
  static func quotient(_ a: Int64, _ b: Int64, up: Bool) -> Int64? {
    if b == 0 { return nil }
    if b == .min || b == .max { return a == .min || a == .max ? nil : 0 }
    if a == .min || a == .max { return (a < 0) == (b < 0) ? .max : .min }
    let result = divide(Int128(a) * Int128(Value.one), Int128(b), up: up)
    guard let result = Int64(exactly: result), result != .min, result != .max else { return nil }
    return result
  }
}
