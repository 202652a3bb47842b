import Testing

import MurunaSchedule

@Suite("Distributions")
struct SamplingDistributionTests {
  /// Beta quantiles by SciPy 1.17 (`scipy.stats.beta.ppf(u, 1 + 4 r, 5 - 4 r)`), r = (mode - low)/(high - low).
  static let betaQuantiles: [(r: Double, values: [Double])] = [
    (0, [2.0000008e-07, 0.000200080048034, 0.010206218313, 0.0688500849052, 0.129449436704, 0.36904265552, 0.748811356849, 0.936904265552]),
    (0.05, [2.21423008319e-06, 0.000701046781617, 0.0188444982398, 0.0959080338974, 0.16590270191, 0.417237461791, 0.781041007292, 0.94841488875]),
    (0.25, [0.000316327821394, 0.0101017878837, 0.0764403914123, 0.218026915763, 0.313810170456, 0.58389037462, 0.877986170389, 0.978761781799]),
    (0.5, [0.00465241636159, 0.0475518981755, 0.189255377438, 0.389818350531, 0.5, 0.753363546712, 0.952448101825, 0.995347583638]),
    (0.7, [0.0164466569815, 0.103630862372, 0.308448982288, 0.539014798943, 0.649000515051, 0.863800037436, 0.984966613247, 0.999357418761]),
    (1, [0.063095734448, 0.251188643151, 0.549280271653, 0.786003085597, 0.870550563296, 0.979148362361, 0.999799919952, 0.9999998]),
  ]
  static let probabilities = [1e-6, 0.001, 0.05, 0.3, 0.5, 0.9, 0.999, 1 - 1e-6]

  @Test("PERT follows the exact beta quantiles", arguments: betaQuantiles)
  func pertQuantiles(r: Double, values: [Double]) throws {
    let sampler = DistributionSampler(try .pert(low: 100, mode: 100 + 50 * r, high: 150))
    for (probability, value) in zip(Self.probabilities, values) {
      #expect(abs(sampler.value(at: probability) - (100 + 50 * value)) < 50 * 2e-7, "r \(r), p \(probability)")
    }
  }

