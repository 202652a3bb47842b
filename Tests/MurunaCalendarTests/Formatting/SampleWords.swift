@testable import MurunaCalendar

extension CalendarWords {
  static let english = CalendarWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    digits: .western, units: .symbols, zeroHour: "T", groupSeparator: ",",
    patterns: Patterns(
      thirds: ["early {}", "mid {}", "late {}"], halves: ["first half of {}", "second half of {}"],
      quarters: ["first quarter of {}", "second quarter of {}", "third quarter of {}", "fourth quarter of {}"],
      before: "before {}", after: "after {}", by: "by {}", from: "from {}", to: "{} to {}", until: "{} until {}", likely: "{} likely {}",
      over: "over {}", under: "under {}", atLeast: "at least {}", atMost: "at most {}", and: "{} and {}", dayAndTime: "{}, {}",
      unknown: "unknown"))

  static let arabic = CalendarWords(
    months: [
      "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ],
    weekdays: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    digits: .arabic, units: .arabic, zeroHour: "س", groupSeparator: "٬",
    patterns: Patterns(
      thirds: ["أوائل {}", "منتصف {}", "أواخر {}"], halves: ["النصف الأول من {}", "النصف الثاني من {}"],
      quarters: ["الربع الأول من {}", "الربع الثاني من {}", "الربع الثالث من {}", "الربع الرابع من {}"],
      before: "قبل {}", after: "بعد {}", by: "بحلول {}", from: "من {}", to: "{} إلى {}", until: "{} حتى {}", likely: "{} الأرجح {}",
      over: "أكثر من {}", under: "أقل من {}", atLeast: "{} على الأقل", atMost: "{} على الأكثر", and: "{} و{}", dayAndTime: "{}، {}",
      unknown: "غير معروف"))
}

extension UnitNames {
  static let english = UnitNames(
    second: CountedForms(one: "{} second", other: "{} seconds"), minute: CountedForms(one: "{} minute", other: "{} minutes"),
    hour: CountedForms(one: "{} hour", other: "{} hours"), day: CountedForms(one: "{} day", other: "{} days"),
    week: CountedForms(one: "{} week", other: "{} weeks"))

  static let arabic = UnitNames(
    second: CountedForms(zero: "{} ثانية", one: "ثانية", two: "ثانيتان", few: "{} ثوانٍ", many: "{} ثانية", other: "{} ثانية"),
    minute: CountedForms(zero: "{} دقيقة", one: "دقيقة", two: "دقيقتان", few: "{} دقائق", many: "{} دقيقة", other: "{} دقيقة"),
    hour: CountedForms(zero: "{} ساعة", one: "ساعة", two: "ساعتان", few: "{} ساعات", many: "{} ساعة", other: "{} ساعة"),
    day: CountedForms(zero: "{} يوم", one: "يوم", two: "يومان", few: "{} أيام", many: "{} يومًا", other: "{} يوم"),
    week: CountedForms(zero: "{} أسبوع", one: "أسبوع", two: "أسبوعان", few: "{} أسابيع", many: "{} أسبوعًا", other: "{} أسبوع"),
    joiner: " و")
}
