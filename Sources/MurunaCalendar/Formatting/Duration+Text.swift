/// Writes lengths of time, and times relative to a plan's zero hour, exactly.

package enum DurationStyle: Hashable, Sendable {
  /// `1 d 2 h 15 min`: no unit larger than this one.
  case compound(largest: TimeUnit)
  /// `4.5 h`: in the largest unit, up to this one, of which there is at least one, where two decimals suffice; compound where they do not.
  case decimal(largest: TimeUnit)
  /// `90 s`
  case seconds
}

extension CalendarWords {
  package func duration(_ seconds: Int64, _ style: DurationStyle = .compound(largest: .day)) -> String {
    let sign = seconds < 0 ? minus : ""
    return sign + parts(seconds.magnitude, style).joined(separator: units.joiner)
  }

  /// `8 to 14 h`, `30 min to 2 h`, `at least 12 h`: what is known of a length.
  package func duration(_ known: IntInterval, likely: Int64? = nil, _ style: DurationStyle = .compound(largest: .day)) -> String {
    if let exact = known.exact { return duration(exact, style) }
    switch (known.hasLow, known.hasHigh) {
    case (false, false): return patterns.unknown
    case (true, false): return CalendarWords.fill(patterns.atLeast, duration(known.low, style))
    case (false, true): return CalendarWords.fill(patterns.atMost, duration(known.high, style))
    case (true, true):
      let range = CalendarWords.fill(patterns.to, shared(known, style) ?? duration(known.low, style), duration(known.high, style))
      return likely.map { CalendarWords.fill(patterns.likely, range, duration($0, style)) } ?? range
    }
  }

  /// `T`, `T − 26 h`, `T + 24 h 15 min`
  package func relative(_ seconds: Int64, _ style: DurationStyle = .compound(largest: .hour)) -> String {
    if seconds == 0 { return zeroHour }
    let distance = parts(seconds.magnitude, style).joined(separator: units.joiner)
    return zeroHour + " " + (seconds < 0 ? minus : "+") + " " + distance
  }

  /// `T − 1 h to T + 3 h`, `from T + 2 h`, `by T`
  package func relative(_ known: IntInterval, _ style: DurationStyle = .compound(largest: .hour)) -> String {
    if let exact = known.exact { return relative(exact, style) }
    return switch (known.hasLow, known.hasHigh) {
    case (false, false): patterns.unknown
    case (true, false): CalendarWords.fill(patterns.from, relative(known.low, style))
    case (false, true): CalendarWords.fill(patterns.by, relative(known.high, style))
    case (true, true): CalendarWords.fill(patterns.to, relative(known.low, style), relative(known.high, style))
    }
  }

  private func parts(_ seconds: UInt64, _ style: DurationStyle) -> [String] {
    switch style {
    case .seconds: return [units.second.text(seconds, digits: digits)]
    case .decimal(let largest):
      return decimal(seconds, largest).map { [$0] } ?? parts(seconds, .compound(largest: largest))
    case .compound(let largest):
      var found: [String] = []
      var left = seconds
      for unit in TimeUnit.allCases.reversed() where unit <= largest {
        let (count, rest) = left.quotientAndRemainder(dividingBy: UInt64(unit.seconds))
        if count > 0 { found.append(units.forms(unit).text(count, digits: digits)) }
        left = rest
      }
      return found.isEmpty ? [units.forms(min(largest, .minute)).text(0, digits: digits)] : found
    }
  }

  private func decimal(_ seconds: UInt64, _ largest: TimeUnit) -> String? {
    guard let seconds = Int64(exactly: seconds),
      let unit = TimeUnit.allCases.last(where: { $0 <= largest && $0.seconds <= seconds }),
      let number = Number(seconds, over: unit.seconds), 100 % number.denominator == 0
    else { return nil }
    return number.integer.map { units.forms(unit).text($0.magnitude, digits: digits) }
      ?? units.forms(unit).text(decimal: number.text, digits: digits)
  }

  /// `8` of `8 to 14 h`: the lower end without its unit, when both ends are whole numbers of the same one, and the form shows its number.
  private func shared(_ known: IntInterval, _ style: DurationStyle) -> String? {
    guard case .compound(let largest) = style, known.low > 0 else { return nil }
    func single(_ seconds: Int64) -> TimeUnit? {
      let unit = TimeUnit.allCases.last { $0 <= largest && $0.seconds <= seconds }
      return unit.flatMap { seconds.isMultiple(of: $0.seconds) ? $0 : nil }
    }
    guard let unit = single(known.low), unit == single(known.high) else { return nil }
    return digits.written(String(known.low / unit.seconds))
  }
}
