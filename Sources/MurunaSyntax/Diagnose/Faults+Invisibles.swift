import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// What cannot be seen, and names that are not what they seem.
  static let invisibles: [FaultEntry] = [
    FaultEntry(
      .bidiControl, "hidden-direction",
      summary: Words(english: "an invisible mark that turns the direction of writing", arabic: "علامة خفية تقلب اتجاه الكتابة"),
      why: Words(
        english: "with it a file can show something else than it says, even from within a comment; in a text it is written as an escape",
        arabic: "بها يظهر الملف غير ما يقول، ولو من داخل تعليق؛ وتكتب داخل النص بصيغة الهروب"),
      broken: "note: \"a\u{202E}b\"", fixed: "note: \"a\\u{202E}b\""
    ) { report in
      let escape = "\\u{" + String(report.scalar, radix: 16, uppercase: true) + "}"
      return Said(
        title: Words(english: "an invisible character here turns the direction of writing", arabic: "حرف خفي هنا يقلب اتجاه الكتابة"),
        help: Words(english: "delete it, or write \(code: escape) in a text", arabic: "احذفه، أو اكتب \(code: escape) داخل النص"),
        values: [report.point(report.scalar)], fixes: [report.deleteInvisible(report.fault.range, .likely)])
    },
    FaultEntry(
      .lineBreak, "odd-line-break",
      summary: Words(english: "a line break that not every editor shows", arabic: "فاصل أسطر لا تظهره كل المحررات"),
      why: Words(
        english: "with it a comment could seem to end where it does not; lines end with a line feed",
        arabic: "قد يبدو به التعليق منتهيا وهو لم ينته؛ وللأسطر نهاية واحدة معروفة"),
      broken: "country: JO # note\u{2028}more", fixed: "country: JO # note more"
    ) { report in
      Said(
        title: Words(english: "an unusual line break, which not every editor shows", arabic: "فاصل أسطر غير معتاد لا تظهره كل المحررات"),
        values: [report.point(report.scalar)],
        fixes: [report.replace(report.fault.range, " ", Words(english: "put a space there", arabic: "ضع فراغا مكانه"), .likely)])
    },
    FaultEntry(
      .control, "control-character",
      summary: Words(english: "a control character", arabic: "حرف تحكم"),
      why: Words(
        english: "it cannot be seen, and every program takes it for something else; a file with many of them is no text at all",
        arabic: "لا يرى، ويفهمه كل برنامج على نحو؛ والملف الذي يكثر فيه ليس نصا"),
      broken: "note: \"bell\u{0007}\"", fixed: "note: \"bell\""
    ) { report in
      Said(
        title: Words(english: "a control character, which cannot be seen", arabic: "حرف تحكم لا يرى"),
        values: [report.point(report.scalar)], fixes: [report.deleteInvisible(report.fault.range, .likely)])
    },
    FaultEntry(
      .invisible, "invisible-character",
      summary: Words(english: "an invisible character", arabic: "حرف خفي"),
      why: Words(
        english: "it comes with pasted text, and makes two words look alike that are not",
        arabic: "يأتي مع النص الملصق، ويجعل كلمتين مختلفتين متشابهتين في العين"),
      broken: "note: \"a\u{FEFF}b\"", fixed: "note: \"ab\""
    ) { report in
      Said(
        title: Words(english: "an invisible character stands here", arabic: "هنا حرف خفي"),
        values: [report.point(report.scalar)], fixes: [report.deleteInvisible(report.fault.range, .safe)])
    },
    FaultEntry(
      .markInside, "invisible-mark",
      summary: Words(english: "an invisible direction mark inside a number", arabic: "علامة اتجاه خفية داخل عدد"),
      why: Words(
        english: "direction marks are welcome between words, where they mean nothing; inside one they would make two of it",
        arabic: "علامات الاتجاه مقبولة بين الكلمات حيث لا معنى لها، أما داخل العدد فتشقه عددين"),
      broken: "size: 3\u{200F}5", fixed: "size: 35"
    ) { report in
      let scalars = report.wholeText(report.fault.range).unicodeScalars.filter { BidiControl($0.value) != .implicitMark }
      return Said(
        title: Words(english: "an invisible direction mark stands inside this number", arabic: "داخل هذا العدد علامة اتجاه خفية"),
        fixes: [report.write(String(String.UnicodeScalarView(scalars)), .likely)])
    },
    FaultEntry(
      .badName, "bad-name",
      summary: Words(english: "a name that is not what it seems", arabic: "اسم ليس كما يبدو"),
      why: Words(
        english: "letters of two scripts in one word, letters in another guise and invisible ones make two names look alike that are not one",
        arabic: "حروف من كتابتين في كلمة واحدة، وحروف متنكرة أو خفية، تجعل اسمين مختلفين متشابهين في العين"),
      broken: "city c\u{0456}ty", fixed: "city city"
    ) { report in report.saidOfName },
  ]
}

extension FaultReport {
  /// What is wrong with the name that is marked, in the words of its problem.
  var saidOfName: Said {
    let name = marked
    var said = Said(title: Words(english: "\(name: name) cannot be a name", arabic: "لا يصلح \(name: name) اسما"))
    guard let problem = nameProblem(in: bytes.span, fault.range) else { return said }
    let scalarRange = ByteRange(start: fault.range.start + problem.range.start, end: fault.range.start + problem.range.end)
    switch problem.kind {
    case .mixedScripts:
      said.title = Words(english: "\(name: name) mixes letters of two scripts", arabic: "يخلط \(name: name) حروفا من كتابتين")
      said.help = Words(english: "type the word again in one script", arabic: "أعد كتابة الكلمة بكتابة واحدة")
      said.values = [point(problem.scalar)]
    case .mixedWords:
      said.title = Words(english: "the words of \(name: name) are of two scripts", arabic: "كلمات \(name: name) من كتابتين")
      said.help = Words(english: "give the other spelling with \(code: "also")", arabic: "أضف الكتابة الأخرى باستعمال \(code: "أيضا")")
    case .compatibility(let plain):
      said.title = Words(english: "\(name: name) is written with letters in another guise", arabic: "كتب \(name: name) بحروف متنكرة")
      said.fixes = [write(plain, .safe)]
    case .idleJoiner, .implicitMark, .invisible, .bidiControl, .control:
      said.title = Words(english: "\(name: name) holds a character that cannot be seen", arabic: "في \(name: name) حرف لا يرى")
      said.values = [point(problem.scalar)]
      said.fixes = [deleteInvisible(scalarRange, .likely)]
    case .nonJoiner:
      said.title = Words(
        english: "\(name: name) holds a non-joiner, which names ignore", arabic: "في \(name: name) فاصل خفي لا تعتد به الأسماء")
      said.values = [point(problem.scalar)]
    case .unknownScalar, .notInNames:
      said.values = [point(problem.scalar)]
      said.help = Words(
        english: "a name is made of letters, digits and \(code: "_"), and begins with a letter",
        arabic: "يتكون الاسم من حروف وأرقام و\(code: "_") ويبدأ بحرف")
    case .mixedDigits:
      said.title = Words(english: "\(name: name) mixes digits of two sets", arabic: "يخلط \(name: name) أرقاما من مجموعتين")
      said.help = Words(english: "type the digits again in one set", arabic: "أعد كتابة الأرقام من مجموعة واحدة")
    }
    return said
  }
}
