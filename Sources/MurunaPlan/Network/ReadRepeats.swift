import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

extension Layout {
  /// `repeats: every 4 h from raise until stand_down`
  mutating func readRepeats(_ slot: Entities.Slot, _ index: Int, _ model: inout Model) {
    guard let (node, source) = expression(slot) else { return }
    let tree = model.units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    guard tree.kind(node) == .quantified, parts.count >= 2, tree.payload(parts[0]) == Operator.every.rawValue,
      let step = step(parts[1], index, source, &model)
    else {
      let place = model.place(of: node, in: source)
      if !findings.contains(where: { $0.place.range.start >= place.range.start && $0.place.range.end <= place.range.end && $0.place.source == place.source }) {
        say(.notACadence, at: place, PlanMessage.notACadence(model.written(source, node)), help: PlanMessage.exampleCadence)
      }
      return
    }
    var repetition = Repetition(step: step, until: nil, statement: statement(.repeats, index, slot))
    for part in parts.dropFirst(2) where tree.kind(part) == .clause {
      guard let value = tree.firstChild(part), let window = window(value, source, of: index, &model) else { continue }
      switch Keyword(rawValue: UInt8(truncatingIfNeeded: tree.payload(part))) {
      case .from?:
        if !items[index].isStarted, !items[index].isDone, let low = window.low ?? window.high {
          bind(items[index].start, Window(low: low), add(Statement(role: .repeats, item: Int32(index), source: slot.source, node: value)))
        }
      case .until?: repetition.until = window.high ?? window.low
      default: continue
      }
    }
    items[index].repetition = repetition
  }

  /// `4 h`, `2 days`, `Friday`, `month`
  private mutating func step(_ node: Node, _ index: Int, _ source: SourceID, _ model: inout Model) -> Repetition.Step? {
    let tree = model.units[Int(source.index)].tree
    let step: Repetition.Step
    if tree.kind(node) == .name {
      let word = model.written(source, node)
      if let weekday = Weekdays.named(word) {
        step = .weekday(weekday.number)
      } else if let unit = TimeUnits.named(word) {
        let count = unit.impliedCount ?? 1
        switch unit.unit {
        case .second: step = .seconds(Int64(count))
        case .minute: step = .seconds(Int64(count) * 60)
        case .hour: step = .seconds(Int64(count) * 3600)
        case .day: step = .days(count)
        case .week: step = .days(7 * count)
        case .month: step = .months(count)
        case .year: step = .months(12 * count)
        }
      } else {
        return nil
      }
    } else {
      guard tree.kind(node) == .quantity, let length = lag(node, source, of: index, &model) else { return nil }
      guard length.seconds > 0 || length.months > 0 else {
        say(.notACadence, at: model.place(of: node, in: source), PlanMessage.repeatsTooOften, help: PlanMessage.exampleCadence)
        return nil
      }
      if length.months > 0 { step = .months(Int(length.months)) } else { step = .seconds(length.seconds) }
    }
    switch step {
    case .seconds: return step
    case .days(let count) where clock == nil: return .seconds(Int64(count) * 86_400)
    case .days: return step
    case .weekday, .months:
      guard clock != nil else {
        say(.noZeroHour, at: model.place(of: node, in: source), PlanMessage.calendarWithoutZeroHour(model.written(source, node)), help: PlanMessage.giveZeroHour)
        return nil
      }
      return step
    }
  }
}
