import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  static let numbers: [FaultEntry] = [
    FaultEntry(
      .commaInNumber, "comma-in-number",
      summary: Words(english: "a comma between digits", arabic: "فاصلة بين أرقام"),
      why: Words(
        english: "1,200 is a thousand in one country, a decimal in another, and a list in Muruna; so it is asked for, never guessed",
        arabic: "‏1,200 ألف في بلد وكسر عشري في آخر وقائمة في مرونة؛ لذلك نسأل ولا نخمن"),
      broken: "population: 1,200", fixed: "population: 1200"
    ) { report in
      let parts = report.marked.split { $0 == "," || $0 == "،" }.map(String.init)
      let areGroups = parts.count > 1 && areThousands(parts)
      let fraction: String.Element = DigitStyle(of: report.scalar) == .ascii ? "." : "٫"
      var fixes: [Fix] = []
      if areGroups { fixes.append(report.write(parts.joined(), .likely)) }
      // `0,4` of a hundred
      if let percent = percent(parts), report.takesPercent { fixes.append(report.write(percent, .likely)) }
      if parts.count == 2 { fixes.append(report.write(parts.joined(separator: String(fraction)), .likely)) }
      fixes.append(report.write(parts.joined(separator: report.marked.contains("،") || report.isArabicBefore ? "، " : ", "), .likely))
      return Said(
        title: Words(
          english: "is \(code: report.marked) a decimal, a thousand or a list?", arabic: "هل \(code: report.marked) كسر عشري أم ألوف أم قائمة؟"),
        help: waysToRead(parts, areGroups: areGroups, String(fraction)),
        fixes: fixes)
    },
    FaultEntry(
      .badGrouping, "digit-groups",
      summary: Words(english: "groups of digits that are not of three", arabic: "مجموعات أرقام ليست ثلاثية"),
      why: Words(
        english: "groups are there to be read at a glance; one that is not of three is more likely a lost digit",
        arabic: "المجموعات لتقرأ بلمحة؛ والمجموعة غير الثلاثية رقم ضائع على الأرجح"),
      broken: "population: 12_00", fixed: "population: 1_200"
    ) { report in
      let plain = report.wholeText(report.fault.range).filter { $0 != "_" && $0 != "٬" }
      return Said(
        title: Words(english: "the digit groups of \(code: report.marked) are not of three", arabic: "مجموعات \(code: report.marked) ليست ثلاثية"),
        help: Words(english: "check the digits, or write them without groups", arabic: "راجع الأرقام، أو اكتبها بلا مجموعات"),
        fixes: [report.write(plain, .likely)])
    },
    FaultEntry(
      .mixedDigits, "mixed-digits",
      summary: Words(english: "a number with digits of two sets", arabic: "عدد بأرقام من مجموعتين"),
      why: Words(
        english: "some digits of the three sets look alike (٢ and ۲), so a mixed number is a slip that cannot be seen",
        arabic: "بعض الأرقام متشابهة بين المجموعات (٢ و۲)، فالعدد المختلط خطأ لا يرى"),
      broken: "size: ٤2", fixed: "size: 42"
    ) { report in
      let whole = report.wholeText(report.fault.range)
      let style = DigitStyle(of: report.scalar) ?? .ascii
      var fixed = Digits.restyled(whole, as: style)
      if style == .ascii { fixed = String(fixed.map { $0 == "٫" ? "." : $0 == "٬" ? "_" : $0 }) }
      return Said(
        title: Words(english: "\(code: report.marked) mixes digits of two sets", arabic: "يخلط \(code: report.marked) أرقاما من مجموعتين"),
        help: Words(english: "type it again in one set", arabic: "أعد كتابته بمجموعة واحدة"), fixes: [report.write(fixed, .likely)])
    },
    FaultEntry(
      .stuckUnit, "unit-touches-number",
      summary: Words(english: "no blank between a number and its unit", arabic: "لا فراغ بين العدد ووحدته"),
      why: Words(
        english: "numbers and words are told apart by the blank between them, in both directions of writing",
        arabic: "يميز الفراغ الأعداد عن الكلمات في اتجاهي الكتابة"),
      broken: "takes: 30min", fixed: "takes: 30 min"
    ) { report in
      let whole = report.wholeText(report.fault.range)
      let digits = String(whole.prefix { $0.isNumber || $0 == "." || $0 == "_" || $0 == "٫" || $0 == "٬" })
      let unit = String(whole.dropFirst(digits.count))
      return Said(
        title: Words(english: "a space is missing between \(code: digits) and \(code: unit)", arabic: "ينقص فراغ بين \(code: digits) و\(code: unit)"),
        fixes: [report.write(digits + " " + unit, TimeUnits.named(unit) != nil ? .safe : .likely)])
    },
    FaultEntry(
      .suffixedNumber, "suffix-on-number",
      summary: Words(english: "letters behind a number, as other notations have them", arabic: "حروف بعد عدد كما في كتابات أخرى"),
      why: Words(
        english: "k is 1000 to one reader and 1024 to another, M a metre, a month or a million; and a day is a number like any other: words say it",
        arabic: "الحرف k ألف عند قارئ و1024 عند آخر، وM متر أو شهر أو مليون؛ واليوم عدد كغيره: فليكتب بالكلمات"),
      broken: "population: 135k", fixed: "population: 135 thousand"
    ) { report in
      let digits = String(report.marked.prefix { $0.isNumber || ["_", ".", "٫", "٬"].contains($0) })
      let scale = ["k": " thousand", "K": " thousand", "M": " million"][report.marked.dropFirst(digits.count)] ?? ""
      return Said(
        title: Words(english: "\(code: report.marked) is written \(code: digits + scale)", arabic: "\(code: report.marked) تُكتب \(code: digits + scale)"),
        fixes: [report.write(digits + scale, .likely)])
    },
    FaultEntry(
      .stuckNumber, "letters-in-number",
      summary: Words(english: "letters inside a number", arabic: "حروف داخل عدد"),
      why: Words(
        english: "a length of two units is written 1 h 30 min, a day with its time 2026-01-15 22:00: parts are kept apart by blanks",
        arabic: "تكتب المدة بوحدتين ‏1 h 30 min واليوم بوقته ‏2026-01-15 22:00: تفصل الأجزاء فراغات"),
      broken: "takes: 1h30", fixed: "takes: 1 h 30 min"
    ) { report in
      let whole = report.wholeText(report.fault.range)
      var fixes: [Fix] = []
      if let hour = hourBehindDate(report) {
        fixes.append(report.write(hour, .likely))
      } else if let hours = durationInOneWord(whole) {
        fixes.append(report.write(hours, .likely))
      } else if whole.utf8.count > 11, Array(whole.utf8)[10] == 0x54 {
        fixes.append(report.write(whole.prefix(10) + " " + whole.dropFirst(11).prefix(5), .likely))
      } else if let time = Idioms.time(whole) {
        // `٦:٣٠م`
        return Said(
          title: Words(english: "\(code: whole) is written \(code: time)", arabic: "\(code: whole) تُكتب \(code: time)"), fixes: [report.write(time, .likely)])
      } else {
        // `1.5hrs`
        let digits = whole.prefix { $0.isNumber || [".", "_", "٫", "٬"].contains($0) }, unit = whole.dropFirst(digits.count)
        if digits.last?.isNumber == true, !unit.isEmpty, unit.allSatisfy({ $0.isLetter || $0 == "/" }) {
          return Said(
            title: Words(english: "a space is missing between \(code: String(digits)) and \(code: String(unit))", arabic: "ينقص فراغ بين \(code: String(digits)) و\(code: String(unit))"),
            fixes: [report.write("\(digits) \(unit)", .likely)])
        }
      }
      return Said(
        title: Words(english: "letters and digits of \(code: report.marked) stick together", arabic: "حروف \(code: report.marked) وأرقامه ملتصقة"),
        help: Words(english: "put spaces between numbers and units", arabic: "افصل الأعداد عن الوحدات بفراغات"), fixes: fixes)
    },
    FaultEntry(
      .dashBetweenNumbers, "dash-between-numbers",
      summary: Words(english: "a dash between two numbers", arabic: "شرطة بين عددين"),
      why: Words(
        english: "it might be a range, a difference or a date, and it is shown reversed on Arabic lines; a range is written 'to'",
        arabic: "قد تكون مدى أو طرحا أو تاريخا، وتظهر معكوسة في السطر العربي؛ يكتب المدى «إلى»"),
      broken: "takes: 8-10 h", fixed: "takes: 8 to 10 h"
    ) { report in
      if report.takesText == true {
        let whole = report.partAround
        return Said(title: Words(english: "a text stands in quotation marks", arabic: "يكتب النص بين علامتي تنصيص"), fixes: [report.quote(whole)], marks: whole)
      }
      let parts = report.marked.split(separator: "-").map(String.init)
      let (first, last) = parts.count == 2 ? (parts[0], parts[1]) : ("8", "10"), to = Keyword.to.spelling
      let help = Words(
        english: "write \(code: "\(first) \(to.english) \(last)"), \(code: "\(first) - \(last)") or \(code: "2026-01-15")",
        arabic: "اكتب \(code: "\(first) \(to.arabic) \(last)") أو \(code: "\(first) - \(last)") أو \(code: "15/1/2026")")
      if parts.count == 2, parts[0].unicodeScalars.count == 4, let month = Int(parts[1]), (13...99).contains(month) {
        return Said(title: Words(english: "\(code: report.marked) has no such month", arabic: "لا شهر كهذا في \(code: report.marked)"), help: help)
      }
      if let date = date(parts) {
        // `11-2025`, `2025-11-3`
        return Said(
          title: Words(english: "is \(code: report.marked) a range, a difference or a date?", arabic: "هل \(code: report.marked) مدى أم طرح أم تاريخ؟"), help: help,
          fixes: [report.write(date, .likely)])
      }
      var fixes: [Fix] = [], areDays = false
      if parts.count == 2 {
        fixes = [report.write(parts.joined(separator: " " + report.spelling(.to) + " "), .likely), report.write(parts.joined(separator: " - "), .likely)]
        // A strategy goes from one year until another.
        if parts.allSatisfy(Idioms.isYear) { fixes = [report.write(parts.joined(separator: " \(report.spelling(.until)) "), .likely), fixes[0]] }
        // `14-16 October 2024`: two days, the month said once.
        let month = report.rangeOfWord(after: report.end)
        if Months.named(report.text(month)) != nil {
          let year = report.rangeOfWord(after: Int(month.end))
          let behind = " " + report.text(year).filter(\.isNumber)
          let last = report.text(month) + (behind.count == 5 ? behind : "")
          let until = report.spelling(.until)
          let whole = "\(parts[0]) \(last) \(until) \(parts[1]) \(last)"
          areDays = true
          fixes = [
            report.write(whole, over: ByteRange(start: report.fault.range.start, end: behind.count == 5 ? year.end : month.end), .likely)
          ]
        }
      }
      return Said(
        title: Words(english: "is \(code: report.marked) a range, a difference or a date?", arabic: "هل \(code: report.marked) مدى أم طرح أم تاريخ؟"),
        help: areDays ? Words(english: "where one day is wanted, write one of the two", arabic: "وحيث يُطلب يوم واحد فاكتب أحدهما") : help, fixes: fixes)
    },
    FaultEntry(
      .slashBetweenNumbers, "slash-between-numbers",
      summary: Words(english: "a slash between two numbers that make no date", arabic: "شرطة مائلة بين عددين لا يكونان تاريخا"),
      why: Words(
        english: "a date is written day/month/year in full, a division with blanks around its sign",
        arabic: "يكتب التاريخ يوما/شهرا/سنة كاملا، والقسمة بفراغين حول علامتها"),
      broken: "share: 1/2", fixed: "share: 1 / 2"
    ) { report in
      let parts = report.marked.split(separator: "/").map(String.init)
      var fixes = [report.write(parts.joined(separator: " / "), .likely)]
      if parts.count == 2, let date = date(parts) { fixes.insert(report.write(date, .likely), at: 0) }
      if parts.count == 3, parts[0].unicodeScalars.count == 4 {
        // `2025/11/30`
        let padded = parts.map { ($0.unicodeScalars.count == 1 ? "0" : "") + Digits.restyled($0, as: .ascii) }
        fixes = [report.write(padded.joined(separator: "-"), .likely)]
      }
      return Said(
        title: Words(english: "is \(code: report.marked) a date or a division?", arabic: "هل \(code: report.marked) تاريخ أم قسمة؟"),
        help: Words(
          english: "write \(code: "15/1/2026") or \(code: "1 / 2")", arabic: "اكتب \(code: "15/1/2026") أو \(code: "1 / 2")"),
        fixes: fixes)
    },
  ]

  /// A month with its year, or a day with its digits apart: `11/2025`, `2025/11`, `2025-11-3`; nil where the numbers are none.
  private static func date(_ parts: [String]) -> String? {
    let numbers = parts.map { Digits.restyled($0, as: .ascii) }
    func two(_ text: String) -> String { (text.count == 1 ? "0" : "") + text }
    func isMonth(_ text: String) -> Bool { text.count <= 2 && Int(text).map { (1...12).contains($0) } == true }
    let years = numbers.indices.filter { numbers[$0].count == 4 && ["1", "2"].contains(numbers[$0].prefix(1)) }
    guard years.count == 1 else { return nil }
    if numbers.count == 2 {
      let month = numbers[1 - years[0]]
      return isMonth(month) ? "\(numbers[years[0]])-\(two(month))" : nil
    }
    guard numbers.count == 3, years[0] == 0, isMonth(numbers[1]), numbers[2].count <= 2 else { return nil }
    return "\(numbers[0])-\(two(numbers[1]))-\(two(numbers[2]))"
  }

  /// `12:45` for `2026-07-12 12h45`: behind a day, hours and minutes are those of a clock.
  private static func hourBehindDate(_ report: FaultReport) -> String? {
    let before = report.word(before: report.start)
    guard Idioms.isYear(before) || before.count == 10 && Idioms.isYear(String(before.prefix(4))) else { return nil }
    let parts = report.wholeText(report.fault.range).split(omittingEmptySubsequences: false) { $0 == "h" || $0 == "H" }.map(String.init)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = parts[1].isEmpty ? 0 : Int(parts[1]), hour < 24, minute < 60, parts[1].isEmpty || parts[1].count == 2 else { return nil }
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  /// `1 h 30 min` for `1h30` and `1h30min`.
  private static func durationInOneWord(_ text: String) -> String? {
    let hours = text.prefix { $0.isNumber }
    let behind = text.dropFirst(hours.count)
    guard behind.first == "h" || behind.first == "H", behind.dropFirst().first?.isNumber == true else { return nil }
    let minutes = behind.dropFirst().prefix { $0.isNumber }
    let rest = behind.dropFirst(1 + minutes.count)
    return rest.isEmpty || rest == "min" || rest == "m" ? "\(hours) h \(minutes) min" : nil
  }
}

