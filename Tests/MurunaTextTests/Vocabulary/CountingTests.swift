import Testing

@testable import MurunaText

@Suite("Counting")
struct CountingTests {
  @Test(
    "the six categories of Arabic",
    arguments: zip(
      [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000, 200, 1002, 1003],
      [
        PluralCategory.zero, .one, .two, .few, .few, .many, .many, .other, .other, .other, .few, .many, .other, .other, .other, .few,
      ]))
  func categories(number: Int, category: PluralCategory) {
    #expect(PluralCategory(number, in: .arabic) == category)
    #expect(PluralCategory(number, in: .english) == (number == 1 ? .one : .other))
  }

  @Test(
    "errors",
    arguments: zip(
      [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000],
      [
        "لا أخطاء", "خطأ واحد", "خطآن", "٣ أخطاء", "١٠ أخطاء", "١١ خطأً", "٩٩ خطأً", "١٠٠ خطأ", "١٠١ خطأ", "١٠٢ خطأ", "١٠٣ أخطاء", "١١١ خطأً",
        "١٠٠٠ خطأ",
      ]))
  func errors(number: Int, phrase: String) {
    #expect(CountedNoun.error.phrase(number, in: .arabic) == phrase)
  }

  @Test(
    "days keep their nought, and hide one and two",
    arguments: zip([0, 1, 2, 3, 11, 100], ["٠ يوم", "يوم", "يومان", "٣ أيام", "١١ يومًا", "١٠٠ يوم"]))
  func days(number: Int, phrase: String) {
    #expect(CountedNoun.day.phrase(number, in: .arabic) == phrase)
  }

  @Test("feminine nouns take a feminine one")
  func gender() {
    #expect(CountedNoun.rule.phrase(1, in: .arabic) == "قاعدة واحدة")
    #expect(CountedNoun.file.phrase(1, in: .arabic) == "ملف واحد")
    #expect(CountedNoun.warning.phrase(12, in: .arabic, digits: .ascii) == "12 تحذيرًا")
  }

  @Test("English")
  func english() {
    #expect(CountedNoun.error.phrase(0, in: .english) == "no errors")
    #expect(CountedNoun.error.phrase(1, in: .english) == "1 error")
    #expect(CountedNoun.error.phrase(101, in: .english) == "101 errors")
    #expect(CountedNoun.hour.phrase(0, in: .english) == "0 hours")
    #expect(CountedNoun.hour.phrase(-1, in: .english) == "-1 hour")
  }

  @Test("below zero the number is said")
  func negative() {
    #expect(CountedNoun.day.phrase(-2, in: .arabic, digits: .ascii) == "-2 يوم")
    #expect(CountedNoun.day.phrase(Int.min, in: .arabic).isEmpty == false)
  }

  @Test("every noun has a dual, and no form that is another's in the same slot")
  func complete() {
    for noun in CountedNoun.allCases {
      let forms = PluralCategory.allCases.map { noun.form($0, in: .arabic) }
      #expect(forms.allSatisfy { !$0.isEmpty })
      #expect(NearKey.of(noun.form(.two, in: .arabic)).hasSuffix("ان"))
    }
    for category in PluralCategory.allCases {
      #expect(Set(CountedNoun.allCases.map { $0.form(category, in: .arabic) }).count == CountedNoun.allCases.count)
    }
  }
}

@Suite("Units of time, weekdays, digits")
struct VocabularyTests {
  @Test(
    "units in every form",
    arguments: [
      ("h", TimeUnit.hour, nil), ("hrs", .hour, nil), ("min", .minute, nil), ("s", .second, nil), ("weeks", .week, nil), ("year", .year, nil),
      ("ساعة", .hour, 1), ("ساعات", .hour, nil), ("ساعتان", .hour, 2), ("ساعتين", .hour, 2), ("يومًا", .day, nil), ("يومين", .day, 2),
      ("دقيقتين", .minute, 2), ("ثوانٍ", .second, nil), ("أسبوعان", .week, 2), ("شهور", .month, nil), ("أشهر", .month, nil), ("عامين", .year, 2),
      ("سنتان", .year, 2), ("سنة", .year, 1), ("أيام", .day, nil), ("ثانيتان", .second, 2),
    ] as [(String, TimeUnit, Int?)])
  func units(word: String, unit: TimeUnit, count: Int?) {
    let found = TimeUnits.named(word)
    #expect(found?.unit == unit && found?.impliedCount == count && found?.isCanonical == true)
  }

  @Test("what is nearly a unit", arguments: [("دقايق", TimeUnit.minute), ("ايام", .day), ("Hours", .hour), ("سنه", .year)])
  func near(word: String, unit: TimeUnit) {
    #expect(TimeUnits.named(word)?.unit == unit && TimeUnits.named(word)?.isCanonical == false)
  }

  @Test("what is none", arguments: ["m", "أيار", "hourly", "", "ساع"])
  func none(word: String) { #expect(TimeUnits.named(word) == nil) }

  @Test("no near key means two things among months, weekdays and units")
  func clashes() {
    for spelling in TimeUnits.allSpellings {
      #expect(Months.named(spelling) == nil && Weekdays.named(spelling) == nil && HijriMonths.number(spelling) == nil)
    }
    for number in 1...12 {
      for region in MonthRegion.allCases { #expect(Weekdays.named(Months.name(number, in: region)) == nil) }
    }
  }

  @Test(
    "weekdays",
    arguments: [
      ("Monday", 1, true), ("Sun", 7, true), ("friday", 5, false), ("الجمعة", 5, true), ("الإثنين", 1, true), ("الاثنين", 1, true),
      ("الاربعاء", 3, false), ("أحد", 7, false), ("الخميس", 4, true),
    ])
  func weekdays(word: String, number: Int, isCanonical: Bool) {
    #expect(Weekdays.named(word)?.number == number && Weekdays.named(word)?.isCanonical == isCanonical)
  }

  @Test("digits of one set make a number, of two they do not")
  func digits() {
    #expect(Digits.number(in: "٤٢") == 42 && Digits.number(in: "۴۲") == 42 && Digits.number(in: "42") == 42)
    #expect(Digits.number(in: "٤۲") == nil && Digits.number(in: "4٢") == nil && Digits.number(in: "") == nil && Digits.number(in: "4x") == nil)
    #expect(Digits.number(in: "9223372036854775807") == Int.max && Digits.number(in: "9223372036854775808") == nil)
    #expect(Digits.restyled("12:30 ٤", as: .arabic) == "١٢:٣٠ ٤")
    #expect(Digits.format(-105, as: .extendedArabic) == "-۱۰۵")
    #expect(DigitStyle(country: "JO") == .arabic && DigitStyle(country: "TN") == .ascii)
  }
}
