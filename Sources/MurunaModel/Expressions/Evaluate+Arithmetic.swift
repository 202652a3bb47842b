import MurunaCalendar
import MurunaSyntax
import MurunaText

extension Model {
  mutating func arithmetic(
    _ left: Value, _ right: Value, _ sign: Operator, _ node: Node, _ source: SourceID, _ frame: inout Frame
  ) -> Value {
    for operand in [left, right] {
      if operand.tag == .poison || operand.tag == .cannotTell { return operand }
    }
    var (a, b) = (single(left), single(right))
    if a.isNothing || b.isNothing { return .absent }
    if sign == .plus || sign == .minus { (a, b) = (a.inMeasure(of: b), b.inMeasure(of: a)) }
    func fault(_ fault: EvaluationFault.Cause) -> Value {
      frame.note(node, source, fault)
      return .poison
    }
    switch sign {
    case .plus, .minus:
      var other = sign == .minus ? b.negated : b
      switch (a.tag, b.tag) {
      case (.number, .number):
        guard measures.isComparable(a.unit, b.unit) else { return fault(.unitsDiffer(said(a), said(b))) }
        guard let low = measures.convert(other.low, from: b.unit, to: a.unit, up: false),
          let high = measures.convert(other.high, from: b.unit, to: a.unit, up: true)
        else { return fault(.tooLarge) }
        (other.low, other.high) = (low, high)
        return sum(a, other, a.tag) ?? fault(.tooLarge)
      case (.duration, .duration), (.months, .months), (.moment, .duration), (.point, .duration):
        return sum(a, other, a.tag) ?? fault(.tooLarge)
      case (.duration, .moment) where sign == .plus, (.duration, .point) where sign == .plus:
        return sum(b, a, b.tag) ?? fault(.tooLarge)
      case (.point, .point) where sign == .minus && a.more == b.more, (.moment, .moment) where sign == .minus:
        return sum(a, other, .duration) ?? fault(.tooLarge)
      case (.date, .date) where sign == .minus:
        guard var result = sum(a, other, .duration), let low = scaled(result.low, Self.secondsPerDay), let high = scaled(result.high, Self.secondsPerDay)
        else { return fault(.tooLarge) }
        (result.low, result.high) = (low, high)
        return result
      case (.date, .duration):
        guard b.low % Self.secondsPerDay == 0, b.high % Self.secondsPerDay == 0 || b.high == .max else {
          let start = Value(.moment, scaled(a.low, Self.secondsPerDay) ?? 0, scaled(a.high, Self.secondsPerDay) ?? 0)
          return sum(start, other, .moment) ?? fault(.tooLarge)
        }
        other.low = other.low == .min ? .min : other.low / Self.secondsPerDay
        other.high = other.high == .max ? .max : other.high / Self.secondsPerDay
        return sum(a, other, .date) ?? fault(.tooLarge)
      case (.date, .months):
        guard let low = addMonths(other.low, to: a.low), let high = addMonths(other.high, to: a.high) else { return fault(.tooLarge) }
        return Value(.date, low, high)
      case (.moment, .months):
        let (lowDay, highDay) = (Self.day(a.low), Self.day(a.high))
        guard let low = addMonths(other.low, to: lowDay), let high = addMonths(other.high, to: highDay),
          let start = shifted(a.low, from: lowDay, to: low), let end = shifted(a.high, from: highDay, to: high)
        else { return fault(.tooLarge) }
        return Value(.moment, start, end)
      default: return fault(.notComparable(said(a), said(b)))
      }
    case .times:
      switch (a.tag, b.tag) {
      case (.number, .number):
        guard let unit = b.unit == 0 ? a.unit : a.unit == 0 ? b.unit : measures.combine(a.unit, b.unit, dividing: false),
          let bounds = product(a, b)
        else { return fault(.tooLarge) }
        var result = Value(.number, bounds.0, bounds.1, unit: unit)
        if a.flags.contains(.isPercent), b.flags.contains(.isPercent) { result.flags.insert(.isPercent) }
        return result
      case (.duration, .number), (.number, .duration):
        guard let bounds = product(a, b) else { return fault(.tooLarge) }
        return Value(.duration, bounds.0, bounds.1)
      default: return fault(.notComparable(said(a), said(b)))
      }
    case .dividedBy:
      guard b.tag == .number || b.tag == .duration, a.tag == .number || a.tag == .duration, !(a.tag == .number && b.tag == .duration) else {
        return fault(.notComparable(said(a), said(b)))
      }
      var b = b
      let isRatio = a.tag == .number && b.tag == .number && a.unit != 0 && measures.isComparable(a.unit, b.unit)
      if isRatio {
        guard let low = measures.convert(b.low, from: b.unit, to: a.unit, up: false), let high = measures.convert(b.high, from: b.unit, to: a.unit, up: true)
        else { return fault(.tooLarge) }
        (b.low, b.high) = (low, high)
      }
      if b.low <= 0, b.high >= 0 { return b.low == 0 && b.high == 0 ? fault(.divisionByZero) : pool.cannotTell(.other) }
      var candidates: [(Int64, Int64)] = []
      for x in [a.low, a.high] {
        for y in [b.low, b.high] {
          guard let low = Fixed.quotient(x, y, up: false), let high = Fixed.quotient(x, y, up: true) else { return fault(.tooLarge) }
          candidates.append((low, high))
        }
      }
      let low = candidates.map(\.0).min() ?? 0, high = candidates.map(\.1).max() ?? 0
      if a.tag == .duration, b.tag == .number { return Value(.duration, low, high) }
      if a.tag == .duration || isRatio { return Value(.number, low, high) }
      guard let unit = measures.combine(a.unit, b.unit, dividing: true) else { return fault(.tooLarge) }
      return Value(.number, low, high, unit: unit)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .within, .notWithin, .some, .no, .every, .about, .over, .under,
      .nearly, .atLeast, .atMost, .early, .mid, .late, .withinTime, .after, .before, .next:
      return .poison
    }
  }

