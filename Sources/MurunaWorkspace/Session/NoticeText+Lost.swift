import MurunaModel
import MurunaText

// What an entry lost that nobody may have meant to lose, and the way out.
extension NoticeText {
  /// So many things are named, the others counted.
  private static var mostNamed: Int { 4 }

  /// Warnings below what an entry defined; nothing for everything else.
  static func lost(_ event: Notice.Event, in language: Language) -> [String] {
    guard case .defined(_, let replaced, let unplaced, let namesakes, let overridden) = event else { return [] }
    var lines: [String] = []
    for losses in replaced.map(\.losses) where !losses.isEmpty {
      for thing in losses.prefix(mostNamed) {
        if thing.isOpened { lines.append(Message.opened(thing.head, thing.name).text(in: language)) }
        if !thing.opened.isEmpty { lines.append(Message.opened(thing.head, named(thing.opened)).text(in: language)) }
        if !thing.things.isEmpty { lines.append(Message.gone(thing.head, thing.things.count, named(thing.things)).text(in: language)) }
        if !thing.fields.isEmpty { lines.append(Message.unsaid(thing.head, named(thing.fields)).text(in: language)) }
      }
      if losses.count > mostNamed { lines.append(Message.moreLosses(losses.count - mostNamed).text(in: language)) }
      if let lost = losses.first(where: { !$0.things.isEmpty || !$0.fields.isEmpty }) { lines.append(Message.wayBack(lost.name).text(in: language)) }
    }
    for thing in unplaced.prefix(mostNamed) { lines.append(Message.unplaced(thing.head, thing.plan).text(in: language)) }
    if unplaced.count > mostNamed { lines.append(Message.moreUnplaced(unplaced.count - mostNamed).text(in: language)) }
    for namesake in namesakes.prefix(mostNamed) { lines.append(Message.namesake(namesake.name, namesake.other).text(in: language)) }
    if !overridden.isEmpty {
      let more = overridden.count > mostNamed ? " … +\(overridden.count - mostNamed)" : ""
      lines.append(Message.overridden(overridden.prefix(mostNamed).map(\.shown).joined(separator: language.comma) + more).text(in: language))
    }
    return lines
  }

  private static func named(_ all: [Called]) -> Called {
    let more = all.count > mostNamed ? " … +\(all.count - mostNamed)" : ""
    return Called(
      english: all.prefix(mostNamed).map(\.english).joined(separator: ", ") + more, arabic: all.prefix(mostNamed).map(\.arabic).joined(separator: "، ") + more)
  }
}

extension Overridden {
  /// `plan.muruna:11 takes: 3 h`
  package var shown: String { path + ":" + place }
  /// The same within its file.
  package var place: String { String(line) + (text.isEmpty ? "" : " " + text) }
}

private enum Message {
  static func namesake(_ name: String, _ other: Called) -> Words {
    Words(
      english: "\(value: other.english) has that name too, and \(code: "change " + name) cannot tell them apart: \(code: ":undo") and another name, or \(code: ":delete " + other.english)",
      arabic: "الاسم نفسه لـ\(value: other.arabic)، ولا يميّز \(code: "تغيير " + name) بينهما: \(code: ":تراجع") واسم آخر، أو \(code: ":إزالة " + other.arabic)")  // review
  }
  static func gone(_ head: String, _ count: Int, _ names: Called) -> Words {
    Words(
      english: "\(value: head) no longer has \(count, .thing): \(value: names.english)",
      arabic: "لم يعد في \(value: head): \(count, .thing) (\(value: names.arabic))")
  }
  static func unsaid(_ head: String, _ names: Called) -> Words {
    Words(english: "\(value: head) no longer says: \(value: names.english)", arabic: "لم يعد يقال عن \(value: head): \(value: names.arabic)")
  }
  static func opened(_ head: String, _ name: String) -> Words {
    Words(
      english: "\(value: head) was restricted and is not any more: \(code: "change " + name + " { secret: yes }") makes it so again",
      arabic: "كان \(value: head) محجوبًا ولم يعد كذلك: \(code: "تغيير " + name + " { سري: نعم }") يعيده محجوبًا")  // review
  }
  static func opened(_ head: String, _ names: Called) -> Words {
    Words(
      english: "restricted before, and not any more, of \(value: head): \(value: names.english); \(code: "{ secret: yes }") behind the value makes it so again",
      arabic: "كان محجوبًا ولم يعد كذلك مما يقال عن \(value: head): \(value: names.arabic)؛ و\(code: "{ سري: نعم }") بعد القيمة يعيده محجوبًا")  // review
  }
  static func moreLosses(_ count: Int) -> Words {
    Words(english: "and \(count, .thing) more say less than they did", arabic: "وغير ذلك مما صار يقول أقل: \(count, .thing)")  // review
  }
  static func wayBack(_ name: String) -> Words {
    Words(
      english: "\(code: ":undo") brings that back; \(code: "change " + name + " { … }") adds to it or says something else of it",
      arabic: "\(code: ":تراجع") يعيد ذلك؛ و\(code: "تغيير " + name + " { … }") يضيف إليه أو يغيّر ما يقال عنه")
  }
  static func unplaced(_ head: String, _ plan: String?) -> Words {
    guard let plan else {
      return Words(
        english: "\(value: head) stands in no plan, so no timeline has it: \(code: ":undo") it, and declare it in one: \(code: "playbook NAME { " + head + " { … } }")",
        arabic: "\(value: head) ليس في خطة، فلا يظهر في جدول زمني: تراجع عنه (\(code: ":تراجع")) ثم عرّفه في خطة: \(code: "دليل اسم { " + head + " { … } }")")
    }
    return Words(
      english: "\(value: head) stands in no plan, so no timeline has it: \(code: ":undo") it, and add it to one: \(code: "change " + plan + " { " + head + " { … } }")",
      arabic: "\(value: head) ليس في خطة، فلا يظهر في جدول زمني: تراجع عنه (\(code: ":تراجع")) ثم أضفه إلى خطة: \(code: "تغيير " + plan + " { " + head + " { … } }")")
  }
  static func overridden(_ places: String) -> Words {
    Words(
      english: "it takes the place of what a file says, \(value: places); \(code: ":save") asks whether that goes out of the file too",
      arabic: "ويحل محل ما يقوله ملف، \(value: places)؛ و\(code: ":حفظ") يسأل هل يُزال من الملف أيضًا")  // review
  }
  static func moreUnplaced(_ count: Int) -> Words {
    Words(english: "and \(count, .thing) more that stand in no plan", arabic: "وغير ذلك مما ليس في خطة: \(count, .thing)")
  }
}
