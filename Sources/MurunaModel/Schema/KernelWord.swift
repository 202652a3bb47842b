import MurunaText

/// The words at the head of what the kernel itself declares: the only kinds of declaration that no library can add.
package enum KernelWord: UInt8, CaseIterable, Sendable {
  case kind, extend, vocabulary, item, measure, rule, view, column, test, change, waive, titles, parameter, letValue

  package var spellings: [String] {
    switch self {
    case .kind: ["kind", "صنف"]
    case .extend: ["extend", "توسيع"]
    case .vocabulary: ["vocabulary", "مفردات"]
    case .item: ["item", "بند"]
    case .measure: ["measure", "قياس"]
    case .rule: ["rule", "قاعدة"]
    case .view: ["view", "عرض"]
    case .column: ["column", "عمود"]
    case .test: ["test", "اختبار"]
    case .change: ["change", "تغيير"]
    case .waive: ["waive", "إعفاء"]
    case .titles: ["titles", "عناوين"]
    case .parameter: ["parameter", "معلمة"]
    case .letValue: ["let", "ليكن"]
    }
  }

  /// What it declares, for `explain`.
  package var summary: Words {
    switch self {
    case .kind: Words(english: "declares a kind of thing and its fields", arabic: "يعرّف صنفًا من الأشياء وحقوله")
    case .extend: Words(english: "adds fields to a kind", arabic: "يضيف حقولًا إلى صنف")
    case .vocabulary: Words(english: "declares a list of coded items", arabic: "يعرّف قائمة بنود مرمّزة")
    case .item: Words(english: "is an item of a vocabulary", arabic: "بند من قائمة مفردات")
    case .measure: Words(english: "declares a unit of measurement", arabic: "يعرّف وحدة قياس")
    case .rule: Words(english: "declares a rule that the program is checked against", arabic: "يعرّف قاعدة يُفحص البرنامج بها")
    case .view: Words(english: "declares a table, a matrix or a tree that `show` prints", arabic: "يعرّف جدولًا أو مصفوفة أو شجرة يطبعها الأمر `اعرض`")
    case .column: Words(english: "is a column of a view", arabic: "عمود من جدول")
    case .test: Words(english: "states what must be true of the program", arabic: "ينص على ما يجب أن يصح في البرنامج")
    case .change: Words(english: "sets fields of something declared elsewhere, and adds to what stands in it", arabic: "يغيّر حقول شيء عُرّف في موضع آخر، ويضيف إلى ما فيه")
    case .waive: Words(english: "excuses the findings of one rule, of one thing or of all, with a reason and a date; for another rule write another", arabic: "يعفي من ملاحظات قاعدة واحدة، لشيء أو لكل شيء، لسبب وإلى تاريخ؛ ولقاعدة أخرى اكتب إعفاء آخر")
    case .titles: Words(english: "holds translations that stand apart", arabic: "يضم ترجمات في موضع مستقل")
    case .parameter: Words(english: "is a value of a rule or a view that a program may change", arabic: "قيمة في قاعدة أو عرض يجوز للبرنامج تغييرها")
    case .letValue: Words(english: "names a value inside a rule", arabic: "يسمّي قيمة داخل قاعدة")
    }
  }
}

