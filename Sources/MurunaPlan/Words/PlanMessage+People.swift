import MurunaModel
import MurunaText

/// What is said about too few people for too much work.
extension PlanMessage {
  static func overcommitted(_ name: String, _ team: String) -> Words {
    Words(
      english: "\(name: name) cannot be finished by its deadline, whoever goes first: \(name: team) are too few",
      arabic: "لا يمكن أن ينتهي \(name: name) قبل موعده النهائي أيًّا كان الترتيب: \(name: team) لا يكفي")
  }
  static func inStory(_ scenario: String) -> Words {
    Words(english: "in the scenario \(name: scenario)", arabic: "في سيناريو \(name: scenario)")
  }
  static func inBranch(_ thing: String, _ outcomes: [String]) -> Words {
    outcomes.isEmpty
      ? Words(english: "if \(name: thing) comes out otherwise", arabic: "إذا جاءت نتيجة \(name: thing) مختلفة")  // review
      : Words(english: "if \(name: thing) is \(names: outcomes)", arabic: "إذا كانت نتيجة \(name: thing) \(names: outcomes, separator: "، ")")
  }
  /// `until` in each language.
  static func waitsForHours(_ name: String, _ team: String, until: (String, String)) -> Words {
    Words(
      english: "\(name: name) waits for \(name: team), who come on at \(value: until.0)",
      arabic: "\(name: name) ينتظر \(name: team) حتى بدء الدوام \(value: until.1)")  // review
  }
  static func restsOutsideHours(_ name: String, _ team: String, _ amount: Int64) -> Words {
    Words(
      english: "\(name: name) rests while \(name: team) are away: \(value: Model.duration(amount)) from its start to its finish",
      arabic: "\(name: name) يتوقف خارج دوام \(name: team): \(value: Model.duration(amount, true)) من بدايته إلى نهايته")  // review
  }
  /// The times in each language.
  static func outsideHours(_ name: String, _ team: String, _ from: (String, String), _ until: (String, String)) -> Words {
    Words(
      english: "\(name: name) is at \(value: from.0) to \(value: until.0), when \(name: team) are not at work",
      arabic: "\(name: name) من \(value: from.1) إلى \(value: until.1)، وهو خارج دوام \(name: team)")  // review
  }
  static func instancesOutsideHours(_ name: String, _ team: String, _ count: Int, of all: Int) -> Words {
    Words(
      english: "\(value: String(count)) of the \(value: String(all)) times of \(name: name) are when \(name: team) are not at work",
      arabic: "مرات \(name: name) \(value: String(all))، منها \(value: String(count)) خارج دوام \(name: team)")  // review
  }
  static let theirHours = Words(english: "these are their hours", arabic: "هذا دوامهم")  // review
  static let outsideHoursHelp = Words(
    english: "move it, give it to somebody who is there, or say other hours",
    arabic: "انقله، أو أسنده إلى من هو موجود، أو اذكر دوامًا آخر")  // review
  static func hoursUnused(_ plan: String, _ team: String) -> Words {
    Words(
      english: "nobody can tell when \(name: team) are at work in \(name: plan): its times are not on the calendar",
      arabic: "لا يُعرف متى يكون دوام \(name: team) في \(name: plan): أوقاته ليست على التقويم")  // review
  }
  static func neverTogether(_ name: String, _ teams: [String]) -> Words {
    Words(
      english: "\(name: name) can never be done: \(names: teams) are never at work at the same time",
      arabic: "لا يمكن إنجاز \(name: name) أبدًا: لا يجتمع دوام \(names: teams, separator: "، ")")  // review
  }
  static let neverTogetherHelp = Words(
    english: "let one of them do it, make an action of it for each of them, or say hours in which all are there",
    arabic: "أسنده إلى أحدهم، أو اجعل لكل منهم إجراءً، أو اذكر دوامًا يجتمعون فيه")  // review
  static func neverAtWork(_ name: String, _ team: String, _ first: String, _ last: String) -> Words {
    Words(
      english: "\(name: name) cannot be done: \(name: team) are not at work on any day from \(value: first) to \(value: last)",
      arabic: "لا يمكن إنجاز \(name: name): لا دوام لـ \(name: team) في أي يوم من \(value: first) إلى \(value: last)")  // review
  }
  static func neverAtWorkHelp(_ team: String) -> Words {
    Words(
      english: "say other hours or days of \(name: team), or let others do it",
      arabic: "اذكر لـ \(name: team) دوامًا آخر أو أيامًا أخرى، أو أسنده إلى غيره")  // review
  }
  static func manyClashes(_ plan: String, _ teams: [String], most: Int) -> Words {
    Words(
      english: "so much in \(name: plan) asks for \(names: teams) at once that not all of it is told: of each thing no more than \(value: String(most)) others are named",
      arabic: "ما يُطلب في \(name: plan) من \(names: teams, separator: "، ") في وقت واحد أكثر من أن يُذكر كله: لا يُسمى مع كل عمل أكثر من \(value: String(most)) غيره")  // review
  }
  static let manyClashesHelp = Words(
    english: "let them move (`after:` or `starts: at_least`), or divide them among more teams",
    arabic: "دعها تتحرك (`بعد:` أو `يبدأ: على_الأقل`)، أو وزعها على فرق أكثر")  // review
  static func neverFree(_ name: String, _ team: String) -> Words {
    Words(
      english: "\(name: name) can never be done: \(name: team) is lost and does not come back",
      arabic: "لا يمكن إنجاز \(name: name) أبدًا: \(name: team) مفقود ولا يعود")  // review
  }
  static func neverFreeHelp(_ team: String) -> Words {
    Words(
      english: "say when it is back, \(code: "loses: \(team) { until: T + 8 h }"), or let others do it",
      arabic: "اذكر متى يعود، \(code: "يفقد: \(team) { حتى: س + 8 ساعات }")، أو أسنده إلى غيره")  // review
  }
  static func overcommittedHelp(_ team: String) -> Words {
    Words(
      english: "one of these must give way: more \(name: team), fewer of them for each, shorter work, or a later deadline",
      arabic: "لا بد أن يتراجع أحدها: عدد أكبر من \(name: team)، أو أقل لكل عمل، أو عمل أقصر، أو موعد أبعد")
  }
  static func needsFor(_ name: String, _ amount: Int, _ team: String, _ length: Int64) -> Words {
    Words(
      english: "\(name: name) needs \(value: String(amount)) \(name: team) for \(value: Model.duration(length))",
      arabic: "\(name: name) يحتاج إلى \(value: String(amount)) من \(name: team) مدة \(value: Model.duration(length, true))")
  }

