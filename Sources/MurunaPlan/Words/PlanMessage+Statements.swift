import MurunaModel
import MurunaText

/// What is said about what a plan states, or leaves out.
extension PlanMessage {
  static func monthsForLength(_ name: String) -> Words {
    Words(
      english: "\(name: name) takes months, and months differ in length",
      arabic: "\(name: name) يستغرق أشهرًا، والأشهر تختلف طولًا")
  }
  static func monthsForLengthHelp(_ name: String, months: Int64) -> Words {
    Words(
      english: "give days, or \(code: "finishes: \(name).start + \(months) months")",
      arabic: "اذكر أيامًا، أو \(code: "ينتهي: \(name).بداية + \(months) شهر")")
  }
  static func unboundedLength(_ written: String) -> Words {
    Words(
      english: "\(code: written) has no upper end, so nothing after it has a time",
      arabic: "\(code: written) بلا حد أعلى، فلا وقت لما بعده")
  }
  static let unboundedLengthHelp = Words(
    english: "give a range: \(code: "8 to 14 h likely 10 h")",
    arabic: "اذكر مجالًا: \(code: "٨ إلى ١٤ ساعة الأرجح ١٠ ساعات")")
  static func deadlineWithoutEnd(_ written: String) -> Words {
    Words(
      english: "\(code: written) does not say by when",
      arabic: "\(code: written) لا يقول إلى متى")
  }
  static let deadlineWithoutEndHelp = Words(
    english: "give the latest time, as in \(code: "deadline: T - 12 h"); the earliest goes into \(code: "starts: at_least T - 12 h")",
    arabic: "اذكر آخر وقت، مثل \(code: "موعد_نهائي: س - ١٢ ساعة")؛ وأبكر وقت يوضع في \(code: "يبدأ:")")
  static func notACadence(_ written: String) -> Words {
    Words(
      english: "\(code: written) does not say how often",
      arabic: "\(code: written) لا يقول كم مرة")
  }
  static let exampleCadence = Words(
    english: "for example \(code: "every 4 h until stand_down"), \(code: "every Friday")",
    arabic: "مثلًا \(code: "كل ٤ ساعات حتى إنهاء_الطوارئ") أو \(code: "كل الجمعة")")
  static let repeatsTooOften = Words(
    english: "between two repetitions there must be some time",
    arabic: "لا بد من وقت بين تكرارين")
  static func neverHappens(_ name: String) -> Words {
    Words(
      english: "\(name: name) is never repeated: its end comes before its start",
      arabic: "\(name: name) لا يتكرر أبدًا: نهايته قبل بدايته")
  }
  static let neverHappensHelp = Words(
    english: "let it start earlier, or go on longer",
    arabic: "اجعله يبدأ أبكر أو يستمر أطول")
  static func tooManyInstances(_ name: String, _ count: Int) -> Words {
    Words(
      english: "\(name: name) is repeated more than \(value: "\(count)") times; the rest is not shown",
      arabic: "\(name: name) يتكرر أكثر من \(value: "\(count)") مرة، ولا يُعرض الباقي")
  }
  static let tooManyInstancesHelp = Words(
    english: "repeat it less often, or until an earlier time",
    arabic: "قلّل تكراره أو أنهِه أبكر")
  static func unknownOutcome(_ written: String, _ decision: String) -> Words {
    Words(
      english: "\(code: written) is not an outcome of \(name: decision)",
      arabic: "\(code: written) ليس من نتائج \(name: decision)")
  }
  static func outcomesAre(_ words: [String]) -> Words {
    Words(
      english: "its outcomes are \(names: words)",
      arabic: "نتائجه هي \(names: words, separator: "، ")")
  }
  static func notHappening(_ decision: String, _ count: Int) -> Words {
    Words(
      english: "\(name: decision) was decided otherwise: \(count, .action) will not happen",
      arabic: "تقرر في \(name: decision) غير ذلك: ما لن يحدث: \(count, .action)")
  }
  static func doesNotHappen(_ name: String) -> Words {
    Words(
      english: "\(name: name) does not happen",
      arabic: "\(name: name) لا يحدث")
  }
  static let notHappeningHelp = Words(
    english: "plan what is done instead, or change the \(code: "state:")",
    arabic: "خطّط للبديل، أو غيّر \(code: "حالة:")")
  static func template(_ plan: String, _ blanks: Int) -> Words {
    Words(
      english: "\(name: plan) is a template, not laid out in time: blanks in \(blanks, .place)",
      arabic: "\(name: plan) قالب لا يُرتَّب زمنيًا؛ عدد المواضع التي تُملأ: \(value: String(blanks))")
  }
  static func blanks(_ plan: String, _ blanks: Int) -> Words {
    Words(
      english: "\(name: plan) cannot be laid out in time: it leaves \(blanks, .place) open",
      arabic: "لا يمكن ترتيب \(name: plan) زمنيًا: ما زال ناقصًا، وعدد المواضع التي تُملأ: \(value: String(blanks))")
  }
  static func fillInCopy(_ plan: String, _ example: Called) -> Words {
    Words(
      english: "say it in \(name: plan): \(code: example.english)",
      arabic: "قله في \(name: plan): \(code: example.arabic)")
  }
  static let blank = Words(
    english: "to be filled in",
    arabic: "يُملأ")
  static let fillIn = Words(
    english: "fill them in, or make a copy with \(code: "like") that does",
    arabic: "املأها، أو انسخه بكلمة \(code: "مثل") واملأها في النسخة")
  static func noDuration(_ name: String) -> Words {
    Words(
      english: "\(name: name) does not say how long it takes",
      arabic: "\(name: name) لا يذكر مدته")
  }
  static func noDurations(_ count: Int) -> Words {
    Words(
      english: "\(count, .action) without a duration",
      arabic: "بلا مدة: \(count, .action)")
  }
  static let noneHere = Words(
    english: "none here either",
    arabic: "ولا هنا")
  static let noDurationHelp = Words(
    english: "add \(code: "takes: 2 h"), or \(code: "takes: ?") for a template; until then it is shown without length",
    arabic: "أضف \(code: "مدة: ساعتان")، أو \(code: "مدة: ؟") للقالب؛ ويُعرض حتى ذلك بلا طول")
  static func noTimeSaid(_ name: String, isEvent: Bool) -> Words {
    Words(
      english: isEvent ? "\(name: name) does not say when it is expected; it is taken to come at T" : "\(name: name) does not say when it is reached",
      arabic: isEvent ? "\(name: name) لا يذكر متى يُتوقع؛ فاعتُبر عند س" : "\(name: name) لا يذكر متى يُبلغ")
  }
  static func noTimeHelp(isEvent: Bool) -> Words {
    Words(
      english: isEvent ? "add \(code: "expected: T"), or a range: \(code: "expected: T - 1 h to T + 3 h likely T")" : "add \(code: "after:") or \(code: "at:")",
      arabic: isEvent ? "أضف \(code: "متوقع: س")، أو مجالًا" : "أضف \(code: "بعد:") أو \(code: "عند:")")
  }
  static func overdue(_ name: String) -> Words {
    Words(
      english: "\(name: name) should have started by now",
      arabic: "كان على \(name: name) أن يبدأ قبل الآن")
  }
  static func today(_ time: Int64) -> Words {
    Words(
      english: "today begins at \(value: Model.relative(time))",
      arabic: "يبدأ اليوم عند \(value: Model.relative(time, true))")
  }
  static let overdueHelp = Words(
    english: "say \(code: "started:") or \(code: "done:"), or plan it for a later time; it is laid out from today",
    arabic: "اذكر \(code: "بدأ:") أو \(code: "أنجز:")، أو خطّط له لاحقًا؛ ورُتّب ابتداء من اليوم")
  static func deadlineMissed(_ name: String) -> Words {
    Words(
      english: "\(name: name) was done after its deadline",
      arabic: "أُنجز \(name: name) بعد موعده النهائي")
  }
}
