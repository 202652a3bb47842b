import MurunaModel

/// What a plan tells the model of the things that stand in it; kept with the plan, and told again to each model that goes on with it.
struct PlanTimes: Sendable {
  let plan: EntityID
  var things: [EntityID] = []
  /// As many for each thing as there are `LaidOut.columns`.
  var numbers: [Int64] = []
  /// Who asks for the same people at the same time.
  var clashes: [(thing: EntityID, others: [EntityID])] = []

  init(plan: EntityID) { self.plan = plan }

  /// What was left out where nobody had asked.
  func tellRoom(_ kinds: PlanKinds, _ model: inout Model) {
    let width = things.isEmpty ? 0 : numbers.count / things.count
    for (column, field) in LaidOut.columns(kinds).map(\.field).enumerated() where field == kinds.id(.slack) || field == kinds.id(.critical) {
      model.setTimes(field, of: things, (0..<things.count).map { numbers[$0 * width + column] })
    }
  }

  func tell(_ kinds: PlanKinds, _ computed: inout ComputedTimes, _ model: inout Model) {
    let width = things.isEmpty ? 0 : numbers.count / things.count
    for (row, thing) in things.enumerated() { computed.add(thing, in: plan, numbers[row * width..<(row + 1) * width]) }
    for (thing, others) in clashes { computed.add(.init(kinds.id(.clashes), of: thing, model.list(of: others))) }
  }
}
