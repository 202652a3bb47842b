import MurunaModel
import MurunaPlan
import MurunaText
import Testing

@testable import MurunaRender

@Suite struct TimelineTableTests {
  @Test func saysEverythingOfARow() {
    var timeline = FloodPlan.timeline()
    timeline.rows[4].verdict = .atRisk(832_000)
    timeline.rows[4].reliefs = 3
    let table = TimelineTable.table(of: timeline, in: .english)
    #expect(table.rows[4][16] == .value(shown: "kept in 83%", data: "at_risk"))
    #expect(
      table.columns.map(\.id) == [
        "id", "kind", "phase", "action", "by", "accountable", "start", "finish", "earliest_start", "earliest_finish", "latest_start",
        "latest_finish", "duration", "slack", "critical", "deadline", "verdict", "after", "times", "waits_for", "reliefs", "if",
      ])
    // T - 26 h 30 min is Wednesday, 19:30; T - 12 h 30 min Thursday, 09:30. 10 h are 36,000 s, 4.5 h are 16,200 s.
    let csv = String(decoding: TableCSV.render(table, in: .english), as: UTF8.self)
    #expect(
      csv.contains(
        "\r\nclear_inlets,action,Prepare,Clear inlets and culverts,Road crews,Mayor,2026-01-14T19:30:00+03:00,2026-01-15T05:30:00+03:00,"
          + "2026-01-14T19:30:00+03:00,2026-01-15T03:30:00+03:00,2026-01-14T19:30:00+03:00,2026-01-15T09:30:00+03:00,36000,16200,true,"
          + "2026-01-15T10:00:00+03:00,at_risk,declare,,,3,\r\n"))
  }

  @Test func countsFromTWithoutAClock() {
    let table = TimelineTable.table(of: FloodPlan.timeline(hasClock: false), in: .arabic, .short)
    #expect(table.columns.map(\.id) == ["id", "action", "by", "start", "finish", "slack"])
    let brief = TimelineTable.table(of: FloodPlan.timeline(hasClock: false), in: .arabic, .brief)
    #expect(brief.columns.map(\.id) == ["id", "action", "start", "finish", "slack"])
    #expect(
      table.rows[4] == [
        .text("clear_inlets"), .text("تنظيف المناهل والعبّارات"), .name(id: "RoadCrews", title: "فرق الطرق"),
        .value(shown: "T-26h30", data: "-95400"), .value(shown: "T-16h30", data: "-59400"), .value(shown: "4h30", data: "16200"),
      ])
  }

  @Test func saysWhatBecomesOfDeadlinesWhereThereAreAny() {
    var timeline = FloodPlan.timeline()
    timeline.rows[3].verdict = .guaranteed
    let table = TimelineTable.table(of: timeline, in: .arabic, .brief)
    #expect(table.columns.map(\.id) == ["id", "action", "start", "finish", "slack", "verdict"])
    #expect(table.rows.map(\.[5]).filter { $0 != .empty } == [.value(shown: "مضمون", data: "guaranteed")])
  }

  @Test func saysWhatIsAskedOfTeams() throws {
    var timeline = FloodPlan.timeline()
    #expect(TeamTable.table(of: timeline, in: .english) == nil)
    timeline.teams = [FloodPlan.shelters]
    let table = try #require(TeamTable.table(of: timeline, in: .english))
    #expect(
      table.rows == [
        [
          .name(id: "ShelterPlaces", title: "Places in shelters"), .value(shown: "1100", data: "1100"), .value(shown: "800", data: "800"),
          .list([.text("300 Zarqa's aid")]), .value(shown: "Fri 16 Jan 02:00", data: "2026-01-16T02:00:00+03:00"),
        ]
      ])
  }

  @Test func writesJSON() {
    var timeline = FloodPlan.timeline()
    timeline.rows = [timeline.rows[3]]
    timeline.rows[0].latestFinish = nil
    #expect(
      String(decoding: TimelineJSON.render([timeline]), as: UTF8.self) == #"""
        {
          "format": "muruna-timelines-1",
          "timelines": [
            {
              "plan": {
                "id": "FloodResponse",
                "titles": {
                  "ar": "الاستجابة للسيول",
                  "en": "Flash-flood response"
                }
              },
              "zero_moment": "2026-01-15T22:00:00+03:00",
              "critical_path": [
                "verify",
                "declare",
                "clear_inlets"
              ],
              "critical_waits": [],
              "end": null,
              "lower_bound": null,
              "shortest_possible": false,
              "teams": [],
              "branches": [],
              "branches_left": 0,
              "rows": [
                {
                  "id": "declare",
                  "titles": {
                    "ar": "إعلان الطوارئ المتوسطة",
                    "en": "Declare a moderate emergency"
                  },
                  "kind": "action",
                  "depth": 1,
                  "phase": null,
                  "start": {
                    "seconds": -97200,
                    "at": "2026-01-14T19:00:00+03:00"
                  },
                  "finish": {
                    "seconds": -95400,
                    "at": "2026-01-14T19:30:00+03:00"
                  },
                  "earliest_start": {
                    "seconds": -97200,
                    "at": "2026-01-14T19:00:00+03:00"
                  },
                  "earliest_finish": {
                    "seconds": -95400,
                    "at": "2026-01-14T19:30:00+03:00"
                  },
                  "latest_start": {
                    "seconds": -97200,
                    "at": "2026-01-14T19:00:00+03:00"
                  },
                  "latest_finish": null,
                  "deadline": {
                    "seconds": -93600,
                    "at": "2026-01-14T20:00:00+03:00"
                  },
                  "duration": 1800,
                  "slack": 0,
                  "critical": true,
                  "done": false,
                  "accountable": [],
                  "by": [],
                  "after": [
                    "verify"
                  ],
                  "instances": [],
                  "across": [],
                  "conditions": [],
                  "when": null,
                  "chance_millionths": null,
                  "lacks": null,
                  "not_happening": false,
                  "verdict": null,
                  "kept_millionths": null,
                  "reliefs": 1,
                  "waits": [],
                  "clashes": []
                }
              ]
            }
          ]
        }

        """#)
  }
}
