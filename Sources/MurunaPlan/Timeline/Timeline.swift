import MurunaText

/// A plan laid out in time: what happens when, how late it may, and what decides it. Times are exact seconds, zero at the plan's `T`.
package struct Timeline: Sendable {
  /// The playbook (or another plan): its id and its titles by language tag.
  package var plan: Label
  /// Seconds since 1970-01-01T00:00Z at `T`, if `zero_hour` is given; without it, rows have only times relative to `T`.
  package var zeroMoment: Int64?
  /// The offset from UTC in seconds of the city's zone at a moment; nil without a zone.
  package var zone: (@Sendable (Int64) -> Int)?
  package var rows: [Row]
  /// Ids along the chain that decides the end, first to last.
  package var criticalPath: [String]

  package struct Label: Hashable, Sendable {
    package var id: String
    /// Titles by language tag, `en`, `ar`; empty where none was given.
    package var titles: [String: String]

    package init(id: String, titles: [String: String]) {
      self.id = id
      self.titles = titles
    }

    package func title(in language: Language) -> String {
      titles[language.rawValue] ?? titles["en"] ?? titles.sorted { $0.key < $1.key }.first?.value ?? id
    }
  }

  package enum RowKind: String, Hashable, Sendable { case phase, action, decision, review, milestone, event }

  package struct Row: Hashable, Sendable {
    package var label: Label
    package var kind: RowKind
    /// 0 for what stands directly in the plan, 1 inside a phase, and so on.
    package var depth: Int
    package var phase: String?
    /// With the likely durations.
    package var start: Int64
    package var finish: Int64
    /// With the shortest and the longest durations; nil where nothing bounds them.
    package var earliestStart: Int64
    package var earliestFinish: Int64
    package var latestStart: Int64?
    package var latestFinish: Int64?
    /// How much later it could finish without breaking a deadline or moving the end, negative where it is late; nil for events and for
    /// what is repeated until something.
    package var slack: Int64?
    package var isCritical: Bool
    package var deadline: Int64?
    package var accountable: [Label]
    package var by: [Label]
    /// Ids of what it directly waits for.
    package var after: [String]
    /// Starts of the instances of a repeated action, folded into this row, whose finish is that of the last; empty otherwise.
    package var instances: [Int64]
    /// What it waits for that may never come: `heavy_rain`, `MessageReview is approved`.
    package var conditions: [String]
    package var isDone: Bool
    /// What it is repeated over, by `across:`: one for each of these.
    package var across: [Label] = []
    /// What is observed when an event comes, as it was written.
    package var when: String?
    package var chance: Chance?
    /// What was not said, so that it is shown without length or where it stands only to be shown.
    package var lacks: Lack?
    /// What it hangs on was decided otherwise.
    package var isNotHappening = false
  }

  /// What is known of a probability, in millionths.
  package struct Chance: Hashable, Sendable {
    package let low: Int64
    package let high: Int64
  }

  package enum Lack: String, Hashable, Sendable { case duration, time }

  package init(plan: Label, zeroMoment: Int64?, zone: (@Sendable (Int64) -> Int)?, rows: [Row], criticalPath: [String]) {
    self.plan = plan
    self.zeroMoment = zeroMoment
    self.zone = zone
    self.rows = rows
    self.criticalPath = criticalPath
  }
}

extension Timeline.Row {
  package init(label: Timeline.Label, kind: Timeline.RowKind, depth: Int, start: Int64, finish: Int64) {
    self.init(
      label: label, kind: kind, depth: depth, phase: nil, start: start, finish: finish, earliestStart: start,
      earliestFinish: finish, latestStart: start, latestFinish: finish, slack: nil, isCritical: false, deadline: nil,
      accountable: [], by: [], after: [], instances: [], conditions: [], isDone: false)
  }
}
