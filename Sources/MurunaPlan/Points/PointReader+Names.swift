import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

/// Reads names as times: `T`, an event, an action (its finish), `declare.start`, `FloodResponse.T`.
extension Layout {
  mutating func named(_ node: Node, _ source: SourceID, of item: Int, _ model: inout Model) -> Window? {
    if let number = numberOfPlainName(node, source, of: item, model) { return bare(Int(number)) }
    guard let segments = model.segments(node, in: source), let last = segments.last else { return nil }
    let tree = model.units[Int(source.index)].tree
    let name = tree.nameID(last)
    let entity = items[item].entity
    if segments.count == 1 {
      if model.isZeroHour(name) { return zeroHour }
      if model.isWordForValue(name) { return noTime(node, source, model) }
    }
    let found = model.resolve(segments, fitting: kinds.allScheduled, from: entity, source)
    if segments.count == 1 {
      if found == nil, Weekdays.named(model.written(source, node)) != nil || Months.named(model.written(source, node)) != nil {
        // `starts: Friday`: which one nobody can know.
        say(.notATime, at: model.place(of: node, in: source), PlanMessage.noTime(model.written(source, node)), help: PlanMessage.whichDay)
        return nil
      }
      if !model.isASCII(node, in: source), TimeUnits.named(model.written(source, node))?.impliedCount != nil {
        let written = model.written(source, node)
        say(.notATime, at: model.place(of: node, in: source), PlanMessage.lengthForTime(written), help: PlanMessage.lengthForTimeHelp(written))
        return nil
      }
    }
    if let found {
      return number(of: found, model).map { bare(Int($0)) } ?? elsewhere(found, node, source, model)
    }
    guard segments.count > 1 else {
      // Something of another kind; what means nothing at all has been told of by the model.
      if let other = model.resolve(node, fitting: [], from: entity, source) { return notScheduled(other, node, source, model) }
      return model.meant(node, fitting: kinds.allScheduled, from: entity, source).flatMap { number(of: $0, model) }.map { bare(Int($0)) }
    }
    return member(name, of: Array(segments.dropLast()), node, source, entity, item, model)
  }

  /// The number of what a name alone means, where that is something of this plan.
  private func numberOfPlainName(_ node: Node, _ source: SourceID, of item: Int, _ model: Model) -> Int32? {
    guard let name = model.plainName(node, in: source), !model.isZeroHour(name), !model.isWordForValue(name) else { return nil }
    return model.resolve(name, fitting: kinds.allScheduled, from: items[item].entity).flatMap { numbers[$0.raw] }
  }

  private var zeroHour: Window {
    mutating get {
      usesZeroHour = true
      return .exactly(.zero)
    }
  }

  /// `declare.start`, `playbook.T`: a point of the thing that the names before mean.
  private mutating func member(
    _ name: NameID, of path: [Node], _ node: Node, _ source: SourceID, _ entity: EntityID, _ item: Int, _ model: Model
  ) -> Window? {
    guard let outer = model.resolve(path, fitting: kinds.allScheduled, from: entity, source) ?? enclosing(path, entity, source, model) else {
      if let other = model.resolve(path, fitting: [], from: entity, source) { return notScheduled(other, node, source, model) }
      return nil
    }
    guard let number = number(of: outer, model) else { return elsewhere(outer, node, source, model) }
    if model.isZeroHour(name) { return zeroHour }
    if model.isHere(name) { return here(Int(number), item, node, source, model) }
    guard let field = model.field(model.kind(of: outer), name) else { return noTime(node, source, model) }
    if kinds.meaning(of: field) == .zeroHour { return zeroHour }
    switch kinds.computedField(field) {
    case .start:
      use(Int(number), start: true)
      return .exactly(Point(base: .start(number)))
    case .finish:
      use(Int(number))
      return .exactly(Point(base: .finish(number)))
    case .earliestStart, .earliestFinish, .latestStart, .latestFinish, .slack, .critical, .length, .clashes, .peak, .peakAt, .short, .aid,
      .stockPeak, .stockPeakAt, .stockShort, .stockAid, .answering, .answeringAt, .duty, .crews, nil:
      say(.notATime, at: model.place(of: node, in: source), PlanMessage.noTime(model.written(source, node)), help: PlanMessage.startOrFinish(model.id(of: outer)))
      return nil
    }
  }

