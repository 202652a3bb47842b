/// Adds months and years to a day, and counts them between two: "the same day of the month, or its last day if there is none".
extension CivilDay {
  /// 31 January plus a month is 28 or 29 February. Nil outside the years 1...9999.
  package func adding(months: Int) -> CivilDay? {
    let (year, month, day) = parts
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 12, total < 120_000 else { return nil }
    let newYear = total / 12
    let newMonth = total % 12 + 1
    let newDay = min(day, CivilDay.length(ofMonth: newMonth, year: newYear))
    return CivilDay(unchecked: CivilDay.number(year: newYear, month: newMonth, day: newDay))
  }

  /// 29 February plus a year is 28 February. Nil outside the years 1...9999.
  package func adding(years: Int) -> CivilDay? {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? nil : adding(months: months)
  }

  /// The greatest number of whole months that, added to this day, does not pass the other, and the days that then remain.
  /// Both are negative or zero when the other is earlier.
  package func monthsAndDays(until other: CivilDay) -> (months: Int, days: Int) {
    let from = parts
    let to = other.parts
    var months = (to.year - from.year) * 12 + to.month - from.month
    let reached = adding(months: months) ?? other
    if other >= self, reached > other { months -= 1 }
    if other < self, reached < other { months += 1 }
    return (months, (adding(months: months) ?? other).days(until: other))
  }

  /// The next day with this month and day, strictly after this one: `next 2 March`. 29 February waits for a leap year.
  /// Nil when there is no such day, ever or before the year 10000.
  package func next(month: Int, day: Int) -> CivilDay? {
    guard (1...12).contains(month), day >= 1, day <= CivilDay.length(ofMonth: month, year: 2000) else { return nil }
    // Eight years are enough: 29 February may skip a century year.
    for candidate in year...(year + 8) {
      guard let found = try? CivilDay(year: candidate, month: month, day: day) else { continue }
      if found > self { return found }
    }
    return nil
  }

  /// The next such weekday, strictly after this day.
  package func next(_ weekday: Weekday) -> CivilDay? {
    adding(days: self.weekday == weekday ? 7 : self.weekday.days(until: weekday))
  }

  package static func firstDay(ofMonth month: Int, year: Int) throws(DateFault) -> CivilDay {
    try CivilDay(year: year, month: month, day: 1)
  }
}
