import MurunaCalendar
import MurunaDiagnostics
import MurunaModel
import MurunaSchedule
import MurunaSyntax
import MurunaText

/// Reads when those work who do a plan: `works: 08:00 to 16:00`, `works_on:`, `days_off:`, with the weekend of the plan's city and its holidays.
extension Layout {
  /// Give every item the hours of those who do it and of the teams it needs. Once all that stands in the plan is known.
  mutating func readHours(_ model: inout Model) {
    var known: [UInt32: Pattern?] = [:]
    var wanted: [(item: Int, entities: [EntityID])] = []
    for index in items.indices.dropFirst() where !items[index].spans && items[index].shape != .event && items[index].shape != .milestone && !items[index].isDone {
      var found: [EntityID] = []
      for slot in model.entities.slots(of: items[index].entity) {
        guard let meaning = kinds.meaning(of: slot.field), meaning == .by || meaning == .needs else { continue }
        for place in places(of: slot.value) {
          // Most say nothing of it, which is soon seen.
          guard let entity = entity(at: place, of: slot.value, model), saysHours(entity, model), !found.contains(entity) else { continue }
          if known[entity.raw] == nil { known[entity.raw] = .some(Pattern(of: entity, kinds, &model)) }
          if case .some(.some) = known[entity.raw] { found.append(entity) }
        }
      }
      if !found.isEmpty { wanted.append((index, found.sorted())) }
    }
    guard let first = wanted.first else { return }
    guard isOnCalendar, let clock else {
      let pattern = known[first.entities[0].raw].flatMap { $0 }
      // A zero hour that could not be read was told of.
      if let pattern, !model.entities.slots(of: plan).contains(where: { kinds.meaning(of: $0.field) == .zeroHour && $0.value.tag == .poison }) { say(.hoursUnused, at: model.place(of: pattern.node, in: SourceID(Int(pattern.source))), PlanMessage.hoursUnused(model.id(of: plan), model.id(of: first.entities[0])), help: PlanMessage.giveZeroHour) }
      return
    }
    let week = CityWeek(of: plan, kinds, &model)
    let days = reach(clock, wanted.map(\.item))
    var numbers: [[EntityID]: Int32] = [:]
    /// Those who are never there, or never together.
    var absent: [[EntityID]: [WorkTimes.Hours]] = [:]
    var calendars: [Pattern.Times: WorkCalendar] = [:]
    for (item, entities) in wanted {
      if let number = numbers[entities] {
        items[item].workTimes = number
        continue
      }
      if let people = absent[entities] {
        tellNeverAtWork(item, people, days, model)
        continue
      }
      var people: [WorkTimes.Hours] = []
      for entity in entities {
        guard let pattern = known[entity.raw].flatMap({ $0 }) else { continue }
        let calendar = calendars[pattern.times] ?? pattern.times.calendar(days, week, clock)
        calendars[pattern.times] = calendar
        people.append(.init(entity: entity, calendar: calendar, source: pattern.source, node: pattern.node))
      }
      let times = WorkTimes(people, clock)
      // Who is never there keeps nothing waiting: that is told, and the work laid out as if they were.
      guard !times.calendar.stretches.isEmpty else {
        absent[entities] = people
        tellNeverAtWork(item, people, days, model)
        continue
      }
      let number = Int32(workTimes.count)
      workTimes.append(times)
      numbers[entities] = number
      items[item].workTimes = number
    }
    for (item, _) in wanted {
      guard let number = items[item].workTimes, let first = workTimes[Int(number)].people.first else { continue }
      hoursStatements[item] = add(Statement(role: .hours, item: Int32(item), source: first.source, node: first.node))
    }
    for check in checks where check.from == 0 && check.months == 0 && statements[Int(check.statement)].role != .deadline {
      let item = Int(owners[Int(check.to)])
      guard items[item].workTimes != nil else { continue }
      let known = saidLatest[item] ?? (.max, .max)
      saidLatest[item] = (
        check.to == items[item].start ? min(known.start, check.high) : known.start,
        check.to == items[item].firstFinish ? min(known.finish, check.high) : known.finish
      )
    }
  }

  private func saysHours(_ entity: EntityID, _ model: Model) -> Bool {
    model.entities.slots(of: entity).contains { slot in
      guard let meaning = kinds.meaning(of: slot.field) else { return false }
      return meaning == .works || meaning == .worksOn || meaning == .daysOff
    }
  }

