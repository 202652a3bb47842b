import MurunaCalendar
import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  static let secondsPerDay: Int64 = 86_400

  /// A date, a stretch of days, or a moment on the wall clock of the thing's city.
  mutating func readDate(_ node: Node, _ type: FieldType, _ entity: EntityID, _ source: SourceID) -> Value {
    if let meant = completed(node, type, source) { return wrong(node, source, type, fix: meant) }
    guard let value = dateValue(node, type, entity, source) else { return .poison }
    switch (type, value.tag) {
    case (.date, .date), (.stretch, .stretch), (.moment, .moment): return value
    case (.stretch, .date): return Value(.stretch, value.low, value.high, flags: value.low == value.high ? [] : .someDays)
    case (.date, .moment): return Value(.date, Self.day(value.low), Self.day(value.high))
    case (.moment, .date):
      guard value.low == .min || value.low > .min / Self.secondsPerDay, value.high == .max || value.high < .max / Self.secondsPerDay else {
        return wrong(node, source, type)
      }
      return Value(
        .moment, value.low == .min ? .min : value.low * Self.secondsPerDay, value.high == .max ? .max : (value.high + 1) * Self.secondsPerDay - 1)
    case (.date, .stretch):
      report(.stretchForDate, at: place(source, node), Message.stretchForDate, help: Message.stretchForDateHelp)
      return .poison
    default: return wrong(node, source, type)
    }
  }

  /// `6 to 9 October 2025`, `1 February - 31 August 2026`: from one day to another, of which the first says no more than it must.
  private func completed(_ node: Node, _ type: FieldType, _ source: SourceID) -> String? {
    let tree = self.tree(source)
    guard type == .stretch || type == .date, [.range, .stretch, .sum].contains(tree.kind(node)), let first = tree.firstChild(node),
      Literal.plainDate(units[Int(source.index)].source.bytes[tree.range(first).indices]) == nil
    else { return nil }
    let text = written(source, node), until = Idioms.stretch(text), to = Idioms.stretch(text, .to)
    return text == until || text == to ? nil : type == .stretch ? until : to
  }

  /// `2026 to 2035`, where all the days between are meant.
  private func untilForTo(_ ends: [Node], _ source: SourceID) -> Fix {
    let tree = self.tree(source)
    let gap = Place(source, ByteRange(start: tree.range(ends[0]).end, end: tree.range(ends[1]).start))
    let until = Keyword.until.spelling, isArabic = Called.isArabic(units[Int(source.index)].source.text(gap.range))
    let word = isArabic ? until.arabic : until.english
    return Fix(Message.write(word), .likely, [.init(gap, " " + word + " ")])
  }

  static func day(_ seconds: Int64) -> Int64 {
    if seconds == .min || seconds == .max { return seconds }
    let (day, rest) = seconds.quotientAndRemainder(dividingBy: secondsPerDay)
    return rest < 0 ? day - 1 : day
  }

  /// A date literal or what is made of some; nil when something was wrong and reported.
  package mutating func dateValue(_ node: Node, _ type: FieldType, _ entity: EntityID, _ source: SourceID) -> Value? {
    let tree = units[Int(source.index)].tree
    switch tree.kind(node) {
    case .group: return tree.firstChild(node).flatMap { dateValue($0, type, entity, source) }
    case .date: return dateLiteral(node, source)
    case .number:
      if let year = year(node, source) { return year }
      _ = wrong(node, source, type)
      return nil
    case .moment:
      let parts = Array(tree.children(node))
      guard parts.count == 2, let day = dateLiteral(parts[0], source) else { return nil }
      guard day.tag == .date, day.low == day.high, let time = time(parts[1], source) else {
        _ = wrong(node, source, type)
        return nil
      }
      let seconds = day.low * Self.secondsPerDay + time
      return Value(.moment, seconds, seconds)
    case .qualified: return qualifiedDate(node, type, entity, source)
    case .sum: return countedDate(node, type, entity, source)
    case .range, .stretch:
      let parts = Array(tree.children(node))
      guard parts.count >= 2, let first = dateValue(parts[0], type, entity, source), let last = dateValue(parts[1], type, entity, source)
      else { return nil }
      guard first.tag == last.tag else {
        _ = wrong(node, source, type)
        return nil
      }
      guard first.low <= last.high else {
        reportReversed(node, parts[0], parts[1], isAmount: false, source)
        return nil
      }
      if tree.kind(node) == .range {
        if type == .stretch {
          report(
            .rangeForStretch, at: place(source, node), Message.rangeForStretch, help: Message.rangeForStretchHelp,
            fixes: [untilForTo(parts, source)])
          return nil
        }
        return Value(first.tag, first.low, last.high)
      }
      return Value(first.tag == .moment ? .moment : .stretch, first.low, last.high)
    case .name:
      // The name of something dated: `use: CityDay` stays an expression for the engine.
      _ = wrong(node, source, type)
      return nil
    default:
      _ = wrong(node, source, type)
      return nil
    }
  }

  /// `22:00`, or from one time to another: `08:00 to 16:00`, `22:00 until 06:00` (which ends on the next day, at 30 hours).
  mutating func readTime(_ node: Node, _ source: SourceID) -> Value {
    let tree = units[Int(source.index)].tree
    if tree.kind(node) == .time, let seconds = time(node, source) { return Value(.time, seconds, seconds) }
    let parts = tree.kind(node) == .range || tree.kind(node) == .stretch ? Array(tree.children(node)) : []
    guard parts.count == 2, tree.kind(parts[0]) == .time, tree.kind(parts[1]) == .time, let first = time(parts[0], source),
      let last = time(parts[1], source), first < Self.secondsPerDay
    else { return wrong(node, source, .time) }
    return Value(.time, first, last > first ? last : last + Self.secondsPerDay)
  }

  /// Seconds since midnight of a time's node.
  func time(_ node: Node, _ source: SourceID) -> Int64? {
    let bytes = units[Int(source.index)].source.bytes[units[Int(source.index)].tree.range(node).indices]
    let start = bytes.startIndex
    if bytes.count == 5, bytes[start + 2] == 0x3A {
      let digits = [0, 1, 3, 4].map { bytes[start + $0] &- 0x30 }
      if digits.allSatisfy({ $0 < 10 }) {
        let (hour, minute) = (Int64(digits[0] * 10 + digits[1]), Int64(digits[2] * 10 + digits[3]))
        return hour < 24 && minute < 60 || hour == 24 && minute == 0 ? hour * 3600 + minute * 60 : nil
      }
    }
    return Literal.time(written(source, node))
  }

  /// `2022`: all its days. Four digits, so that a number that went astray is not taken for a year of antiquity.
  func year(_ node: Node, _ source: SourceID) -> Value? {
    guard let number = number(at: node, in: source), number % Value.one == 0, (1_000...9_999).contains(number / Value.one),
      let (first, last) = Literal.year(Int(number / Value.one))
    else { return nil }
    return Value(.date, first, last)
  }

  /// A date with another day of its month, in its own form and digits; a weekday before it is left out.
  private static func withDay(_ day: Int, _ text: String) -> String? {
    guard let first = text.unicodeScalars.firstIndex(where: { DigitStyle(of: $0.value) != nil }), let style = DigitStyle(of: text.unicodeScalars[first].value) else { return nil }
    let date = String(text[first...])
    let numbers = date.split { !$0.isNumber }
    guard numbers.count >= 2, let number = numbers[0].count == 4 ? numbers.last : numbers.first, (1...2).contains(number.count) else { return nil }
    return date.replacingCharacters(in: number, by: Digits.restyled(number.count == 2 && day < 10 ? "0\(day)" : String(day), as: style))
  }

  private mutating func dateLiteral(_ node: Node, _ source: SourceID) -> Value? {
    let bytes = units[Int(source.index)].source.bytes[units[Int(source.index)].tree.range(node).indices]
    if let (low, high) = Literal.plainDate(bytes) { return Value(.date, low, high) }
    let text = written(source, node)
    do throws(LiteralFault) {
      switch try Literal.date(text) {
      case .days(let low, let high): return Value(.date, low, high)
      case .yearless(let month, let day):
        report(
          .yearMissing, at: place(source, node), Message.yearMissing(text), help: Message.yearMissingHelp(text))
        _ = (month, day)
        return nil
      }
    } catch {
      switch error {
      case .noSuchDay(let last, let month, let year):
        let meant = Self.withDay(last, text)
        report(
          .noSuchDay, at: place(source, node), Message.noSuchDay(text, last: last),
          help: Message.lastDay(meant ?? shown(Value(.date, Literal.lastDay(month, year), Literal.lastDay(month, year)))),
          fixes: meant.map { [Self.replacing(place(source, node), by: $0, .likely)] } ?? [])
      case .noSuchMonth(let month): report(.noSuchDay, at: place(source, node), Message.noSuchMonth(month), help: Message.dayFirst)
      case .wrongWeekday(let actual, let day):
        report(
          .wrongWeekday, at: place(source, node), Message.wrongWeekday(shown(Value(.date, day, day)), actual),
          help: Message.wrongWeekdayHelp, fixes: rightWeekday(actual, node, source))
      // The reader of the text has told of it.
      case .monthsDisagree: return nil
      case .tooFine, .tooLarge, .malformed:
        let meant = DateMeant.written(for: text)
        report(
          .wrongType, at: place(source, node), Message.badDate(text),
          help: meant.map { Message.write($0) } ?? Message.forExample(Called(english: "2026-01-15", arabic: "١٥/٠١/٢٠٢٦")),
          fixes: meant.map { [Self.replacing(place(source, node), by: $0, .likely)] } ?? [])
      }
      return nil
    }
  }

  /// The weekday that the date has, in the language of the one that was written.
  private func rightWeekday(_ actual: Int, _ node: Node, _ source: SourceID) -> [Fix] {
    guard let word = written(source, node).split(whereSeparator: \.isWhitespace).first.map(String.init), Literal.weekdayNumber(word) != nil else { return [] }
    let start = tree(source).range(node).start
    let names = weekdayNames[actual - 1]
    return [Self.replacing(Place(source, ByteRange(start: start, end: start + UInt32(word.utf8.count))), by: Called.isArabic(word) ? names.1 : names.0, .likely)]
  }

  /// `next 2 March`: the first such day after today.
  private static func next(_ month: Int, _ day: Int, after today: Int64) -> Int64? {
    guard let tomorrow = CivilDay(number: Int(clamping: today) + 1), let cadence = CivilCadence(.years(1, month: month, day: day)) else { return nil }
    return cadence.occurrences(from: tomorrow, cap: 1).days.first.map { Int64($0.number) }
  }

  private mutating func qualifiedDate(_ node: Node, _ type: FieldType, _ entity: EntityID, _ source: SourceID) -> Value? {
    let tree = units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    if parts.count == 2, Operator(rawValue: tree.payload(parts[0])) == .next, tree.kind(parts[1]) == .date,
      case .yearless(let month, let day)? = try? Literal.date(written(source, parts[1]))
    {
      guard let found = header.asOf.flatMap({ Self.next(month, day, after: $0) }) else {
        report(.yearMissing, at: place(source, node), Message.nextWithoutToday(written(source, parts[1])), help: Message.noTodayHelp)
        return nil
      }
      return Value(.date, found, found)
    }
    guard parts.count == 2, let word = Operator(rawValue: tree.payload(parts[0])), var value = dayCountedFrom(parts[1], type, entity, source)
    else { return nil }
    // Early, mid and late are the first, second and last third of the stretch, rounded outward.
    let isOpen = !value.isBounded
    let length = isOpen ? 0 : value.high - value.low + 1
    switch word {
    case .early where isOpen, .mid where isOpen, .late where isOpen, .about where isOpen, .after where value.high == .max, .before where value.low == .min:
      _ = wrong(node, source, type)
      return nil
    case .early: value.high = value.low + (length + 2) / 3 - 1
    case .mid: (value.low, value.high) = (value.low + length / 3, value.high - length / 3)
    case .late: value.low = value.high - (length + 2) / 3 + 1
    case .after:
      value.low = value.high + 1
      value.high = .max
    case .atLeast: value.high = .max
    case .before:
      value.high = value.low - 1
      value.low = .min
    case .atMost: value.low = .min
    case .about:
      value.low -= length
      value.high += length
    case .over, .under, .nearly, .withinTime, .next, .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .within, .notWithin,
      .plus, .minus, .times, .dividedBy, .some, .no, .every:
      _ = wrong(node, source, type)
      return nil
    }
    return value
  }
}

