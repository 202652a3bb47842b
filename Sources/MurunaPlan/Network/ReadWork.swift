import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

extension Layout {
  /// Read what is said of an action, a decision, a review or a milestone.
  mutating func readWork(_ index: Int, _ model: inout Model, today: Int64?) {
    let item = items[index]
    var said = Said()
    for slot in model.entities.slots(of: item.entity) {
      guard let meaning = kinds.meaning(of: slot.field) else { continue }
      if item.place != nil, !meaning.isPerPlace { continue }
      if item.isFolded, meaning == .takes || meaning == .lasts { continue }
      read(slot, meaning, index, &said, &model, today)
    }
    // Its instances say how long it takes.
    if item.isFolded { return }
    if item.shape == .milestone {
      if !said.hasTime { items[index].lacks = .time }
      return
    }
    let isPartsOnly = !said.hasLength && item.place == nil && hasParts(index)
    if isPartsOnly { items[index].spans = true }
    if item.isStarted, !item.isDone, let today {
      let statement = add(Statement(role: .today, item: Int32(index), source: 0, node: Node(0)))
      bounds.append(PlanBound(from: 0, to: item.finish, low: today, high: nil, statement: statement, scenarios: .all))
    } else if !item.isStarted, !item.isDone, let today {
      let statement = add(Statement(role: .today, item: Int32(index), source: 0, node: Node(0)))
      bounds.append(PlanBound(from: 0, to: item.start, low: today, high: nil, statement: statement, scenarios: .all))
    }
    if !said.hasLength, !isPartsOnly, !said.isBroken, !(said.hasStart && said.hasFinish), !(item.isStarted && item.isDone) {
      items[item.place == nil ? index : Int(item.parent ?? Int32(index))].lacks = .duration
    }
    if items[index].takes == nil || (item.isStarted && item.isDone) {
      // A length that is not said, or that the facts say, is no less than nothing.
      let statement = add(Statement(role: .takes, item: Int32(index), source: 0, node: Node(0)))
      bounds.append(PlanBound(from: item.start, to: item.firstFinish, low: 0, high: item.isDone && !item.isStarted ? 0 : nil, statement: statement, scenarios: .all))
    }
  }

  /// What was said of an item, to see what is missing.
  private struct Said {
    var hasLength = false
    var hasStart = false
    var hasFinish = false
    var hasTime = false
    var isBroken = false
  }

  private func hasParts(_ index: Int) -> Bool { index + 1 < items.count && items[index + 1].parent == Int32(index) }

  private mutating func read(_ slot: Entities.Slot, _ meaning: PlanField, _ index: Int, _ said: inout Said, _ model: inout Model, _ today: Int64?) {
    let item = items[index]
    if slot.value.tag == .poison { said.isBroken = true }
    switch meaning {
    case .takes, .lasts: readLength(slot, meaning, index, &said.hasLength, &model)
    case .starts, .finishes, .milestoneAt:
      guard let (node, source) = expression(slot), let window = window(node, source, of: index, &model) else { return }
      if meaning == .starts { said.hasStart = true } else { said.hasFinish = true }
      said.hasTime = true
      // Facts win over what was planned.
      if item.isDone || (item.isStarted && meaning == .starts) { return }
      let role: Statement.Role = meaning == .starts ? .starts : meaning == .finishes ? .finishes : .at
      if meaning == .starts, let today, isOverdue(window, today) {
        tellOverdue(index, slot, today, model)
        return
      }
      bind(meaning == .starts ? item.start : item.finish, window, statement(role, index, slot))
    case .after, .milestoneAfter:
      guard let (node, source) = expression(slot), let window = window(node, source, of: index, &model) else { return }
      said.hasTime = true
      if item.isDone || item.isStarted { return }
      guard let low = window.isDays ? window.high : window.low ?? window.high else { return }
      bind(item.start, Window(low: low), statement(.after, index, slot))
    case .alongside:
      guard let (node, source) = expression(slot), let window = window(node, source, of: index, &model) else { return }
      said.hasTime = true
      readAlongside(window, index, slot, &said.hasLength)
    case .deadline, .milestoneDeadline:
      guard let (node, source) = expression(slot), let window = window(node, source, of: index, &model) else { return }
      guard let high = window.high else {
        say(.notATime, at: model.place(of: node, in: source), PlanMessage.deadlineWithoutEnd(model.written(source, node)), help: PlanMessage.deadlineWithoutEndHelp)
        return
      }
      let check = PlanCheck(from: point(high.base), to: item.finish, high: high.lag, months: high.months, statement: statement(.deadline, index, slot))
      if item.isDone { pastChecks.append(check) } else { checks.append(check) }
    case .requires:
      if item.isDone || item.isStarted { return }
      readGate(slot, index, &model, &said.hasTime)
    case .repeats: readRepeats(slot, index, &model)
    case .across, .started, .done, .by, .accountable, .outcomes, .state, .needs, .holds, .uses, .reliefs, .size, .quantity, .reliesOn, .gives, .comes, .strikes, .plays, .loses, .covers, .leadsTo,
      .when, .expected, .chance, .planCity, .zeroHour, .timeZone, .works, .worksOn, .daysOff, .weekend:
      return
    }
  }

