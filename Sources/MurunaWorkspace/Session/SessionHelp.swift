import MurunaText

/// What the help shows to type: a small plan of which `check` finds nothing wrong, the questions that it answers, and a page for each topic of which
/// more can be said. The tests enter all of it, in both languages.
package enum SessionHelp {
  /// Something to type, and what it is for.
  package struct Line: Sendable {
    package let ask: String
    package let about: Words

    init(_ ask: String, _ about: Words) { (self.ask, self.about) = (ask, about) }
  }

  /// Statements of a plan, one after the other; a line that is indented goes on with the one above.
  package static func plan(in language: Language) -> [String] {
    switch language {
    case .english:
      [
        #"city Ours "Our city"; team Crews "Crews" { size: 12 }; role Chief "Chief""#,
        #"organisation State "The state" { tier: national }"#,
        #"playbook Flood "When it floods" { city: Ours; escalates_to: State"#,
        #"  trigger: alarm; stands_down: calm; event alarm "Alarm"; event calm "Calm""#,
        "  every action { by: 4 Crews; accountable: Chief }  # four of the twelve",
        #"  action warn "Warn people" { takes: 1 h }"#,
        #"  action move "Move people" { after: warn; takes: 2 to 3 h } }"#,
        "change move { takes: 4 h }",
      ]
    case .arabic:
      [
        #"مدينة عمان "مدينتنا"; فريق الفرق "الفرق" { عدد: 12 }; دور القائد "القائد""#,
        #"مؤسسة الدولة "الدولة" { مستوى: وطني }"#,
        #"دليل السيول "عند السيول" { مدينة: عمان; يصعد_إلى: الدولة"#,
        #"  محفز: إنذار; إنهاء: هدوء; حدث إنذار "الإنذار"; حدث هدوء "الهدوء""#,
        "  كل إجراء { منفذ: 4 الفرق; مساءل: القائد }  # أربعة من الاثني عشر",
        #"  إجراء تحذير "تحذير الناس" { مدة: 1 ساعة }"#,
        #"  إجراء إجلاء "إجلاء الناس" { بعد: تحذير; مدة: 2 إلى 3 ساعات } }"#,
        "تغيير إجلاء { مدة: 4 ساعات }",
      ]
    }
  }

  /// Questions, and what they are for.
  package static func questions(in language: Language) -> [Line] {
    let isArabic = language == .arabic
    return [
      Line(isArabic ? "تحقق" : "check", Words(english: "everything wrong or missing", arabic: "كل ما هو خطأ أو ناقص")),
      Line(isArabic ? "جدول_زمني السيول" : "timeline Flood", Words(english: "when everything happens", arabic: "متى يحدث كل شيء")),
      Line(isArabic ? "اعرض مصفوفة_المسؤوليات" : "show raci", Words(english: "a table; Tab lists the others", arabic: "جدول؛ وTab يعرض غيره")),
      Line(
        isArabic ? "ماذا_لو إجلاء { مدة: 5 ساعات } فإن تحقق" : "what_if move { takes: 5 h } then timeline",
        Words(english: "nothing is kept", arabic: "ولا يُحفظ شيء")),
    ]
  }
}
