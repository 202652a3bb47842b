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
    let item = layout.items[index]
    if item.spans, let spanned = spannedTimes(of: index) { return spanned }
    // The calendar may put the first instance later than where the row could begin.
    let start = instances[index]?.first ?? time(item.start, in: likely)
    let finish = time(item.finish, in: likely)
    let starts = [start, time(item.start, in: shortest), time(item.start, in: longest)]
    let finishes = [finish, time(item.finish, in: shortest), time(item.finish, in: longest)]
    return ItemTimes(
      start: start, finish: max(start, finish), earliestStart: starts.min() ?? start, earliestFinish: finishes.min() ?? finish,
      latestStart: starts.max() ?? start, latestFinish: finishes.max() ?? finish)
  }

  private func time(_ point: Int32, in solution: Solution) -> Int64 { solution.earliest(point) ?? 0 }

  /// From the first start to the last finish of what stands in it.
  private func spannedTimes(of index: Int) -> ItemTimes? {
    var found: ItemTimes?
    for part in layout.inside(index) where !layout.items[part].spans {
      let times = times(of: part)
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

  /// What the model is told of every item, the plan included.
  func computed(_ model: Model) -> [Model.ComputedTime] {
    let kinds = layout.kinds
    var found: [Model.ComputedTime] = []
    found.reserveCapacity(layout.items.count * 8)
    for index in layout.items.indices {
      let entity = layout.items[index].entity
      let times = times(of: index)
      func add(_ field: ComputedField, _ value: Value) { found.append(.init(kinds.id(field), of: entity, value)) }
      func add(_ field: ComputedField, _ seconds: Int64) { add(field, .point(seconds, of: layout.plan)) }
      add(.start, times.start)
      add(.finish, times.finish)
      add(.earliestStart, times.earliestStart)
      add(.earliestFinish, times.earliestFinish)
      add(.latestStart, times.latestStart)
      add(.latestFinish, times.latestFinish)
      if let slack = slacks[index] { add(.slack, .duration(slack)) }
      add(.critical, .truth(slacks[index].map { $0 <= 0 } ?? false))
    }
    return found
  }
}
