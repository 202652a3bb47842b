import MurunaCalendar
import MurunaSyntax
import MurunaText

/// A cadence that is counted in days: `every month from December 2023`, `every Friday`, `every 2 March`.
///
/// What is counted in hours, or begins with something of a plan, has no days of its own: the engine lays it out.
private struct DayCadence {
  let rule: CivilCadence.Rule
  /// Days since 1970-01-01.
  let from: Int64?
  let until: Int64?

  /// Months are those of the calendar, so that what is held on any day of a month is held in it.
  var anchored: CivilCadence.Rule {
    if case .months(let count, nil) = rule { return .months(count, day: 1) }
    return rule
  }

  func anchor(_ day: CivilDay) -> CivilDay {
    guard case .months(_, nil) = rule else { return day }
    return day.adding(days: 1 - day.parts.day) ?? day
  }
}

extension Model {
  /// The stretches of days into which a cadence parts the time from its `from`, or from a day where it says none, until another day: each lasts
  /// until the next begins, and is over by then. What is no cadence of days has none.
  mutating func occurrences(_ cadence: Value, from first: Value, until last: Value, _ frame: inout Frame) -> Value {
    guard let cadence = dayCadence(cadence), last.tag == .date || last.tag == .stretch, last.high != .max else { return pool.scratch([]) }
    let stated = first.tag == .date || first.tag == .stretch ? first.low : nil
    guard let begin = cadence.from ?? stated, begin != .min, let day = CivilDay(number: Int(clamping: begin)), let rule = CivilCadence(cadence.anchored) else {
      return pool.scratch([])
    }
    // One more than the last, which says when the last is over.
    let end = min(last.high, cadence.until ?? .max)
    let starts = rule.occurrences(from: cadence.anchor(day), within: IntInterval(atMost: end + 1), cap: Self.mostOccurrences)
    frame.steps &+= starts.count
    let start = pool.mark
    var previous: Int64?
    for next in starts {
      if let previous { pool.addToScratch(Value(.stretch, previous, next - 1, flags: .someDays)) }
      previous = next
    }
    return pool.scratch(from: start)
  }

  /// So many of a daily cadence are nearly three years.
  private static let mostOccurrences = 1_000

  /// How long it is from one time to the next; nil for what is no cadence.
  func length(ofCadence value: Value) -> Value? {
    guard let step = step(ofCadence: value) else { return nil }
    switch step {
    case .elapsed(let seconds): return Value(.duration, seconds, seconds)
    case .civil(.days(let count)): return days(count)
    case .civil(.weeks(let count, _)): return days(count.multipliedReportingOverflow(by: 7).overflow ? .max : count * 7)
    case .civil(.months(let count, _)): return Value(.months, Int64(count), Int64(count))
    case .civil(.years(let count, _, _)): return Value(.months, Int64(count) * 12, Int64(count) * 12)
    }
  }

  private func days(_ count: Int) -> Value? {
    let (seconds, overflow) = Int64(count).multipliedReportingOverflow(by: Self.secondsPerDay)
    return overflow ? nil : Value(.duration, seconds, seconds)
  }

  private enum Step {
    case elapsed(Int64)
    case civil(CivilCadence.Rule)
  }

  private func dayCadence(_ value: Value) -> DayCadence? {
    guard case .civil(let rule)? = step(ofCadence: value) else { return nil }
    let source = SourceID(Int(value.source))
    let tree = self.tree(source)
    var from: Int64?, until: Int64?
    for clause in tree.children(Node(Int(value.low))).dropFirst(2) where tree.kind(clause) == .clause {
      guard let node = tree.firstChild(clause) else { continue }
      switch Keyword(rawValue: UInt8(truncatingIfNeeded: tree.payload(clause))) {
      case .from?:
        // `from raise` is of a plan, and has no day.
        guard let day = days(node, source) else { return nil }
        from = day.low
      case .until?: until = days(node, source)?.high
      default: continue
      }
    }
    return DayCadence(rule: rule, from: from, until: until)
  }

  /// The days of a date as it is written; nil for whatever is no date.
  private func days(_ node: Node, _ source: SourceID) -> (low: Int64, high: Int64)? {
    switch tree(source).kind(node) {
    case .date:
      guard case .days(let low, let high)? = try? Literal.date(written(source, node)) else { return nil }
      return (low, high)
    case .number: return year(node, source).map { ($0.low, $0.high) }
    default: return nil
    }
  }

  /// What stands behind `every`: `month`, `Friday`, `March`, `3 months`, `2 March`.
  private func step(ofCadence value: Value) -> Step? {
    guard value.tag == .expression else { return nil }
    let source = SourceID(Int(value.source))
    let tree = self.tree(source)
    let parts = Array(tree.children(Node(Int(value.low))))
    guard tree.kind(Node(Int(value.low))) == .quantified, parts.count >= 2, tree.payload(parts[0]) == Operator.every.rawValue else { return nil }
    switch tree.kind(parts[1]) {
    case .name: return step(1, written(source, parts[1]), isCounted: false)
    case .quantity:
      let inner = Array(tree.children(parts[1]))
      guard inner.count == 2, let number = number(at: inner[0], in: source), number > 0, number % Value.one == 0, number / Value.one < 100_000 else { return nil }
      return step(Int(number / Value.one), written(source, inner[1]), isCounted: true)
    case .date:
      guard case .yearless(let month, let day)? = try? Literal.date(written(source, parts[1])) else { return nil }
      return .civil(.years(1, month: month, day: day))
    default: return nil
    }
  }

  private func step(_ count: Int, _ word: String, isCounted: Bool) -> Step? {
    if let weekday = Literal.weekdayNumber(word).flatMap({ Weekday(rawValue: $0) }) { return .civil(.weeks(count, on: weekday)) }
    if let month = Months.named(word) { return .civil(.years(1, month: month.number, day: isCounted ? count : 1)) }
    guard let unit = TimeUnits.named(word) else { return nil }
    let count = isCounted ? count : unit.impliedCount ?? 1
    switch unit.unit {
    case .second: return .elapsed(Int64(count))
    case .minute: return .elapsed(Int64(count) * 60)
    case .hour: return .elapsed(Int64(count) * 3600)
    case .day: return .civil(.days(count))
    case .week: return .civil(.days(7 * count))
    case .month: return .civil(.months(count, day: nil))
    case .year: return .civil(.months(12 * count, day: nil))
    }
  }
}
