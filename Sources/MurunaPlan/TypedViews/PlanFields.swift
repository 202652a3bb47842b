import MurunaModel

/// What a field of the library means to the engine.
enum PlanField: UInt8, CaseIterable, Sendable {
  case takes, lasts, starts, finishes, after, alongside, deadline, requires, repeats, across, started, done
  case by, accountable, outcomes, state
  case needs, holds, uses, reliefs
  case size, quantity, reliesOn, gives
  case comes, strikes, plays, loses, covers, leadsTo
  case milestoneAt, milestoneAfter, milestoneDeadline
  case when, expected, chance
  case planCity, zeroHour, timeZone
  case works, worksOn, daysOff, weekend
}

/// What the engine computes of everything that it lays out.
enum ComputedField: UInt8, CaseIterable, Sendable {
  case start, finish, earliestStart, earliestFinish, latestStart, latestFinish, slack, critical
  case length, clashes
  case peak, peakAt, short, aid
  case stockPeak, stockPeakAt, stockShort, stockAid
  case answering, answeringAt, duty
  case crews
}

/// The shape of values that the engine counts on.
enum PlanFieldShape: Hashable, Sendable {
  case point, points, duration, conditions, condition, cadence, words, word, percent, moment, text, truth, reference, references
  case number, quantity, times, stretches, choices

  init?(_ field: Field) {
    switch (field.type, field.isMany) {
    case (.point, false): self = .point
    case (.point, true): self = .points
    case (.duration, false): self = .duration
    case (.condition, false): self = .condition
    case (.condition, true): self = .conditions
    case (.cadence, false): self = .cadence
    case (.words, false): self = .word
    case (.words, true): self = .words
    case (.percent, false): self = .percent
    case (.moment, false): self = .moment
    case (.text, false): self = .text
    case (.truth, false): self = .truth
    case (.reference, false): self = .reference
    case (.reference, true): self = .references
    case (.number, false): self = .number
    case (.quantity, false): self = .quantity
    case (.time, true): self = .times
    case (.stretch, true): self = .stretches
    case (.choice, true): self = .choices
    default: return nil
    }
  }
}

/// The fields of the library that Swift reads, each by kind and name, with the shape it must have. The only place where their names stand.
struct PlanFieldName: Sendable {
  let kind: String
  let name: String
  let shape: PlanFieldShape

  init(_ kind: String, _ name: String, _ shape: PlanFieldShape) {
    self.kind = kind
    self.name = name
    self.shape = shape
  }
}

extension PlanField {
  var named: PlanFieldName {
    switch self {
    case .takes: .init("action", "takes", .duration)
    case .lasts: .init("action", "lasts", .duration)
    case .starts: .init("action", "starts", .point)
    case .finishes: .init("action", "finishes", .point)
    case .after: .init("action", "after", .points)
    case .alongside: .init("action", "alongside", .points)
    case .deadline: .init("action", "deadline", .point)
    case .requires: .init("action", "requires", .conditions)
    case .repeats: .init("action", "repeats", .cadence)
    case .across: .init("action", "across", .references)
    case .started: .init("action", "started", .point)
    case .done: .init("action", "done", .point)
    case .by: .init("action", "by", .references)
    case .accountable: .init("action", "accountable", .references)
    case .outcomes: .init("decision", "outcomes", .words)
    case .state: .init("decision", "state", .word)
    case .needs: .init("action", "needs", .references)
    case .holds: .init("action", "holds", .references)
    case .uses: .init("action", "uses", .references)
    case .reliefs: .init("action", "reliefs", .number)
    case .size: .init("team", "size", .number)
    case .quantity: .init("resource", "quantity", .quantity)
    case .reliesOn: .init("plan", "relies_on", .references)
    case .gives: .init("agreement", "gives", .references)
    case .comes: .init("event", "comes", .truth)
    case .strikes: .init("event", "strikes", .reference)
    case .plays: .init("scenario", "plays", .references)
    case .loses: .init("scenario", "loses", .references)
    case .covers: .init("playbook", "covers", .references)
    case .leadsTo: .init("risk", "leads_to", .references)
    case .milestoneAt: .init("milestone", "at", .point)
    case .milestoneAfter: .init("milestone", "after", .points)
    case .milestoneDeadline: .init("milestone", "deadline", .point)
    case .when: .init("event", "when", .condition)
    case .expected: .init("event", "expected", .point)
    case .chance: .init("event", "chance", .percent)
    case .planCity: .init("plan", "city", .reference)
    case .zeroHour: .init("plan", "zero_hour", .moment)
    case .timeZone: .init("city", "time_zone", .text)
    case .works: .init("actor", "works", .times)
    case .worksOn: .init("actor", "works_on", .choices)
    case .daysOff: .init("actor", "days_off", .stretches)
    case .weekend: .init("city", "weekend", .choices)
    }
  }

  /// The same fields of other kinds: a review has outcomes of its own, as a decision has.
  var alsoNamed: PlanFieldName? {
    switch self {
    case .outcomes: .init("review", "outcomes", .words)
    case .state: .init("review", "state", .word)
    case .takes, .lasts, .starts, .finishes, .after, .alongside, .deadline, .requires, .repeats, .across, .started, .done, .by,
      .accountable, .needs, .holds, .uses, .reliefs, .size, .quantity, .reliesOn, .gives, .milestoneAt, .milestoneAfter, .milestoneDeadline,
      .when, .expected, .chance, .planCity, .zeroHour, .timeZone, .comes, .strikes, .plays, .loses, .covers, .leadsTo, .works, .worksOn, .daysOff, .weekend:
      nil
    }
  }
}

extension ComputedField {
  var named: PlanFieldName {
    switch self {
    case .start: .init("scheduled", "start", .point)
    case .finish: .init("scheduled", "finish", .point)
    case .earliestStart: .init("scheduled", "earliest_start", .point)
    case .earliestFinish: .init("scheduled", "earliest_finish", .point)
    case .latestStart: .init("scheduled", "latest_start", .point)
    case .latestFinish: .init("scheduled", "latest_finish", .point)
    case .slack: .init("scheduled", "slack", .duration)
    case .critical: .init("scheduled", "critical", .truth)
    case .length: .init("scheduled", "length", .duration)
    case .clashes: .init("action", "clashes_with", .references)
    case .peak: .init("actor", "peak", .number)
    case .peakAt: .init("actor", "peak_at", .point)
    case .short: .init("actor", "short", .number)
    case .aid: .init("actor", "aid", .number)
    case .stockPeak: .init("resource", "peak", .number)
    case .stockPeakAt: .init("resource", "peak_at", .point)
    case .stockShort: .init("resource", "short", .number)
    case .stockAid: .init("resource", "aid", .number)
    case .duty: .init("role", "duty", .duration)
    case .crews: .init("action", "crews", .number)
    case .answering: .init("role", "answering", .number)
    case .answeringAt: .init("role", "answering_at", .point)
    }
  }
}
