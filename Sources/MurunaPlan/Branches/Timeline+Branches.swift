import MurunaModel

extension Timeline {
  /// What becomes of the plan if something comes out otherwise than it is drawn.
  package struct Branch: Sendable {
    /// What is taken to have come out; empty for what is drawn.
    package var outcomes: [Outcome]
    /// When all is over then; nil where nothing happens.
    package var end: Int64?
    /// The deadlines of what happens then, in the order of the text.
    package var verdicts: [(label: Label, verdict: Verdict)]
    /// The ids of what does not happen, though it is drawn.
    package var stopped: [String]
    /// The ids of what happens only then.
    package var added: [String]
    /// When everything that happens starts and finishes.
    package var times: [(id: String, start: Int64, finish: Int64)]
    /// No other outcome is worse: deadlines that cannot be kept count first, then those at risk, then the end.
    package var isWorst = false
  }

  /// How one thing comes out.
  package struct Outcome: Hashable, Sendable {
    package let thing: Label
    package let isEvent: Bool
    /// The names of outcomes that come to the same; empty for an event, and for all that has no name.
    package let names: [String]
    /// Of an event: whether it comes.
    package let isAwaited: Bool
    /// As a share; nil where it is not known.
    package let chance: Double?
  }
}

extension LaidOut {
  /// A layout for each outcome that is not drawn, alone; and for those together that are worse than any of them alone.
  ///
  /// At most a dozen, and fewer of large plans; `left` is how many outcomes there are beyond.
  func branches(_ source: Layout, _ labels: Labels, effort: Int?) -> (branches: [Timeline.Branch], left: Int) {
    var model = labels.model
    let choices = layout.choices(model)
    if choices.isEmpty { return ([], 0) }
    let most = max(1, min(12, 40_000 / layout.items.count))
    let singles = choices.flatMap { choice in choice.options.dropFirst().map { [(choice: choice, option: $0)] } }
    let drawn = choices.filter(\.isExclusive).map { ($0.item, $0.options[0]) }
    func branch(_ outcomes: [(choice: Choice, option: Choice.Option)]) -> Timeline.Branch? {
      let supposed = drawn.filter { one in !outcomes.contains { $0.choice.item == one.0 } } + outcomes.map { ($0.choice.item, $0.option) }
      let supposing = source.supposing(supposed)
      if let left = leftAlone(supposing, model) { return told(without: left, outcomes, labels) }
      return told(LaidOut(supposing, &model, effort: effort), outcomes, labels)
    }
    var branches = [told(self, [], labels)] + singles.prefix(most).compactMap { branch($0) }
    // Of several that are as bad, what is drawn, or the first.
    var worst = 0
    for index in branches.indices where branches[index].badness > branches[worst].badness { worst = index }
    for outcomes in combinations(of: choices, most - singles.count) {
      guard let together = branch(outcomes), together.badness > branches[worst].badness else { continue }
      if branches[worst].outcomes.count > 1 { branches.remove(at: worst) }
      worst = branches.count
      branches.append(together)
    }
    branches[worst].isWorst = true
    return (branches, max(0, singles.count - most))
  }

  /// Outcomes of several choices at once, if all of them are few enough.
  private func combinations(of choices: [Choice], _ room: Int) -> [[(choice: Choice, option: Choice.Option)]] {
    var all: [[(choice: Choice, option: Choice.Option)]] = [[]]
    for choice in choices {
      guard all.count * choice.options.count <= 64 else { return [] }
      all = all.flatMap { known in choice.options.enumerated().map { $0.offset == 0 ? known : known + [(choice, $0.element)] } }
    }
    let several = all.filter { $0.count > 1 }
    return several.count <= room ? several : []
  }

