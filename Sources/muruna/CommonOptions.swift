import ArgumentParser
import MurunaCalendar
import MurunaText

/// The options that most commands share, as the argument parser reads them.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: Help.words(Message.language))
  var language: Language?

  @Option(name: .customLong("color"), help: Help.words(Message.colour))
  var colour: Options.Colour = .auto

  @Option(name: .customLong("as-of"), help: Help.words(Message.asOf), transform: CommonOptions.day)
  var asOf: CivilDay?

  @Option(name: .customLong("width"), help: Help.words(Message.width))
  var width: Int?

  @Option(name: [.customShort("o"), .customLong("output")], help: Help.words(Message.output), completion: .file())
  var output: String?

  @Flag(name: .customLong("restricted"), help: Help.words(Message.restricted))
  var showsRestricted = false

  func options(format: String) throws -> Options {
    if let width, !(20...100_000).contains(width) { throw ValidationError(Message.oddWidth.text(in: Help.language)) }
    var options = Options()
    options.language = language
    options.colour = colour
    options.asOf = asOf
    options.width = width
    options.output = output.map { FilePath($0) }
    options.format = format
    options.showsRestricted = showsRestricted
    return options
  }

  @Sendable private static func day(_ text: String) throws -> CivilDay {
    if text == "today" { return Clock.today }
    do throws(DateFault) {
      return try CivilDay(iso: text)
    } catch {
      switch error {
      case .dayFirst(let day): throw ValidationError(Message.dayFirst(day).text(in: Help.language))
      case .notADate, .yearOutOfRange, .monthOutOfRange, .dayOutOfRange, .partOutOfRange:
        throw ValidationError(Message.oddDay.text(in: Help.language))
      }
    }
  }
}

extension Language: ExpressibleByArgument {}
extension Options.Colour: ExpressibleByArgument {}

/// Words for the help, in the language that the command line or the locale asks for.
enum Help {
  /// Looked up by hand: the help is written before the command line is understood.
  static var language: Language {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) { return language }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) { return language }
    }
    return Terminal.language
  }

  static func words(_ words: Words) -> ArgumentHelp { ArgumentHelp(stringLiteral: words.text(in: language)) }
}

private enum Message {
  static var language: Words { Words(english: "The language of the answer: en or ar.", arabic: "لغة الجواب: en أو ar.") }
  static var colour: Words { Words(english: "Colours: auto, always or never.", arabic: "الألوان: auto أو always أو never.") }
  static var asOf: Words {
    Words(english: "What day is today: 2026-01-14, or today.", arabic: "تاريخ اليوم: 2026-01-14 أو today.")
  }
  static var width: Words { Words(english: "How many cells a line has.", arabic: "عدد خانات السطر.") }
  static var output: Words { Words(english: "Write the answer to this file.", arabic: "اكتب الجواب في هذا الملف.") }
  static var restricted: Words {
    Words(english: "Show what is marked secret, too.", arabic: "اعرض ما وُسم بأنه سري أيضًا.")
  }
  static var oddWidth: Words {
    Words(english: "a width is a number from 20 to 100000", arabic: "العرض عدد من 20 إلى 100000")
  }
  static var oddDay: Words {
    Words(english: "write the day as year-month-day: 2026-01-14", arabic: "اكتب اليوم سنة-شهر-يوم: 2026-01-14")
  }
  static func dayFirst(_ day: CivilDay) -> Words {
    Words(
      english: "write the year first: \(value: day.iso)", arabic: "اكتب السنة أولًا: \(value: day.iso)")
  }
}
