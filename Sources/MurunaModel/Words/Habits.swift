import MurunaText

/// What people write out of habit, from tables, from other languages and from forms, where the library has another word.
///
/// Asked only where a word means nothing here, and answered with fields that the kind has: a suggestion, never a second name.
package enum Habits {
  /// Whether a word says that nothing is known, or that nothing is there.
  static func isNothing(_ word: String) -> Bool { nothing.contains(NearKey.of(word)) }

  /// Fields that a word may have meant, the likeliest first.
  static func fields(for word: String) -> [String] { meant[NearKey.of(word)] ?? [] }

  /// Kinds that people call by another word, the likeliest first.
  static func kinds(for word: String) -> [String] { called[NearKey.of(word)] ?? [] }

  private static let called: [String: [String]] = {
    var table: [String: [String]] = [:]
    for (words, kinds) in [
      ("department directorate division section bureau office sector branch", ["unit"]), ("دائرة مديرية قسم قطاع شعبة مكتب", ["وحدة"]),
      ("municipality town village", ["city", "organisation"]), ("بلدية", ["مدينة", "مؤسسة"]), ("neighbourhood neighborhood quarter ward area zone governorate", ["district"]),
      ("agency ministry ngo authority company university association charity institution company donor funder stakeholder", ["organisation"]),
      ("وزارة شركة جامعة جمعية سلطة مانح", ["مؤسسة"]), ("task activity step job measure_taken", ["action"]), ("مهمة نشاط خطوة عمل", ["إجراء"]),
      ("staff employee expert trainer officer official volunteer contact_person", ["person", "role"]), ("موظف خبير مدرب متطوع", ["شخص", "دور"]),
      ("post position job_title function_title", ["role"]), ("crew squad brigade staff_group", ["team"]), ("طاقم فرقة", ["فريق"]),
      ("equipment stock vehicle supplies material inventory tool", ["resource"]), ("معدات مركبة مخزون مواد", ["مورد"]), ("hazard danger shock stress", ["risk"]), ("خطر صدمة ضغط", ["مخاطرة"]),
      ("conference seminar symposium forum congress session", ["gathering", "summit"]), ("مؤتمر ندوة_عامة منتدى", ["لقاء", "قمة"]), ("drill simulation", ["exercise"]), ("مناورة", ["تمرين"]),
      ("procedure sop contingency_plan emergency_plan response_plan", ["playbook"]), ("kpi metric", ["indicator"]), ("contract treaty", ["agreement"]), ("عقد معاهدة", ["اتفاقية"]),
      ("community population_group beneficiaries", ["group"]), ("sensor meter", ["gauge"]), ("aim target", ["goal"]), ("approval choice", ["decision"]), ("check inspection", ["review"]),
    ] {
      for word in words.split(separator: " ") { table[NearKey.of(String(word))] = kinds }
    }
    return table
  }()  // review

  /// `hosted_by`, `funded_by`: what whoever does it may be called.
  fileprivate static func doers(_ word: String) -> [String] {
    guard word.hasSuffix("ed_by") else { return [] }
    let stem = String(word.dropLast(5))
    return [stem, stem + "e", stem + "er", stem + "or", stem + "r", stem + "ed", stem + "ers"]
  }

  /// Whether a word says where something belongs: what the braces around it say.
  static func isBelonging(_ word: String) -> Bool { belonging.contains(NearKey.of(word)) }

  /// What people call the two ends of an action, and what is written behind its name instead: `end of clear`.
  package static let ends = [
    "end": ".finish", "finish": ".finish", "completion": ".finish", "start": ".start", "beginning": ".start", "نهاية": ".نهاية", "بداية": ".بداية",
  ]

  /// What types are called elsewhere, by near key.
  static let types: [String: KernelField] = {
    var table: [String: KernelField] = [:]
    func add(_ words: [String], _ type: KernelField) { for word in words { table[NearKey.of(word)] = type } }
    add(["yes or no", "boolean", "bool", "flag", "نعم أو لا", "منطقي"], .truth)
    add(["string", "str", "varchar", "نصوص", "سلسلة"], .text)
    add(["integer", "int", "float", "double", "decimal", "numeric", "count", "رقم"], .number)
    add(["percentage", "pct", "نسبة"], .percent)
    add(["datetime", "timestamp", "date and time", "تاريخ ووقت"], .moment)
    add(["currency", "price", "amount"], .money)
    add(["period"], .stretch)
    return table
  }()

  private static let nothing: Set<String> = Set(
    ["none", "null", "nil", "tbd", "tba", "tbc", "na", "nan", "undefined", "missing", "todo", "n_a",
      "لاحقا", "لا_يوجد", "لا_أحد", "غير_معروف", "غير_محدد", "مجهول"].map { NearKey.of($0) })

  private static let belonging: Set<String> = Set(
    ["of", "organisation", "organization", "org", "belongs_to", "part_of", "parent", "employer", "playbook", "plan", "phase", "city",
      "تابع_ل", "يتبع", "تتبع", "مؤسسة", "المؤسسة", "المدينة"].map { NearKey.of($0) })

  private static let meant: [String: [String]] = {
    var table: [String: [String]] = [:]
    func add(_ words: String, _ fields: [String]) {
      for word in words.split(separator: " ") { table[NearKey.of(String(word))] = fields }
    }
    add("duration length time period how_long lasting estimate effort", ["takes", "length", "period"])
    add("depends_on dependson depends predecessor predecessors dependency dependencies start_after starts_after waits_for follows comes_after previous", ["after"])
    add("starts start begin begins start_at starts_at start_time begins_at from start_date", ["starts", "held"])
    add("finishes end ends end_at ends_at end_time finish finish_at end_date", ["finishes", "held"])
    add("due due_date due_by finish_by complete_by by_when latest until", ["deadline", "due"])
    add("responsible assigned_to assignee who done_by doer performer executor performed_by actor team lead leader", ["by", "accountable", "owner", "lead", "held_by"])
    add("owner answerable in_charge manager supervisor approver", ["accountable", "owner", "held_by"])
    add("holder occupant incumbent person filled_by", ["held_by"])
    add("resources resource equipment materials requirements crew crews uses_resource", ["needs"])
    add("people members member staff headcount count number strength personnel capacity", ["size", "quantity", "capacity"])
    add("quantity", ["size", "capacity"])
    add("size", ["quantity", "capacity"])
    add("كمية الكمية", ["size", "capacity"])
    add("عدد", ["quantity", "capacity"])
    add("attendance attendees participants turnout present attended_by", ["attended"])
    add("حضور الحضور الحاضرون عدد_الحضور المشاركون عدد_المشاركين", ["attended"])
    add("amount stock number_of units_available available", ["quantity", "size"])
    add("probability chance frequency odds", ["likelihood", "chance"])
    add("severity consequence damage", ["impact", "severity"])
    add("type kind category", ["type", "sector", "class"])
    add("inhabitants residents pop people_living", ["population"])
    add("timezone tz zone", ["time_zone"])
    add("location place area areas where districts region", ["threatens", "place", "venue", "in", "city"])
    add("affects affected groups vulnerable", ["exposes", "threatens", "reaches"])
    add("causes triggers sets_off cascades_to cascades leads", ["leads_to"])
    add("risk risks hazards addresses for", ["covers", "treats", "about"])
    add("between partners with members_of", ["parties"])
    add("options choices alternatives results", ["outcomes"])
    add("serves targets audience", ["reaches", "for", "exposes"])
    add("description desc summary text details", ["description", "definition", "note", "content"])
    add("supports provides grants gives_to", ["gives"])
    add("condition conditions precondition only_if if gate gates approval", ["requires", "when"])
    add("recurs recurrence frequency every cadence interval", ["repeats"])
    add("date day on when held_on", ["held", "expected", "date", "signed"])
    add("message messages notify", ["sends", "informed"])
    add("sender sent_by author", ["from", "by"])
    add("phone telephone email mobile tel", ["contact"])
    add("مدة_التنفيذ زمن الزمن وقت_التنفيذ", ["takes"])
    add("يعتمد_على بعد_انتهاء يلي يسبقه", ["after"])
    add("المسؤول مسؤول منفذ_ب القائم_به", ["by", "accountable", "owner"])
    add("يستخدم يستعين_ب", ["uses", "needs"])
    add("عدد_السكان تعداد_السكان نسمة", ["population"])
    add("عدد_الأفراد أفراد العدد حجم", ["size"])
    add("المستلزمات موارد الموارد", ["needs"])
    add("الاحتمالية إمكانية", ["likelihood", "chance"])
    add("شدة خطورة الخطورة", ["impact", "severity"])
    add("رتبة الرتبة مرتبة درجة_إدارية", ["tier", "rank", "grade"])
    add("إلى_لاعب لاعب اللاعب موجه_إلى", ["to_player"])
    add("يدفع_عن يدفع_ل يصرف_على يغطي_كلفة", ["pays_for"])
    add("اختبرت اختبر آخر_اختبار اختبار", ["tested"])
    add("توقيت وقت_محلي", ["time_zone"])
    add("آخر_موعد الموعد_الأخير مهلة", ["deadline", "due"])
    return table
  }()
}

