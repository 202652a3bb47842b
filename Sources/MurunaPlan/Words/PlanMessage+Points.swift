import MurunaModel
import MurunaText

/// What is said about times that cannot be read.
enum PlanMessage {
  static let declaredHere = Words(
    english: "declared here",
    arabic: "عُرّف هنا")
  static func write(_ text: String) -> Words {
    Words(
      english: "write \(code: text)",
      arabic: "اكتب \(code: text)")
  }
  static func noTime(_ written: String) -> Words {
    Words(
      english: "\(code: written) is not a time of the plan",
      arabic: "\(code: written) ليس وقتًا في الخطة")
  }
  static let exampleTime = Words(
    english: "for example \(code: "T - 2 h"), an action (its finish), \(code: "verify.start"), an event, or a date",
    arabic: "مثلًا \(code: "س - ٢ ساعة") أو إجراء (نهايته) أو حدث أو تاريخ")
  static func notScheduled(_ name: String, _ kind: String) -> Words {
    Words(
      english: "\(name: name) is \(aCode: kind), not a time of the plan",
      arabic: "\(name: name) من صنف \(code: kind)، وليس وقتًا في الخطة")
  }
  static func startOrFinish(_ name: String) -> Words {
    Words(
      english: "write \(code: name + ".start") or \(code: name + ".finish")",
      arabic: "اكتب \(code: name + ".start") أو \(code: name + ".finish")")
  }
  static func lengthForTime(_ written: String) -> Words {
    Words(
      english: "\(code: written) is a length, not a time",
      arabic: "\(code: written) مدة لا وقت")
  }
  static func lengthForTimeHelp(_ written: String, isBefore: Bool = false) -> Words {
    let sign = isBefore ? "-" : "+"
    return Words(
      english: "count from something: \(code: "T \(sign) " + written), or \(isBefore ? "take it from" : "add it to") an action",
      arabic: "احسبها من شيء: \(code: "س \(sign) " + written)، أو \(isBefore ? "اطرحها من" : "أضفها إلى") إجراء")
  }
  static let twoTimes = Words(
    english: "two times cannot be added",
    arabic: "لا يُجمع وقتان")
  static func bothTimes(_ written: String) -> Words {
    let both = written.split(separator: "+").map { $0.filter { $0 != " " } }.joined(separator: ", ")
    return Words(
      english: "to wait for both, write \(code: both)",
      arabic: "لانتظار الاثنين اكتب \(code: both)")
  }
  static func dayOfTime(_ written: String) -> Words {
    Words(
      english: "put the day before it: \(code: "2026-01-15 " + written); or count from T: \(code: "T + 9 h")",
      arabic: "اكتب اليوم قبله: \(code: "2026-01-15 " + written)؛ أو احسب من س: \(code: "س + 9 ساعات")")
  }
  static let whichDay = Words(
    english: "write the date: \(code: "16 January 2026"), or count: \(code: "T + 2 days"); what comes again is written \(code: "repeats: every Friday")",
    arabic: "اكتب التاريخ: \(code: "16 كانون الثاني 2026")، أو احسب: \(code: "س + يومان")؛ وما يتكرر يُكتب \(code: "يتكرر: كل جمعة")")  // review
  static func notALength(_ written: String) -> Words {
    Words(
      english: "\(code: written) is not one length of time",
      arabic: "\(code: written) ليس مدة واحدة")
  }
  static let exampleLength = Words(
    english: "add or take away a length such as \(code: "15 min"); for a range write two times: \(code: "a + 1 h to a + 3 h")",
    arabic: "أضف أو اطرح مدة مثل \(code: "١٥ دقيقة")، وللمجال اكتب وقتين")
  static func lengthWithoutUnit(_ written: String) -> Words {
    Words(
      english: "\(code: written) has no unit of time",
      arabic: "\(code: written) بلا وحدة زمن")
  }
  static func lengthWithoutUnitHelp(_ written: String) -> Words {
    Words(
      english: "write \(code: written + " h") or \(code: written + " min")",
      arabic: "اكتب \(code: written + " ساعة") أو \(code: written + " دقيقة")")
  }
  static func withinWhat(_ written: String) -> Words {
    Words(
      english: "\(code: written): within how long of what?",
      arabic: "\(code: written): خلال كم من ماذا؟")
  }
  static let withinHelp = Words(
    english: "write \(code: "within 15 min of heavy_rain")",
    arabic: "اكتب \(code: "خلال ١٥ دقيقة من مطر_غزير")")
  static let reversedTimes = Words(
    english: "the second time is before the first",
    arabic: "الوقت الثاني قبل الأول")
  static let exchange = Words(
    english: "exchange the two",
    arabic: "بادل بينهما")
  static let likelyOutside = Words(
    english: "the likely time is not between the other two",
    arabic: "الوقت الأرجح ليس بين الوقتين")
  static let likelyOutsideHelp = Words(
    english: "give a likely time that lies between them",
    arabic: "اذكر وقتًا أرجح يقع بينهما")
  static func tooFar(_ written: String) -> Words {
    Words(
      english: "\(code: written) is farther away than any plan",
      arabic: "\(code: written) أبعد من أي خطة")
  }
  static let tooFarHelp = Words(
    english: "give a time within the years 1 to 9999",
    arabic: "اذكر وقتًا بين السنتين ١ و٩٩٩٩")
  static func otherPlan(_ name: String, _ plan: String) -> Words {
    Words(
      english: "\(name: name) belongs to another plan, \(name: plan)",
      arabic: "\(name: name) جزء من خطة أخرى هي \(name: plan)")
  }
  static let otherPlanHelp = Words(
    english: "each plan counts from its own T: declare an event here, with \(code: "expected:"), for what comes from there",
    arabic: "كل خطة تحسب من ساعة صفرها: عرّف هنا حدثًا فيه \(code: "متوقع:") لما يأتي من هناك")
  static func inNoPlan(_ name: String) -> Words {
    Words(
      english: "\(name: name) stands in no plan, so it has no time",
      arabic: "\(name: name) ليس في أي خطة، فلا وقت له")
  }
  static func inNoPlanHelp(_ plan: String) -> Words {
    Words(
      english: "move it into \(name: plan), or declare an event there",
      arabic: "انقله إلى \(name: plan) أو عرّف حدثًا فيها")
  }
  static let monthsWithoutDate = Words(
    english: "a month is added to a date, and the plan has no zero hour",
    arabic: "الشهر يُضاف إلى تاريخ، وليس للخطة ساعة صفر")
  static func dateWithoutZeroHour(_ written: String) -> Words {
    Words(
      english: "\(code: written) cannot be tied to T: the plan has no zero hour",
      arabic: "\(code: written) لا يرتبط بالساعة س: ليس للخطة ساعة صفر")
  }
  static func calendarWithoutZeroHour(_ written: String) -> Words {
    Words(
      english: "\(code: written) needs a calendar, and the plan has no zero hour",
      arabic: "\(code: written) يحتاج إلى تقويم، وليس للخطة ساعة صفر")
  }
  static let giveZeroHour = Words(
    english: "give the plan a \(code: "zero_hour: 2026-01-15 22:00"), or count in days or hours",
    arabic: "أعطِ الخطة \(code: "ساعة_الصفر: 2026-01-15 22:00")، أو احسب بالأيام أو الساعات")
  static func clockChange(_ written: String) -> Words {
    Words(
      english: "clocks change then: a wall shows \(code: written) twice, or never",
      arabic: "تتغير الساعات حينئذ: يظهر \(code: written) مرتين أو لا يظهر")
  }
  static let clockChangeHelp = Words(
    english: "of two the first is taken, of none the moment to which the clocks are moved; give another time to be sure",
    arabic: "إن ظهر مرتين أُخذ الأول، وإن لم يظهر أُخذ ما تُقدَّم إليه الساعة؛ اذكر وقتًا آخر للتأكد")
  static let inexactZeroHour = Words(
    english: "the zero hour is a day, not an hour",
    arabic: "ساعة الصفر يوم لا ساعة")
  static func inexactZeroHourHelp(_ day: String) -> Words {
    Words(
      english: "it is taken as \(code: day + " 00:00"); write the hour behind the date",
      arabic: "أُخذت على أنها \(code: day + " 00:00")؛ اكتب الساعة بعد التاريخ")
  }
  static func noCity(_ plan: String) -> Words {
    Words(
      english: "\(name: plan) has no city, so no time zone: times are shown from T only",
      arabic: "ليس للخطة \(name: plan) مدينة فلا منطقة زمنية: تُعرض الأوقات من س فقط")
  }
  static let noCityHelp = Words(
    english: "add \(code: "city:")",
    arabic: "أضف \(code: "مدينة:")")
  static func noTimeZone(_ city: String) -> Words {
    Words(
      english: "\(name: city) has no time zone: times are shown from T only",
      arabic: "ليس لمدينة \(name: city) منطقة زمنية: تُعرض الأوقات من س فقط")
  }
  static func noTimeZoneHelp(_ city: String) -> Words {
    Words(
      english: "add \(code: "time_zone: \"Asia/Amman\"") (a name of the IANA list) to \(name: city)",
      arabic: "أضف \(code: "منطقة_زمنية: \"Asia/Amman\"") (اسمًا من قائمة IANA) إلى \(name: city)")
  }
  static func unknownTimeZone(_ name: String) -> Words {
    Words(
      english: "no time zone \(name: name) is known here: times are shown from T only",
      arabic: "لا منطقة زمنية باسم \(name: name) هنا: تُعرض الأوقات من س فقط")
  }
  static func zonesAre(_ names: [String]) -> Words {
    Words(
      english: "zones are named as in the IANA list: \(names: names)",
      arabic: "تسمى المناطق كما في قائمة IANA: \(names: names, separator: "، ")")
  }
  static let unknownTimeZoneHelp = Words(
    english: "give a name of the IANA list, such as \(code: "\"Asia/Amman\""), and see that the zone files are installed",
    arabic: "اذكر اسمًا من قائمة IANA مثل \(code: "\"Asia/Amman\"")، وتأكد من وجود ملفات المناطق الزمنية")

  static func notHere(_ name: String) -> Words {
    Words(
      english: "\(name: name) is not done at the same places as this",
      arabic: "\(name: name) لا يُنفَّذ في أماكن هذا الإجراء")
  }
  static let notHereHelp = Words(
    english: "\(code: "here") is for two actions that both say \(code: "across:"), with the same places in it",
    arabic: "تصلح \(code: "هنا") لإجراءين في كليهما \(code: "عبر:") وبينهما أماكن مشتركة")
}