  /// The days that a plan can reach: from its first stated time to where all its work, one thing after the other, would be over if each
  /// waited for a week and a half, but no more than some fifty years.
  private func reach(_ clock: PlanClock, _ kept: [Int]) -> Range<Int> {
    var (low, high, between): (Int64, Int64, Int64) = (0, 0, 0)
    for bound in bounds {
      if bound.from == 0 {
        for lag in [bound.low, bound.high].compactMap({ $0 }) { (low, high) = (min(low, lag), max(high, lag)) }
      } else {
        between += max(0, min(bound.low ?? 0, Self.century)) + Int64(bound.months) * 31 * 86_400
      }
      between = min(between, Self.century)
    }
    for check in checks where check.from == 0 { (low, high) = (min(low, check.high), max(high, check.high)) }
    let work = Int(between / 86_400)
    let first = (clock.wall(at: max(low, -Self.century))?.day.number ?? 0) - min(work * 5 + 40, 2000)
    let last = (clock.wall(at: min(high, Self.century))?.day.number ?? 0) + work * 5 + kept.count * 10 + 40
    return first..<max(first + 1, min(last, first + Self.mostDays))
  }

  private static let century: Int64 = 100 * 366 * 86_400
  private static let mostDays = 20_000

  /// What somebody says of when they work.
  fileprivate struct Pattern {
    private(set) var times = Times()
    let source: UInt16
    let node: Node

    struct Times: Hashable {
      var hours: [ClosedRange<Int64>] = []
      var days: WeekdaySet?
      var off: [ClosedRange<Int64>] = []
    }

    /// Nil for who says nothing of it, and is there at any time. (The model is lent: what an initialiser is given it owns, so it would be copied for each team.)
    init?(of entity: EntityID, _ kinds: PlanKinds, _ model: inout Model) {
      var place: (UInt16, Node)?
      for slot in model.entities.slots(of: entity) {
        guard let meaning = kinds.meaning(of: slot.field), meaning == .works || meaning == .worksOn || meaning == .daysOff else { continue }
        let values = slot.value.tag == .list ? Array(model.elements(of: slot.value)) : [slot.value]
        switch meaning {
        case .works: times.hours += values.filter { $0.tag == .time && $0.low < $0.high }.map { $0.low...$0.high }
        // What names no day was told of, and says nothing.
        case .worksOn where values.contains(where: { $0.tag == .choice }): times.days = (times.days ?? []).union(Layout.weekdays(values, model))
        case .daysOff: times.off += values.filter { $0.tag == .stretch && $0.isBounded }.map { $0.low...$0.high }
        default: continue
        }
        if place == nil || meaning == .works { place = (slot.source, slot.node) }
      }
      guard let place, times != Times() else { return nil }
      (source, node) = place
    }
  }

  fileprivate static func weekdays(_ values: [Value], _ model: Model) -> WeekdaySet {
    WeekdaySet(values.compactMap { value in
      guard value.tag == .choice else { return nil }
      return Weekdays.named(model.shown(value, in: .english)).flatMap { Weekday(rawValue: $0.number) }
    })
  }

  /// The weekend and the holidays of a plan's city.
  fileprivate struct CityWeek {
    private var weekend: WeekdaySet = []
    private var holidays: Set<Int64> = []

    init(of plan: EntityID, _ kinds: PlanKinds, _ model: inout Model) {
      let city = model.entities.slots(of: plan).first { kinds.meaning(of: $0.field) == .planCity }?.value.entityID
      for slot in city.map({ model.entities.slots(of: $0) }) ?? [] where kinds.meaning(of: slot.field) == .weekend {
        weekend.formUnion(Layout.weekdays(slot.value.tag == .list ? Array(model.elements(of: slot.value)) : [slot.value], model))
      }
      guard let holiday = kinds.holiday else { return }
      for entity in model.all(holiday.kind) {
        let slots = model.entities.slots(of: entity)
        // One of no city is everybody's.
        if let place = slots.first(where: { $0.field == holiday.city })?.value.entityID, place != city { continue }
        for slot in slots where slot.field == holiday.day && slot.value.tag == .date && slot.value.isBounded && slot.value.high - slot.value.low < 370 {
          holidays.formUnion(slot.value.low...slot.value.high)
        }
      }
    }

    func isWorkingDay(_ day: CivilDay) -> Bool { !weekend.contains(day.weekday) && !holidays.contains(Int64(day.number)) }
  }
}

extension Layout.Pattern.Times {
  fileprivate func calendar(_ days: Range<Int>, _ week: Layout.CityWeek, _ clock: PlanClock) -> WorkCalendar {
    // Who says only when they are away is there at any other time, on holidays too.
    let daily = hours.isEmpty ? [0...86_400] : hours
    let isAlways = hours.isEmpty && self.days == nil
    var stretches: [Range<Int>] = []
    for number in days {
      guard let day = CivilDay(number: number), !off.contains(where: { $0.contains(Int64(number)) }) else { continue }
      guard isAlways || self.days.map({ $0.contains(day.weekday) }) ?? week.isWorkingDay(day) else { continue }
      let midnight = Int64(number) * 86_400
      for hours in daily {
        guard let start = clock.relative(toWall: midnight + hours.lowerBound), let end = clock.relative(toWall: midnight + hours.upperBound), start < end
        else { continue }
        stretches.append(Int(start)..<Int(end))
      }
    }
    return WorkCalendar(stretches: stretches)
  }
}
