import MurunaModel
import MurunaPlan
import MurunaText

/// What somebody who wants a plan played through may say.
package struct SimulationRequest: Sendable {
  /// One of the plan's names; nil for the only one.
  package var plan: String?
  package var samples: Range<Int>
  package var seed: UInt64
  /// The bytes of earlier runs, to be taken in instead of a new one.
  package var parts: [[UInt8]]

  package init(plan: String? = nil, samples: Range<Int> = 0..<SimulationRequest.usual, seed: UInt64 = 1, parts: [[UInt8]] = []) {
    self.plan = plan
    self.samples = samples
    self.seed = seed
    self.parts = parts
  }

  /// Enough to say a share to half a percent.
  package static let usual = 10_000
  /// So many at a time: each is remembered, for the sake of percentiles.
  package static let most = 10_000_000
}

extension Workspace {
  /// Play the plans through: the one that is asked for, or all that are laid out.
  package mutating func simulate(
    _ request: SimulationRequest, progress: (Int) -> Bool = { _ in true }
  ) throws(SimulatedPlan.Fault) -> [SimulatedPlan] {
    var chosen = timelines()
    if let name = request.plan { chosen = timeline(named: name).map { [$0] } ?? [] }
    let answer = answered()
    var found: [SimulatedPlan] = []
    for timeline in chosen {
      guard let plan = answer.model.entity(at: timeline.plan.id) else { continue }
      if let simulated = try answer.plans.simulate(plan, request.samples, seed: request.seed, parts: request.parts, in: answer.model, progress: progress) {
        found.append(simulated)
      }
    }
    return found
  }
}
