import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Expressions in rules, views, tests and derived fields.
  static let expressions: [CodeExplanation] = [
    CodeExplanation(
      .notAnExpression,
      summary: Words(english: "something in an expression that has no value", arabic: "في التعبير ما لا قيمة له"),
      why: Words(
        english: "an expression is made of paths, numbers, comparisons and functions; details in braces belong to values of fields",
        arabic: "التعبير من مسارات وأعداد ومقارنات ودوال؛ والتفاصيل بين القوسين لقيم الحقول"),
      broken: """
        rule crews_are_large {
          each: team
          must: team.size >= 1 for 2 h
        }
        """,
      fixed: """
        rule crews_are_large {
          each: team
          must: team.size >= 1
        }
        """),
    CodeExplanation(
      .notACondition,
      summary: Words(english: "a demand that is no question of yes or no", arabic: "مطلب ليس سؤالًا بنعم أو لا"),
      why: Words(
        english: "what is only a number, a date or a name neither holds nor fails, and a rule made of it could never find anything",
        arabic: "ما ليس إلا عددًا أو تاريخًا أو اسمًا لا يصح ولا يبطل، وقاعدة منه لا تجد شيئًا أبدًا"),
      broken: """
        rule crews_are_large {
          each: team
          must: team.size
        }
        """,
      fixed: """
        rule crews_are_large {
          each: team
          must: team.size >= 4
        }
        """),
    CodeExplanation(
      .severalCompared,
      summary: Words(english: "a list where one value is compared", arabic: "قائمة حيث تقارن قيمة واحدة"),
      why: Words(
        english: "ten numbers are neither more nor less than one; say which of them, or draw each",
        arabic: "عشرة أعداد ليست أكثر من واحد ولا أقل؛ قل أيها، أو اسحب كلًا منها"),
      broken: """
        rule crews_are_large {
          must: team.size >= 4
        }
        """,
      fixed: """
        rule crews_are_large {
          each: team
          must: team.size >= 4
        }
        """),
    CodeExplanation(
      .notComparable,
      summary: Words(english: "two values that do not go together", arabic: "قيمتان لا تجتمعان"),
      why: Words(
        english: "a date has no order with a number, a text no sum with a duration",
        arabic: "لا ترتيب بين تاريخ وعدد، ولا مجموع لنص ومدة"),
      broken: """
        rule sources_are_recent {
          each: source
          must: source.date >= 5
        }
        source Roster { date: 2025-05-01 }
        """,
      fixed: """
        rule sources_are_recent {
          each: source
          must: source.date >= 2025-01-01
        }
        source Roster { date: 2025-05-01 }
        """),
    CodeExplanation(
      .divisionByZero,
      summary: Words(english: "a division by zero", arabic: "قسمة على صفر"),
      why: Words(
        english: "it has no value; `if … then … else …` says what holds where the divisor may be zero",
        arabic: "لا قيمة لها؛ و`if … then … else …` تقول ما يصح حين قد يكون المقسوم عليه صفرًا"),
      broken: """
        rule crews_share_work {
          each: team
          must: 12 / team.size <= 6
        }
        team Crew { size: 0 }
        """,
      fixed: """
        rule crews_share_work {
          each: team
          must: if team.size > 0 then 12 / team.size <= 6 else no
          severity: note
        }
        team Crew { size: 3 }
        """),
    CodeExplanation(
      .unknownFunction,
      summary: Words(english: "a function that does not exist", arabic: "دالة لا وجود لها"),
      why: Words(
        english: "functions are the language's own: `count`, `sum`, `least`, `greatest`, `reach` and a few more",
        arabic: "الدوال من اللغة نفسها: `count` و`sum` و`least` و`greatest` و`reach` وقليل غيرها"),
      broken: """
        rule there_are_teams {
          must: cuont(team) >= 0
        }
        """,
      fixed: """
        rule there_are_teams {
          must: count(team) >= 0
        }
        """),
    CodeExplanation(
      .wrongArguments,
      summary: Words(english: "a function without what it works on", arabic: "دالة بلا ما تعمل عليه"),
      why: Words(
        english: "`count` needs a list, `reach` a field to follow, `contains` two texts",
        arabic: "تحتاج `count` إلى قائمة و`reach` إلى حقل تتبعه و`contains` إلى نصين"),
      broken: """
        rule there_are_teams {
          must: count() >= 0
        }
        """,
      fixed: """
        rule there_are_teams {
          must: count(team) >= 0
        }
        """),
    CodeExplanation(
      .boundKind,
      summary: Words(english: "the name of a kind that here means the one at hand", arabic: "اسم صنف يعني هنا الواحد الحاضر"),
      why: Words(
        english: "behind `each: team` the word `team` is one team; to speak of all of them give the other a letter",
        arabic: "بعد `each: team` تعني `team` فريقًا واحدًا؛ وللحديث عن الجميع سمّ الآخر بحرف"),
      broken: """
        rule no_crew_is_alone {
          each: team
          must: count(team where team.size > 1) >= 0
        }
        """,
      fixed: """
        rule no_crew_is_alone {
          each: team
          must: count(t in team where t.size > 1) >= 0
        }
        """),
  ]
}
