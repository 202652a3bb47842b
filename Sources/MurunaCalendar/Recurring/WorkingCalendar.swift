/// When people work: the weekend and the holidays of a place, the usual hours, and stretches of shorter ones, such as Ramadan.
///
/// Counting is by arithmetic on weeks and a binary search among the holidays, so ten thousand years cost no more than a week.
package struct WorkingCalendar: Hashable, Sendable {
  package let weekend: WeekdaySet
  /// The usual hours of a working day.
  package let hours: WorkingHours
  /// In order, without the weekend's days.
  let holidays: [Int]
  /// In order and apart.
  private let shortStretches: [ShortHours]
  /// How many seconds of work the stretches before each, and all of them, take away.
  private var lostBefore: [Int64] = [0]

  /// Of stretches that overlap, the one that begins first is kept, and the others where it ends.
  package init(
    weekend: WeekdaySet, holidays: some Sequence<CivilDay> = [], hours: WorkingHours = .usual,
    shortHours: some Sequence<ShortHours> = []
  ) {
    self.weekend = weekend
    self.hours = hours
    self.holidays = Set(holidays.filter { !weekend.contains($0.weekday) }.map(\.number)).sorted()
    var apart: [ShortHours] = []
    for stretch in shortHours.sorted(by: { ($0.days.first, $0.days.last) < ($1.days.first, $1.days.last) }) {
      guard let previous = apart.last?.days.last, previous >= stretch.days.first else {
        apart.append(stretch)
        continue
      }
      if let start = previous.adding(days: 1), let rest = DayRange(first: start, last: stretch.days.last) {
        apart.append(ShortHours(days: rest, hours: stretch.hours))
      }
    }
    shortStretches = apart
    for stretch in apart { lostBefore.append((lostBefore.last ?? 0) + secondsLost(in: stretch, before: stretch.days.last.number + 1)) }
  }

  package func isWeekend(_ day: CivilDay) -> Bool { weekend.contains(day.weekday) }

  /// A holiday that is no weekend's day anyway.
  package func isHoliday(_ day: CivilDay) -> Bool {
    let index = countOfHolidays(before: day.number)
    return index < holidays.count && holidays[index] == day.number
  }

  package func isWorkingDay(_ day: CivilDay) -> Bool { !isWeekend(day) && !isHoliday(day) }

  /// The hours people work on that day; nil when they do not.
  package func hours(on day: CivilDay) -> WorkingHours? {
    guard isWorkingDay(day) else { return nil }
    let index = countOfStretches(before: day.number + 1)
    guard index > 0, shortStretches[index - 1].days.contains(day) else { return hours }
    return shortStretches[index - 1].hours
  }

  /// How many working days there are from one day to another, both counted; none when the last is before the first.
  package func countOfWorkingDays(from first: CivilDay, through last: CivilDay) -> Int {
    first > last ? 0 : countOfWorkingDays(before: last.number + 1) - countOfWorkingDays(before: first.number)
  }

  /// The working day that many working days later: 1 is the next, 0 the day itself if it is one and otherwise the next, -1 the one before.
  /// Nil when there is none within the calendar.
  package func adding(workingDays count: Int, to day: CivilDay) -> CivilDay? {
    let before = countOfWorkingDays(before: day.number)
    let isWorking = isWorkingDay(day)
    // Working days are numbered from the start of the calendar; which number is wanted?
    let (index, overflow) = before.addingReportingOverflow(count > 0 && !isWorking ? count - 1 : count)
    guard !overflow, index >= 0, index < countOfWorkingDays(before: CivilDay.last.number + 1) else { return nil }
    var (low, high) = (CivilDay.first.number, CivilDay.last.number)
    while low < high {
      let middle = low + (high - low) / 2
      if countOfWorkingDays(before: middle + 1) > index { high = middle } else { low = middle + 1 }
    }
    return CivilDay(number: low)
  }

  /// Working days from the start of the calendar up to, and not with, a day.
  func countOfWorkingDays(before number: Int) -> Int {
    let days = number - CivilDay.first.number
    let weeks = days / 7
    // 0001-01-01 was a Monday, so what is left over begins with a Monday.
    let leftOver = WeekdaySet(rawValue: ~weekend.rawValue & ((1 << UInt8(days % 7)) - 1)).count
    return weeks * (7 - weekend.count) + leftOver - countOfHolidays(before: number)
  }

  /// Working time from the start of the calendar up to the start of a day.
  func workingSeconds(beforeDay number: Int) -> Int64 {
    let usual = Int64(countOfWorkingDays(before: number)) * hours.seconds
    let index = countOfStretches(before: number)
    guard index > 0 else { return usual }
    return usual - lostBefore[index - 1] - secondsLost(in: shortStretches[index - 1], before: number)
  }

  /// How much less is worked in the part of a stretch before a day; negative where its hours are longer than usual.
  private func secondsLost(in stretch: ShortHours, before number: Int) -> Int64 {
    let end = min(stretch.days.last.number + 1, number)
    let days = countOfWorkingDays(before: end) - countOfWorkingDays(before: stretch.days.first.number)
    return Int64(days) * (hours.seconds - stretch.hours.seconds)
  }

  private func countOfHolidays(before number: Int) -> Int {
    partition(holidays.count) { holidays[$0] < number }
  }

  /// Of those that begin before a day.
  private func countOfStretches(before number: Int) -> Int {
    partition(shortStretches.count) { shortStretches[$0].days.first.number < number }
  }

  /// Binary search: how many come first for which something holds.
  private func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
