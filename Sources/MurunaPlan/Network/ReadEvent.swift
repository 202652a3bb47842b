import MurunaModel
import MurunaSyntax
import MurunaText

extension Layout {
  /// Read when an event is expected: a point, or a window with a likely place in it.
  mutating func readEvent(_ index: Int, _ model: inout Model) {
    let item = items[index]
    var isSaid = false
    for slot in model.entities.slots(of: item.entity) where kinds.meaning(of: slot.field) == .expected {
      if slot.value.tag == .poison { isSaid = true }
      guard let (node, source) = expression(slot) else { continue }
      isSaid = true
      guard let window = window(node, source, of: index, &model) else { continue }
      expect(index, window, statement(.expected, index, slot))
      break
    }
    guard !isSaid else { return }
    // Nothing is known of when it comes: it stands at T, and whoever leans on it is told.
    items[index].lacks = .time
    expect(index, .exactly(.zero), add(Statement(role: .begin, item: Int32(index), source: 0, node: Node(0))))
  }

  /// In each layout an event comes exactly then; where it may come within a window, whatever suits best is possible.
  mutating func expect(_ index: Int, _ window: Window, _ statement: Int32) {
    guard let first = window.low ?? window.high, let last = window.high ?? window.low else { return }
    let start = items[index].start
    if !window.isExact {
      eventWindows[index] = EventWindow(first: first, last: last, likely: window.likely ?? Self.likely(first, last), isLikelySaid: window.likely != nil, statement: statement)
    }
    if window.isExact {
      bind(start, .exactly(first), statement, in: [.kind, .likely, .shortest, .longest, .event])
      return
    }
    bind(start, window, statement, in: [.kind, .event])
    bind(start, .exactly(first), statement, in: [.shortest, .event])
    bind(start, .exactly(last), statement, in: [.longest, .event])
    if let likely = window.likely ?? Self.likely(first, last) {
      bind(start, .exactly(likely), statement, in: [.likely, .event])
    } else {
      // The middle is filled in once both ends are known: `likelyMoments`.
      bind(start, Window(low: first), statement, in: [.likely, .event])
    }
  }

  /// Where an event is likely in a window that does not say: at `T` if that lies inside, else in the middle; between two different
  /// things there is no middle until they are known.
  static func likely(_ first: Point, _ last: Point) -> Point? {
    guard first.base == last.base, first.months == last.months else { return nil }
    var point = first
    if first.base == .zero, first.months == 0, first.lag <= 0, last.lag >= 0 {
      point.lag = 0
    } else {
      point.lag = first.lag + (last.lag - first.lag) / 2
    }
    return point
  }

  /// Events whose windows lie between two things, in the middle of where these are.
  func likelyMoments(_ solution: Solution) -> [PlanBound] {
    eventWindows.sorted { $0.key < $1.key }.compactMap { index, window in
      guard window.likely == nil, let first = time(window.first, in: solution), let last = time(window.last, in: solution), last > first else { return nil }
      return PlanBound(
        from: 0, to: items[index].start, low: first + (last - first) / 2, high: nil, statement: window.statement, scenarios: solution.scenario.way)
    }
  }
}

extension Scenarios {
  /// Not a way of laying out: marks bounds that are not checked but enforced.
  static let event = Scenarios(rawValue: 16)
}
