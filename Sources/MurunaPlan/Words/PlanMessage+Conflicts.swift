import MurunaModel
import MurunaText

/// What is said about times that cannot hold, and the arithmetic.
extension PlanMessage {
  static func waitsForItself(_ name: String) -> Words {
    Words(
      english: "\(name: name) waits for itself",
      arabic: "\(name: name) ينتظر نفسه")
  }
  static func waitsFor(_ name: String, _ other: String) -> Words {
    Words(
      english: "\(name: name) waits for \(name: other)",
      arabic: "\(name: name) ينتظر \(name: other)")
  }
  static func circle(_ names: [String]) -> Words {
    Words(
      english: "\(names: names, separator: " waits for ")",
      arabic: "\(names: names, separator: " ينتظر ")")
  }
  static func breakTheCircle(_ name: String, _ other: String) -> Words {
    Words(
      english: "one of them comes first and waits for none of the others: if that is \(name: name), take \(name: other) out of what it waits for",
      arabic: "أولها لا ينتظر غيره منها: إن كان \(name: name) فاحذف \(name: other) مما ينتظره")
  }
  static let leaveItselfOut = Words(
    english: "take it out of what it waits for", arabic: "احذفه مما ينتظره")
  static func deadlineImpossible(_ name: String) -> Words {
    Words(
      english: "\(name: name) cannot be finished by its deadline",
      arabic: "لا يمكن أن ينتهي \(name: name) قبل موعده النهائي")
  }
  static func startImpossible(_ name: String) -> Words {
    Words(
      english: "\(name: name) cannot start when it should",
      arabic: "لا يمكن أن يبدأ \(name: name) في وقته")
  }
  static func impossible(_ name: String) -> Words {
    Words(
      english: "the times said for \(name: name) cannot all hold",
      arabic: "لا تصح أوقات \(name: name) كلها معًا")
  }
  static func shortBy(_ seconds: Int64) -> Words {
    Words(
      english: "\(value: Model.duration(seconds)) too early",
      arabic: "أبكر مما يمكن، والفرق \(value: Model.duration(seconds, true))")
  }
  static func othersBehind(_ count: Int) -> Words {
    Words(
      english: "for the same reason \(count, .statement) behind it cannot hold",
      arabic: "وللسبب نفسه لا يصح مما بعده: \(count, .statement)")
  }
  static func moreConflicts(_ plan: String) -> Words {
    Words(
      english: "\(name: plan) has more times that cannot hold together",
      arabic: "في \(name: plan) أوقات أخرى لا تصح معًا")
  }
  static let moreConflictsHelp = Words(
    english: "mend those that are listed, then check again",
    arabic: "أصلح المذكور منها، ثم أعد الفحص")
  static func whatCouldGive(_ seconds: Int64, longest: Int64) -> Words {
    if longest > seconds {
      return Words(
        english:
          "one of these must give way: a limit that is later by \(value: Model.duration(longest)), so that it is kept with the longest durations too; an earlier start; or less work between",
        arabic:
          "لا بد أن يتراجع أحدها: حد أبعد بمقدار \(value: Model.durationGoverned(longest)) ليُحترم ولو طالت المدد، أو بداية أبكر، أو عمل أقل")  // review
    }
    return Words(
      english: "one of these must give way by \(value: Model.duration(seconds)): a later limit, an earlier start, or less work between",
      arabic: "لا بد أن يتراجع أحدها بمقدار \(value: Model.durationGoverned(seconds)): حد أبعد أو بداية أبكر أو عمل أقل")
  }

  /// A term of a sum.
  enum Term: Hashable {
    case work(String, Int64)
    case wait(String, Int64)
  }

