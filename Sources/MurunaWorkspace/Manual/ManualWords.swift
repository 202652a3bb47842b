import MurunaDiagnostics
import MurunaModel
import MurunaText

/// The manual's own words.
enum ManualWords {
  static let title = Called(english: "Muruna: the reference manual", arabic: "مرونة: الدليل المرجعي")
  static let about = Called(
    english: "What can be written, checked and shown: the kinds of things and their fields, the rules, the views, the lists of codes and the units. It is made from the declarations themselves.",
    arabic: "ما يمكن أن يُكتب ويُفحص ويُعرض: أصناف الأشياء وحقولها والقواعد والجداول وقوائم الرموز والوحدات. وهو مستخرج من التعريفات نفسها.")
  static let kinds = Called(english: "Kinds", arabic: "الأصناف")
  static let aboutKinds = Called(
    english: "A kind's word begins a declaration: `risk Flood { … }`. Fields are said with a colon; a kind has those of the kind it is, too.",
    arabic: "كلمة الصنف تبدأ تعريفًا: `مخاطرة سيول { … }`. والحقول تُذكر بنقطتين، وللصنف حقول ما هو منه أيضًا.")
  static let rules = Called(english: "Rules", arabic: "القواعد")
  static let aboutRules = Called(
    english: "What a program is checked against. A parameter is changed with `change`, a finding is excused with `waive`.",
    arabic: "ما يُفحص البرنامج به. تُغيَّر المعلمة بـ`تغيير`، ويُعفى من ملاحظة بـ`إعفاء`.")
  static let views = Called(english: "Views", arabic: "الجداول")
  static let aboutViews = Called(
    english: "Tables, matrices, trees and cards that `show` prints.", arabic: "جداول ومصفوفات وأشجار وبطاقات يطبعها الأمر `اعرض`.")
  static let vocabularies = Called(english: "Vocabularies", arabic: "قوائم المفردات")
  static let aboutVocabularies = Called(
    english: "Lists of codes that a program brings in with `use:`.", arabic: "قوائم رموز يجلبها البرنامج بـ`استعمل:`.")
  static let measures = Called(english: "Units", arabic: "وحدات القياس")
  static let aboutMeasures = Called(
    english: "Units of measurement and currencies; `mm/h` is one unit made of two.", arabic: "وحدات قياس وعملات؛ و`ملم/ساعة` وحدة واحدة من اثنتين.")
  static let findings = Called(english: "Findings of the language", arabic: "ملاحظات اللغة")
  static let aboutFindings = Called(
    english: "What is said of a text that cannot be understood as it stands.", arabic: "ما يُقال عن نص لا يُفهم كما هو.")
  static let words = Called(english: "Words of the language", arabic: "كلمات اللغة")
  static let aboutWords = Called(
    english: "The words that begin a declaration, and the reserved words; each may be written in either language.",
    arabic: "الكلمات التي تبدأ تعريفًا، والكلمات المحجوزة؛ وتُكتب كل منها بأي من اللغتين.")

  static let isA = Called(english: "is a kind of", arabic: "صنف من")
  static let kindOfIt = Called(english: "a kind of it", arabic: "صنف منه")
  static let severity = Called(english: "severity", arabic: "الشدة")
  static let says = Called(english: "says", arabic: "يقول")
  static let help = Called(english: "way out", arabic: "المخرج")
  static let why = Called(english: "why", arabic: "لماذا")
  static let source = Called(english: "source", arabic: "المصدر")
  static let parameter = Called(english: "to change it", arabic: "لتغييرها")
  static let workings = Called(english: "What it looks at:", arabic: "ما تنظر فيه:")
  static let breaks = Called(english: "This has the finding:", arabic: "في هذا تظهر النتيجة:")
  static let keeps = Called(english: "This does not:", arabic: "وفي هذا لا تظهر:")
  static let toSee = Called(english: "to see it", arabic: "لعرضه")
  static let unverified = Called(english: "wording not verified", arabic: "لم تُقارن صياغته بالنص المنشور")

  static func word(_ severity: Severity) -> Called {
    switch severity {
    case .error: Called(english: "error", arabic: "خطأ")
    case .warning: Called(english: "warning", arabic: "تحذير")
    case .note: Called(english: "note", arabic: "ملاحظة")
    }
  }

  static func both(_ words: Words) -> Called { Called(english: words.text(in: .english), arabic: words.text(in: .arabic)) }
}