  /// `call_out.here`: of what is done at many places, the instance at the place where this one is done.
  private mutating func here(_ other: Int, _ item: Int, _ node: Node, _ source: SourceID, _ model: Model) -> Window? {
    guard let place = items[item].place, let instance = inside(other).first(where: { items[$0].place == place && items[$0].entity == items[other].entity })
    else {
      // Read for the whole row, this is said of its instances only.
      if items[item].isFolded, items[other].isFolded, inside(item).contains(where: { mine in inside(other).contains { items[$0].place == items[mine].place } }) {
        return nil
      }
      say(.notATime, at: model.place(of: node, in: source), PlanMessage.notHere(model.id(of: items[other].entity)), help: PlanMessage.notHereHelp)
      return nil
    }
    return bare(instance)
  }

  /// The thing around an item whose kind a word names: `playbook`, `phase`.
  private func enclosing(_ path: [Node], _ entity: EntityID, _ source: SourceID, _ model: Model) -> EntityID? {
    guard path.count == 1, let kind = model.kind(model.units[Int(source.index)].tree.nameID(path[0])) else { return nil }
    var next: EntityID? = entity
    while let outer = next {
      if model.isA(outer, kind) { return outer }
      next = model.parent(of: outer)
    }
    return nil
  }

  private mutating func bare(_ item: Int) -> Window {
    use(item)
    var window = Window.exactly(Point(base: .finish(Int32(item))))
    window.thing = Int32(item)
    return window
  }

  private mutating func use(_ item: Int, start: Bool = false) {
    items[item].isUsed = true
    if start { items[item].isStartUsed = true }
  }

  /// The number of an entity in this plan. In a copy, what means the original's means the copy's own.
  mutating func number(of entity: EntityID, _ model: Model) -> Int32? {
    if let number = numbers[entity.raw] { return number }
    if counterparts == nil {
      var found: [UInt32: Int32] = [:]
      for (index, item) in items.enumerated() {
        var base = model.base(of: item.entity)
        var depth = 0
        while let original = base, depth < 64 {
          if found[original.raw] == nil { found[original.raw] = Int32(index) }
          base = model.base(of: original)
          depth += 1
        }
      }
      counterparts = found
    }
    return counterparts?[entity.raw]
  }

  private mutating func elsewhere(_ entity: EntityID, _ node: Node, _ source: SourceID, _ model: Model) -> Window? {
    var next: EntityID? = entity
    while let outer = next, !model.isA(outer, kinds.plan) { next = model.parent(of: outer) }
    let related = [Diagnostic.Related(model.place(of: entity), PlanMessage.declaredHere)]
    let place = model.place(of: node, in: source)
    if let other = next {
      say(.otherPlan, at: place, PlanMessage.otherPlan(model.id(of: entity), model.id(of: other)), related: related, help: PlanMessage.otherPlanHelp)
    } else {
      say(.otherPlan, at: place, PlanMessage.inNoPlan(model.id(of: entity)), related: related, help: PlanMessage.inNoPlanHelp(model.id(of: plan)))
    }
    return nil
  }

  private mutating func notScheduled(_ entity: EntityID, _ node: Node, _ source: SourceID, _ model: Model) -> Window? {
    say(
      .notATime, at: model.place(of: node, in: source), PlanMessage.notScheduled(model.id(of: entity), model.word(model.kind(of: entity))),
      related: [.init(model.place(of: entity), PlanMessage.declaredHere)], help: PlanMessage.exampleTime)
    return nil
  }
}