  private func sum(_ a: Value, _ b: Value, _ tag: Value.Tag) -> Value? {
    guard let low = Fixed.add(a.low, b.low), let high = Fixed.add(a.high, b.high) else { return nil }
    var flags = a.flags.union(b.flags)
    if !a.flags.contains(.isPercent) || !b.flags.contains(.isPercent) { flags.remove(.isPercent) }
    flags.remove(.hasLikely)
    return Value(tag, low, high, more: tag == .point ? a.more : 0, unit: a.unit, flags: flags)
  }

  private func product(_ a: Value, _ b: Value) -> (Int64, Int64)? {
    if a.low == a.high, b.low == b.high {
      guard let low = Fixed.multiply(a.low, b.low, up: false), let high = Fixed.multiply(a.low, b.low, up: true) else { return nil }
      return (low, high)
    }
    var lows: [Int64] = [], highs: [Int64] = []
    for x in [a.low, a.high] {
      for y in [b.low, b.high] {
        guard let low = Fixed.multiply(x, y, up: false), let high = Fixed.multiply(x, y, up: true) else { return nil }
        lows.append(low)
        highs.append(high)
      }
    }
    return (lows.min() ?? 0, highs.max() ?? 0)
  }

  private func scaled(_ value: Int64, _ factor: Int64) -> Int64? {
    if value == .min || value == .max { return value }
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  /// A moment moved with its day, at the same time of the day.
  private func shifted(_ moment: Int64, from day: Int64, to other: Int64) -> Int64? {
    if other == .min || other == .max { return other }
    if moment == .min || moment == .max { return moment }
    let (days, overflow) = other.subtractingReportingOverflow(day)
    guard !overflow, let seconds = scaled(days, Self.secondsPerDay) else { return nil }
    return Fixed.add(moment, seconds)
  }

  /// The same day of the month so many months on; the last day where there is none.
  func addMonths(_ months: Int64, to day: Int64) -> Int64? {
    if day == .min || day == .max { return day }
    if months == .min || months == .max { return months }
    guard abs(months) < 200_000, let civil = CivilDay(number: Int(clamping: day)) else { return nil }
    return civil.adding(months: Int(months)).map { Int64($0.number) }
  }
}
