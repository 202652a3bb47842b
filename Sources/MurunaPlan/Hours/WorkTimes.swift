import MurunaCalendar
import MurunaModel
import MurunaSchedule
import MurunaSyntax

/// When some people work at the same time: what keeps to their hours is not begun where it cannot be finished before they leave, unless it
/// takes longer than they ever stay; then it rests while they are away, and goes on.
struct WorkTimes: Sendable {
  /// Those whose hours these are; what they have in common is the calendar.
  let people: [Hours]
  let calendar: WorkCalendar

  /// The hours of one of them, in seconds from `T`.
  struct Hours: Sendable {
    let entity: EntityID
    let calendar: WorkCalendar
    let source: UInt16
    let node: Node
  }

  init(_ people: [Hours], _ clock: PlanClock) {
    self.people = people
    let common = people.dropFirst().reduce(people[0].calendar) { $0 == $1.calendar ? $0 : Self.common($0, $1.calendar) }
    calendar = clock.counted(common)
  }

  /// Whoever comes on at a moment: the first of those who were away before.
  func comesOn(at time: Int64) -> Hours { people.first { !$0.calendar.isWorking(at: Int(time) - 1) } ?? people[0] }

  private static func common(_ first: WorkCalendar, _ second: WorkCalendar) -> WorkCalendar {
    var (stretches, a, b): ([Range<Int>], Int, Int) = ([], 0, 0)
    while a < first.stretches.count, b < second.stretches.count {
      let (one, other) = (first.stretches[a], second.stretches[b])
      if one.overlaps(other) { stretches.append(one.clamped(to: other)) }
      if one.upperBound < other.upperBound { a += 1 } else { b += 1 }
    }
    return WorkCalendar(stretches: stretches)
  }
}

extension PlanClock {
  /// A calendar that knows how long people stay by the clock on their wall, which some nights puts back or on.
  fileprivate func counted(_ calendar: WorkCalendar) -> WorkCalendar {
    var longest = 0
    for stretch in calendar.stretches where stretch.count > longest {
      guard let start = wall(at: Int64(stretch.lowerBound)), let end = wall(at: Int64(stretch.upperBound)) else { continue }
      longest = max(longest, Int(end.wallSeconds - start.wallSeconds))
    }
    return calendar.staying(longest)
  }
}

extension WorkTimes {
  /// When work is begun that may begin from `start` on, takes `length` of working time, of which `likely` is what one reckons with, and
  /// cannot be finished before `end`; and when it is finished. Nil beyond the calendar.
  func place(from start: Int64, length: Int64, likely: Int64, finishingFrom end: Int64, isBegun: Bool) -> (start: Int64, finish: Int64)? {
    guard length > 0 else { return (start, max(start, end)) }
    if isBegun {
      guard let finish = calendar.finish(of: Int(length), from: Int(start)) else { return nil }
      return (start, max(Int64(finish), end))
    }
    let whole = Int(likely)
    guard var begin = calendar.firstWorking(from: Int(start), whole: whole), var finish = calendar.finish(of: Int(length), from: begin) else { return nil }
    if Int64(finish) < end {
      // The last start from which it would be finished too soon; any later one will do.
      if let tooSoon = calendar.latestStart(of: Int(length), finishingBy: Int(end) - 1) {
        guard let later = calendar.firstWorking(from: max(begin, tooSoon + 1), whole: whole), let done = calendar.finish(of: Int(length), from: later) else { return nil }
        (begin, finish) = (later, done)
      }
    }
    return (Int64(begin), max(Int64(finish), end))
  }

  /// The last such start from which it is finished by `end`, and no later than `start`.
  func latest(by start: Int64, length: Int64, likely: Int64, finishingBy end: Int64) -> Int64? {
    guard length > 0 else { return min(start, end) }
    guard let last = calendar.latestStart(of: Int(length), finishingBy: Int(clamping: min(end, 1 << 40))) else { return nil }
    return calendar.lastWorking(by: min(last, Int(clamping: min(start, 1 << 40))), whole: Int(likely)).map { Int64($0) }
  }

  /// The stretches in which work that takes from one moment to another goes on.
  func stretches(from start: Int64, until finish: Int64) -> [Range<Int64>] {
    calendar.working(in: Int(start)..<max(Int(start), Int(finish))).map { Int64($0.lowerBound)..<Int64($0.upperBound) }
  }
}
