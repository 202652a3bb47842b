import MurunaSchedule

/// Reads PSPLIB `.sm` files (Kolisch and Sprecher 1996) and ProGen/max `.sch` files (Schwindt 1995).
enum InstanceFile {
  static func read(_ path: String) throws(BenchError) -> ResourceProblem {
    let bytes = try Console.read(path)
    let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.split { $0 == 32 || $0 == 9 || $0 == 13 }.map { String(decoding: $0, as: UTF8.self) }
    }
    // Told by what stands in them: the families are published as `PSP1.SCH` and as `psp1.sch`. ProGen/max begins with numbers alone.
    let head = rows.first { !$0.isEmpty } ?? []
    guard let problem = head.allSatisfy({ Int($0) != nil }) ? progenMax(rows) : singleMode(rows) else {
      throw .unreadable("\(path) is no instance that I can read")
    }
    return problem
  }

  private static func singleMode(_ rows: [[String]]) -> ResourceProblem? {
    enum Section { case head, precedence, requests, availability }
    var section = Section.head
    var problem = ResourceProblem()
    for row in rows {
      guard let first = row.first else { continue }
      if first == "PRECEDENCE" { section = .precedence }
      if first.hasPrefix("REQUESTS") { section = .requests }
      if first.hasPrefix("RESOURCEAVAILABILITIES") { section = .availability }
      let numbers = row.compactMap { Int($0) }
      guard numbers.count == row.count else { continue }
      switch section {
      case .head:
        continue
      case .precedence:
        guard numbers.count >= 3 else { return nil }
        problem.lags += numbers.dropFirst(3).map { .precedence(numbers[0] - 1, $0 - 1) }
      case .requests:
        guard numbers.count >= 3 else { return nil }
        problem.activities.append(activity(numbers[2], numbers.dropFirst(3)))
      case .availability:
        problem.resources = numbers.map { Capacity($0) }
      }
    }
    return problem.activities.isEmpty ? nil : problem
  }

  /// First line: activities, resources. Then per activity: number, modes, successors..., lags in brackets from start to start.
  /// Then per activity: number, mode, duration, demands. Last: capacities.
  private static func progenMax(_ rows: [[String]]) -> ResourceProblem? {
    let rows = rows.filter { !$0.isEmpty }
    guard let head = rows.first, head.count >= 2, let inner = Int(head[0]), inner >= 0, let width = Int(head[1]) else { return nil }
    let count = inner + 2
    guard rows.count >= 2 * count + 2 else { return nil }
    var problem = ResourceProblem()
    for row in rows[1...count] {
      let numbers = row.compactMap { word in Int(word.filter { $0 != "[" && $0 != "]" }) }
      guard numbers.count == row.count, numbers.count >= 3, numbers.count >= 3 + 2 * numbers[2] else { return nil }
      for index in 0..<numbers[2] {
        problem.lags.append(
          Lag(
            from: .start(numbers[0]), to: .start(numbers[3 + index]), atLeast: numbers[3 + numbers[2] + index]))
      }
    }
    for row in rows[(count + 1)...(2 * count)] {
      let numbers = row.compactMap { Int($0) }
      guard numbers.count == 3 + width else { return nil }
      problem.activities.append(activity(numbers[2], numbers.dropFirst(3)))
    }
    problem.resources = rows[2 * count + 1].compactMap { Int($0) }.map { Capacity($0) }
    return problem
  }

  private static func activity(_ duration: Int, _ demands: ArraySlice<Int>) -> ResourceProblem.Activity {
    let asked = demands.enumerated().filter { $0.element > 0 }
    return ResourceProblem.Activity(
      duration: duration, demands: asked.map { ResourceProblem.Demand(resource: $0.offset, amount: $0.element) })
  }
}
