import MurunaModel

/// When an item starts and finishes in the three layouts.
struct ItemTimes: Hashable, Sendable {
  var start: Int64
  var finish: Int64
  var earliestStart: Int64
  var earliestFinish: Int64
  var latestStart: Int64
  var latestFinish: Int64
}

extension LaidOut {
  func times(of index: Int) -> ItemTimes {
    if !elsewhere.isEmpty, let other = elsewhere[index] { return alternatives[other].times(of: index) }
    if layout.items[index].spans, let spanned = spannedTimes(of: index, { times(of: $0) }) { return spanned }
    return ownTimes(of: index)
  }

  private func ownTimes(of index: Int) -> ItemTimes {
    // The calendar may put the first instance later than where the row could begin.
    let (first, last) = (layout.items[index].start, layout.items[index].finish)
    let start = (instances.isEmpty ? nil : instances[index]?.first) ?? time(first, in: likely)
    let finish = time(last, in: likely)
    let (shortStart, longStart) = (firstStart(of: index, in: shortest), firstStart(of: index, in: longest))
    let (shortFinish, longFinish) = (time(last, in: shortest), time(last, in: longest))
    var times = ItemTimes(
      start: start, finish: max(start, finish), earliestStart: min(start, shortStart, longStart),
      earliestFinish: min(finish, shortFinish, longFinish), latestStart: max(start, shortStart, longStart),
      latestFinish: max(finish, shortFinish, longFinish))
    if layout.items[index].repetition?.until != nil, let ends = seriesEnds(of: index, times) {
      (times.earliestFinish, times.latestFinish) = (min(times.earliestFinish, ends.lowerBound), max(times.latestFinish, ends.upperBound))
    }
    return times
  }

  /// Between which moments a series can be over: the later it begins, the later its last time, up to where one time fewer fits.
  private func seriesEnds(of index: Int, _ times: ItemTimes) -> ClosedRange<Int64>? {
    let item = layout.items[index]
    let (first, last) = (times.earliestStart, times.latestStart)
    guard let until = item.repetition?.until, let step = layout.evenStep(of: index, likely) else { return nil }
    let ends = [likely, shortest, longest].compactMap { layout.time(until, in: $0) }
    guard let sooner = ends.min(), let later = ends.max(), last <= sooner, first < last || sooner < later else { return nil }
    let length = likely.earliest(item.firstFinish).map { $0 - (likely.earliest(item.start) ?? $0) } ?? 0
    let (low, high) = (item.takes?.low ?? length, item.takes?.high ?? length)
    func lastTime(_ start: Int64, _ end: Int64) -> Int64 { end - (end - start) % step }
    // Where both may differ, no more is known than that the last time begins within a step before the end.
    if first < last, sooner < later { return max(first, sooner - step + 1) + low...later + high }
    if first == last { return lastTime(first, sooner) + low...lastTime(first, later) + high }
    // The last of the starts with which a time falls on the very end.
    let exact = last - ((last - sooner) % step + step) % step
    let soonest = exact >= first && exact < last ? sooner - step + 1 : exact - step >= first ? sooner - step + 1 : lastTime(first, sooner)
    return soonest + low...(exact >= first ? sooner : lastTime(last, sooner)) + high
  }

  /// Of what is repeated, when it is done for the first time: the calendar may put that later than where the series could begin.
  private func firstStart(of index: Int, in solution: Solution) -> Int64 {
    let start = time(layout.items[index].start, in: solution)
    // Most are done once; an item is no small thing to copy.
    guard layout.items[index].repetition != nil else { return start }
    let item = layout.items[index]
    guard let repetition = item.repetition, let until = repetition.until.map({ layout.time($0, in: solution) }) ?? layout.end(in: solution) else { return start }
    return layout.starts(of: item, from: start, until: until).first ?? start
  }

  private func time(_ point: Int32, in solution: Solution) -> Int64 { solution.earliest(point) ?? 0 }

