import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Kinds of things and how they are declared.
  static let kinds: [CodeExplanation] = [
    CodeExplanation(
      .unknownKind,
      summary: Words(english: "a thing of a kind that nobody has declared", arabic: "شيء من صنف لم يعرّفه أحد"),
      why: Words(
        english: "the kind decides what can be said of a thing, so without it nothing inside can be judged",
        arabic: "الصنف يحدد ما يقال عن الشيء، فمن دونه لا يُحكم على ما فيه"),
      broken: """
        taem Crew { size: 4 }
        """,
      fixed: """
        team Crew { size: 4 }
        """),
    CodeExplanation(
      .kindWithoutName,
      summary: Words(english: "a kind, a rule, a view, a vocabulary or a measure without its name", arabic: "صنف أو قاعدة أو جدول أو مفردات أو وحدة قياس بلا اسم"),
      why: Words(
        english: "what is declared is used elsewhere by its name, so one without a name can never be used",
        arabic: "ما يُعرَّف يُستعمل باسمه في مواضع أخرى، فما لا اسم له لا يُستعمل"),
      broken: """
        kind { seats: number }
        """,
      fixed: """
        kind hall { seats: number }
        """),
    CodeExplanation(
      .duplicateKind,
      summary: Words(english: "one kind declared in two places", arabic: "صنف واحد معرّف في موضعين"),
      why: Words(
        english: "two declarations of one word would make its meaning depend on which is read first; `extend` adds fields instead",
        arabic: "تعريفان لكلمة واحدة يجعلان معناها رهن الترتيب؛ و`extend` تضيف الحقول"),
      broken: """
        kind hall { seats: number }
        kind hall { rooms: number }
        """,
      fixed: """
        kind hall { seats: number }
        extend hall { rooms: number }
        """),
    CodeExplanation(
      .hiddenKind,
      summary: Words(english: "a kind of your own with the name of one in the library", arabic: "صنف لك باسم صنف في المكتبة"),
      why: Words(
        english: "it is allowed, and the library keeps using its own; a reader may still mistake one for the other",
        arabic: "هذا جائز، وتبقى المكتبة على صنفها؛ لكن القارئ قد يخلط بينهما"),
      broken: """
        kind asset { worth: number }
        """,
      fixed: """
        kind holding { worth: number }
        """),
    CodeExplanation(
      .engineKind,
      summary: Words(english: "a kind that the timeline reads cannot be replaced", arabic: "لا يُستبدل صنف يقرؤه الجدول الزمني"),
      why: Words(
        english: "the timeline knows the fields of these kinds; build on them with `is`, or add fields with `extend`",
        arabic: "يعرف الجدول الزمني حقول هذه الأصناف؛ فابنِ عليها بـ`is` أو أضف حقولًا بـ`extend`"),
      broken: """
        kind action { cost: number }
        """,
      fixed: """
        kind errand is action { cost: number }
        """),
    CodeExplanation(
      .circularKind,
      summary: Words(english: "a kind that is, through others, a kind of itself", arabic: "صنف هو من نفسه عبر غيره"),
      why: Words(
        english: "a kind has the fields of what it is a kind of, and a circle has no beginning",
        arabic: "للصنف حقول أصله، والدائرة لا بداية لها"),
      broken: """
        kind hall is room { seats: number }
        kind room is hall { doors: number }
        """,
      fixed: """
        kind hall is room { seats: number }
        kind room { doors: number }
        """),
    CodeExplanation(
      .deepKind,
      summary: Words(english: "a kind of a kind of a kind, more than a hundred deep", arabic: "صنف من صنف من صنف، لأكثر من مئة مرة"),
      why: Words(
        english: "each kind has the fields of all that it is a kind of; a chain so long is a slip, and nobody could read it",
        arabic: "لكل صنف حقول كل ما هو منه؛ وسلسلة بهذا الطول زلة لا يقرؤها أحد"),
      broken: "kind room0\n" + (1...100).map { "kind room\($0) is room\($0 - 1)" }.joined(separator: "\n"),
      fixed: "kind room0\nkind room1 is room0"),
    CodeExplanation(
      .tooManyKinds,
      summary: Words(english: "more kinds than a program can have", arabic: "أصناف أكثر مما يسعه برنامج"),
      why: Words(
        english: "a kind says what things have in common; a program with 60,000 of them has most likely made one for each thing",
        arabic: "يقول الصنف ما تشترك فيه الأشياء؛ وبرنامج فيه 60,000 صنف جعل لكل شيء صنفا على الأرجح"),
      broken: (0...8).map { "kind room\($0)" }.joined(separator: "\n"),
      fixed: "kind room\n" + (0...8).map { "room Room\($0)" }.joined(separator: "\n")),
    CodeExplanation(
      .kernelWordInside,
      summary: Words(english: "`kind`, `rule`, `view` and their like inside a thing", arabic: "`kind` و`rule` و`view` وأمثالها داخل شيء"),
      why: Words(
        english: "they speak about the whole program, so they stand at the top of a file",
        arabic: "هي تخص البرنامج كله فموضعها أعلى الملف"),
      broken: """
        team Crew {
          measure buckets
        }
        """,
      fixed: """
        measure buckets
        team Crew
        """),
    CodeExplanation(
      .parentOfEntity,
      summary: Words(english: "`is` behind the name of a thing", arabic: "`is` بعد اسم شيء"),
      why: Words(
        english: "`is` builds a kind on another; a thing says its kind with its first word, and copies another with `like`",
        arabic: "`is` تبني صنفًا على آخر؛ أما الشيء فصنفه كلمته الأولى، وينسخ غيره بـ`like`"),
      broken: """
        team Crew
        team NightCrew is Crew
        """,
      fixed: """
        team Crew
        team NightCrew like Crew
        """),
  ]
}