/// The words of the kernel inside rules, views, waivers and headers; each may be written in either language.
package enum KernelField: UInt8, CaseIterable, Sendable {
  // Headers
  case muruna, language, asOf, use, author, version, review
  // Rules, views, tests
  case each, must, at, says, help, why, source, severity, breaks, keeps, order, expect
  // Views
  case rows, columns, cell, mark, tree, group, footer, cards, row, oneColumn, view
  // Waivers
  case rule, forThing, because, until
  // Measures
  case of, factor
  // Details of every value
  case since, assumed, secret, note
  // Types
  case text, truth, number, percent, duration, date, stretch, moment, time, point, condition, cadence, money, quantity, unit, words, code, anything
  // Values
  case yes, unknown, nothing, notYet, empty, stated
  // Members of every entity
  case id, title, kind, parent, previous, next
  // Findings
  case finding, error, warning, thing
  // What its files say at their top
  case program
  // Time
  case zero, here

  package var spellings: [String] {
    switch self {
    case .muruna: ["muruna", "مرونة"]
    case .language: ["language", "لغة"]
    case .asOf: ["as_of", "بتاريخ"]
    case .use: ["use", "استعمل"]
    case .author: ["author", "المؤلف", "مؤلف"]
    case .version: ["version", "الإصدار", "إصدار"]
    case .review: ["review", "المراجعة", "مراجعة"]
    case .each: ["each", "لكل"]
    case .must: ["must", "يجب"]
    case .at: ["at", "عند"]
    case .says: ["says", "تقول"]
    case .help: ["help", "مساعدة"]
    case .why: ["why", "لماذا"]
    case .source: ["source", "المصدر", "مصدر"]
    case .severity: ["severity", "الشدة", "شدة"]
    case .breaks: ["breaks", "يخالف"]
    case .keeps: ["keeps", "يوافق"]
    case .order: ["order", "ترتيب"]
    case .expect: ["expect", "يتوقع"]
    case .rows: ["rows", "صفوف"]
    case .columns: ["columns", "أعمدة"]
    case .cell: ["cell", "خلية"]
    case .mark: ["mark", "علامة"]
    case .tree: ["tree", "شجرة"]
    case .group: ["group", "مجموعة"]
    case .footer: ["footer", "تذييل"]
    case .cards: ["cards", "بطاقات"]
    case .row: ["row", "صف"]
    case .oneColumn: ["column", "عمود"]
    case .view: ["view", "عرض"]
    case .rule: ["rule", "قاعدة"]
    case .forThing: ["for", "لأجل", "لمدة"]
    case .because: ["because", "لأن"]
    case .until: ["until", "حتى"]
    case .of: ["of", "من"]
    case .factor: ["factor", "معامل"]
    case .since: ["since", "منذ"]
    case .assumed: ["assumed", "مفترض"]
    case .secret: ["secret", "سري"]
    case .note: ["note", "ملاحظة"]
    case .text: ["text", "نص"]
    case .truth: ["truth", "صحة"]
    case .number: ["number", "عدد"]
    case .percent: ["percent", "نسبة"]
    case .duration: ["duration", "مدة"]
    case .date: ["date", "تاريخ"]
    case .stretch: ["stretch", "فترة"]
    case .moment: ["moment", "لحظة"]
    case .time: ["time", "ساعة_اليوم"]
    case .point: ["point", "وقت"]
    case .condition: ["condition", "شرط"]
    case .cadence: ["cadence", "تكرار"]
    case .money: ["money", "مال"]
    case .quantity: ["quantity", "كمية"]
    case .unit: ["measure", "قياس"]
    case .words: ["words", "كلمات"]
    case .code: ["code", "رمز"]
    case .anything: ["anything", "أي_شيء"]
    case .yes: ["yes", "نعم"]
    case .unknown: ["unknown", "مجهول"]
    case .nothing: ["none", "لا_شيء"]
    case .notYet: ["not_yet", "ليس_بعد"]
    case .empty: ["empty", "فارغ", "فارغا"]
    case .stated: ["stated", "مذكور", "مذكورة"]
    case .id: ["id", "المعرف", "معرف"]
    case .title: ["title", "العنوان", "عنوان"]
    case .kind: ["kind", "الصنف", "صنف"]
    case .parent: ["parent", "الأصل"]
    case .previous: ["previous", "السابق"]
    case .next: ["next", "التالي"]
    case .finding: ["finding", "نتيجة"]
    case .error: ["error", "خطأ"]
    case .warning: ["warning", "تحذير"]
    case .thing: ["thing", "الشيء"]
    case .program: ["program", "البرنامج"]
    case .zero: ["T", "س"]
    case .here: ["here", "هنا"]
    }
  }
}