  /// From the first start to the last finish of what stands in it.
  private func spannedTimes(of index: Int, _ timesOf: (Int) -> ItemTimes) -> ItemTimes? {
    var found: ItemTimes?
    for part in layout.inside(index) where !layout.items[part].spans {
      let times = timesOf(part)
      guard var whole = found else {
        found = times
        continue
      }
      whole.start = min(whole.start, times.start)
      whole.finish = max(whole.finish, times.finish)
      whole.earliestStart = min(whole.earliestStart, times.earliestStart)
      whole.earliestFinish = max(whole.earliestFinish, times.earliestFinish)
      whole.latestStart = min(whole.latestStart, times.latestStart)
      whole.latestFinish = max(whole.latestFinish, times.latestFinish)
      found = whole
    }
    return found
  }

  /// The times of all items, each worked out once.
  func allTimes() -> [ItemTimes] {
    var all = layout.items.indices.map { layout.items[$0].spans ? nil : times(of: $0) }
    for index in layout.items.indices where layout.items[index].spans {
      all[index] = (elsewhere.isEmpty ? nil : elsewhere[index].map { alternatives[$0].times(of: index) }) ?? spannedTimes(of: index) { all[$0] ?? times(of: $0) } ?? ownTimes(of: index)
    }
    return all.enumerated().map { $1 ?? times(of: $0) }
  }

  /// The fields that everything on a timeline has, in the order in which `compute` fills them in.
  static func columns(_ kinds: PlanKinds) -> [ComputedTimes.Column] {
    let points: [ComputedField] = [.start, .finish, .earliestStart, .earliestFinish, .latestStart, .latestFinish]
    return points.map { (kinds.id($0), .point) } + [(kinds.id(.slack), .duration), (kinds.id(.critical), .truth), (kinds.id(.length), .duration), (kinds.id(.crews), .count)]
  }

  /// What the model is told of every item, the plan included.
  func planTimes(_ all: [ItemTimes]) -> PlanTimes {
    var found = PlanTimes(plan: layout.plan)
    found.things.reserveCapacity(all.count)
    found.numbers.reserveCapacity(all.count * 10)
    let crews = crews()
    for index in layout.items.indices where !layout.items[index].isForeign {
      guard layout.items[index].place == nil else {
        // Where something is done at many places, they follow its row.
        if let count = crews[index], !found.numbers.isEmpty { found.numbers[found.numbers.count - 1] = Int64(count) }
        continue
      }
      let times = all[index]
      let room = room(of: index)
      let (start, firstFinish) = (layout.items[index].start, layout.items[index].firstFinish)
      let once = layout.items[index].finish == firstFinish ? nil : likely.earliest(firstFinish).map { $0 - (likely.earliest(start) ?? $0) }
      found.things.append(layout.items[index].entity)
      // (One by one: a list of them would be made for each item.)
      found.numbers.append(times.start)
      found.numbers.append(times.finish)
      found.numbers.append(times.earliestStart)
      found.numbers.append(times.earliestFinish)
      found.numbers.append(times.latestStart)
      found.numbers.append(times.latestFinish)
      found.numbers.append(room.slack ?? ComputedTimes.missing)
      found.numbers.append(room.isCritical ? 1 : 0)
      found.numbers.append(once ?? times.finish - times.start)
      found.numbers.append(crews[index].map { Int64($0) } ?? ComputedTimes.missing)
    }
    found.clashes = clashes()
    return found
  }