extension Literal {
  /// The commonest dates, `2026-01-15` and `December 2021`, straight from their bytes; nil for any other, and for those that do not exist.
  static func plainDate(_ bytes: ArraySlice<UInt8>) -> (Int64, Int64)? {
    let start = bytes.startIndex
    func number(_ from: Int, _ count: Int) -> Int? {
      var number = 0
      for index in from..<(from + count) {
        guard bytes[index] &- 0x30 < 10 else { return nil }
        number = number * 10 + Int(bytes[index] &- 0x30)
      }
      return number
    }
    if bytes.count == 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D {
      guard let year = number(start, 4), let month = number(start + 5, 2), let day = number(start + 8, 2),
        case .days(let low, let high)? = try? self.day(year, month, day)
      else { return nil }
      return (low, high)
    }
    guard bytes.count > 7, bytes[bytes.endIndex - 5] == 0x20, let year = number(bytes.endIndex - 4, 4) else { return nil }
    let name = bytes[start..<(bytes.endIndex - 5)]
    guard let month = englishMonths.firstIndex(where: { $0.elementsEqual(name) }), case .days(let low, let high)? = try? self.month(year, month + 1)
    else { return nil }
    return (low, high)
  }

  private static let englishMonths: [[UInt8]] = (1...12).map { Array(Months.name($0, in: .english).utf8) }

  static func lastDay(_ month: Int, _ year: Int) -> Int64 {
    guard case .days(_, let last)? = try? self.month(year, month) else { return 0 }
    return last
  }
}

extension String {
  fileprivate func replacingCharacters(in part: Substring, by text: String) -> String { self[..<part.startIndex] + text + self[part.endIndex...] }
}
