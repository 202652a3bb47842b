import Testing

@testable import MurunaModel

@Suite("Values")
struct ValueTests {
  static let library = """
    measure m
    measure mm { of: m; factor: 0.001 }
    measure people also أشخاص
    measure JOD { of: money }
    vocabulary colours {
      item warm { item red also أحمر }
      item 11 "Eleven" { item b "Eleven b" }
    }
    kind other
    kind thing {
      text: text
      truth: truth
      number: number
      percent: percent
      bounded: 1 to 5
      duration: duration
      date: date
      stretch: stretch
      moment: moment
      time: time
      point: point
      condition: condition
      cadence: cadence
      money: money
      quantity: quantity
      unit: measure
      words: many words
      code: code of colours
      choice: one_of local also محلي, regional also إقليمي
      reference: thing or other
      anything: anything
    }
    """

  /// The only value of a field, and what was found on the way.
  private func value(_ field: String, _ text: String) -> (Value?, [String]) {
    let program = Program("thing X { \(field): \(text) }\nother Y\nthing Z", .own(Self.library))
    return (program.values("X", field).first, program.codes)
  }

  private func expect(
    _ field: String, _ text: String, _ low: Int64, _ high: Int64, likely: Int64? = nil, _ tag: Value.Tag, location: SourceLocation = #_sourceLocation
  ) {
    let (value, codes) = value(field, text)
    #expect(codes == [], "\(text)", sourceLocation: location)
    #expect(value?.tag == tag, "\(text)", sourceLocation: location)
    #expect(value?.low == low && value?.high == high, "\(text): \(value?.low ?? 0) \(value?.high ?? 0)", sourceLocation: location)
    if let likely { #expect(value?.likely == likely, sourceLocation: location) }
  }

  @Test("What is open on a side ends at the bound of its field, and is told as it was written")
  func openSidesOfBoundedFields() {
    expect("bounded", "under 3", 1_000_000, 3_000_000, .number)
    expect("bounded", "at_most 3", 1_000_000, 3_000_000, .number)
    expect("bounded", "over 3", 3_000_000, 5_000_000, .number)
    expect("percent", "under 5%", 0, 50_000, .number)
    expect("percent", "at_least 60%", 600_000, 1_000_000, .number)
    // Nothing is left of these.
    for text in ["under 1", "over 5", "at_most 0", "at_least 6"] { #expect(value("bounded", text).1 == ["out-of-range"], "\(text)") }
    let program = Program("thing X { percent: under 5%; stretch: early November 2022 }", .own(Self.library))
    #expect(program.values("X", "percent").map { program.model.shown($0) } == ["under 5%"])
    #expect(program.values("X", "stretch").map { program.model.shown($0) } == ["2022-11-01 to 2022-11-10"])
  }

  @Test("Numbers are intervals in millionths")
  func numbers() {
    expect("number", "4", 4_000_000, 4_000_000, .number)
    expect("number", "٤", 4_000_000, 4_000_000, .number)
    expect("number", "-3", -3_000_000, -3_000_000, .number)
    expect("number", "0.5", 500_000, 500_000, .number)
    expect("number", "٠٫٥", 500_000, 500_000, .number)
    expect("number", "about 4 million", 3_600_000_000_000, 4_400_000_000_000, likely: 4_000_000_000_000, .number)
    expect("number", "نحو ٤ مليون", 3_600_000_000_000, 4_400_000_000_000, likely: 4_000_000_000_000, .number)
    expect("number", "60 to 80", 60_000_000, 80_000_000, .number)
    expect("number", "at_least 3", 3_000_000, .max, .number)
    expect("number", "at_most 3", .min, 3_000_000, .number)
    expect("number", "over 240", 240_000_000, .max, .number)
    expect("number", "nearly 100", 90_000_000, 100_000_000, .number)
    expect("percent", "40%", 400_000, 400_000, .number)
    expect("percent", "٤٠٪", 400_000, 400_000, .number)
    expect("percent", "30 to 40%", 300_000, 400_000, .number)
    expect("bounded", "1 to 3", 1_000_000, 3_000_000, .number)
  }

  @Test("Durations are seconds, or months")
  func durations() {
    expect("duration", "30 min", 1_800, 1_800, .duration)
    expect("duration", "1 h 30 min", 5_400, 5_400, .duration)
    expect("duration", "8 to 14 h likely 10 h", 28_800, 50_400, likely: 36_000, .duration)
    expect("duration", "8 to 14 h likely 10", 28_800, 50_400, likely: 36_000, .duration)
    expect("duration", "45 min to 2 h", 2_700, 7_200, .duration)
    expect("duration", "ساعتان", 7_200, 7_200, .duration)
    expect("duration", "٣ ساعات", 10_800, 10_800, .duration)
    expect("duration", "18 months", 18, 18, .months)
    expect("duration", "2 years", 24, 24, .months)
    expect("duration", "at_least 12 h", 43_200, .max, .duration)
  }

  /// Days since 1970-01-01, worked out by hand: 2022 begins on 18993, 2023 on 19358, 2024 on 19723, 2025 on 20089, 2026 on 20454.
  @Test("Dates are one day, perhaps not exactly known")
  func dates() {
    expect("date", "2026-01-15", 20_468, 20_468, .date)
    expect("date", "15 January 2026", 20_468, 20_468, .date)
    expect("date", "Thursday 15 January 2026", 20_468, 20_468, .date)
    expect("date", "15/1/2026", 20_468, 20_468, .date)
    expect("date", "١٥ كانون الثاني ٢٠٢٦", 20_468, 20_468, .date)
    expect("date", "2022", 18_993, 19_357, .date)
    expect("date", "May 2024", 19_844, 19_874, .date)
    expect("date", "early 2023", 19_358, 19_479, .date)
    expect("date", "mid 2023", 19_479, 19_601, .date)
    expect("date", "late 2023", 19_601, 19_722, .date)
    expect("date", "after May 2024", 19_875, .max, .date)
    expect("date", "before 2022", .min, 18_992, .date)
    expect("date", "at_least 2022", 18_993, .max, .date)
    expect("date", "2022 to 2023", 18_993, 19_722, .date)
    expect("stretch", "2025-03-01 until 2026-12-31", 20_148, 20_818, .stretch)
    expect("stretch", "2022", 18_993, 19_357, .stretch)
    expect("moment", "2026-01-15 22:00", 1_768_514_400, 1_768_514_400, .moment)
    expect("moment", "2026-01-15", 1_768_435_200, 1_768_521_599, .moment)
    expect("time", "22:00", 79_200, 79_200, .time)
    expect("time", "٢٢:٠٠", 79_200, 79_200, .time)
  }

  /// 4 May 2023 is 19481: 2023 begins on 19358, and 31 + 28 + 31 + 30 days and three follow. 4 July 2022 is 19177.
  @Test("Days are counted from a day, and from a thing that states one")
  func countedDates() {
    let library = "kind happening { on: date; seen: date }\nkind visit { held: stretch; told: date }\n"
    func program(_ visit: String, _ rest: String = "happening Shot { on: 4 July 2022 }") -> Program { Program("visit V { \(visit) }\n\(rest)", .own(library)) }
    func expect(_ visit: String, _ low: Int64, _ high: Int64, _ rest: String = "happening Shot { on: 4 July 2022 }", location: SourceLocation = #_sourceLocation) {
      let program = program(visit, rest)
      #expect(program.codes == [], "\(visit)", sourceLocation: location)
      let value = program.values("V", "held").first
      #expect(value?.low == low && value?.high == high, "\(visit): \(value?.low ?? 0) \(value?.high ?? 0)", sourceLocation: location)
    }
    expect("held: 4 July 2022 + 10 months", 19_481, 19_481)
    expect("held: Shot + 10 months", 19_481, 19_481)
    expect("held: Shot.on + 10 months - 1 day", 19_480, 19_480)
    expect("held: at_least Shot", 19_177, .max)
    expect("held: after Shot", 19_178, .max)
    expect("held: Shot + 10 months", 19_481, 19_481, "happening Shot\nchange Shot { on: 4 July 2022 }")
    expect("held: Shot + 10 months", 19_481, 19_481, "happening First { on: 4 July 2022 }\nhappening Shot like First")
    // Of all days of a stretch the last one counts; of some day in it nobody knows which.
    expect("held: Other + 1 day", 19_178, 19_178, "visit Other { held: 3 July 2022 until 4 July 2022 }")
    expect("held: Other + 1 day", 19_175, 19_205, "visit Other { held: July 2022 }")
    expect("held: A + 1 day", 19_482, 19_482, "happening A { on: Shot + 10 months }\nhappening Shot { on: 4 July 2022 }")
    #expect(program("held: Shot + 1 day", "happening Shot").codes == ["no-day"])
    #expect(program("held: Shot + 1 day", "happening Shot { on: unknown }").codes == ["no-day"])
    #expect(program("held: Shot + 1 day", "happening Shot { on: 2022; seen: 2023 }").codes == ["no-day"])
    #expect(program("held: Shot.seen + 1 day", "happening Shot { on: 2022; seen: 2023 }").codes == [])
    #expect(program("held: Shot + 1 day", "happening Shot { on: Shot + 1 day }").codes == ["no-day"])
    #expect(program("held: Shot + 1 day", "happening Shot { on: 2026-02-30 }").codes == ["no-such-day"])
    #expect(program("held: Shot + 3", "happening Shot { on: 2022 }").codes == ["wrong-type"])
    #expect(program("held: Nobody + 1 day").codes == ["unknown-name"])
  }

  @Test("What a list names twice is told, once for each that is too many; who left and came back is not")
  func namedTwice() {
    let library = "kind thing { next_to: many thing; days: many one_of Friday, Saturday; by: many thing }\n"
    func codes(_ said: String) -> [String] { Program("thing A\nthing B\nthing X { \(said) }", .own(library)).codes }
    #expect(codes("next_to: A, B") == [])
    #expect(codes("next_to: A, B, A, A") == ["named-twice", "named-twice"])
    #expect(codes("days: Friday, Friday") == ["named-twice"])
    #expect(codes("next_to: A { since: 2020; until: 2021 }, B, A { since: 2023 }") == [])
    #expect(codes("by: 2 A, 3 A") == [])
    #expect(Program("thing A\nthing B\ntable thing: next_to {\n  X: A, B, A\n}", .own(library)).codes == ["named-twice"])
  }

  @Test("Words, codes, truths and the four nothings")
  func words() {
    #expect(value("truth", "yes").0 == .truth(true))
    #expect(value("truth", "لا").0 == .truth(false))
    for (text, tag) in [("unknown", Value.Tag.unknown), ("none", .noneStated), ("not_yet", .notYet), ("?", .hole), ("مجهول", .unknown)] {
      for field in ["number", "date", "text", "choice", "reference", "code", "point", "truth", "words"] {
        let (value, codes) = value(field, text)
        #expect(value?.tag == tag && codes == [], "\(field): \(text)")
      }
    }
    for code in ["red", "warm.red", "أحمر", "colours.warm.red"] { #expect(value("code", code).1 == [], "\(code)") }
    for code in ["11.b", "١١.ب"] { #expect(value("code", code).1 == [], "\(code)") }
    #expect(value("choice", "محلي").0 == value("choice", "local").0)
    for reference in ["Y", "Z"] { #expect(value("reference", reference).0?.tag == .entity) }
  }

  @Test("A value of another type is refused, with what is wanted")
  func wrong() {
    let wrong: [(String, String, String)] = [
      ("text", "4", "wrong-type"), ("truth", "4", "wrong-type"), ("truth", "true", "wrong-type"), ("number", "\"4\"", "wrong-type"),
      ("number", "4 h", "wrong-type"), ("number", "2026-01-15", "wrong-type"), ("percent", "0.4", "wrong-type"), ("bounded", "7", "out-of-range"),
      ("bounded", "0 to 3", "out-of-range"), ("duration", "90", "missing-unit"), ("duration", "2 to 3", "wrong-type"), ("duration", "3 people", "wrong-type"),
      ("duration", "-1 h", "out-of-range"), ("duration", "2 h to 3", "missing-unit"), ("duration", "2 h to 3 people", "different-units"),
      ("duration", "3 h to 2 h", "reversed-range"), ("duration", "1 to 2 h likely 3 h", "likely-outside"), ("duration", "3 ساعتان", "dual-contradiction"),
      ("date", "22:00", "wrong-type"), ("date", "2026-02-30", "no-such-day"), ("date", "Friday 15 January 2026", "wrong-weekday"),
      ("date", "15 January", "missing-year"), ("date", "2023 to 2022", "reversed-range"), ("date", "2022 until 2023", "stretch-for-date"),
      ("stretch", "2022 to 2023", "range-for-stretch"), ("time", "9", "wrong-type"), ("money", "4 people", "wrong-type"), ("money", "4", "wrong-type"),
      ("quantity", "4 bucket", "unknown-unit"), ("unit", "bucket", "unknown-unit"), ("words", "\"x\"", "wrong-type"), ("code", "blue", "unknown-code"),
      ("choice", "locale", "not-a-choice"), ("choice", "4", "not-a-choice"), ("reference", "4", "wrong-type"), ("reference", "Nobody", "unknown-name"),
      ("number", "4, 5", "one-value"), ("number", "99999999999999999999", "unreadable-number"), ("number", "0.0000001", "unreadable-number"),
      ("duration", "0.3 s", "unreadable-number"),
    ]
    for (field, text, code) in wrong {
      let (value, codes) = value(field, text)
      #expect(codes == [code], "\(field): \(text)")
      // A misspelt choice is taken for the one that was meant.
      #expect(value?.tag == (text == "locale" ? .choice : .poison), "\(field): \(text)")
    }
  }

  @Test("What is true since a day is not true until an earlier one")
  func sinceAndUntil() {
    #expect(value("reference", "Y { since: June 2023; until: May 2024 }").1 == [])
    #expect(value("reference", "Y { since: June 2023; until: 2023 }").1 == [])
    #expect(value("reference", "Y { since: June 2023; until: May 2023 }").1 == ["reversed-range"])
    #expect(value("number", "4 { until: 2022; since: 2023 }").1 == ["reversed-range"])
  }

  @Test("Units of one measure convert, composed ones too", arguments: [
    ("3600000 mm/h is 1 m/s", "yes"), ("20 mm/h < 1 m/s", "yes"), ("1 m > 999 mm", "yes"), ("1 m > 1000 mm", "no"), ("2 m + 500 mm", "2.5 m"),
    ("500 mm + 2 m", "2500 mm"), ("6 m / 2", "3 m"), ("6 m / 2 m", "3"), ("1 m / 2 mm", "500"),
  ])
  func units(expression: String, expected: String) {
    let program = Program.value(of: expression, in: "measure m\nmeasure mm { of: m; factor: 0.001 }", .none)
    #expect(program == expected)
  }

  @Test("A unit that is measured in itself is told", arguments: ["measure a { of: b; factor: 2 }\nmeasure b { of: a; factor: 2 }", "measure a { of: b }\nmeasure b { of: c }\nmeasure c { of: a }"])
  func ownUnits(measures: String) { #expect(Program(measures, .none).codes == ["unknown-unit"]) }

  @Test("Two claims stand side by side where each says whose it is; the newest holds, and one day in conflict is told")
  func claims() {
    let library = "kind source\nkind thing { size: number }\n"
    func program(_ body: String, asOf: String = "2026-01-14") -> Program {
      Program("as_of: \(asOf)\nsource A\nsource B\nthing X {\n\(body)\n}\nview v { each: thing; column \"size\": thing.size }", .own(library))
    }
    var history = program("size: 4 { as_of: 2024 }\nsize: 6 { as_of: 2025 }")
    #expect(history.findings == [])
    #expect(history.shown("v") == [["6"]])
    // What is to come does not hold yet.
    var future = program("size: 4 { as_of: 2024 }\nsize: 6 { as_of: 2025 }", asOf: "2025-01-14")
    #expect(future.shown("v") == [["4"]])
    var conflict = program("size: 4 { source: A }\nsize: 6 { source: B }")
    #expect(conflict.findings == ["sources-disagree @ 6 { source: B }"])
    #expect(conflict.shown("v") == [["4 to 6"]])
    #expect(program("size: 4 { source: A }\nsize: 4 { source: B }").findings == [])
    #expect(program("size: 4\nsize: 6").findings == ["said-twice @ size"])
    #expect(program("size: 4\nsize: 6 { source: B }").findings == ["said-twice @ size"])
  }

  @Test("Details are read by their own types, and may be declared with the field")
  func details() {
    let library = "kind source\nkind thing { next_to: many thing { chance: percent; delay also تأخير: duration } }\n"
    let program = Program("thing Y\nsource S\nthing X { next_to: Y { chance: 40%; تأخير: 2 h; source: S; note: \"x\" } }", .own(library))
    #expect(program.findings == [])
    let value = program.values("X", "next_to").first ?? .absent
    #expect(program.model.detail("chance", of: value)?.low == 400_000)
    #expect(program.model.detail("delay", of: value)?.low == 7_200)
    #expect(Program("thing Y\nthing X { next_to: Y { chanse: 40% } }", .own(library)).findings == ["unknown-detail @ chanse"])
    #expect(Program("thing Y\nthing X { next_to: Y { chance: 40 } }", .own(library)).findings == ["wrong-type @ 40"])
  }

  @Test("A hole is listed, with what was noted beside it")
  func gaps() {
    var program = Program("kind thing { size: number; date: date }\nthing X { size: ? \"ask the office\"; date: 2022 }", .none)
    #expect(program.findings == [])
    #expect(program.shown("gaps") == [["X", "size", "ask the office", "test.muruna:2"]])
  }

  @Test("A required field that is missing is one finding for all of them; a hole is enough, and a copy must fill it")
  func required() {
    let kind = "kind thing { size: required number; date: required date }\n"
    #expect(Program(kind + "thing X", .none).findings == ["missing-field @ X"])
    #expect(Program(kind + "thing X { size: ?; date: ? }", .none).findings == [])
    #expect(Program(kind + "thing X { size: \"x\"; dtae: 2022 }", .none).codes.sorted() == ["unknown-field", "wrong-type"])
    #expect(Program(kind + "thing X { size: ?; date: 2022 }\nthing Y like X", .none).findings == ["missing-field @ Y"])
    #expect(Program(kind + "thing X { size: ?; date: 2022 }\nthing Y like X { size: ? }", .none).findings == [])
  }

  @Test("The Arabic dual has another ending behind a verb or a preposition", arguments: [
    (7_200, "ساعتان", "ساعتين"), (7_320, "ساعتان ودقيقتان", "ساعتين ودقيقتين"), (3_600, "ساعة", "ساعة"), (10_800, "3 ساعات", "3 ساعات"),
  ])
  func dual(seconds: Int64, named: String, governed: String) {
    #expect(Model.duration(seconds, true) == named && Model.durationGoverned(seconds) == governed)
  }
}
