/// How often an activity finished when, in classes of equal width that depend on the plan alone: so two shards of one run have the same
/// classes, and adding them up loses nothing.
///
/// Each class keeps the least and the greatest moment that fell into it: a moment that comes up again and again (a fixed
/// start, say) is told exactly, and between the two the distribution is taken as even.
struct FinishHistogram: Hashable, Sendable {
  private let low: Double
  private let scale: Double
  private(set) var counts: [UInt64]
  private(set) var least: [Double]
  private(set) var greatest: [Double]

  init(_ range: ClosedRange<Double>, classes: Int) {
    low = range.lowerBound
    let width = range.upperBound - range.lowerBound
    scale = width > 0 ? Double(classes) / width : 0
    counts = Array(repeating: 0, count: classes)
    least = Array(repeating: .infinity, count: classes)
    greatest = Array(repeating: -.infinity, count: classes)
  }

  var classes: Int { counts.count }

  /// Adds the moments of so many lanes, without those where `skips` says so; minus infinity is no moment.
  mutating func add(_ moments: Span<SIMD8<Double>>, count: Int, skipping skips: Span<Bool>) {
    Self.add(moments, count, skips, low: low, scale: scale, top: Double(classes - 1), &counts, &least, &greatest)
  }

  private static func add(
    _ moments: Span<SIMD8<Double>>, _ count: Int, _ skips: Span<Bool>, low: Double, scale: Double, top: Double,
    _ allCounts: inout [UInt64], _ allLeast: inout [Double], _ allGreatest: inout [Double]
  ) {
    var counts = allCounts.mutableSpan
    var least = allLeast.mutableSpan
    var greatest = allGreatest.mutableSpan
    var lane = 0
    while lane < count {
      let vector = moments[lane &>> 3]
      let place = ((vector - SIMD8(repeating: low)) * SIMD8(repeating: scale)).clamped(
        lowerBound: SIMD8(repeating: 0), upperBound: SIMD8(repeating: top))
      for offset in 0..<min(8, count &- lane) {
        let moment = vector[offset]
        guard moment > -.infinity, !skips[lane &+ offset] else { continue }
        let index = Int(place[offset])
        counts[index] &+= 1
        if moment < least[index] { least[index] = moment }
        if moment > greatest[index] { greatest[index] = moment }
      }
      lane &+= 8
    }
  }

  mutating func add(_ other: FinishHistogram) {
    for index in 0..<classes {
      counts[index] += other.counts[index]
      least[index] = min(least[index], other.least[index])
      greatest[index] = max(greatest[index], other.greatest[index])
    }
  }

  /// A class as it was written down.
  mutating func restore(_ index: Int, count: UInt64, least low: Double, greatest high: Double) {
    counts[index] = count
    least[index] = low
    greatest[index] = high
  }

  /// Whether so many finishes can have come to this: each class holds moments of its own, and none is out of all reason.
  func isSound(adding sum: UInt64, within farthest: Double) -> Bool {
    var left = sum
    for index in counts.indices where counts[index] > 0 {
      guard counts[index] <= left, least[index] <= greatest[index], least[index].magnitude <= farthest, greatest[index].magnitude <= farthest,
        place(of: least[index]) == index, place(of: greatest[index]) == index
      else { return false }
      left -= counts[index]
    }
    return left == 0
  }

  private func place(of moment: Double) -> Int { Int(min(max((moment - low) * scale, 0), Double(classes - 1))) }

  var total: UInt64 { counts.reduce(0, +) }

  /// The moment by which a share of the finishes lies; `nil` when there are none.
  func moment(atShare share: Double) -> Double? {
    let total = total
    guard total > 0 else { return nil }
    // The place among the sorted finishes, counted from 0, between which the value is read off a straight line.
    let place = min(max(share, 0), 1) * Double(total - 1)
    var before = 0.0
    for index in counts.indices where counts[index] > 0 {
      let count = Double(counts[index])
      if place <= before + count - 1 || index == classes - 1 || before + count >= Double(total) {
        return position(place - before, in: index)
      }
      if place < before + count {
        // Between the last of this class and the first of the next.
        let next = counts[(index + 1)...].firstIndex { $0 > 0 } ?? index
        let part = place - (before + count - 1)
        return greatest[index] + part * (least[next] - greatest[index])
      }
      before += count
    }
    return nil
  }

  private func position(_ place: Double, in index: Int) -> Double {
    guard counts[index] > 1 else { return least[index] }
    return least[index] + min(1, place / Double(counts[index] - 1)) * (greatest[index] - least[index])
  }

  /// How many finishes lie at or before each class's upper end, for a small picture: so many equal columns from the first to the last.
  var ends: ClosedRange<Double>? {
    guard let first = counts.firstIndex(where: { $0 > 0 }), let last = counts.lastIndex(where: { $0 > 0 }) else { return nil }
    return least[first]...greatest[last]
  }
}
