import MurunaSyntax
import MurunaText

/// What commands and fixed words are, for the list.
enum Verbs {
  static func forExample(_ english: String, _ arabic: String) -> Words {
    Words(english: "for example \(value: english)", arabic: "مثلًا \(value: arabic)")
  }
  static var header: Words { Words(english: "for the whole program", arabic: "للبرنامج كله") }
  static var unknown: Words { Words(english: "nobody knows", arabic: "لا أحد يعرف") }
  static var gaps: Words { Words(english: "what is still to find out", arabic: "ما لم يُعرف بعد") }
  static var at: Words { Words(english: "what is under way then", arabic: "ما يجري حينها") }
  static var samples: Words { Words(english: "how often it is played through", arabic: "كم مرة تُجرَّب") }
  static var seed: Words { Words(english: "a number: the same one, the same chances", arabic: "عدد: بالعدد نفسه الاحتمالات نفسها") }  // review
  static var then: Words { Words(english: "and the question", arabic: "ثم السؤال") }

  static func summary(_ verb: Keyword) -> Words {
    switch verb {
    case .check: Words(english: "everything that is wrong", arabic: "كل الأخطاء")
    case .show: Words(english: "a table", arabic: "جدول")
    case .timeline: Words(english: "when everything happens", arabic: "متى يحدث كل شيء")
    case .simulate: Words(english: "how likely it is", arabic: "كم هو محتمل")
    case .explain: Words(english: "what something is", arabic: "ما هذا الشيء")
    case .why: Words(english: "why it starts when it does", arabic: "لماذا يبدأ حين يبدأ")
    case .whatIf: Words(english: "what would be different", arabic: "ماذا يختلف لو")
    case .undo: Words(english: "take back the last entry", arabic: "تراجع عن آخر مُدخل")
    default: Words(english: "", arabic: "")
    }
  }
}
