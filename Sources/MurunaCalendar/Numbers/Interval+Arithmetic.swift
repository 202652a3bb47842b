/// Interval arithmetic: every result contains all results of the values inside, and open ends stay open.

/// Why arithmetic on intervals has no result.
package enum ArithmeticFault: Error, Hashable, Sendable {
  /// A bound does not fit into a 64-bit fraction.
  case overflow
  case divisionByZero
  /// The divisor may be zero, for all that is known.
  case mayDivideByZero
}

extension Interval {
  package func adding(_ other: Interval) throws(ArithmeticFault) -> Interval {
    Interval(
      uncheckedLower: try Interval.sum(lower, other.lower), upper: try Interval.sum(upper, other.upper),
      likely: combinedLikely(other) { $0.adding($1) })
  }

  package func subtracting(_ other: Interval) throws(ArithmeticFault) -> Interval {
    try adding(try other.negated())
  }

  package func negated() throws(ArithmeticFault) -> Interval {
    Interval(
      uncheckedLower: try Interval.negation(upper), upper: try Interval.negation(lower), likely: likely.flatMap(\.negated))
  }

  /// The least and greatest product of the corners (Moore). A corner at nought is nought whatever the other side is, infinity included, for every
  /// single product with it is nought.
  package func multiplied(by other: Interval) throws(ArithmeticFault) -> Interval {
    let mine = [End(lower, sign: -1), End(upper, sign: 1)]
    let theirs = [End(other.lower, sign: -1), End(other.upper, sign: 1)]
    var corners: [End] = []
    for left in mine {
      for right in theirs { corners.append(try left.multiplied(by: right)) }
    }
    var (least, greatest) = (corners[0], corners[0])
    for corner in corners.dropFirst() {
      if corner.isBelow(least) || (corner.isLevel(with: least) && corner.isClosed) { least = corner }
      if greatest.isBelow(corner) || (corner.isLevel(with: greatest) && corner.isClosed) { greatest = corner }
    }
    return Interval(
      uncheckedLower: least.bound, upper: greatest.bound, likely: combinedLikely(other) { $0.multiplied(by: $1) })
  }

  package func divided(by other: Interval) throws(ArithmeticFault) -> Interval {
    guard other.exact != .zero else { throw .divisionByZero }
    guard !other.contains(.zero) else { throw .mayDivideByZero }
    // Without nought inside, the reciprocal turns the ends round; an end at (open) nought goes to infinity, and infinity to nought.
    let reciprocal = Interval(
      uncheckedLower: try Interval.reciprocal(other.upper),
      upper: try Interval.reciprocal(other.lower),
      likely: other.likely.flatMap { Number.one.divided(by: $0) })
    return try multiplied(by: reciprocal)
  }

  private func combinedLikely(_ other: Interval, _ operation: (Number, Number) -> Number?) -> Number? {
    guard likely != nil || other.likely != nil, let mine = best, let theirs = other.best else { return nil }
    return operation(mine, theirs)
  }

  private static func sum(_ first: Bound, _ second: Bound) throws(ArithmeticFault) -> Bound {
    guard let a = first.number, let b = second.number else { return .unbounded }
    guard let sum = a.adding(b) else { throw .overflow }
    return .make(sum, closed: first.isClosed && second.isClosed)
  }

  private static func negation(_ bound: Bound) throws(ArithmeticFault) -> Bound {
    guard let number = bound.number else { return .unbounded }
    guard let negated = number.negated else { throw .overflow }
    return bound.at(negated)
  }

  private static func reciprocal(_ bound: Bound) throws(ArithmeticFault) -> Bound {
    guard let number = bound.number else { return .open(.zero) }
    if number.isZero { return .unbounded }
    guard let inverse = Number.one.divided(by: number) else { throw .overflow }
    return bound.at(inverse)
  }
}

/// A bound as a point of the line extended by both infinities, which is what corners of a product are.
private struct End {
  /// Nil is infinity, of the given sign.
  let number: Number?
  let sign: Int
  let isClosed: Bool

  init(_ bound: Bound, sign: Int) {
    number = bound.number
    self.sign = bound.number.map { $0.numerator.signum() }.map(Int.init) ?? sign
    isClosed = bound.isClosed
  }

  private init(number: Number?, sign: Int, isClosed: Bool) {
    self.number = number
    self.sign = sign
    self.isClosed = isClosed
  }

  var bound: Bound { number.map { .make($0, closed: isClosed) } ?? .unbounded }

  func multiplied(by other: End) throws(ArithmeticFault) -> End {
    if sign == 0 || other.sign == 0 {
      return End(number: .zero, sign: 0, isClosed: (sign == 0 && isClosed) || (other.sign == 0 && other.isClosed))
    }
    guard let number, let theirs = other.number else { return End(number: nil, sign: sign * other.sign, isClosed: false) }
    guard let product = number.multiplied(by: theirs) else { throw .overflow }
    return End(number: product, sign: sign * other.sign, isClosed: isClosed && other.isClosed)
  }

  func isBelow(_ other: End) -> Bool {
    switch (number, other.number) {
    case (let mine?, let theirs?): mine < theirs
    case (nil, nil): sign < other.sign
    case (nil, _): sign < 0
    case (_, nil): other.sign > 0
    }
  }

  func isLevel(with other: End) -> Bool { number == other.number && sign == other.sign }
}
