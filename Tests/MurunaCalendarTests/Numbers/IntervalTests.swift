import Testing

@testable import MurunaCalendar

/// Every interval with ends among -1, 0, 2 or none, open or closed: few enough to compare with brute force over their values.
private let ends: [Bound] = [-1, 0, 2].flatMap { [Bound.closed(Number($0)), .open(Number($0))] } + [.unbounded]
private let intervals = ends.flatMap { lower in ends.compactMap { Interval(lower: lower, upper: $0) } }
/// Values to try: whole ones, what is just beside the ends, and some far away.
private let samples: [Number] = [-1_000_000, -3000, -1001, -1000, -999, -500, -1, 0, 1, 500, 1000, 1999, 2000, 2001, 3000, 1_000_000]
  .compactMap { Number($0, over: 1000) }

private func values(_ interval: Interval) -> [Number] { samples.filter { interval.contains($0) } }

@Suite struct IntervalTests {
  @Test func anIntervalIsNeverEmpty() {
    #expect(Interval(lower: .closed(Number(2)), upper: .closed(Number(1))) == nil)
    #expect(Interval(lower: .closed(Number(2)), upper: .open(Number(2))) == nil)
    #expect(Interval(lower: .closed(.zero), upper: .closed(.one), likely: Number(2)) == nil)
    #expect(Interval(lower: .closed(Number(2)), upper: .closed(Number(2)))?.exact == Number(2))
    #expect(Interval.everything.exact == nil)
  }

  @Test func aRangeSaysWhatIsWrongWithIt() throws {
    #expect(throws: RangeFault.reversed) { try Interval(Number(14), to: Number(8)) }
    #expect(throws: RangeFault.likelyOutside) { try Interval(Number(8), to: Number(14), likely: Number(15)) }
    #expect(try Interval(Number(8), to: Number(14), likely: Number(10)).best == Number(10))
  }

  @Test func qualifiersMeanWhatTheManualSays() throws {
    func bounds(_ qualifier: Qualifier, _ number: Int64) throws -> Interval { try Interval(qualifier, Number(number)) }
    #expect(try bounds(.about, 100) == Interval(Number(90), to: Number(110), likely: Number(100)))
    #expect(try bounds(.about, -100) == Interval(Number(-110), to: Number(-90), likely: Number(-100)))
    #expect(try bounds(.about, 0).exact == .zero)
    #expect(try bounds(.nearly, 100) == Interval(Number(90), to: Number(100)))
    #expect(try bounds(.over, 240) == Interval(lower: .open(Number(240)), upper: .unbounded))
    #expect(try bounds(.under, 5) == Interval(lower: .unbounded, upper: .open(Number(5))))
    #expect(try bounds(.atLeast, 3) == Interval(lower: .closed(Number(3)), upper: .unbounded))
    #expect(try bounds(.atMost, 3) == Interval(lower: .unbounded, upper: .closed(Number(3))))
    let fivePercent = try #require(Number(1, over: 20))
    #expect(try Interval(.about, Number(200), tolerance: fivePercent) == Interval(Number(190), to: Number(210), likely: Number(200)))
    #expect(try Interval(.over, Interval(Number(3), to: Number(5))) == Interval(lower: .open(Number(3)), upper: .unbounded))
    #expect(try Interval(.about, Number(8), tolerance: Number(-3)).exact == Number(8))
    #expect(throws: ArithmeticFault.overflow) { try Interval(.about, Number(.max)) }
  }

  @Test func likelyValuesFollowTheArithmetic() throws {
    let clearing = try Interval(Number(8), to: Number(14), likely: Number(10))
    #expect(try clearing.adding(Interval(2)) == Interval(Number(10), to: Number(16), likely: Number(12)))
    #expect(try clearing.multiplied(by: Interval(-2)) == Interval(Number(-28), to: Number(-16), likely: Number(-20)))
    #expect(try clearing.subtracting(clearing) == Interval(Number(-6), to: Number(6), likely: .zero))
    #expect(try clearing.adding(Interval(Number(1), to: Number(2))) == Interval(Number(9), to: Number(16)))
  }

  @Test func overflowIsReportedNotRounded() throws {
    let huge = Interval(Number(.max))
    #expect(throws: ArithmeticFault.overflow) { try huge.adding(Interval(1)) }
    #expect(throws: ArithmeticFault.overflow) { try huge.multiplied(by: huge) }
    #expect(throws: ArithmeticFault.overflow) { try Interval(Number(.min)).negated() }
    #expect(throws: ArithmeticFault.divisionByZero) { try huge.divided(by: Interval(0)) }
    #expect(throws: ArithmeticFault.mayDivideByZero) { try huge.divided(by: Interval(Number(-1), to: Number(1))) }
    #expect(throws: ArithmeticFault.mayDivideByZero) { try huge.divided(by: .everything) }
  }
}

