/// A time of a plan as it was said: so long after something.
struct Point: Hashable, Sendable {
  enum Base: Hashable, Sendable {
    case zero
    /// Items by their numbers.
    case start(Int32), finish(Int32)
  }

  var base: Base
  /// In seconds.
  var lag: Int64 = 0
  /// Added to the calendar day of `base`, before the seconds; 0 where none were said.
  var months: Int32 = 0

  static let zero = Point(base: .zero)
}

/// What an expression of time means: the bounds it sets on a point, and its likely place between them.
struct Window: Hashable, Sendable {
  /// Not before this; nil where nothing is said.
  var low: Point?
  /// Not after this.
  var high: Point?
  var likely: Point?
  /// Days without a clock time: `after` one is when it is over.
  var isDays = false
  /// The thing, where its bare name was all that was said.
  var thing: Int32?

  static func exactly(_ point: Point) -> Window { Window(low: point, high: point) }

  var isExact: Bool { low == high }
}
