/// The words that dates, times and quantities are written with in one language; whoever knows languages passes them in.
///
/// A pattern is a text with `{}` where what it is about goes, in order.
package struct CalendarWords: Hashable, Sendable {
  /// Twelve names, January first.
  package var months: [String]
  /// Seven names, Monday first.
  package var weekdays: [String]
  package var digits: Digits
  /// Counted names of units, or their symbols.
  package var units: UnitNames
  /// `T`, in Arabic `س`.
  package var zeroHour: String
  /// In front of a negative number and between T and what is taken away: `−` to be read, `-` to be typed.
  package var minus: String
  /// Between thousands, from five digits on; empty for none.
  package var groupSeparator: String
  package var patterns: Patterns

  package struct Patterns: Hashable, Sendable {
    /// `early {}`, `mid {}`, `late {}`
    package var thirds: [String]
    /// `first half of {}`, ...
    package var halves: [String]
    package var quarters: [String]
    /// `before {}` and so on, of dates
    package var before, after, by, from: String
    /// One unknown value: `{} to {}`
    package var to: String
    /// A whole stretch: `{} until {}`
    package var until: String
    /// `{} likely {}`
    package var likely: String
    /// `over {}` and so on, of quantities
    package var over, under, atLeast, atMost: String
    /// `{} and {}`
    package var and: String
    /// `{}, {}`: a day and a time
    package var dayAndTime: String
    /// What stands for a value of which nothing is known.
    package var unknown: String

    package init(
      thirds: [String], halves: [String], quarters: [String], before: String, after: String, by: String, from: String, to: String,
      until: String, likely: String, over: String, under: String, atLeast: String, atMost: String, and: String, dayAndTime: String,
      unknown: String
    ) {
      (self.thirds, self.halves, self.quarters) = (thirds, halves, quarters)
      (self.before, self.after, self.by, self.from) = (before, after, by, from)
      (self.to, self.until, self.likely) = (to, until, likely)
      (self.over, self.under, self.atLeast, self.atMost) = (over, under, atLeast, atMost)
      (self.and, self.dayAndTime, self.unknown) = (and, dayAndTime, unknown)
    }
  }

  package init(
    months: [String], weekdays: [String], digits: Digits, units: UnitNames, zeroHour: String, minus: String = "−",
    groupSeparator: String, patterns: Patterns
  ) {
    self.months = months
    self.weekdays = weekdays
    self.digits = digits
    self.units = units
    self.zeroHour = zeroHour
    self.minus = minus
    self.groupSeparator = groupSeparator
    self.patterns = patterns
  }

  /// A name that is missing is written as its number, not as a crash.
  func month(_ month: Int) -> String { CalendarWords.name(months, month) ?? digits.written(String(month)) }
  func weekday(_ weekday: Weekday) -> String { CalendarWords.name(weekdays, weekday.rawValue) ?? "" }

  /// Entry `index` of a list that counts from one.
  static func name(_ names: [String], _ index: Int) -> String? {
    index >= 1 && index <= names.count ? names[index - 1] : nil
  }

  /// Puts values into the holes of a pattern, in order.
  static func fill(_ pattern: String, _ values: String...) -> String {
    var result = ""
    var left = values[...]
    var isOpen = false
    for character in pattern {
      switch (character, isOpen) {
      case ("{", false):
        isOpen = true
      case ("}", true):
        result += left.popFirst() ?? "{}"
        isOpen = false
      case (_, true):
        result += "{"
        isOpen = character == "{"
        if !isOpen { result.append(character) }
      case (_, false):
        result.append(character)
      }
    }
    return isOpen ? result + "{" : result
  }
}
