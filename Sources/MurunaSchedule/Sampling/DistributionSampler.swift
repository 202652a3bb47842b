/// A distribution made ready for drawing: turns numbers between 0 and 1 into values, one for one, in rising order.
///
/// Inversion everywhere, so a value depends on nothing but its own number, and common numbers stay comparable between two
/// plans that differ in one estimate.
public struct DistributionSampler: Sendable {
  public let distribution: Distribution
  private let pert: BetaQuantile?

  public init(_ distribution: Distribution) {
    self.distribution = distribution
    switch distribution.shape {
    case .fixed, .uniform, .triangular:
      pert = nil
    case .pert:
      let share = (distribution.mode - distribution.low) / (distribution.high - distribution.low)
      pert = BetaQuantile(alpha: 1 + 4 * share)
    }
  }

  /// The value for `number`, 0 <= `number` < 1.
  public func value(at number: Double) -> Double {
    var one = [number]
    var span = one.mutableSpan
    map(&span)
    return one[0]
  }

  /// Replaces every number (0 <= number < 1) by the value it stands for.
  public func map(_ numbers: inout MutableSpan<Double>) {
    let low = distribution.low
    let width = distribution.high - distribution.low
    switch distribution.shape {
    case .fixed:
      for index in numbers.indices { numbers[index] = low }
    case .uniform:
      for index in numbers.indices { numbers[index] = low + width * numbers[index] }
    case .triangular:
      Self.triangular(&numbers, low: low, rise: distribution.mode - low, width: width)
    case .pert:
      pert?.map(&numbers, low: low, width: width)
    }
  }

  private static func triangular(_ numbers: inout MutableSpan<Double>, low: Double, rise: Double, width: Double) {
    let turn = rise / width
    let fall = width - rise
    let high = low + width
    for index in numbers.indices {
      let number = numbers[index]
      let rising = low + (number * width * rise).squareRoot()
      let falling = high - ((1 - number) * width * fall).squareRoot()
      numbers[index] = number < turn ? rising : falling
    }
  }
}
