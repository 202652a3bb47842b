import MurunaCalendar
import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

extension Layout {
  /// Tie `T` to the calendar, in the zone of the plan's city.
  mutating func setClock(_ model: inout Model, _ zones: (String) -> TimeZone?) {
    let slots = model.entities.slots(of: plan)
    let zero = slots.first { kinds.meaning(of: $0.field) == .zeroHour && $0.value.tag != .noneStated && $0.value.tag != .notYet }
    let city = slots.first { kinds.meaning(of: $0.field) == .planCity }
    if let zero, zero.value.tag == .moment, zero.value.low != Value.unboundedLow {
      let place = model.place(of: zero.node, in: SourceID(Int(zero.source)))
      let zone = zone(of: city, at: place, model, zones)
      clock = PlanClock(zeroWall: zero.value.low, zone: zone)
      if zero.value.low != zero.value.high {
        say(.inexactZeroHour, at: place, PlanMessage.inexactZeroHour, help: PlanMessage.inexactZeroHourHelp(Model.isoDay(Self.day(zero.value.low))))
      } else if let clock, !clock.isUnique(wall: zero.value.low) {
        say(.clockChange, at: place, PlanMessage.clockChange(model.written(SourceID(Int(zero.source)), zero.node)), help: PlanMessage.clockChangeHelp)
      }
      return
    }
    // Without a zero hour, dates may still be laid out among each other. Where that is a fault, it has been or will be told.
    guard let date = firstDate(&model) else { return }
    clockFloats = zero?.value.tag != .poison
    let place = model.place(of: plan)
    clock = PlanClock(zeroWall: date, zone: zone(of: city, at: place, model, zones))
  }

  private static func day(_ seconds: Int64) -> Int64 { seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1 }

  private mutating func zone(of slot: Entities.Slot?, at place: Place, _ model: Model, _ zones: (String) -> TimeZone?) -> TimeZone? {
    guard let slot, let city = slot.value.entityID else {
      if slot?.value.tag != .poison { say(.noTimeZone, at: place, PlanMessage.noCity(model.id(of: plan)), help: PlanMessage.noCityHelp) }
      return nil
    }
    let stated = model.entities.slots(of: city).first { kinds.meaning(of: $0.field) == .timeZone }
    guard let stated, stated.value.tag == .text else {
      if stated?.value.tag != .poison {
        say(
          .noTimeZone, at: place, PlanMessage.noTimeZone(model.id(of: city)), related: [.init(model.place(of: city), PlanMessage.declaredHere)],
          help: PlanMessage.noTimeZoneHelp(model.id(of: city)))
      }
      return nil
    }
    let name = model.plainText(stated.value)
    if let zone = zones(name) { return zone }
    // Otherwise it is told of the city, whether a plan needs it or not.
    if zones("UTC") == nil {
      say(
        .noTimeZone, at: model.place(of: stated.node, in: SourceID(Int(stated.source))), PlanMessage.unknownTimeZone(name),
        help: PlanMessage.unknownTimeZoneHelp)
    }
    return nil
  }

  /// The first second on the wall of the first day that the plan's times name.
  private func firstDate(_ model: inout Model) -> Int64? {
    for item in items.dropFirst() {
      for slot in model.entities.slots(of: item.entity) where kinds.meaning(of: slot.field).map({ $0.isTime }) == true {
        guard let (node, source) = expression(slot) else { continue }
        let tree = model.units[Int(source.index)].tree
        var next = node.index
        while next < tree.subtreeEnd(node) {
          let kind = tree.kind(Node(next))
          if kind == .date || kind == .moment || kind == .number && isYear(Node(next), source, model),
            let value = model.dateValue(Node(next), .date, item.entity, source), value.low != Value.unboundedLow
          {
            let day = value.tag == .moment ? Self.day(value.low) : value.low
            let (wall, overflow) = day.multipliedReportingOverflow(by: 86_400)
            if !overflow { return wall }
          }
          next += 1
        }
      }
    }
    return nil
  }

  /// What is still to be filled in among all that the timeline needs.
  func blanks(_ model: Model) -> [Place] {
    guard model.hasHoles else { return [] }
    var found: [Place] = []
    for item in items {
      for slot in model.entities.slots(of: item.entity) where kinds.meaning(of: slot.field).map({ $0.isTime }) == true {
        let source = SourceID(Int(slot.source))
        if slot.value.tag == .hole { found.append(model.place(of: slot.node, in: source)) }
        guard let (node, source) = expression(slot) else { continue }
        let tree = model.units[Int(source.index)].tree
        for index in node.index..<tree.subtreeEnd(node) where tree.kind(Node(index)) == .hole {
          found.append(model.place(of: Node(index), in: source))
        }
      }
    }
    var seen: Set<Place> = []
    return found.filter { seen.insert($0).inserted }
  }
}

extension PlanField {
  /// Whether the timeline needs it: a plan with a `?` there is a template.
  var isTime: Bool {
    switch self {
    case .takes, .lasts, .starts, .finishes, .after, .alongside, .deadline, .requires, .repeats, .started, .done, .milestoneAt,
      .milestoneAfter, .milestoneDeadline, .expected, .zeroHour:
      true
    case .across, .by, .accountable, .outcomes, .state, .needs, .holds, .uses, .reliefs, .size, .quantity, .reliesOn, .gives, .comes, .strikes, .plays, .loses, .covers, .leadsTo, .when, .chance,
      .planCity, .timeZone, .works, .worksOn, .daysOff, .weekend:
      false
    }
  }
}
