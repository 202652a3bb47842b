import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaText

/// What differs between two programs in what they mean: what they say of things, findings, and when things happen. Where something stands in a
/// text is no difference.
package struct Difference: Sendable {
  /// What is stated; found out only for whoever asks for all that differs.
  package var said: [SaidOtherwise] = []
  package var gained: [Diagnostic] = []
  package var lost: [Diagnostic] = []
  /// Whether something cannot be understood any more: findings that are gone may only not be found.
  package var isUnclear = false
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

  /// The plans in which something happens otherwise, by their ids.
  var plans: Set<String> {
    Set(ends.map(\.plan) + moves.map(\.row.plan) + verdicts.map(\.row.plan) + appeared.map(\.plan) + disappeared.map(\.plan))
  }

  package var isEmpty: Bool { said.isEmpty && isWithoutConsequences }

  /// Whether neither findings nor times differ.
  package var isWithoutConsequences: Bool {
    gained.isEmpty && lost.isEmpty && ends.isEmpty && moves.isEmpty && verdicts.isEmpty && appeared.isEmpty && disappeared.isEmpty
  }
}

extension Difference {
  /// - Parameter isWhole: whether what is stated otherwise is wanted too, and not only what comes of it.
  init(from old: Answer, to new: Answer, isWhole: Bool = false) {
    if isWhole { said = new.model.saidOtherwise(than: old.model) }
    let unlike = Unlike(old.diagnostics, new.diagnostics)
    gained = Self.surplus(of: unlike.after, over: unlike.before)
    lost = Self.surplus(of: unlike.before, over: unlike.after)
    if old.model.hidesSomething || new.model.hidesSomething { forgetCovered(old, new) }
    isUnclear = !lost.isEmpty && gained.contains { !new.isJudgement($0) }
    compare(old, new)
  }

  /// What says the same of the same place, and only covers something else in it, is neither new nor gone.
  private mutating func forgetCovered(_ old: Answer, _ new: Answer) {
    func key(_ finding: Diagnostic, _ answer: Answer) -> [String] {
      let source = Int(finding.place.source.index)
      let path = source < answer.sources.count ? answer.sources[source].path : ""
      let sentence = finding.title.english.parts.map { part -> String in
        switch part {
        case .literal(let text): text
        case .name, .code, .value: "…"
        case .count(let count, _): String(count)
        }
      }
      return [finding.code.id, path, String(finding.place.range.start)] + sentence
    }
    func isCovered(_ finding: Diagnostic) -> Bool {
      finding.title.english.parts.contains { part in
        switch part {
        case .name(let text), .code(let text), .value(let text): text.contains("restricted")
        case .literal, .count: false
        }
      }
    }
    var before = lost.map { (key: key($0, old), finding: $0) }
    gained.removeAll { finding in
      let own = key(finding, new)
      guard let index = before.firstIndex(where: { $0.key == own && (isCovered($0.finding) || isCovered(finding)) }) else { return false }
      before.remove(at: index)
      return true
    }
    lost = before.map(\.finding)
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

  private mutating func compare(_ old: Answer, _ new: Answer) {
    let (before, after) = (Moments(old), Moments(new))
    // Mostly the same plans in the same order.
    if before.ids == after.ids {
      for (earlier, course) in zip(before.courses, after.courses) where earlier !== course { compare(earlier, before, course, after) }
      return
    }
    let earlier = Dictionary(zip(before.ids, before.courses)) { first, _ in first }
    let later = Set(after.ids)
    for (id, course) in zip(before.ids, before.courses) where !later.contains(id) { ends.append(End(plan: id, was: course.end, now: nil)) }
    for (id, course) in zip(after.ids, after.courses) {
      guard let known = earlier[id] else {
        ends.append(End(plan: id, was: nil, now: course.end))
        continue
      }
      if known !== course { compare(known, before, course, after) }
    }
  }

  private mutating func compare(_ old: Course, _ before: Moments, _ new: Course, _ after: Moments) {
    let plan = after.id(new.plan)
    if old.end != new.end { ends.append(End(plan: plan, was: old.end, now: new.end)) }
    if old.rows.count == new.rows.count, zip(old.rows, new.rows).allSatisfy({ $0.name == $1.name }) {
      let isJudged = old.verdicts != new.verdicts
      var moved: [Int] = []
      for row in new.rows.indices {
        let isMoved = old.rows[row].start != new.rows[row].start || old.rows[row].finish != new.rows[row].finish
        if isMoved || isJudged && old.verdicts[row] != new.verdicts[row] { moved.append(row) }
      }
      if moved.isEmpty { return }
      // Of two rows with one label the first counts.
      var isFirst: (Int) -> Bool = { row in !new.rows[..<row].contains { $0.name == new.rows[row].name } }
      if moved.count > 8 {
        var first: [NameID: Int] = [:]
        first.reserveCapacity(new.rows.count)
        for (row, moment) in new.rows.enumerated() where first[moment.name] == nil { first[moment.name] = row }
        isFirst = { first[new.rows[$0].name] == $0 }
      }
      for row in moved where isFirst(row) { compare(old, row, new, row, plan, after) }
      return
    }
    var earlier: [String: Int] = [:]
    for (row, moment) in old.rows.enumerated() {
      let id = before.id(moment.thing)
      if earlier[id] == nil { earlier[id] = row }
    }
    var seen: Set<String> = []
    for (row, moment) in new.rows.enumerated() {
      let id = after.id(moment.thing)
      guard seen.insert(id).inserted else { continue }
      guard let known = earlier[id] else {
        appeared.append(Row(plan: plan, label: after.label(moment.thing)))
        continue
      }
      compare(old, known, new, row, plan, after)
    }
    for (row, moment) in old.rows.enumerated() {
      let id = before.id(moment.thing)
      if earlier[id] == row, !seen.contains(id) { disappeared.append(Row(plan: plan, label: before.label(moment.thing))) }
    }
  }

  private mutating func compare(_ old: Course, _ known: Int, _ new: Course, _ row: Int, _ plan: String, _ after: Moments) {
    let (earlier, moment) = (old.rows[known], new.rows[row])
    let (was, now) = (old.verdicts[known], new.verdicts[row])
    guard was != now || earlier.start != moment.start || earlier.finish != moment.finish else { return }
    let place = Row(plan: plan, label: after.label(moment.thing))
    if let was, let now, was != now { verdicts.append(Judged(row: place, was: was, now: now)) }
    if earlier.start != moment.start || earlier.finish != moment.finish {
      moves.append(Move(row: place, startWas: earlier.start, startNow: moment.start, finishWas: earlier.finish, finishNow: moment.finish))
    }
  }

  /// When everything happens in a program; what is called how is put into words only where it is told. The names of both programs have the same
  /// numbers: one of them goes on with those of the other.
  private struct Moments {
    let courses: [Course]
    let ids: [String]
    private let model: Model

    init(_ answer: Answer) {
      model = answer.model
      courses = answer.plans.courses
      var ids: [String] = []
      for course in courses { ids.append(answer.model.id(of: course.plan)) }
      self.ids = ids
    }

    func id(_ thing: EntityID) -> String { model.id(of: thing) }
    func label(_ thing: EntityID) -> Timeline.Label { .init(id: model.id(of: thing), titles: model.titles(of: thing)) }
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