  /// `clear 20 × 10 h + place 20 × 6 h = 320 h`
  static func workSum(_ works: [(name: String, amount: Int, length: Int64)], _ needed: Int64, isOneByOne: Bool) -> Words {
    func message(_ isArabic: Bool) -> Message {
      var parts: [Message.Part] = []
      for (index, work) in works.enumerated() {
        if index > 0 { parts.append(.literal(" + ")) }
        if works.count > 8, index == 4 { parts.append(.literal("… + ")) }
        if works.count > 8, index >= 4, index < works.count - 3 {
          parts.removeLast()
          continue
        }
        parts += [.name(work.name), .literal(" "), .value((isOneByOne ? "" : "\(work.amount) × ") + Model.duration(work.length, isArabic))]
      }
      parts += [.literal(" = "), .value(Model.duration(needed, isArabic))]
      if isOneByOne { parts.append(.literal(isArabic ? "، واحدًا بعد الآخر" : ", one after the other")) }
      return Message(parts: parts)
    }
    return Words(english: message(false), arabic: message(true))
  }

  /// `from T − 26.5 h to T − 12 h there are 30 × 14.5 h = 435 h: 15 h short`
  static func workRoom(_ from: Int64, _ until: Int64, _ available: Int64, _ size: Int, short: Int64, isOneByOne: Bool) -> Words {
    let times = isOneByOne ? "" : "\(size) × "
    let (english, arabic) = (times + Model.duration(until - from), times + Model.duration(until - from, true))
    let isSum = !isOneByOne && available == Int64(size) * (until - from)
    return Words(
      english: "from \(value: Model.relative(from)) to \(value: Model.relative(until)) there are \(value: isSum ? english + " = " + Model.duration(available) : Model.duration(available)): \(value: Model.duration(short)) short",
      arabic: "من \(value: Model.relative(from, true)) إلى \(value: Model.relative(until, true)) هناك \(value: isSum ? arabic + " = " + Model.duration(available, true) : Model.duration(available, true)): ينقص \(value: Model.duration(short, true))")
  }

  static func keptWith(_ chance: Double) -> Words {
    Words(
      english: "kept in \(value: Percent.text(chance)) of the cases",
      arabic: "يُراعى في \(value: Percent.text(chance)) من الحالات")  // review
  }
  static var nature: Words {
    Words(
      english: "no way of acting keeps it with all the others, whatever the durations turn out to be",
      arabic: "لا تصرف يراعيه مع سائر المواعيد مهما كانت المدد")
  }
}