  @Test("a quantile function never turns back", arguments: 0...16)
  func monotone(sixteenths: Int) throws {
    let r = Double(sixteenths) / 16
    let sampler = DistributionSampler(try .pert(low: 0, mode: r, high: 1))
    var numbers = (0..<20_000).map { (Double($0) + 0.5) / 20_000 }
    var span = numbers.mutableSpan
    sampler.map(&span)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(numbers.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  /// Closed forms worked out by hand. PERT(2, 4, 12): mean 30/6 = 5, variance (5-2)(12-5)/7 = 3.
  /// PERT(0, 0, 6): mean 1, variance 1*5/7. Triangular(0, 3, 6): mean 3, variance (36 - 9)/18 = 1.5. Uniform(1, 4): 2.5, 0.75.
  static func closedForms() throws(DistributionError) -> [(Distribution, mean: Double, variance: Double)] {
    [
      (try .pert(low: 2, mode: 4, high: 12), 5, 3),
      (try .pert(low: 0, mode: 0, high: 6), 1, 5.0 / 7),
      (try .pert(low: 0, mode: 6, high: 6), 5, 5.0 / 7),
      (try .pert(low: -1, mode: 0, high: 1), 0, 1.0 / 7),
      (try .triangular(low: 0, mode: 3, high: 6), 3, 1.5),
      (try .triangular(low: 0, mode: 0, high: 6), 2, 2),
      (try .uniform(low: 1, high: 4), 2.5, 0.75),
      (try .fixed(7), 7, 0),
      (try .pert(low: 7, mode: 7, high: 7), 7, 0),
    ]
  }

  @Test("mean and variance are the exact ones, stated and drawn")
  func moments() throws {
    for (distribution, mean, variance) in try Self.closedForms() {
      #expect(abs(distribution.mean - mean) < 1e-12)
      #expect(abs(distribution.variance - variance) < 1e-12)
      // The quantile function at the middles of 100,000 equal cells is the distribution, to the width of a cell.
      let count = 100_000
      var numbers = (0..<count).map { (Double($0) + 0.5) / Double(count) }
      var span = numbers.mutableSpan
      DistributionSampler(distribution).map(&span)
      let drawnMean = numbers.reduce(0, +) / Double(count)
      let drawnVariance = numbers.reduce(0) { $0 + ($1 - drawnMean) * ($1 - drawnMean) } / Double(count)
      #expect(abs(drawnMean - mean) < 1e-5)
      #expect(abs(drawnVariance - variance) < 1e-3 * max(variance, 0.001), "\(distribution)")
    }
  }

  /// 200,000 draws by number: within four standard errors of the closed forms.
  @Test("random draws have the moments of their distribution")
  func randomMoments() throws {
    let count = 200_000
    for (index, (distribution, mean, variance)) in try Self.closedForms().enumerated() {
      var numbers = [Double](repeating: 0, count: count)
      var span = numbers.mutableSpan
      RandomSource(seed: 2026).fill(&span, from: 0, action: UInt32(index))
      DistributionSampler(distribution).map(&span)
      let drawnMean = numbers.reduce(0, +) / Double(count)
      #expect(abs(drawnMean - mean) <= 4 * (variance / Double(count)).squareRoot() + 1e-12)
      let deviations = numbers.map { ($0 - drawnMean) * ($0 - drawnMean) }
      let drawnVariance = deviations.reduce(0, +) / Double(count)
      let spread = deviations.reduce(0) { $0 + ($1 - drawnVariance) * ($1 - drawnVariance) } / Double(count)
      #expect(abs(drawnVariance - variance) <= 4 * (spread / Double(count)).squareRoot() + 1e-12)
    }
  }

  /// Kolmogorov-Smirnov against the distribution function of PERT(0, 0, 1), 1 - (1 - x)^5, and of the triangle: at
  /// 200,000 draws the 99.9 % bound is 1.95 / sqrt(n).
  @Test("200,000 draws pass Kolmogorov-Smirnov")
  func kolmogorovSmirnov() throws {
    let count = 200_000
    func distance(_ distribution: Distribution, action: UInt32, _ below: (Double) -> Double) -> Double {
      var numbers = [Double](repeating: 0, count: count)
      var span = numbers.mutableSpan
      RandomSource(seed: 7).fill(&span, from: 0, action: action)
      DistributionSampler(distribution).map(&span)
      numbers.sort()
      return numbers.enumerated().reduce(0.0) { worst, item in
        let share = below(item.element)
        return max(worst, abs(share - Double(item.offset) / Double(count)), abs(share - Double(item.offset + 1) / Double(count)))
      }
    }
    let bound = 1.95 / Double(count).squareRoot()
    let left = distance(try .pert(low: 0, mode: 0, high: 1), action: 0) { x in
      let rest = 1 - x
      return 1 - rest * rest * rest * rest * rest
    }
    #expect(left < bound)
    // Beta(3, 3) has the distribution function 10 x^3 - 15 x^4 + 6 x^5.
    let middle = distance(try .pert(low: 0, mode: 0.5, high: 1), action: 1) { x in x * x * x * (10 - 15 * x + 6 * x * x) }
    #expect(middle < bound)
    let triangle = distance(try .triangular(low: 0, mode: 0.25, high: 1), action: 2) { x in
      x < 0.25 ? 4 * x * x : 1 - (1 - x) * (1 - x) / 0.75
    }
    #expect(triangle < bound)
  }

  @Test("what is no distribution says why")
  func errors() {
    #expect(throws: DistributionError.modeBelowLow(mode: 1, low: 2)) { try Distribution.pert(low: 2, mode: 1, high: 3) }
    #expect(throws: DistributionError.modeAboveHigh(mode: 4, high: 3)) { try Distribution.triangular(low: 2, mode: 4, high: 3) }
    #expect(throws: DistributionError.notFinite) { try Distribution.uniform(low: 0, high: .infinity) }
    #expect(throws: DistributionError.notFinite) { try Distribution.fixed(.nan) }
    #expect(throws: DistributionError.tooLarge) { try Distribution.uniform(low: 0, high: 1e200) }
    #expect(throws: DistributionError.self) { try Distribution.uniform(low: 3, high: 2) }
  }
}
