/// The three answers a comparison of honest values can have, with Kleene's strong logic of three values.
package enum Answer: UInt8, Hashable, Sendable, CaseIterable {
  case no, cannotTell, yes

  @inlinable package init(_ truth: Bool) { self = truth ? .yes : .no }

  @inlinable package static prefix func ! (answer: Answer) -> Answer {
    switch answer {
    case .no: .yes
    case .cannotTell: .cannotTell
    case .yes: .no
    }
  }

  /// No if either is no: what cannot be told does not matter then.
  @inlinable package func and(_ other: Answer) -> Answer { rawValue < other.rawValue ? self : other }
  /// Yes if either is yes.
  @inlinable package func or(_ other: Answer) -> Answer { rawValue > other.rawValue ? self : other }
  /// `where` implies `must`: how a rule is judged.
  @inlinable package func implies(_ other: Answer) -> Answer { (!self).or(other) }

  @inlinable static func deciding(yes: Bool, no: Bool) -> Answer { yes ? .yes : no ? .no : .cannotTell }
}

/// The comparisons that a rule can ask for between two quantities or dates.
package enum Relation: Hashable, Sendable, CaseIterable {
  case less, atMost, greater, atLeast, equal, notEqual
  /// Is surely one of the values that the right side may have: `founded in 2022`.
  case inside
}
