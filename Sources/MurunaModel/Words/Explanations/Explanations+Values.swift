import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Values of whatever type.
  static let values: [CodeExplanation] = [
    CodeExplanation(
      .textBehindValue,
      summary: Words(english: "a text behind a value, where nobody reads it", arabic: "نص خلف قيمة لا يقرؤه أحد"),
      why: Words(
        english: "what is written and never shown is lost: a title stands before the colon, a remark in braces behind the value",
        arabic: "ما يُكتب ولا يظهر يضيع: موضع العنوان قبل النقطتين، وموضع الملاحظة بين حاضنتين خلف القيمة"),
      broken: """
        team Crew { size: 4 "of them two by night" }
        """,
      fixed: """
        team Crew { size: 4 { note: "of them two by night" } }
        """),
    CodeExplanation(
      .wrongType,
      summary: Words(english: "a value of another type than the field takes", arabic: "قيمة من غير نوع الحقل"),
      why: Words(
        english: "rules and views compute with the value, so it must be what the field promises",
        arabic: "تحسب القواعد والجداول بالقيمة، فلا بد أن تكون كما يَعِد الحقل"),
      broken: """
        team Crew { size: "4" }
        """,
      fixed: """
        team Crew { size: 4 }
        """),
    CodeExplanation(
      .notAChoice,
      summary: Words(english: "a word that is not one of those the field lists", arabic: "كلمة ليست مما يسرده الحقل"),
      why: Words(
        english: "the list is closed, so that two spellings of one thing are never counted as two things",
        arabic: "القائمة مغلقة كي لا تُعد كتابتان لشيء واحد شيئين"),
      broken: """
        organisation GAM { tier: municipal }
        """,
      fixed: """
        organisation GAM { tier: local }
        """),
    CodeExplanation(
      .unknownCode,
      summary: Words(english: "a code that its vocabulary does not list", arabic: "رمز ليس في مفرداته"),
      why: Words(
        english: "codes are looked up as they are spelt: `11.10` is not `11.1`",
        arabic: "يُبحث عن الرموز كما تُكتب: `11.10` ليس `11.1`"),
      broken: """
        kind hall { danger: code of hazard }
        hall TownHall { danger: hydro.tsunami }
        """,
      fixed: """
        kind hall { danger: code of hazard }
        hall TownHall { danger: hydro.flood }
        """),
    CodeExplanation(
      .outOfRange,
      summary: Words(english: "a number outside the bounds of its field", arabic: "عدد خارج حدود حقله"),
      why: Words(
        english: "the bounds are part of the scale: 7 on a scale of 1 to 5 means nothing",
        arabic: "الحدود من المقياس: لا معنى لـ7 على مقياس من 1 إلى 5"),
      broken: """
        kind hall { comfort: 1 to 5 }
        hall TownHall { comfort: 7 }
        """,
      fixed: """
        kind hall { comfort: 1 to 5 }
        hall TownHall { comfort: 5 }
        """),
  ]
}
