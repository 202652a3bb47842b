import Testing

@testable import MurunaCalendar

/// The zones of this machine, where it has any, against Python's `zoneinfo`. Only the past is asked for: laws of the future change.
@Suite(.enabled(if: systemFile("/usr/share/zoneinfo/Asia/Amman") != nil))
struct SystemZoneTests {
  static let changes: [(String, [Step])] = [
    (
      "Asia/Amman",
      [Step(544399200, 7200, 10800), Step(765151200, 7200, 10800), Step(1033077600, 10800, 7200), Step(1414706400, 10800, 7200), Step(1509055200, 10800, 7200)]
    ),
    (
      "Africa/Cairo",
      [Step(136594800, 7200, 10800), Step(956872800, 7200, 10800), Step(1177624800, 7200, 10800), Step(1219957200, 10800, 7200), Step(1272578400, 7200, 10800)]
    ),
    (
      "Europe/Sarajevo",
      [Step(433299600, 7200, 3600), Step(941331600, 7200, 3600), Step(1364691600, 3600, 7200), Step(1521939600, 3600, 7200), Step(1635642000, 7200, 3600)]
    ),
    (
      "America/Chicago",
      [Step(388569600, -21600, -18000), Step(467794800, -18000, -21600), Step(954662400, -21600, -18000), Step(1099206000, -18000, -21600), Step(1446361200, -18000, -21600)]
    ),
    (
      "Africa/Casablanca",
      [Step(1382839200, 3600, 0), Step(1427594400, 0, 3600), Step(1465092000, 3600, 0), Step(1498960800, 0, 3600), Step(1679191200, 3600, 0)]
    ),
    (
      "UTC",
      [Step(0, 0, 0), Step(1735689600, 0, 0)]
    ),
    (
      "Asia/Kathmandu",
      [Step(504901800, 19800, 20700)]
    ),
  ]

  @Test(arguments: changes)
  func pastChangesAreWhereTheyWere(name: String, steps: [Step]) throws {
    let zone = try systemZone(name)
    for step in steps {
      #expect(zone.offset(at: at(step.moment - 1)).seconds == step.before)
      #expect(zone.offset(at: at(step.moment)).seconds == step.after)
    }
  }

  static let locals: [(String, String, LocalMoment)] = [
    ("Asia/Amman", "2022-02-25 00:30", .gap(before: at(1645741800), after: at(1645738200))),
    ("Asia/Amman", "2021-10-29 00:30", .ambiguous(earlier: at(1635456600), later: at(1635460200))),
    ("Asia/Amman", "2022-10-28 00:30", .unique(at(1666906200))),
    ("Africa/Cairo", "2024-04-26 00:00", .gap(before: at(1714082400), after: at(1714078800))),
    ("Africa/Cairo", "2024-10-31 23:30", .ambiguous(earlier: at(1730406600), later: at(1730410200))),
    ("Africa/Cairo", "2024-11-01 00:00", .unique(at(1730412000))),
    ("Europe/Sarajevo", "2024-03-31 02:30", .gap(before: at(1711848600), after: at(1711845000))),
    ("Europe/Sarajevo", "2024-03-31 03:00", .unique(at(1711846800))),
    ("Europe/Sarajevo", "2024-10-27 02:00", .ambiguous(earlier: at(1729987200), later: at(1729990800))),
    ("Europe/Sarajevo", "2024-10-27 02:59:59", .ambiguous(earlier: at(1729990799), later: at(1729994399))),
    ("Europe/Sarajevo", "2024-10-27 03:00", .unique(at(1729994400))),
    ("America/Chicago", "2024-03-10 02:00", .gap(before: at(1710057600), after: at(1710054000))),
    ("America/Chicago", "2024-11-03 01:59:59", .ambiguous(earlier: at(1730617199), later: at(1730620799))),
    ("America/Chicago", "1970-01-01 00:00", .unique(at(21600))),
    ("Africa/Casablanca", "2024-03-10 02:30", .ambiguous(earlier: at(1710034200), later: at(1710037800))),
    ("Africa/Casablanca", "2024-04-14 02:30", .gap(before: at(1713061800), after: at(1713058200))),
    ("Asia/Kathmandu", "1986-01-01 00:07", .gap(before: at(504902220), after: at(504901320))),
    ("Asia/Kathmandu", "2015-04-25 11:56", .unique(at(1429942260))),
    ("UTC", "2024-01-15 22:00", .unique(at(1705356000))),
  ]

  @Test(arguments: locals)
  func theWallIsReadOnceTwiceOrNever(name: String, wall: String, expected: LocalMoment) throws {
    #expect(try systemZone(name).moment(of: CivilTime(iso: wall)) == expected)
  }

  @Test func truncatedOrDamagedFilesGiveAReason() throws {
    var random = SmallGenerator(seed: 8536)
    for name in ["Asia/Kathmandu", "Africa/Cairo"] {
      let bytes = try systemBytes(name)
      for length in 0..<bytes.count where length < 200 || length % 37 == 0 || length > bytes.count - 60 {
        #expect(throws: TimeZoneFault.self) { try TimeZone(tzif: Array(bytes.prefix(length))) }
      }
      for _ in 0..<500 {
        var damaged = bytes
        for _ in 0...Int(random.next() % 3) { damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
        exercise(damaged)
      }
    }
  }
}

private func systemBytes(_ name: String) throws -> [UInt8] {
  try #require(systemFile("/usr/share/zoneinfo/" + name))
}

private func systemZone(_ name: String) throws -> TimeZone { try TimeZone(tzif: systemBytes(name)) }

private func at(_ seconds: Int64) -> Moment { Moment(seconds: seconds) }
