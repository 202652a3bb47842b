import MurunaDiagnostics
import MurunaModel
import MurunaText

/// Something of which nobody knows yet how it comes out, and on which hangs what happens.
struct Choice: Sendable {
  let item: Int32
  /// At least two, the one that is drawn first.
  var options: [Option]
  /// What hangs on it cannot all happen: each of its outcomes leaves something out that another does not.
  let isExclusive: Bool

  struct Option: Sendable {
    /// What is said of it: the names of outcomes; empty for an event, or for all that has no name.
    let names: [String]
    /// Whether it is the event, or the outcome, that is waited for.
    let isAwaited: Bool
    /// What `supposed` is told.
    let supposed: String
    /// As a share; nil where it is not known.
    let chance: Double?
  }
}

extension Layout {
  /// What may come out in several ways that make a difference to this plan, in the order of its items.
  func choices(_ model: Model) -> [Choice] {
    (decisions(model) + events(model)).sorted { $0.item < $1.item }
  }

  /// Decisions and reviews that are still to come, where something waits for one of their outcomes.
  func decisions(_ model: Model) -> [Choice] {
    var gatesOf: [Int32: [Gate]] = [:]
    for gate in gates where gate.isAlone && isOpen(gate, model) == nil { gatesOf[gate.on, default: []].append(gate) }
    return gatesOf.keys.sorted().compactMap { choice(of: $0, gatesOf[$0] ?? [], model) }
  }

  /// Outcomes that open the same gates are one.
  private func choice(of item: Int32, _ gates: [Gate], _ model: Model) -> Choice? {
    let declared = outcomes(of: Int(item), model)
    let isChanceKnown = declared.contains { $0.chance != nil }
    let chances = Self.completed(declared.map(\.chance))
    var found: [(opens: [Bool], names: [String], chance: Double)] = []
    for (index, outcome) in declared.enumerated() {
      guard let name = outcome.names.first else { continue }
      let opens = gates.map { outcome.names.contains($0.outcome) != $0.isNot }
      if let same = found.firstIndex(where: { $0.opens == opens }) {
        found[same].names.append(model.spelling(name))
        found[same].chance += chances[index]
      } else {
        found.append((opens, [model.spelling(name)], chances[index]))
      }
    }
    if declared.isEmpty {
      // Nobody said what there is: each outcome that is waited for, and none of them.
      for gate in gates {
        let opens = gates.map { ($0.outcome == gate.outcome) != $0.isNot }
        if !found.contains(where: { $0.opens == opens }) { found.append((opens, [model.spelling(gate.outcome)], 0)) }
      }
      let opens = gates.map(\.isNot)
      if !found.contains(where: { $0.opens == opens }) { found.append((opens, [], 0)) }
    }
    guard found.count > 1 else { return nil }
    let options = found.map { option in
      // Any other word stands for what has no name.
      Choice.Option(
        names: option.names, isAwaited: !option.names.isEmpty, supposed: option.names.first ?? model.id(of: items[Int(item)].entity),
        chance: isChanceKnown ? option.chance : nil)
    }
    let open = found.firstIndex { !$0.opens.contains(false) }
    // Where all of it can happen, that is drawn; else the likeliest, or what is said first.
    let drawn = open ?? found.indices.max { (found[$0].chance, $1) < (found[$1].chance, $0) } ?? 0
    return Choice(item: item, options: [options[drawn]] + options.indices.filter { $0 != drawn }.map { options[$0] }, isExclusive: open == nil)
  }

  /// Events that may never come, where something waits for them.
  private func events(_ model: Model) -> [Choice] {
    var awaited: Set<Int32> = []
    for bound in bounds where bound.low != nil && bound.from != 0 && statements[Int(bound.statement)].isStated {
      let (from, to) = (owners[Int(bound.from)], owners[Int(bound.to)])
      if from != to, items[Int(from)].shape == .event, items[Int(to)].shape != .event { awaited.insert(from) }
    }
    return awaited.sorted().compactMap { index in
      let item = items[Int(index)]
      guard mayNeverCome(item, model) else { return nil }
      let chance = chance(of: item, model)
      return Choice(
        item: index,
        options: [
          .init(names: [], isAwaited: true, supposed: "yes", chance: chance), .init(names: [], isAwaited: false, supposed: "no", chance: chance.map { 1 - $0 }),
        ], isExclusive: false)
    }
  }

  /// The layout with some of it taken to have come out so.
  func supposing(_ outcomes: [(item: Int32, option: Choice.Option)]) -> Layout {
    var layout = self
    for (item, option) in outcomes { layout.supposed[items[Int(item)].entity] = option.supposed }
    return layout
  }

  /// Whether it happens only if something else comes out than what is drawn.
  func isHidden(_ index: Int) -> Bool {
    if hidden.isEmpty { return false }
    return hidden.contains(index) || items[index].place != nil && hidden.contains(Int(items[index].parent ?? 0))
  }

  /// Of what cannot all happen, what the other outcomes bring: people are not asked to do both. Its times come from a layout of its own.
  mutating func hide(_ exclusive: [Choice], _ model: Model) {
    if exclusive.isEmpty { return }
    var drawn = supposing(exclusive.map { ($0.item, $0.options[0]) })
    hidden = drawn.dropped(model).subtracting(away)
  }
}

extension LaidOut {
  /// Lay out what the other outcomes of exclusive choices bring, and tell what is wrong only there.
  mutating func addAlternatives(_ source: Layout, _ exclusive: [Choice], _ model: inout Model, effort: Int?) {
    for choice in exclusive {
      for option in choice.options.dropFirst() where alternatives.count < Self.mostAlternatives {
        let outcomes = exclusive.map { ($0.item, $0.item == choice.item ? option : $0.options[0]) }
        let other = LaidOut(source.supposing(outcomes), &model, effort: effort)
        for index in layout.items.indices where layout.isHidden(index) && !other.layout.isAway(index) && elsewhere[index] == nil { elsewhere[index] = alternatives.count }
        let named = model.id(of: layout.items[Int(choice.item)].entity)
        for finding in other.layout.findings where finding.code != .notHappening && !layout.findings.contains(where: { $0.code == finding.code && $0.place == finding.place }) {
          var finding = finding
          finding.related.append(.init(model.place(of: layout.items[Int(choice.item)].entity), PlanMessage.inBranch(named, option.names)))
          add(finding)
        }
        alternatives.append(other)
      }
    }
  }

  private static let mostAlternatives = 16

  /// An item's room and whether it decides the end, in the layout in which it happens: this one, or that of another outcome. (A layout is not
  /// copied for a number.)
  func room(of index: Int) -> (slack: Int64?, isCritical: Bool) {
    if let other = elsewhere[index] { return (alternatives[other].slacks[index], alternatives[other].critical[index]) }
    return (slacks[index], critical[index])
  }
}
