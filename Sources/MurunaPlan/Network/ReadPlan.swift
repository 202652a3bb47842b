import MurunaCalendar
import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

extension Layout {
  /// Read the text of the plan. False where it is a template: something that the timeline needs is still a `?`.
  mutating func read(_ model: inout Model, zones: (String) -> TimeZone?) -> Bool {
    collectItems(model)
    let blanks = self.blanks(model)
    guard blanks.isEmpty else {
      tellTemplate(blanks, model)
      checkGates(&model)
      return false
    }
    setClock(&model, zones)
    for index in items.indices.dropFirst() { readFacts(of: index, &model) }
    let isUnderWay = items.contains { $0.isStarted || $0.isDone }
    for index in items.indices.dropFirst() { readFields(of: index, &model, today: isUnderWay ? today(model) : nil) }
    contain()
    if clockFloats, usesZeroHour, let place = usesCalendar {
      say(.noZeroHour, at: place, PlanMessage.dateWithoutZeroHour(model.units[Int(place.source.index)].source.text(place.range)), help: PlanMessage.giveZeroHour)
    }
    tellLacks(model)
    return true
  }

  /// A template is laid out by nobody; that it waits for an outcome which there is not is a fault of it all the same.
  private mutating func checkGates(_ model: inout Model) {
    for index in items.indices.dropFirst() {
      for slot in model.entities.slots(of: items[index].entity) where kinds.meaning(of: slot.field) == .requires && slot.value.tag == .expression {
        var hasTime = false
        readGate(slot, index, &model, &hasTime)
      }
    }
  }

  /// Today's first second, from `T`.
  private func today(_ model: Model) -> Int64? {
    guard let day = model.header.asOf, let clock, !clockFloats else { return nil }
    let (wall, overflow) = day.multipliedReportingOverflow(by: 86_400)
    return overflow ? nil : clock.relative(toWall: wall)
  }

  /// What has happened: it fixes points, whatever was planned.
  private mutating func readFacts(of index: Int, _ model: inout Model) {
    for slot in model.entities.slots(of: items[index].entity) where slot.value.tag == .expression {
      guard let meaning = kinds.meaning(of: slot.field), meaning == .started || meaning == .done else { continue }
      let (node, source) = (Node(Int(slot.value.low)), SourceID(Int(slot.source)))
      guard let read = window(node, source, of: index, &model) else { continue }
      let isStart = meaning == .started
      let statement = add(Statement(role: isStart ? .started : .done, item: Int32(index), source: slot.source, node: node))
      // Of a day that is all that is known: started in its first second, done in its last, so that both can be on one day.
      guard let point = (isStart ? read.low ?? read.high : read.high ?? read.low) else { continue }
      if isStart { items[index].isStarted = true } else { items[index].isDone = true }
      bind(isStart ? items[index].start : items[index].finish, .exactly(point), statement)
      items[index].isUsed = true
    }
  }

  private mutating func readFields(of index: Int, _ model: inout Model, today: Int64?) {
    let item = items[index]
    switch item.shape {
    case .plan, .phase: return
    case .event:
      readWhen(index, model)
      readEvent(index, &model)
    case .milestone, .action, .decision, .review: readWork(index, &model, today: today)
    }
  }

  /// An expression that a slot keeps; nil where it says nothing, or has been told of.
  func expression(_ slot: Entities.Slot) -> (node: Node, source: SourceID)? {
    slot.value.tag == .expression ? (Node(Int(slot.value.low)), SourceID(Int(slot.value.source))) : nil
  }

  mutating func statement(_ role: Statement.Role, _ index: Int, _ slot: Entities.Slot) -> Int32 {
    let node = slot.value.tag == .expression ? Node(Int(slot.value.low)) : slot.node
    return add(Statement(role: role, item: Int32(index), source: slot.source, node: node))
  }

  /// Bind a point to a window.
  mutating func bind(_ to: Int32, _ window: Window, _ statement: Int32, in scenarios: Scenarios = .all) {
    if let low = window.low {
      let high = window.isExact && (low.base != .zero || scenarios != .all) ? low.lag : nil
      bounds.append(
        PlanBound(from: point(low.base), to: to, low: low.lag, high: high, months: low.months, statement: statement, scenarios: scenarios))
      if high != nil { return }
    }
    guard let high = window.high else { return }
    if high.base == .zero, scenarios == .all {
      checks.append(PlanCheck(from: 0, to: to, high: high.lag, months: high.months, statement: statement))
    } else {
      bounds.append(
        PlanBound(from: point(high.base), to: to, low: nil, high: high.lag, months: high.months, statement: statement, scenarios: scenarios))
    }
  }
}
