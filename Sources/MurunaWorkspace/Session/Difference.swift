import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaText

/// What differs between two programs in what they mean: findings, and when things happen. Where something stands in a text is no difference.
package struct Difference: Sendable {
  package var gained: [Diagnostic] = []
  package var lost: [Diagnostic] = []
  package var ends: [End] = []
  package var moves: [Move] = []
  /// What has become of deadlines.
  package var verdicts: [Judged] = []
  /// Rows of timelines that are new, and that are gone; with the plan each is in.
  package var appeared: [Row] = []
  package var disappeared: [Row] = []

  /// When a plan's last action is finished, in seconds from its `T`; nil where it has none.
  package struct End: Hashable, Sendable {
    package let plan: String
    package let was: Int64?
    package let now: Int64?
  }

  package struct Row: Hashable, Sendable {
    package let plan: String
    package let label: Timeline.Label
  }

  package struct Move: Hashable, Sendable {
    package let row: Row
    package let startWas: Int64
    package let startNow: Int64
    package let finishWas: Int64
    package let finishNow: Int64
  }

  package struct Judged: Hashable, Sendable {
    package let row: Row
    package let was: Timeline.Verdict
    package let now: Timeline.Verdict
  }

  package init() {}

  package var isEmpty: Bool {
    gained.isEmpty && lost.isEmpty && ends.isEmpty && moves.isEmpty && verdicts.isEmpty && appeared.isEmpty && disappeared.isEmpty
  }
}

extension Difference {
  init(from old: Answer, to new: Answer) {
    let unlike = Unlike(old.diagnostics, new.diagnostics)
    gained = Self.surplus(of: unlike.after, over: unlike.before)
    lost = Self.surplus(of: unlike.before, over: unlike.after)
    compare(old.timelines, new.timelines)
  }

  /// What a finding says, wherever it stands.
  private struct Said: Hashable {
    let code: String
    let severity: Severity
    let title: Words

    init(_ finding: Diagnostic) {
      code = finding.code.id
      severity = finding.severity
      title = finding.title
    }
  }

  private static func surplus(of some: [Diagnostic], over others: [Diagnostic]) -> [Diagnostic] {
    guard !some.isEmpty else { return [] }
    var left: [Said: Int] = [:]
    for finding in others { left[Said(finding), default: 0] += 1 }
    return some.filter { finding in
      let said = Said(finding)
      guard let count = left[said], count > 0 else { return true }
      left[said] = count - 1
      return false
    }
  }

  private mutating func compare(_ old: [Timeline], _ new: [Timeline]) {
    // Mostly the same plans in the same order.
    if old.count == new.count, zip(old, new).allSatisfy({ $0.plan.id == $1.plan.id }) {
      for (earlier, timeline) in zip(old, new) where earlier.rows != timeline.rows {
        if earlier.end != timeline.end { ends.append(End(plan: timeline.plan.id, was: earlier.end, now: timeline.end)) }
        compare(earlier, timeline)
      }
      return
    }
    let before = Dictionary(old.map { ($0.plan.id, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.plan.id, $0) }) { first, _ in first }
    for timeline in old where after[timeline.plan.id] == nil { ends.append(End(plan: timeline.plan.id, was: timeline.end, now: nil)) }
    for timeline in new {
      guard let earlier = before[timeline.plan.id] else {
        ends.append(End(plan: timeline.plan.id, was: nil, now: timeline.end))
        continue
      }
      if earlier.end != timeline.end { ends.append(End(plan: timeline.plan.id, was: earlier.end, now: timeline.end)) }
      guard earlier.rows != timeline.rows else { continue }
      compare(earlier, timeline)
    }
  }

  private mutating func compare(_ old: Timeline, _ new: Timeline) {
    if old.rows.count == new.rows.count, zip(old.rows, new.rows).allSatisfy({ $0.label.id == $1.label.id }) {
      // Of two rows with one label the first counts.
      var seen: Set<String> = []
      for (earlier, row) in zip(old.rows, new.rows) where seen.insert(row.label.id).inserted { compare(earlier, row, in: new) }
      return
    }
    var before: [String: Timeline.Row] = [:]
    for row in old.rows where before[row.label.id] == nil { before[row.label.id] = row }
    var seen: Set<String> = []
    for row in new.rows where seen.insert(row.label.id).inserted {
      let place = Row(plan: new.plan.id, label: row.label)
      guard let earlier = before[row.label.id] else {
        appeared.append(place)
        continue
      }
      compare(earlier, row, in: new)
    }
    for row in old.rows where !seen.contains(row.label.id) && before.removeValue(forKey: row.label.id) != nil {
      disappeared.append(Row(plan: old.plan.id, label: row.label))
    }
  }

  private mutating func compare(_ earlier: Timeline.Row, _ row: Timeline.Row, in timeline: Timeline) {
    let place = Row(plan: timeline.plan.id, label: row.label)
    if let was = earlier.verdict, let now = row.verdict, was != now { verdicts.append(Judged(row: place, was: was, now: now)) }
    if earlier.start != row.start || earlier.finish != row.finish {
      moves.append(Move(row: place, startWas: earlier.start, startNow: row.start, finishWas: earlier.finish, finishNow: row.finish))
    }
  }
}

/// Findings of two answers, each in the order of places, without those that are the same in both at the same place. Some may be left that are in
/// both; never many where little has changed.
struct Unlike {
  private(set) var before: [Diagnostic] = []
  private(set) var after: [Diagnostic] = []

  init(_ old: [Diagnostic], _ new: [Diagnostic]) {
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      if old[i].place < new[j].place {
        before.append(old[i])
        i += 1
      } else if new[j].place < old[i].place {
        after.append(new[j])
        j += 1
      } else {
        if old[i] != new[j] {
          before.append(old[i])
          after.append(new[j])
        }
        i += 1
        j += 1
      }
    }
    before += old[i...]
    after += new[j...]
  }
}

extension Timeline {
  /// When the last of what is done in it is finished; events come by themselves.
  package var end: Int64? { rows.filter { $0.kind != .event && !$0.isNotHappening }.map(\.finish).max() }
}
