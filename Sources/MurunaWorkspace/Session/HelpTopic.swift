import MurunaText

/// What more can be said of than fits the first page of the help: `:help people`. What stands there can be typed behind the plan of that page.
package enum HelpTopic: CaseIterable, Sendable {
  case playbooks, people, times, futures, checks, workshop

  package var names: [String] {
    switch self {
    case .playbooks: ["playbooks", "أدلة"]
    case .people: ["people", "ناس"]
    case .times: ["times", "أوقات"]
    case .futures: ["futures", "احتمالات"]  // review
    case .checks: ["checks", "فحوص"]  // review
    case .workshop: ["workshop", "ورشة"]
    }
  }

  package func name(in language: Language) -> String { names[language == .arabic ? 1 : 0] }

  package static func named(_ name: String) -> HelpTopic? {
    let keys = [NearKey.of(name), NearKey.withoutArticle(name)].compactMap { $0 }
    return allCases.first { $0.names.contains { keys.contains(NearKey.of($0)) } }
  }

  package var title: Words {
    switch self {
    case .playbooks: Words(english: "A playbook: what sets it in motion, who is called, what ends it", arabic: "الدليل: ما يبدؤه، ومن يُستدعى، وما ينهيه")
    case .people: Words(english: "People: how many there are, and how many an action takes", arabic: "الناس: كم هم، وكم يأخذ الإجراء منهم")
    case .times: Words(english: "Times: how long, after what, until when; T is when it happens", arabic: "الأوقات: كم، وبعد ماذا، وحتى متى؛ وس ساعة وقوعه")
    case .futures: Words(english: "What if: for one answer, or in a branch beside the plan", arabic: "ماذا لو: لجواب واحد، أو في فرع إلى جانب الخطة")
    case .checks: Words(english: "What is wrong, what is missing, and why", arabic: "ما هو خطأ، وما ينقص، ولماذا")
    case .workshop: Words(english: "In front of people", arabic: "أمام الناس")
    }
  }

  /// Cells of the widest that can be typed.
  package func column(in language: Language) -> Int { lines(in: language).map(\.ask.displayWidth).max() ?? 0 }

  package func lines(in language: Language) -> [SessionHelp.Line] {
    func line(_ english: String, _ arabic: String, _ about: Words) -> SessionHelp.Line { .init(language == .arabic ? arabic : english, about) }
    switch self {
    case .playbooks:
      return [
        line("change Flood { trigger: alarm }", "تغيير السيول { محفز: إنذار }", Words(english: "the event that sets it in motion", arabic: "الحدث الذي يبدؤه")),
        line("change Flood { stands_down: calm }", "تغيير السيول { إنهاء: هدوء }", Words(english: "the event that ends it", arabic: "الحدث الذي ينهيه")),
        line(
          "change Flood { escalates_to: State }", "تغيير السيول { يصعد_إلى: الدولة }",
          Words(english: "who is called for help", arabic: "من يُستدعى للعون")),
        line(
          "change State { tier: national }", "تغيير الدولة { مستوى: وطني }",
          Words(english: "help reaches the national level", arabic: "يبلغ طلب العون المستوى الوطني")),
        line("gauge River \"River\" { unit: cm }", "مقياس النهر \"النهر\" { وحدة: سم }", Words(english: "what is measured", arabic: "ما يُقاس")),
        line(
          "change alarm { when: River reaches 150 cm }", "تغيير إنذار { عندما: النهر يبلغ 150 سم }",
          Words(english: "and from what on it is the event", arabic: "ومن أي قدر يقع الحدث")),
        line("change alarm { expected: T - 3 h }", "تغيير إنذار { متوقع: س - 3 ساعات }", Words(english: "when it is expected", arabic: "متى يُتوقع")),
        line("change Flood { action look { takes: 1 h } }", "تغيير السيول { إجراء تفقد { مدة: ساعة } }", Words(english: "one action more", arabic: "إجراء آخر")),
        line(":delete look", ":إزالة تفقد", Words(english: "and one less", arabic: "وإزالته")),
        line("? playbook", "؟ دليل", Words(english: "all that can be said of one", arabic: "كل ما يقال عنه")),
      ]
    case .people:
      return [
        line("change Crews { size: 12 }", "تغيير الفرق { عدد: 12 }", Words(english: "twelve of them can work at once", arabic: "يعمل منهم 12 في وقت واحد")),
        line("change move { by: 5 Crews }", "تغيير إجلاء { منفذ: 5 الفرق }", Words(english: "it takes five of them", arabic: "يأخذ خمسة منهم")),
        line("change warn { by: Crews }", "تغيير تحذير { منفذ: الفرق }", Words(english: "without a number it takes one", arabic: "بلا عدد يأخذ واحدًا")),
        line("change warn { by: 2 Crews, Chief }", "تغيير تحذير { منفذ: 2 الفرق، القائد }", Words(english: "several do it together", arabic: "ينفذه معًا أكثر من واحد")),
        line("change move { accountable: Chief }", "تغيير إجلاء { مساءل: القائد }", Words(english: "one role answers for it", arabic: "يُساءل عنه دور واحد")),
        line("change move { reliefs: 2 }", "تغيير إجلاء { مناوبات: 2 }", Words(english: "two crews of five take turns", arabic: "فريقان من خمسة يتناوبان")),
        line("change Crews { works: 06:00 to 22:00 }", "تغيير الفرق { يعمل: 06:00 إلى 22:00 }", Words(english: "when they are at work", arabic: "متى يعملون")),
        line("resource Boats \"Boats\" { quantity: 4 }", "مورد القوارب \"القوارب\" { كمية: 4 }", Words(english: "things are counted too", arabic: "والأشياء تُعدّ أيضًا")),
        line("change move { needs: 2 Boats }", "تغيير إجلاء { يحتاج: 2 القوارب }", Words(english: "two of them while it lasts", arabic: "اثنان منها ما دام جاريًا")),
        line("show raci", "اعرض مصفوفة_المسؤوليات", Words(english: "who does what", arabic: "من يفعل ماذا")),
      ]
    case .times:
      return [
        line("change move { takes: 2 to 3 h }", "تغيير إجلاء { مدة: 2 إلى 3 ساعات }", Words(english: "somewhere between", arabic: "بين هذا وذاك")),
        line(
          "change warn { takes: 1 to 2 h likely 90 min }", "تغيير تحذير { مدة: ساعة إلى ساعتين الأرجح 90 دقيقة }",
          Words(english: "most likely 90 minutes", arabic: "والأرجح 90 دقيقة")),
        line("change move { after: warn }", "تغيير إجلاء { بعد: تحذير }", Words(english: "not before that is done", arabic: "ليس قبل انتهائه")),
        line("change warn { starts: T - 3 h }", "تغيير تحذير { يبدأ: س - 3 ساعات }", Words(english: "at a time of the plan", arabic: "في وقت من الخطة")),
        line("change move { deadline: T + 6 h }", "تغيير إجلاء { موعد_نهائي: س + 6 ساعات }", Words(english: "done by then", arabic: "ينتهي قبله")),
        line("change Ours { time_zone: \"Asia/Amman\" }", "تغيير عمان { منطقة_زمنية: \"Asia/Amman\" }", Words(english: "where the clocks are", arabic: "أين الساعات")),
        line("change Flood { zero_hour: 2026-01-16 06:00 }", "تغيير السيول { ساعة_الصفر: 2026-01-16 06:00 }", Words(english: "when T is", arabic: "متى س")),
        line("why Flood.move", "لماذا إجلاء", Words(english: "why it starts when it does", arabic: "لماذا يبدأ حين يبدأ")),
        line("timeline Flood { at: T + 1 h }", "جدول_زمني السيول { عند: س + ساعة }", Words(english: "what is under way then", arabic: "ما يجري حينها")),
        line("simulate Flood", "حاك السيول", Words(english: "played through many times", arabic: "تُجرَّب مرات كثيرة")),
        line("? duration", "؟ مدة", Words(english: "all ways to write one", arabic: "كل صور كتابتها")),
      ]
    case .futures:
      return [
        line("what_if move { takes: 5 h } then timeline", "ماذا_لو إجلاء { مدة: 5 ساعات } فإن جدول_زمني", Words(english: "an answer, and what changed", arabic: "جواب، وما الذي تغير")),
        line("what_if Crews { size: 6 }, warn { takes: 2 h }", "ماذا_لو الفرق { عدد: 6 }، تحذير { مدة: ساعتان }", Words(english: "several at once", arabic: "أكثر من تغيير معًا")),
        line(":checkpoint start", ":علامة بداية", Words(english: "a state to come back to", arabic: "حال يُعاد إليها")),
        line(":branch night", ":فرع ليل", Words(english: "a future of its own begins", arabic: "يبدأ مستقبل آخر")),
        line("change Crews { size: 6 }", "تغيير الفرق { عدد: 6 }", Words(english: "said in that branch only", arabic: "يقال في ذلك الفرع وحده")),
        line(":diff main", ":فرق main", Words(english: "what differs from the other", arabic: "ما الذي يختلف عن الآخر")),
        line(":switch main", ":انتقل main", Words(english: "back to the other", arabic: "عودة إلى الآخر")),
        line(":merge night", ":دمج ليل", Words(english: "take over what was said there", arabic: "خذ ما قيل هناك")),
        line(":drop night", ":حذف ليل", Words(english: "or forget it", arabic: "أو انسه")),
        line(":undo start", ":تراجع بداية", Words(english: "back to that state", arabic: "العودة إلى تلك الحال")),
      ]
    case .checks:
      return [
        line("check", "تحقق", Words(english: "everything wrong or missing", arabic: "كل ما هو خطأ أو ناقص")),
        line("? playbook_has_a_trigger", "؟ playbook_has_a_trigger", Words(english: "what stands in brackets: why it matters", arabic: "ما بين معقوفين: لماذا يهم")),
        line("why Flood.move", "لماذا إجلاء", Words(english: "why it starts when it does", arabic: "لماذا يبدأ حين يبدأ")),
        line("role Deputy \"Deputy\" { held_by: ? }", "دور النائب \"النائب\" { يشغله: ? }", Words(english: "still to be found out", arabic: "ما لم يُعرف بعد")),
        line("show gaps", "اعرض فراغات", Words(english: "all that is still to be found out", arabic: "كل ما لم يُعرف بعد")),
        line("? rules", "؟ قواعد", Words(english: "what a plan is checked against", arabic: "ما تُفحص به الخطة")),
      ]
    case .workshop:
      return [
        line(":present on", ":تقديم نعم", Words(english: "large spacing, ids to call out, asks first", arabic: "تباعد، وأرقام تُنادى، ويسأل أولًا")),
        line(":record workshop", ":تسجيل ورشة", Words(english: "a script and a page with the answers", arabic: "نص وصفحة فيها الأجوبة")),
        line(":record off", ":تسجيل لا", Words(english: "until here", arabic: "إلى هنا")),
        line(":replay workshop --pause", ":تشغيل ورشة --توقف", Words(english: "step by step, each waits for a key", arabic: "خطوة خطوة، وكل منها ينتظر مفتاحًا")),
        line(":watch plan", ":مراقبة plan", Words(english: "a folder that others edit", arabic: "مجلد يحرره غيرك")),
        line(":lang ar", ":لغة en", Words(english: "answers in Arabic", arabic: "الأجوبة بالإنجليزية")),
        line(":time on", ":توقيت نعم", Words(english: "how long answers take", arabic: "كم يستغرق الجواب")),
        line(":history", ":سجل", Words(english: "what was entered", arabic: "ما أُدخل")),
        line(":save plan", ":حفظ plan", Words(english: "what was declared here, as a file", arabic: "ما عُرّف هنا، في ملف")),
      ]
    }
  }
}
