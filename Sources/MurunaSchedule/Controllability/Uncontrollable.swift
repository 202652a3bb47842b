// Why nature cannot be coped with: which of her choices, against which of our requirements.

/// A set of contingent links and required bounds that no way of acting can satisfy together.
///
/// For a set of up to 256 it is irreducible: leave out any requirement, or take any link out of nature's hands, and the
/// rest can be done.
public struct Uncontrollable: Hashable, Sendable {
  /// In the order in which they were stated, as are the requirements.
  public let links: [LinkUse]
  public let requirements: [Step]
  /// By how much the circle of pushes that proves it misses, in seconds.
  public let shortfall: Int64

  /// A contingent link, and which of its extremes the proof uses: often one link at its longest, another at its shortest.
  public struct LinkUse: Hashable, Sendable {
    /// The constraint's index in its network.
    public let constraint: Int
    /// The caller's name of the constraint.
    public let id: Int
    public let atItsLongest: Bool
    public let atItsShortest: Bool
  }

  init(_ closure: PushClosure, _ network: TemporalNetwork, origin: Int) {
    var core = UncontrollableCore(network, origin: origin, UncontrollableProof(closure))
    core.reduce()
    let proof = core.proof
    links = proof.links.map { use in
      LinkUse(
        constraint: use.constraint, id: network[constraint: use.constraint].id, atItsLongest: use.longest,
        atItsShortest: use.shortest)
    }
    requirements = proof.bounds.map { network.step($0) }
    shortfall = proof.shortfall
  }
}

/// What a circle of pushes rests on, once all that was derived is traced back to what was stated.
struct UncontrollableProof {
  private(set) var bounds: [BoundCode] = []
  private(set) var links: [(constraint: Int, longest: Bool, shortest: Bool)] = []
  let shortfall: Int64

  /// Goes down the trail from its end, so that every chain is looked at once, however often it is used: written out, a proof
  /// can be exponentially long (Hunsberger 2013).
  init(_ closure: PushClosure) {
    let graph = closure.graph
    var used = [Bool](repeating: false, count: closure.trail.count)
    var bounds: Set<Int32> = []
    var longest = [Bool](repeating: false, count: graph.links.count)
    var shortest = longest

    func use(_ push: Int32) {
      switch graph.pushes[Int(push)].reason {
      case .bound(let code): bounds.insert(code.raw)
      case .certain, .clock: break
      case .longest(let link): longest[Int(link)] = true
      case .shortest(let link): shortest[Int(link)] = true
      case .derived(let trail): used[Int(trail)] = true
      }
    }

    closure.circle.forEach(use)
    for index in closure.trail.indices.reversed() where used[index] {
      let step = closure.trail[index]
      use(step.push)
      if step.previous >= 0 { used[Int(step.previous)] = true }
    }
    self.bounds = bounds.sorted().map { BoundCode(raw: $0) }
    for (index, link) in graph.links.enumerated() where longest[index] || shortest[index] {
      links.append((link.constraint, longest[index], shortest[index]))
    }
    links.sort { $0.constraint < $1.constraint }
    shortfall = closure.circle.reduce(0) { $0 + graph.pushes[Int($1)].length }
  }

  /// The same proof in the numbering of a larger network.
  func renumbered(_ constraints: [Int]) -> UncontrollableProof {
    var copy = self
    copy.bounds = bounds.map { code in
      code.isHigh ? BoundCode(high: constraints[code.constraint]) : BoundCode(low: constraints[code.constraint])
    }
    copy.links = links.map { (constraints[$0.constraint], $0.longest, $0.shortest) }
    return copy
  }
}
