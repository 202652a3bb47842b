/// Exact arithmetic on numbers; nil is an overflow, or a division by zero.
extension Number {
  package func adding(_ other: Number) -> Number? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Number(sum)
    }
    return Number(
      reducing: Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  package func subtracting(_ other: Number) -> Number? {
    if denominator == 1, other.denominator == 1 {
      let (difference, overflow) = numerator.subtractingReportingOverflow(other.numerator)
      return overflow ? nil : Number(difference)
    }
    return Number(
      reducing: Int128(numerator) * Int128(other.denominator) - Int128(other.numerator) * Int128(denominator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  package func multiplied(by other: Number) -> Number? {
    if denominator == 1, other.denominator == 1 {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
      return overflow ? nil : Number(product)
    }
    return Number(
      reducing: Int128(numerator) * Int128(other.numerator), over: Int128(denominator) * Int128(other.denominator))
  }

  package func divided(by other: Number) -> Number? {
    Number(reducing: Int128(numerator) * Int128(other.denominator), over: Int128(denominator) * Int128(other.numerator))
  }

  /// Nil only for -2^63 and its fractions.
  package var negated: Number? { Number(reducing: -Int128(numerator), over: Int128(denominator)) }
  package var magnitude: Number? { numerator < 0 ? negated : self }

  /// The nearest whole number; halves go away from zero. Cannot overflow: what has a fraction is at most half of the greatest integer.
  package var rounded: Int64 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder.magnitude >= denominator.magnitude - remainder.magnitude else { return quotient }
    return numerator < 0 ? quotient - 1 : quotient + 1
  }
}
