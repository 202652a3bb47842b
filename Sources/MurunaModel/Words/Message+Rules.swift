import MurunaText

/// What is said of expressions, rules, views, tests and waivers.
extension Message {
  static func roughlyKnown(_ rule: String, _ thing: String?) -> Words {
    Words(
      english: "\(name: rule) cannot be judged\(thing.map { " for \(name: $0)" } ?? ""): its values are only roughly known",
      arabic: "تعذّر الحكم بـ\(name: rule)\(thing.map { " في \(name: $0)" } ?? ""): القيم معروفة بالتقريب فقط")
  }
  static let sayItMoreExactly = Words(
    english: "say it more exactly where you can: a day instead of a year, a number instead of a range", arabic: "اذكره بدقة أكبر إن استطعت: يومًا بدل سنة، وعددًا بدل مدى")
  static var theRule: Words {
    Words(
      english: "the rule",
      arabic: "القاعدة")
  }
  static func ruleBroken(_ rule: String, _ thing: String) -> Words {
    if thing.isEmpty {
      return Words(
        english: "the rule \(name: rule) does not hold",
        arabic: "لا تصح القاعدة \(name: rule)")
    }
    return Words(
      english: "\(name: thing) breaks the rule \(name: rule)",
      arabic: "\(name: thing) يخالف القاعدة \(name: rule)")
  }
  static func valueOf(_ text: String, _ english: String, _ arabic: String) -> Words {
    Words(
      english: "\(code: text) = \(value: english)",
      arabic: "\(code: text) = \(value: arabic)")
  }
  static var testWithoutExpect: Words {
    Words(
      english: "this test expects nothing",
      arabic: "هذا الاختبار لا يتوقع شيئًا")
  }
  static func declaredAlready(_ kind: Called, _ name: String, in outer: String) -> Words {
    Words(
      english: "\(name: outer) has the \(value: kind.english) \(name: name) already; a change adds what is not there yet",
      arabic: "في \(name: outer) \(value: kind.arabic) \(name: name) أصلا؛ والتغيير يضيف ما ليس فيه")
  }
  static var declarationInDefaults: Words {
    Words(
      english: "`every` says fields that many things share; nothing is declared in it",
      arabic: "تقول «كل» حقولًا تشترك فيها أشياء كثيرة، ولا يُعرَّف فيها شيء")
  }
  static var declarationInDefaultsHelp: Words {
    Words(
      english: "declare it in each of the things, or make one and let the others be \(code: "like") it",
      arabic: "عرّفه في كل من الأشياء، أو اصنع واحدًا واجعل غيره \(code: "مثل")ه")
  }
  static func declaredAlreadyHelp(_ path: String) -> Words {
    Words(
      english: "what it says is changed by its own name: \(code: "change " + path + " { … }")",
      arabic: "ما يقوله يُغيَّر باسمه: \(code: "تغيير " + path + " { … }")")
  }
  static var ruleFields: Words {
    Words(
      english: "a rule has \(code: "each"), \(code: "must"), \(code: "says"), \(code: "help"), \(code: "why"), \(code: "source"), \(code: "severity"), \(code: "at"), \(code: "parameter"), \(code: "let")",
      arabic: "للقاعدة \(code: "لكل") و\(code: "يجب") و\(code: "تقول") و\(code: "مساعدة") و\(code: "لماذا") و\(code: "المصدر") و\(code: "الشدة") و\(code: "عند") و\(code: "معلمة") و\(code: "ليكن")")
  }
  static func ruleWithoutMust(_ name: String) -> Words {
    Words(
      english: "the rule \(name: name) demands nothing",
      arabic: "القاعدة \(name: name) لا تطلب شيئًا")
  }
  static func ruleTooCostly(_ name: String) -> Words {
    Words(
      english: "the rule \(name: name) took too many steps and was given up",
      arabic: "احتاجت القاعدة \(name: name) خطوات كثيرة فتُركت")
  }
  static var expectationTooCostly: Words {
    Words(
      english: "this took too many steps and was given up",
      arabic: "احتاج هذا خطوات كثيرة فتُرك")
  }
  static var tooCostlyHelp: Words {
    Words(
      english: "compare by equality, \(code: "a.city is b.city"), so that it need not try every pair",
      arabic: "قارن بالمساواة \(code: "a.city is b.city") كي لا تُجرَّب كل الأزواج")
  }
  static func changedTwice(_ name: String) -> Words {
    Words(
      english: "\(name: name) is changed twice",
      arabic: "غُيّر \(name: name) مرتين")
  }
  static func viewWithoutEach(_ name: String) -> Words {
    Words(
      english: "the view \(name: name) does not say what its rows are: \(code: "each: risk")",
      arabic: "لا يذكر الجدول \(name: name) ما صفوفه: \(code: "each: risk")")
  }
  static func viewWithoutColumns(_ name: String) -> Words {
    Words(english: "the view \(name: name) shows nothing of its rows", arabic: "لا يعرض الجدول \(name: name) شيئًا من صفوفه")
  }
  static func viewWithoutColumnsHelp(_ thing: String) -> Words {
    Words(
      english: "add columns: \(code: "column \"Name\": \(thing).title")", arabic: "أضف أعمدة: \(code: "عمود \"الاسم\": \(thing).عنوان")")
  }
  static func incompleteWaiver(_ lacking: [Called]) -> Words {
    Words(
      english: "this waiver lacks \(code: lacking.map { $0.english + ":" }.joined(separator: " "))",
      arabic: "ينقص هذا الإعفاءَ \(code: lacking.map { $0.arabic + ":" }.joined(separator: " "))")
  }
  static var incompleteWaiverHelp: Words {
    Words(
      english: "\(code: "waive { rule: …; for: …; because: …; until: 2026-06-30 }")",
      arabic: "\(code: "إعفاء { قاعدة: …؛ لأجل: …؛ لأن: …؛ حتى: 2026-06-30 }")")
  }
  static func expiredWaiver(_ rule: String, _ day: String) -> Words {
    Words(
      english: "the waiver of \(name: rule) ended on \(value: day)",
      arabic: "انتهى الإعفاء من \(name: rule) في \(value: day)")
  }
  static var expiredWaiverHelp: Words {
    Words(
      english: "mend what it excused, or decide anew and set another day",
      arabic: "أصلح ما أعفى منه، أو قرّر من جديد وحدّد يومًا آخر")
  }
  static func unusedWaiver(_ rule: String) -> Words {
    Words(
      english: "this waiver of \(name: rule) excuses nothing",
      arabic: "هذا الإعفاء من \(name: rule) لا يعفي من شيء")
  }
  static func unknownHole(_ path: String) -> Words {
    Words(
      english: "the hole \(code: "{" + path + "}") names nothing in this rule",
      arabic: "لا تسمّي الفجوة \(code: "{" + path + "}") شيئًا في هذه القاعدة")
  }
  static var unknownHoleHelp: Words {
    Words(
      english: "a hole is a path from what the rule draws, \(code: "{risk.score}"), or a parameter, \(code: "{rule.limit}")",
      arabic: "الفجوة مسار مما تتناوله القاعدة \(code: "{risk.score}") أو معلمة \(code: "{rule.limit}")")
  }
  static func unknownFunction(_ name: String) -> Words {
    Words(
      english: "there is no function \(name: name)",
      arabic: "لا دالة اسمها \(name: name)")
  }
  static func functionsAre(_ names: [String]) -> Words {
    Words(
      english: "the functions are \(names: names)",
      arabic: "الدوال: \(names: names, separator: "، ")")
  }
  static func needsArgument(_ name: String) -> Words {
    Words(
      english: "\(code: name + "(…)") needs something in its parentheses",
      arabic: "لا بد من شيء بين قوسي \(code: name + "(…)")")
  }
  static var reachNeedsField: Words {
    Words(
      english: "this function follows a field: \(code: "reach(risk.leads_to)")",
      arabic: "هذه الدالة تتبع حقلًا: \(code: "reach(risk.leads_to)")")
  }
  static var occurrencesNeeds: Words {
    Words(
      english: "this function needs a cadence and two days: \(code: "occurrences(series.repeats, 2024-01-01, as_of)")",
      arabic: "لا بد لهذه الدالة من تكرار ويومين: \(code: "مرات(سلسلة.تتكرر، 2024-01-01، بتاريخ)")")
  }
  static func notAnExpression(_ text: String) -> Words {
    Words(
      english: "\(code: text) cannot stand in an expression",
      arabic: "لا يرد \(code: text) في تعبير")
  }
  static func boundKind(_ name: String) -> Words {
    Words(
      english: "\(name: name) means the one at hand here, not all of them",
      arabic: "\(name: name) هنا يعني الواحد الحاضر لا الجميع")
  }
  static func boundKindHelp(_ letter: String, _ kind: String) -> Words {
    Words(
      english: "to name another, write \(code: letter + " in " + kind)",
      arabic: "لتسمية غيره اكتب \(code: letter + " in " + kind)")
  }
  static func notACondition(_ written: String, _ type: Words) -> Words {
    Words(
      english: "\(code: written) is \(value: type.text(in: .english)), not something that holds or does not",
      arabic: "\(code: written) هو \(value: type.text(in: .arabic))، وليس شرطًا يصح أو لا يصح")
  }
  static func compareIt(_ written: String) -> Words {
    Words(
      english: "compare it: \(code: written + " >= …"), or \(code: written + " is not empty")",
      arabic: "قارنه: \(code: written + " >= …")، أو \(code: written + " ليس فارغ")")
  }
  static func severalCompared(_ written: String) -> Words {
    Words(
      english: "\(code: written) is a list, and a list is not more or less than something",
      arabic: "\(code: written) قائمة، والقائمة لا تكون أكثر من شيء أو أقل منه")
  }
  static func severalComparedHelp(_ written: String) -> Words {
    Words(
      english: "take one of it, \(code: "greatest(\(written))"), or draw each with \(code: "each:")",
      arabic: "خذ واحدًا منها، \(code: "greatest(\(written))")، أو اسحب كلًا منها بـ\(code: "لكل:")")
  }
  static func notComparable(_ left: Called, _ right: Called) -> Words {
    Words(
      english: "\(value: left.english) and \(value: right.english) do not go together",
      arabic: "لا يجتمع \(value: left.arabic) و\(value: right.arabic)")
  }
  static var statedHere: Words {
    Words(
      english: "said here",
      arabic: "ذُكر هنا")
  }
  static var oneUnit: Words {
    Words(
      english: "say both in the same unit, or in units of one measure",
      arabic: "اذكرهما بوحدة واحدة، أو بوحدتين من قياس واحد")
  }
  static var divisionByZeroHelp: Words {
    Words(
      english: "say what holds then: \(code: "if b > 0 then a / b else 0")",
      arabic: "قل ما الذي يصح عندئذ: \(code: "إذا ب > 0 فإن أ / ب وإلا 0")")
  }
  static var divisionByZero: Words {
    Words(
      english: "this divides by zero",
      arabic: "قسمة على صفر")
  }
  static var resultTooLarge: Words {
    Words(
      english: "the result is too large",
      arabic: "الناتج أكبر مما يُحفظ")
  }
  static func circularField(_ name: String) -> Words {
    Words(
      english: "\(name: name) is worked out from itself",
      arabic: "\(name: name) يُستنتج من نفسه")
  }
  static func circularFieldHelp(_ name: String) -> Words {
    Words(
      english: "let it be said of each thing, \(code: name + ": number"), or work it out from what does not need it",
      arabic: "اجعله مما يُذكر لكل شيء، \(code: name + ": عدد")، أو استنتجه مما لا يحتاج إليه")
  }
  static func deepField(_ name: String) -> Words {
    Words(
      english: "\(name: name) rests on too long a chain of derived fields",
      arabic: "\(name: name) يقوم على سلسلة طويلة جدًا من الحقول المستنتجة")
  }
  static var deepFieldHelp: Words {
    Words(
      english: "state one of the fields in between, or derive it from fewer others",
      arabic: "اذكر حقلًا مما بينها، أو استنتجه من حقول أقل")
  }
  static func through(_ name: String) -> Words {
    Words(
      english: "through \(name: name)",
      arabic: "عبر \(name: name)")
  }
  static func expectationFailed(_ isUnknown: Bool) -> Words {
    Words(
      english: "\(value: isUnknown ? "this cannot be told" : "this does not hold")",
      arabic: "\(value: isUnknown ? "لا يمكن معرفة هذا" : "هذا لا يصح")")
  }
}
