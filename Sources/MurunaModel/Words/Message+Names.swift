import MurunaText

/// What is said of names and kinds.
extension Message {
  static var firstHere: Words {
    Words(
      english: "first here",
      arabic: "أول مرة هنا")
  }
  static var declaredHere: Words {
    Words(
      english: "declared here",
      arabic: "عُرّف هنا")
  }
  static func oneOfThem(_ path: String) -> Words {
    Words(
      english: "this is \(name: path)",
      arabic: "هذا هو \(name: path)")
  }
  static func unknownName(_ name: String, wanted: [Called]) -> Words {
    Words(
      english: "nothing is called \(name: name)",
      arabic: "لا شيء اسمه \(name: name)")
  }
  static func unknownNameInside(_ name: String, _ outer: String) -> Words {
    Words(
      english: "nothing in \(name: outer) is called \(name: name)",
      arabic: "لا شيء في \(name: outer) اسمه \(name: name)")
  }
  static func morePlaces(_ count: Int) -> Words {
    Words(
      english: "used in \(count, .place) more",
      arabic: count == 1 ? "ويرد في موضع آخر" : count == 2 ? "ويرد في موضعين آخرين" : "ويرد في \(count, .place) أخرى")
  }
  /// Nothing where no name is near.
  static func didYouMean(_ names: [String]) -> Words? {
    if names.isEmpty { return nil }
    return Words(
      english: "did you mean \(names: names)?",
      arabic: "هل تقصد \(names: names, separator: "، ")؟")
  }
  /// `size` where `pump.size` is meant.
  static func fieldAlone(_ field: String) -> Words {
    Words(
      english: "\(code: field) alone does not say whose it is",
      arabic: "\(code: field) وحدها لا تقول لأي شيء هي")
  }
  static let nothingKnown = Words(
    english: "write \(code: "?") while nobody knows, or leave the field out if there is nothing",
    arabic: "اكتب \(code: "؟") ما دام مجهولا، أو احذف الحقل إن لم يكن ثمة شيء")
  static let isEmptyIsSaid = Words(
    english: "whether something is there is said with \(code: "is empty") or \(code: "is not empty")",
    arabic: "يُقال عن وجود الشيء \(code: "هو فارغ") أو \(code: "ليس فارغ")")  // review
  static func declareIt(_ name: String, _ kind: Called) -> Words {
    Words(
      english: "declare it: \(code: kind.english + " " + name + " { }")",
      arabic: "عرّفه: \(code: kind.arabic + " " + name + " { }")")
  }
  static var declareFirst: Words {
    Words(
      english: "declare it first, or name something that is declared",
      arabic: "عرّفه أولًا، أو سمِّ شيئًا معرّفًا")
  }
  static func nearName(_ name: String, _ other: String) -> Words {
    Words(
      english: "\(name: name) is written differently from \(name: other)",
      arabic: "اكتب \(name: other): كُتبت \(name: name)")
  }
  static func confusableNames(_ name: String, _ other: String) -> Words {
    Words(
      english: "\(name: name) and \(name: other) look the same, and are two names",
      arabic: "\(name: name) و\(name: other) متشابهان في الشكل وهما اسمان")
  }
  static func nearNames(_ name: String, _ other: String) -> Words {
    Words(
      english: "\(name: name) and \(name: other) are easily taken for one name",
      arabic: "قد يُظن \(name: name) و\(name: other) اسمًا واحدًا")
  }
  static var theOther: Words {
    Words(
      english: "the other",
      arabic: "الآخر")
  }
  static var confusableHelp: Words {
    Words(
      english: "rename one of them; if they are one thing, write \(code: "also")",
      arabic: "غيّر أحدهما، وإن كانا شيئًا واحدًا فاكتب \(code: "أيضا")")
  }
  /// Of what a name is made, for eyes that cannot tell.
  static func scalars(_ name: String) -> Words {
    let points = name.unicodeScalars.prefix(12).map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined(separator: " ")
    return Words(english: "\(name: name) is \(value: points)", arabic: "\(name: name) هو \(value: points)")
  }
  static func write(_ text: String) -> Words {
    Words(
      english: "write \(code: text)",
      arabic: "اكتب \(code: text)")
  }
  static func ambiguousName(_ name: String, _ count: Int) -> Words {
    Words(
      english: "\(name: name) may mean \(count, .thing)",
      arabic: "قد يعني \(name: name) أكثر من شيء: \(count, .thing)")
  }
  static func ambiguousNameHelp(_ path: String) -> Words {
    Words(
      english: "say which: \(code: path)",
      arabic: "حدّد المقصود: \(code: path)")
  }
  static var ambiguousAtTop: Words {
    Words(english: "give one of them another name", arabic: "سمِّ أحدها باسم آخر")
  }
  static func notAReference(_ text: String, wanted: [Called]) -> Words {
    Words(
      english: "\(code: text) is not the name of a thing",
      arabic: "ليس \(code: text) اسمًا لشيء")
  }
  static func notAName(_ text: String) -> Words {
    Words(
      english: "\(code: text) cannot be a name",
      arabic: "لا يصلح \(code: text) اسمًا")
  }
  static var notANameHelp: Words {
    Words(
      english: "begin with a letter: letters, digits and _",
      arabic: "ابدأ بحرف، ثم حروف وأرقام و_")
  }
  static func unknownKind(_ word: String) -> Words {
    Words(
      english: "there is no kind of thing called \(name: word)",
      arabic: "لا صنف اسمه \(name: word)")
  }
  static var kindsAre: Words {
    Words(
      english: "all kinds are listed by \(code: "muruna explain")",
      arabic: "تُسرد الأصناف كلها بالأمر \(code: "muruna explain")")
  }
  static func colonMissing(_ field: String) -> Words {
    Words(
      english: "a colon is missing after \(code: field)",
      arabic: "تنقص نقطتان بعد \(code: field)")
  }
  static func writeColon(_ field: String) -> Words {
    Words(
      english: "write \(code: field + ":") and the value after it",
      arabic: "اكتب \(code: field + ":") ثم القيمة")
  }
  static func equalsForColon(_ field: String) -> Words {
    Words(
      english: "what is said of a thing stands after a colon, not \(code: "=")",
      arabic: "ما يقال عن شيء يأتي بعد نقطتين لا بعد \(code: "=")")
  }
  static func notAKind(_ text: String) -> Words {
    Words(
      english: "\(code: text) is not the name of a kind",
      arabic: "ليس \(code: text) اسم صنف")
  }
  static var kindWithoutName: Words {
    Words(
      english: "a kind needs a name",
      arabic: "لا بد للصنف من اسم")
  }
  static var ruleWithoutName: Words {
    Words(
      english: "a rule needs a name and a body",
      arabic: "لا بد للقاعدة من اسم ومتن")
  }
  static var viewWithoutName: Words {
    Words(
      english: "a view needs a name and a body",
      arabic: "لا بد للجدول من اسم ومتن")
  }
  static var vocabularyWithoutName: Words {
    Words(
      english: "a vocabulary needs a name",
      arabic: "لا بد للمفردات من اسم")
  }
  static var measureWithoutName: Words {
    Words(
      english: "a measure needs a name",
      arabic: "لا بد لوحدة القياس من اسم")
  }
  static func duplicateKind(_ name: String) -> Words {
    Words(
      english: "the kind \(name: name) is declared twice",
      arabic: "الصنف \(name: name) معرّف مرتين")
  }
  static func duplicateField(_ name: String, of kind: Called) -> Words {
    Words(
      english: "\(name: kind.english) already has a field \(name: name)",
      arabic: "للصنف \(name: kind.arabic) حقل اسمه \(name: name) من قبل")
  }
  static func duplicateName(_ kind: Called, _ name: String) -> Words {
    Words(
      english: "\(code: kind.english) \(name: name) is declared twice",
      arabic: "ورد تعريف \(code: kind.arabic) \(name: name) مرتين")
  }
  static func someOfKind(_ names: [String]) -> Words? {
    names.isEmpty ? nil : Words(english: "such as \(names: names)", arabic: "مثل \(names: names, separator: "، ")")
  }
  static let duplicateNameHelp = Words(
    english: "give one of them another name; if they are one thing, say all of it in one place",
    arabic: "أعطِ أحدهما اسمًا آخر؛ وإن كانا شيئًا واحدًا فاجمع ما يقال عنه في موضع واحد")
  static func duplicateItem(_ code: String) -> Words {
    Words(
      english: "the code \(code: code) is listed twice",
      arabic: "الرمز \(code: code) مدرج مرتين")
  }
  static func duplicateMeasure(_ name: String) -> Words {
    Words(
      english: "the unit \(code: name) is declared twice",
      arabic: "الوحدة \(code: name) معرّفة مرتين")
  }
  static func hiddenKind(_ name: String) -> Words {
    Words(
      english: "your kind \(name: name) hides the library's",
      arabic: "صنفك \(name: name) يحجب صنف المكتبة")
  }
  static func engineKind(_ name: String) -> Words {
    Words(
      english: "\(name: name) is read by the timeline and cannot be replaced",
      arabic: "الجدول الزمني يقرأ \(name: name) فلا يُستبدل")
  }
  static func engineKindHelp(_ name: String) -> Words {
    Words(
      english: "build on it: \(code: "kind my_" + name + " is " + name + " { }"), or add fields: \(code: "extend " + name + " { }")",
      arabic: "ابنِ عليه: \(code: "kind my_" + name + " is " + name + " { }") أو أضف حقولًا: \(code: "extend " + name + " { }")")
  }
  static let takeItOut = Words(english: "take it out", arabic: "احذفه")
  /// - Parameter circle: from a kind on to the same kind; of a long one no more are named than anybody reads.
  static func circularKind(_ circle: [String]) -> Words {
    if circle.count > 9 {
      return Words(
        english: "\(name: circle[0]) is a kind of itself: \(names: Array(circle.prefix(8)), separator: " is ") is …",
        arabic: "\(name: circle[0]) صنف من نفسه: \(names: Array(circle.prefix(8)), separator: " من صنف ") من صنف …")
    }
    return Words(
      english: "\(name: circle[0]) is a kind of itself: \(names: circle, separator: " is ")",
      arabic: "\(name: circle[0]) صنف من نفسه: \(names: circle, separator: " من صنف ")")
  }
  static let breakTheLineage = Words(
    english: "one of them is the first: leave out its \(code: "is")", arabic: "أحدها أصل غيره: احذف منه \(code: "هو")")
  static func deepKind(_ name: String, _ limit: Int) -> Words {
    Words(
      english: "\(name: name) stands in a chain of more than \(value: String(limit)) kinds of kinds",
      arabic: "\(name: name) في سلسلة تزيد على \(value: String(limit)) صنف من صنف")
  }
  static func tooManyKinds(_ limit: Int) -> Words {
    Words(
      english: "a program has at most \(value: String(limit)) kinds; this one and those behind it were not read",
      arabic: "للبرنامج \(value: String(limit)) صنف على الأكثر؛ لم يُقرأ هذا الصنف ولا ما بعده")
  }
  static func circularLike(_ name: String) -> Words {
    Words(
      english: "\(name: name) is like itself",
      arabic: "\(name: name) مثل نفسه")
  }
  static var circularLikeHelp: Words {
    Words(english: "let one of them say itself what it has, without \(code: "like")", arabic: "ليقل أحدها ما فيه بنفسه، بلا \(code: "مثل")")
  }
  static var tooManyCopies: Words {
    Words(
      english: "these copies hold more than 200,000 things",
      arabic: "في هذه النسخ أكثر من 200,000 شيء")
  }
  static var copiesTooDeep: Words {
    Words(
      english: "these are copies of copies, more than 100 deep",
      arabic: "نسخ من نسخ تزيد على 100 طبقة")
  }
  static func parentOfEntity(_ name: String) -> Words {
    Words(
      english: "a thing cannot be \(code: "is " + name): only a kind can",
      arabic: "لا يقال عن شيء \(code: "is " + name): هذا للأصناف وحدها")
  }
  static func wrongKind(_ name: String, _ kind: Called, wanted: [Called]) -> Words {
    Words(
      english: "\(name: name) is \(aCode: kind.english); \(aCodes: wanted.map(\.english)) is needed",
      arabic: "\(name: name) من صنف \(code: kind.arabic)، والمطلوب \(arabicCodes: wanted.map(\.arabic))")
  }
  static func aReference(_ kinds: [Called]) -> Words {
    Words(
      english: "the name of \(aCodes: kinds.map(\.english))",
      arabic: "اسم \(arabicCodes: kinds.map(\.arabic))")
  }
  static func unknownVocabulary(_ name: String) -> Words {
    Words(
      english: "there is no vocabulary called \(name: name)",
      arabic: "لا مفردات اسمها \(name: name)")
  }
  static func unknownRule(_ name: String) -> Words {
    Words(
      english: "there is no rule called \(name: name)",
      arabic: "لا قاعدة اسمها \(name: name)")
  }
  static func kernelWordInside(_ word: String) -> Words {
    Words(
      english: "\(code: word) stands at the top of a file, not inside a thing",
      arabic: "موضع \(code: word) أعلى الملف لا داخل شيء")
  }
  static var defaultsOutside: Words {
    Words(
      english: "\(code: "every") stands inside a block, for what that block holds",
      arabic: "موضع \(code: "every") داخل كتلة ليسري على ما فيها")
  }
  static var commandInside: Words {
    Words(
      english: "a command cannot stand inside a thing",
      arabic: "لا يرد أمر داخل شيء")
  }
  static var commandInFile: Words {
    Words(
      english: "a file of declarations holds no commands",
      arabic: "لا أوامر في ملف التعريفات")
  }
  static var commandInFileHelp: Words {
    Words(
      english: "put it in a script and run it: \(code: "muruna run script.muruna")",
      arabic: "ضعه في نص برمجي وشغّله: \(code: "muruna run script.muruna")")
  }
}
