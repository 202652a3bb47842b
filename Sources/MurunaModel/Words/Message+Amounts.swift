import MurunaText

/// What is said of units, amounts, ranges and dates.
extension Message {
  static func unitOfItself(_ unit: String) -> Words {
    Words(english: "\(code: unit) is measured in itself, through others", arabic: "الوحدة \(code: unit) تُقاس بنفسها عبر غيرها")  // review
  }
  static let unitOfItselfHelp = Words(
    english: "take \(code: "of:") out of one of them: it is what the others are measured in", arabic: "احذف \(code: "من:") من إحداها: بها تُقاس البقية")  // review
  static func unknownUnit(_ word: String) -> Words {
    Words(
      english: "there is no unit \(code: word)",
      arabic: "لا وحدة اسمها \(code: word)")
  }
  static func declareUnit(_ word: String) -> Words {
    Words(
      english: "declare it: \(code: "measure " + word)",
      arabic: "عرّفها: \(code: "قياس " + word)")
  }
  static func declareCurrency(_ word: String) -> Words {
    Words(
      english: "declare it: \(code: "measure \(word) { of: money }")",
      arabic: "عرّفها: \(code: "قياس \(word) { من: مال }")")
  }
  static func measureField(_ name: String) -> Words {
    Words(
      english: "a measure has \(code: "of") and \(code: "factor"), not \(name: name)",
      arabic: "لوحدة القياس \(code: "من") و\(code: "معامل") لا \(name: name)")
  }
  static var measureFactor: Words {
    Words(
      english: "the factor is a positive number that is not too large",
      arabic: "المعامل عدد موجب غير مفرط الكبر")
  }
  static func unitsDiffer(_ left: Called, _ right: Called) -> Words {
    Words(
      english: "\(value: left.english) and \(value: right.english) are in different units",
      arabic: "\(value: left.arabic) و\(value: right.arabic) بوحدتين مختلفتين")
  }
  static func unitMissing(_ text: String) -> Words {
    Words(
      english: "\(code: text) has no unit",
      arabic: "لا وحدة مع \(code: text)")
  }
  static func gaugeUnit(_ gauge: String, _ unit: String, _ text: String) -> Words {
    Words(
      english: "\(name: gauge) is observed in \(code: unit), not in \(code: text)",
      arabic: "يُرصد \(name: gauge) بوحدة \(code: unit) لا \(code: text)")
  }
  static func otherUnit(_ text: String, _ unit: Called) -> Words {
    Words(
      english: "\(code: text) is not in the unit that is said, \(code: unit.english)",
      arabic: "\(code: text) ليس بالوحدة المذكورة \(code: unit.arabic)")
  }
  static var alsoInAnother: Words { Words(english: "and here", arabic: "وهنا") }
  static func otherUnitHelp(_ field: Called) -> Words {
    Words(
      english: "write it in that unit, or correct \(code: field.english + ":")",
      arabic: "اكتبه بتلك الوحدة، أو صحّح \(code: field.arabic + ":")")
  }
  static func gaugeUnitHelp(_ gauge: String, _ amount: String) -> Words {
    Words(
      english: "write the unit in which \(name: gauge) is observed: \(code: amount)",
      arabic: "اكتب الوحدة التي يُرصد بها \(name: gauge): \(code: amount)")
  }
  static var unitBehind: Words {
    Words(
      english: "write the unit after the last number: \(code: "2 to 3 h")",
      arabic: "اكتب الوحدة بعد العدد الأخير: \(code: "٢ إلى ٣ ساعات")")
  }
  static func durationUnit(_ text: String) -> Words {
    Words(
      english: "a duration needs a unit: \(code: text) of what?",
      arabic: "لا بد للمدة من وحدة: \(code: text) ماذا؟")
  }
  /// `12 يومًا`: in the form that the number asks for.
  static func counted(_ text: String, _ unit: TimeUnit) -> String {
    let count = Int(Digits.restyled(text, as: .ascii)) ?? 1
    return text + " " + unit.noun.form(count > 2 ? PluralCategory(count, in: .arabic) : .one, in: .arabic)
  }
  static func durationUnitHelp(_ text: String, _ units: [TimeUnit]) -> Words {
    let english = units.map { text + " " + TimeUnits.abbreviation($0) }, arabic = units.map { counted(text, $0) }
    return Words(
      english: "\(code: english[0]), \(code: english[1]) or \(code: english[2])",
      arabic: "\(code: arabic[0]) أو \(code: arabic[1]) أو \(code: arabic[2])")
  }
  static func dual(_ text: String) -> Words {
    Words(
      english: "\(code: text): the dual already means two",
      arabic: "\(code: text): المثنى يعني اثنين")
  }
  static var dualHelp: Words {
    Words(
      english: "write the number with the plural, or the dual alone",
      arabic: "اكتب العدد مع الجمع، أو المثنى وحده")
  }
  /// Dates come after one another, amounts are more and less.
  static func rangeReversed(_ low: String, _ high: String, isAmount: Bool) -> Words {
    isAmount
      ? Words(
        english: "\(code: low) is more than \(code: high)",
        arabic: "\(code: low) أكثر من \(code: high)")
      : Words(
        english: "\(code: low) comes after \(code: high)",
        arabic: "\(code: low) بعد \(code: high)")
  }
  static func rangeReversedHelp(isAmount: Bool) -> Words {
    isAmount
      ? Words(
        english: "write the smaller one first",
        arabic: "اكتب الأصغر أولًا")
      : Words(
        english: "write the earlier one first, or correct one of the two",
        arabic: "اكتب الأسبق أولًا، أو صحّح أحدهما")
  }
  static var exchange: Words {
    Words(
      english: "exchange the two",
      arabic: "بدّل بينهما")
  }
  static func likelyInside(_ low: String, _ high: String) -> Words {
    Words(
      english: "what is likely lies between \(code: low) and \(code: high); else make the range wider",
      arabic: "يقع الأرجح بين \(code: low) و\(code: high)؛ وإلا فوسّع المدى")
  }

