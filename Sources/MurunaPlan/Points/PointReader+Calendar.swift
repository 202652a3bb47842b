import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

/// Reads calendar moments and days: `15 January 2026 22:00`, `May 2026`, `2026`.
extension Layout {
  mutating func year(_ node: Node, _ source: SourceID, of item: Int, _ model: inout Model) -> Window? {
    isYear(node, source, model) ? calendar(node, source, of: item, &model) : noTime(node, source, model)
  }

  /// A moment is one second of the wall, a date is from the first second of its first day to the end of its last.
  mutating func calendar(_ node: Node, _ source: SourceID, of item: Int, _ model: inout Model) -> Window? {
    guard let value = model.dateValue(node, .date, items[item].entity, source) else { return nil }
    let isDays = value.tag == .date
    guard let clock else {
      say(.noZeroHour, at: model.place(of: node, in: source), PlanMessage.dateWithoutZeroHour(model.written(source, node)), help: PlanMessage.giveZeroHour)
      return nil
    }
    usesCalendar = usesCalendar ?? model.place(of: node, in: source)
    let day: Int64 = isDays ? 86_400 : 1
    var window = Window(isDays: isDays)
    if value.low != Value.unboundedLow {
      let (wall, overflow) = value.low.multipliedReportingOverflow(by: day)
      guard !overflow, let low = clock.relative(toWall: wall) else { return tooFar(node, source, model) }
      if !isDays, !clock.isUnique(wall: wall) {
        say(.clockChange, at: model.place(of: node, in: source), PlanMessage.clockChange(model.written(source, node)), help: PlanMessage.clockChangeHelp)
      }
      window.low = Point(base: .zero, lag: low)
    }
    if value.high != Value.unboundedHigh {
      let (wall, overflow) = (isDays ? value.high + 1 : value.high).multipliedReportingOverflow(by: day)
      guard !overflow, let high = clock.relative(toWall: wall) else { return tooFar(node, source, model) }
      window.high = Point(base: .zero, lag: high)
    }
    return window
  }
}
