// The smallest part of a plan in which nature still wins.

/// Reduces a proof by leaving out one thing after the other and keeping out what is not missed (Chinneck & Dravnieks 1991).
struct UncontrollableCore {
  private let network: TemporalNetwork
  private let origin: Int
  private(set) var proof: UncontrollableProof

  init(_ network: TemporalNetwork, origin: Int, _ proof: UncontrollableProof) {
    self.network = network
    self.origin = origin
    self.proof = proof
  }

  private static let limit = 256

  mutating func reduce() {
    guard proof.links.count + proof.bounds.count <= Self.limit else { return }
    // A link that matters may matter only as a bound: first see which ones must be nature's.
    for link in proof.links.map(\.constraint) {
      let rest = proof.links.map(\.constraint).filter { $0 != link }
      let both = [BoundCode(low: link), BoundCode(high: link)]
      if let smaller = prove(rest, proof.bounds + both) { proof = smaller }
    }
    for bound in proof.bounds where proof.bounds.contains(bound) {
      if let smaller = prove(proof.links.map(\.constraint), proof.bounds.filter { $0 != bound }) { proof = smaller }
    }
  }

  /// A proof from nothing but these links and bounds, if there is one.
  private func prove(_ links: [Int], _ bounds: [BoundCode]) -> UncontrollableProof? {
    var part = TemporalNetwork(points: 1)
    var places = [origin: 0]
    var constraints: [Int] = []
    var contingent: [Int] = []

    func place(_ point: Int) -> Int {
      if let place = places[point] { return place }
      let place = part.addPoint()
      places[point] = place
      return place
    }

    for link in links {
      let constraint = network[constraint: link]
      contingent.append(
        part.add(
          from: place(constraint.from), to: place(constraint.to), low: constraint.low, high: constraint.high, id: 0))
      constraints.append(link)
    }
    for bound in bounds {
      let constraint = network[constraint: bound.constraint]
      part.add(
        from: place(constraint.from), to: place(constraint.to), low: bound.isHigh ? nil : constraint.low,
        high: bound.isHigh ? constraint.high : nil, id: 0)
      constraints.append(bound.constraint)
    }
    let closure = part.closure(contingent: contingent, origin: 0)
    return closure.circle.isEmpty ? nil : UncontrollableProof(closure).renumbered(constraints)
  }
}