/// Whether digits stand in groups of thousands: three in each, and one to three in the first.
package func areThousands(_ groups: [some StringProtocol]) -> Bool {
  guard let first = groups.first else { return false }
  return (1...3).contains(first.unicodeScalars.count) && groups.dropFirst().allSatisfy { $0.unicodeScalars.count == 3 }
}

extension FaultCatalog {
  /// `40%` of `0` and `4`, in the digits it was written in; nil for what is no part of one.
  fileprivate static func percent(_ parts: [String]) -> String? {
    guard parts.count == 2, let first = parts[0].unicodeScalars.first, let style = DigitStyle(of: first.value), Digits.restyled(parts[0], as: .ascii) == "0" else { return nil }
    var digits = Digits.restyled(parts[1], as: .ascii)
    guard !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return nil }
    while digits.count < 2 { digits += "0" }
    guard let whole = Int(digits.prefix(2)) else { return nil }
    let rest = digits.dropFirst(2)
    return Digits.restyled("\(whole)", as: style) + (rest.isEmpty ? "" : (style == .ascii ? "." : "٫") + Digits.restyled(String(rest), as: style)) + "%"
  }

  /// The ways to read digits with a comma between, in the digits at hand.
  fileprivate static func waysToRead(_ parts: [String], areGroups: Bool, _ fraction: String) -> Words {
    let whole = areGroups ? [parts.joined(), parts.joined(separator: fraction == "." ? "_" : "٬")] : []
    let single = whole + (parts.count == 2 ? [parts.joined(separator: fraction)] : [])
    func message(_ write: String, _ or: String, _ comma: String, _ orList: String, _ list: String) -> Message {
      var said: [Message.Part] = [.literal(write)]
      for (index, way) in single.enumerated() {
        if index > 0 { said.append(.literal(index == single.count - 1 ? or : comma)) }
        said.append(.code(way))
      }
      return Message(parts: said + [.literal(single.isEmpty ? String(orList.drop { ",، أو".contains($0) }) : orList), .code(list)])
    }
    return Words(
      english: message("write ", " or ", ", ", ", or a list with blanks: ", parts.joined(separator: ", ")),
      arabic: message("اكتب ", " أو ", "، ", "، أو قائمة بفراغات: ", parts.joined(separator: "، ")))  // review
  }
}