  static func likelyOutside(_ likely: String, _ bound: String, isAbove: Bool) -> Words {
    isAbove
      ? Words(
        english: "the likely \(code: likely) is more than \(code: bound)",
        arabic: "الأرجح \(code: likely) أكثر من \(code: bound)")
      : Words(
        english: "the likely \(code: likely) is less than \(code: bound)",
        arabic: "الأرجح \(code: likely) أقل من \(code: bound)")
  }
  static func badDate(_ text: String) -> Words {
    Words(
      english: "\(code: text) is not a date",
      arabic: "ليس \(code: text) تاريخًا")
  }
  static func noSuchDay(_ text: String, last: Int) -> Words {
    Words(
      english: "there is no \(code: text): the month has \(last, .day)",
      arabic: "لا يوم \(code: text): في الشهر \(last, .day)")
  }
  static func lastDay(_ day: String) -> Words {
    Words(
      english: "its last day is \(code: day)",
      arabic: "آخر أيامه \(code: day)")
  }
  static func noSuchMonth(_ month: Int) -> Words {
    Words(
      english: "there is no month \(value: String(month))",
      arabic: "لا شهر رقمه \(value: String(month))")
  }
  static var dayFirst: Words {
    Words(
      english: "the day comes first: \(code: "15/01/2026"), or \(code: "2026-01-15")",
      arabic: "اليوم أولًا: \(code: "15/01/2026") أو \(code: "2026-01-15")")
  }
  static func wrongWeekday(_ date: String, _ actual: Int) -> Words {
    Words(
      english: "\(value: date) is a \(value: weekdayNames[actual - 1].0)",
      arabic: "\(value: date) هو \(value: weekdayNames[actual - 1].1)")
  }
  static var wrongWeekdayHelp: Words {
    Words(
      english: "correct the weekday or the date",
      arabic: "صحّح اسم اليوم أو التاريخ")
  }
  static func yearMissing(_ text: String) -> Words {
    Words(
      english: "\(code: text) of which year?",
      arabic: "\(code: text) من أي سنة؟")
  }
  static func nextWithoutToday(_ text: String) -> Words {
    Words(
      english: "which \(code: text) is next depends on what day is today",
      arabic: "أي \(code: text) هو المقبل يتوقف على تاريخ اليوم")
  }
  static func yearMissingHelp(_ text: String) -> Words {
    Words(
      english: "add the year; or \(code: "every " + text) for each year",
      arabic: "أضف السنة، أو \(code: "كل " + text) لكل سنة")
  }
  static var stretchForDate: Words {
    Words(
      english: "one day is needed, not a stretch of days",
      arabic: "المطلوب يوم واحد لا فترة")
  }
  static var stretchForDateHelp: Words {
    Words(
      english: "for one day that is not exactly known, write \(code: "to")",
      arabic: "ليوم واحد غير محدد تمامًا اكتب \(code: "إلى")")
  }
  static var rangeForStretch: Words {
    Words(
      english: "\(code: "A to B") is one day that is not exactly known; a stretch is written with \(code: "until")",
      arabic: "\(code: "أ إلى ب") يوم واحد غير معلوم تمامًا، والفترة تكتب بـ\(code: "حتى")")
  }
  static var rangeForStretchHelp: Words {
    Words(
      english: "write \(code: "until") for all the days between",
      arabic: "اكتب \(code: "حتى") لكل الأيام بينهما")
  }
}