  /// By item: for how many shifts its teams have people, with what others need of them at the time.
  private func crews() -> [Int?] {
    var found = [Int?](repeating: nil, count: layout.items.count)
    let demands = layout.levelling.demands
    // What a team has is told once for all that is asked of it.
    let teams = demands.stocks.map { $0.sort == .team ? $0.own + $0.promised : nil }
    for occupation in layout.levelling.occupations where occupation.instance == 0 {
      let use = demands.uses[Int(occupation.use)]
      guard use.sort == .work, let size = teams[Int(occupation.stock)], occupation.until != .max else { continue }
      let reliefs = layout.items[Int(occupation.item)].reliefs
      let others = layout.levelling.usages[Int(occupation.stock)].most(from: occupation.from, until: occupation.until) - occupation.amount
      let crew = max(1, use.amount / max(1, reliefs))
      // Who says how many take turns has said it; else as many as there are people for.
      let crews = reliefs > 1 ? reliefs : max(1, (size - others) / crew)
      found[Int(occupation.item)] = min(found[Int(occupation.item)] ?? .max, crews)
    }
    return found
  }

  /// Of each role, the longest time at work in which there are nowhere eight hours of rest.
  func duties(_ all: [ItemTimes]) -> [UInt32: Int64] {
    var longest: [UInt32: Int64] = [:]
    var open: (role: EntityID, from: Int64, until: Int64)?
    for turn in turns(layout.duties, all) {
      if let known = open, known.role == turn.role, turn.start - known.until < Self.rest {
        open = (turn.role, known.from, max(known.until, turn.finish))
      } else {
        open = (turn.role, turn.start, turn.finish)
      }
      if let open { longest[turn.role.raw] = max(longest[turn.role.raw] ?? 0, open.until - open.from) }
    }
    return longest
  }

  private static let rest: Int64 = 8 * 3600

  /// What roles have to do with things, and from when to when: role by role, the first first.
  private func turns(_ tasks: [(item: Int, role: EntityID)], _ all: [ItemTimes]) -> [(role: EntityID, start: Int64, finish: Int64)] {
    var turns: [(role: EntityID, start: Int64, finish: Int64)] = []
    turns.reserveCapacity(tasks.count)
    for (index, role) in tasks where !dropped.contains(index) {
      guard all[index].finish > all[index].start, layout.items[index].repetition == nil else { continue }
      turns.append((role, all[index].start, all[index].finish))
    }
    turns.sort { ($0.role.raw, $0.start, $0.finish) < ($1.role.raw, $1.start, $1.finish) }
    return turns
  }

  /// Which things ask for the same people at the same time, where there are too few.
  private func clashes() -> [(thing: EntityID, others: [EntityID])] {
    if layout.levelling.clashes.isEmpty { return [] }
    var found: [EntityID: Set<EntityID>] = [:]
    for (item, clashes) in layout.levelling.clashes.sorted(by: { $0.key < $1.key }) where !layout.items[Int(item)].isForeign {
      let entity = layout.items[Int(item)].entity
      var others = found[entity] ?? []
      for clash in clashes where layout.levelling.demands.stocks[Int(clash.stock)].sort != .resource { layout.gather(clash.overload, besides: entity, into: &others) }
      found[entity] = others
    }
    return found.sorted(by: { $0.key < $1.key }).map { ($0.key, $0.value.sorted()) }
  }

  /// For how many things at once each role answers, at most, and when.
  func answering(_ all: [ItemTimes]) -> [UInt32: (count: Int, time: Int64)] {
    let turns = turns(layout.accountable, all)
    var most: [UInt32: (count: Int, time: Int64)] = [:]
    var finishes: [Int64] = []
    var first = 0
    while first < turns.count {
      let role = turns[first].role
      finishes.removeAll(keepingCapacity: true)
      var end = first
      while end < turns.count, turns[end].role == role {
        finishes.append(turns[end].finish)
        end += 1
      }
      finishes.sort()
      var best = (count: 0, time: Int64(0))
      var over = 0
      // What is over at a moment is over before anything else begins.
      for index in first..<end {
        while over < finishes.count, finishes[over] <= turns[index].start { over += 1 }
        let begun = index - first + 1
        if begun - over > best.count { best = (begun - over, turns[index].start) }
      }
      most[role.raw] = best
      first = end
    }
    return most
  }
}
