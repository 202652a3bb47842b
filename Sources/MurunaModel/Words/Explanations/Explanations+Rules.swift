import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Rules, views and changes.
  static let rules: [CodeExplanation] = [
    CodeExplanation(
      .ruleWithoutMust,
      summary: Words(english: "a rule that demands nothing", arabic: "قاعدة لا تطلب شيئًا"),
      why: Words(
        english: "`each` says what is looked at, `must` what has to be true of it",
        arabic: "`each` تحدد ما يُنظر فيه، و`must` ما يجب أن يصح عنه"),
      broken: """
        rule crews_are_large {
          each: team
        }
        """,
      fixed: """
        rule crews_are_large {
          each: team
          must: team.size >= 2
        }
        """),
    CodeExplanation(
      .unknownHole,
      summary: Words(english: "a hole in a message that names nothing of its rule", arabic: "فجوة في رسالة لا تسمّي شيئًا في قاعدتها"),
      why: Words(
        english: "whoever breaks the rule would read a question mark; a hole is a path from what the rule draws, or a parameter",
        arabic: "سيقرأ من يخالف القاعدة علامة استفهام؛ فالفجوة مسار مما تتناوله أو معلمة"),
      broken: """
        rule crews_are_large {
          each: team
          must: team.size >= 2
          says: "{crew} is too small"
        }
        """,
      fixed: """
        rule crews_are_large {
          each: team
          must: team.size >= 2
          says: "{team} is too small"
        }
        """),
    CodeExplanation(
      .ruleTooCostly,
      summary: Words(english: "a rule that takes more steps than any answer is worth", arabic: "قاعدة تحتاج خطوات أكثر مما يستحق جوابها"),
      why: Words(
        english: "trying all pairs or triples of things grows without measure; a comparison by equality is looked up instead",
        arabic: "تجربة كل الأزواج والثلاثيات تنمو بلا حد؛ أما المقارنة بالمساواة فيُبحث عنها بحثًا"),
      broken: """
        rule crews_differ {
          each: a in team, b in team where a.size > b.size
          must: (every c in team has c.size >= 1)
        }
        team A { size: 1 }
        team B { size: 2 }
        """,
      fixed: """
        rule crews_differ {
          must: (every c in team has c.size >= 1)
        }
        team A { size: 1 }
        team B { size: 2 }
        """),
    CodeExplanation(
      .changedTwice,
      summary: Words(english: "one thing changed in two places", arabic: "شيء غُيّر في موضعين"),
      why: Words(
        english: "the order of declarations never matters, so neither of the two can win",
        arabic: "ترتيب التعريفات لا يهم، فلا يغلب أحدهما"),
      broken: """
        change few_are_consulted { limit: 3 }
        change few_are_consulted { limit: 4 }
        """,
      fixed: """
        change few_are_consulted { limit: 3 }
        """),
    CodeExplanation(
      .testWithoutExpect,
      summary: Words(english: "a test that expects nothing", arabic: "اختبار لا يتوقع شيئًا"),
      why: Words(
        english: "it could never fail, and would look as if something had been checked",
        arabic: "لن يفشل أبدًا، فيبدو كأن شيئًا قد فُحص"),
      broken: """
        test "all is well" { }
        """,
      fixed: """
        test "all is well" { expect: no error }
        """),
    CodeExplanation(
      .declarationInChange,
      summary: Words(english: "a change declares what is there already", arabic: "تغيير يعرّف ما هو معرّف أصلا"),
      why: Words(
        english: "a change sets fields of the thing it names, and adds to what stands in it; what is in it already is changed by its own name",
        arabic: "يحدد التغيير حقول الشيء الذي يسميه، ويضيف إلى ما فيه؛ وما هو فيه أصلا يُغيَّر باسمه"),
      broken: """
        city Amman { district Downtown }
        change Amman { district Downtown { } }
        """,
      fixed: """
        city Amman { district Downtown }
        change Amman { country: JO }
        """),
    CodeExplanation(
      .viewWithoutEach,
      summary: Words(english: "a view that does not say what its rows are", arabic: "جدول لا يذكر ما صفوفه"),
      why: Words(
        english: "a table has one row for each thing that `each` draws",
        arabic: "للجدول صف لكل ما تتناوله `each`"),
      broken: """
        view crews {
          column "Size": team.size
        }
        """,
      fixed: """
        view crews {
          each: team
          column "Size": team.size
        }
        """),
  ]
}
