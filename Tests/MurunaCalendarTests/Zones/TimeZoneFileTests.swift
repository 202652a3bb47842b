import Testing

@testable import MurunaCalendar

/// A zone file put together by hand, as RFC 8536 lays it out, so that these tests need none on the machine.
struct HandmadeZone {
  var version: UInt8 = UInt8(ascii: "2")
  var changes: [Int64] = [-1_000_000_000, 500_000_000, 700_000_000]
  var indexes: [UInt8] = [1, 2, 1]
  var offsets: [(seconds: Int32, isDaylightSaving: UInt8, name: UInt8)] = [(8624, 0, 0), (7200, 0, 4), (10_800, 1, 8)]
  var letters: [UInt8] = Array("LMT\0EET\0EEST\0".utf8)
  var leaps = 0
  var footer = "\nEET-2EEST,M3.5.0/3,M10.5.0/4\n"

  var bytes: [UInt8] {
    let narrow = header + body(width: 4)
    return version == 0 ? narrow : narrow + header + body(width: 8) + Array(footer.utf8)
  }

  private var header: [UInt8] {
    let counts = [0, 0, leaps, changes.count, offsets.count, letters.count]
    return Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15) + counts.flatMap { big(Int64($0), width: 4) }
  }

  private func body(width: Int) -> [UInt8] {
    changes.flatMap { big($0, width: width) } + indexes
      + offsets.flatMap { big(Int64($0.seconds), width: 4) + [$0.isDaylightSaving, $0.name] } + letters
      + Array(repeating: 0, count: leaps * (width + 4))
  }

  private func big(_ number: Int64, width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> Int64(8 * (width - 1 - $0))) }
  }
}

/// A linear congruential generator (Knuth's MMIX), so that a failure can be had again.
struct SmallGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16
  }
}

/// Whatever the bytes are, the answer is a zone that can be asked anything, or a reason.
func exercise(_ bytes: [UInt8]) {
  guard let zone = try? TimeZone(tzif: bytes) else { return }
  for seconds in [Int64.min, -3_000_000_000, 0, 1_700_000_000, 2_600_000_000, .max] {
    let moment = Moment(seconds: seconds)
    _ = zone.offset(at: moment)
    _ = zone.nextChange(after: moment)
    _ = zone.civilTime(at: moment)
  }
  for day in [CivilDay.first, .last, CivilDay(unchecked: 19_800), CivilDay(unchecked: 30_000)] {
    _ = zone.moment(of: CivilTime(startOf: day)).usual
  }
}

@Suite struct TimeZoneFileTests {
  /// From Python's `zoneinfo`, given the same bytes.
  @Test func tableAndRuleAreReadAsAnIndependentReaderDoes() throws {
    let zone = try TimeZone(tzif: HandmadeZone().bytes)
    for (moment, seconds) in [
      (-1_000_000_000, 7200), (499_999_999, 7200), (500_000_000, 10_800), (699_999_999, 10_800), (700_000_000, 7200), (701_000_000, 7200),
      (1_806_195_599, 7200), (1_806_195_600, 10_800),
    ] as [(Int64, Int32)] {
      #expect(zone.offset(at: Moment(seconds: moment)).seconds == seconds)
    }
    // Before the first change the first offset holds (RFC 8536, section 3.2).
    #expect(zone.offset(at: Moment(seconds: .min)) == TimeZone.Offset(seconds: 8624, abbreviation: "LMT"))
    #expect(zone.offset(at: Moment(seconds: 500_000_000)) == TimeZone.Offset(seconds: 10_800, isDaylightSaving: true, abbreviation: "EEST"))
  }

  @Test func aFileWithoutARuleKeepsItsLastOffset() throws {
    var file = HandmadeZone()
    file.footer = "\n\n"
    #expect(try TimeZone(tzif: file.bytes).offset(at: Moment(seconds: .max)).seconds == 7200)
    file.version = 0
    #expect(try TimeZone(tzif: file.bytes).offset(at: Moment(seconds: .max)).seconds == 7200)
    #expect(try TimeZone(tzif: file.bytes).nextChange(after: Moment(seconds: 600_000_000))?.moment.seconds == 700_000_000)
    #expect(try TimeZone(tzif: file.bytes).nextChange(after: Moment(seconds: 700_000_000)) == nil)
  }

  @Test func aFileWithoutChangesMayBeAllRule() throws {
    var file = HandmadeZone()
    (file.changes, file.indexes) = ([], [])
    #expect(try TimeZone(tzif: file.bytes).offset(at: Moment(seconds: 1_806_195_600)).seconds == 10_800)
  }

