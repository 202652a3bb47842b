import MurunaText

/// What is said of fields, types and values.
extension Message {
  static func unknownField(_ name: String, of kind: Called) -> Words {
    Words(
      english: "\(code: kind.english) has no field \(name: name)",
      arabic: "ليس لـ\(code: kind.arabic) حقل اسمه \(name: name)")
  }
  static func unknownHeader(_ name: String) -> Words {
    Words(
      english: "\(name: name) says nothing about a program",
      arabic: "\(name: name) لا يصف البرنامج")
  }
  static var headersAre: Words {
    Words(
      english: "a file may begin with \(code: "muruna:"), \(code: "language:"), \(code: "as_of:"), \(code: "use:"), \(code: "author:"), \(code: "version:"), \(code: "review:")",
      arabic: "قد يبدأ الملف بـ\(code: "مرونة:") و\(code: "لغة:") و\(code: "بتاريخ:") و\(code: "استعمل:") و\(code: "المؤلف:") و\(code: "الإصدار:") و\(code: "المراجعة:")")
  }
  static func fieldsAre(_ names: [Called], more: Int) -> Words {
    Words(
      english: "it has \(english: names)\(value: more > 0 ? " and \(more) more" : "")",
      arabic: "حقوله \(arabic: names)\(value: more > 0 ? Message.otherOnes(more) : "")")
  }
  static func fieldOf(_ name: String, _ kind: Called) -> Words {
    Words(
      english: "\(name: name) belongs to \(code: kind.english)",
      arabic: "\(name: name) من حقول \(code: kind.arabic)")
  }
  static func missingFields(_ kind: Called, _ name: String, _ fields: [Called]) -> Words {
    Words(
      english: "\(code: kind.english) \(name: name) does not say its \(english: fields)",
      arabic: "لا يذكر \(code: kind.arabic) \(name: name): \(arabic: fields)")
  }
  /// - Parameter choices: the words that fit, of the fields that take one of a few.
  static func missingFieldsHelp(_ fields: [Called], choices: [(field: Called, words: [Called])] = []) -> Words {
    let english = fields.map { $0.english + ": ?" }.joined(separator: "; "), arabic = fields.map { $0.arabic + ": ؟" }.joined(separator: "؛ ")
    guard let first = choices.first else {
      return Words(english: "add \(code: english), and fill in what you know", arabic: "أضف \(code: arabic) ثم املأ ما تعرفه")
    }
    return Words(
      english: "add \(code: english), and fill in what you know; \(name: first.field.english) is one of \(names: first.words.map(\.english))",
      arabic: "أضف \(code: arabic) ثم املأ ما تعرفه؛ و\(name: first.field.arabic) واحد من \(names: first.words.map(\.arabic), separator: "، ")")
  }
  static func saidTwice(_ name: Called) -> Words {
    Words(
      english: "\(name: name.english) is said twice",
      arabic: "ذُكر \(name: name.arabic) مرتين")
  }
  static var saidTwiceHelp: Words {
    Words(
      english: "keep one; or give both a \(code: "{ source: …; as_of: … }")",
      arabic: "أبق واحدًا، أو اذكر مع كل منهما \(code: "{ مصدر: …؛ بتاريخ: … }")")
  }
  static func useBrings(_ field: String, _ vocabulary: String) -> Words {
    Words(
      english: "\(name: field) comes with a vocabulary: write \(code: "use: " + vocabulary) at the top",
      arabic: "يأتي \(name: field) مع مفردات: اكتب \(code: "استعمل: " + vocabulary) في أول الملف")
  }
  static func headerTwice(_ name: String) -> Words {
    Words(
      english: "the program's \(name: name) is said in two ways",
      arabic: "ذُكر \(name: name) للبرنامج بصيغتين")
  }
  static func readOnly(_ name: Called) -> Words {
    Words(
      english: "\(name: name.english) is worked out, not written",
      arabic: "\(name: name.arabic) يُستنتج ولا يُكتب")
  }
  static func workedOutFrom(_ formula: String) -> Words {
    Words(
      english: "it is \(code: formula); say what that is made of instead",
      arabic: "هو \(code: formula)؛ فاذكر ما يتألف منه بدلًا منه")
  }
  static func writeInstead(_ field: Called, in kind: Called) -> Words {
    Words(
      english: "write \(code: field.english + ":") in the \(code: kind.english) instead",
      arabic: "اكتب \(code: field.arabic + ":") في \(code: kind.arabic) بدلًا منه")
  }
  static func declareInside(_ kind: Called) -> Words {
    Words(
      english: "it lists what stands inside: declare \(aCode: kind.english) in the braces",
      arabic: "يسرد ما في الداخل: عرّف \(code: kind.arabic) بين القوسين")
  }
  static func oneValue(_ name: Called) -> Words {
    Words(
      english: "\(name: name.english) takes one value",
      arabic: "يأخذ \(name: name.arabic) قيمة واحدة")
  }
  static func nameEach(_ all: String) -> Words { Words(english: "name each: \(code: all)", arabic: "سمِّ كلًّا منها: \(code: all)") }
  static func detailsStandInBraces(_ whole: String) -> Words {
    Words(english: "details stand in braces: \(code: whole)", arabic: "التفاصيل بين حاضنتين: \(code: whole)")
  }
  static func countBeforeName(_ right: String) -> Words {
    Words(english: "a number stands before what it counts: \(code: right)", arabic: "يسبق العدد معدوده: \(code: right)")
  }
  static var keepOne: Words { Words(english: "keep one of them", arabic: "أبق واحدًا منها") }
  static func wrongType(_ text: String, _ wanted: Words) -> Words {
    Words(
      english: "\(code: text) is not \(wanted.english)",
      arabic: "المطلوب \(wanted.arabic)، لا \(code: text)")
  }
  static func forExample(_ text: Called) -> Words {
    Words(
      english: "for example \(code: text.english)",
      arabic: "مثلًا \(code: text.arabic)")
  }
  static func meanings(_ english: String, _ arabic: String) -> Words {
    Words(english: "\(value: english)", arabic: "\(value: arabic)")
  }
  static func notOneOf(_ text: String) -> Words {
    Words(
      english: "\(code: text) is not one of the words that fit here",
      arabic: "ليس \(code: text) من الكلمات الممكنة هنا")
  }
  static func notAChoice(_ text: String) -> Words {
    Words(
      english: "\(code: text) is not a single word",
      arabic: "ليس \(code: text) كلمة واحدة")
  }
  static func oneOf(_ words: [Called]) -> Words {
    Words(
      english: "one of \(english: words)",
      arabic: "واحد من \(arabic: words)")
  }
  static func unknownCode(_ code: String, of vocabulary: String) -> Words {
    Words(
      english: "\(name: vocabulary) has no code \(code: code)",
      arabic: "لا رمز \(code: code) في \(name: vocabulary)")
  }
  static func seeVocabulary(_ name: String) -> Words {
    Words(
      english: "see the list: \(code: "muruna explain " + name)",
      arabic: "انظر القائمة: \(code: "muruna explain " + name)")
  }
  static func codesGo(from first: String, to last: String, _ vocabulary: String) -> Words {
    Words(
      english: "its codes go from \(code: first) to \(code: last): \(code: "muruna explain " + vocabulary)",
      arabic: "رموزها من \(code: first) إلى \(code: last): \(code: "muruna explain " + vocabulary)")
  }
  static func unknownDetail(_ name: String, of field: Called) -> Words {
    Words(
      english: "a value of \(name: field.english) carries no detail \(name: name)",
      arabic: "لا تحمل قيمة \(name: field.arabic) تفصيلًا اسمه \(name: name)")
  }
  static func detailsAre(_ names: [Called]) -> Words {
    Words(
      english: "it may carry \(english: names)",
      arabic: "قد تحمل \(arabic: names)")
  }
  static var detailIsDeclaration: Words {
    Words(
      english: "in the braces of a value stand details, \(code: "name: value")",
      arabic: "بين قوسي القيمة تفاصيل على صورة \(code: "الاسم: القيمة")")
  }
  static func markInValue(_ word: String) -> Words {
    Words(
      english: "\(code: word) belongs to the declaration of a kind, not to a value",
      arabic: "\(code: word) من تعريف الصنف لا من القيمة")
  }
  static func outOfRange(_ text: String) -> Words {
    Words(
      english: "\(code: text) is out of range",
      arabic: "\(code: text) خارج المدى")
  }
  static func atLeast(_ low: String) -> Words {
    Words(
      english: "\(value: low) or more",
      arabic: "\(value: low) فأكثر")
  }
  static func atMost(_ high: String) -> Words {
    Words(
      english: "\(value: high) or less",
      arabic: "\(value: high) فأقل")
  }
  static func between(_ low: String, _ high: String) -> Words {
    Words(
      english: "from \(value: low) to \(value: high)",
      arabic: "من \(value: low) إلى \(value: high)")
  }
  static func negativeDuration(_ text: String) -> Words {
    Words(
      english: "\(code: text): a duration cannot be negative",
      arabic: "\(code: text): لا تكون المدة سالبة")
  }
  static func badNumber(_ text: String) -> Words {
    Words(
      english: "\(code: text) is too large or too fine to keep",
      arabic: "\(code: text) أكبر أو أدق مما يُحفظ")
  }
  static var badNumberHelp: Words {
    Words(
      english: "numbers go up to 9 trillion, in steps of a millionth",
      arabic: "الأعداد حتى تسعة تريليونات وبأجزاء المليون")
  }
  static func tooFine(_ text: String) -> Words {
    Words(
      english: "\(code: text) is too large, or finer than a second",
      arabic: "\(code: text) أكبر مما يُحفظ أو أدق من ثانية")
  }
  static func notACadence(_ text: String) -> Words {
    Words(
      english: "\(code: text) does not say how often",
      arabic: "\(code: text) لا يقول كم مرة")
  }
  /// `12 percent`, `5 pm`
  static func writtenAs(_ text: String, _ ours: String) -> Words {
    Words(
      english: "\(code: text) is written \(code: ours)",
      arabic: "تُكتب \(code: text) هكذا: \(code: ours)")
  }
  static func timeNeedsDay(_ time: String) -> Words {
    Words(
      english: "a moment has its day before the time: \(code: "15 January 2026 " + time)",
      arabic: "قبل ساعة اللحظة يومها: \(code: "١٥ كانون الثاني ٢٠٢٦ " + time)")
  }
  /// `reported by:` for `reported_by:`.
  static func fieldOfWords(_ field: String) -> Words {
    Words(
      english: "the name of a field is one word: \(code: field)",
      arabic: "اسم الحقل كلمة واحدة: \(code: field)")
  }
  static func belongsInBraces(_ kind: Called, of holder: Called) -> Words {
    Words(
      english: "declare the \(code: kind.english) in the braces of its \(code: holder.english)",
      arabic: "عرّف \(code: kind.arabic) بين قوسي \(code: holder.arabic)")
  }
  static func textBehindValue(_ text: String) -> Words {
    Words(
      english: "nobody reads \(code: text) behind a value",
      arabic: "لا يقرأ أحد \(code: text) خلف القيمة")
  }
  static func titleBeforeColon(_ line: String) -> Words {
    Words(
      english: "a title stands before the colon: \(code: line)",
      arabic: "موضع العنوان قبل النقطتين: \(code: line)")
  }
  static func remarkInBraces(_ value: String) -> Words {
    Words(
      english: "a remark stands in braces: \(code: value)",
      arabic: "موضع الملاحظة بين حاضنتين: \(code: value)")
  }
  static func delete(_ text: String) -> Words {
    Words(english: "delete \(code: text)", arabic: "احذف \(code: text)")
  }
  static func strayLabel(_ label: String, _ field: String) -> Words {
    Words(
      english: "\(code: label) says nothing between \(code: field) and its colon",
      arabic: "لا تقول \(code: label) شيئا بين \(code: field) والنقطتين")
  }
  static func hyphenInWord(_ text: String) -> Words {
    Words(
      english: "\(code: text) is written with \(code: "_"): a hyphen is a minus",
      arabic: "تكتب \(code: text) بـ\(code: "_")، فالواصلة علامة طرح")
  }
  static let unitsOfTime = Words(
    english: "a length of time is counted in \(code: "min"), \(code: "h"), \(code: "days"), \(code: "weeks") or \(code: "months")",
    arabic: "تُعدّ المدة بـ\(code: "دقيقة") أو \(code: "ساعة") أو \(code: "يوم") أو \(code: "أسبوع") أو \(code: "شهر")")
  static var asOfDay: Words {
    Words(
      english: "\(code: "as_of") is one day",
      arabic: "\(code: "بتاريخ") يوم واحد")
  }
  static func todayIsNoDay(_ word: String) -> Words {
    Words(
      english: "\(code: word) is another day tomorrow: \(code: "as_of") is a date",
      arabic: "\(code: word) يتغير غدًا، و\(code: "بتاريخ") تاريخ")  // review
  }
  static var todayHelp: Words {
    Words(
      english: "write the date, as in \(code: "as_of: 2026-01-14"), or take the line out and say \(code: "--as-of") with it",
      arabic: "اكتب التاريخ، كما في \(code: "بتاريخ: 2026-01-14")، أو احذف السطر واذكر التاريخ مع \(code: "--as-of")")  // review
  }
  static var takeLineOut: Words {
    Words(
      english: "take the line out",
      arabic: "احذف السطر")
  }
  static func unknownVersion(_ text: String) -> Words {
    Words(
      english: "this program reads version 1 of Muruna, not \(code: text)",
      arabic: "هذا البرنامج يقرأ الإصدار 1 من مرونة لا \(code: text)")
  }
  static var unknownVersionHelp: Words {
    Words(
      english: "write \(code: "muruna: 1")",
      arabic: "اكتب \(code: "مرونة: ١")")
  }
  static var parentIsNoField: Words {
    Words(
      english: "what a kind is stands in front of its braces",
      arabic: "ما يكونه الصنف يُكتب قبل قوسيه")
  }
  static func parentIsNoFieldHelp(_ name: String, _ parent: String) -> Words {
    Words(
      english: "write \(code: "kind " + name + " is " + parent + " { … }")",
      arabic: "اكتب \(code: "صنف " + name + " هو " + parent + " { … }")")
  }
  static var notAField: Words {
    Words(
      english: "in a kind stand fields: \(code: "name: type") or \(code: "name = expression")",
      arabic: "في الصنف حقول: \(code: "الاسم: النوع") أو \(code: "الاسم = العبارة")")
  }
  static func unknownType(_ text: String) -> Words {
    Words(
      english: "\(code: text) is not a type",
      arabic: "ليس \(code: text) نوع قيمة")
  }
  static var listedType: Words {
    Words(
      english: "a field has one type",
      arabic: "للحقل نوع واحد")
  }
  static var listedTypeHelp: Words {
    Words(
      english: "for several kinds write \(code: "role or unit"); for words \(code: "one_of a, b")",
      arabic: "لعدة أصناف اكتب \(code: "دور أو وحدة") وللكلمات \(code: "أحد أ، ب")")
  }
  static func unknownInverse(_ text: String) -> Words {
    Words(
      english: "\(code: text) is not the field of a kind",
      arabic: "ليس \(code: text) حقلًا في صنف")
  }
  static func cannotTell(_ field: Called, _ kind: Called, _ things: Int, _ rules: Int) -> Words {
    Words(
      english: "\(name: field.english) is missing on \(things, .thing): \(rules, .rule) cannot be judged",
      arabic: "ينقص \(name: field.arabic) في \(things, .thing): تعذّر الحكم في \(rules, .rule)")
  }
  static func alsoMissing(_ name: String) -> Words {
    Words(
      english: "and on \(name: name)",
      arabic: "وفي \(name: name)")
  }
  static func rulesWaiting(_ rules: [String]) -> Words {
    Words(
      english: "waiting: \(names: rules)",
      arabic: "القواعد المنتظرة: \(names: rules, separator: "، ")")
  }
  static func stateIt(_ field: Called) -> Words {
    Words(
      english: "say it, \(code: field.english + ": …"), or \(code: field.english + ": ?") if it is still to be found out",
      arabic: "اذكره \(code: field.arabic + ": …") أو \(code: field.arabic + ": ؟") إن لم يُعرف بعد")
  }
  static func findItOut(_ field: Called) -> Words {
    Words(
      english: "write \(code: field.english + ": …") once it is found out; \(code: "show gaps") lists all that is still open",
      arabic: "اكتب \(code: field.arabic + ": …") حين يُعرف؛ ويسرد \(code: "اعرض فراغات") كل ما بقي مفتوحًا")
  }
  static func noToday(_ rules: Int) -> Words {
    Words(
      english: "\(rules, .rule) cannot be judged without a date of today",
      arabic: "تعذّر الحكم في \(rules, .rule) دون تاريخ اليوم")
  }
  static var noTodayHelp: Words {
    Words(
      english: "write \(code: "as_of: 2026-01-14") at the top, or give \(code: "--as-of")",
      arabic: "اكتب \(code: "بتاريخ: ١٤/٠١/٢٠٢٦") في أول الملف أو استعمل \(code: "--as-of")")
  }
  static func sourcesDisagree(_ field: Called, _ thing: String) -> Words {
    Words(
      english: "two sources disagree on the \(name: field.english) of \(name: thing)",
      arabic: "مصدران يختلفان في \(name: field.arabic) لـ\(name: thing)")
  }
  static var otherClaim: Words {
    Words(
      english: "the other claim",
      arabic: "القول الآخر")
  }
  static func twoValues(_ first: Called, _ second: Called) -> Words {
    Words(
      english: "\(value: first.english) or \(value: second.english)",
      arabic: "\(value: first.arabic) أو \(value: second.arabic)")
  }
  static var sourcesDisagreeHelp: Words {
    Words(
      english: "both stay; settle it, or say in a \(code: "note:") why it is open",
      arabic: "يبقى القولان؛ احسم الأمر أو بيّن في \(code: "ملاحظة:") سبب بقائه مفتوحًا")
  }
}

let weekdayNames = [
  ("Monday", "الاثنين"), ("Tuesday", "الثلاثاء"), ("Wednesday", "الأربعاء"), ("Thursday", "الخميس"), ("Friday", "الجمعة"), ("Saturday", "السبت"),
  ("Sunday", "الأحد"),
]
