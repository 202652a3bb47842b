import MurunaCalendar
import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

/// One plan on its way from text to times: what stands in it, what is said of that, and the bounds that this sets.
///
/// Point 0 is `T`. The text is read first (`ReadPlan`, `PointReader`), then circles and contradictions are taken out and told
/// (`Conflicts/`), then what is left is laid out three times (`Solve`): with the likely, the shortest and the longest durations.
struct Layout: Sendable {
  let kinds: PlanKinds
  let plan: EntityID
  /// The plan itself first, then what stands in it, outer before inner.
  var items: [PlanItem] = []
  /// The number of an entity among the items.
  var numbers: [UInt32: Int32] = [:]
  /// In a copy: the items by what they were copied from; made when first asked for.
  var counterparts: [UInt32: Int32]?
  /// The item that each point belongs to.
  var owners: [Int32] = [0]
  var statements: [Statement] = []
  var bounds: [PlanBound] = []
  /// Upper bounds that push nothing: deadlines, and what is counted from `T`. Looked at when times are known.
  var checks: [PlanCheck] = []
  /// Deadlines of what is done: they can be missed no more, only have been.
  var pastChecks: [PlanCheck] = []
  /// The statement that stands for what follows from the times of an item: its last instance, or its first part.
  var derived: [Int: Int32] = [:]
  /// Conditions on outcomes.
  var gates: [Gate] = []
  /// Items that hang on what was decided otherwise: no end waits for them, and no deadline of theirs is looked at.
  var away: Set<Int> = []
  /// Items that happen only if something else comes out than what is drawn: see `Choice`.
  var hidden: Set<Int> = []
  /// What is taken to have come out, by thing: `no` of an event, the outcome of a decision or a review.
  var supposed: [EntityID: String] = [:]
  /// Checks that are kept only if durations are kind, by statement: with what chance.
  var risks: [Int32: Double] = [:]
  /// Deadlines that cannot be kept, by statement.
  var impossible: Set<Int32> = []
  /// By item: when an event is expected that may come sooner or later.
  var eventWindows: [Int: EventWindow] = [:]
  /// Who is asked for, and who waits for whom.
  var levelling = Levelling()
  /// When those work who have hours of their own; items know theirs by number.
  var workTimes: [WorkTimes] = []
  /// By item without a length of its own: how long it lasts at least.
  var stays: [Int: Int64] = [:]
  /// By item with hours: the statement that stands for them.
  var hoursStatements: [Int: Int32] = [:]
  /// By item with hours: the last moments that were said for its start and its finish. Nobody's hours move it beyond these.
  var saidLatest: [Int: (start: Int64, finish: Int64)] = [:]
  /// Who answers for what, in the order of items.
  var accountable: [(item: Int, role: EntityID)] = []
  /// The roles that do something themselves, in the order of items.
  var duties: [(item: Int, role: EntityID)] = []

  var clock: PlanClock?
  /// Where the calendar is used, and whether `T` is: together they need a zero hour.
  var usesCalendar: Place?
  var usesZeroHour = false
  /// The clock stands wherever the first date is: `T` is not used, so nobody can tell.
  var clockFloats = false
  /// Whether its times are moments of the calendar: `T` is one, or nothing is counted from `T`.
  var isOnCalendar: Bool { clock != nil && !(clockFloats && usesZeroHour) }
  /// When its times are, where anybody knows.
  var calendar: Model.PlanCalendar? {
    guard isOnCalendar, let clock else { return nil }
    return .init(isCountedFromT: !clockFloats, zero: clock.zeroWall, zone: clock.zone) { clock.wall(at: $0)?.wallSeconds }
  }

  /// By statement: bounds that were given up because they cannot hold.
  var lostLows: Set<Int32> = []
  var lostHighs: Set<Int32> = []

  /// Whether somebody asks how much room there is: slack, and what decides the end.
  var tellsRoom = true
  /// Whether a scenario may take it in.
  var isForScenarios = true

  var findings: [Diagnostic] = []
  private var said: Set<Saying> = []

  private struct Saying: Hashable {
    let code: Code
    let place: Place
  }

  init(_ kinds: PlanKinds, _ plan: EntityID) {
    self.kinds = kinds
    self.plan = plan
  }

  /// Say something once at each place: what `every action { }` says is read for each of them.
  mutating func say(
    _ code: Code, _ severity: Severity? = nil, at place: Place, _ title: Words, label: Words? = nil, related: [Diagnostic.Related] = [],
    values: [Words] = [], help: Words? = nil, fixes: [Fix] = []
  ) {
    guard said.insert(Saying(code: code, place: place)).inserted else { return }
    findings.append(Diagnostic(code, severity, at: place, title, label: label, related: related, values: values, help: help, fixes: fixes))
  }

  func point(_ base: Point.Base) -> Int32 {
    switch base {
    case .zero: 0
    case .start(let item): items[Int(item)].start
    case .finish(let item): items[Int(item)].finish
    }
  }

  mutating func addPoint(of item: Int) -> Int32 {
    owners.append(Int32(item))
    return Int32(owners.count - 1)
  }
}