extension Model {
  /// The stated fields of a kind that a word of habit may have meant: the first that the kind has, in the script of the word.
  func fieldsMeant(byHabit written: String, of kind: KindID, beside said: [FieldID] = []) -> [String] {
    for word in Habits.fields(for: written) + Habits.doers(written) {
      guard let name = names.lookup(word), let id = schema.fields[.init(kind: kind, name: name)], fields[id.index].isStated, !said.contains(id) else { continue }
      let called = called(fields[id.index])
      return [Called.isArabic(written) ? called.arabic : called.english]
    }
    return []
  }

  /// A word that people have for a field comes before one that only has nearly its letters, unless it is that field's singular or plural.
  func preferringHabit(_ written: String, of kind: KindID, to near: [String], beside said: [FieldID] = []) -> [String] {
    let habit = fieldsMeant(byHabit: written, of: kind, beside: said)
    return habit.isEmpty || near.contains { $0 + "s" == written || $0 == written + "s" } ? near : habit
  }

  /// What is asked for where the word for what is said was meant: a plan that nobody tells when to end has no `finishes`, but a `finish`.
  func asked(for field: String, of kind: KindID) -> String {
    guard let name = names.lookup(field), let id = schema.fields[.init(kind: kind, name: name)] else { return field }
    let pairs = ["starts": "start", "finishes": "finish"]
    guard let other = pairs[called(fields[id.index]).english].flatMap({ names.lookup($0) }), let asked = schema.fields[.init(kind: kind, name: other)] else { return field }
    return Called.isArabic(field) ? called(fields[asked.index]).arabic : called(fields[asked.index]).english
  }
}
