import MurunaDiagnostics
import MurunaModel
import MurunaSchedule

extension Layout {
  /// Beyond all that a plan reaches, in seconds: some 17,000 years. Who is lost without an end is lost until then.
  static var ages: Int64 { 1 << 39 }

  /// Whether a time lies where nobody waits any more.
  static func isNever(_ time: Int64) -> Bool { time >= ages / 2 }

  /// Tell what can only be done when they are back who are lost for good: it was laid out behind the end of their loss.
  mutating func tellNeverFree(_ likely: Solution, _ model: Model) {
    var told: Set<Int32> = []
    for use in levelling.demands.uses where !told.contains(use.item) {
      let stock = levelling.demands.stocks[Int(use.stock)]
      let isLost = stock.capacity.steps.contains { Int64($0.time) >= Self.ages }
      // What only waits for such a thing is not told of as well.
      guard isLost, let start = likely.earliest(items[Int(use.item)].start), Self.isNever(start), start < Self.ages + Self.ages / 64 else { continue }
      told.insert(use.item)
      say(
        .neverFree, at: placeOfTime(Int(use.item), model), PlanMessage.neverFree(id(use.item, model), model.id(of: stock.entity)),
        help: PlanMessage.neverFreeHelp(model.id(of: stock.entity)))
    }
  }
}
