import MurunaDiagnostics
import MurunaModel

extension Layout {
  /// Say so where more ask for the same people at once than are named.
  mutating func tellManyClashes(_ model: Model) {
    let stocks = levelling.usages.indices.filter { stock in
      levelling.usages[stock].isCut || levelling.usages[stock].overloads.contains { $0.items.count > Self.mostOthers + 1 }
    }
    guard !stocks.isEmpty else { return }
    say(
      .manyClashes, at: model.place(of: plan),
      PlanMessage.manyClashes(model.id(of: plan), stocks.map { model.id(of: levelling.demands.stocks[$0].entity) }, most: Self.mostOthers), help: PlanMessage.manyClashesHelp)
  }
}
