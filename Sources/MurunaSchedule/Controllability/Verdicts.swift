// The three verdicts on deadlines: guaranteed, at risk, impossible.

/// What becomes of one deadline.
public enum DeadlineVerdict: Hashable, Sendable {
  /// Some way of acting meets it, and all other guaranteed deadlines with it, however long nature takes.
  case guaranteed
  /// It can be met if nature is kind; the proof that it cannot in every case, which may name other deadlines.
  case atRisk(Uncontrollable)
  /// It cannot be met, or not together with deadlines that stand before it.
  case impossible(Conflict)
}

/// The verdicts on all deadlines of a plan.
public enum Verdicts: Sendable {
  /// One for each deadline, in the order in which they were asked for.
  case each([DeadlineVerdict])
  /// Without any deadline the plan fails already, as a conflict, or because it is refused or malformed.
  case plan(Controllability)
}

extension TemporalNetwork {
  /// Judges the constraints with the indices `deadlines`, the more important first: where not all of them can be had, those
  /// that stand later give way.
  public func verdicts(on deadlines: [Int], contingent: [Int], origin: Int = 0) -> Verdicts {
    var plan = self
    for deadline in deadlines { plan.remove(constraint: deadline) }
    let base = plan.controllability(contingent: contingent, origin: origin)
    switch base {
    case .controllable, .uncontrollable: break
    case .conflict, .refused, .malformed: return .plan(base)
    }

    var verdicts = [DeadlineVerdict](repeating: .guaranteed, count: deadlines.count)
    var live = LiveNetwork(plan)
    var possible: [Int] = []
    for (place, deadline) in deadlines.enumerated() {
      let stated = self[constraint: deadline]
      live.change(deadline, low: stated.low, high: stated.high)
      switch live.state {
      case .consistent: possible.append(place)
      case .conflict:
        // Asked anew, because the conflict at hand need not be the shortest.
        guard case .conflict(let conflict) = live.network.solve(origin: origin) else {
          preconditionFailure("a network that cannot hold under edit cannot hold when it is solved")
        }
        verdicts[place] = .impossible(conflict)
        live.remove(deadline)
      case .refused(let refusal): return .plan(.refused(refusal))
      }
    }

    // What the plan cannot cope with even without deadlines puts each of them at risk.
    if case .uncontrollable(let why) = base {
      for place in possible { verdicts[place] = .atRisk(why) }
      return .each(verdicts)
    }
    var network = live.network
    var doubtful: [Int] = []
    judging: while true {
      let judgement = network.controllability(contingent: contingent, origin: origin)
      switch judgement {
      case .controllable: break judging
      case .conflict, .refused, .malformed: return .plan(judgement)
      case .uncontrollable(let why):
        let involved = Set(why.requirements.map(\.constraint))
        guard let index = possible.lastIndex(where: { involved.contains(deadlines[$0]) }) else {
          preconditionFailure("what breaks a plan that was controllable involves what was added to it")
        }
        let place = possible.remove(at: index)
        verdicts[place] = .atRisk(why)
        network.remove(constraint: deadlines[place])
        doubtful.append(place)
      }
    }
    // One that gave way to a deadline that itself gave way later may be had after all.
    for place in doubtful.sorted() where doubtful.count > 1 {
      let stated = self[constraint: deadlines[place]]
      network.setBounds(deadlines[place], low: stated.low, high: stated.high)
      if case .controllable = network.controllability(contingent: contingent, origin: origin) {
        verdicts[place] = .guaranteed
      } else {
        network.remove(constraint: deadlines[place])
      }
    }
    return .each(verdicts)
  }
}
