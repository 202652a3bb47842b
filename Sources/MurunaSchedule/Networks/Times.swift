// When everything may happen: the answer for a network that can hold.

/// The earliest and the latest time of every point, in seconds after the origin.
///
/// All earliest times together satisfy every constraint, and so do all latest times (where nothing is unbounded).
public struct Times: Hashable, Sendable {
  /// `TemporalNetwork.never` where nothing says that the point comes after anything.
  public let earliest: [Int64]
  /// `TemporalNetwork.forever` where nothing says by when the point must have come. Empty where only the earliest were asked for.
  public let latest: [Int64]
  /// For each point the bound that set its earliest time, and the one that set its latest; -1 for none.
  let earliestCauses: [Int32]
  let latestCauses: [Int32]
}
