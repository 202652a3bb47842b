import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Names and what they mean.
  static let names: [CodeExplanation] = [
    CodeExplanation(
      .unknownName,
      summary: Words(english: "a name that nothing has", arabic: "اسم لا يحمله شيء"),
      why: Words(
        english: "a value that names a thing is judged together with that thing, so the thing must be declared somewhere in the program",
        arabic: "القيمة التي تسمّي شيئًا يُحكم عليها معه، فلا بد أن يُعرَّف في البرنامج"),
      broken: """
        role Mayor { deputy: CityManager }
        """,
      fixed: """
        role Mayor { deputy: CityManager }
        role CityManager
        """),
    CodeExplanation(
      .confusableNames,
      summary: Words(english: "two names that look the same", arabic: "اسمان متشابهان في الشكل"),
      why: Words(
        english: "letters of two scripts, or the kaf of Arabic and of Persian, look alike; whoever types the one will not find the other",
        arabic: "تتشابه حروف كتابتين، أو الكاف العربية والفارسية؛ ومن كتب إحداهما لم يجد الأخرى"),
      broken: """
        role كرم
        role کرم
        """,
      fixed: """
        role كرم also کرم
        """),
    CodeExplanation(
      .nearNames,
      summary: Words(english: "two names that are easily taken for one", arabic: "اسمان قد يُظنان واحدًا"),
      why: Words(
        english: "they differ in a hamza, a final yeh or the like, which many writers leave out",
        arabic: "يختلفان في همزة أو ياء أخيرة أو نحوها مما يتركه كثير من الكتّاب"),
      broken: """
        role علي
        role على
        """,
      fixed: """
        role علي also على
        """),
    CodeExplanation(
      .ambiguousName,
      summary: Words(english: "a name that several fitting things have", arabic: "اسم تحمله عدة أشياء ملائمة"),
      why: Words(
        english: "we do not guess which one is meant; a path such as `North.Crew` says it",
        arabic: "لا نخمّن أيها المقصود؛ ومسار مثل `North.Crew` يحدده"),
      broken: """
        organisation North { team Crew }
        organisation South { team Crew }
        asset Bridge { owner: Crew }
        """,
      fixed: """
        organisation North { team Crew }
        organisation South { team Crew }
        asset Bridge { owner: North.Crew }
        """),
    CodeExplanation(
      .wrongKind,
      summary: Words(english: "a name of a thing that does not fit here", arabic: "اسم شيء لا يلائم هذا الموضع"),
      why: Words(
        english: "a field says which kinds of things it takes; the name is known, but it is a thing of another kind",
        arabic: "الحقل يحدد الأصناف التي يأخذها؛ والاسم معروف لكنه لشيء من صنف آخر"),
      broken: """
        district Downtown
        role Mayor { deputy: Downtown }
        """,
      fixed: """
        role CityManager
        role Mayor { deputy: CityManager }
        """),
    CodeExplanation(
      .notAReference,
      summary: Words(english: "a value where the name of a thing is needed", arabic: "قيمة حيث يلزم اسم شيء"),
      why: Words(
        english: "what follows `like` or stands in `for:` is found by its name",
        arabic: "ما يلي `like` أو يرد في `for:` يُعثر عليه باسمه"),
      broken: """
        waive { rule: critical_role_has_deputy; for: 22:00; because: "a deputy comes in May"; until: 2026-06-30 }
        """,
      fixed: """
        as_of: 2026-01-14
        role Mayor { critical: yes }
        waive { rule: critical_role_has_deputy; for: Mayor; because: "a deputy comes in May"; until: 2026-06-30 }
        """),
    CodeExplanation(
      .nearName,
      summary: Words(english: "a name written differently from where it was declared", arabic: "اسم يُكتب على غير ما عُرّف"),
      why: Words(
        english: "hamzas, marks and articles do not make another name; one spelling lets everybody search for it",
        arabic: "الهمزات والحركات وأل التعريف لا تصنع اسمًا آخر؛ والكتابة الواحدة تسهّل البحث"),
      broken: """
        role نائب_الأمين
        role أمين { deputy: نائب_الامين }
        """,
      fixed: """
        role نائب_الأمين
        role أمين { deputy: نائب_الأمين }
        """),
    CodeExplanation(
      .duplicateName,
      summary: Words(english: "two things of one kind with one name in one place", arabic: "شيئان من صنف واحد باسم واحد في موضع واحد"),
      why: Words(
        english: "a name that means two things cannot be used; things in different blocks may share one",
        arabic: "اسم لشيئين لا يُستعمل؛ ويجوز ذلك في كتل مختلفة"),
      broken: """
        team Crew { size: 4 }
        team Crew { size: 6 }
        """,
      fixed: """
        team Crew { size: 4 }
        team NightCrew { size: 6 }
        """),
  ]
}
