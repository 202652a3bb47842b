import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Days, stretches of days, and today.
  static let dates: [CodeExplanation] = [
    CodeExplanation(
      .noSuchDay,
      summary: Words(english: "a day that is not in the calendar", arabic: "يوم ليس في التقويم"),
      why: Words(
        english: "another day was meant, and we do not guess which",
        arabic: "المقصود يوم آخر ولا نخمّنه"),
      broken: """
        source Roster { date: 2026-02-30 }
        """,
      fixed: """
        source Roster { date: 2026-02-28 }
        """),
    CodeExplanation(
      .wrongWeekday,
      summary: Words(english: "a weekday that does not go with its date", arabic: "يوم أسبوع لا يوافق تاريخه"),
      why: Words(
        english: "a weekday is written so that slips are noticed: one of the two is wrong",
        arabic: "يُكتب يوم الأسبوع كي يُنتبه للسهو: أحدهما خطأ"),
      broken: """
        source Roster { date: Friday 15 January 2026 }
        """,
      fixed: """
        source Roster { date: Thursday 15 January 2026 }
        """),
    CodeExplanation(
      .noDay,
      summary: Words(english: "a day counted from something that says none, or several", arabic: "يوم محسوب مما لا يذكر يومًا، أو يذكر عدة أيام"),
      why: Words(
        english: "`Shooting + 10 months` counts from the day that `Shooting` states; of several nobody guesses which",
        arabic: "يُحسب `الحادث + 10 أشهر` من اليوم الذي يذكره الحادث؛ ومن عدة أيام لا يخمّن أحد أيها"),
      broken: """
        incident Shooting
        source Report { date: Shooting + 10 months }
        """,
      fixed: """
        incident Shooting { on: 4 July 2022 }
        source Report { date: Shooting + 10 months }
        """),
    CodeExplanation(
      .yearMissing,
      summary: Words(english: "a day without its year", arabic: "يوم بلا سنة"),
      why: Words(
        english: "a file is read for years; a day of each year is written with `every`",
        arabic: "يُقرأ الملف سنين؛ ويوم من كل سنة يكتب بـ`every`"),
      broken: """
        source Roster { date: 15 January }
        """,
      fixed: """
        source Roster { date: 15 January 2026 }
        """),
    CodeExplanation(
      .stretchForDate,
      summary: Words(english: "a stretch of days where one day is needed", arabic: "فترة حيث يلزم يوم واحد"),
      why: Words(
        english: "`until` means all the days between; one day that is not exactly known is written with `to`",
        arabic: "`until` تعني كل الأيام بينهما؛ واليوم غير المحدد يكتب بـ`to`"),
      broken: """
        source Roster { date: 2026-01-10 until 2026-01-15 }
        """,
      fixed: """
        source Roster { date: 2026-01-10 to 2026-01-15 }
        """),
    CodeExplanation(
      .rangeForStretch,
      summary: Words(english: "one unknown day where a stretch of days is needed", arabic: "يوم غير معلوم حيث تلزم فترة"),
      why: Words(
        english: "`to` is a single day somewhere between the two; all the days are written with `until`",
        arabic: "`to` يوم واحد بينهما؛ وكل الأيام تكتب بـ`until`"),
      broken: """
        kind lease { runs: stretch }
        lease Hall { runs: 2025-03-01 to 2026-12-31 }
        """,
      fixed: """
        kind lease { runs: stretch }
        lease Hall { runs: 2025-03-01 until 2026-12-31 }
        """),
    CodeExplanation(
      .noToday,
      summary: Words(english: "a rule that needs today, in a program that does not say it", arabic: "قاعدة تحتاج تاريخ اليوم في برنامج لا يذكره"),
      why: Words(
        english: "the same program must give the same answer tomorrow, so the clock is never read; `as_of` says which day is meant",
        arabic: "يجب أن يعطي البرنامج الجواب نفسه غدًا، فلا تُقرأ الساعة؛ و`as_of` تحدد اليوم"),
      broken: """
        rule sources_are_past {
          each: source
          must: source.date <= as_of
        }
        source Roster { date: 2025-05-01 }
        """,
      fixed: """
        as_of: 2026-01-14
        rule sources_are_past {
          each: source
          must: source.date <= as_of
        }
        source Roster { date: 2025-05-01 }
        """),
  ]
}