  @Test func everyFaultHasItsReason() {
    expect(.notAZoneFile) { _ in [] }
    expect(.notAZoneFile) { _ in Array("not a zone file, but long enough to be one, surely".utf8) }
    expect(.truncated) { _ in Array("TZif2".utf8) }
    expect(.version(UInt8(ascii: "9"))) { $0.version = UInt8(ascii: "9"); return $0.bytes }
    expect(.changesOutOfOrder) { $0.changes = [5, 5, 6]; return $0.bytes }
    expect(.badIndex) { $0.indexes[1] = 3; return $0.bytes }
    expect(.badIndex) { $0.offsets[1].name = 200; return $0.bytes }
    expect(.badIndex) { $0.offsets[1].isDaylightSaving = 2; return $0.bytes }
    expect(.badIndex) { $0.letters.removeLast(); return $0.bytes }
    expect(.offsetOutOfRange) { $0.offsets[0].seconds = .min; return $0.bytes }
    expect(.offsetOutOfRange) { $0.offsets[0].seconds = 93_600; return $0.bytes }
    expect(.noOffsets) { ($0.offsets, $0.changes, $0.indexes) = ([], [], []); return $0.bytes }
    expect(.countsLeapSeconds) { $0.leaps = 1; return $0.bytes }
    expect(.badRule) { $0.footer = "\nEET\n"; return $0.bytes }
    expect(.badRule) { $0.footer = "EET-2\n"; return $0.bytes }
    expect(.truncated) { $0.footer = "\nEET-2"; return $0.bytes }
    expect(.truncated) { $0.footer = ""; return $0.bytes }
  }

  private func expect(_ fault: TimeZoneFault, _ change: (inout HandmadeZone) -> [UInt8], line: Int = #line) {
    var file = HandmadeZone()
    let bytes = change(&file)
    #expect(throws: fault, "line \(line)") { try TimeZone(tzif: bytes) }
  }

  @Test func countsThatPromiseMoreThanThereIsReserveNothing() {
    var bytes = HandmadeZone().bytes
    for index in 20..<44 { bytes[index] = 0xFF }
    #expect(throws: TimeZoneFault.truncated) { try TimeZone(tzif: bytes) }
  }

  @Test func noPrefixIsAZoneAndNoDamageIsFatal() {
    let bytes = HandmadeZone().bytes
    for length in 0..<bytes.count {
      #expect(throws: TimeZoneFault.self) { try TimeZone(tzif: Array(bytes.prefix(length))) }
    }
    for index in bytes.indices {
      for bit in [0, 1, 4, 7] {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        exercise(damaged)
      }
    }
  }
}

@Suite struct LocalTimeTests {
  /// Two offsets, from one to the other at 500,000,000 (1985-11-05 00:53:20 UTC) and back at 700,000,000 (1992-03-07 20:26:40 UTC).
  private func wall(_ text: String) throws -> LocalMoment {
    var file = HandmadeZone()
    file.footer = "\nEET-2\n"
    return try TimeZone(tzif: file.bytes).moment(of: CivilTime(iso: text))
  }

  @Test func whenClocksGoForwardAnHourIsNeverShown() throws {
    // 02:53:20 becomes 03:53:20.
    #expect(try wall("1985-11-05 02:53:19") == .unique(Moment(seconds: 499_999_999)))
    #expect(try wall("1985-11-05 02:53:20") == .gap(before: Moment(seconds: 500_000_000), after: Moment(seconds: 499_996_400)))
    #expect(try wall("1985-11-05 03:53:19") == .gap(before: Moment(seconds: 500_003_599), after: Moment(seconds: 499_999_999)))
    #expect(try wall("1985-11-05 03:53:20") == .unique(Moment(seconds: 500_000_000)))
    #expect(try wall("1985-11-05 03:00").usual == Moment(seconds: 500_000_400))
  }

  @Test func whenClocksGoBackAnHourIsShownTwice() throws {
    // 23:26:40 becomes 22:26:40.
    #expect(try wall("1992-03-07 22:26:39") == .unique(Moment(seconds: 699_996_399)))
    #expect(try wall("1992-03-07 22:26:40") == .ambiguous(earlier: Moment(seconds: 699_996_400), later: Moment(seconds: 700_000_000)))
    #expect(try wall("1992-03-07 23:26:39") == .ambiguous(earlier: Moment(seconds: 699_999_999), later: Moment(seconds: 700_003_599)))
    #expect(try wall("1992-03-07 23:26:40") == .unique(Moment(seconds: 700_003_600)))
    #expect(try wall("1992-03-07 23:00").usual == Moment(seconds: 699_998_400))
  }

  @Test func theWallAndTheMomentGoThereAndBack() throws {
    let zone = try TimeZone(tzif: HandmadeZone().bytes)
    for seconds in stride(from: Int64(-2_000_000_000), to: 4_000_000_000, by: 7_654_321) {
      let moment = Moment(seconds: seconds)
      let civil = try #require(zone.civilTime(at: moment))
      switch zone.moment(of: civil) {
      case .unique(let found): #expect(found == moment)
      case .ambiguous(let earlier, let later): #expect(earlier == moment || later == moment)
      case .gap: Issue.record("\(civil) is shown at \(seconds), and yet said never to be")
      }
    }
  }

  @Test func utcIsTheWallItself() throws {
    let civil = try CivilTime(iso: "2026-01-15 22:00")
    #expect(TimeZone.utc.moment(of: civil) == .unique(Moment(seconds: 1_768_514_400)))
    #expect(TimeZone.utc.civilTime(at: Moment(seconds: 1_768_514_400)) == civil)
    #expect(TimeZone.utc.civilTime(at: Moment(seconds: .max)) == nil)
    #expect(TimeZone.utc.civilTime(at: Moment(seconds: .min)) == nil)
  }
}
