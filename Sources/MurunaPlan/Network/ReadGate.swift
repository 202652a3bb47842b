import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

extension Layout {
  /// `requires: message_review is approved`: what hangs on it waits for the decision or review, and does not happen if that is refused.
  mutating func readGate(_ slot: Entities.Slot, _ index: Int, _ model: inout Model, _ hasTime: inout Bool) {
    guard let (node, source) = expression(slot) else { return }
    let tree = model.units[Int(source.index)].tree
    var stack = [node]
    while let next = stack.popLast() {
      let name: Node
      var outcome: Node?
      var isNot = false
      switch tree.kind(next) {
      case .comparison:
        let parts = Array(tree.children(next))
        guard parts.count >= 3, tree.kind(parts[1]) == .operator else { continue }
        let sign = tree.payload(parts[1])
        guard sign == Operator.equal.rawValue || sign == Operator.notEqual.rawValue else {
          idleGate(next, parts[0], index, source, &model)
          continue
        }
        (name, outcome, isNot) = (parts[0], parts[2], sign == Operator.notEqual.rawValue)
      case .name, .path:
        name = next
        tellNoTruth(next, index, source, model)
      case .number, .percent, .quantity, .range, .qualified, .sum, .negative, .date, .time, .moment, .text, .titles:
        tellNoTruth(next, index, source, model)
        continue
      case .and, .or, .not, .group, .item:
        stack += tree.children(next).reversed()
        continue
      default: continue
      }
      guard tree.kind(name) == .name || tree.kind(name) == .path,
        let found = model.resolve(name, fitting: [kinds.scheduled], from: items[index].entity, source)
      else {
        idleGate(next, name, index, source, &model)
        continue
      }
      guard let target = number(of: found, model) else {
        _ = window(name, source, of: index, &model)
        continue
      }
      hasTime = true
      items[Int(target)].isUsed = true
      bind(items[index].start, Window(low: Point(base: .finish(target))), statement(.requires, index, slot))
      guard let outcome, tree.kind(outcome) == .name else { continue }
      gates.append(
        Gate(item: Int32(index), on: target, outcome: tree.nameID(outcome), isNot: isNot, isAlone: next == node, source: source, node: next))
      checkOutcome(outcome, of: Int(target), source, model)
    }
  }

  /// `requires: approval`, `requires: T + 2 h`: what neither holds nor fails. Of a decision or a review, each of its outcomes would be a condition.
  private mutating func tellNoTruth(_ node: Node, _ index: Int, _ source: SourceID, _ model: Model) {
    let tree = model.units[Int(source.index)].tree
    let place = model.place(of: node, in: source), written = model.written(source, node)
    guard tree.kind(node) == .name || tree.kind(node) == .path else {
      say(.notACondition, at: place, PlanMessage.noTruth(written), help: PlanMessage.noTruthHelp)
      return
    }
    if tree.kind(node) == .name, model.isTruthWord(tree.nameID(node)) {
      say(.notACondition, at: place, PlanMessage.bareTruth(written), help: PlanMessage.noTruthHelp)
      return
    }
    // `approval.state`: a field of what is decided, which is meant by its name.
    let first = tree.kind(node) == .path ? tree.firstChild(node) ?? node : node
    guard let found = model.resolve(first, fitting: [kinds.scheduled], from: items[index].entity, source), let target = number(of: found, model) else { return }
    let name = model.written(source, first), isArabic = name.utf8.first.map { $0 >= 0x80 } ?? false
    let said = outcomes(of: Int(target), model).compactMap { outcome in
      let names = outcome.names.map { model.spelling($0) }
      return names.first { ($0.utf8.first.map { $0 >= 0x80 } ?? false) == isArabic } ?? names.first
    }
    let choices = said.map { "\(name) \(isArabic ? "هو" : "is") \($0)" }
    say(
      .notACondition, at: place, PlanMessage.noTruth(written), related: [.init(model.place(of: found), PlanMessage.declaredHere)],
      help: choices.isEmpty ? PlanMessage.waitFor(name) : PlanMessage.compareOutcome(choices),
      fixes: choices.prefix(3).map { Fix(PlanMessage.write($0), .likely, [.init(place, $0)]) })
  }

  /// A condition on something that is there and that no plan can wait for; what is not there was told of by the model.
  private mutating func idleGate(_ node: Node, _ name: Node, _ index: Int, _ source: SourceID, _ model: inout Model) {
    let tree = model.units[Int(source.index)].tree
    guard tree.kind(name) == .name || tree.kind(name) == .path, model.resolve(name, fitting: [], from: items[index].entity, source) != nil else { return }
    say(.idleGate, at: model.place(of: node, in: source), PlanMessage.idleGate(model.written(source, node)), help: PlanMessage.idleGateHelp(model.written(source, node)))
  }

  /// An outcome must be one of those that the decision or review says it has.
  private mutating func checkOutcome(_ outcome: Node, of target: Int, _ source: SourceID, _ model: Model) {
    let name = model.units[Int(source.index)].tree.nameID(outcome)
    var legal: [[NameID]] = []
    for slot in model.entities.slots(of: items[target].entity) where kinds.meaning(of: slot.field) == .outcomes && slot.value.tag == .choice {
      legal.append(model.words(of: slot.value))
    }
    guard !legal.isEmpty, !legal.contains(where: { $0.contains(name) }) else { return }
    let written = model.written(source, outcome)
    let words = legal.compactMap { $0.first.map { model.spelling($0) } }
    let near = model.namesNear(written, among: words)
    say(
      .unknownOutcome, at: model.place(of: outcome, in: source), PlanMessage.unknownOutcome(written, model.id(of: items[target].entity)),
      related: [.init(model.place(of: items[target].entity), PlanMessage.declaredHere)], help: PlanMessage.outcomesAre(words),
      fixes: near.map { Fix(PlanMessage.write($0), near.count == 1 ? .safe : .likely, [.init(model.place(of: outcome, in: source), $0)]) })
  }

  /// What was decided, if it was.
  func state(of item: Int, _ model: Model) -> [NameID]? {
    if let supposed = supposed[items[item].entity], let name = model.names.lookup(supposed) {
      return outcomes(of: item, model).first { $0.names.contains(name) }?.names ?? [name]
    }
    for slot in model.entities.slots(of: items[item].entity) where kinds.meaning(of: slot.field) == .state && slot.value.tag == .choice {
      return model.words(of: slot.value)
    }
    return nil
  }
}

/// A condition on the outcome of a decision or a review.
struct Gate: Sendable {
  let item: Int32
  let on: Int32
  let outcome: NameID
  let isNot: Bool
  /// Nothing else is said in the same condition.
  let isAlone: Bool
  let source: SourceID
  /// The comparison.
  let node: Node
}
