import MurunaModel
import MurunaSyntax

/// Something that has a place on the timeline.
struct PlanItem: Sendable {
  let entity: EntityID
  let shape: PlanKinds.ItemShape
  /// The item it stands in; the plan has none.
  let parent: Int32?
  let depth: Int
  /// Its points; the same one twice for what has no length.
  var start: Int32
  /// The end of the first instance, where it is repeated; else its finish.
  var firstFinish: Int32
  var finish: Int32
  /// It lasts from the start of the first thing in it to the finish of the last.
  var spans = false
  var takes: Length?
  /// The likely length was said, not taken to be the middle.
  var isLikelySaid = false
  var isStarted = false
  var isDone = false
  var repetition: Repetition?
  /// Another item's time leans on it.
  var isUsed = false
  /// Of an instance of what is done at many places: where.
  var place: EntityID?
  /// Its instances are items of their own, right behind it; it spans them.
  var isFolded = false
  /// It stands in another plan, which a scenario sets in motion.
  var isForeign = false
  /// Of what follows from a risk: its chance, as a share.
  var chance: Double?
  /// How many crews take turns.
  var reliefs = 1
  var isStartUsed = false
  /// Whose working hours it keeps to.
  var workTimes: Int32?
  var lacks: Lack?

  enum Lack: Sendable { case duration, time }

  /// Nature's choice of a length, in seconds.
  struct Length: Hashable, Sendable {
    let low: Int64
    let likely: Int64
    let high: Int64
  }
}

/// What a `repeats:` says.
struct Repetition: Sendable {
  enum Step: Hashable, Sendable {
    case seconds(Int64)
    case days(Int)
    case weekday(Int)
    case months(Int)
  }

  let step: Step
  /// No instance starts after this; without it, none after the plan's end.
  var until: Point?
  let statement: Int32
}

/// Something that was said of an item's time, by where it stands: what explanations and conflicts are told in.
struct Statement: Sendable {
  enum Role: UInt8, Sendable {
    case takes, lasts, starts, finishes, after, alongside, deadline, requires, expected, at, repeats, started, done
    /// A phase holds what stands in it; it comes when its first does.
    case inside, span
    /// Nothing undone starts before today.
    case today
    /// Nothing was said: it begins when the plan does.
    case begin
    /// The instances of what is repeated, up to the last.
    case series
    /// The plan is over.
    case end
    /// Nobody said it: the team is busy elsewhere until then.
    case resource
    /// Nobody said it of this: who does it is not at work before.
    case hours
  }

  let role: Role
  let item: Int32
  let source: UInt16
  let node: Node

  /// Whether it can be given up: what the author wants, not what nature or the past says.
  var isWindow: Bool {
    switch role {
    case .starts, .finishes, .alongside, .lasts, .at, .after, .requires, .repeats, .deadline: true
    case .takes, .expected, .started, .done, .inside, .span, .today, .begin, .series, .end, .resource, .hours: false
    }
  }

  var isStated: Bool {
    switch role {
    case .takes, .lasts, .starts, .finishes, .after, .alongside, .deadline, .requires, .expected, .at, .repeats, .started, .done: true
    case .inside, .span, .today, .begin, .series, .end, .resource, .hours: false
    }
  }
}

/// The ways a plan is laid out.
struct Scenarios: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let likely = Scenarios(rawValue: 1)
  static let shortest = Scenarios(rawValue: 2)
  static let longest = Scenarios(rawValue: 4)
  /// Whatever durations suit best: what cannot hold here, cannot hold at all.
  static let kind = Scenarios(rawValue: 8)
  static let all: Scenarios = [.likely, .shortest, .longest, .kind]
}

/// `low <= to - from <= high`, in some of the ways that a plan is laid out.
struct PlanBound: Sendable {
  let from: Int32
  let to: Int32
  let low: Int64?
  let high: Int64?
  /// Calendar months that are added to `from` before the seconds.
  var months: Int32 = 0
  let statement: Int32
  let scenarios: Scenarios
}

/// `to - from <= high`, looked at and not enforced.
struct PlanCheck: Sendable {
  let from: Int32
  let to: Int32
  let high: Int64
  var months: Int32 = 0
  let statement: Int32
}
