/// Writes numbers and what is known of quantities: `4,000,000`, `over 240`, `8 to 14 likely 10`.
extension CalendarWords {
  package func number(_ number: Number) -> String {
    var text = number.text
    let isRounded = text.hasPrefix("≈")
    if isRounded { text.removeFirst() }
    let isNegative = text.hasPrefix("-")
    if isNegative { text.removeFirst() }
    let point = text.firstIndex(of: ".") ?? text.endIndex
    // Grouping comes after the digits are chosen, so that a separator is never taken for a point.
    let whole = grouped(String(text[..<point]))
    return (isRounded ? "≈" : "") + (isNegative ? minus : "") + whole + digits.written(String(text[point...]))
  }

  package func quantity(_ known: Interval) -> String {
    if let exact = known.exact { return number(exact) }
    switch (known.lower, known.upper) {
    case (.closed(let low), .closed(let high)):
      let range = CalendarWords.fill(patterns.to, number(low), number(high))
      return known.likely.map { CalendarWords.fill(patterns.likely, range, number($0)) } ?? range
    case (.unbounded, .unbounded): return patterns.unknown
    case (_, .unbounded): return lower(known.lower)
    case (.unbounded, _): return upper(known.upper)
    case (.open, .open), (.open, .closed), (.closed, .open):
      return CalendarWords.fill(patterns.and, lower(known.lower), upper(known.upper))
    }
  }

  private func lower(_ bound: Bound) -> String {
    switch bound {
    case .unbounded: patterns.unknown
    case .open(let low): CalendarWords.fill(patterns.over, number(low))
    case .closed(let low): CalendarWords.fill(patterns.atLeast, number(low))
    }
  }

  private func upper(_ bound: Bound) -> String {
    switch bound {
    case .unbounded: patterns.unknown
    case .open(let high): CalendarWords.fill(patterns.under, number(high))
    case .closed(let high): CalendarWords.fill(patterns.atMost, number(high))
    }
  }

  /// From five digits on: `4000`, but `40,000`.
  private func grouped(_ whole: String) -> String {
    guard whole.count >= 5, !groupSeparator.isEmpty else { return digits.written(whole) }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += groupSeparator }
      result += digits.written(String(digit))
    }
    return result
  }
}
