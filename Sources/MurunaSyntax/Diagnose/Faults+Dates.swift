import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  static let dates: [FaultEntry] = [
    FaultEntry(
      .dayFirstDashes, "dashed-day-first",
      summary: Words(english: "a date with dashes that begins with the day", arabic: "تاريخ بشرطات يبدأ باليوم"),
      why: Words(
        english: "a date with dashes is year-month-day; on Arabic lines it is shown the other way round, and copied back from the screen it is wrong",
        arabic: "التاريخ ذو الشرطات سنة-شهر-يوم؛ ويظهر معكوسا في السطر العربي، فإن نسخ من الشاشة صار خطأ"),
      broken: "on: 15-01-2026", fixed: "on: 2026-01-15"
    ) { report in
      let parts = report.digitParts("-")
      return Said(
        title: Words(english: "\(code: report.marked) is written \(code: iso(parts))", arabic: "\(code: report.marked) يكتب \(code: iso(parts))"),
        fixes: [report.write(iso(parts), .likely)])
    },
    FaultEntry(
      .monthFirst, "month-before-day",
      summary: Words(english: "a date that begins with the month", arabic: "تاريخ يبدأ بالشهر"),
      why: Words(
        english: "a date with slashes is day/month/year, as most of the world writes it; there is no month beyond 12",
        arabic: "التاريخ ذو الشرطات المائلة يوم/شهر/سنة كما يكتبه أكثر العالم؛ ولا شهر بعد 12"),
      broken: "on: 01/14/2026", fixed: "on: 2026-01-14"
    ) { report in
      var parts = report.digitParts("/")
      if parts.count == 3 { parts.swapAt(0, 1) }
      return Said(
        title: Words(english: "\(code: report.marked) has its month first", arabic: "شهر \(code: report.marked) قبل يومه"),
        help: Words(english: "write the day first, or the year", arabic: "ابدأ باليوم أو بالسنة"), fixes: [report.write(iso(parts), .likely)])
    },
    FaultEntry(
      .monthBeforeDay, "month-before-day",
      summary: Words(english: "a date that begins with the month", arabic: "تاريخ يبدأ بالشهر"),
      why: Words(
        english: "a date in words is day, month, year: 20 May 2026; May 2026 is the whole month",
        arabic: "التاريخ بالكلمات يوم فشهر فسنة: 20 أيار 2026؛ وأيار 2026 هو الشهر كله"),
      broken: "on: May 20, 2026", fixed: "on: 20 May 2026"
    ) { report in
      let words = report.marked.split { $0 == " " || $0 == "," }.map(String.init)
      var fixes: [Fix] = []
      if let day = words.firstIndex(where: { $0.first?.isNumber == true }) {
        var rest = Array(words[..<day] + words[(day + 1)...])
        // `Nov 3, 2025`: the name in full, as every reader knows it.
        if let month = rest.first.flatMap({ Months.named($0) }), rest[0].utf8.allSatisfy({ $0 < 0x80 }) { rest[0] = Months.name(month.number, in: .english) }
        fixes = [report.write(([words[day]] + rest).joined(separator: " "), .likely)]
      }
      return Said(
        title: Words(english: "the day comes before the month", arabic: "اليوم يسبق الشهر"), fixes: fixes)
    },
    FaultEntry(
      .noSuchMonth, "no-such-month",
      summary: Words(english: "a date whose month is not 1 to 12", arabic: "تاريخ شهره ليس بين 1 و12"),
      why: Words(
        english: "dates are year-month-day or day/month/year, and months are numbered 1 to 12",
        arabic: "التاريخ سنة-شهر-يوم أو يوم/شهر/سنة، والشهور من 1 إلى 12"),
      broken: "on: 2026-13-01", fixed: "on: 2026-12-01"
    ) { report in
      // `2026-31-12`
      let parts = report.marked.split(separator: "-").map(String.init)
      let isTurned = parts.count == 3 && (Int(Digits.restyled(parts[2], as: .ascii)).map { (1...12).contains($0) } ?? false)
      let turned = isTurned ? [parts[0], parts[2], parts[1]].joined(separator: "-") : nil
      return Said(
        title: Words(english: "\(code: report.marked) has no such month", arabic: "لا شهر كهذا في \(code: report.marked)"),
        help: Words(
          english: "year, month, day: \(code: "2026-01-15"), or \(code: "15/1/2026")",
          arabic: "السنة ثم الشهر ثم اليوم: \(code: "2026-01-15")، أو \(code: "15/1/2026")"),
        fixes: turned.map { [report.write($0, .likely)] } ?? [])
    },
    FaultEntry(
      .islamicMonth, "other-calendar",
      summary: Words(english: "a date of the Islamic calendar", arabic: "تاريخ هجري"),
      why: Words(
        english: "on which day such a month begins is announced, not computed; plans need days that are certain",
        arabic: "يعلن أول الشهر الهجري ولا يحسب، والخطط تحتاج أياما مؤكدة"),
      broken: "on: 3 رمضان 1445", fixed: "on: 13 آذار 2024"
    ) { report in
      Said(
        title: Words(english: "\(code: report.marked) is a date of the Islamic calendar", arabic: "\(code: report.marked) تاريخ هجري"),
        help: Words(english: "write the day of the Gregorian calendar", arabic: "اكتب اليوم بالتقويم الميلادي"))
    },
    FaultEntry(
      .twoMonths, "months-disagree",
      summary: Words(english: "two month names that are not one month", arabic: "اسما شهر لا يدلان على شهر واحد"),
      why: Words(
        english: "two names joined by a slash are the names of one month in two regions: نوفمبر/تشرين الثاني",
        arabic: "الاسمان المفصولان بشرطة مائلة اسما شهر واحد في منطقتين: نوفمبر/تشرين الثاني"),
      broken: "on: نوفمبر/تشرين الأول 2022", fixed: "on: نوفمبر/تشرين الثاني 2022"
    ) { report in
      Said(
        title: Words(english: "the two names are not of one month", arabic: "الاسمان ليسا لشهر واحد"),
        help: Words(english: "check which month is meant", arabic: "راجع أي الشهرين المقصود"))
    },
    FaultEntry(
      .badTime, "no-such-time",
      summary: Words(english: "a time of day that is none", arabic: "وقت لا وجود له"),
      why: Words(
        english: "a time is two numbers, the hour up to 24 and the minutes in two digits: 08:30, 22:00",
        arabic: "الوقت عددان، الساعة حتى 24 والدقائق برقمين: 08:30 و22:00"),
      broken: "opens: 18:75", fixed: "opens: 18:45"
    ) { report in
      let parts = report.marked.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      var fixes: [Fix] = []
      if parts.count == 2, parts[1].count == 1 { fixes = [report.write(parts[0] + ":" + parts[1] + "0", .likely), report.write(parts[0] + ":0" + parts[1], .likely)] }
      if parts.count == 3 { fixes = [report.write(parts[0] + ":" + parts[1], .likely)] }
      return Said(
        title: Words(english: "\(code: report.marked) is no time of day", arabic: "\(code: report.marked) ليس وقتا"),
        help: Words(english: "write hours and minutes: \(code: "18:30")", arabic: "اكتب الساعات والدقائق: \(code: "18:30")"), fixes: fixes)
    },
  ]

  /// Year, month, day from day, month, year; in ASCII digits.
  static func iso(_ parts: [String]) -> String {
    guard parts.count == 3 else { return parts.joined(separator: "-") }
    let padded = parts.map { $0.unicodeScalars.count == 1 ? "0" + $0 : $0 }
    return padded[2] + "-" + padded[1] + "-" + padded[0]
  }
}

extension FaultReport {
  /// The numbers of a date, in ASCII digits; a weekday in front is left out.
  func digitParts(_ separator: Character) -> [String] {
    let ascii = Digits.restyled(marked, as: .ascii)
    let date = ascii.split(separator: " ").last.map(String.init) ?? ascii
    return date.split(separator: separator).map(String.init)
  }
}
