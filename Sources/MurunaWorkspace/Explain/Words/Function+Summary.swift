import MurunaModel
import MurunaText

// What each function of expressions gives.
extension Function {
  var summary: Words {
    switch self {
    case .count: Words(english: "how many are in a list", arabic: "كم في القائمة")
    case .sum: Words(english: "the sum of numbers, durations or money", arabic: "مجموع أعداد أو مدد أو مبالغ")
    case .least: Words(english: "the least of them", arabic: "أصغرها")
    case .greatest: Words(english: "the greatest of them", arabic: "أكبرها")
    case .mean: Words(english: "their mean", arabic: "متوسطها")
    case .first: Words(english: "the first of a list", arabic: "أول القائمة")
    case .last: Words(english: "the last of a list", arabic: "آخر القائمة")
    case .distinct: Words(english: "a list without repetitions", arabic: "قائمة دون تكرار")
    case .reach: Words(english: "everything that is reached by following a field again and again", arabic: "كل ما يُبلغ باتباع حقل مرة بعد مرة")
    case .path: Words(english: "the shortest way along a field to something", arabic: "أقصر طريق عبر حقل إلى شيء")
    case .languages: Words(english: "the languages that a text is in", arabic: "اللغات التي كُتب بها نص")
    case .weekday: Words(english: "the weekday of a day, or all of a stretch", arabic: "يوم الأسبوع لتاريخ، أو كل أيامه في فترة")
    case .year: Words(english: "the year of a day", arabic: "سنة التاريخ")
    case .holes: Words(english: "what is still `?` in a thing", arabic: "ما بقي `؟` في شيء")
    case .contains: Words(english: "whether a text has another in it", arabic: "هل في نص نص آخر")
    case .length: Words(english: "how long a text or a stretch of days is, or how long it is from one time of a cadence to the next", arabic: "كم طول نص أو فترة، أو كم بين مرة من تكرار وما يليها")
    case .at: Words(english: "those of a list who belonged to it on a day", arabic: "من كان في القائمة في يوم ما")
    case .occurrences: Words(english: "the stretches into which a cadence parts the days from its `from`, or else from one day, until another", arabic: "الفترات التي يقسم بها تكرار الأيام من `ابتداء_من` أو من يوم حتى يوم")
    case .lowest: Words(english: "the least that something known in part may be; the first day of a stretch", arabic: "أدنى ما قد يكونه معلوم بعض العلم؛ وأول يوم من فترة")
    case .highest: Words(english: "the most that something known in part may be; the last day of a stretch", arabic: "أقصى ما قد يكونه معلوم بعض العلم؛ وآخر يوم من فترة")
    }
  }
}
