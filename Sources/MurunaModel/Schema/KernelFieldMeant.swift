import MurunaText

// Words that other languages use for what a rule or a view says.
extension Model {
  /// The spellings of legal fields that a word was probably meant to be: those near to it, or the one that is called so elsewhere.
  /// - Parameter declarations: the words of what is declared there, `column "Name": …`; their fields have a name or a title before the colon.
  mutating func kernelFieldMeant(by written: String, _ legal: [KernelField], declarations: [KernelWord] = []) -> [String] {
    for table in [Self.calledElsewhere, Self.calledInArabic, Self.calledInWaivers] {
      guard let field = table[written] ?? table[NearKey.of(written)], legal.contains(field) else { continue }
      return [Called.isArabic(written) ? field.called.arabic : field.called.english]
    }
    guard !declarations.isEmpty else { return nearest(written, among: legal.flatMap(\.spellings)) }
    let declared = declarations.flatMap(\.spellings), near = nearest(written, among: legal.flatMap(\.spellings) + declared)
    return near.first.map { declared.contains($0) } ?? false ? [near[0]] : near
  }

  private static let calledInWaivers: [String: KernelField] = {
    var table: [String: KernelField] = [
      "reason": .because, "why": .because, "justification": .because, "rationale": .because, "expires": .until, "expiry": .until, "expires_on": .until, "valid_until": .until, "end": .until,
      "thing": .forThing, "of": .forThing, "on": .forThing, "rules": .rule, "code": .rule, "finding": .rule,
    ]
    for word in ["سبب", "السبب", "بسبب", "المبرر", "مبرر"] { table[NearKey.of(word)] = .because }
    for word in ["ينتهي", "لغاية", "تنتهي", "صالح_حتى"] { table[NearKey.of(word)] = .until }
    return table
  }()  // review

  private static let calledInArabic: [String: KernelField] = {
    var table: [String: KernelField] = [:]
    func add(_ words: [String], _ field: KernelField) { for word in words { table[NearKey.of(word)] = field } }
    add(["نصه", "نص", "النص", "يقول", "رسالة", "الرسالة", "رسالته", "قول"], .says)
    add(["خطورة", "الخطورة", "خطورته", "أهمية", "الأهمية", "درجة", "مستوى"], .severity)
    add(["شرط", "الشرط", "تحقق", "ينبغي", "يلزم", "لا_بد"], .must)
    add(["كل", "من_كل", "جميع"], .each)
    add(["نصيحة", "إرشاد", "الحل", "حل"], .help)
    add(["سبب", "السبب", "التعليل"], .why)
    add(["مرجع", "المرجع"], .source)
    add(["فرز", "رتب", "الترتيب", "ترتيب_حسب", "بحسب"], .order)
    add(["تجميع", "مجموع_حسب"], .group)
    return table
  }()  // review

  private static let calledElsewhere: [String: KernelField] = [
    "for": .each, "foreach": .each, "for_each": .each, "all": .each, "from": .each, "select": .each, "rows_of": .each,
    "then": .must, "check": .must, "assert": .must, "require": .must, "requires": .must, "ensure": .must, "condition": .must, "should": .must,
    "message": .says, "say": .says, "msg": .says, "description": .says, "text": .says, "error": .says,
    "hint": .help, "fix": .help, "advice": .help, "reason": .why, "because": .why, "rationale": .why, "reference": .source,
    "level": .severity, "priority": .severity, "sort": .order, "sort_by": .order, "order_by": .order, "group_by": .group, "total": .footer,
    "value": .cell, "forall": .each,
  ]
}
