import Testing

@testable import MurunaCalendar

/// A change of offset: the moment, and the offsets just before and from it on.
struct Step: Sendable {
  let moment: Int64
  let before: Int32
  let after: Int32

  init(_ moment: Int64, _ before: Int32, _ after: Int32) { (self.moment, self.before, self.after) = (moment, before, after) }
}

@Suite struct DaylightRuleTests {
  /// From Python's `zoneinfo`, reading a file that holds nothing but the rule: the changes of 2027, 2028, 2100 and 9000.
  /// The last row is from the C library: Python counts the days of the form `n` from one, POSIX from nought.
  static let rules: [(String, [Step])] = [
    (
      "EET-2EEST,M3.5.0/3,M10.5.0/4",
      [Step(1806195600, 7200, 10800), Step(1824944400, 10800, 7200), Step(1837645200, 7200, 10800), Step(1856394000, 10800, 7200), Step(4109878800, 7200, 10800), Step(4128627600, 10800, 7200), Step(221852998800, 7200, 10800), Step(221871142800, 10800, 7200)]
    ),
    (
      "EET-2EEST,M4.5.5/0,M10.5.4/24",
      [Step(1809036000, 7200, 10800), Step(1824757200, 10800, 7200), Step(1840485600, 7200, 10800), Step(1856206800, 10800, 7200), Step(4112719200, 7200, 10800), Step(4128440400, 10800, 7200), Step(221855234400, 7200, 10800), Step(221871560400, 10800, 7200)]
    ),
    (
      "CST6CDT,M3.2.0,M11.1.0",
      [Step(1805011200, -21600, -18000), Step(1825570800, -18000, -21600), Step(1836460800, -21600, -18000), Step(1857020400, -18000, -21600), Step(4108694400, -21600, -18000), Step(4129254000, -18000, -21600), Step(221851209600, -21600, -18000), Step(221871769200, -18000, -21600)]
    ),
    (
      "AEST-10AEDT,M10.1.0,M4.1.0/3",
      [Step(1806768000, 39600, 36000), Step(1822492800, 36000, 39600), Step(1838217600, 39600, 36000), Step(1853942400, 36000, 39600), Step(4110451200, 39600, 36000), Step(4126176000, 36000, 39600), Step(221853571200, 39600, 36000), Step(221869296000, 36000, 39600)]
    ),
    (
      "IST-1GMT0,M10.5.0,M3.5.0/1",
      [Step(1806195600, 0, 3600), Step(1824944400, 3600, 0), Step(1837645200, 0, 3600), Step(1856394000, 3600, 0), Step(4109878800, 0, 3600), Step(4128627600, 3600, 0), Step(221852998800, 0, 3600), Step(221871142800, 3600, 0)]
    ),
    (
      "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
      [Step(1806195600, -7200, -3600), Step(1824944400, -3600, -7200), Step(1837645200, -7200, -3600), Step(1856394000, -3600, -7200), Step(4109878800, -7200, -3600), Step(4128627600, -3600, -7200), Step(221852998800, -7200, -3600), Step(221871142800, -3600, -7200)]
    ),
    (
      "IST-2IDT,M3.4.4/26,M10.5.0",
      [Step(1806019200, 7200, 10800), Step(1824937200, 10800, 7200), Step(1837468800, 7200, 10800), Step(1856386800, 10800, 7200), Step(4109702400, 7200, 10800), Step(4128620400, 10800, 7200), Step(221852822400, 7200, 10800), Step(221871135600, 10800, 7200)]
    ),
    (
      "ABC3DEF,J60/0,J300",
      [Step(1803870000, -10800, -7200), Step(1824609600, -7200, -10800), Step(1835492400, -10800, -7200), Step(1856232000, -7200, -10800), Step(4107553200, -10800, -7200), Step(4128292800, -7200, -10800), Step(221850500400, -10800, -7200), Step(221871240000, -7200, -10800)]
    ),
    (
      "ABC3DEF,59/0,300/12:30:15",
      [Step(1803870000, -10800, -7200), Step(1824733815, -7200, -10800), Step(1835406000, -10800, -7200), Step(1856269815, -7200, -10800), Step(4107553200, -10800, -7200), Step(4128417015, -7200, -10800), Step(221850500400, -10800, -7200), Step(221871364215, -7200, -10800)]
    ),
  ]

