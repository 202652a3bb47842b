import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// What is said of a thing, field by field.
  static let fields: [CodeExplanation] = [
    CodeExplanation(
      .unknownField,
      summary: Words(english: "a field that the kind does not have", arabic: "حقل ليس للصنف"),
      why: Words(
        english: "a misspelt field would be a fact that nobody ever reads; `extend` adds a field of your own",
        arabic: "الحقل المكتوب خطأ حقيقة لا يقرؤها أحد؛ و`extend` تضيف حقلًا لك"),
      broken: """
        team Crew { siez: 4 }
        """,
      fixed: """
        team Crew { size: 4 }
        """),
    CodeExplanation(
      .colonOnAThing,
      summary: Words(english: "a colon in the declaration of a thing", arabic: "نقطتان في تعريف شيء"),
      why: Words(
        english: "a colon follows what is said of something; a thing is its kind, its name and its braces",
        arabic: "النقطتان بعد ما يقال عن شيء؛ أما الشيء فصنفه واسمه وحاضنتاه"),
      broken: """
        team: Crew { size: 4 }
        """,
      fixed: """
        team Crew { size: 4 }
        """),
    CodeExplanation(
      .missingField,
      summary: Words(english: "a required field that a thing does not say", arabic: "حقل لازم لا يذكره الشيء"),
      why: Words(
        english: "without it the thing means little; write `?` where it is still to be found out",
        arabic: "من دونه لا يكتمل معنى الشيء؛ اكتب `?` حيث لم يُعرف بعد"),
      broken: """
        kind hall { seats: required number }
        hall TownHall
        """,
      fixed: """
        kind hall { seats: required number }
        hall TownHall { seats: ? "count them" }
        """),
    CodeExplanation(
      .saidTwice,
      summary: Words(english: "one field said twice without telling the claims apart", arabic: "حقل ذُكر مرتين بلا تمييز بين القولين"),
      why: Words(
        english: "one of the two is a slip; two honest claims each say their `source` or their `as_of`",
        arabic: "أحدهما سهو؛ أما القولان الصادقان فيذكر كل منهما `source` أو `as_of`"),
      broken: """
        team Crew { size: 4; size: 6 }
        """,
      fixed: """
        team Crew { size: 6 }
        """),
    CodeExplanation(
      .countOfOne,
      summary: Words(english: "a number before something of which there is one", arabic: "عدد قبل شيء لا يوجد منه إلا واحد"),  // review
      why: Words(
        english: "a team and a resource say how many they are; a role, a person or an organisation is one, so six of it are a slip",
        arabic: "للفريق والمورد عدد؛ أما الدور أو الشخص أو المؤسسة فواحد، وستة منه زلة"),  // review
      broken: """
        role Chief
        team Pumpers { size: 10 }
        plan P { action pump { by: 6 Chief; accountable: Chief; takes: 1 h } }
        """,
      fixed: """
        role Chief
        team Pumpers { size: 10 }
        plan P { action pump { by: 6 Pumpers; accountable: Chief; takes: 1 h } }
        """),
    CodeExplanation(
      .namedTwice,
      summary: Words(english: "a list that names one thing twice", arabic: "قائمة تسمي شيئًا واحدًا مرتين"),
      why: Words(
        english: "the second adds nothing and is counted; somebody else was meant, or nobody",
        arabic: "الثاني لا يضيف شيئًا ويُعدّ؛ والمقصود غيره أو لا أحد"),
      broken: """
        city Rabat
        city Fez
        group Cities { places: Rabat, Fez, Rabat }
        """,
      fixed: """
        city Rabat
        city Fez
        group Cities { places: Rabat, Fez }
        """),
    CodeExplanation(
      .cellsExchanged,
      summary: Words(english: "two cells of a row that fit in each other's column", arabic: "خليتان في سطر تصلح كل منهما لعمود الأخرى"),
      why: Words(
        english: "each cell says the field that its column names; neither of the two can be said where it stands",
        arabic: "تقول كل خلية الحقل الذي يسميه عمودها؛ ولا تصلح أي منهما حيث هي"),
      broken: """
        table team: size | shift {
          Crew: 8 h | 4
        }
        """,
      fixed: """
        table team: size | shift {
          Crew: 4 | 8 h
        }
        """),
    CodeExplanation(
      .oneValue,
      summary: Words(english: "several values for a field that takes one", arabic: "عدة قيم لحقل يأخذ واحدة"),
      why: Words(
        english: "only fields declared `many` are lists; a range that is not exactly known is written with `to`",
        arabic: "القوائم للحقول المعرّفة بـ`many`؛ وما لا يُعرف بالضبط يكتب بـ`to`"),
      broken: """
        team Crew { size: 4, 6 }
        """,
      fixed: """
        team Crew { size: 4 to 6 }
        """),
    CodeExplanation(
      .readOnlyField,
      summary: Words(english: "a field that is worked out, written down", arabic: "حقل مستنتج كُتب باليد"),
      why: Words(
        english: "it is computed from other fields or filled from the other side, so a written value could only contradict it",
        arabic: "يُحسب من غيره أو يُملأ من الجهة الأخرى، فالمكتوب قد يناقضه"),
      broken: """
        kind hall { rows: number; seats = hall.rows * 10 }
        hall TownHall { rows: 12; seats: 130 }
        """,
      fixed: """
        kind hall { rows: number; seats = hall.rows * 10 }
        hall TownHall { rows: 13 }
        """),
    CodeExplanation(
      .unknownDetail,
      summary: Words(english: "a detail that values of this field do not carry", arabic: "تفصيل لا تحمله قيم هذا الحقل"),
      why: Words(
        english: "every value may carry `source`, `as_of`, `since`, `until`, `assumed`, `secret` and `note`; others are declared with the field",
        arabic: "كل قيمة قد تحمل `source` و`as_of` و`since` و`until` و`assumed` و`secret` و`note`؛ وغيرها يُعرَّف مع الحقل"),
      broken: """
        team Crew { size: 4 { sorce: "the roster" } }
        """,
      fixed: """
        team Crew { size: 4 { note: "by the roster" } }
        """),
    CodeExplanation(
      .detailIsDeclaration,
      summary: Words(english: "a thing declared in the details of a value", arabic: "شيء معرّف بين تفاصيل قيمة"),
      why: Words(
        english: "details say something of the value, with a colon; things stand in blocks",
        arabic: "التفاصيل تصف القيمة بنقطتين؛ والأشياء في الكتل"),
      broken: """
        team Crew {
          size: 4 {
            source Roster
          }
        }
        """,
      fixed: """
        source Roster
        team Crew { size: 4 { source: Roster } }
        """),
    CodeExplanation(
      .markInValue,
      summary: Words(english: "`required`, `many` or `one_of` in front of a value", arabic: "`required` أو `many` أو `one_of` قبل قيمة"),
      why: Words(
        english: "these words belong to the declaration of a field in its kind",
        arabic: "هذه الكلمات من تعريف الحقل في صنفه"),
      broken: """
        team Crew { size: required 4 }
        """,
      fixed: """
        team Crew { size: 4 }
        """),
    CodeExplanation(
      .sourcesDisagree,
      summary: Words(english: "two sources that say different things as of one day", arabic: "مصدران يختلفان في تاريخ واحد"),
      why: Words(
        english: "both claims are kept, and somebody should settle them; claims of different days are history, not conflict",
        arabic: "يبقى القولان وعلى أحد أن يحسم؛ أما أقوال أيام مختلفة فتاريخ لا خلاف"),
      broken: """
        source Roster
        source Payroll
        team Crew {
          size: 4 { source: Roster }
          size: 6 { source: Payroll }
        }
        """,
      fixed: """
        source Roster
        source Payroll
        team Crew {
          size: 4 { source: Roster; as_of: 2024 }
          size: 6 { source: Payroll; as_of: 2025 }
        }
        """),
  ]
}
