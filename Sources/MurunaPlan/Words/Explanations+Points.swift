import MurunaDiagnostics
import MurunaText

let pointExplanations: [CodeExplanation] = [
  CodeExplanation(
    .notATime,
    summary: Words(
      english: "What stands where a time is wanted is no time of the plan",
      arabic: "ما كُتب مكان الوقت ليس وقتًا في الخطة"),
    why: Words(
      english: "A time is counted from something: T, the start or the finish of a thing in the plan, or a date. A length alone, a role or a sum of two times says when only to whoever wrote it",
      arabic: "الوقت يُحسب من شيء: س أو بداية شيء في الخطة أو نهايته أو تاريخ. أما المدة وحدها أو الدور أو جمع وقتين فلا يفهمه إلا من كتبه"),
    broken: plan("action open { starts: 4 h; takes: 1 h }"),
    fixed: plan("action open { starts: T + 4 h; takes: 1 h }")),
  CodeExplanation(
    .otherPlan,
    summary: Words(
      english: "A time of another plan is used, or of something that is in no plan",
      arabic: "استُعمل وقت من خطة أخرى أو من شيء ليس في خطة"),
    why: Words(
      english: "Each plan counts from its own zero hour, and one may run without the other. What comes from there is an event here",
      arabic: "كل خطة تحسب من ساعة صفرها، وقد تجري إحداهما دون الأخرى. فما يأتي من هناك حدث هنا"),
    broken: plan("action open { after: Rescue.search; takes: 1 h }") + "\nplan Rescue {\n  action search { by: Head; accountable: Head; starts: T; takes: 2 h }\n}",
    fixed: plan("event searched { expected: T + 2 h }\naction open { after: searched; takes: 1 h }")),
  CodeExplanation(
    .noZeroHour,
    summary: Words(
      english: "Calendar and T are used together, and nothing says when T is",
      arabic: "استُعمل التقويم مع س ولا شيء يقول متى س"),
    why: Words(
      english: "Months differ in length and dates lie on a calendar; both can be laid out against T only if T has a date",
      arabic: "الأشهر تختلف طولًا والتواريخ على تقويم، ولا تُرتب مع س إلا إذا كان لها تاريخ"),
    broken: plan("action open { starts: T; takes: 1 h }\naction review { starts: T + 1 month; takes: 1 h }"),
    fixed: plan("action open { starts: T; takes: 1 h }\naction review { starts: T + 30 days; takes: 1 h }")),
  CodeExplanation(
    .inexactZeroHour,
    summary: Words(
      english: "The zero hour is a day or longer, and is taken as its beginning",
      arabic: "ساعة الصفر يوم أو أطول، فأُخذت بدايته"),
    why: Words(
      english: "All times are counted from the zero hour to the second; half a day of doubt in it is half a day in every time on the wall",
      arabic: "كل الأوقات تُحسب من ساعة الصفر بالثواني؛ فشكّ نصف يوم فيها شكّ نصف يوم في كل وقت"),
    broken: playbook("2026-01-15", "action close { starts: T; takes: 1 h }"),
    fixed: playbook("2026-01-15 22:00", "action close { starts: T; takes: 1 h }")),
  CodeExplanation(
    .noTimeZone,
    summary: Words(
      english: "The plan has a zero hour, but no known time zone: times are shown relative to T only",
      arabic: "للخطة ساعة صفر بلا منطقة زمنية معروفة: تُعرض الأوقات من س فقط"),
    why: Words(
      english: "What a wall shows depends on where it stands, and on the night when clocks change",
      arabic: "ما تعرضه الساعة يتوقف على مكانها وعلى ليلة تغيير التوقيت"),
    broken: playbook("2026-01-15 22:00", "action close { starts: T; takes: 1 h }", city: "city Amman"),
    fixed: playbook("2026-01-15 22:00", "action close { starts: T; takes: 1 h }")),
  CodeExplanation(
    .clockChange,
    summary: Words(
      english: "A time is shown twice by a wall, or never, because clocks are changed",
      arabic: "وقت تعرضه الساعة مرتين أو لا تعرضه، بسبب تغيير التوقيت"),
    why: Words(
      english: "In the night when clocks go back, 02:30 comes twice, an hour apart; a plan should not hang on guessing which",
      arabic: "في ليلة تأخير الساعات تأتي 02:30 مرتين بينهما ساعة، ولا ينبغي أن تقوم الخطة على التخمين"),
    broken: playbook("2026-10-25 02:30", "action close { starts: T; takes: 1 h }", city: "city Amman { time_zone: \"Europe/Sarajevo\" }"),
    fixed: playbook("2026-10-25 04:30", "action close { starts: T; takes: 1 h }", city: "city Amman { time_zone: \"Europe/Sarajevo\" }")),
  CodeExplanation(
    .tooFar,
    summary: Words(
      english: "A time is farther away than any plan reaches",
      arabic: "وقت أبعد مما تبلغه أي خطة"),
    why: Words(
      english: "Times are exact to the second for some thirty thousand years to either side; beyond that a number was mistyped",
      arabic: "الأوقات دقيقة بالثانية نحو ثلاثين ألف سنة إلى كل جهة، وما بعدها رقم كُتب خطأ"),
    broken: plan("action open { starts: T + 100_000_000 days; takes: 1 h }"),
    fixed: plan("action open { starts: T + 100 days; takes: 1 h }")),
  CodeExplanation(
    .outsideHours,
    summary: Words(
      english: "Something is to be done when those who do it are not at work",
      arabic: "عمل يقع خارج دوام من ينفذه"),  // review
    why: Words(
      english: "Whoever says `works` is laid out within those hours; what is said to stand elsewhere stays there, and somebody has to call the people in",
      arabic: "من ذكر دوامه رُتب عمله داخله، وما قيل إن موعده خارج ذلك بقي فيه، فلا بد أن يستدعي أحد الناس"),  // review
    broken: playbook("2026-01-15 22:00", "team Crews { works: 08:00 to 16:00 }\naction close { by: Crews; starts: T; takes: 1 h }"),
    fixed: playbook("2026-01-15 22:00", "team Crews { works: 08:00 to 16:00 }\naction close { by: Crews; starts: T + 10 h; takes: 1 h }")),
  CodeExplanation(
    .hoursUnused,
    summary: Words(
      english: "Somebody has working hours, and the plan is not on the calendar",
      arabic: "لأحدهم دوام والخطة ليست على التقويم"),  // review
    why: Words(
      english: "Eight in the morning is so many hours after T only if it is said when T is; until then their hours are left out",
      arabic: "الثامنة صباحًا بعد س بكذا ساعة فقط إذا قيل متى س، وحتى ذلك لا يُنظر في الدوام"),  // review
    broken: plan("team Crews { works: 08:00 to 16:00 }\naction open { by: Crews; starts: T; takes: 1 h }"),
    fixed: plan("team Crews\naction open { by: Crews; starts: T; takes: 1 h }")),
  CodeExplanation(
    .manyClashes,
    summary: Words(
      english: "More asks for the same people at once than anybody would read",
      arabic: "ما يُطلب من الناس أنفسهم في وقت واحد أكثر من أن يُقرأ"),  // review
    why: Words(
      english: "A thousand things at once would each be told of a thousand others; each is told of some of them, and that is enough to see that they have to move",
      arabic: "لو ذُكر مع كل عمل من ألف عمل ألفٌ غيره لما قُرئت؛ يُذكر بعضها، وذلك يكفي ليُعرف أنها لا بد أن تتحرك"),  // review
    broken: plan("team Crews { size: 1 }\n" + (1...22).map { "action a\($0) { by: Crews; starts: T; takes: 1 h }" }.joined(separator: "\n")),
    fixed: plan("team Crews { size: 1 }\n" + (1...22).map { "action a\($0) { by: Crews; starts: at_least T; takes: 1 h }" }.joined(separator: "\n"))),
  CodeExplanation(
    .neverAtWork,
    summary: Words(
      english: "Those who are to do something are never at work, or never together",
      arabic: "من عليهم عمل لا دوام لهم أو لا يجتمع دوامهم"),  // review
    why: Words(
      english: "All who are named in `by` and `needs` have to be there at once; a day shift and a night shift never are, and each of them needs an action of its own",
      arabic: "كل من ذُكر في «منفذ» و«يحتاج» لا بد أن يحضر معًا، والوردية النهارية والليلية لا تجتمعان، فلكل منهما إجراء"),  // review
    broken: playbook("2026-01-15 08:00", "team Day { works: 08:00 to 16:00 }\nteam Night { works: 20:00 to 04:00 }\naction close { by: Day, Night; after: T; takes: 1 h }"),
    fixed: playbook("2026-01-15 08:00", "team Day { works: 08:00 to 16:00 }\nteam Night { works: 14:00 to 22:00 }\naction close { by: Day, Night; after: T; takes: 1 h }")),
  CodeExplanation(
    .neverFree,
    summary: Words(
      english: "Work waits for somebody who is lost for good",
      arabic: "عمل ينتظر من فُقد ولا يعود"),  // review
    why: Words(
      english: "A scenario that loses a team and says no end loses it for the rest of the plan; what only they can do then stays undone",
      arabic: "السيناريو الذي يفقد فريقًا ولا يذكر نهاية يفقده بقية الخطة، فلا يُنجز ما لا ينجزه سواه"),  // review
    broken: scenario(losing: "Crews"),
    fixed: scenario(losing: "Crews { until: T + 8 h }")),
]
