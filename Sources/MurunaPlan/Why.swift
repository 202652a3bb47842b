import MurunaDiagnostics
import MurunaModel
import MurunaSchedule
import MurunaText

/// One statement of the chain that sets a time.
package struct Reason: Hashable, Sendable {
  package let place: Place
  /// `declare takes 30 min`.
  package let words: Words
  /// What it adds, in seconds.
  package let amount: Int64
  /// When what it binds comes, in seconds from `T`.
  package let time: Int64
}

extension LaidOut {
  func why(_ index: Int, _ model: Model) -> [Reason] {
    var item = layout.items[index]
    // A phase starts with the first thing in it.
    if item.spans {
      let parts = layout.inside(index).filter { !layout.items[$0].spans }
      guard let first = parts.min(by: { times(of: $0).start < times(of: $1).start }) else { return [] }
      item = layout.items[first]
    }
    guard let why = likely.network.whyNotEarlier(Int(item.start), in: likely.times) else { return [] }
    let links = why.steps.map { Link($0) }
    let places = links.map { layout.place(of: $0.statement, model) }
    return zip(zip(links, places), model.hidden(of: places)).compactMap { step, isHidden in
      let (link, place) = step
      guard let time = likely.earliest(link.to) else { return nil }
      return Reason(place: place, words: isHidden ? PlanMessage.restrictedReason : layout.describe(link, model), amount: link.amount, time: time)
    }
  }
}
