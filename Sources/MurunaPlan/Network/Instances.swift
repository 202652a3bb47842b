import MurunaCalendar
import MurunaModel

extension Layout {
  /// When the instances of a repeated item start: the first when it starts, none after `until` (or the plan's end).
  func instances(of item: PlanItem, from start: Int64, until end: Int64) -> Occurrences {
    guard let repetition = item.repetition, end >= start else { return .none }
    switch repetition.step {
    case .seconds(let step):
      guard let cadence = ElapsedCadence(every: step) else { return .none }
      return cadence.occurrences(from: start, until: end, within: .everything)
    case .days(let count): return civil(.days(count), from: start, until: end)
    case .weekday(let number):
      guard let weekday = Weekday(rawValue: number) else { return .none }
      return civil(.weeks(1, on: weekday), from: start, until: end)
    case .months(let count): return civil(.months(count, day: nil), from: start, until: end)
    }
  }

  private func civil(_ rule: CivilCadence.Rule, from start: Int64, until end: Int64) -> Occurrences {
    guard let first = clock?.wall(at: start), let last = clock?.wall(at: end), let cadence = CivilCadence(rule) else { return .none }
    let lastDay = last.second >= first.second ? last.day : last.day.adding(days: -1) ?? last.day
    return cadence.occurrences(from: first.day, until: lastDay)
  }

  /// How long it is from one time of what is repeated to the next, where that is always as long; nil where the calendar makes it longer or shorter,
  /// or puts the first time later than it could be.
  func evenStep(of item: Int, _ solution: Solution) -> Int64? {
    guard let repetition = items[item].repetition else { return nil }
    switch repetition.step {
    case .seconds(let step): return step
    case .days(let count):
      guard let start = solution.earliest(items[item].start), let until = repetition.until.flatMap({ time($0, in: solution) }) else { return nil }
      let (step, found) = (Int64(count) * 86_400, starts(of: items[item], from: start, until: until))
      return found.first == start && zip(found, found.dropFirst()).allSatisfy { $1 - $0 == step } ? step : nil
    case .weekday, .months: return nil
    }
  }

  /// The instances as seconds from `T`: those of the calendar at the hour of the first.
  func starts(of item: PlanItem, from start: Int64, until end: Int64) -> [Int64] {
    let found = instances(of: item, from: start, until: end)
    guard let repetition = item.repetition else { return [] }
    if case .seconds = repetition.step { return Array(found) }
    guard let clock, let first = clock.wall(at: start) else { return [] }
    return found.compactMap { number in
      CivilDay(number: Int(number)).flatMap { clock.relative(toWall: Int64($0.number) * 86_400 + Int64(first.second)) }
    }
  }
}
