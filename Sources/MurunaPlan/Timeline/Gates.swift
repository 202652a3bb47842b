import MurunaDiagnostics
import MurunaModel
import MurunaText

extension Layout {
  /// Whether a gate is open (true), shut (false), or not decided yet.
  func isOpen(_ gate: Gate, _ model: Model) -> Bool? {
    guard let state = state(of: Int(gate.on), model) else { return nil }
    return state.contains(gate.outcome) != gate.isNot
  }

  /// What does not happen, because what it hangs on was decided otherwise; told once for each gate that is shut.
  mutating func dropped(_ model: Model) -> Set<Int> {
    // In loops: closures would be handed a copy of the layout.
    var (shut, away): ([Gate], [Int]) = ([], [])
    for gate in gates where gate.isAlone && isOpen(gate, model) == false { shut.append(gate) }
    for index in items.indices where items[index].shape == .event && comes(items[index], model) == false { away.append(index) }
    guard !shut.isEmpty || !away.isEmpty else { return [] }
    var followers: [[Int32]] = Array(repeating: [], count: items.count)
    for bound in bounds where bound.low != nil && statements[Int(bound.statement)].isStated {
      let (from, to) = (owners[Int(bound.from)], owners[Int(bound.to)])
      if bound.from != 0, from != to, comes(items[Int(to)], model) == nil { followers[Int(from)].append(to) }
    }
    var dropped: Set<Int> = []
    func drop(from first: [Int32]) -> [Int32] {
      var here: [Int32] = []
      var stack = first
      while let next = stack.popLast() {
        guard dropped.insert(Int(next)).inserted else { continue }
        here.append(next)
        stack += followers[Int(next)]
      }
      return here
    }
    for index in away {
      guard !drop(from: [Int32(index)]).isEmpty || items[index].isForeign else { continue }
    }
    for gate in shut {
      let here = drop(from: [gate.item])
      guard !here.isEmpty else { continue }
      say(
        .notHappening, at: model.place(of: gate.node, in: gate.source), PlanMessage.notHappening(id(gate.on, model), here.count),
        related: here.sorted().prefix(8).map { .init(model.place(of: items[Int($0)].entity), PlanMessage.doesNotHappen(id($0, model))) },
        help: PlanMessage.notHappeningHelp)
    }
    return dropped.union(emptied(dropped))
  }

  /// Phases and the like of which all that is in them does not happen.
  private func emptied(_ dropped: Set<Int>) -> Set<Int> {
    var happens = [Bool](repeating: false, count: items.count), holds = happens
    for index in items.indices.dropFirst() where !items[index].spans {
      var parent = Int(items[index].parent ?? 0)
      while parent > 0, !(dropped.contains(index) ? holds[parent] : happens[parent]) {
        holds[parent] = true
        if !dropped.contains(index) { happens[parent] = true }
        parent = Int(items[parent].parent ?? 0)
      }
    }
    return Set(items.indices.filter { items[$0].spans && holds[$0] && !happens[$0] && !dropped.contains($0) })
  }

  /// A condition as it was written; how a secret decision may come out is as secret.
  func told(_ gate: Gate, _ model: Model) -> String {
    let thing = items[Int(gate.on)].entity
    return model.isHidden(thing) ? model.id(of: thing) : model.quoted(gate.source, gate.node)
  }

  /// What each item waits for that may never come, also through others: events that are not certain, outcomes that are open.
  func conditions(_ model: Model) -> [[String]] {
    var own: [[Int32]] = items.map { _ in [] }
    var texts: [String] = []
    for (index, item) in items.enumerated() where item.shape == .event {
      guard mayNeverCome(item, model) else { continue }
      own[index].append(Int32(texts.count))
      texts.append(model.id(of: item.entity))
    }
    for gate in gates where isOpen(gate, model) == nil {
      own[Int(gate.item)].append(Int32(texts.count))
      texts.append(told(gate, model))
    }
    guard !texts.isEmpty else { return items.map { _ in [] } }
    let arcs = bounds.compactMap { bound -> (Int32, Int32)? in
      let (from, to) = (owners[Int(bound.from)], owners[Int(bound.to)])
      let role = statements[Int(bound.statement)].role
      guard bound.from != 0, from != to, bound.low != nil, role != .inside, role != .span, role != .resource, !lostLows.contains(bound.statement) else { return nil }
      return (from, to)
    }
    var following: [[Int32]] = items.map { _ in [] }
    for (from, to) in arcs { following[Int(from)].append(to) }
    // Each condition is carried forward once; the step budget keeps a plan of ten thousand gates from taking its square.
    var found: [[Int32]] = items.map { _ in [] }
    var work = 400_000
    var seen = [Int32](repeating: -1, count: items.count)
    for first in items.indices {
      for condition in own[first] {
        var stack = [Int32(first)]
        while let next = stack.popLast() {
          guard work > 0, seen[Int(next)] != condition else { continue }
          work -= 1
          seen[Int(next)] = condition
          if items[first].shape != .event || Int(next) != first { found[Int(next)].append(condition) }
          stack += following[Int(next)]
        }
      }
    }
    return found.map { conditions in
      if conditions.count < 2 { return conditions.map { texts[Int($0)] } }
      var said: Set<String> = []
      return conditions.sorted().map { texts[Int($0)] }.filter { said.insert($0).inserted }
    }
  }

  /// Whether it is said that an event came, or will not; nil where it is not said, and for all that is no event.
  func comes(_ item: PlanItem, _ model: Model) -> Bool? {
    guard item.shape == .event else { return nil }
    if let supposed = supposed[item.entity] { return supposed == "yes" || supposed == "نعم" }
    for slot in model.entities.slots(of: item.entity) where kinds.meaning(of: slot.field) == .comes && slot.value.tag == .truth { return slot.value.low == 1 }
    return nil
  }

  /// An event may stay away if its chance is below one, or if only an observation would tell.
  func mayNeverCome(_ item: PlanItem, _ model: Model) -> Bool {
    if comes(item, model) != nil { return false }
    if let chance = item.chance { return chance < 1 }
    var isObserved = false
    for slot in model.entities.slots(of: item.entity) {
      switch kinds.meaning(of: slot.field) {
      case .chance? where slot.value.tag == .number: return slot.value.low < Value.one
      case .when? where slot.value.tag == .expression: isObserved = true
      default: continue
      }
    }
    return isObserved
  }

  mutating func tellInstances(_ index: Int, _ found: [Int64], isCapped: Bool, _ model: Model) {
    let name = model.id(of: items[index].entity)
    guard let statement = items[index].repetition?.statement else { return }
    if found.isEmpty {
      say(.neverHappens, at: place(of: statement, model), PlanMessage.neverHappens(name), help: PlanMessage.neverHappensHelp)
    } else if isCapped {
      say(.tooManyInstances, at: place(of: statement, model), PlanMessage.tooManyInstances(name, found.count), help: PlanMessage.tooManyInstancesHelp)
    }
  }
}
