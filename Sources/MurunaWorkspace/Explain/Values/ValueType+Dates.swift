import MurunaModel
import MurunaText

// How days, hours and lengths are written.
extension ValueType {
  static let date = ValueType(
    .date, Words(english: "One day, perhaps not exactly known.", arabic: "يوم واحد، وقد لا يُعرف بدقة."),
    [
      Form("2026-01-15", "١٥/٠١/٢٠٢٦", Words(english: "that day", arabic: "ذلك اليوم")),
      Form("15 January 2026", "15 كانون الثاني 2026", Words(english: "that day", arabic: "ذلك اليوم")),
      Form("15/1/2026", "15/1/2026", Words(english: "that day: the day stands first", arabic: "ذلك اليوم: اليوم أولًا ثم الشهر")),
      Form("March 2024", "آذار 2024", Words(english: "a day of that month, which one is not known", arabic: "يوم من ذلك الشهر لا يُعرف أيّه")),
      Form("2024", "2024", Words(english: "a day of that year", arabic: "يوم من تلك السنة")),
      Form("early 2024", "أوائل 2024", Words(english: "in its first months", arabic: "في أشهرها الأولى")),
      Form("mid 2024", "منتصف 2024", Words(english: "in its middle months", arabic: "في أشهرها الوسطى")),
      Form("late 2024", "أواخر 2024", Words(english: "in its last months", arabic: "في أشهرها الأخيرة")),
      Form("about 2024", "نحو 2024", Words(english: "that year, or a little before or after", arabic: "تلك السنة أو قبلها أو بعدها بقليل")),
      Form("before 2024", "قبل 2024", Words(english: "some day before that year", arabic: "يوم ما قبل تلك السنة")),
      Form("after May 2024", "بعد أيار 2024", Words(english: "some day after that month", arabic: "يوم ما بعد ذلك الشهر")),
      Form("at_least 2024", "على_الأقل 2024", Words(english: "in that year or later", arabic: "في تلك السنة أو بعدها")),
      Form("at_most 2024", "على_الأكثر 2024", Words(english: "in that year or earlier", arabic: "في تلك السنة أو قبلها")),
      Form("2024 to 2025", "2024 إلى 2025", Words(english: "some day of the two years", arabic: "يوم ما من السنتين")),
      Form(
        "4 July 2022 + 10 months", "4 تموز 2022 + 10 أشهر",
        Words(english: "so long after it; after a thing that states a day, `Shooting + 10 months` or `Shooting.on + 10 months`", arabic: "بعده بهذه المدة؛ وبعد شيء يذكر يومًا: `الحادث + 10 أشهر` أو `الحادث.وقع + 10 أشهر`")),
    ])

  static let stretch = ValueType(
    .stretch, Words(english: "All days from one until another.", arabic: "كل الأيام من يوم إلى يوم."),
    [
      Form("2025-03-01 until 2026-12-31", "1 آذار 2025 حتى 31 كانون الأول 2026", Words(english: "all days from the first until the last", arabic: "كل الأيام من أولها حتى آخرها")),
      Form("March 2025 until June 2025", "آذار 2025 حتى حزيران 2025", Words(english: "from the first day of the one month until the last of the other", arabic: "من أول يوم في الشهر الأول حتى آخر يوم في الآخر")),
      Form("2026-04-08", "8 نيسان 2026", Words(english: "that day alone", arabic: "ذلك اليوم وحده")),
      Form("April 2026", "نيسان 2026", Words(english: "in that month", arabic: "في ذلك الشهر")),
    ])

  static let duration = ValueType(
    .duration, Words(english: "How long something takes or lasts.", arabic: "كم يستغرق الشيء أو يدوم."),
    [
      Form("30 min", "30 دقيقة", Words(english: "exactly so long", arabic: "هذه المدة بالضبط")),
      Form("1 h 30 min", "1 ساعة 30 دقيقة", Words(english: "parts of it add up", arabic: "تُجمع أجزاؤها")),
      Form("3 days", "3 أيام", Words(english: "days, weeks, months and years, too: `days`, `weeks`, `months`, `years`", arabic: "والأيام والأسابيع والأشهر والسنوات أيضًا: `أيام` و`أسابيع` و`أشهر` و`سنوات`")),
      Form("8 to 14 h", "8 إلى 14 ساعة", Words(english: "somewhere between; the unit stands once, at the end", arabic: "بين الحدين؛ وتُذكر الوحدة مرة واحدة في الآخر")),
      Form("8 to 14 h likely 10 h", "8 إلى 14 ساعة الأرجح 10 ساعات", Words(english: "between, and most likely this", arabic: "بينهما، وهذه هي الأرجح")),
      Form("about 3 h", "نحو 3 ساعات", Words(english: "a little less or more", arabic: "أقل منها أو أكثر بقليل")),
      Form("at_least 2 h", "على_الأقل ساعتان", Words(english: "so long or longer", arabic: "هذه المدة أو أطول")),
      Form("at_most 2 h", "على_الأكثر ساعتان", Words(english: "so long or shorter", arabic: "هذه المدة أو أقصر")),
      Form("under 4 h", "أقل_من 4 ساعات", Words(english: "shorter than this", arabic: "أقصر من هذه")),
    ])

  static let cadence = ValueType(
    .cadence, Words(english: "How often something comes again.", arabic: "كل كم يتكرر الشيء."),
    [
      Form("every 4 h", "كل 4 ساعات", Words(english: "again after so long", arabic: "مرة بعد كل هذه المدة")),
      Form("every Friday", "كل جمعة", Words(english: "on that day of each week", arabic: "في ذلك اليوم من كل أسبوع")),
      Form("every month", "كل شهر", Words(english: "once in each", arabic: "مرة في كل واحد")),
      Form("every month from May 2024", "كل شهر ابتداء_من أيار 2024", Words(english: "from then on", arabic: "بدءًا من ذلك الوقت")),
      Form("every week until 2026-06-30", "كل أسبوع حتى 30 حزيران 2026", Words(english: "and none after it", arabic: "ولا شيء بعده")),
    ])

  static let time = ValueType(
    .time, Words(english: "An hour of the day, or the hours between two.", arabic: "ساعة من اليوم، أو ما بين ساعتين."),
    [
      Form("22:00", "22:00", Words(english: "that hour, of 24", arabic: "تلك الساعة من 24")),
      Form("08:00 to 16:00", "08:00 إلى 16:00", Words(english: "from the one until the other", arabic: "من الأولى حتى الثانية")),
      Form("22:00 to 06:00", "22:00 إلى 06:00", Words(english: "over midnight: it belongs to the day on which it begins", arabic: "يتجاوز منتصف الليل، ويُحسب لليوم الذي يبدأ فيه")),
    ])

  static let moment = ValueType(
    .moment, Words(english: "A day with its hour.", arabic: "يوم مع ساعته."),
    [
      Form("2026-01-15 22:00", "15/1/2026 22:00", Words(english: "that hour of that day, by the clocks of the city", arabic: "تلك الساعة من ذلك اليوم بتوقيت المدينة")),
      Form("15 January 2026 22:00", "15 كانون الثاني 2026 22:00", Words(english: "the same", arabic: "مثله")),
      Form("Thursday 15 January 2026 22:00", "الخميس 15 كانون الثاني 2026 22:00", Words(english: "the weekday is compared with the date", arabic: "يُقارن اسم اليوم بالتاريخ")),
    ])
}
