import MurunaText

/// A plan laid out in time: what happens when, how late it may, and what decides it. Times are exact seconds, zero at the plan's `T`.
package struct Timeline: Sendable {
  /// The playbook (or another plan): its id and its titles by language tag.
  package var plan: Label
  /// Seconds since 1970-01-01T00:00Z at `T`, if `zero_hour` is given; without it, rows have only times relative to `T`.
  package var zeroMoment: Int64?
  /// Whether its readers count from `T`: where everything is said in dates, zero is only the first of them.
  package var isCountedFromT = true
  /// The offset from UTC in seconds of the city's zone at a moment; nil without a zone.
  package var zone: (@Sendable (Int64) -> Int)?
  package var rows: [Row]
  /// Ids along the chain that decides the end, first to last; where one waits only for people that the one before it holds, `criticalWaits`
  /// says so.
  package var criticalPath: [String]
  /// Of the critical path: positions whose thing waits for the one before it only because both need the same people.
  package var criticalWaits: Set<Int> = []
  /// Teams and resources that are counted and asked for, in the order in which they are declared.
  package var teams: [Team] = []
  /// When the last work is finished; nil where there is none.
  package var end: Int64?
  /// What becomes of it if something comes out otherwise: what is drawn first, then each outcome; empty where nothing can.
  package var branches: [Branch] = []
  /// Outcomes that were not laid out, since there are so many.
  package var branchesLeft = 0
  /// No order of work can be over before this, with the likely durations.
  package var lowerBound: Int64?

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

  /// A team, a person or a resource, and how much of it is in use.
  package struct Team: Hashable, Sendable {
    package var label: Label
    package var isResource: Bool
    /// What the city has of it.
    package var own: Int
    /// What agreements promise.
    package var promised: [Promise]
    package var peak: Int
    package var peakTime: Int64
    /// How much is in use from each time on.
    package var steps: [Step]
    /// How much there is from each time on, promises included; before the first step, and where there is none, `own` and what is promised.
    package var capacity: [Step]

    package struct Step: Hashable, Sendable {
      package let time: Int64
      package let amount: Int
    }

    package struct Promise: Hashable, Sendable {
      package let agreement: Label
      package let amount: Int
    }

    package var available: Int { promised.reduce(own) { $0 + $1.amount } }
  }

  /// What keeps a thing from starting, beside what was said.
  package struct Wait: Hashable, Sendable {
    package let team: Label
    /// How many it needs, all of them.
    package let amount: Int
    /// The ids of what holds some of them.
    package let heldBy: [String]
    package let until: Int64
    /// They are not at work before; `amount` says nothing then.
    package var isOffDuty = false
  }

  /// One of the crews that take turns.
  package struct Crew: Hashable, Sendable {
    package let team: Label
    package let size: Int
  }

  /// More is asked for than there is, and nothing can be moved.
  package struct Clash: Hashable, Sendable {
    package let team: Label
    package let needed: Int
    /// Nil where this reader may not know how many there are.
    package let capacity: Int?
    package let from: Int64
    package let until: Int64
    /// The ids of the others that ask.
    package let with: [String]
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
    /// What becomes of its deadline; nil without one, and for what is done.
    package var verdict: Verdict?
    /// Whom it starts only now for.
    package var waits: [Wait] = []
    package var clashes: [Clash] = []
    /// Where it rests while those who do it are away: the stretches in which it goes on; else empty.
    package var stretches: [Range<Int64>] = []
    /// How many crews take turns.
    package var reliefs = 1
    /// Where crews take turns: how many people of which team are one crew.
    package var crews: [Crew] = []
  }

  /// What becomes of a deadline.
  package enum Verdict: Hashable, Sendable {
    /// Met whatever the durations turn out to be.
    case guaranteed
    /// Met if durations are kind; with the share of cases, in millionths, where that is known.
    case atRisk(Int64?)
    /// Met by no way of acting.
    case impossible
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
