import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

/// Reads expressions of time: `T - 28 h`, `verify + 15 min`, `within 15 min of heavy_rain`, `15 January 2026 22:00`.
///
/// Every function returns nil once something was wrong, and has then said so, unless the model already had.
extension Layout {
  mutating func window(_ node: Node, _ source: SourceID, of item: Int, _ model: inout Model) -> Window? {
    let tree = model.units[Int(source.index)].tree
    switch tree.kind(node) {
    case .group, .item:
      // An item is a value with details behind it.
      guard let inner = tree.children(node).first(where: { tree.kind($0) != .mark }) else { return nil }
      return window(inner, source, of: item, &model)
    case .name, .path: return named(node, source, of: item, &model)
    case .date, .moment: return calendar(node, source, of: item, &model)
    case .number: return year(node, source, of: item, &model)
    case .sum: return sum(node, source, of: item, &model)
    case .qualified: return qualified(node, source, of: item, &model)
    case .range, .stretch: return range(node, source, of: item, &model)
    case .quantity:
      // A name behind a number, `20 RoadCrews`, is no length either.
      guard lag(node, source, of: item, &model) != nil else { return nil }
      say(.notATime, at: model.place(of: node, in: source), PlanMessage.lengthForTime(model.written(source, node)), help: PlanMessage.lengthForTimeHelp(model.written(source, node)))
      return nil
    case .missing, .unexpected, .hole: return nil
    case .time:
      say(.notATime, at: model.place(of: node, in: source), PlanMessage.noTime(model.written(source, node)), help: PlanMessage.dayOfTime(model.written(source, node)))
      return nil
    case .of:
      // `end of clear`: the names were told of already, where they mean nothing.
      let ends = Array(tree.children(node))
      if ends.count == 2, let word = Habits.ends[model.written(source, ends[0])] {
        say(.notATime, at: model.place(of: node, in: source), PlanMessage.noTime(model.written(source, node)), help: PlanMessage.write(model.written(source, ends[1]) + word))
        return nil
      }
      return noTime(node, source, model)
    case .and:
      // `after: alarm and evacuate`, `بعد: تسجيل و نصب`
      let all = tree.children(node).map { model.written(source, $0) }
      let comma = all.first.map { $0.utf8.first.map { $0 >= 0x80 } ?? false } ?? false ? "، " : ", "
      let list = all.joined(separator: comma)
      say(
        .notATime, at: model.place(of: node, in: source), PlanMessage.noTime(model.written(source, node)), help: PlanMessage.write(list),
        fixes: [Fix(PlanMessage.write(list), .likely, [.init(model.place(of: node, in: source), list)])])
      return nil
    default: return noTime(node, source, model)
    }
  }

  /// One point, with lengths added and taken away; `at_least`, `within` and their like reach over the whole sum.
  private mutating func sum(_ node: Node, _ source: SourceID, of item: Int, _ model: inout Model) -> Window? {
    let tree = model.units[Int(source.index)].tree
    var sign: Int64 = 1
    var base: Window?
    var seconds: Int64 = 0
    var months: Int64 = 0
    for part in tree.children(node) {
      if tree.kind(part) == .operator {
        sign = tree.payload(part) == Operator.minus.rawValue ? -1 : 1
        continue
      }
      if isLength(part, source, model) {
        guard let length = lag(part, source, of: item, &model) else { return nil }
        let (sum, overflow) = seconds.addingReportingOverflow(sign * length.seconds)
        guard !overflow, sum.magnitude <= Self.farthest else { return tooFar(node, source, model) }
        seconds = sum
        months += sign * length.months
      } else {
        guard base == nil, sign == 1 else {
          say(.notATime, at: model.place(of: node, in: source), PlanMessage.twoTimes, help: PlanMessage.bothTimes(model.written(source, node)))
          return nil
        }
        guard let read = window(part, source, of: item, &model) else { return nil }
        base = read
      }
    }
    guard var result = base else { return noTime(node, source, model) }
    result.thing = nil
    if months != 0 {
      guard let count = Int32(exactly: months), abs(count) < 120_000 else { return tooFar(node, source, model) }
      guard clock != nil else {
        say(.noZeroHour, at: model.place(of: node, in: source), PlanMessage.monthsWithoutDate, help: PlanMessage.giveZeroHour)
        return nil
      }
      result.isDays = false
      guard let low = shifted(result.low, months: count), let high = shifted(result.high, months: count), let likely = shifted(result.likely, months: count)
      else { return tooFar(node, source, model) }
      (result.low, result.high, result.likely) = (low.point, high.point, likely.point)
    }
    if seconds != 0 { result.isDays = false }
    guard let low = shifted(result.low, by: seconds), let high = shifted(result.high, by: seconds), let likely = shifted(result.likely, by: seconds)
    else { return tooFar(node, source, model) }
    (result.low, result.high, result.likely) = (low.point, high.point, likely.point)
    return result
  }