/// Brute force: what the values do one by one, the interval must say as a whole.
@Suite struct IntervalLawTests {
  @Test func arithmeticHoldsEveryResultAndIsNoWiderThanItMust() throws {
    for left in intervals {
      for right in intervals {
        try law(left, right, left.adding(right)) { $0.adding($1) }
        try law(left, right, left.subtracting(right)) { $0.subtracting($1) }
        try law(left, right, left.multiplied(by: right)) { $0.multiplied(by: $1) }
        if !right.contains(.zero) { try law(left, right, left.divided(by: right)) { $0.divided(by: $1) } }
        try law(left, right, left.least(right)) { min($0, $1) }
        try law(left, right, left.greatest(right)) { max($0, $1) }
      }
    }
  }

  private func law(_ left: Interval, _ right: Interval, _ result: Interval, _ operation: (Number, Number) -> Number?) throws {
    var isLowerMet = false
    var isUpperMet = false
    var (least, greatest) = (Number(.max), Number(.min))
    for a in values(left) {
      for b in values(right) {
        let value = try #require(operation(a, b))
        if !result.contains(value) { Issue.record("\(value) is outside \(result), from \(left) and \(right)") }
        isLowerMet = isLowerMet || result.lower == .closed(value)
        isUpperMet = isUpperMet || result.upper == .closed(value)
        (least, greatest) = (min(least, value), max(greatest, value))
      }
    }
    // A closed end is reached; an open one is approached as near as they go; none is run away to.
    if result.lower.isClosed, !isLowerMet { Issue.record("the lower end of \(result) is never met, from \(left) and \(right)") }
    if result.upper.isClosed, !isUpperMet { Issue.record("the upper end of \(result) is never met, from \(left) and \(right)") }
    if case .open(let low) = result.lower, least.subtracting(low).map({ $0 > .one }) ?? true { Issue.record("\(result) from \(left), \(right)") }
    if case .open(let high) = result.upper, high.subtracting(greatest).map({ $0 > .one }) ?? true {
      Issue.record("\(result) from \(left), \(right)")
    }
    if result.lower == .unbounded, least > Number(-4) { Issue.record("\(result) goes too low, from \(left) and \(right)") }
    if result.upper == .unbounded, greatest < Number(4) { Issue.record("\(result) goes too high, from \(left) and \(right)") }
  }

  @Test(arguments: Relation.allCases)
  func comparisonsSayYesWhenAllDoNoWhenNoneDoesAndElseCannotTell(relation: Relation) {
    for left in intervals {
      for right in intervals {
        var (some, all) = (false, true)
        for a in values(left) {
          if relation == .inside {
            let holds = right.contains(a)
            (some, all) = (some || holds, all && holds)
            continue
          }
          for b in values(right) {
            let holds = exactly(relation, a, b)
            (some, all) = (some || holds, all && holds)
          }
        }
        let expected: Answer = all ? .yes : some ? .cannotTell : .no
        let answer = left.compare(relation, right)
        if answer != expected { Issue.record("\(left) \(relation) \(right) is \(expected), not \(answer)") }
      }
    }
  }

  private func exactly(_ relation: Relation, _ a: Number, _ b: Number) -> Bool {
    switch relation {
    case .less: a < b
    case .atMost: a <= b
    case .greater: a > b
    case .atLeast: a >= b
    case .equal, .inside: a == b
    case .notEqual: a != b
    }
  }

  @Test func hullAndIntersectionAreThoseOfTheValues() {
    for left in intervals {
      for right in intervals {
        let both = left.intersection(right)
        let either = left.hull(right)
        for value in samples {
          let inBoth = left.contains(value) && right.contains(value)
          if (both?.contains(value) ?? false) != inBoth { Issue.record("\(value): \(left) and \(right) have \(String(describing: both)) in common") }
          if left.contains(value) || right.contains(value), !either.contains(value) { Issue.record("\(value) is outside \(either)") }
        }
        #expect(either.covers(left) && either.covers(right))
      }
    }
  }
}

@Suite struct AnswerTests {
  @Test func kleeneLogicIgnoresWhatDoesNotMatter() {
    let (no, maybe, yes) = (Answer.no, Answer.cannotTell, Answer.yes)
    #expect([no, maybe, yes].map { no.and($0) } == [no, no, no])
    #expect([no, maybe, yes].map { maybe.and($0) } == [no, maybe, maybe])
    #expect([no, maybe, yes].map { yes.and($0) } == [no, maybe, yes])
    #expect([no, maybe, yes].map { no.or($0) } == [no, maybe, yes])
    #expect([no, maybe, yes].map { maybe.or($0) } == [maybe, maybe, yes])
    #expect([no, maybe, yes].map { yes.or($0) } == [yes, yes, yes])
    #expect([no, maybe, yes].map { !$0 } == [yes, maybe, no])
    #expect([no, maybe, yes].map { maybe.implies($0) } == [maybe, maybe, yes])
    #expect([no, maybe, yes].map { no.implies($0) } == [yes, yes, yes])
  }
}
