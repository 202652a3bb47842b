import Testing

@testable import MurunaCalendar

private let lows: [Int64] = [.min, -2, -1, 0, 1, 2]
private let highs: [Int64] = [-2, -1, 0, 1, 2, .max]
private let intervals = lows.flatMap { low in highs.compactMap { IntInterval(low: low, high: $0) } }
private let values: [Int64] = [-1000, -3, -2, -1, 0, 1, 2, 3, 1000]

@Suite struct IntIntervalTests {
  @Test(arguments: Relation.allCases)
  func comparesAsItsSlowSiblingDoesOnWholeNumbers(relation: Relation) {
    for left in intervals {
      for right in intervals {
        var (some, all) = (false, true)
        for a in values where left.contains(a) {
          if relation == .inside {
            (some, all) = (some || right.contains(a), all && right.contains(a))
            continue
          }
          for b in values where right.contains(b) {
            let holds = Interval(a).compare(relation, Interval(b)) == .yes
            (some, all) = (some || holds, all && holds)
          }
        }
        let expected: Answer = all ? .yes : some ? .cannotTell : .no
        let answer = left.compare(relation, right)
        if answer != expected { Issue.record("\(left) \(relation) \(right) is \(expected), not \(answer)") }
      }
    }
  }

  @Test func arithmeticIsThatOfItsSlowSibling() throws {
    for left in intervals {
      for right in intervals {
        #expect(left.adding(right)?.interval == (try left.interval.adding(right.interval)))
        #expect(left.subtracting(right)?.interval == (try left.interval.subtracting(right.interval)))
        #expect(left.negated.negated == left)
        #expect(left.least(right).interval == left.interval.least(right.interval))
        #expect(left.greatest(right).interval == left.interval.greatest(right.interval))
        #expect(left.hull(right).interval == left.interval.hull(right.interval))
        #expect(left.intersection(right)?.interval == left.interval.intersection(right.interval))
      }
    }
  }

  @Test func noExtremeTrapsAndSumsThatDoNotFitAreNil() {
    let extremes: [Int64] = [.min, .min + 1, -1, 0, 1, .max - 1, .max]
    for low in extremes {
      for high in extremes {
        guard let one = IntInterval(low: low, high: high) else { continue }
        _ = one.negated.negated
        for amount in extremes { _ = one.adding(amount)?.subtracting(one) }
      }
    }
    #expect(IntInterval(.max - 1).adding(1) == nil)
    #expect(IntInterval(.max - 1).adding(2) == nil)
    #expect(IntInterval(.min + 1).adding(-1) == nil)
    #expect(IntInterval(low: 2, high: 1) == nil)
    #expect(IntInterval.everything.adding(5) == .everything)
  }

  @Test func wholeNumbersOfAnOpenIntervalLieInside() throws {
    #expect(try IntInterval(wholeNumbersOf: Interval(.over, Number(3))) == IntInterval(atLeast: 4))
    #expect(try IntInterval(wholeNumbersOf: Interval(.under, Number(3))) == IntInterval(atMost: 2))
    let half = try Number(decimal: "2.5")
    #expect(IntInterval(wholeNumbersOf: Interval(half)) == nil)
    #expect(try IntInterval(wholeNumbersOf: Interval(.over, half)) == IntInterval(atLeast: 3))
    #expect(try IntInterval(wholeNumbersOf: Interval(.under, half)) == IntInterval(atMost: 2))
    #expect(try IntInterval(wholeNumbersOf: Interval(.over, Number(.max))) == nil)
    #expect(try IntInterval(wholeNumbersOf: Interval(.under, Number(.min))) == nil)
    #expect(IntInterval(wholeNumbersOf: .everything) == .everything)
  }
}
