import MurunaCalendar
import MurunaDiagnostics
import MurunaModel
import Synchronization

/// A plan that was laid out, or could not be, with all that is told of it: what the next program takes over that changes nothing about it.
final class Planned: Sendable {
  let plan: EntityID
  let findings: [Diagnostic]
  let times: PlanTimes?
  let loads: PlanLoads?
  let calendar: Model.PlanCalendar?
  /// For scenarios to take in.
  let stated: Layout?
  /// Nil where it has no times, or where nobody will ask.
  let laidOut: LaidOut?
  /// The same; for comparisons.
  let course: Course?
  /// Things outside of it of which something was read.
  let outside: Set<EntityID>
  /// Whether all that was told about it is told here.
  let lasts: Bool
  /// What was read, for readers who ask what becomes of it otherwise; nil where nothing can come out otherwise.
  private let source: Layout?
  private let effort: Int?
  private let labels: KnownLabels
  private let made = Lazy<Timeline>()
  private let readerTold = Lazy<LaidOut>()
  private let withRoom = Lazy<PlanTimes>()

  /// - Parameters:
  ///   - playbooks: for a scenario, those that are laid out already.
  ///   - earlier: the same plan in the program that this one continues, and what was changed since.
  init(
    _ plan: EntityID, _ kinds: PlanKinds, _ playbooks: [(entity: EntityID, layout: Layout)]?, _ model: inout Model, effort: Int?,
    supposing supposed: [EntityID: String], keeping: Bool, tellsRoom: Bool, hasScenarios: Bool, after earlier: (plan: Planned?, change: Change)? = nil,
    zones: (String) -> TimeZone?
  ) {
    self.plan = plan
    labels = earlier.flatMap { earlier in earlier.plan.map { KnownLabels(after: $0.labels, earlier.change) } } ?? KnownLabels(count: model.entities.count)
    self.effort = effort
    let told = model.reports
    var layout = Layout(kinds, plan)
    layout.supposed = supposed
    layout.tellsRoom = tellsRoom
    layout.isForScenarios = keeping || hasScenarios
    var isComplete = layout.read(&model, zones: zones)
    if isComplete {
      layout.levelling.demands = layout.readUses(&model)
      if let playbooks { layout.tellStory(playbooks, &model) }
      layout.readHours(&model)
    }
    outside = keeping ? layout.outside(model) : []
    isComplete = isComplete && layout.items.count > 1
    // A plan in which nothing stands has no times.
    if isComplete {
      source = keeping && !layout.choices(model).isEmpty ? layout : nil
      let laidOut = LaidOut(layout, &model, effort: effort)
      findings = laidOut.layout.findings
      let all = laidOut.allTimes()
      times = laidOut.planTimes(all)
      loads = PlanLoads(laidOut, all)
      calendar = laidOut.layout.calendar
      stated = laidOut.stated
      self.laidOut = keeping ? laidOut : nil
      course = keeping ? Course(laidOut, all, model) : nil
    } else {
      findings = layout.items.count > 1 ? layout.findings : []
      (times, loads, calendar, stated, self.laidOut, course, source) = (nil, nil, nil, nil, nil, nil, nil)
    }
    lasts = model.reports == told
  }

  /// Made when a reader first asks, and kept with the plan.
  func timeline(_ model: Model) -> Timeline? {
    told.map { told in
      made.value {
        let labels = Labels(model, labels)
        var timeline = told.timeline(labels)
        if let source { (timeline.branches, timeline.branchesLeft) = told.branches(source, labels, effort: effort) }
        labels.keep()
        return timeline
      }
    }
  }

  /// With what only readers ask for; kept like the timeline.
  var told: LaidOut? {
    laidOut.map { laidOut in readerTold.value { laidOut.told } }
  }

  /// The times with how much room there is, which is worked out only for who asks.
  var timesWithRoom: PlanTimes? {
    guard let laidOut, let told, !laidOut.layout.tellsRoom else { return times }
    return withRoom.value { told.planTimes(told.allTimes()) }
  }
}

private final class Lazy<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    if let made = known.withLock({ $0 }) { return made }
    // Not under the lock: who makes it at the same time makes the same.
    let made = make()
    known.withLock { $0 = made }
    return made
  }
}
