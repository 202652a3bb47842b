import MurunaDiagnostics
import MurunaText

extension Explanations {
  /// Blocks, copies and what stands in them.
  static let things: [CodeExplanation] = [
    CodeExplanation(
      .circularLike,
      summary: Words(english: "a thing that is, through others, like itself", arabic: "شيء مثل نفسه عبر غيره"),
      why: Words(
        english: "`like` copies, and a copy of itself would never end",
        arabic: "`like` تنسخ، ونسخ الشيء من نفسه لا ينتهي"),
      broken: """
        team DayCrew like NightCrew
        team NightCrew like DayCrew
        """,
      fixed: """
        team DayCrew { size: 4 }
        team NightCrew like DayCrew
        """),
    CodeExplanation(
      .tooManyCopies,
      summary: Words(english: "copies of copies that grow without measure", arabic: "نسخ من نسخ تتكاثر بلا حد"),
      why: Words(
        english: "each level of copies multiplies the things in it, so a few lines can ask for millions",
        arabic: "كل طبقة من النسخ تضاعف ما فيها، فأسطر قليلة قد تطلب الملايين"),
      broken: """
        organisation A { team Day; team Night }
        organisation B { unit X { unit A1 like Depot; unit A2 like Depot }; unit Y like X }
        unit Depot { team Day; team Night; team Reserve }
        """,
      fixed: """
        organisation A { team Day; team Night }
        """),
    CodeExplanation(
      .defaultsOutside,
      summary: Words(english: "`every` at the top of a file", arabic: "`every` في أعلى الملف"),
      why: Words(
        english: "it says what the children of a block have, so it stands in that block",
        arabic: "هي تذكر ما لأبناء كتلة، فموضعها فيها"),
      broken: """
        every team { size: 4 }
        """,
      fixed: """
        organisation GAM {
          every team { size: 4 }
          team Crew
        }
        """),
    CodeExplanation(
      .commandInside,
      summary: Words(english: "a command inside a thing", arabic: "أمر داخل شيء"),
      why: Words(
        english: "a thing holds what is true of it; commands ask about the whole program",
        arabic: "في الشيء ما يصح عنه؛ والأوامر تسأل عن البرنامج كله"),
      broken: """
        team Crew {
          show risk_register
        }
        """,
      fixed: """
        team Crew
        """),
    CodeExplanation(
      .commandInFile,
      summary: Words(english: "a command in a file of declarations", arabic: "أمر في ملف تعريفات"),
      why: Words(
        english: "the order of declarations never matters, that of commands does; so commands have a script of their own",
        arabic: "ترتيب التعريفات لا يهم، أما ترتيب الأوامر فيهم؛ ولذلك لها نص مستقل"),
      broken: """
        team Crew
        show risk_register
        """,
      fixed: """
        team Crew
        """),
    CodeExplanation(
      .unknownVersion,
      summary: Words(english: "a file for another version of the language", arabic: "ملف لإصدار آخر من اللغة"),
      why: Words(
        english: "a later version may mean other things by the same words",
        arabic: "قد يعني إصدار لاحق أشياء أخرى بالكلمات نفسها"),
      broken: """
        muruna: 2
        """,
      fixed: """
        muruna: 1
        """),
  ]
}
