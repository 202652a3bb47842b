/// The names of the units of time, in the forms that counting them takes.
package struct UnitNames: Hashable, Sendable {
  package var second, minute, hour, day, week: CountedForms
  /// Between the parts of one duration: a blank, or ` و` in Arabic.
  package var joiner: String

  package init(
    second: CountedForms, minute: CountedForms, hour: CountedForms, day: CountedForms, week: CountedForms, joiner: String = " "
  ) {
    (self.second, self.minute, self.hour, self.day, self.week) = (second, minute, hour, day, week)
    self.joiner = joiner
  }

  /// `s min h d wk`: the same in every language, and what the language reads back.
  package static let symbols = UnitNames(
    second: CountedForms("{} s"), minute: CountedForms("{} min"), hour: CountedForms("{} h"), day: CountedForms("{} d"),
    week: CountedForms("{} wk"))

  package func forms(_ unit: TimeUnit) -> CountedForms {
    switch unit {
    case .second: second
    case .minute: minute
    case .hour: hour
    case .day: day
    case .week: week
    }
  }
}

/// The units that plans count in: a day is always 24 hours.
package enum TimeUnit: Int, Hashable, Sendable, CaseIterable, Comparable {
  case second, minute, hour, day, week

  package var seconds: Int64 {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day: 86_400
    case .week: 604_800
    }
  }

  package static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }
}

/// What a noun becomes after a number, by the six plural categories of Arabic (Unicode CLDR); English needs two and repeats the rest.
///
/// `{}` is the number; a form without it says the number itself: ساعتان.
package struct CountedForms: Hashable, Sendable {
  package var zero, one, two, few, many, other: String

  package init(zero: String, one: String, two: String, few: String, many: String, other: String) {
    (self.zero, self.one, self.two, self.few, self.many, self.other) = (zero, one, two, few, many, other)
  }

  package init(one: String, other: String) {
    self.init(zero: other, one: one, two: other, few: other, many: other, other: other)
  }

  /// The same after every number.
  package init(_ always: String) { self.init(one: always, other: always) }

  package func text(_ count: UInt64, digits: Digits) -> String {
    let form =
      switch (count, count % 100) {
      case (0, _): zero
      case (1, _): one
      case (2, _): two
      case (_, 3...10): few
      case (_, 11...99): many
      default: other
      }
    return CalendarWords.fill(form, digits.written(String(count)))
  }

  /// After a number with decimals.
  package func text(decimal: String, digits: Digits) -> String { CalendarWords.fill(other, digits.written(decimal)) }
}
