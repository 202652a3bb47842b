import MurunaDiagnostics
import MurunaModel
import MurunaSchedule
import MurunaSyntax
import MurunaText

extension Layout {
  /// What stands where those who do it are not at work: since it was said where it stands, or because something else leaves it no choice.
  mutating func tellOutsideHours(_ likely: Solution, _ instances: [Int: [Int64]], _ dropped: Set<Int>, _ model: Model) {
    for index in items.indices where items[index].workTimes != nil && !dropped.contains(index) && !items[index].isStarted {
      let item = items[index]
      guard let number = item.workTimes, let start = likely.earliest(item.start), let finish = likely.earliest(item.firstFinish) else { continue }
      // Of what lasts longer than they ever stay only the beginning is known to need them.
      let stay = stay(index) ?? 0
      let work = item.takes?.likely ?? (workTimes[Int(number)].calendar.canHold(Int(clamping: stay)) ? stay : 0)
      guard item.takes == nil || work > 0 else { continue }
      let times = workTimes[Int(number)]
      let length = finish - start
      func isKept(_ from: Int64) -> Bool {
        let worked = times.stretches(from: from, until: from + length).reduce(0) { $0 + Int64($1.count) }
        return times.calendar.isWorking(at: Int(from)) && worked >= min(work, length)
      }
      // One that lies beyond all that is looked at is not known to be outside.
      guard let last = times.calendar.stretches.last, start < Int64(last.upperBound) || instances[index] != nil else { continue }
      let starts = instances[index] ?? [start]
      let outside = starts.filter { !isKept($0) }
      guard let first = outside.first else { continue }
      let team = times.comesOn(at: first + 1)
      let name = id(Int32(index), model)
      let (from, until) = ((shown(first, false), shown(first, true)), (shown(first + length, false), shown(first + length, true)))
      let place = placeOfTime(index, model)
      say(
        .outsideHours, at: place,
        starts.count > 1
          ? PlanMessage.instancesOutsideHours(name, model.id(of: team.entity), outside.count, of: starts.count)
          : PlanMessage.outsideHours(name, model.id(of: team.entity), from, until),
        related: [.init(model.place(of: team.node, in: SourceID(Int(team.source))), PlanMessage.theirHours)], help: PlanMessage.outsideHoursHelp)
    }
  }

  /// Work that nobody can do: who has to do it is at work at no time that the plan reaches, or not while the others are.
  mutating func tellNeverAtWork(_ index: Int, _ people: [WorkTimes.Hours], _ days: Range<Int>, _ model: Model) {
    let name = id(Int32(index), model)
    let place = placeOfPeople(index, model)
    let related = people.prefix(4).map { Diagnostic.Related(model.place(of: $0.node, in: SourceID(Int($0.source))), PlanMessage.theirHours) }
    guard let absent = people.first(where: { $0.calendar.stretches.isEmpty }) else {
      say(.neverAtWork, at: place, PlanMessage.neverTogether(name, people.map { model.id(of: $0.entity) }), related: related, help: PlanMessage.neverTogetherHelp)
      return
    }
    let team = model.id(of: absent.entity)
    say(
      .neverAtWork, at: place, PlanMessage.neverAtWork(name, team, Model.isoDay(Int64(days.lowerBound)), Model.isoDay(Int64(days.upperBound - 1))),
      related: related, help: PlanMessage.neverAtWorkHelp(team))
  }

  /// Where it is said who does an item, or who is needed for it.
  private func placeOfPeople(_ index: Int, _ model: Model) -> Place {
    for slot in model.entities.slots(of: items[index].entity) where kinds.meaning(of: slot.field) == .by || kinds.meaning(of: slot.field) == .needs {
      return model.place(of: slot.node, in: SourceID(Int(slot.source)))
    }
    return model.place(of: items[index].entity)
  }

  /// Where an item's time is said; else where it is declared.
  func placeOfTime(_ index: Int, _ model: Model) -> Place {
    for slot in model.entities.slots(of: items[index].entity) {
      switch kinds.meaning(of: slot.field) {
      case .starts?, .finishes?, .alongside?, .repeats?: return model.place(of: slot.node, in: SourceID(Int(slot.source)))
      default: continue
      }
    }
    return model.place(of: items[index].entity)
  }

  /// Deadlines that nobody can keep within the hours of those who have to: missed even where everybody is as quick as can be and no people
  /// are short, by a layout of which nothing can come sooner.
  mutating func findImpossibleHours(_ quickest: Solution, _ model: Model) {
    let misses = checks.compactMap { check -> Miss? in
      guard check.from == 0, check.months == 0, statements[Int(check.statement)].role == .deadline, let excess = excess(check, in: quickest) else { return nil }
      return Miss(check: check, excess: excess)
    }
    if misses.isEmpty { return }
    let quickest = quickest.explained
    for group in grouped(misses, in: quickest) {
      let check = group.root.check
      var links = (quickest.network.whyNotEarlier(Int(check.to), in: quickest.times)?.steps ?? []).reversed().map { Link($0) }
      guard links.contains(where: { statements[Int($0.statement)].role == .hours }) else { continue }
      links.append(Link(check, allowing: check.high))
      tellImpossible(links, blaming: check.statement, shortfall: group.root.excess, others: group.others.count, model)
      for miss in [group.root] + group.others {
        lostHighs.insert(miss.check.statement)
        impossible.insert(miss.check.statement)
      }
    }
  }
}
