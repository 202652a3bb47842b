import MurunaText

/// What the help shows to type: a small plan, and the questions that it answers. The tests enter all of it, in both languages.
package enum SessionHelp {
  /// Statements of a plan, one after the other; a line that is indented goes on with the one above.
  package static func plan(in language: Language) -> [String] {
    switch language {
    case .english:
      [
        #"city Ours "Our city"; team Crews "Crews" { size: 12 }; role Chief "Chief""#,
        #"playbook Flood "When it floods" { city: Ours"#,
        "  every action { by: Crews; accountable: Chief }",
        #"  action warn "Warn people" { takes: 1 h }"#,
        #"  action move "Move people" { after: warn; takes: 2 to 3 h } }"#,
        "change move { takes: 4 h }",
      ]
    case .arabic:
      [
        #"مدينة عمان "مدينتنا"; فريق الفرق "الفرق" { عدد: 12 }; دور القائد "القائد""#,
        #"دليل السيول "عند السيول" { مدينة: عمان"#,
        "  كل إجراء { منفذ: الفرق; مساءل: القائد }",
        #"  إجراء تحذير "تحذير الناس" { مدة: 1 ساعة }"#,
        #"  إجراء إجلاء "إجلاء الناس" { بعد: تحذير; مدة: 2 إلى 3 ساعات } }"#,
        "تغيير إجلاء { مدة: 4 ساعات }",
      ]
    }
  }

  /// Questions, and what they are for.
  package static func questions(in language: Language) -> [(ask: String, about: Words)] {
    let isArabic = language == .arabic
    return [
      (isArabic ? "تحقق" : "check", Words(english: "everything wrong or missing", arabic: "كل ما هو خطأ أو ناقص")),
      (isArabic ? "جدول_زمني السيول" : "timeline Flood", Words(english: "when everything happens", arabic: "متى يحدث كل شيء")),
      (isArabic ? "لماذا إجلاء" : "why Flood.move", Words(english: "why it starts when it does", arabic: "لماذا يبدأ حين يبدأ")),
      (isArabic ? "اعرض مصفوفة_المسؤوليات" : "show raci", Words(english: "a table; Tab lists the others", arabic: "جدول؛ وTab يعرض غيره")),
      (
        isArabic ? "ماذا_لو إجلاء { مدة: 5 ساعات } فإن تحقق" : "what_if move { takes: 5 h } then timeline",
        Words(english: "nothing is kept", arabic: "ولا يُحفظ شيء")
      ),
    ]
  }
}
