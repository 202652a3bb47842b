import MurunaDiagnostics
import MurunaModel
import MurunaText

/// What is not said, told once for a plan and never guessed in silence.
extension Layout {
  /// A plan with blanks is a template: checked, not laid out.
  mutating func tellTemplate(_ blanks: [Place], _ model: Model) {
    let slots = model.entities.slots(of: plan)
    let hasZeroHour = slots.contains { kinds.meaning(of: $0.field) == .zeroHour && $0.value.tag == .moment }
    // Nobody gives a template an hour: it is meant to happen.
    let severity: Severity? = hasZeroHour && model.header.review != "draft" ? .warning : nil
    say(
      .template, severity, at: model.place(of: plan), hasZeroHour ? PlanMessage.blanks(model.id(of: plan), blanks.count) : PlanMessage.template(model.id(of: plan), blanks.count),
      related: blanks.prefix(12).map { .init($0, PlanMessage.blank) },
      help: model.base(of: plan) == nil ? PlanMessage.fillIn : firstBlank(model).map { PlanMessage.fillInCopy(model.id(of: plan), $0) } ?? PlanMessage.fillIn)
  }

  /// How a copy fills in the first thing that is left open: `action move { takes: … }`.
  private func firstBlank(_ model: Model) -> Called? {
    for item in items {
      guard let slot = model.entities.slots(of: item.entity).first(where: { $0.value.tag == .hole && kinds.meaning(of: $0.field)?.isTime == true }) else { continue }
      let field = model.called(slot.field), kind = model.called(model.kind(of: item.entity)), name = model.id(of: item.entity).split(separator: ".").last ?? ""
      if item.entity == plan { return Called(english: "\(field.english): …", arabic: "\(field.arabic): …") }
      return Called(english: "\(kind.english) \(name) { \(field.english): … }", arabic: "\(kind.arabic) \(name) { \(field.arabic): … }")
    }
    return nil
  }

  mutating func tellLacks(_ model: Model) {
    guard items.indices.contains(where: { items[$0].lacks != nil }) else { return }
    // While a plan is a draft, what is missing is not yet there, quietly.
    let severity: Severity? = model.header.review == "draft" ? .note : nil
    let withoutLength = items.filter { $0.lacks == .duration }
    if let first = withoutLength.first {
      say(
        .noDuration, severity, at: model.place(of: first.entity),
        withoutLength.count == 1 ? PlanMessage.noDuration(model.id(of: first.entity)) : PlanMessage.noDurations(withoutLength.count),
        related: withoutLength.dropFirst().prefix(8).map { .init(model.place(of: $0.entity), PlanMessage.noneHere) }, help: PlanMessage.noDurationHelp)
    }
    let withoutTime = items.filter { $0.lacks == .time && ($0.isUsed || $0.shape == .milestone) }
    if let first = withoutTime.first {
      say(
        .noTime, severity, at: model.place(of: first.entity), PlanMessage.noTimeSaid(model.id(of: first.entity), isEvent: first.shape == .event),
        related: withoutTime.dropFirst().prefix(8).map { .init(model.place(of: $0.entity), PlanMessage.noneHere) },
        help: PlanMessage.noTimeHelp(isEvent: first.shape == .event))
    }
  }

  /// Whether a start that was planned has passed without being said to have happened.
  func isOverdue(_ window: Window, _ today: Int64) -> Bool {
    guard let high = window.high, high.base == .zero, high.months == 0 else { return false }
    return high.lag < today
  }

  mutating func tellOverdue(_ index: Int, _ slot: Entities.Slot, _ today: Int64, _ model: Model) {
    let name = model.id(of: items[index].entity)
    var related: [Diagnostic.Related] = []
    if let place = model.header.asOfPlace { related.append(.init(place, PlanMessage.today(today))) }
    let planned = statement(.starts, index, slot)
    say(
      .overdue, at: place(of: planned, model), PlanMessage.overdue(name), related: related, help: PlanMessage.overdueHelp)
  }
}
