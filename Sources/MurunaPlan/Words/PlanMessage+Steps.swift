import MurunaModel
import MurunaText

/// One statement at work, as a clause: in conflicts, and where a time is explained.
extension PlanMessage {
  static let restrictedReason = Words(english: "a reason that is restricted", arabic: "سبب محجوب")
  static func takes(_ name: String, _ amount: Int64, isMost: Bool) -> Words {
    Words(
      english: "\(name: name) takes \(value: Model.duration(amount))",
      arabic: "\(name: name) يستغرق \(value: Model.durationGoverned(amount))")
  }
  static func takesBetween(_ name: String, _ low: Int64, _ high: Int64) -> Words {
    Words(
      english: "\(name: name) takes \(value: Model.duration(low)) to \(value: Model.duration(high))",
      arabic: "\(name: name) يستغرق من \(value: Model.durationGoverned(low)) إلى \(value: Model.durationGoverned(high))")
  }
  static func lasts(_ name: String, _ amount: Int64, isMost: Bool) -> Words {
    isMost
      ? Words(
        english: "\(name: name) lasts at most \(value: Model.duration(amount))",
        arabic: "\(name: name) يدوم \(value: Model.duration(amount, true)) على الأكثر")
      : Words(
        english: "\(name: name) lasts at least \(value: Model.duration(amount))",
        arabic: "\(name: name) يدوم \(value: Model.duration(amount, true)) على الأقل")
  }
  static func waits(_ name: String, for other: String?, _ amount: Int64) -> Words {
    guard let other else {
      return Words(
        english: "\(name: name) waits until \(value: Model.relative(amount))",
        arabic: "\(name: name) ينتظر حتى \(value: Model.relative(amount, true))")
    }
    if amount == 0 { return waitsFor(name, other) }
    return amount > 0
      ? Words(
        english: "\(name: name) waits for \(name: other), and \(value: Model.duration(amount)) more",
        arabic: "\(name: name) ينتظر \(name: other) ثم \(value: Model.duration(amount, true))")
      : Words(
        english: "\(name: name) waits until \(value: Model.duration(-amount)) before \(name: other)",
        arabic: "\(name: name) ينتظر حتى ما قبل \(name: other) بمقدار \(value: Model.durationGoverned(-amount))")
  }
  static func idleGate(_ condition: String) -> Words {
    Words(
      english: "nothing waits for \(code: condition): nobody decides it",
      arabic: "لا شيء ينتظر \(code: condition): لا أحد يقرره")
  }
  static func idleGateHelp(_ condition: String) -> Words {
    Words(
      english: "make it an event, \(code: "event ready { when: \(condition); expected: T + 2 h }"), and write \(code: "after: ready")",
      arabic: "اجعله حدثًا، \(code: "حدث جاهز { عندما: \(condition)؛ متوقع: س + 2 h }")، واكتب \(code: "بعد: جاهز")")
  }
  static func noTruth(_ written: String) -> Words {
    Words(
      english: "\(code: written) alone neither holds nor fails",
      arabic: "\(code: written) وحده لا يصح ولا يبطل")  // review
  }
  static func bareTruth(_ written: String) -> Words {
    Words(
      english: "\(code: written) alone says nothing that anybody could look at",
      arabic: "\(code: written) وحدها لا تقول شيئًا يمكن النظر فيه")  // review
  }
  static var noTruthHelp: Words {
    Words(
      english: "a condition compares something: \(code: "approval is approved")",
      arabic: "الشرط يقارن شيئًا: \(code: "موافقة هو معتمد")")
  }
  static func noAmount(_ written: String, of gauge: String, in unit: String) -> Words {
    Words(
      english: "\(code: written) is no amount of \(value: unit), in which \(name: gauge) is measured",
      arabic: "\(code: written) ليس قدرًا من \(value: unit)، وهي وحدة \(name: gauge)")  // review
  }
  static func fromHowMuch(_ gauge: String, _ unit: String) -> Words {
    Words(
      english: "say how much it is: \(code: "\(gauge) reaches … \(unit)") or \(code: "\(gauge) below … \(unit)")",
      arabic: "اذكر القدر: \(code: "\(gauge) يبلغ … \(unit)") أو \(code: "\(gauge) دون … \(unit)")")
  }
  static var observed: Words {
    Words(
      english: "a condition compares what is measured: \(code: "River reaches 150 cm"); what only people see is a text, or stands in \(code: "note:")",
      arabic: "الشرط يقارن ما يقاس: \(code: "النهر يبلغ 150 سم")؛ وما يراه الناس وحدهم يُكتب في \(code: "ملاحظة:")")
  }
  static func stepObserved(_ name: String) -> Words {
    Words(
      english: "\(code: name) belongs to the plan; \(code: "when:") is for what is observed",
      arabic: "\(code: name) من الخطة؛ و\(code: "عندما:") لما يُرصد")  // review
  }
  static func expectedAfter(_ name: String) -> Words {
    Words(
      english: "what comes after it says \(code: "expected: \(name) + 1 h"); what is measured is compared: \(code: "River reaches 150 cm")",
      arabic: "ما يأتي بعده يقول \(code: "متوقع: \(name) + 1 ساعة")؛ وما يقاس يُقارن: \(code: "النهر يبلغ 150 سم")")
  }
  static func compareOutcome(_ choices: [String]) -> Words {
    Words(
      english: "say of which outcome: \(names: choices)",
      arabic: "اذكر أي نتيجة: \(names: choices, separator: "، ")")
  }
  static func waitFor(_ name: String) -> Words {
    Words(
      english: "write \(code: "after: \(name)") to wait for it; a decision with \(code: "outcomes:") can be compared",
      arabic: "اكتب \(code: "بعد: \(name)") لانتظاره؛ والقرار ذو \(code: "نتائج:") يُقارن")
  }
  static func requires(_ name: String, _ other: String) -> Words {
    Words(
      english: "\(name: name) waits for the outcome of \(name: other)",
      arabic: "\(name: name) ينتظر نتيجة \(name: other)")
  }
  static func starts(_ name: String, _ other: String?, _ amount: Int64, isMost: Bool) -> Words {
    isMost
      ? Words(
        english: "\(name: name) starts no later than \(time(other, amount, false))",
        arabic: "\(name: name) يبدأ قبل أن يتجاوز \(time(other, amount, true))")
      : Words(
        english: "\(name: name) starts at \(time(other, amount, false))",
        arabic: "\(name: name) يبدأ عند \(time(other, amount, true))")
  }
  static func finishes(_ name: String, _ other: String?, _ amount: Int64, isMost: Bool) -> Words {
    isMost
      ? Words(
        english: "\(name: name) finishes no later than \(time(other, amount, false))",
        arabic: "\(name: name) ينتهي قبل أن يتجاوز \(time(other, amount, true))")
      : Words(
        english: "\(name: name) finishes no earlier than \(time(other, amount, false))",
        arabic: "\(name: name) لا ينتهي قبل \(time(other, amount, true))")
  }
  static func deadline(_ name: String, _ other: String?, _ amount: Int64) -> Words {
    Words(
      english: "the deadline of \(name: name) is \(time(other, amount, false))",
      arabic: "الموعد النهائي لـ\(name: name) هو \(time(other, amount, true))")
  }
  static func expected(_ name: String, _ other: String?, _ amount: Int64, isMost: Bool) -> Words {
    Words(
      english: "\(name: name) is expected at \(time(other, amount, false))",
      arabic: "\(name: name) متوقع عند \(time(other, amount, true))")
  }
  static func alongside(_ name: String, _ other: String) -> Words {
    Words(
      english: "\(name: name) goes with \(name: other)",
      arabic: "\(name: name) يتزامن مع \(name: other)")
  }
  static func started(_ name: String, _ time: Int64) -> Words {
    Words(
      english: "\(name: name) started at \(value: Model.relative(time))",
      arabic: "بدأ \(name: name) عند \(value: Model.relative(time, true))")
  }
  static func done(_ name: String, _ time: Int64) -> Words {
    Words(
      english: "\(name: name) was done at \(value: Model.relative(time))",
      arabic: "أُنجز \(name: name) عند \(value: Model.relative(time, true))")
  }
  static func holds(_ outer: String, _ name: String) -> Words {
    Words(
      english: "\(name: outer) holds \(name: name)",
      arabic: "\(name: outer) يضم \(name: name)")
  }
  static func notBeforeToday(_ name: String, _ time: Int64) -> Words {
    Words(
      english: "\(name: name) is not done, and today is \(value: Model.relative(time))",
      arabic: "\(name: name) لم يُنجز، واليوم \(value: Model.relative(time, true))")
  }
  static func begins(_ name: String, _ time: Int64) -> Words {
    Words(
      english: "\(name: name) waits for nothing: it begins with the plan, at \(value: Model.relative(time))",
      arabic: "\(name: name) لا ينتظر شيئًا: يبدأ مع الخطة عند \(value: Model.relative(time, true))")
  }
  static func repeated(_ name: String, _ amount: Int64) -> Words {
    Words(
      english: "\(name: name) is repeated for \(value: Model.duration(amount))",
      arabic: "\(name: name) يتكرر طوال \(value: Model.duration(amount, true))")
  }
  /// `until` in each language.
  static func waitsForUnits(_ name: String, _ amount: Int, _ team: String, heldBy other: String, until: (String, String)) -> Words {
    Words(
      english: "\(name: name) waits for \(value: String(amount)) \(name: team), held by \(name: other) until \(value: until.0)",
      arabic: "\(name: name) ينتظر \(value: String(amount)) من \(name: team)، وهي لدى \(name: other) حتى \(value: until.1)")
  }
  static func waitsForMissing(_ name: String, _ amount: Int, _ team: String, until: (String, String)) -> Words {
    Words(
      english: "\(name: name) waits for \(value: String(amount)) \(name: team), not there until \(value: until.0)",
      arabic: "\(name: name) ينتظر \(value: String(amount)) من \(name: team)، وهي غير متاحة حتى \(value: until.1)")
  }
  static func planEnds(_ time: Int64) -> Words {
    Words(
      english: "the plan ends at \(value: Model.relative(time))",
      arabic: "تنتهي الخطة عند \(value: Model.relative(time, true))")
  }

  /// `T − 12 h`, or `heavy_rain + 15 min`.
  private static func time(_ other: String?, _ amount: Int64, _ isArabic: Bool) -> Message {
    guard let other else { return "\(value: Model.relative(amount, isArabic))" }
    if amount == 0 { return "\(name: other)" }
    return amount > 0
      ? "\(name: other) + \(value: Model.duration(amount, isArabic))" : "\(name: other) − \(value: Model.duration(-amount, isArabic))"
  }
}
