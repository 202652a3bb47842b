import MurunaText

/// What a session can be told to do otherwise: `:set width 120`, `:ضبط عرض 120`. One line each, in the order in which `:set` lists them.
package enum SessionSetting: String, CaseIterable, Sendable {
  case language = "lang"
  case width, color, hints, pager, time, present

  package var arabic: String {
    switch self {
    case .language: "لغة"
    case .width: "عرض"  // review
    case .color: "ألوان"
    case .hints: "تلميحات"  // review
    case .pager: "صفحات"  // review
    case .time: "توقيت"
    case .present: "تقديم"
    }
  }

  package static func named(_ name: String) -> SessionSetting? {
    let key = NearKey.of(name)
    return allCases.first { $0.spellings.contains { NearKey.of($0) == key } }
  }

  package var spellings: [String] { [rawValue, arabic] + (self == .language ? ["language"] : self == .color ? ["colour", "colors"] : []) }
  package func name(in language: Language) -> String { language == .arabic ? arabic : rawValue }

  /// The words that it takes, for completion; of the width any number of cells, too.
  package func values(in language: Language) -> [String] {
    switch self {
    case .language: Language.allCases.map(\.rawValue)
    case .width: [language == .arabic ? "تلقائي" : "auto"]  // review
    case .color, .hints, .pager, .time, .present: language == .arabic ? ["نعم", "لا"] : ["on", "off"]
    }
  }

  /// The same for people.
  package func valuesTold(in language: Language) -> [String] { values(in: language) + (self == .width ? ["40 … 1000"] : []) }

  /// What it is, and which words it takes.
  var told: Words {
    func values(_ language: Language) -> String { valuesTold(in: language).joined(separator: language.comma) }
    return Words(english: "\(summary.english): \(value: values(.english))", arabic: "\(summary.arabic): \(value: values(.arabic))")
  }

  package var summary: Words {
    switch self {
    case .language: Words(english: "the language of answers", arabic: "لغة الأجوبة")
    case .width: Words(english: "cells of a line: auto is the terminal's", arabic: "خانات السطر: تلقائي أي كعرض الطرفية")  // review
    case .color: Words(english: "colours", arabic: "الألوان")
    case .hints: Words(english: "the dim word behind the cursor", arabic: "الكلمة الباهتة بعد المؤشر")  // review
    case .pager: Words(english: "a long answer stops at the end of the screen", arabic: "الجواب الطويل يتوقف عند آخر الشاشة")  // review
    case .time: Words(english: "how long answers take", arabic: "كم يستغرق الجواب")
    case .present: Words(english: "for a projector", arabic: "للعرض على شاشة كبيرة")
    }
  }
}