  static func sum(_ terms: [Term?], _ total: Int64) -> Words {
    func message(_ isArabic: Bool) -> Message {
      var parts: [Message.Part] = []
      for (index, term) in terms.enumerated() {
        if index > 0 { parts.append(.literal(" + ")) }
        switch term {
        case .work(let name, let amount)?: parts += [.name(name), .literal(" "), .value(Model.duration(amount, isArabic))]
        case .wait(let name, let amount)?:
          parts += [.literal(isArabic ? "انتظار " : "wait of "), .name(name), .literal(" "), .value(Model.duration(amount, isArabic))]
        case nil: parts.append(.literal("…"))
        }
      }
      parts += [.literal(" = "), .value(Model.duration(total, isArabic))]
      return Message(parts: parts)
    }
    return Words(english: message(false), arabic: message(true))
  }
  static func butAtMost(_ statement: Words, _ amount: Int64) -> Words {
    Words(
      english: "but \(statement.english)",
      arabic: "لكن \(statement.arabic)")
  }
  static func room(from: Int64, to: Int64, needed: Int64, short: Int64) -> Words {
    Words(
      english:
        "from \(value: Model.relative(from)) to \(value: Model.relative(to)) there are \(value: Model.duration(to - from)), \(value: Model.duration(needed)) are needed: \(value: Model.duration(short)) short",
      arabic:
        "من \(value: Model.relative(from, true)) إلى \(value: Model.relative(to, true)) هناك \(value: Model.duration(to - from, true))، واللازم \(value: Model.duration(needed, true)): ينقص \(value: Model.duration(short, true))")
  }
  static func noRoom(from: Int64, to: Int64, needed: Int64, short: Int64) -> Words {
    Words(
      english:
        "\(value: Model.relative(to)) comes \(value: Model.duration(from - to)) before \(value: Model.relative(from)), and \(value: Model.duration(needed)) more are needed: \(value: Model.duration(short)) short",
      arabic:
        "يسبق \(value: Model.relative(to, true)) \(value: Model.relative(from, true)) بمقدار \(value: Model.durationGoverned(from - to))، ويلزم بعدها \(value: Model.duration(needed, true)): ينقص \(value: Model.duration(short, true))")
  }
  static func outsideHours(_ people: String, _ seconds: Int64) -> Words {
    Words(
      english:
        "\(name: people) are not at work then: put the \(code: "zero_hour:") into their hours, change their \(code: "works:"), or write a limit that is later by \(value: Model.duration(seconds))",
      arabic:
        "\(name: people) خارج الدوام حينها: اجعل \(code: "ساعة_الصفر:") في ساعات عملهم، أو غيّر \(code: "يعمل:")، أو اكتب حدا أبعد بمقدار \(value: Model.durationGoverned(seconds))")  // review
  }
  static func short(_ seconds: Int64) -> Words {
    Words(
      english: "together they miss each other by \(value: Model.duration(seconds))",
      arabic: "تتعارض معًا بمقدار \(value: Model.durationGoverned(seconds))")
  }
  /// A time as one types it: each number has its unit behind it.
  static func typed(_ seconds: Int64, from base: String, _ isArabic: Bool) -> String {
    if seconds == 0 { return base }
    return base + (seconds < 0 ? " - " : " + ") + typedLength(Int64(clamping: seconds.magnitude), isArabic)
  }

  private static func typedLength(_ seconds: Int64, _ isArabic: Bool) -> String {
    guard isArabic else { return Model.duration(seconds) }
    let units: [(length: Int64, one: String, two: String, few: String)] = [(86_400, "يوم", "يومين", "أيام"), (3_600, "ساعة", "ساعتين", "ساعات"), (60, "دقيقة", "دقيقتين", "دقائق"), (1, "ثانية", "ثانيتين", "ثوان")]
    var parts: [(count: Int64, unit: Int)] = [], rest = seconds
    for index in units.indices where rest >= units[index].length && (index > 0 || rest >= 259_200) {
      parts.append((rest / units[index].length, index))
      rest %= units[index].length
    }
    // The dual is a length by itself only where nothing else is said.
    if parts.count == 1, parts[0].count <= 2 { return parts[0].count == 1 ? units[parts[0].unit].one : units[parts[0].unit].two }
    return parts.map { "\($0.count) " + ((3...10).contains($0.count) ? units[$0.unit].few : units[$0.unit].one) }.joined(separator: " ")
  }

  // MARK: Risk

  static func deadlineAtRisk(_ name: String) -> Words {
    Words(
      english: "\(name: name) may miss its deadline",
      arabic: "قد يفوّت \(name: name) موعده النهائي")
  }
  static func timeAtRisk(_ name: String) -> Words {
    Words(
      english: "\(name: name) may be later than it says",
      arabic: "قد يتأخر \(name: name) عما يقول")
  }
  static func lateBy(_ seconds: Int64, at time: Int64, isLikely: Bool) -> Words {
    Words(
      english: isLikely
        ? "with the likely durations: \(value: Model.relative(time)), \(value: Model.duration(seconds)) late"
        : "with the longest durations: \(value: Model.relative(time)), \(value: Model.duration(seconds)) late",
      arabic: isLikely
        ? "بالمدد الأرجح: \(value: Model.relative(time, true))، متأخرًا \(value: Model.duration(seconds, true))"
        : "بأطول المدد: \(value: Model.relative(time, true))، متأخرًا \(value: Model.duration(seconds, true))")
  }
  static func inThisWay(_ way: Scenarios) -> Words {
    way == .longest
      ? Words(
        english: "with the longest durations",
        arabic: "بأطول المدد")
      : way == .shortest
        ? Words(
          english: "with the shortest durations",
          arabic: "بأقصر المدد")
        : Words(
          english: "with the likely durations",
          arabic: "بالمدد الأرجح")
  }
  static func apartByHours(_ name: String) -> Words {
    Words(
      english: "\(name: name) cannot keep what ties it to another thing: whenever both may begin, working hours part them",
      arabic: "لا يمكن أن يبقى \(name: name) مرتبطًا بغيره كما قيل: أوقات الدوام تفرق بينهما متى بدآ")  // review
  }
  static let apartByHoursHelp = Words(
    english: "let them take equally long, give both to people with the same hours, or say `after` instead",
    arabic: "اجعل مدتيهما متساويتين، أو أسندهما إلى من لهم الدوام نفسه، أو قل «بعد» بدلًا من ذلك")  // review
  static let riskHelp = Words(
    english: "leave more time, or start what comes before it earlier",
    arabic: "اترك وقتًا أكثر، أو ابدأ ما قبله أبكر")
}