  /// `at_least X`, `at_most X`, `after X`, `before X`, `within D of X`.
  private mutating func qualified(_ node: Node, _ source: SourceID, of item: Int, _ model: inout Model) -> Window? {
    let tree = model.units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    guard parts.count == 2, let word = Operator(rawValue: tree.payload(parts[0])) else { return nil }
    switch word {
    case .atLeast, .atMost, .after, .before:
      if word == .before, tree.kind(parts[1]) == .quantity, lag(parts[1], source, of: item, &model) != nil {
        // `deadline: before 8 h`
        let written = model.written(source, parts[1])
        say(.notATime, at: model.place(of: parts[1], in: source), PlanMessage.lengthForTime(written), help: PlanMessage.lengthForTimeHelp(written, isBefore: true))
        return nil
      }
      guard let read = window(parts[1], source, of: item, &model) else { return nil }
      var result = Window()
      switch word {
      case .atLeast: result.low = read.low ?? read.high
      case .after: result.low = read.high ?? read.low
      case .atMost: result.high = read.high ?? read.low
      case .before:
        result.high = read.low ?? read.high
        // Before an action is before it starts.
        if let thing = read.thing, case .finish? = result.high?.base { result.high?.base = .start(thing) }
      default: break
      }
      return result
    case .withinTime:
      let ends = tree.kind(parts[1]) == .of ? Array(tree.children(parts[1])) : []
      guard ends.count == 2 else {
        say(.notATime, at: model.place(of: node, in: source), PlanMessage.withinWhat(model.written(source, node)), help: PlanMessage.withinHelp)
        return nil
      }
      guard let length = lag(ends[0], source, of: item, &model), var read = window(ends[1], source, of: item, &model) else { return nil }
      guard length.months == 0, let high = shifted(read.high ?? read.low, by: length.seconds) else { return noTime(node, source, model) }
      read.low = read.low ?? read.high
      read.high = high.point
      read.likely = nil
      read.thing = nil
      return read
    case .early, .mid, .late: return calendar(node, source, of: item, &model)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .within, .notWithin, .plus, .minus, .times, .dividedBy, .some,
      .no, .every, .about, .over, .under, .nearly, .next:
      return noTime(node, source, model)
    }
  }

  /// Each of two values in the place of the other.
  private func exchanging(_ one: Node, _ other: Node, _ source: SourceID, _ model: borrowing Model) -> [Fix] {
    let first = Fix.Edit(model.place(of: one, in: source), model.written(source, other)), second = Fix.Edit(model.place(of: other, in: source), model.written(source, one))
    return [Fix(PlanMessage.exchange, .likely, [first, second])]
  }

  /// `T - 1 h to T + 3 h likely T`
  private mutating func range(_ node: Node, _ source: SourceID, of item: Int, _ model: inout Model) -> Window? {
    let tree = model.units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    guard parts.count >= 2, let first = window(parts[0], source, of: item, &model), let last = window(parts[1], source, of: item, &model)
    else { return nil }
    var result = Window(low: first.low ?? first.high, high: last.high ?? last.low)
    if parts.count == 3 {
      guard let likely = window(parts[2], source, of: item, &model) else { return nil }
      result.likely = likely.low ?? likely.high
    }
    if let low = result.low, let high = result.high, low.base == high.base, low.months == high.months {
      if low.lag > high.lag {
        say(.notATime, at: model.place(of: node, in: source), PlanMessage.reversedTimes, help: PlanMessage.exchange, fixes: exchanging(parts[0], parts[1], source, model))
        return nil
      }
      if let likely = result.likely, likely.base == low.base, likely.months == low.months, likely.lag < low.lag || likely.lag > high.lag {
        say(.notATime, at: model.place(of: parts[2], in: source), PlanMessage.likelyOutside, help: PlanMessage.likelyOutsideHelp)
        return nil
      }
    }
    return result
  }

  mutating func noTime(_ node: Node, _ source: SourceID, _ model: Model) -> Window? {
    say(.notATime, at: model.place(of: node, in: source), PlanMessage.noTime(model.written(source, node)), help: PlanMessage.exampleTime)
    return nil
  }

  mutating func tooFar(_ node: Node, _ source: SourceID, _ model: Model) -> Window? {
    say(.tooFar, at: model.place(of: node, in: source), PlanMessage.tooFar(model.written(source, node)), help: PlanMessage.tooFarHelp)
    return nil
  }

  /// A point moved by seconds; the outer nil is an overflow, the inner one a point that was not there.
  func shifted(_ point: Point?, by seconds: Int64) -> (point: Point?, isThere: Bool)? {
    guard var point else { return (nil, false) }
    let (sum, overflow) = point.lag.addingReportingOverflow(seconds)
    guard !overflow, sum.magnitude <= Self.farthest else { return nil }
    point.lag = sum
    return (point, true)
  }

  private func shifted(_ point: Point?, months: Int32) -> (point: Point?, isThere: Bool)? {
    guard var point else { return (nil, false) }
    if case .zero = point.base, point.months == 0 {
      guard let length = clock?.length(ofMonths: Int(months), from: point.lag) else { return nil }
      return shifted(point, by: length)
    }
    // What was added before is taken along: the months are counted from the base.
    point.months += months
    return (point, true)
  }

  /// 30,000 years: farther than any plan, and nowhere near what 64 bits hold.
  static let farthest: UInt64 = 1 << 40
}
