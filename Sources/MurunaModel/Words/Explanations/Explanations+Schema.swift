import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Fields of kinds, vocabularies and measures.
  static let schema: [CodeExplanation] = [
    CodeExplanation(
      .notAField,
      summary: Words(english: "something else than a field inside a kind", arabic: "غير حقل داخل صنف"),
      why: Words(
        english: "a kind lists what can be said of its things; the things themselves stand elsewhere",
        arabic: "الصنف يذكر ما يقال عن أشيائه، أما الأشياء ففي موضع آخر"),
      broken: """
        kind hall {
          team Crew
        }
        """,
      fixed: """
        kind hall {
          crew: team
        }
        """),
    CodeExplanation(
      .duplicateField,
      summary: Words(english: "one field declared twice in a kind or in what it is built on", arabic: "حقل معرّف مرتين في الصنف أو في أصله"),
      why: Words(
        english: "a field has one type, so a second declaration would contradict the first or repeat it",
        arabic: "للحقل نوع واحد، فالتعريف الثاني يناقض الأول أو يكرره"),
      broken: """
        extend team { size: text }
        """,
      fixed: """
        extend team { shirt_size: text }
        """),
    CodeExplanation(
      .unknownType,
      summary: Words(english: "a field with a type that does not exist", arabic: "حقل بنوع لا وجود له"),
      why: Words(
        english: "the type tells what values fit: `text`, `number`, `1 to 5`, `one_of a, b`, or the name of a kind",
        arabic: "النوع يبيّن القيم الملائمة: `text` أو `number` أو `1 to 5` أو `one_of a, b` أو اسم صنف"),
      broken: """
        kind hall { opens: 22:00 }
        """,
      fixed: """
        kind hall { opens: time }
        """),
    CodeExplanation(
      .listedType,
      summary: Words(english: "several types for one field", arabic: "عدة أنواع لحقل واحد"),
      why: Words(
        english: "a comma lists values; a field that takes things of several kinds says so with `or`",
        arabic: "الفاصلة تسرد القيم؛ والحقل الذي يأخذ عدة أصناف يقول ذلك بـ`or`"),
      broken: """
        kind hall { owner: role, unit }
        """,
      fixed: """
        kind hall { owner: role or unit }
        """),
    CodeExplanation(
      .unknownInverse,
      summary: Words(english: "`inverse` of something that is not a field", arabic: "`inverse` لما ليس حقلًا"),
      why: Words(
        english: "the list is filled from the other side, so it must be said which field of which kind that is",
        arabic: "تُملأ القائمة من الجهة الأخرى، فلا بد من ذكر الحقل وصنفه"),
      broken: """
        kind hall { users: many team inverse team.hall }
        """,
      fixed: """
        kind hall { users: many team inverse team.meets_in }
        extend team { meets_in: hall }
        """),
    CodeExplanation(
      .circularField,
      summary: Words(english: "a derived field that is worked out from itself", arabic: "حقل مستنتج من نفسه"),
      why: Words(
        english: "what is derived must rest on something that was stated; a circle rests on nothing",
        arabic: "المستنتج يقوم على مذكور، والدائرة لا تقوم على شيء"),
      broken: """
        kind hall {
          seats = hall.rows * 10
          rows = hall.seats / 10
        }
        """,
      fixed: """
        kind hall {
          seats = hall.rows * 10
          rows: number
        }
        """),
    CodeExplanation(
      .deepField,
      summary: Words(english: "a derived field at the end of a very long chain of derived fields", arabic: "حقل مستنتج في آخر سلسلة طويلة جدًا من الحقول المستنتجة"),
      why: Words(
        english: "each field is worked out inside the one that asks for it, so the chain has to end somewhere",
        arabic: "يُحسب كل حقل في داخل الحقل الذي يطلبه، فلا بد للسلسلة من آخر"),
      broken: """
        kind hall {
          rows: number
          seats = hall.rows * 10
          people = hall.seats * 9 / 10
          litres = hall.people * 3
        }
        hall Assembly { rows: 8 }
        rule halls_have_water {
          each: hall
          must: hall.litres > 0
        }
        """,
      fixed: """
        kind hall {
          rows: number
          litres = hall.rows * 27
        }
        hall Assembly { rows: 8 }
        rule halls_have_water {
          each: hall
          must: hall.litres > 0
        }
        """),
    CodeExplanation(
      .unknownVocabulary,
      summary: Words(english: "`code of` a vocabulary that does not exist", arabic: "`code of` لمفردات لا وجود لها"),
      why: Words(
        english: "a code means something only in its list; name a vocabulary of the program or of the library",
        arabic: "لا معنى للرمز إلا في قائمته؛ فسمّ مفردات من البرنامج أو من المكتبة"),
      broken: """
        kind hall { colour: code of colours }
        """,
      fixed: """
        vocabulary colours { item red }
        kind hall { colour: code of colours }
        """),
    CodeExplanation(
      .duplicateItem,
      summary: Words(english: "one code listed twice in a vocabulary", arabic: "رمز مدرج مرتين في مفردات"),
      why: Words(
        english: "a code stands for one item; two items need two codes",
        arabic: "الرمز لبند واحد، ولبندين رمزان"),
      broken: """
        vocabulary colours {
          item red "Red"
          item red "Dark red"
        }
        """,
      fixed: """
        vocabulary colours {
          item red "Red"
          item dark_red "Dark red"
        }
        """),
    CodeExplanation(
      .duplicateMeasure,
      summary: Words(english: "one unit declared twice", arabic: "وحدة قياس معرّفة مرتين"),
      why: Words(
        english: "amounts are converted by the declaration of their unit, so there is one",
        arabic: "تُحوَّل الكميات بتعريف وحدتها، فلا يكون إلا واحدًا"),
      broken: """
        measure buckets
        measure buckets
        """,
      fixed: """
        measure buckets
        """),
  ]
}