  /// The events that are left where nothing is done, and that nothing of what is not done has to do with: they are when they are drawn. Nil where
  /// something is done all the same, or could come at another time: then that must be laid out.
  private func leftAlone(_ supposing: Layout, _ model: Model) -> [Int]? {
    guard supposing.gates.isEmpty, layout.hidden.isEmpty else { return nil }
    var other = supposing
    other.away = other.dropped(model)
    if other.away.isEmpty { return nil }
    let left = layout.items.indices.dropFirst().filter { !other.isAway($0) }
    guard left.allSatisfy({ layout.items[$0].shape == .event && layout.items[$0].place == nil && !layout.isAway($0) }) else { return nil }
    let isLinked = layout.bounds.contains { bound in
      let (from, to) = (Int(layout.owners[Int(bound.from)]), Int(layout.owners[Int(bound.to)]))
      return from != 0 && to != 0 && other.isAway(from) != other.isAway(to)
    }
    let judged = Set(layout.checks.map { Int(layout.statements[Int($0.statement)].item) })
    return isLinked || left.contains(where: judged.contains) ? nil : left
  }

  private func told(without left: [Int], _ outcomes: [(choice: Choice, option: Choice.Option)], _ labels: Labels) -> Timeline.Branch {
    let kept = Set(left)
    let shown = layout.items.indices.dropFirst().filter { layout.items[$0].place == nil }
    func id(_ index: Int) -> String { labels.id(layout.items[index].entity) }
    return Timeline.Branch(
      outcomes: outcomes.map { told($0, labels) }, end: nil, verdicts: [],
      stopped: shown.filter { !kept.contains($0) && !layout.isAway($0) && layout.items[$0].shape != .event }.map { id($0) }, added: [],
      times: left.map { index in
        let times = times(of: index)
        return (id(index), times.start, times.finish)
      })
  }

  private func told(_ one: (choice: Choice, option: Choice.Option), _ labels: Labels) -> Timeline.Outcome {
    let item = layout.items[Int(one.choice.item)]
    let isHidden = labels.model.isHidden(item.entity)
    return .init(
      thing: labels.label(item.entity), isEvent: item.shape == .event, names: isHidden ? [] : one.option.names, isAwaited: one.option.isAwaited,
      chance: isHidden ? nil : one.option.chance)
  }

  private func told(_ other: LaidOut, _ outcomes: [(choice: Choice, option: Choice.Option)], _ labels: Labels) -> Timeline.Branch {
    func label(_ index: Int) -> Timeline.Label { labels.label(layout.items[index].entity) }
    func id(_ index: Int) -> String { labels.id(layout.items[index].entity) }
    func happens(_ index: Int, in other: LaidOut) -> Bool { !other.layout.isAway(index) && !other.layout.isHidden(index) }
    let shown = layout.items.indices.dropFirst().filter { layout.items[$0].place == nil }
    let verdicts = other.verdicts
    return Timeline.Branch(
      outcomes: outcomes.map { told($0, labels) },
      end: shown.contains { happens($0, in: other) && layout.items[$0].shape != .event } ? other.layout.end(in: other.likely) : nil,
      verdicts: shown.compactMap { index in
        guard happens(index, in: other), !layout.items[index].isDone, let verdict = verdicts[index] else { return nil }
        return (label(index), verdict)
      },
      stopped: shown.filter { happens($0, in: self) && !happens($0, in: other) && layout.items[$0].shape != .event }.map { id($0) },
      added: shown.filter { !happens($0, in: self) && happens($0, in: other) && layout.items[$0].shape != .event }.map { id($0) },
      times: shown.filter { happens($0, in: other) }.map { index in
        let times = other.times(of: index)
        return (id(index), times.start, times.finish)
      })
  }
}

extension Timeline.Branch {
  package var impossible: [Timeline.Label] { verdicts.filter { $0.verdict == .impossible }.map(\.label) }
  package var atRisk: [Timeline.Label] { verdicts.filter { if case .atRisk = $0.verdict { true } else { false } }.map(\.label) }

  fileprivate var badness: (Int, Int, Int64) { (impossible.count, atRisk.count, end ?? .min) }
}
