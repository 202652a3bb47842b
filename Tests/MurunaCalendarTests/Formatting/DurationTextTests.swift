import Testing

@testable import MurunaCalendar

private let english = CalendarWords.english
private let arabic = CalendarWords.arabic

@Suite struct DurationTextTests {
  @Test(arguments: [
    (94_500, .compound(largest: .day), "1 d 2 h 15 min"), (94_500, .compound(largest: .hour), "26 h 15 min"), (16_200, .decimal(largest: .day), "4.5 h"),
    (90, .seconds, "90 s"), (90, .compound(largest: .day), "1 min 30 s"), (129_600, .decimal(largest: .day), "1.5 d"),
    (129_600, .decimal(largest: .hour), "36 h"), (900, .decimal(largest: .day), "15 min"), (4000, .decimal(largest: .day), "1 h 6 min 40 s"),
    (45, .decimal(largest: .day), "45 s"), (0, .compound(largest: .day), "0 min"), (0, .decimal(largest: .week), "0 min"), (0, .seconds, "0 s"),
    (-94_500, .compound(largest: .day), "−1 d 2 h 15 min"), (2_419_200, .compound(largest: .week), "4 wk"), (604_800, .compound(largest: .day), "7 d"),
    (.min, .seconds, "−9223372036854775808 s"), (61, .compound(largest: .second), "61 s"),
  ] as [(Int64, DurationStyle, String)])
  func durationsAreExact(seconds: Int64, style: DurationStyle, expected: String) {
    #expect(english.duration(seconds, style) == expected)
  }

  @Test func extremesAreWritten() {
    // 9223372036854775807 s = 106751991167300 d 15 h 30 min 7 s.
    #expect(english.duration(.max) == "106751991167300 d 15 h 30 min 7 s")
    #expect(english.duration(.min, .decimal(largest: .day)) == "−106751991167300 d 15 h 30 min 8 s")
  }

  @Test func wordsFollowTheNumber() {
    var words = english
    words.units = .english
    #expect(words.duration(90_060) == "1 day 1 hour 1 minute")
    #expect(words.duration(7200) == "2 hours")
    #expect(words.duration(5400, .decimal(largest: .hour)) == "1.5 hours")
  }

  /// The six forms of Arabic: ساعة، ساعتان، ٣ ساعات، ١١ ساعة، ١٠٠ ساعة, and none.
  @Test(arguments: [
    (1, "ساعة"), (2, "ساعتان"), (3, "٣ ساعات"), (10, "١٠ ساعات"), (11, "١١ ساعة"), (24, "٢٤ ساعة"), (99, "٩٩ ساعة"), (100, "١٠٠ ساعة"),
    (103, "١٠٣ ساعات"), (111, "١١١ ساعة"),
  ] as [(Int64, String)])
  func arabicCountsInSixForms(hours: Int64, expected: String) {
    #expect(arabic.duration(hours * 3600, .compound(largest: .hour)) == expected)
  }

  @Test func arabicJoinsItsParts() {
    #expect(arabic.duration(94_500) == "يوم وساعتان و١٥ دقيقة")
    #expect(arabic.duration(16_200, .decimal(largest: .day)) == "٤٫٥ ساعة")
  }

  @Test func rangesShareTheirUnit() throws {
    let range = try #require(IntInterval(low: 28_800, high: 50_400))
    #expect(english.duration(range, likely: 36_000) == "8 to 14 h likely 10 h")
    #expect(english.duration(range) == "8 to 14 h")
    #expect(try english.duration(#require(IntInterval(low: 1800, high: 7200))) == "30 min to 2 h")
    #expect(try english.duration(#require(IntInterval(low: 5400, high: 7200))) == "1 h 30 min to 2 h")
    #expect(try english.duration(#require(IntInterval(low: 0, high: 7200))) == "0 min to 2 h")
    #expect(english.duration(IntInterval(atLeast: 43_200)) == "at least 12 h")
    #expect(english.duration(IntInterval(atMost: 900)) == "at most 15 min")
    #expect(english.duration(IntInterval(3600)) == "1 h")
    #expect(english.duration(.everything) == "unknown")
    #expect(arabic.duration(range) == "٨ إلى ١٤ ساعة")
  }
}

@Suite struct RelativeTimeTextTests {
  @Test(arguments: [
    (0, "T", "س"), (-93_600, "T − 26 h", "س − ٢٦ ساعة"), (87_300, "T + 24 h 15 min", "س + ٢٤ ساعة و١٥ دقيقة"), (-60, "T − 1 min", "س − دقيقة"),
    (259_200, "T + 72 h", "س + ٧٢ ساعة"),
  ] as [(Int64, String, String)])
  func timesAreRelativeToTheZeroHour(seconds: Int64, inEnglish: String, inArabic: String) {
    #expect(english.relative(seconds) == inEnglish)
    #expect(arabic.relative(seconds) == inArabic)
  }

  @Test func theMinusMayBeTheOneToType() {
    var words = english
    words.minus = "-"
    #expect(words.relative(-93_600) == "T - 26 h")
    #expect(words.relative(259_200, .compound(largest: .day)) == "T + 3 d")
  }

  @Test func whatIsKnownRoughlyIsARange() throws {
    #expect(try english.relative(#require(IntInterval(low: -3600, high: 10_800))) == "T − 1 h to T + 3 h")
    #expect(english.relative(IntInterval(atLeast: 7200)) == "from T + 2 h")
    #expect(english.relative(IntInterval(atMost: 0)) == "by T")
    #expect(english.relative(.everything) == "unknown")
  }
}