  private mutating func readLength(_ slot: Entities.Slot, _ meaning: PlanField, _ index: Int, _ hasLength: inout Bool, _ model: inout Model) {
    let item = items[index]
    let place = model.place(of: slot.node, in: SourceID(Int(slot.source)))
    let value = slot.value
    if value.tag == .months {
      hasLength = true
      say(.monthsForLength, at: place, PlanMessage.monthsForLength(model.id(of: item.entity)), help: PlanMessage.monthsForLengthHelp(model.id(of: item.entity), months: value.low))
      return
    }
    guard value.tag == .duration else { return }
    hasLength = true
    let low = max(0, value.low)
    guard meaning == .takes else {
      if item.isDone { return }
      let high = value.high == Value.unboundedHigh ? nil : value.high
      stays[index] = max(stays[index] ?? 0, low)
      bounds.append(
        PlanBound(from: item.start, to: item.firstFinish, low: low, high: high, statement: statement(.lasts, index, slot), scenarios: .all))
      return
    }
    guard value.high != Value.unboundedHigh else {
      say(.unboundedLength, at: place, PlanMessage.unboundedLength(model.written(SourceID(Int(slot.source)), slot.node)), help: PlanMessage.unboundedLengthHelp)
      return
    }
    let likely = value.flags.contains(.hasLikely) ? value.more : low + (value.high - low) / 2
    let length = PlanItem.Length(low: low, likely: likely, high: value.high)
    items[index].takes = length
    items[index].isLikelySaid = value.flags.contains(.hasLikely)
    if item.isStarted && item.isDone { return }
    let statement = statement(.takes, index, slot)
    func bound(_ low: Int64, _ high: Int64?, _ scenarios: Scenarios) {
      bounds.append(PlanBound(from: item.start, to: item.firstFinish, low: low, high: high, statement: statement, scenarios: scenarios))
    }
    // What is started and not done may have been late already.
    let isOpen = item.isStarted && !item.isDone
    if low == value.high {
      bound(low, isOpen ? nil : low, .all)
    } else {
      bound(low, isOpen ? nil : value.high, .kind)
      bound(likely, isOpen ? nil : likely, .likely)
      bound(low, isOpen ? nil : low, .shortest)
      bound(value.high, isOpen ? nil : value.high, .longest)
    }
  }

  /// Start and finish with another thing; with a mere point, start there.
  private mutating func readAlongside(_ window: Window, _ index: Int, _ slot: Entities.Slot, _ hasLength: inout Bool) {
    let item = items[index]
    if item.isDone { return }
    let statement = statement(.alongside, index, slot)
    guard case .finish(let other)? = window.low?.base, let low = window.low, window.isExact, window.thing != nil || low.lag != 0,
      items[Int(other)].start != items[Int(other)].finish
    else {
      if !item.isStarted { bind(item.start, window, statement) }
      return
    }
    hasLength = true
    items[Int(other)].isStartUsed = true
    if !item.isStarted { bind(item.start, .exactly(Point(base: .start(other), lag: low.lag, months: low.months)), statement) }
    bind(item.finish, window, statement)
  }
}

extension PlanField {
  /// Whether it is said of each place, where something is done at many.
  fileprivate var isPerPlace: Bool {
    switch self {
    case .takes, .lasts, .after, .alongside: true
    case .starts, .finishes, .deadline, .requires, .repeats, .across, .started, .done, .by, .accountable, .outcomes, .state, .needs, .holds,
      .uses, .reliefs, .size, .quantity, .reliesOn, .gives, .comes, .strikes, .plays, .loses, .covers, .leadsTo, .milestoneAt, .milestoneAfter, .milestoneDeadline, .when, .expected, .chance,
      .planCity, .zeroHour, .timeZone, .works, .worksOn, .daysOff, .weekend:
      false
    }
  }
}
