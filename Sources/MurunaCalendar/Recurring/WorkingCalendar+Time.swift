/// Working time between two moments of the wall, and the moment when so much of it will have been worked.
extension WorkingCalendar {
  /// Negative when the second time is earlier.
  package func workingSeconds(from first: CivilTime, until second: CivilTime) -> Int64 {
    workingSeconds(before: second) - workingSeconds(before: first)
  }

  /// When that much working time has passed. A full day's work ends at closing time, not at the next opening; no work at all, or
  /// undone work, begins at an opening. Nil when the calendar ends first.
  package func adding(workingSeconds amount: Int64, to start: CivilTime) -> CivilTime? {
    let (target, overflow) = workingSeconds(before: start).addingReportingOverflow(amount)
    let end = CivilDay.last.number + 1
    guard !overflow, target >= 0, target <= workingSeconds(beforeDay: end) else { return nil }
    // With nothing to add the answer is the start itself, or the next opening.
    let wantsOpening = amount <= 0
    var (low, high) = (CivilDay.first.number, CivilDay.last.number)
    while low < high {
      let middle = low + (high - low) / 2
      let worked = workingSeconds(beforeDay: middle + 1)
      if worked > target || (worked == target && !wantsOpening) { high = middle } else { low = middle + 1 }
    }
    guard let day = CivilDay(number: low), let hours = hours(on: day) else { return nil }
    let into = target - workingSeconds(beforeDay: low)
    guard (0...hours.seconds).contains(into) else { return nil }
    return CivilTime(day, TimeOfDay(unchecked: hours.start.second + Int32(into)))
  }

  private func workingSeconds(before time: CivilTime) -> Int64 {
    let whole = workingSeconds(beforeDay: time.day.number)
    guard let hours = hours(on: time.day) else { return whole }
    return whole + min(max(Int64(time.second) - Int64(hours.start.second), 0), hours.seconds)
  }
}