  @Test(arguments: rules)
  func changesFallWhereAnIndependentReaderPutsThem(text: String, steps: [Step]) throws {
    let zone = try TimeZone(posix: text)
    for step in steps {
      #expect(zone.offset(at: Moment(seconds: step.moment - 1)).seconds == step.before)
      #expect(zone.offset(at: Moment(seconds: step.moment)).seconds == step.after)
      let next = zone.nextChange(after: Moment(seconds: step.moment - 86_400))
      #expect(next?.moment.seconds == step.moment)
      #expect(next?.offset.seconds == step.after)
    }
  }

  @Test func aRuleWithoutDaylightSavingNeverChanges() throws {
    let zone = try TimeZone(posix: "<+0545>-5:45")
    #expect(zone.offset(at: Moment(seconds: .max)) == TimeZone.Offset(seconds: 20700, abbreviation: "+0545"))
    #expect(zone.nextChange(after: Moment(seconds: 0)) == nil)
  }

  /// RFC 8536, section 3.3.1: daylight saving all year round.
  @Test func daylightSavingMayLastAllYear() throws {
    let zone = try TimeZone(posix: "EST5EDT,0/0,J365/25")
    var moment = Moment(seconds: 1_800_000_000)
    for _ in 0..<20 {
      #expect(zone.offset(at: moment).seconds == -14_400)
      let next = try #require(zone.nextChange(after: moment))
      #expect(next.offset.seconds == -14_400)
      moment = next.moment
    }
  }

  @Test func noMomentIsTooFar() throws {
    let zone = try TimeZone(posix: "CST6CDT,M3.2.0,M11.1.0")
    for seconds in [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max] {
      let offset = zone.offset(at: Moment(seconds: seconds)).seconds
      #expect(offset == -21_600 || offset == -18_000)
      let next = zone.nextChange(after: Moment(seconds: seconds))
      #expect(next.map { $0.moment.seconds > seconds } ?? (seconds > .max - 31_622_400))
    }
    // Four hundred years later everything is the same.
    let summer: Int64 = 1_815_000_000
    #expect(zone.offset(at: Moment(seconds: summer)).seconds == -18_000)
    #expect(zone.offset(at: Moment(seconds: summer + 146_097 * 86_400)).seconds == -18_000)
  }

  @Test(arguments: [
    "", "E", "EE-2", "EET", "EET-", "EET-25", "EET-2:60", "EET-2EEST", "EET-2EEST,M3.5.0", "EET-2EEST,M3.5.0,M10.5.0,", "EET-2EEST,M13.5.0,M10.5.0",
    "EET-2EEST,M0.5.0,M10.5.0", "EET-2EEST,M3.6.0,M10.5.0", "EET-2EEST,M3.0.0,M10.5.0", "EET-2EEST,M3.5.7,M10.5.0", "EET-2EEST,J0,J10",
    "EET-2EEST,J366,J10", "EET-2EEST,366,10", "EET-2EEST,1/168,10", "<EET-2", "<E>-2", "<+03>", "EET-2 ", "E1T-2", "EET-0002",
    "EET-99999999999999999999", "EET-2EEST,M3.5.0/,M10.5.0", "EET-2EEST,M3.5,M10.5.0",
  ])
  func anythingElseIsNoRule(text: String) {
    #expect(throws: TimeZoneFault.badRule) { try TimeZone(posix: text) }
  }

  @Test func aNameOfAnyLengthIsNoTrouble() {
    #expect(throws: TimeZoneFault.badRule) { try TimeZone(posix: String(repeating: "A", count: 1_000_000)) }
    #expect(throws: TimeZoneFault.badRule) { try TimeZone(posix: "EET-" + String(repeating: "9", count: 1_000_000)) }
  }
}
