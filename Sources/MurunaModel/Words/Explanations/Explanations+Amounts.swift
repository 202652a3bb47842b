import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Numbers, units and ranges.
  static let amounts: [CodeExplanation] = [
    CodeExplanation(
      .numberTooLarge,
      summary: Words(english: "a number that is too large or too fine to keep", arabic: "عدد أكبر أو أدق مما يُحفظ"),
      why: Words(
        english: "numbers are exact up to 9 trillion in steps of a millionth, times in whole seconds; nothing is rounded in silence",
        arabic: "الأعداد مضبوطة حتى تسعة تريليونات بأجزاء المليون، والأوقات بالثواني؛ ولا تقريب في الخفاء"),
      broken: """
        team Crew { size: 99_999_999_999_999 }
        """,
      fixed: """
        team Crew { size: 99 }
        """),
    CodeExplanation(
      .unitMissing,
      summary: Words(english: "a duration or the end of a range without its unit", arabic: "مدة أو نهاية مدى بلا وحدة"),
      why: Words(
        english: "90 may be minutes or days; the unit stands behind the last number and spreads back over the range",
        arabic: "قد تكون 90 دقائق أو أيامًا؛ والوحدة بعد العدد الأخير تسري على المدى"),
      broken: """
        kind errand { takes: duration }
        errand Letter { takes: 90 }
        """,
      fixed: """
        kind errand { takes: duration }
        errand Letter { takes: 90 min }
        """),
    CodeExplanation(
      .unitsDiffer,
      summary: Words(english: "amounts of different units taken together", arabic: "جمع كميات بوحدات مختلفة"),
      why: Words(
        english: "hours and people have no sum and no order; units of one measure are converted without asking",
        arabic: "لا مجموع للساعات والأشخاص ولا ترتيب؛ أما وحدات المقياس الواحد فتُحوَّل تلقائيًا"),
      broken: """
        kind hall { holds: quantity }
        hall TownHall { holds: 40 people to 3 km }
        """,
      fixed: """
        kind hall { holds: quantity }
        hall TownHall { holds: 40 to 60 people }
        """),
    CodeExplanation(
      .unknownUnit,
      summary: Words(english: "a unit that nobody has declared", arabic: "وحدة قياس لم يعرّفها أحد"),
      why: Words(
        english: "a misspelt unit would compare with nothing; `measure` declares one of your own",
        arabic: "الوحدة المكتوبة خطأ لا تقارن بشيء؛ و`measure` تعرّف وحدة لك"),
      broken: """
        kind hall { holds: quantity }
        hall TownHall { holds: 40 buckets }
        """,
      fixed: """
        measure buckets
        kind hall { holds: quantity }
        hall TownHall { holds: 40 buckets }
        """),
    CodeExplanation(
      .thousandsOrDecimals,
      summary: Words(english: "a point that may part thousands or decimals", arabic: "نقطة قد تفصل الآلاف أو الكسور"),
      why: Words(
        english: "here a point begins the decimals, and `_` parts thousands; many write thousands with a point",
        arabic: "النقطة هنا تبدأ الكسور، و`_` تفصل الآلاف؛ وكثيرون يكتبون الآلاف بنقطة"),
      broken: """
        team Crew { size: 20.000 }
        """,
      fixed: """
        team Crew { size: 20_000 }
        """),
    CodeExplanation(
      .dualContradiction,
      summary: Words(english: "a number in front of an Arabic dual", arabic: "عدد قبل المثنى"),
      why: Words(
        english: "the dual already means two, so another number contradicts it",
        arabic: "المثنى يعني اثنين، فعدد آخر يناقضه"),
      broken: """
        kind errand { takes: duration }
        errand Letter { takes: 3 ساعتان }
        """,
      fixed: """
        kind errand { takes: duration }
        errand Letter { takes: 3 ساعات }
        """),
    CodeExplanation(
      .rangeReversed,
      summary: Words(english: "a range that begins behind its end", arabic: "مدى يبدأ بعد نهايته"),
      why: Words(
        english: "there is nothing between the two; most often they were swapped",
        arabic: "لا شيء بينهما، والأغلب أنهما انقلبا"),
      broken: """
        team Crew { size: 6 to 4 }
        """,
      fixed: """
        team Crew { size: 4 to 6 }
        """),
    CodeExplanation(
      .likelyOutside,
      summary: Words(english: "a likely value outside its range", arabic: "قيمة مرجحة خارج مداها"),
      why: Words(
        english: "what is likely must also be possible",
        arabic: "المرجح لا بد أن يكون ممكنًا"),
      broken: """
        kind errand { takes: duration }
        errand Letter { takes: 8 to 14 h likely 20 h }
        """,
      fixed: """
        kind errand { takes: duration }
        errand Letter { takes: 8 to 14 h likely 10 h }
        """),
  ]
}
