/// One end of an interval: a number that belongs to it, a number that does not, or none.
package enum Bound: Hashable, Sendable {
  case unbounded
  case open(Number)
  case closed(Number)

  @inlinable package var number: Number? {
    switch self {
    case .unbounded: nil
    case .open(let number), .closed(let number): number
    }
  }

  @inlinable package var isClosed: Bool {
    switch self {
    case .closed: true
    case .open, .unbounded: false
    }
  }

  /// The same kind of bound at another number.
  func at(_ number: Number) -> Bound {
    switch self {
    case .unbounded: .unbounded
    case .open: .open(number)
    case .closed: .closed(number)
    }
  }

  static func make(_ number: Number, closed: Bool) -> Bound { closed ? .closed(number) : .open(number) }
}
