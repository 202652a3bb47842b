/// Writes days, partial dates, clock times and moments: in ISO 8601, and in words.

extension CivilDay {
  /// `2026-01-14`
  package var iso: String {
    let (year, month, day) = parts
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}

extension TimeOfDay {
  /// `08:00`, and `08:00:30` when there are seconds to show.
  package var iso: String {
    let clock = padded(hour, 2) + ":" + padded(minute, 2)
    return secondOfMinute == 0 ? clock : clock + ":" + padded(secondOfMinute, 2)
  }
}

extension CivilTime {
  /// `2026-01-15T22:00`
  package var iso: String { day.iso + "T" + time.iso }
}

extension PartialDate {
  /// `2022`, `2024-05`, `2026-01-14`; what ISO 8601 has no form for, as an interval of days: `2023-09-01/2023-12-31`.
  package var iso: String {
    switch (precision, third) {
    case (.year, nil): padded(year, 4)
    case (.month, nil): padded(year, 4) + "-" + padded(month, 2)
    case (.day, _): first.iso
    case (.year, _), (.half, _), (.quarter, _), (.month, _): first.iso + "/" + last.iso
    }
  }
}

extension Moment {
  /// `2026-01-15T22:00+03:00`, `...Z` for no offset; seconds since 1970 where the calendar ends.
  package func iso(in zone: TimeZone) -> String {
    guard let civil = zone.civilTime(at: self) else { return String(seconds) }
    let offset = Int(zone.offset(at: self).seconds)
    guard offset != 0 else { return civil.iso + "Z" }
    let size = abs(offset)
    let clock = padded(size / 3600, 2) + ":" + padded(size / 60 % 60, 2) + (size % 60 == 0 ? "" : ":" + padded(size % 60, 2))
    return civil.iso + (offset < 0 ? "-" : "+") + clock
  }
}

extension CalendarWords {
  /// `14 January 2026`, with the weekday in front when wanted.
  package func day(_ day: CivilDay, weekday: Bool = false) -> String {
    let (year, month, number) = day.parts
    let date = digits.written(String(number)) + " " + self.month(month) + " " + digits.written(String(year))
    return weekday ? self.weekday(day.weekday) + " " + date : date
  }

  /// `late 2023`, `first half of 2024`, `May 2024`
  package func date(_ date: PartialDate) -> String {
    let year = digits.written(String(date.year))
    let whole =
      switch date.precision {
      case .year: year
      case .half: CalendarWords.fill(CalendarWords.name(patterns.halves, date.month / 6 + 1) ?? date.iso, year)
      case .quarter: CalendarWords.fill(CalendarWords.name(patterns.quarters, date.month / 3 + 1) ?? date.iso, year)
      case .month: month(date.month) + " " + year
      case .day: day(date.first)
      }
    return date.third.map { CalendarWords.fill(CalendarWords.name(patterns.thirds, $0.rawValue + 1) ?? "{}", whole) } ?? whole
  }

  /// What is known of a day: `May 2024` when it is that month, `8 May 2024 to 3 June 2024`, `from 1 June 2024`, `by 31 May 2024`.
  package func days(_ known: IntInterval) -> String {
    switch (known.firstDay, known.lastDay) {
    case (let first?, let last?):
      if first == last { return day(first) }
      if let named = PartialDate(covering: first, last) { return date(named) }
      return CalendarWords.fill(patterns.to, day(first), day(last))
    case (let first?, nil): return CalendarWords.fill(patterns.from, day(first))
    case (nil, let last?): return CalendarWords.fill(patterns.by, day(last))
    case (nil, nil): return patterns.unknown
    }
  }

  /// `25 July 2023 until 26 July 2023`, `from 2023` when it has no end.
  package func period(_ period: Period) -> String {
    guard let end = period.end else { return CalendarWords.fill(patterns.from, days(period.start)) }
    return CalendarWords.fill(patterns.until, days(period.start), days(end))
  }

  package func time(_ time: TimeOfDay) -> String { digits.written(time.iso) }

  /// `Thursday 15 January 2026, 22:00`
  package func time(_ civil: CivilTime, weekday: Bool = false) -> String {
    CalendarWords.fill(patterns.dayAndTime, day(civil.day, weekday: weekday), time(civil.time))
  }

  package func moment(_ moment: Moment, in zone: TimeZone, weekday: Bool = false) -> String {
    zone.civilTime(at: moment).map { time($0, weekday: weekday) } ?? moment.iso(in: zone)
  }
}

extension PartialDate {
  /// The year or the month that is exactly these days.
  fileprivate init?(covering first: CivilDay, _ last: CivilDay) {
    let (year, month, day) = first.parts
    guard day == 1 else { return nil }
    for candidate in [try? PartialDate(year: year), try? PartialDate(month: month, of: year)] {
      if let candidate, candidate.first == first, candidate.last == last {
        self = candidate
        return
      }
    }
    return nil
  }
}
