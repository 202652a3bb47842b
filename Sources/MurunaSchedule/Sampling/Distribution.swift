/// What a length of time may turn out to be: fixed, uniform, triangular, or a PERT-beta of three points.
///
/// Values carry no unit; a plan uses seconds. Equal ends always mean a fixed value.
public struct Distribution: Hashable, Sendable {
  /// The families, with parameters that `Distribution` has already checked.
  public enum Shape: Hashable, Sendable {
    case fixed
    case uniform
    case triangular
    /// Beta on [low, high] with alpha = 1 + 4 (mode - low)/(high - low) and beta = 6 - alpha.
    case pert
  }

  public let shape: Shape
  public let low: Double
  /// The likeliest value; the middle for a uniform distribution.
  public let mode: Double
  public let high: Double

  private init(shape: Shape, low: Double, mode: Double, high: Double) {
    self.shape = low == high ? .fixed : shape
    self.low = low
    self.mode = mode
    self.high = high
  }

  public static func fixed(_ value: Double) throws(DistributionError) -> Distribution {
    try check(low: value, mode: value, high: value)
    return Distribution(shape: .fixed, low: value, mode: value, high: value)
  }

  public static func uniform(low: Double, high: Double) throws(DistributionError) -> Distribution {
    let middle = low + (high - low) / 2
    try check(low: low, mode: middle, high: high)
    return Distribution(shape: .uniform, low: low, mode: middle, high: high)
  }

  public static func triangular(low: Double, mode: Double, high: Double) throws(DistributionError) -> Distribution {
    try check(low: low, mode: mode, high: high)
    return Distribution(shape: .triangular, low: low, mode: mode, high: high)
  }

  /// The beta distribution of the program evaluation and review technique (Malcolm, Roseboom, Clark and Fazar 1959), with the
  /// exact beta of Vose's lambda = 4 and not the textbook's ((high - low)/6)^2.
  public static func pert(low: Double, mode: Double, high: Double) throws(DistributionError) -> Distribution {
    try check(low: low, mode: mode, high: high)
    return Distribution(shape: .pert, low: low, mode: mode, high: high)
  }

  public var mean: Double {
    switch shape {
    case .fixed: low
    case .uniform: low + (high - low) / 2
    case .triangular: (low + mode + high) / 3
    case .pert: (low + 4 * mode + high) / 6
    }
  }

  public var variance: Double {
    switch shape {
    case .fixed: 0
    case .uniform: (high - low) * (high - low) / 12
    case .triangular: ((high - low) * (high - low) - (mode - low) * (high - mode)) / 18
    case .pert: (mean - low) * (high - mean) / 7
    }
  }

  /// Beyond this, products of two values would leave the range of `Double`.
  private static let largest = 1e150

  private static func check(low: Double, mode: Double, high: Double) throws(DistributionError) {
    guard low.isFinite, mode.isFinite, high.isFinite else { throw .notFinite }
    guard low.magnitude <= largest, mode.magnitude <= largest, high.magnitude <= largest else { throw .tooLarge }
    guard low <= mode else { throw .modeBelowLow(mode: mode, low: low) }
    guard mode <= high else { throw .modeAboveHigh(mode: mode, high: high) }
  }
}

/// Why three numbers are no distribution.
public enum DistributionError: Error, Hashable, Sendable {
  case notFinite
  /// Magnitudes above 10^150.
  case tooLarge
  case modeBelowLow(mode: Double, low: Double)
  case modeAboveHigh(mode: Double, high: Double)
}
