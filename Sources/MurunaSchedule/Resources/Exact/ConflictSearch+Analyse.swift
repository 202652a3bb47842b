/// The literals whose truth a dead end needs, at most one for each bound.
struct Needs: Sendable {
  var values: [Int]
  /// The entry of the trail that made each true; -1 for what is not needed.
  var entries: [Int32]
  var touched: [Int32] = []
  /// How many of them became true on the newest level.
  var open = 0

  init(bounds: Int) {
    values = Array(repeating: 0, count: bounds)
    entries = Array(repeating: -1, count: bounds)
  }
}

extension ConflictSearch {
  struct Lesson {
    /// The first literal follows at `level`, where all others are false.
    var clause: [BoundLiteral]
    var level: Int
  }

  /// Follows the dead end back to the first literal of the newest level through which all of it runs (the first unique implication point;
  /// Marques-Silva and Sakallah, "GRASP", 1999). `nil` when nothing was decided: then there is no schedule.
  mutating func analyse() -> Lesson? {
    var list: [BoundLiteral] = []
    swap(&list, &deadEnd)
    // The newest level that has a part in it.
    var newest = 0
    for literal in list { newest = max(newest, trail.level(of: trail.entry(of: literal))) }
    guard newest > 0 else { return nil }
    if newest < trail.level { backtrack(to: newest) }
    let levelStart = trail.levels[newest - 1]
    needs.open = 0
    for literal in list { need(literal, levelStart) }
    var entry = trail.count
    var last = BoundLiteral(0, 0)
    while true {
      entry -= 1
      let bound = Int(trail.bounds[entry])
      guard Int(needs.entries[bound]) == entry else { continue }
      last = BoundLiteral(bound, needs.values[bound])
      if needs.open == 1 { break }
      needs.entries[bound] = -1
      needs.open -= 1
      list.removeAll(keepingCapacity: true)
      explain(last, trail.reasons[entry], into: &list)
      if case .clause(let clause) = trail.reasons[entry] { clauses.bump(Int(clause)) }
      for literal in list { need(literal, levelStart) }
    }
    return lesson(from: last, &list)
  }

  private mutating func need(_ literal: BoundLiteral, _ levelStart: Int) {
    let entry = trail.entry(of: literal)
    guard entry >= trail.rootEnd else { return }
    let bound = Int(literal.bound)
    noteInterest(bound)
    let before = Int(needs.entries[bound])
    if before < 0 {
      needs.touched.append(literal.bound)
      needs.values[bound] = literal.value
      if entry >= levelStart { needs.open += 1 }
    } else {
      needs.values[bound] = max(needs.values[bound], literal.value)
      if entry >= levelStart, before < levelStart { needs.open += 1 }
    }
    needs.entries[bound] = Int32(max(entry, before))
  }

  private mutating func lesson(from last: BoundLiteral, _ list: inout [BoundLiteral]) -> Lesson {
    var clause = [last.opposite]
    var level = 0
    var deepest = -1
    for bound in needs.touched {
      let entry = Int(needs.entries[Int(bound)])
      guard entry >= 0, bound != last.bound else { continue }
      let literal = BoundLiteral(Int(bound), needs.values[Int(bound)])
      guard !followsFromOthers(literal, entry, &list) else { continue }
      clause.append(literal.opposite)
      if entry > deepest {
        deepest = entry
        clause.swapAt(1, clause.count - 1)
      }
    }
    if deepest >= 0 { level = trail.level(of: deepest) }
    for bound in needs.touched { needs.entries[Int(bound)] = -1 }
    needs.touched.removeAll(keepingCapacity: true)
    return Lesson(clause: clause, level: level)
  }

  /// A need that other needs bring about says nothing new (Sörensson and Biere 2009, the local form).
  private func followsFromOthers(_ literal: BoundLiteral, _ entry: Int, _ list: inout [BoundLiteral]) -> Bool {
    if case .none = trail.reasons[entry] { return false }
    list.removeAll(keepingCapacity: true)
    explain(literal, trail.reasons[entry], into: &list)
    return list.allSatisfy { other in
      if trail.heights[rootHeight(Int(other.bound))] >= other.value { return true }
      guard other.bound != literal.bound, needs.entries[Int(other.bound)] >= 0 else { return false }
      return needs.values[Int(other.bound)] >= other.value
    }
  }

  private func rootHeight(_ bound: Int) -> Int {
    var entry = Int(trail.newest[bound])
    while entry >= trail.rootEnd { entry = Int(trail.previous[entry]) }
    return entry
  }
}
