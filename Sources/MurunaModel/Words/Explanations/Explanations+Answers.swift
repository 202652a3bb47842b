import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// What rules and tests answer, and what is excused.
  static let answers: [CodeExplanation] = [
    CodeExplanation(
      .cannotTell,
      summary: Words(english: "rules that cannot be judged for want of a value", arabic: "قواعد تعذّر الحكم فيها لنقص قيمة"),
      why: Words(
        english: "what was not measured is not known, and not knowing is neither yes nor no; it is said once for each missing field",
        arabic: "ما لم يُقَس لا يُعرف، وعدم المعرفة ليس نعم ولا لا؛ ويُذكر مرة لكل حقل ناقص"),
      broken: """
        rule crews_are_large {
          each: team
          must: team.size >= 2
        }
        team Crew
        """,
      fixed: """
        rule crews_are_large {
          each: team
          must: team.size >= 2
        }
        team Crew { size: 4 }
        """),
    CodeExplanation(
      .knownRoughly,
      summary: Words(english: "a rule that compares what is known only roughly", arabic: "قاعدة تقارن ما هو معروف بالتقريب فقط"),
      why: Words(
        english: "late 2024 may lie before the fifteenth of November or after it, and 2 to 4 may reach 3 or not; nothing is guessed, and it is said once for each rule",
        arabic: "قد تقع أواخر ٢٠٢٤ قبل الخامس عشر من تشرين الثاني أو بعده، وقد تبلغ «٢ إلى ٤» ثلاثة أو لا تبلغها؛ لا يُخمَّن شيء، ويُذكر ذلك مرة لكل قاعدة"),
      broken: """
        rule crews_are_large {
          each: team
          must: team.size >= 3
        }
        team Crew { size: 2 to 4 }
        """,
      fixed: """
        rule crews_are_large {
          each: team
          must: team.size >= 3
        }
        team Crew { size: 4 }
        """),
    CodeExplanation(
      .expectationFailed,
      summary: Words(english: "an expectation of a test that does not hold", arabic: "توقع في اختبار لا يصح"),
      why: Words(
        english: "a test states what must stay true of the program, whatever is changed in it",
        arabic: "الاختبار ينص على ما يجب أن يبقى صحيحًا مهما تغيّر البرنامج"),
      broken: """
        team Crew { size: 4 }
        test "the crew is large" {
          expect: Crew.size >= 10
        }
        """,
      fixed: """
        team Crew { size: 12 }
        test "the crew is large" {
          expect: Crew.size >= 10
        }
        """),
    CodeExplanation(
      .incompleteWaiver,
      summary: Words(english: "a waiver without its rule, its reason or its last day", arabic: "إعفاء بلا قاعدته أو سببه أو آخر أيامه"),
      why: Words(
        english: "an excuse that nobody explained and that never ends hides the fault for good",
        arabic: "العذر بلا سبب ولا نهاية يخفي العيب إلى الأبد"),
      broken: """
        waive { rule: critical_role_has_deputy; because: "a deputy comes in May" }
        """,
      fixed: """
        as_of: 2026-01-14
        role Mayor { critical: yes }
        waive { rule: critical_role_has_deputy; because: "a deputy comes in May"; until: 2026-06-30 }
        """),
    CodeExplanation(
      .expiredWaiver,
      summary: Words(english: "a waiver whose last day is over", arabic: "إعفاء انقضى آخر أيامه"),
      why: Words(
        english: "what was excused for a while is due: it is reported again",
        arabic: "ما أُعفي منه إلى حين حلّ أجله فيُذكر من جديد"),
      broken: """
        as_of: 2026-01-14
        waive { rule: critical_role_has_deputy; because: "a deputy comes in May"; until: 2025-06-30 }
        """,
      fixed: """
        as_of: 2026-01-14
        role Mayor { critical: yes }
        waive { rule: critical_role_has_deputy; because: "a deputy comes in May"; until: 2026-06-30 }
        """),
    CodeExplanation(
      .unusedWaiver,
      summary: Words(english: "a waiver that excuses nothing", arabic: "إعفاء لا يعفي من شيء"),
      why: Words(
        english: "what it excused is mended; left in place it would excuse the next fault, which nobody has looked at",
        arabic: "ما أعفى منه أُصلح؛ وبقاؤه يعفي من عيب قادم لم ينظر فيه أحد"),
      broken: """
        as_of: 2026-01-14
        waive { rule: critical_role_has_deputy; because: "a deputy comes in May"; until: 2026-06-30 }
        """,
      fixed: """
        as_of: 2026-01-14
        """),
  ]
}
