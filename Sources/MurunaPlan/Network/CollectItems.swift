import MurunaModel
import MurunaSyntax

extension Layout {
  /// Everything in the plan that has a place on the timeline, with its points.
  mutating func collectItems(_ model: Model) {
    reserve(min(model.entities.extent(of: plan) + 1, Self.mostInstances))
    let whole = (start: addPoint(of: 0), finish: addPoint(of: 0))
    items.append(
      PlanItem(entity: plan, shape: .plan, parent: nil, depth: -1, start: whole.start, firstFinish: whole.finish, finish: whole.finish, spans: true))
    numbers[plan.raw] = 0
    // Outer before inner, in the order of the text; a stack, for copies can nest as they like.
    var stack: [(EntityID, Int32, Int)] = []
    push(childrenOf: plan, in: 0, depth: 0, on: &stack, model)
    while let (entity, parent, depth) = stack.popLast() {
      guard let shape = kinds.shape(of: model.kind(of: entity)) else {
        push(childrenOf: entity, in: parent, depth: depth, on: &stack, model)
        continue
      }
      // A plan in a plan is laid out on its own.
      if shape == .plan { continue }
      let number = items.count
      let start = addPoint(of: number)
      let isPoint = shape == .event || shape == .milestone
      let firstFinish = isPoint ? start : addPoint(of: number)
      let isRepeated = !isPoint && model.entities.slots(of: entity).contains { kinds.meaning(of: $0.field) == .repeats && $0.value.tag == .expression }
      items.append(
        PlanItem(
          entity: entity, shape: shape, parent: parent, depth: depth, start: start, firstFinish: firstFinish,
          finish: isRepeated ? addPoint(of: number) : firstFinish, spans: shape == .phase))
      numbers[entity.raw] = Int32(number)
      if !isPoint, shape != .phase, !isRepeated { unfold(number, model) }
      push(childrenOf: entity, in: Int32(number), depth: depth + 1, on: &stack, model)
    }
  }

  /// Room for so many items, with what is usually said of them.
  private mutating func reserve(_ count: Int) {
    items.reserveCapacity(count)
    numbers.reserveCapacity(count)
    owners.reserveCapacity(2 * count)
    statements.reserveCapacity(5 * count)
    bounds.reserveCapacity(6 * count)
  }

  /// What is done at many places is as many items, each of them with its own people, shown as one.
  private mutating func unfold(_ number: Int, _ model: Model) {
    let item = items[number]
    var places: [EntityID] = []
    for slot in model.entities.slots(of: item.entity) {
      switch kinds.meaning(of: slot.field) {
      case .across?: places += entities(slot.value, model)
      // What has happened has happened everywhere.
      case .started?, .done?: return
      default: continue
      }
    }
    guard places.count > 1, items.count + places.count < Self.mostInstances else { return }
    items[number].isFolded = true
    items[number].spans = true
    for place in places {
      let start = addPoint(of: items.count)
      let finish = addPoint(of: items.count)
      var instance = PlanItem(
        entity: item.entity, shape: item.shape, parent: Int32(number), depth: item.depth + 1, start: start, firstFinish: finish, finish: finish)
      instance.place = place
      items.append(instance)
    }
  }

  /// Beyond so many nobody reads a plan.
  private static let mostInstances = 200_000

  /// The first comes off first.
  private func push(childrenOf entity: EntityID, in item: Int32, depth: Int, on stack: inout [(EntityID, Int32, Int)], _ model: Model) {
    if model.entities.isWithoutChildren(entity) { return }
    for child in model.entities.children(entity).reversed() { stack.append((child, item, depth)) }
  }

  /// Phases, the plan, and actions of which only parts are said, span what stands in them.
  mutating func contain() {
    for index in items.indices.dropFirst() {
      guard let parent = items[index].parent, items[Int(parent)].spans else { continue }
      let statement = add(Statement(role: .inside, item: Int32(index), source: 0, node: Node(0)))
      let (start, finish) = (items[Int(parent)].start, items[Int(parent)].finish)
      bounds.append(PlanBound(from: start, to: items[index].start, low: 0, high: nil, statement: statement, scenarios: .all))
      bounds.append(PlanBound(from: items[index].finish, to: finish, low: 0, high: nil, statement: statement, scenarios: .all))
    }
    for index in items.indices {
      // (An item is no small thing to copy.)
      if items[index].spans {
        // What has nothing in it takes no time.
        let statement = add(Statement(role: .span, item: Int32(index), source: 0, node: Node(0)))
        bounds.append(PlanBound(from: items[index].start, to: items[index].finish, low: 0, high: nil, statement: statement, scenarios: .all))
        derived[index] = statement
      } else if items[index].finish != items[index].firstFinish {
        let statement = add(Statement(role: .series, item: Int32(index), source: 0, node: Node(0)))
        bounds.append(PlanBound(from: items[index].firstFinish, to: items[index].finish, low: 0, high: nil, statement: statement, scenarios: .all))
        derived[index] = statement
      }
    }
  }

  mutating func add(_ statement: Statement) -> Int32 {
    statements.append(statement)
    return Int32(statements.count - 1)
  }
}
