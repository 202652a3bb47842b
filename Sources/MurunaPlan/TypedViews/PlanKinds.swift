import MurunaModel

/// The kinds that Swift lays out in time, bound once by name; kinds below them, also a program's own, count as they do.
///
/// A class, because each plan keeps it.
package final class PlanKinds: Sendable {
  let scheduled: KindID
  /// The same, as what a name may fit.
  let allScheduled: [KindID]
  let plan: KindID
  let stocks: Stocks
  let scenario: KindID
  let playbook: KindID
  /// What each kind of the model is to the timeline; nil for what has no place on it.
  private let shapes: [ItemShape?]
  /// Days on which offices are closed; nil where the program has none.
  let holiday: Holiday?
  private let fields: [PlanField?]
  private let computed: [FieldID]

  /// What a thing is on the timeline.
  enum ItemShape: UInt8, Sendable {
    case plan, phase, action, decision, review, milestone, event

    /// The name of its kind in the library. More special ones first.
    var kind: String {
      switch self {
      case .plan: "plan"
      case .phase: "phase"
      case .action: "action"
      case .decision: "decision"
      case .review: "review"
      case .milestone: "milestone"
      case .event: "event"
      }
    }
    static let all: [ItemShape] = [.plan, .phase, .decision, .review, .action, .milestone, .event]
  }

  /// The kinds of what there is only so much of.
  struct Stocks: Sendable {
    let team: KindID
    let person: KindID
    let resource: KindID
    let role: KindID
  }

  /// Looked for only where a program says one, so that no other reads its kind.
  struct Holiday: Sendable {
    let kind: KindID
    let day: FieldID
    let city: FieldID
  }

  /// The library's kinds that are read here by name, `plan` first.
  package static let kindsRead: [String] = {
    var found = ["plan"]
    let fields = PlanField.allCases.flatMap { [$0.named, $0.alsoNamed].compactMap { $0 } } + ComputedField.allCases.map(\.named)
    for kind in fields.map(\.kind) + ["scheduled", "team", "person", "resource", "role", "scenario", "playbook"] + ItemShape.all.map(\.kind)
    where !found.contains(kind) { found.append(kind) }
    return found
  }()

  /// Nil where the model's library does not declare what is laid out here.
  package init?(_ model: Model) {
    guard let scheduled = model.kind(named: "scheduled"), let plan = model.kind(named: "plan") else { return nil }
    guard let team = model.kind(named: "team"), let person = model.kind(named: "person"), let resource = model.kind(named: "resource"),
      let role = model.kind(named: "role")
    else { return nil }
    stocks = Stocks(team: team, person: person, resource: resource, role: role)
    guard let scenario = model.kind(named: "scenario"), let playbook = model.kind(named: "playbook") else { return nil }
    self.scenario = scenario
    self.playbook = playbook
    self.scheduled = scheduled
    allScheduled = [scheduled]
    self.plan = plan
    var kinds: [(ItemShape, KindID)] = []
    for shape in ItemShape.all {
      guard let kind = model.kind(named: shape.kind) else { return nil }
      kinds.append((shape, kind))
    }
    shapes = model.kinds.map { kind in kinds.first { model.isBelow(kind.id, $0.1) }?.0 }
    var fields = [PlanField?](repeating: nil, count: model.fields.count)
    for field in PlanField.allCases {
      for named in [field.named, field.alsoNamed].compactMap({ $0 }) {
        guard let id = Self.find(named, in: model) else { return nil }
        fields[Int(id.raw)] = field
      }
    }
    self.fields = fields
    let holiday = model.kind(named: "holiday")
    if let holiday, let day = model.field(holiday, named: "on"), let city = model.field(holiday, named: "city") {
      self.holiday = Holiday(kind: holiday, day: day, city: city)
    } else {
      self.holiday = nil
    }
    computed = ComputedField.allCases.compactMap { Self.find($0.named, in: model) }
    guard computed.count == ComputedField.allCases.count else { return nil }
  }

  func shape(of kind: KindID) -> ItemShape? { shapes[Int(kind.raw)] }
  func meaning(of field: FieldID) -> PlanField? { fields[Int(field.raw)] }
  func id(_ field: ComputedField) -> FieldID { computed[Int(field.rawValue)] }

  func computedField(_ id: FieldID) -> ComputedField? { computed.firstIndex(of: id).flatMap { ComputedField(rawValue: UInt8($0)) } }

  private static func find(_ named: PlanFieldName, in model: Model) -> FieldID? {
    model.kind(named: named.kind).flatMap { model.field($0, named: named.name) }
  }

  /// Where the library of a model and this view of it disagree: what is missing, or of another type. Empty if all is well.
  package static func disagreements(with model: Model) -> [String] {
    var found: [String] = []
    for shape in ItemShape.all where model.kind(named: shape.kind) == nil { found.append("no kind \(shape.kind)") }
    for named in PlanField.allCases.flatMap({ [$0.named, $0.alsoNamed].compactMap { $0 } }) + ComputedField.allCases.map(\.named) {
      guard let id = find(named, in: model) else {
        found.append("no field \(named.kind).\(named.name)")
        continue
      }
      if PlanFieldShape(model.field(id)) != named.shape { found.append("\(named.kind).\(named.name) is no \(named.shape)") }
    }
    for field in ComputedField.allCases {
      if let id = find(field.named, in: model), !model.field(id).isComputed { found.append("\(field.named.name) is not computed") }
    }
    return found
  }
}
